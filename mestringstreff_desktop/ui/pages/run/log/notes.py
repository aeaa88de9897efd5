"""Short notes of the log, written one by one while the gathering goes on: Enter ends one, all can be undone.

What stands in the line is a note from its first word, stored as the other fields are; it gets its row when
it is ended, or left.
"""

from collections.abc import Callable
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.services import log
from mestringstreff_desktop.services.edits import Edit, Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.pages.run.words import wall_time, where_of
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.text_fields import LineField

ROW_HEIGHT = 34
_KIND_WORDS = {NoteKind.LEARNED: "Lært", NoteKind.WISE: "Lurt"}


class NoteList(QWidget):
    """The short notes of one kind, with a line to write the next one in."""

    def __init__(self, context: Context, kind: NoteKind, name: str, most_rows: int) -> None:
        super().__init__()
        self.context, self.kind, self._most_rows = context, kind, most_rows
        self._gathering_id: UUID | None = None
        self._where = Where("run")
        self._shown: object = None
        self._removed: Edit | None = None
        context.undo.moved.connect(self._follow_removed)
        self._begun = uuid4()  # the note in the line
        self._drafts = Drafts(context)
        self.rows: dict[UUID, _NoteRow] = {}
        self.field = LineField(f"Nytt notat, {_KIND_WORDS[kind]}", "Kort notat – Enter legger til")
        self.field.setObjectName(f"{name}-note-{kind}")
        self.field.edited.connect(self._write)
        self.field.returnPressed.connect(self._add)
        self._lay_out()

    def _lay_out(self) -> None:
        self._lines = column(gap=2)
        inner = QWidget()
        inner.setLayout(column(self._lines, None, gap=0))
        self._area: QScrollArea = scrolled(inner, "on-card")
        undo = Button("Angre", "undo-2", "quiet")
        undo.setObjectName(f"{self.field.objectName()}-undo")
        undo.clicked.connect(self._put_back)
        self._gone = QFrame()
        self._gone.setLayout(row(label("Notatet er fjernet.", "quiet", wrap=False), undo, None))
        self._gone.hide()
        self.setLayout(column(self.field, self._area, self._gone, gap=6))

    def show_notes(self, gathering: Gathering) -> None:
        """Show a gathering's notes; a row that is written in is left alone."""
        self._where = where_of(gathering)
        if gathering.id != self._gathering_id:
            self._gathering_id = gathering.id
            self._begin()
            self._forget()
        stored = next((note.text for note in gathering.notes if note.id == self._begun), "")
        self.field.show_text(self._drafts.text(_key(self._begun), stored))
        notes = [note for note in gathering.notes if note.kind is self.kind and note.id != self._begun]
        shape = [note.id for note in notes]
        if shape != self._shown:
            self._make_rows(notes)
            self._shown = shape
        for note in notes:
            self.rows[note.id].show_note(note, self._where)
        self._fit()

    def _make_rows(self, notes: list[LogNote]) -> None:
        clear(self._lines)
        word = _KIND_WORDS[self.kind]
        self.rows = {note.id: _NoteRow(self.context, self._drafts, note, word) for note in notes}
        for key, made in self.rows.items():
            made.remove.clicked.connect(partial(self._remove, key))
            self._lines.addWidget(made)
        apply_theme_within(self, self.context.theme)
        QTimer.singleShot(0, self, self._show_last)

    def _show_last(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _fit(self) -> None:
        """As high as its notes, up to some of them."""
        height = round(ROW_HEIGHT * self.context.theme.scale) + 2
        self._area.setFixedHeight(height * min(len(self.rows), self._most_rows))
        self._area.setVisible(bool(self.rows))

    def end_note(self) -> None:
        """Let what stands in the line be a note among the others; one that is not stored stays there."""
        if not self.context.autosave.is_waiting_for(_key(self._begun)):
            self._begin()

    def _begin(self) -> None:
        self._begun = uuid4()
        self.field.clear()

    def _write(self, text: str) -> None:
        if self._gathering_id is not None:
            words = f"skrev et notat i {_KIND_WORDS[self.kind]}"
            adding = self._adding(self._gathering_id, text)
            self._drafts.edit(_key(self._begun), text, words, adding, self._where)

    def _adding(self, about: UUID, text: str) -> Callable[[], LogNote | None]:
        context, key = self.context, self._begun
        return partial(log.add_note, context.database, about, self.kind, text, context.clock(), key=key)

    def _add(self) -> None:
        about, ended = self._gathering_id, self._begun
        if about is None or not self.field.text().strip():
            return
        self._forget()
        adding = self._adding(about, self.field.text())
        self._begun = uuid4()  # so that the row of the one that is ended is shown
        if self.context.act(adding):
            self.field.clear()
        else:
            self._begun = ended

    def _remove(self, key: UUID) -> None:
        context, words = self.context, f"fjernet et notat i {_KIND_WORDS[self.kind]}"
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        context.undo.do(words, lambda: log.remove_note(context.database, key), self._where)
        self._removed = context.undo.just_done
        self._gone.setVisible(self._removed is not None)

    def _put_back(self) -> None:
        if self._removed is not None:
            self.context.undo.take_back(self._removed)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_removed(self) -> None:
        """The way back goes when it is taken, or when something else has been done since."""
        if self._removed is not None and self.context.undo.last is not self._removed:
            self._forget()

    def _forget(self) -> None:
        self._removed = None
        self._gone.hide()


class _NoteRow(QFrame):
    """A note: when it was written, its words, and a button that takes it away."""

    def __init__(self, context: Context, drafts: Drafts, note: LogNote, kind: str) -> None:
        super().__init__()
        self.context, self.note, self._kind = context, note, kind
        self._where = Where("run")
        self._drafts = drafts
        at = wall_time(note.at)
        self.text = LineField(f"Notat kl. {at}", role="note")
        self.text.edited.connect(self._store)
        self.text.editingFinished.connect(self._restore_if_empty)
        self.remove = Button("", "x", "note-remove")
        self.remove.setAccessibleName(f"Fjern notatet fra kl. {at}")
        self.remove.setToolTip("Fjern notatet")
        side = round(ROW_HEIGHT * context.theme.scale) - 4
        self.remove.setFixedSize(side, side)
        layout = row(label(at, "quiet", wrap=False), self.text, self.remove, gap=6)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_note(self, note: LogNote, where: Where) -> None:
        self.note, self._where = note, where
        text = self._drafts.text(_key(note.id), note.text)
        self.text.show_text(text)
        self.text.setToolTip(text)

    def _store(self, text: str) -> None:
        """A note without a word is not stored: it is taken away by its button."""
        if text.strip():
            change = partial(log.change_note, self.context.database, self.note.id, text)
            words = f"endret et notat i {self._kind}"
            self._drafts.edit(_key(self.note.id), text, words, change, self._where)

    def _restore_if_empty(self) -> None:
        if not self.text.text().strip():
            self.text.setText(self.note.text)


def _key(note_id: UUID) -> tuple[str, UUID]:
    return "note", note_id
