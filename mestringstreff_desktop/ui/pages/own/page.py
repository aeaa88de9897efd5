"""The page of what is the course's own: the lists, and the editors of a sheet and of a tool page."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.own import edit as own_edit
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.ui.base import navigation
from mestringstreff_desktop.ui.pages.own.overview import OwnOverview
from mestringstreff_desktop.ui.pages.own.sheet_editor import OwnSheetEditor
from mestringstreff_desktop.ui.pages.own.tool_editor import OwnToolEditor
from mestringstreff_desktop.ui.pages.own.words import THE_LISTS
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import sheets_paper
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.undo_buttons import UndoButtons

T = TypeVar("T")
_LONGEST_HEADING = 60
_EMPTY = "Arket er tomt ennå. Skriv noe på det først."
_NOT_ANSWERED = "Det er ingenting å svare på her. Legg til spørsmål, avkryssing, skala eller kolonner."


class OwnPage(Page):
    """`point_at` takes NEW_SHEET, a form or a tool to copy, or the id of one to change."""

    name = "own"
    help_topic = "egne-filer"
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
        self._answer = Button("Bruk som skjema", "clipboard-pen", "quiet")
        self._answer.setObjectName("own-answer")
        self.undo_buttons = UndoButtons(self.context, self, self.where)
        self._stack = OneAtATime()
        for part in (self.overview, self.sheet_editor, self.tool_editor):
            self._stack.addWidget(part)
        self.top.words.insertLayout(0, row(self._back, None))
        for button in (*self.undo_buttons.both, self._answer, self._preview):
            self.buttons.addWidget(button)
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
        self._answer.clicked.connect(self._use_as_questionnaire)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.go_back)

    def refresh(self) -> None:
        """Show what there is now; an editor whose sheet or tool is gone gives way to the lists."""
        course = self.context.course
        if course is None:
            return
        shown = self._stack.currentWidget()
        sheets, tools = {each.id for each in course.own_sheets}, {each.id for each in course.own_tools}
        sheet, tool = self.sheet_editor, self.tool_editor
        no_sheet = shown is sheet and sheet.sheet_id not in sheets and sheet.begun_in != course.id
        no_tool = shown is tool and tool.tool_id not in tools and tool.begun_in != course.id
        if no_sheet or no_tool:
            self._show(self.overview)
        self.overview.refresh(course)
        self.undo_buttons.refresh()

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

    def make_sheet(self, source: object) -> None:
        """Open a new sheet, stored when something is written in it; or make a copy, and open that."""
        form = source if isinstance(source, Form) else None
        begun = self._try_to(lambda course: own_edit.begin_sheet(course, form))
        if begun is not None and (form is None or self._store_copy(begun)):
            self._open_sheet(begun, None if form else self.context.course_id)

    def make_tool(self, source: object) -> None:
        """Open a new tool page, stored when something is written in it; or make a copy, and open that."""
        tool = source if isinstance(source, Tool) else None
        begun = self._try_to(lambda course: own_edit.begin_tool(course, tool))
        if begun is not None and (tool is None or self._store_copy(begun)):
            self._open_tool(begun, None if tool else self.context.course_id)

    def _try_to(self, begin: Callable[[Course], T]) -> T | None:
        context = self.context
        context.autosave.flush()
        return context.try_to(lambda: begin(context.require_course()))

    def _store_copy(self, copy: Form | Tool) -> bool:
        """Return whether it could be stored."""
        database, key, now = self.context.database, self.context.require_course().id, self.context.clock()

        def store() -> object:
            if isinstance(copy, Form):
                return own_edit.write_sheet(database, key, copy, now)
            return own_edit.write_tool(database, key, copy, now)

        name = named(copy.title if isinstance(copy, Form) else copy.name)
        self.context.undo.do(f"laget {name}", store, THE_LISTS)
        return self.context.undo.just_done is not None

    def edit_sheet(self, sheet_id: UUID) -> None:
        """Open a sheet for change; one that cannot be read stays in the list."""
        form = self._sheet(sheet_id)
        if form is not None:
            self._open_sheet(form)

    def edit_tool(self, tool_id: UUID) -> None:
        """Open a tool page for change; one that cannot be read stays in the list."""
        tool = self._tool(tool_id)
        if tool is not None:
            self._open_tool(tool)

    def _sheet(self, sheet_id: UUID) -> Form | None:
        return own_library.own_forms(self.context.require_course())[0].get(str(sheet_id))

    def _tool(self, tool_id: UUID) -> Tool | None:
        tools, _ = own_library.own_tools(self.context.require_course())
        return next((each for each in tools if each.id == str(tool_id)), None)

    def _open_sheet(self, form: Form, begun_in: UUID | None = None) -> None:
        self.sheet_editor.show_sheet(form, begun_in)
        self._show(self.sheet_editor, self.sheet_editor.form.title)
        self.sheet_editor.fields.focus_first()

    def _open_tool(self, tool: Tool, begun_in: UUID | None = None) -> None:
        self.tool_editor.show_tool(tool, begun_in)
        self._show(self.tool_editor, tool.name)
        self.tool_editor.first.inputs["name"].setFocus(Qt.FocusReason.TabFocusReason)

    def where(self) -> Where:
        """Tell of the sheet or the tool page that is open, or of the lists."""
        shown = self._stack.currentWidget()
        return shown.where() if isinstance(shown, OwnSheetEditor | OwnToolEditor) else THE_LISTS

    def go_back_to(self, where: Where) -> None:
        """Show what was undone in an editor; the lists where it is gone by that."""
        key = where.thing
        form = self._sheet(key) if isinstance(key, UUID) else None
        tool = self._tool(key) if isinstance(key, UUID) else None
        if form is not None and where == self.where():
            self.sheet_editor.show_again(form)
        elif form is not None:
            self._open_sheet(form)
        elif tool is not None and where == self.where():
            self.tool_editor.show_again(tool)
        elif tool is not None:
            self._open_tool(tool)
        else:
            self._show(self.overview)

    def preview(self, sheet_id: str) -> None:
        """Show a sheet as it will be printed, with what was typed last."""
        self.context.autosave.flush()
        if self._stack.currentWidget() is self.sheet_editor and self.sheet_editor.is_new:
            self.desk.notice.show_trouble(_EMPTY)
        elif sheet_id in self.context.library.forms:
            open_preview(self.desk, sheets_paper(self.context, [sheet_id]))
        else:
            self.desk.notice.show_trouble("Arket kan ikke skrives ut som det er nå. Se hva som står ved det.")

    def _use_as_questionnaire(self) -> None:
        """Let the sheet be answered, with what was typed last."""
        self.context.autosave.flush()
        key = str(self.sheet_editor.sheet_id)
        if self.sheet_editor.is_new:
            self.desk.notice.show_trouble(_EMPTY)
        elif key in self.context.library.forms and items_of(self.context.library.forms[key]):
            self.context.go_to.emit("evaluation", navigation.AnswersPlace(key))
        else:
            self.desk.notice.show_trouble(_NOT_ANSWERED)

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
        for button in (self._preview, self._answer):
            button.setVisible(part is self.sheet_editor)
        self.lead_label.setVisible(is_list)
        self._show_title(self.title if is_list else title)
        self._stack.setCurrentWidget(part)

    def _show_title(self, title: str) -> None:
        plain = clean_name(title) or "Uten navn"
        short = plain if len(plain) <= _LONGEST_HEADING else f"{plain[: _LONGEST_HEADING - 1].rstrip()}…"
        self.heading.setText(breakable(short))
