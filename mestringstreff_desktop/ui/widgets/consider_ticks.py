"""What an earlier course found wise or decided: a line each, with a tick for what is dealt with."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Consideration, CourseConsideration
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row
from mestringstreff_desktop.ui.widgets.tile import Tile


class ConsiderTick(Tile):
    """One such thing: a tick means that it is dealt with."""

    def __init__(self, item_id: UUID) -> None:
        super().__init__("tile")
        self.item_id = item_id
        self.setCheckable(True)
        self._mark, self._text = Picture("square", 20), label("", "small")
        face = row(column(self._mark, None), self._text, gap=10)
        face.setStretch(1, 1)
        face.setContentsMargins(4, 6, 4, 6)
        self.setLayout(face)

    def refresh(self, thing: Consideration | CourseConsideration, theme: Theme) -> None:
        """Show it, ticked or not."""
        self._text.setText(breakable(thing.text))
        self.setChecked(thing.is_dealt_with)
        state = "vurdert" if thing.is_dealt_with else "ikke vurdert ennå"
        self.setAccessibleName(f"{thing.text} ({state})")
        self._mark.show_icon("square-check" if thing.is_dealt_with else "square", "primary", theme)


class ConsiderTicks(QWidget):
    """The ticks; those that stay are changed in place. `dealt` carries an id, and whether it is on."""

    dealt = Signal(object, bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.ticks: list[ConsiderTick] = []
        self._list = column(gap=0)
        self.setLayout(self._list)

    def show_things(self, things: Sequence[Consideration | CourseConsideration]) -> None:
        """Show these, each ticked or not."""
        if [tick.item_id for tick in self.ticks] != [thing.id for thing in things]:
            self._make(things)
        for tick, thing in zip(self.ticks, things, strict=True):
            tick.refresh(thing, self.context.theme)

    def _make(self, things: Sequence[Consideration | CourseConsideration]) -> None:
        clear(self._list)
        self.ticks = [ConsiderTick(thing.id) for thing in things]
        for tick in self.ticks:
            tick.clicked.connect(lambda is_on, key=tick.item_id: self.dealt.emit(key, is_on))
            self._list.addWidget(tick)
