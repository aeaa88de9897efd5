"""Hva som skjedde: a small list of what happened and when, to put right while it goes on and afterwards.

A line is chosen, and what can be put right of it stands below, so that nothing moves under the hand.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.happenings import Happening, What, happenings
from mestringstreff_desktop.services.edits import Edit
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.buttons import SmallButton
from mestringstreff_desktop.ui.pages.run.fitted_text import show
from mestringstreff_desktop.ui.pages.run.words import happening_words, wall_time, where_of
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_CLOCK_WIDTH = 46  # pixels at 100 % text size


class _Line(ListRow):
    """When, and what."""

    def __init__(self, context: Context, key: str, happening: Happening) -> None:
        super().__init__(key, "row")
        words = happening_words(happening)
        at = wall_time(happening.at)
        clock = label(at or "–", "quiet", wrap=False)
        clock.setFixedWidth(round(_CLOCK_WIDTH * context.theme.scale))
        said = label(breakable(words), "quiet" if happening.what is What.SKIPPED else "small")
        layout = row(clock, said, gap=6)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setAccessibleName(f"{at} {words}".strip())


class RunHappened(QFrame):
    """What happened, line by line; each signal carries the `Happening` that is to be put right."""

    wants_time = Signal(object)
    wants_skipped = Signal(object)
    wants_held = Signal(object)
    wants_out = Signal(object)
    left = Signal()

    def __init__(self, context: Context, *extra: QWidget) -> None:
        super().__init__()
        self.context = context
        self.setProperty("role", "card")
        self.setObjectName("run-happened")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._gathering: Gathering | None = None
        self._now: datetime | None = None
        self._shown: object = None
        self._told: dict[str, Happening] = {}
        self.list = RowList[_Line]("Hva som skjedde")
        self.list.chosen.connect(self._choose)
        self._make_buttons()
        self._lay_out(extra)
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.left)
        context.undo.moved.connect(self._show_undo)

    def _make_buttons(self) -> None:
        self.time = Button("Endre tida", role="small")
        self.skipped = Button("Ble hoppet over", role="small")
        self.held = Button("Ble holdt", role="small")
        self.out = Button("Ta bort pausen", role="small")
        for name, button, wanted in (
            ("time", self.time, self.wants_time),
            ("skipped", self.skipped, self.wants_skipped),
            ("held", self.held, self.wants_held),
            ("out", self.out, self.wants_out),
        ):
            button.setObjectName(f"happened-{name}")
            button.clicked.connect(self._wish(wanted.emit))
        self.undo = SmallButton("Angre", "Ctrl+Z")
        self.undo.setObjectName("happened-undo")
        self.undo.clicked.connect(self._take_back)

    def _wish(self, emit: Callable[[Happening], None]) -> Callable[[], None]:
        def wish() -> None:
            if self.list.key in self._told:
                emit(self._told[self.list.key])

        return wish

    def _lay_out(self, extra: tuple[QWidget, ...]) -> None:
        close = SmallButton("Lukk", "Esc")
        close.setObjectName("happened-close")
        close.clicked.connect(self.left)
        heading = row(label("Hva som skjedde", "title"), close)
        heading.setStretch(0, 1)
        self._lines = column(gap=0)
        self.list.setLayout(column(self._lines, None, gap=0))
        self.area = scrolled(self.list, "on-card")
        choices = QWidget()
        choices.setLayout(WrapLayout(self.time, self.skipped, self.held, self.out, *extra, gap=8))
        self._undone = label("", "quiet")
        self._undone.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._undo_row = QFrame()
        undo_row = row(self.undo, self._undone, gap=8)
        undo_row.setStretch(1, 1)
        self._undo_row.setLayout(undo_row)
        layout = column(heading, self.area, choices, self._undo_row, gap=8, margin=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_gathering(self, gathering: Gathering, now: datetime) -> None:
        """Show what is stored of what happened; a line that stays chosen is chosen still.

        Lines that nobody sees are not made: the run goes on quickly.
        """
        self._gathering, self._now = gathering, now
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        if self._gathering is None or self._now is None:
            return
        told = happenings(self._gathering, self._now)
        shape = [(each, happening_words(each)) for each in told], self.context.theme
        if shape != self._shown:
            self._shown = shape
            self._show_lines(told, self.list.key)
        self._show_undo()

    def _show_lines(self, told: list[Happening], chosen: str) -> None:
        at = self.window().focusWidget()  # of the window: a dialog that asked may have the keys still
        has_focus = at is not None and self.list.isAncestorOf(at)
        if has_focus:
            self.setFocus()  # it would go to whatever comes next in the window when its line is gone
        clear(self._lines)
        self._told = {_key(each): each for each in told}
        self.list.rows = {}
        for key, each in self._told.items():
            self.list.rows[key] = made = self.list.listen_to(_Line(self.context, key, each))
            self._lines.addWidget(made)
            made.show()  # else it could not have the keys yet
        last = next(reversed(self._told), "")
        self._choose(chosen if chosen in self._told else last)
        if has_focus:
            self.list.focus_chosen()
        apply_theme_within(self, self.context.theme)
        QTimer.singleShot(0, self, self._show_chosen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
        QTimer.singleShot(0, self, self._show_chosen)

    def _show_chosen(self) -> None:
        """The lines get their places after they are laid out."""
        if self.list.key in self.list.rows:
            self.area.ensureWidgetVisible(self.list.rows[self.list.key], 0, 40)

    def _choose(self, key: str) -> None:
        """Show what can be put right of a line."""
        self.list.show_chosen(key)
        found = self._told.get(key)
        what = found.what if found else None
        visited = {each.item for each in self._told.values() if each.what in (What.START, What.ITEM)}
        is_visit = what in (What.START, What.ITEM)
        self.time.setVisible(what is not None and what is not What.SKIPPED)
        self.held.setVisible(what is What.SKIPPED)
        self.out.setVisible(what is What.STOP)
        is_on = found is not None and found.is_on
        self.skipped.setVisible(is_visit and not is_on and len(visited) > 1)

    def open(self) -> None:
        """Begin at what happened last."""
        self._choose(next(reversed(self._told), ""))
        self.list.focus_chosen()

    def _last_edit(self) -> Edit | None:
        """Return what was done last, if it was done to this gathering here."""
        if self._gathering is None or self.context.course is None:
            return None
        last = self.context.undo.last
        return last if last is not None and last.where == where_of(self._gathering) else None

    def _show_undo(self) -> None:
        last = self._last_edit()
        words = f"Du {last.words}" if last else ""
        self._undo_row.setVisible(bool(last))
        show(self._undone, words)
        self.undo.setAccessibleName(f"Angre: {last.words}" if last else "Angre")

    def _take_back(self) -> None:
        if (last := self._last_edit()) is not None:
            self.context.undo.take_back(last)


def _key(happening: Happening) -> str:
    what = happening.event_id or (happening.item and happening.item.id)
    return f"{happening.what}-{what}"
