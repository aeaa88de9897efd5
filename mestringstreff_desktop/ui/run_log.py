"""The log beside the runner: Gjort, Lært, Lurt and how many came. What is typed is stored at once."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QRegularExpressionValidator, QShortcut, QTextCursor
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedWidget, QWidget

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.services import running
from mestringstreff_desktop.services.running import LogChanges
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.widgets import (
    FocusWatcher,
    LineField,
    Picture,
    TextField,
    chip,
    column,
    label,
    row,
)

FIELDS = (
    ("done", "Gjort", "Hva gjorde dere? Ble noe annerledes enn planlagt?"),
    ("learned", "Lært", "Hva la dere merke til? Hva sa deltakerne?"),
    ("wise", "Lurt", "Hva er lurt å gjøre likt eller annerledes neste gang?"),
)
_NUMBER = r"\d{0,3}"
HIGH = 760


class LogField(TextField):
    """A field of the log. On a large screen it can be given more lines to begin with."""

    def show_lines(self, lines: int) -> None:
        if lines != self._lines:
            self._lines, self._most_lines = lines, max(lines, self._most_lines)
            self._fit()


class LogFields:
    """The four fields of one gathering's log, and the storing of them."""

    def __init__(self, context: Context, lines: int, most_lines: int, name: str = "log") -> None:
        self.context = context
        self._gathering_id: UUID | None = None
        self.texts = {key: LogField(title, hint, lines, most_lines) for key, title, hint in FIELDS}
        for key, field in self.texts.items():
            field.setObjectName(f"{name}-{key}")
            field.edited.connect(partial(self._store_text, key))
        self.attendance = LineField("Antall til stede", "–")
        self.attendance.setObjectName(f"{name}-attendance")
        self.attendance.setValidator(QRegularExpressionValidator(_NUMBER, self.attendance))
        self.attendance.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.attendance.edited.connect(self._store_attendance)

    def show_log(self, gathering: Gathering) -> None:
        """Show a gathering's log. What is typed and not stored yet stays as it is."""
        is_another = gathering.id != self._gathering_id
        self._gathering_id = gathering.id
        if is_another:
            self._let_go()
        elif self.context.autosave.is_waiting:
            return
        for key, field in self.texts.items():
            field.show_text(getattr(gathering.log, key))
        count = gathering.log.attendance
        self.attendance.show_text("" if count is None else str(count))

    def _let_go(self) -> None:
        """A field that has the focus keeps its text; that of another gathering must not stay."""
        for field in (*self.texts.values(), self.attendance):
            field.clearFocus()

    def _store_text(self, key: str, text: str) -> None:
        self._store(key, _changes(key, text))

    def _store_attendance(self, text: str) -> None:
        self._store("attendance", LogChanges(attendance=int(text) if text else None))

    def _store(self, key: str, changes: LogChanges) -> None:
        """Which gathering it is about is settled now, not when it is stored."""
        about = self._gathering_id
        if about is not None:
            store = partial(running.change_log, self.context.database, about, **changes)
            self.context.autosave.queue(("log", about, key), store)


def _changes(key: str, text: str) -> LogChanges:
    match key:
        case "done":
            return {"done": text}
        case "learned":
            return {"learned": text}
        case _:
            return {"wise": text}


class RunLog(QFrame):
    """The log while the gathering goes on: one field at a time, chosen by its chip."""

    def __init__(self, context: Context, leave: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("run-log")
        self.context = context
        self.fields = LogFields(context, lines=3, most_lines=6)
        self._leave = leave
        self._stack = QStackedWidget()
        self._chips = QButtonGroup(self)
        self._key = label("L", "key", wrap=False)
        self._of = label("", "quiet", wrap=False)
        self._lay_out()
        self._choose(0)
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(leave)

    def _lay_out(self) -> None:
        chips = self._make_chips()
        coming = Picture("users", 18, "quiet")
        coming.setToolTip("Antall til stede")
        title = label("Logg", "subtitle", wrap=False)
        heading = row(title, self._key, None, coming, self.fields.attendance, self._of)
        heading.setAlignment(self._key, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(heading, chips, self._stack, gap=8, margin=12))

    def _make_chips(self) -> QHBoxLayout:
        layout = row(gap=6)
        for number, (key, name, _) in enumerate(FIELDS):
            made = chip(name)
            made.setObjectName(f"log-chip-{key}")
            self._chips.addButton(made, number)
            layout.addWidget(made)
            field = self.fields.texts[key]
            self._stack.addWidget(_top(field))
            FocusWatcher(field, self._show_key_out)
            field.left.connect(self._show_key_in)
        layout.addStretch(1)
        self._chips.idClicked.connect(self.write)
        return layout

    def show_log(self, gathering: Gathering, participants: int) -> None:
        self.fields.show_log(gathering)
        self._of.setText(f"av {participants}")
        self.fields.attendance.setFixedWidth(round(46 * self.context.theme.scale))

    def show_room(self, height: int) -> None:
        """Take more lines where the page is high. `height` is the page's, in pixels."""
        for field in self.fields.texts.values():
            field.show_lines(6 if height > HIGH * self.context.theme.scale else 3)

    def write(self, number: int | None = None) -> None:
        """Go to a field of the log, or to the one that was last chosen."""
        self._choose(self._chips.checkedId() if number is None else number)
        field = list(self.fields.texts.values())[self._chips.checkedId()]
        if not field.hasFocus():
            field.moveCursor(QTextCursor.MoveOperation.End)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, number: int) -> None:
        self._chips.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)

    def _show_key_out(self) -> None:
        self._key.setText("Esc")

    def _show_key_in(self) -> None:
        self._key.setText("L")


def _top(field: LogField) -> QWidget:
    holder = QWidget()
    holder.setLayout(column(field, None))
    return holder
