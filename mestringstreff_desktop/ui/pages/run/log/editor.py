"""The log beside the runner: Gjort, Lært, Lurt, Avvik and how many came. What is typed is stored at once."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QRegularExpressionValidator, QShortcut, QTextCursor
from PySide6.QtWidgets import QButtonGroup, QFrame, QLayout, QVBoxLayout, QWidget

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.log.model import NoteKind
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import log, running
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.running import LogChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.pages.run.buttons import SmallButton
from mestringstreff_desktop.ui.pages.run.log.notes import NoteList
from mestringstreff_desktop.ui.pages.run.words import where_of
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.text_fields import LineField, TextField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

FIELDS = (
    ("done", "Gjort", "Hva gjorde dere? Ble noe annerledes enn planlagt?"),
    ("learned", "Lært", "Hva la dere merke til? Hva sa deltakerne?"),
    ("wise", "Lurt", "Hva er lurt å gjøre likt eller annerledes neste gang?"),
    ("deviations", "Avvik", "Er det noe som må meldes eller følges opp?"),
)
KEYS = {"done": "G", "learned": "L", "wise": "U", "deviations": "A"}
NOTE_KINDS = {"learned": NoteKind.LEARNED, "wise": NoteKind.WISE}
_FILLED, _NOTHING_NEW = "Fylt ut.", "Det står der allerede."
_NUMBER = r"\d{0,3}"
HIGH, LOW = 760, 540


class LogField(TextField):
    """A field of the log. On a large screen it can be given more lines to begin with."""

    def show_lines(self, lines: int) -> None:
        if lines != self._lines:
            self._lines, self._most_lines = lines, max(lines, self._most_lines)
            self._fit()


class LogFields:
    """The fields of one gathering's log, its short notes, and the storing of it all."""

    def __init__(
        self, context: Context, lines: int, most_lines: int, name: str = "log", most_notes: int = 2
    ) -> None:
        self.context, self._drafts = context, Drafts(context)
        self._gathering_id: UUID | None = None
        self._where = Where("run")
        self._stored_attendance = ""
        self.texts = {key: LogField(title, hint, lines, most_lines) for key, title, hint in FIELDS}
        for key, field in self.texts.items():
            field.setObjectName(f"{name}-{key}")
            field.edited.connect(partial(self._store_text, key))
        self.notes = {key: NoteList(context, kind, name, most_notes) for key, kind in NOTE_KINDS.items()}
        self._make_fill(name)
        self.attendance = LineField("Antall til stede", "–")
        self.attendance.setObjectName(f"{name}-attendance")
        self.attendance.setValidator(QRegularExpressionValidator(_NUMBER, self.attendance))
        self.attendance.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.attendance.edited.connect(self._store_attendance)
        self.attendance.editingFinished.connect(self._tidy_attendance)
        self.too_many = label("", "small-warm")
        self.too_many.setObjectName(f"{name}-too-many")
        self.too_many.hide()

    def _make_fill(self, name: str) -> None:
        self.fill = Button("Fyll ut fra klokka", "clock", "quiet")
        self.fill.setObjectName(f"{name}-fill")
        self.fill.clicked.connect(self._fill)
        self.filled = label("", "quiet", wrap=False)

    def part(self, key: str) -> QVBoxLayout:
        """Return what belongs to a part of the log: its short notes, its text, what fills it."""
        parts: list[QWidget | QLayout] = [self.notes[key]] if key in self.notes else []
        parts.append(self.texts[key])
        if key == "done":
            parts.append(row(self.fill, self.filled, None))
        return column(*parts, gap=6)

    def show_log(self, gathering: Gathering) -> None:
        """Show a gathering's log. What is typed and not stored yet stays as it is."""
        is_another = gathering.id != self._gathering_id
        self._gathering_id, self._where = gathering.id, where_of(gathering)
        for notes in self.notes.values():
            notes.show_notes(gathering)
        self.fill.setEnabled(gathering.is_started)
        if is_another:
            self._let_go()
        for key, field in self.texts.items():
            field.show_text(self._draft(key, getattr(gathering.log, key)))
        count = gathering.log.attendance
        self._stored_attendance = "" if count is None else str(count)
        self.attendance.show_text(self._draft("attendance", self._stored_attendance))

    def _draft(self, key: str, stored: str) -> str:
        return self._drafts.text(("log", self._gathering_id, key), stored)

    def end_notes(self) -> None:
        """The gathering is left: what is half written is a note among the others."""
        for notes in self.notes.values():
            notes.end_note()

    def _let_go(self) -> None:
        """A field that has the focus keeps its text; that of another gathering must not stay."""
        self.filled.clear()
        self.too_many.clear()
        self.too_many.hide()
        for field in (*self.texts.values(), self.attendance):
            field.clearFocus()

    def _fill(self) -> None:
        """Put what the clock knows before the leader's own words."""
        context, about, course = self.context, self._gathering_id, self.context.course
        if about is None or course is None:
            return
        self.fill.setFocus(Qt.FocusReason.OtherFocusReason)
        fill = lambda: log.fill_done(context.database, course.id, about, context.clock())  # noqa: E731
        is_new = context.undo.do("fylte ut Gjort fra klokka", fill, self._where)
        self.filled.setText("" if is_new is None else _FILLED if is_new else _NOTHING_NEW)

    def write(self, key: str) -> None:
        """Go to the next short note of a part, or on with its text where that ends."""
        if key in self.notes:
            self.notes[key].field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        field = self.texts[key]
        if not field.hasFocus():
            field.moveCursor(QTextCursor.MoveOperation.End)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _store_text(self, key: str, text: str) -> None:
        self._store(key, text, _changes(key, text))

    def _store_attendance(self, text: str) -> None:
        """A number that cannot be is not stored, and it is told why while one writes it."""
        context, about, course = self.context, self._gathering_id, self.context.course
        if about is None or course is None:
            return
        self.too_many.setText("")
        try:
            running.check_present(course, _number(text))
        except UserError as error:
            self.too_many.setText(str(error))
            text = self._stored_attendance  # what was typed on the way to it is no answer either
        store = partial(running.count_present, context.database, course.id, about, _number(text))
        words = "endret hvor mange som kom"
        self._drafts.edit(("log", about, "attendance"), text, words, store, self._where)
        self.too_many.setVisible(bool(self.too_many.text()))

    def _tidy_attendance(self) -> None:
        """What cannot be gives way to what is stored; why is told until another number is written."""
        if self.too_many.text():
            self.attendance.setText(self._draft("attendance", self._stored_attendance))

    def _store(self, key: str, text: str, changes: LogChanges) -> None:
        """Which gathering it is about is settled now, not when it is stored."""
        about = self._gathering_id
        if about is not None:
            store = partial(running.change_log, self.context.database, about, **changes)
            title = next(title for each, title, _ in FIELDS if each == key)
            self._drafts.edit(("log", about, key), text, f"skrev i {title}", store, self._where)


def _number(text: str) -> int | None:
    return int(text) if text else None


def _changes(key: str, text: str) -> LogChanges:
    match key:
        case "done":
            return {"done": text}
        case "learned":
            return {"learned": text}
        case "deviations":
            return {"deviations": text}
        case _:
            return {"wise": text}


class RunLog(QFrame):
    """The log while the gathering goes on: one part at a time, chosen by its chip or its key."""

    def __init__(self, context: Context, leave: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("run-log")
        tell_topic(self, "logg")
        self.context = context
        self.fields = LogFields(context, lines=1, most_lines=3)
        self._parts: dict[str, QWidget] = {}
        self._chips = QButtonGroup(self)
        self._of = label("", "quiet", wrap=False)
        self._lay_out()
        self._choose("learned")
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(leave)

    def _lay_out(self) -> None:
        coming = Picture("users", 18, "quiet")
        coming.setToolTip("Antall til stede")
        heading = row(label("Logg", "subtitle", wrap=False), None, coming, self.fields.attendance, self._of)
        parts = column(gap=0)
        for key, _, _ in FIELDS:
            self._parts[key] = made = QWidget()
            made.setLayout(self.fields.part(key))
            parts.addWidget(made)
        chips = self._make_chips()
        self.setLayout(column(heading, self.fields.too_many, chips, parts, gap=8, margin=12))

    def _make_chips(self) -> QWidget:
        made = [SmallButton(name, KEYS[key], is_chip=True) for key, name, _ in FIELDS]
        for number, (key, _, _) in enumerate(FIELDS):
            made[number].setObjectName(f"log-chip-{key}")
            self._chips.addButton(made[number], number)
            made[number].clicked.connect(lambda _=False, part=key: self.write(part))
        choose_one(*made)
        holder = QWidget()
        holder.setLayout(WrapLayout(*made, gap=4))
        return holder

    def show_log(self, gathering: Gathering, participants: int) -> None:
        self.fields.show_log(gathering)
        self._of.setText(f"av {participants}" if participants else "")
        self.fields.attendance.setFixedWidth(round(46 * self.context.theme.scale))

    def show_room(self, height: int) -> None:
        """Take more lines where the page is high. `height` is the page's, in pixels."""
        has_room = self.context.theme.has_room
        is_high, is_low = has_room(height, HIGH), not has_room(height, LOW)
        for key, field in self.fields.texts.items():
            low = 1 if key in NOTE_KINDS else 2
            field.show_lines(5 if is_high else low)
            # The short notes are what one writes on the way; the longer text waits for more room.
            field.setVisible(not (is_low and key in NOTE_KINDS))

    def write(self, key: str) -> None:
        """Show a part of the log, and write in it."""
        self._choose(key)
        self.fields.write(key)

    def _choose(self, key: str) -> None:
        for number, (name, _, _) in enumerate(FIELDS):
            self._parts[name].setVisible(name == key)
            self._chips.button(number).setChecked(name == key)
