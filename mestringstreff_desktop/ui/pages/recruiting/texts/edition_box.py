"""How a poster is wanted: its size, its drawing or band of colour, and whether in colour. Stored nowhere."""

from collections.abc import Mapping
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from mestringstreff_desktop.services.letters import Design, Paper
from mestringstreff_desktop.ui.widgets.buttons import Button, chip
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

DESIGNS: Mapping[Design, str] = {Design.PICTURE: "Med tegning", Design.BAND: "Med fargefelt"}


class EditionBox(QFrame):
    """Three choices of one. `changed` tells that another edition is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letter-edition")
        self.sizes: Mapping[Paper, Button] = {size: chip(size, size == "A4") for size in get_args(Paper)}
        self.designs = {key: chip(words, key is Design.PICTURE) for key, words in DESIGNS.items()}
        self.colours = {False: chip("Farger", True), True: chip("Svart-hvitt")}
        choices = (self.sizes, self.designs, self.colours)
        groups = WrapLayout(*(self._choice(list(each.values())) for each in choices), gap=20)
        self.setLayout(column(label("Slik skal plakaten være", "group"), groups, gap=6))

    def _choice(self, chips: list[Button]) -> QWidget:
        """Return a choice of one of some chips."""
        group, made = QButtonGroup(self), QWidget()
        for each in chips:
            group.addButton(each)
            each.clicked.connect(self.changed)
        choose_one(*chips)
        made.setLayout(row(*chips, gap=6))
        return made

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [*self.sizes.values(), *self.designs.values(), *self.colours.values()]

    @property
    def paper(self) -> Paper:
        return next(size for size, each in self.sizes.items() if each.isChecked())

    @property
    def design(self) -> Design:
        return next(key for key, each in self.designs.items() if each.isChecked())

    @property
    def is_monochrome(self) -> bool:
        return self.colours[True].isChecked()
