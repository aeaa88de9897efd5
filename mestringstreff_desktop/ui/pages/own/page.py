"""The page of what is the course's own: the lists, and the editors of a sheet and of a tool page."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.services.own import edit as own_edit
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.ui.base import navigation
from mestringstreff_desktop.ui.pages.own.overview import OwnOverview
from mestringstreff_desktop.ui.pages.own.sheet_editor import OwnSheetEditor
from mestringstreff_desktop.ui.pages.own.tool_editor import OwnToolEditor
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import sheets_paper
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.page import Page

_LONGEST_HEADING = 60


class OwnPage(Page):
    """`point_at` takes NEW_SHEET, a form or a tool to copy, or the id of one to change."""

    name = "own"
    title = "Eget"
    lead = "Ark, verktøy og filer dere har laget selv. De hører til kurset og følger med når det deles."

    def build(self) -> None:
        self.overview = OwnOverview(self.context)
        self.sheet_editor = OwnSheetEditor(self.context)
        self.tool_editor = OwnToolEditor(self.context)
        self.desk = PaperDesk(self.context)
        self._back = Button("Tilbake", "arrow-left", "quiet", key="Esc")
        self._back.setObjectName("own-back")
        self._preview = Button("Forhåndsvis og skriv ut", "printer")
        self._preview.setObjectName("own-preview")
        self._stack = QStackedWidget()
        for part in (self.overview, self.sheet_editor, self.tool_editor):
            self._stack.addWidget(part)
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertLayout(0, row(self._back, None, self._preview, gap=12))
        self.body.setSpacing(12)
        self.body.addWidget(self.desk)
        self.put(self._stack)
        self._connect()
        self._show(self.overview)

    def _connect(self) -> None:
        overview = self.overview
        overview.new_sheet.connect(self.make_sheet)
        overview.new_tool.connect(self.make_tool)
        overview.sheet_wanted.connect(self.edit_sheet)
        overview.tool_wanted.connect(self.edit_tool)
        overview.preview_wanted.connect(self.preview)
        overview.tool_page_wanted.connect(lambda key: self.context.go_to.emit("toolbox", key))
        self.sheet_editor.titled.connect(self._show_title)
        self.tool_editor.titled.connect(self._show_title)
        self._back.clicked.connect(self.go_back)
        self._preview.clicked.connect(lambda: self.preview(str(self.sheet_editor.sheet_id)))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.go_back)

    def refresh(self) -> None:
        """Show what there is now; an editor whose sheet or tool is gone gives way to the lists."""
        course = self.context.course
        if course is None:
            return
        shown = self._stack.currentWidget()
        sheets, tools = {each.id for each in course.own_sheets}, {each.id for each in course.own_tools}
        no_sheet = shown is self.sheet_editor and self.sheet_editor.sheet_id not in sheets
        no_tool = shown is self.tool_editor and self.tool_editor.tool_id not in tools
        if no_sheet or no_tool:
            self._show(self.overview)
        self.overview.refresh(course)

    def point_at(self, what: object) -> None:
        """Make or change what is asked for; an id that is not there shows the lists."""
        match what:
            case navigation.NEW_SHEET:
                self.make_sheet(None)
            case Form():
                self.make_sheet(what)
            case Tool():
                self.make_tool(what)
            case navigation.FilePlace():
                self._show(self.overview)
                self.overview.files.focus(what.file_id)
            case UUID():
                self.edit_sheet(what)
                self.edit_tool(what)
            case _:
                self._show(self.overview)

    def make_sheet(self, form: object) -> None:
        """Make a sheet, new or as a copy, and open it for change."""
        context, course = self.context, self.context.require_course()
        source = form if isinstance(form, Form) else None
        made = context.act(lambda: own_edit.add_sheet(context.database, course.id, source, context.clock()))
        if made is not None:
            self.edit_sheet(made.id)

    def make_tool(self, tool: object) -> None:
        """Make a tool page, new or as a copy, and open it for change."""
        context, course = self.context, self.context.require_course()
        source = tool if isinstance(tool, Tool) else None
        made = context.act(lambda: own_edit.add_tool(context.database, course.id, source, context.clock()))
        if made is not None:
            self.edit_tool(made.id)

    def edit_sheet(self, sheet_id: UUID) -> None:
        """Open a sheet for change; one that cannot be read stays in the list."""
        form = own_library.own_forms(self.context.require_course())[0].get(str(sheet_id))
        if form is not None:
            self.sheet_editor.show_sheet(sheet_id, form)
            self._show(self.sheet_editor, self.sheet_editor.form.title)
            self.sheet_editor.fields.focus_first()

    def edit_tool(self, tool_id: UUID) -> None:
        """Open a tool page for change; one that cannot be read stays in the list."""
        tools, _ = own_library.own_tools(self.context.require_course())
        tool = next((each for each in tools if each.id == str(tool_id)), None)
        if tool is not None:
            self.tool_editor.show_tool(tool_id, tool)
            self._show(self.tool_editor, tool.name)
            self.tool_editor.first.inputs["name"].setFocus(Qt.FocusReason.TabFocusReason)

    def preview(self, sheet_id: str) -> None:
        """Show a sheet as it will be printed, with what was typed last."""
        self.context.autosave.flush()
        if sheet_id in self.context.library.forms:
            open_preview(self.desk, sheets_paper(self.context, [sheet_id]))
        else:
            self.desk.notice.show_trouble("Arket kan ikke skrives ut som det er nå. Se hva som står ved det.")

    def go_back(self) -> None:
        """From an editor to the lists; from the lists to the toolbox."""
        if self._stack.currentWidget() is self.overview:
            self.context.go_to.emit("toolbox", None)
            return
        self.context.autosave.flush()
        self._show(self.overview)
        self.refresh()

    def _show(self, part: QWidget, title: str = "") -> None:
        is_list = part is self.overview
        self.desk.notice.hide()
        self._preview.setVisible(part is self.sheet_editor)
        self.lead_label.setVisible(is_list)
        self._show_title(self.title if is_list else title)
        self._stack.setCurrentWidget(part)

    def _show_title(self, title: str) -> None:
        plain = clean_name(title) or "Uten navn"
        short = plain if len(plain) <= _LONGEST_HEADING else f"{plain[: _LONGEST_HEADING - 1].rstrip()}…"
        self.heading.setText(breakable(short))
