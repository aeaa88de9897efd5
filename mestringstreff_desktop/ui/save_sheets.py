"""The question before sheets are saved: how many, and in which edition."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLayout, QSpinBox

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.dialogs import Question
from mestringstreff_desktop.ui.fields import draw_chevron
from mestringstreff_desktop.ui.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets import column, label, row
from mestringstreff_desktop.ui.wrap_layout import WrapLayout

MOST_COPIES = 200


@dataclass(frozen=True)
class SheetChoice:
    """Which sheets to print, how many of each, and how."""

    form_ids: tuple[str, ...]
    copies: int = 1
    large_print: bool = False
    fillable: bool = False
    monochrome: bool = False


class CopiesField(QSpinBox):
    """A number of copies, typed or stepped. The stylesheet has taken the style's arrows away."""

    def __init__(self, copies: int) -> None:
        super().__init__()
        self.setRange(1, MOST_COPIES)
        self.setValue(copies)
        self.setAccessibleName("Antall av hvert ark")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumWidth(110)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        half = self.height() / 2
        draw_chevron(self, QRectF(self.width() - 22, 5, 12, half - 5), is_up=True)
        draw_chevron(self, QRectF(self.width() - 22, half, 12, half - 5))


class SaveSheets(Question):
    """Asks for sheets (where there are several), copies and edition."""

    def __init__(self, context: Context, forms: Sequence[Form]) -> None:
        super().__init__(context, "Lagre som PDF", "Én fil, klar til å skrives ut eller sendes.", "Lagre …")
        self.sheets = {form.id: FilterChip(form.title) for form in forms}
        self._suggested, self._why = _suggestion(context)
        self.copies = CopiesField(self._suggested)
        self.large_print = FilterChip("Stor skrift")
        self.fillable = FilterChip("Kan fylles ut på skjerm")
        self.monochrome = FilterChip("Svart-hvitt")
        self._lay_out(len(forms) > 1)
        self.fillable.toggled.connect(self._on_fillable)

    def _lay_out(self, has_several: bool) -> None:
        for sheet in self.sheets.values():
            sheet.setChecked(True)
            sheet.toggled.connect(self._on_sheet)
        if has_several:
            self._add("Ark", WrapLayout(*self.sheets.values()))
        self._add("Antall av hvert", row(self.copies, label(self._why, "quiet"), gap=12))
        self._add("Utgave", WrapLayout(self.large_print, self.fillable, self.monochrome))
        self.content.addStretch(1)

    def _add(self, title: str, part: QLayout) -> None:
        self.content.addSpacing(10)
        self.content.addLayout(column(label(title, "group"), part, gap=6))

    def choice(self) -> SheetChoice:
        """Return what is chosen now."""
        return SheetChoice(
            form_ids=tuple(form_id for form_id, sheet in self.sheets.items() if sheet.isChecked()),
            copies=self.copies.value(),
            large_print=self.large_print.isChecked(),
            fillable=self.fillable.isChecked(),
            monochrome=self.monochrome.isChecked(),
        )

    def _on_fillable(self, is_on: bool) -> None:
        """A sheet that is filled in on a screen is sent, and one is enough."""
        self.copies.setValue(1 if is_on else self._suggested)

    def _on_sheet(self) -> None:
        self.yes.setEnabled(any(sheet.isChecked() for sheet in self.sheets.values()))


def _suggestion(context: Context) -> tuple[int, str]:
    """One for each participant and some to spare; one, when there is no course."""
    course, spare = context.course, context.settings.spare_copies
    if course is None:
        return 1, ""
    people = count(course.participants, "deltaker", "deltakere")
    return course.participants + spare, f"{people} + {spare} ekstra"
