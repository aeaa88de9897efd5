"""The lists of what is the course's own: sheets, tool pages and files, with what one can do with each."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.words import count, short_date
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import OwnSheet, OwnTool
from mestringstreff_desktop.services.own import edit as own_edit
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.own.attachments import AttachmentsPart, files_in
from mestringstreff_desktop.ui.pages.own.pictures import OwnPictures, sheet_picture
from mestringstreff_desktop.ui.pages.own.row import OwnRow, RowAction, Thumb
from mestringstreff_desktop.ui.pages.own.words import THE_LISTS
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.floating import Floating
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.plain_words import named

_SHEETS = "Ark av samme slag som de andre. Begynn på nytt, eller ta en kopi av et ark i verktøykassa."
_TOOLS = "Deres egne øvelser og metoder. De står sammen med de andre i verktøykassa."
_BROKEN = "Skadet, og kan ikke vises. Fjern det, eller lag det på nytt."


class OwnKind(QWidget):
    """The sheets, or the tool pages: a heading, a way to make one, and a row for each."""

    def __init__(self, context: Context, words: tuple[str, str, str, str], name: str) -> None:
        super().__init__()
        self.context = context
        self.rows: dict[str, OwnRow] = {}
        self.new = Button(words[2], "plus")
        self.new.setObjectName(name)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        head = row(column(label(words[0], "title"), label(words[1], "lead"), gap=2), self.new, gap=16)
        head.setStretch(0, 1)
        self._none = label(words[3], "quiet")
        self.setLayout(column(head, self._list, self._none, gap=12))

    def show_rows(self, keys: Sequence[str], make: Callable[[str], OwnRow]) -> None:
        """Show a row a key. A key tells all that a row is made of, so those that stay are left alone."""
        self._none.setVisible(not keys)
        if list(self.rows) == list(keys):
            return
        clear(self._list)
        self.rows = {key: make(key) for key in keys}
        for each in self.rows.values():
            self._list.addWidget(each)
        apply_theme_within(self, self.context.theme)


class OwnOverview(QWidget):
    """The lists. What is pressed is carried by the signals; what is removed can be put back."""

    sheet_wanted = Signal(object)
    tool_wanted = Signal(object)
    new_sheet = Signal(object)
    new_tool = Signal(object)
    preview_wanted = Signal(str)
    tool_page_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.pictures = OwnPictures(context.worker)
        self.notice = Notice(context)
        self.sheets = OwnKind(context, ("Ark", _SHEETS, "Lag eget ark", "Ingen egne ark ennå."), "new-sheet")
        self.tools = OwnKind(
            context, ("Verktøy", _TOOLS, "Lag eget verktøy", "Ingen egne verktøy ennå."), "new-tool"
        )
        self.files = AttachmentsPart(context, self.pictures, self.notice)
        self.sheets.new.clicked.connect(lambda: self.new_sheet.emit(None))
        self.tools.new.clicked.connect(lambda: self.new_tool.emit(None))
        inner = QWidget()
        layout = column(self.sheets, self.tools, self.files, None, gap=28)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        Floating(self.notice, self)
        self.setLayout(column(self.files.progress, self.files.list, scrolled(inner), gap=12))
        self.setAcceptDrops(True)

    def refresh(self, course: Course) -> None:
        """Show what the course has of its own; what cannot be read is there too, to be removed."""
        forms, _ = own_library.own_forms(course)
        tools = {tool.id: tool for tool in own_library.own_tools(course)[0]}
        sheets = {f"{each.id} {hash(each.toml)}": each for each in course.own_sheets}
        pages = {f"{each.id} {hash(each.toml)}": each for each in course.own_tools}
        self.sheets.show_rows(list(sheets), lambda key: self._sheet_row(sheets[key], forms))
        self.tools.show_rows(list(pages), lambda key: self._tool_row(pages[key], tools))
        self.files.refresh(course)

    def _sheet_row(self, sheet: OwnSheet, forms: Mapping[str, Form]) -> OwnRow:
        form, thumb = forms.get(str(sheet.id)), Thumb(self.context, self.pictures, "file-text")
        remove = RowAction("remove-sheet", "Fjern", "trash-2", lambda: self.remove_sheet(sheet))
        if form is None:
            made = OwnRow(self.context, thumb, [remove])
            made.show_words(sheet.title, _BROKEN)
            return made
        size, library = thumb.room(), self.context.library
        thumb.show_picture(f"{sheet.id} {hash(sheet.toml)}", lambda: sheet_picture(library, form, size))
        actions = [
            RowAction("edit-sheet", "Endre", "pencil", lambda: self.sheet_wanted.emit(sheet.id)),
            RowAction("preview-sheet", "Forhåndsvis", "eye", lambda: self.preview_wanted.emit(str(sheet.id))),
            RowAction("copy-sheet", "Lag en kopi", "copy", lambda: self.new_sheet.emit(form)),
            remove,
        ]
        made = OwnRow(self.context, thumb, actions)
        parts = count(len(form.sections), "del", "deler")
        made.show_words(sheet.title, f"{parts} · endret {short_date(local(sheet.changed_at).date())}")
        return made

    def _tool_row(self, page: OwnTool, tools: Mapping[str, Tool]) -> OwnRow:
        tool, thumb = tools.get(str(page.id)), Thumb(self.context, self.pictures, "hand-heart")
        remove = RowAction("remove-tool", "Fjern", "trash-2", lambda: self.remove_tool(page))
        if tool is None:
            made = OwnRow(self.context, thumb, [remove])
            made.show_words(page.name, _BROKEN)
            return made
        actions = [
            RowAction("edit-tool", "Endre", "pencil", lambda: self.tool_wanted.emit(page.id)),
            RowAction("show-tool", "Vis siden", "eye", lambda: self.tool_page_wanted.emit(str(page.id))),
            RowAction("copy-tool", "Lag en kopi", "copy", lambda: self.new_tool.emit(tool)),
            remove,
        ]
        made = OwnRow(self.context, thumb, actions)
        facts = [tool_words.KINDS[tool.kind], tool_words.minutes(tool)]
        made.show_words(page.name, " · ".join(facts))
        return made

    def remove_sheet(self, sheet: OwnSheet) -> None:
        """Remove a sheet, and offer to put it back."""
        database = self.context.database
        self.sheets.new.setFocus()
        self._remove(sheet.title, lambda: own_edit.remove_sheet(database, sheet.id))

    def remove_tool(self, page: OwnTool) -> None:
        """Remove a tool page, and offer to put it back."""
        database = self.context.database
        self.tools.new.setFocus()
        self._remove(page.name, lambda: own_edit.remove_tool(database, page.id))

    def _remove(self, name: str, action: Callable[[], object]) -> None:
        self.context.undo.do(f"fjernet {named(name)}", action, THE_LISTS)
        self.notice.show_undoable(f"«{name}» er fjernet.")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A file dropped anywhere on the page is added."""
        self.files.dropEvent(event)
