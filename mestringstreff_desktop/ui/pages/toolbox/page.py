"""Verktøykasse: all tools and methods, found as one types; and one tool's whole page."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.services.own import pictures as own_pictures
from mestringstreff_desktop.ui.base.navigation import SheetPlace
from mestringstreff_desktop.ui.handouts.opening import open_folder
from mestringstreff_desktop.ui.pages.toolbox.actions import ToolActions
from mestringstreff_desktop.ui.pages.toolbox.own_entry import OwnButtons
from mestringstreff_desktop.ui.pages.toolbox.tool_list import ToolList
from mestringstreff_desktop.ui.pages.toolbox.tool_view import ToolView
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.sheet_pictures import SheetPictures
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.layouts import GAP, MARGIN, read_in_order, row
from mestringstreff_desktop.ui.widgets.narrow_buttons import NarrowButtons
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.page import Page

WIDE_LIST, WIDE_TOOL = 1060, 920  # pixels at 100 % text size: below, some buttons leave out their words


class ToolboxPage(Page):
    """The list, or the tool that is chosen in it; the list keeps its place meanwhile."""

    name = "toolbox"
    help_topic = "verktoykasse"
    title = "Verktøykasse"
    lead = "Verktøy, metoder og ark til samlingene. Søk, velg og ta det med til gruppa."

    def build(self) -> None:
        context = self.context
        own = partial(own_pictures.place_to_keep, context.database)
        pictures = SheetPictures(lambda: context.library, context.worker, context.ask.cache_folder(), own)
        self.list = ToolList(self.context, pictures)
        self.view = ToolView(self.context, pictures)
        self.desk = PaperDesk(self.context)
        self.tool_actions = ToolActions(self.context, self.desk)
        self._tool: Tool | None = None
        self._stack = OneAtATime()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.view)
        self._back = Button("Tilbake", "arrow-left", "quiet", key="Esc")
        self._back.setObjectName("tool-back")
        self._own = OwnButtons(self.context)
        self._folder = Button("Kursperm", "notebook-text")
        self._folder.setObjectName("open-folder")
        self._folder.setToolTip("Permen deltakerne får: forside, program, ark, notatark og lokale tilbud")
        self._folder.clicked.connect(lambda: open_folder(self.desk))
        self.buttons.addWidget(self._folder)
        self.buttons.addWidget(self._own)
        NarrowButtons(self.context, self, (self._folder, self._own.all), WIDE_LIST)
        NarrowButtons(self.context, self, self.tool_actions.short, WIDE_TOOL)
        self._above = row(self._back, None, self.tool_actions)
        self._lay_out_parts()
        self._connect()
        self._show(None)

    def _lay_out_parts(self) -> None:
        """The way back and the actions stand above the tool's name, which gets the whole width."""
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertLayout(0, self._above)
            read_in_order(*self.findChildren(QScrollArea, options=Qt.FindChildOption.FindDirectChildrenOnly))
        self.body.setSpacing(12)
        self.body.addWidget(self.desk)
        self.put(self._stack)

    def _connect(self) -> None:
        self.list.chosen.connect(self.point_at)
        self.view.wants_sheet.connect(self.tool_actions.preview_sheet)
        self.view.wants_guide.connect(self.tool_actions.preview_guide)
        self._back.clicked.connect(self.go_back)
        QShortcut(QKeySequence.StandardKey.Print, self).activated.connect(self.print)
        self._star_key = QShortcut(QKeySequence(Qt.Key.Key_F), self)
        self._star_key.activated.connect(self.tool_actions.star.click)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.escape)

    def apply_theme(self) -> None:
        super().apply_theme()
        self.list.field.apply_theme(self.context.theme)

    def refresh(self) -> None:
        self.list.refresh()
        self.view.refresh()
        self.tool_actions.refresh()
        self._show_own_buttons()

    def point_at(self, what: object) -> None:
        """Show the tool with the id `what`; one that is not there leaves the page as it is.

        A sheet, by its place, is shown as it prints, over the tool it belongs to.
        """
        if isinstance(what, SheetPlace):
            self._show_sheet(what.form_id)
            return
        tool = self.context.library.tool(str(what))
        if tool is None and own_library.is_own(self.context.course, str(what)):
            self.context.go_to.emit("own", UUID(str(what)))
        elif tool is None and str(what) in self.context.library.forms:
            self.tool_actions.preview_sheet(str(what))
        elif tool is not None:
            self.view.show_tool(tool)
            self.tool_actions.show_tool(tool)
            self._show(tool)
            self.view.setFocus()

    def _show_sheet(self, form_id: str) -> None:
        tool = next((each for each in self.context.library.tools if form_id in each.forms), None)
        if tool is not None:
            self.point_at(tool.id)
        self.tool_actions.preview_sheet(form_id)

    def _show_own_buttons(self) -> None:
        for part in (self._own, self._folder):
            part.setVisible(self._tool is None and self.context.course is not None)

    def go_back(self) -> None:
        """Back to the list as it was, at the tool one came from."""
        tool = self._tool
        self._show(None)
        if tool is not None:
            self.list.to_card(tool.id)

    def work(self) -> QWidget:
        return self.list.field

    def find_on_page(self) -> None:
        """Go to the search field, from wherever on the page."""
        self._show(None)
        self.list.to_search()

    def print(self) -> None:
        """Print the sheets of the tool on screen."""
        if self._tool is not None:
            self.tool_actions.print()

    def escape(self) -> None:
        """Back from a tool; in the list, empty the search."""
        if self._tool is not None:
            self.go_back()
        else:
            self.list.escape()

    def _show(self, tool: Tool | None) -> None:
        self._tool = tool
        self.heading.setText(tool.name if tool else self.title)
        self.lead_label.setText(tool.summary if tool else self.lead)
        self._star_key.setEnabled(tool is not None)
        for part in (self._back, self.tool_actions):
            part.setVisible(tool is not None)
        self._above.setContentsMargins(*((MARGIN, GAP, MARGIN, 0) if tool else (0, 0, 0, 0)))
        self._show_own_buttons()
        if tool is None:
            self.desk.notice.hide()
        self._stack.setCurrentWidget(self.view if tool else self.list)
