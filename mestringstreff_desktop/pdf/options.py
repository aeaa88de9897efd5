"""How sheets are wanted on paper. ReportLab is imported when they are drawn, not here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mestringstreff_desktop.pdf.style import Look


@dataclass(frozen=True)
class PrintOptions:
    """The number of copies, larger text, fields for a screen, and no colour."""

    copies: int = 1
    large_print: bool = False
    fillable: bool = False
    monochrome: bool = False

    @property
    def look(self) -> Look:
        from mestringstreff_desktop.pdf.style import Look

        return Look(self.large_print, self.monochrome, self.fillable)
