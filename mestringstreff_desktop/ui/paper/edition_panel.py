"""The panel of editions: which parts of a paper, how many, and how they are printed."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.paper.paper import FIRST_NAMES, Edition, Paper
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.stepper import StepField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

MOST_COPIES = 200
EDITIONS = {
    "large_print": "Stor skrift",
    "fillable": "Kan fylles ut på skjerm",
    "monochrome": "Svart-hvitt",
    FIRST_NAMES: "Bare fornavn",
}


class EditionChips(QWidget):
    """The editions that can be chosen, beside each other. `changed` tells that another one is."""

    changed = Signal()

    def __init__(self, editions: Collection[str], first: Edition | None = None) -> None:
        super().__init__()
        self.chips = {name: FilterChip(words) for name, words in EDITIONS.items() if name in editions}
        for name, chip in self.chips.items():
            chip.setObjectName(f"edition-{name}")
            chip.setChecked(first is not None and bool(getattr(first, name)))
            chip.toggled.connect(self.changed)
        self.setLayout(column(WrapLayout(*self.chips.values())))

    def edition(self, copies: int = 1, left_out: Iterable[str] = ()) -> Edition:
        """Return what is chosen now, in a number and without some parts."""
        return Edition(
            copies,
            large_print=self._is_chosen("large_print"),
            fillable=self._is_chosen("fillable"),
            monochrome=self._is_chosen("monochrome"),
            first_names=self._is_chosen(FIRST_NAMES),
            left_out=frozenset(left_out),
        )

    def _is_chosen(self, name: str) -> bool:
        return name in self.chips and self.chips[name].isChecked()


class EditionPanel(QWidget):
    """`changed` tells that the pages look different now, `counted` that there are more or fewer of them."""

    changed = Signal()
    counted = Signal()

    def __init__(self, paper: Paper, edition: Edition | None = None) -> None:
        super().__init__()
        self._paper, first = paper, edition or paper.edition
        self.parts = {part: FilterChip(title) for part, title in paper.parts}
        self.copies = StepField("Antall eksemplarer", 1, MOST_COPIES)
        self.copies.show_number(first.copies)
        self._why = label(paper.why, "quiet")
        self.editions = EditionChips(paper.editions, first)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        groups = column(gap=18)
        if self.parts:
            groups.addLayout(column(label("Ark", "group"), WrapLayout(*self.parts.values()), gap=6))
        if self._paper.is_counted:
            groups.addLayout(column(label("Antall", "group"), self.copies, self._why, gap=6))
        if self.editions.chips:
            groups.addLayout(column(label("Utgave", "group"), self.editions, gap=6))
        self.setLayout(groups)

    def _connect(self) -> None:
        for name, chip in self.parts.items():
            chip.setChecked(True)
            chip.setObjectName(f"part-{name}")
            chip.toggled.connect(self._on_part)
        self.editions.changed.connect(self.changed)
        if "fillable" in self.editions.chips:
            self.editions.chips["fillable"].toggled.connect(self._on_fillable)
        self.copies.edited.connect(self._on_count)
        self._on_count()

    def edition(self) -> Edition:
        """Return what is chosen now."""
        left_out = [part for part, chip in self.parts.items() if not chip.isChecked()]
        return self.editions.edition(self.copies.value(), left_out)

    def _on_part(self) -> None:
        """The last part that is left cannot be left out too."""
        left = [chip for chip in self.parts.values() if chip.isChecked()]
        for chip in self.parts.values():
            chip.setEnabled(left != [chip])
        self.changed.emit()

    def _on_count(self) -> None:
        """The reason stands there as long as the number is the suggested one."""
        self._why.setVisible(bool(self._paper.why) and self.copies.value() == self._paper.copies)
        self.counted.emit()

    def _on_fillable(self, is_on: bool) -> None:
        """A sheet that is filled in on a screen is sent, and one is enough."""
        self.copies.setValue(1 if is_on else self._paper.copies)
