"""The editor of a sheet of the leader's own: its parts, the fields of the chosen one, and the page as it is.

The sheet on screen is the newest there is; it is stored within half a second.
"""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from mestringstreff_desktop.content.forms import Figure, Form, FormSection
from mestringstreff_desktop.content.own import sheets
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.own import edit as own_edit
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Waiting
from mestringstreff_desktop.ui.pages.own.preview import SheetPreview
from mestringstreff_desktop.ui.pages.own.section_fields import SectionFields
from mestringstreff_desktop.ui.pages.own.section_list import HEAD, SectionPanel
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.floating import Floating
from mestringstreff_desktop.ui.widgets.layouts import ANY_SIZE, GAP, column, row, scrolled
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.plain_words import named

ROOM_FOR_ALL = 960  # pixels at 100 % text size: below, fields and page take turns
_LIST_WIDTH = 220
_NARROW = 520  # pixels at 100 % text size: below this the fields stand under the list of parts


class OwnSheetEditor(QWidget):
    """One sheet at a time. `titled` carries its title as it is typed."""

    titled = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._waiting = Waiting[Form](context)
        self.sheet_id: UUID | None = None
        self.begun_in: UUID | None = None  # the course that it is begun in, and stored from the first letter
        self.form = sheets.new_form("")
        self.key = HEAD
        self.panel = SectionPanel(context)
        self.fields = SectionFields(context)
        self.preview = SheetPreview(context)
        self.notice = Notice(context)
        self.peek = Button("Vis arket", "eye")
        self.peek.setObjectName("peek-sheet")
        self.peek.setCheckable(True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inner = QWidget()
        fields = column(self.fields, None)
        fields.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(fields)
        self._area = scrolled(inner, "on-card")
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._card.setLayout(column(self._area, gap=0))
        layout = self._card.layout()
        assert layout is not None, "it was given one"
        layout.setContentsMargins(18, 16, 8, 16)
        self._columns = row(self.panel, self._card, self.preview, gap=GAP)
        self._columns.setStretch(1, 5)
        self._columns.setStretch(2, 6)
        self.panel.put_below(self.peek)
        Floating(self.notice, self)
        self.setLayout(column(self._columns))

    def _connect(self) -> None:
        self.panel.list.chosen.connect(self.choose)
        self.panel.list.moved.connect(self.move_section)
        self.panel.list.removed.connect(self.remove)
        self.panel.wanted.connect(self.add)
        self.fields.changed.connect(self._on_changed)
        self.peek.toggled.connect(lambda _: self._arrange())
        self.context.themed.connect(self._arrange)
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=by: self.move_section(step))

    def show_sheet(self, form: Form, begun_in: UUID | None = None) -> None:
        """Show a sheet from its title and set-up, with what waits to be stored of it.

        One that is begun in a course is stored from the first letter on.
        """
        sheet_id = UUID(form.id)
        form = self._waiting.newest(("own-sheet", sheet_id), form)
        self.sheet_id, self.form, self.begun_in = sheet_id, form, begun_in
        self.notice.hide()
        self.peek.setChecked(False)
        self.preview.page = 0
        self.choose(HEAD)
        self._arrange()
        self.preview.show_form(form, at_once=True)

    @property
    def is_new(self) -> bool:
        """Is it begun, and nothing written in it yet?"""
        return self.begun_in is not None and self.form == sheets.new_form(self.form.id)

    def where(self) -> Where:
        """Return where the sheet is changed, as undo tells of it."""
        return Where("own", self.sheet_id, f"arket {named(self.form.title)}")

    def show_again(self, form: Form) -> None:
        """Show the sheet as something was undone in it; the keys stay in the field they were in."""
        self.form = form
        self.titled.emit(form.title)
        self.preview.show_form(form)
        at = self._place()
        name = self.fields.focused()
        self.choose(HEAD if at is not None and at >= len(form.sections) else self.key)
        self.fields.focus(name)

    def choose(self, key: str) -> None:
        """Show the fields of a part of the sheet."""
        self.key = key
        self._show_list()
        self.fields.show_thing(self.form if key == HEAD else self.form.sections[int(key)])
        self._area.verticalScrollBar().setValue(0)

    def add(self, kind: type[FormSection]) -> None:
        """Add a part after the chosen one, ready to be filled in."""
        if len(self.form.sections) >= sheets.MOST_SECTIONS:
            self.notice.show_trouble(f"Et ark kan ha høyst {sheets.MOST_SECTIONS} deler. Del det i to ark.")
            return
        at = len(self.form.sections) if self.key == HEAD else int(self.key) + 1
        section = self._beginning(kind)
        words = f"la til {named(sheets.kind_of(section).word)} på arket"
        self._change(sheets.with_section(self.form, section, at), str(at), words)
        self.fields.focus_first()

    def _beginning(self, kind: type[FormSection]) -> FormSection:
        if kind is not Figure:
            return sheets.new_section(kind)
        forms = self.context.library.forms
        return sheets.figure_of(next(iter(sheets.drawings(forms))), forms)

    def move_section(self, by: int) -> None:
        """Move the chosen part up or down."""
        at = self._place()
        if at is not None and 0 <= at + by < len(self.form.sections):
            words = f"flyttet {named(sheets.kind_of(self.form.sections[at]).word)} på arket"
            self._change(sheets.with_moved(self.form, at, at + by), str(at + by), words)

    def remove(self) -> None:
        """Remove the chosen part, and offer to put it back."""
        at = self._place()
        if at is None:
            return
        word = sheets.kind_of(self.form.sections[at]).word
        left = len(self.form.sections) - 1
        key = str(min(at, left - 1)) if left else HEAD
        self._change(sheets.without_section(self.form, at), key, f"fjernet {named(word)} fra arket")
        self.notice.show_undoable(f"{word} er fjernet fra arket.")

    def _place(self) -> int | None:
        return None if self.key == HEAD else int(self.key)

    def _change(self, form: Form, key: str, words: str) -> None:
        """Show a sheet whose parts are others, or stand elsewhere. It is an edit of its own."""
        autosave, undo = self.context.autosave, self.context.undo
        autosave.flush()
        undo.seal()
        self._take(form, words)
        autosave.flush()
        undo.seal()
        self.choose(key)
        self.panel.reveal()
        if self.panel.list.hasFocus() or self.panel.list.has_focus:
            self.panel.list.focus_chosen()

    def _on_changed(self, thing: Form | FormSection) -> None:
        if isinstance(thing, Form):
            self._take(thing)
        elif (at := self._place()) is not None:
            self._take(sheets.with_changed(self.form, at, thing))
        self._show_list()

    def _take(self, form: Form, words: str = "skrev på arket") -> None:
        """This is the sheet now: show its page soon, and store it."""
        self.form = form
        self.titled.emit(form.title)
        self.preview.show_form(form)
        if self.sheet_id is not None:
            action = self._storing(self.sheet_id, form)
            self._waiting.edit(("own-sheet", self.sheet_id), form, words, action, self.where())

    def _storing(self, key: UUID, form: Form) -> Callable[[], object]:
        database, clock = self.context.database, self.context.clock
        course_id = self.begun_in
        if course_id is not None:
            return lambda: own_edit.write_sheet(database, course_id, form, clock())
        return lambda: own_edit.change_sheet(database, key, form, clock())

    def _show_list(self) -> None:
        self.panel.show_sections(self.form.title, self.form.sections, self.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """All three beside each other where there is room; else a button turns to the page and back.

        In a narrow window the fields stand under the list of parts.
        """
        theme, way = self.context.theme, QBoxLayout.Direction
        has_room = theme.has_room(self.width(), ROOM_FOR_ALL)
        is_narrow = not theme.has_room(self.width(), _NARROW)
        self._columns.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        self.panel.setMaximumWidth(ANY_SIZE if is_narrow else theme.pixels(_LIST_WIDTH))
        self.panel.setMinimumWidth(0 if is_narrow else theme.pixels(_LIST_WIDTH))
        self.panel.setMinimumHeight(self.panel.minimumSizeHint().height())
        self.peek.setVisible(not has_room)
        self.peek.show_text("Skriv videre" if self.peek.isChecked() else "Vis arket")
        self._card.setVisible(has_room or not self.peek.isChecked())
        self.preview.setVisible(has_room or self.peek.isChecked())
