"""The question before sheets are saved: how many, and in which edition."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QSpinBox

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.dialogs import Question
from mestringstreff_desktop.ui.widgets import column, label, row

MOST_COPIES = 200


@dataclass(frozen=True)
class SheetChoice:
    """Which sheets to print, how many of each, and how."""

    form_ids: tuple[str, ...]
    copies: int = 1
    large_print: bool = False
    fillable: bool = False
    monochrome: bool = False


class SaveSheets(Question):
    """Asks for sheets (where there are several), copies and edition."""

    def __init__(self, context: Context, forms: Sequence[Form]) -> None:
        super().__init__(context, "Lagre som PDF", "Én fil, klar til å skrives ut eller sendes.", "Lagre …")
        self.sheets = {form.id: _tick(form.title, is_on=True) for form in forms}
        self.copies = QSpinBox()
        self.copies.setRange(1, MOST_COPIES)
        self.copies.setAccessibleName("Antall av hvert ark")
        self.large_print = _tick("Stor skrift")
        self.fillable = _tick("Kan fylles ut på skjerm")
        self.monochrome = _tick("Svart-hvitt")
        self._suggest(context)
        self._lay_out(len(forms) > 1)
        self.fillable.toggled.connect(self._on_fillable)

    def _suggest(self, context: Context) -> None:
        """One for each participant and some to spare; one, when there is no course."""
        course, spare = context.course, context.settings.spare_copies
        self._suggested = course.participants + spare if course else 1
        people = count(course.participants, "deltaker", "deltakere") if course else ""
        self._why = label(f"{people} + {spare} ekstra" if course else "", "quiet")
        self.copies.setValue(self._suggested)

    def _lay_out(self, has_several: bool) -> None:
        if has_several:
            self.content.addLayout(column(label("Ark", "group"), *self.sheets.values(), gap=8))
            for tick in self.sheets.values():
                tick.toggled.connect(self._on_sheet)
        copies = row(self.copies, self._why, gap=12)
        self.content.addLayout(column(label("Antall av hvert", "group"), copies, gap=6))
        editions = (self.large_print, self.fillable, self.monochrome)
        self.content.addLayout(column(label("Utgave", "group"), *editions, gap=8))
        self.content.setSpacing(16)

    def choice(self) -> SheetChoice:
        """Return what is chosen now."""
        return SheetChoice(
            form_ids=tuple(form_id for form_id, tick in self.sheets.items() if tick.isChecked()),
            copies=self.copies.value(),
            large_print=self.large_print.isChecked(),
            fillable=self.fillable.isChecked(),
            monochrome=self.monochrome.isChecked(),
        )

    def _on_fillable(self, is_on: bool) -> None:
        """A sheet that is filled in on a screen is sent, and one is enough."""
        self.copies.setValue(1 if is_on else self._suggested)

    def _on_sheet(self) -> None:
        self.yes.setEnabled(any(tick.isChecked() for tick in self.sheets.values()))


def _tick(text: str, is_on: bool = False) -> QCheckBox:
    made = QCheckBox(text.replace("&", "&&"))
    made.setChecked(is_on)
    return made
