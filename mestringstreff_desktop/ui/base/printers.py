"""What the program knows of printers: their names, what they can do, and a job for one of them.

The system's own are in ui/widgets/system_printers.py; a test answers in their place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

NO_ANSWER = "Skriveren svarte ikke. Se etter at den er på og har papir, og prøv igjen."


class Sides(StrEnum):
    """Which sides of a leaf are printed on, and how it is turned; the values are IPP's and CUPS's."""

    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


class Size(StrEnum):
    """The size of a leaf; the values are CUPS's."""

    A4 = "A4"
    A3 = "A3"


@dataclass(frozen=True)
class Known:
    """A printer: its name for the system, and the words people know it by."""

    name: str
    words: str


@dataclass(frozen=True)
class Abilities:
    """What a printer can do, and a sentence on why it stands still; nothing where it does not."""

    both_sides: bool = True
    colours: bool = True
    sizes: frozenset[Size] = frozenset({Size.A4})
    trouble: str = ""


@dataclass(frozen=True)
class Job:
    """How something is to be printed. `shrinks` where a page is larger than the leaf."""

    printer: Known
    title: str
    copies: int = 1
    sides: Sides = Sides.ONE
    is_grey: bool = False
    size: Size = Size.A4
    shrinks: bool = False


class Printers(Protocol):
    """The printers of a machine. All but `painted` and `choose_more` may be asked beside the window."""

    @property
    def takes_pdf(self) -> bool:
        """Does the system take a PDF as it is, with its letters as letters? Else pages are painted."""

    def known(self) -> Sequence[Known]:
        """Return the printers, the usual one first.

        Raises:
            UserError: there is none.
        """

    def abilities(self, printer: Known) -> Abilities:
        """Return what a printer can do."""

    def send(self, pdf: Path, job: Job) -> str:
        """Hand a PDF over. Return a sentence on what it waits for; nothing where it need not wait.

        Raises:
            UserError: the printer is gone or does not take it.
        """

    def painted(self, job: Job) -> "QPrinter":
        """Return a printer to paint pages on."""

    def choose_more(self, printer: "QPrinter", title: str) -> bool:
        """Show the system's own dialog with what is chosen; was it accepted?"""
