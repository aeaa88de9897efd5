"""The plan as a list by phase: when each item was or will be, and which one is on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import Mark
from mestringstreff_desktop.course.run.view import Turn
from mestringstreff_desktop.course.timetable import PHASE_NAMES
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import FAMILY
from mestringstreff_desktop.ui.pages.run.buttons import SmallButton
from mestringstreff_desktop.ui.pages.run.fitted_text import show
from mestringstreff_desktop.ui.widgets.labels import SOFT_HYPHEN, Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import box, clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.marks import MarkPicture

_ICONS = {
    Turn.DONE: ("circle-check", "good"),
    Turn.NOW: ("circle-dot", "primary"),
    Turn.COMING: ("circle", "quiet"),
}
NARROW = 310
# Pixels of a row that are not the title's: always, and what grows with the text (the clock time).
TAKEN, TAKEN_BY_TEXT, LETTER = 84, 46, 7.5
_SKIPPED = ("circle-dashed", "quiet")
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
ABOVE = 60
_TURN_WORDS = {Turn.DONE: "ferdig", Turn.NOW: "nå", Turn.COMING: "kommer"}


@dataclass(frozen=True)
class ListLine:
    """One item as the list shows it. Without a place there is no tick: nothing has begun.

    One that is skipped has been gone past, or is taken out, without being on.
    """

    key: UUID
    phase: Phase
    title: str
    clock: str
    time: str
    turn: Turn | None = None
    is_quiet: bool = False
    is_skipped: bool = False
    mark: Mark = Mark.NONE


class RunList(QFrame):
    """The lines, made anew only when the plan has changed; else texts are changed in place.

    With a `foot` below them, they can be gone to. A click or the arrow keys choose one; a second click, Enter
    or the button that then stands below the list goes there.
    """

    wants_item = Signal(object)

    def __init__(
        self, context: Context, size: str = "small", title: str = "", foot: QWidget | None = None
    ) -> None:
        super().__init__()
        self.context = context
        self._size = size
        self._rows: dict[UUID, _Row] = {}
        self._shape: object = None
        self._now: UUID | None = None
        self._inner = QWidget()
        self._column = column(gap=1)
        self._layout = column(self._column, None)
        self._inner.setLayout(self._layout)
        self.area: QScrollArea = scrolled(self._inner, "on-card")
        self._marked: UUID | None = None
        self._titles: dict[UUID, str] = {}
        self._jumps, self._foot = foot is not None, foot
        self._going = self._make_going()
        parts = [*self._headings(title), self.area, self._going, *([foot] if foot else [])]
        self.setLayout(column(*parts, gap=4 if foot else 0, margin=8))
        if foot is not None:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setAccessibleName("Programmet")
            self.setAccessibleDescription("Pil opp og ned velger en programpost, Enter går til den.")
        self.setProperty("role", "card")
        self.area.verticalScrollBar().rangeChanged.connect(self._show_now_soon)

    def _headings(self, title: str) -> list[QWidget]:
        heading = label(title, "title")
        heading.setContentsMargins(10, 8, 0, 0)
        return [heading] if title else []

    def _make_going(self) -> QFrame:
        """The item that is chosen, and the button that goes there."""
        self._chosen = label("", "small")
        self._chosen.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.go = SmallButton("Gå hit", "Enter")
        self.go.setObjectName("run-go")
        self.go.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.go.clicked.connect(self._go)
        inner = row(self._chosen, self.go, gap=8)
        inner.setStretch(0, 1)
        made = box("teal", inner, margin=6)
        made.hide()
        return made

    def show_lines(self, lines: Sequence[ListLine]) -> None:
        shape = [(line.key, line.phase, self.context.theme.scale) for line in lines]
        if shape != self._shape:
            self._shape = shape
            self._make_rows(lines)
        for line in lines:
            self._rows[line.key].show_line(line)
            self._titles[line.key] = line.title
        self._keep_in_sight(next((line.key for line in lines if line.turn is Turn.NOW), None))

    def _make_rows(self, lines: Sequence[ListLine]) -> None:
        clear(self._column)
        self._rows, self._now, self._titles = {}, None, {}
        self._mark(None)
        phase = None
        for line in lines:
            if line.phase is not phase:
                phase = line.phase
                self._column.addWidget(_heading(PHASE_NAMES[phase]))
            self._rows[line.key] = made = _Row(self.context, self._size)
            made.show_width(self.width())
            if self._jumps:
                made.let_choose(partial(self._press, line.key))
            self._column.addWidget(made)

    def _keep_in_sight(self, key: UUID | None) -> None:
        if key is None or key == self._now:
            return
        self._now = key
        self._mark(key if self.hasFocus() and self._jumps else None)
        self._show_now()

    def _show_now_soon(self) -> None:
        """The rows get their places after the scroll bar gets its range."""
        QTimer.singleShot(0, self, self._show_now)

    def _show_now(self) -> None:
        """Scroll to what is on, with a little of what was above it, and below it what comes."""
        if self._now is not None:
            place = self._rows[self._now].y() - ABOVE
            self.area.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._jumps and key in _STEPS and self._rows:
            self._step(_STEPS[key])
        elif self._jumps and key in _ENTER:
            self._go()
        else:
            super().keyPressEvent(event)

    def _press(self, key: UUID) -> None:
        """Choose an item; when it is chosen already, go there."""
        if key == self._marked and not self._going.isHidden():
            self._go()
        else:
            self._mark(key)
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _go(self) -> None:
        if self._marked in self._rows:
            self.wants_item.emit(self._marked)

    def _step(self, by: int) -> None:
        keys = list(self._rows)
        place = keys.index(self._marked) + by if self._marked in keys else 0
        self._mark(keys[max(0, min(place, len(keys) - 1))])

    def _mark(self, key: UUID | None) -> None:
        """Show which item is chosen, and the way to it where it is not the one that is on."""
        for each, found in self._rows.items():
            found.show_mark(each == key)
        self._marked = key
        can_go = key in self._rows and key != self._now
        self._going.setVisible(can_go)
        if self._foot is not None:  # it gives its room, so that the list keeps its own
            self._foot.setVisible(not can_go)
        if key is not None and can_go:
            show(self._chosen, self._titles[key])
            self._chosen.setToolTip(self._titles[key])
        if key in self._rows:
            self.area.ensureWidgetVisible(self._rows[key], 0, 40)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._jumps and self._marked is None:
            self._mark(self._now or next(iter(self._rows), None))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is chosen stays so while the keys are at the button below, or in another window."""
        super().focusOutEvent(event)
        to = QApplication.focusWidget()
        if to is not None and not self.isAncestorOf(to):
            self._mark(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the minutes give way: the clock times tell the same."""
        super().resizeEvent(event)
        for each in self._rows.values():
            each.show_width(event.size().width())


def _widest_clock(points: float) -> int:
    """Return the width in pixels that any clock time has room in, also the bold one of now."""
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setBold(True)
    return QFontMetrics(font).horizontalAdvance("00.00") + 2


def _heading(text: str) -> QWidget:
    made = label(text, "group")
    made.setContentsMargins(10, 8, 0, 2)
    return made


class _Row(QFrame):
    """Tick, clock, title and time of one item."""

    def __init__(self, context: Context, size: str) -> None:
        super().__init__()
        self.context = context
        self._plain, self._quiet = (size, "quiet") if size == "small" else (size, "run-then")
        self._picture = Picture("circle", 18)
        self._clock = label("", "small", wrap=False)
        self._title = label("", "small")
        self._time = label("", "small", wrap=False)
        self._clock.setMinimumWidth(_widest_clock(context.theme.points(size)))
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._colour = MarkPicture()
        layout = row(self._picture, self._clock, self._title, self._colour, self._time, gap=8)
        layout.setContentsMargins(8, 5, 10, 5)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._line: ListLine | None = None
        self._width = NARROW
        self._themed = ""
        self._choose: Callable[[], object] | None = None

    def let_choose(self, choose: Callable[[], object]) -> None:
        self._choose = choose
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip("Velg programposten. Klikk én gang til for å gå hit.")
        self.setProperty("jumps", True)

    def show_mark(self, is_marked: bool) -> None:
        if self.property("marked") is not is_marked:
            self.setProperty("marked", is_marked)
            self.style().unpolish(self)
            self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._choose is not None and self.rect().contains(event.position().toPoint()):
            self._choose()

    def show_line(self, line: ListLine) -> None:
        look = f"{self.context.theme.name}"
        if line == self._line and look == self._themed:
            return
        self._line, self._themed = line, look
        for shown, text in (
            (self._clock, line.clock),
            (self._title, self._breakable(line.title)),
            (self._time, line.time),
        ):
            show(shown, text)
        self._colour.show_mark(line.mark)
        self._colour.apply_theme(self.context.theme)
        self._show_place(line)
        self.show_width(self._width)

    def show_width(self, width: int) -> None:
        self._width = width
        if self._line is not None:
            show(self._title, self._breakable(self._line.title))
            self._time.setVisible(self.context.theme.has_room(width, NARROW) or not self._line.clock)

    def _breakable(self, title: str) -> str:
        """A word that is wider than the title's place would push the row out of sight."""
        scale = self.context.theme.scale
        room = self._width - (TAKEN + TAKEN_BY_TEXT * scale)
        return breakable(title, max(int(room / (LETTER * scale)), 8), SOFT_HYPHEN)

    def _show_place(self, line: ListLine) -> None:
        is_on = line.turn is Turn.NOW
        set_role(self, "run-now" if is_on else "run-row")
        set_role(self._title, "run-strong" if is_on else self._quiet if line.is_quiet else self._plain)
        set_role(self._clock, "run-strong" if is_on else self._quiet if line.is_quiet else self._plain)
        set_role(self._time, "run-strong" if is_on else self._quiet)
        self._picture.setVisible(line.turn is not None)
        self._clock.setVisible(bool(line.clock))
        if line.turn is not None:
            icon = _SKIPPED if line.is_skipped else _ICONS[line.turn]
            self._picture.show_icon(*icon, self.context.theme)
            self._picture.setAccessibleName("hoppes over" if line.is_skipped else _TURN_WORDS[line.turn])
