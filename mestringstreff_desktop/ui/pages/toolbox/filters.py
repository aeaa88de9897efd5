"""The filters of the toolbox: chips for purpose, gathering, kind and the like."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.model import Purpose
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip, MenuChip
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


class FilterChips(QWidget):
    """The chips. `changed` tells that another one is chosen.

    `used` and `favourites` belong to it, and stand where the list puts them.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._purposes: Mapping[Purpose, FilterChip] = {
            purpose: FilterChip(words) for purpose, words in tool_words.PURPOSES.items()
        }
        self.gathering = MenuChip("Samling", "Alle samlinger")
        self.gathering.setObjectName("filter-gathering")
        self.kind = MenuChip("Type", "Alle typer")
        self.kind.setObjectName("filter-kind")
        self.kind.offer([(kind, words, words) for kind, words in tool_words.KINDS.items()])
        self.used = FilterChip("I dette kurset")
        self.used.setObjectName("filter-used")
        self.used.setToolTip("Verktøy som står i planen for en av samlingene")
        self.favourites = FilterChip("Favoritter", "star")
        self.favourites.setObjectName("filter-favourites")
        self.own = FilterChip("Egne")
        self.own.setObjectName("filter-own")
        self.own.setToolTip("Ark og verktøy dere har laget selv")
        for purpose, button in self._purposes.items():
            button.setObjectName(f"filter-{purpose}")
        for button in self._own_chips():
            button.clicked.connect(self.changed)
        for menu in (self.gathering, self.kind):
            menu.chosen.connect(self.changed)
        self.setLayout(WrapLayout(*self._purposes.values(), self.gathering, self.kind, self.own))

    def _own_chips(self) -> tuple[FilterChip, ...]:
        return (*self._purposes.values(), self.used, self.favourites, self.own)

    @property
    def purposes(self) -> frozenset[Purpose]:
        return frozenset(purpose for purpose, button in self._purposes.items() if button.isChecked())

    @property
    def is_used(self) -> bool:
        """Is anything chosen?"""
        chips = any(button.isChecked() for button in self._own_chips())
        return chips or self.gathering.value is not None or self.kind.value is not None

    def reset(self) -> None:
        """Choose nothing."""
        for button in self._own_chips():
            button.setChecked(False)
        self.gathering.choose(None)
        self.kind.choose(None)
