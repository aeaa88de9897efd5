"""Considerations: what an earlier course found wise, to be ticked off at this gathering."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Consideration, Gathering
from mestringstreff_desktop.services import renewal
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.gatherings.editor import GatheringEditor
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

    def refresh(self, thing: Consideration, theme: Theme) -> None:
        """Show it, ticked or not."""
        self._text.setText(breakable(thing.text))
        self.setChecked(thing.is_dealt_with)
        state = "vurdert" if thing.is_dealt_with else "ikke vurdert ennå"
        self.setAccessibleName(f"{thing.text} ({state})")
        self._mark.show_icon("square-check" if thing.is_dealt_with else "square", "primary", theme)


class Considerations(QWidget):
    """The list; not there for a gathering without any."""

    def __init__(self, editor: GatheringEditor) -> None:
        super().__init__()
        self.editor = editor
        self.ticks: list[ConsiderTick] = []
        self._title = label("", "group")
        self._list = column(gap=0)
        self.setLayout(column(self._title, self._list, gap=4))

    def refresh(self, gathering: Gathering) -> None:
        """Show what there is to consider, and how much of it is left."""
        things = gathering.considerations
        if [tick.item_id for tick in self.ticks] != [thing.id for thing in things]:
            self._make(things)
        for tick, thing in zip(self.ticks, things, strict=True):
            tick.refresh(thing, self.editor.context.theme)
        left = sum(not thing.is_dealt_with for thing in things)
        self._title.setText(
            f"Lurt fra forrige kurs: {left} å vurdere" if left else "Lurt fra forrige kurs: vurdert"
        )
        self.setVisible(bool(things))

    def _make(self, things: list[Consideration]) -> None:
        clear(self._list)
        self.ticks = [ConsiderTick(thing.id) for thing in things]
        for tick in self.ticks:
            tick.clicked.connect(lambda is_on, key=tick.item_id: self._deal_with(key, is_on))
            self._list.addWidget(tick)

    def _deal_with(self, key: UUID, is_dealt_with: bool) -> None:
        database = self.editor.context.database
        words = "vurderte noe lurt" if is_dealt_with else "åpnet noe lurt igjen"
        self.editor.do(words, lambda: renewal.deal_with(database, key, is_dealt_with))
