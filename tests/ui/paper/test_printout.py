"""What reaches the printer is the chosen pages in their order, on leaves, or folded to a booklet."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.temporary import TemporaryFiles
from mestringstreff_desktop.ui.base.printers import Job, Known, Sides
from mestringstreff_desktop.ui.base.worker import Cancelled, Task
from mestringstreff_desktop.ui.paper.printout import Printout, paint, send
from tests.ui.fake_printers import FakePrinters
from tests.ui.paper.paper_parts import A4, file_printer, pdf_of

pytestmark = pytest.mark.usefixtures("qapp")
GANGEN = Known("gangen", "Skriveren i gangen")
SETS = (("a",), ("b", "c"), ("d",))
PDF = pdf_of(A4, A4, A4, A4)
BOTH = Job(GANGEN, "Prøve", copies=2, sides=Sides.LONG_EDGE)


def words(pdf: bytes) -> list[str]:
    return [page.extract_text().strip() for page in PdfReader(BytesIO(pdf)).pages]


def sent(what: Printout, tmp_path: Path) -> list[str]:
    printers = FakePrinters()
    send(what, printers, TemporaryFiles(tmp_path / "midlertidig"), lambda: None)
    return words(printers.pdfs[0])


def test_on_both_sides_every_set_begins_on_a_leaf(tmp_path: Path) -> None:
    what = Printout(PDF, SETS, BOTH)
    assert sent(what, tmp_path) == ["Side 1", "", "Side 2", "Side 3", "Side 4", ""]
    assert what.leaves == 6


def test_only_the_chosen_pages_are_sent(tmp_path: Path) -> None:
    assert sent(Printout(PDF, SETS, BOTH, frozenset({2, 3})), tmp_path) == ["Side 3", "", "Side 4", ""]


def test_a_booklet_has_two_pages_a_side_without_empty_backs(tmp_path: Path) -> None:
    what = Printout(PDF, SETS, Job(GANGEN, "Prøve", sides=Sides.SHORT_EDGE), is_booklet=True)
    assert [len(side.split("Side")) for side in sent(what, tmp_path)] == [3, 3]
    assert what.leaves == 1


def test_what_is_refused_leaves_nothing_behind(tmp_path: Path) -> None:
    printers, temporary = FakePrinters(), TemporaryFiles(tmp_path / "midlertidig")
    printers.refuses = "Skriveren er borte."
    with pytest.raises(UserError, match="borte"):
        send(Printout(PDF, SETS, BOTH), printers, temporary, lambda: None)
    assert list((tmp_path / "midlertidig").rglob("*.pdf")) == []


def test_what_is_given_up_before_it_is_handed_over_reaches_no_printer(tmp_path: Path) -> None:
    printers, task = FakePrinters(), Task()
    task.cancel()
    with pytest.raises(Cancelled):
        send(Printout(PDF, SETS, BOTH), printers, TemporaryFiles(tmp_path / "midlertidig"), task.settle)
    assert printers.jobs == []


class OnBothSides(QPrinter):
    """Prints to a file, as a printer that turns the leaf."""

    def duplex(self) -> QPrinter.DuplexMode:
        return QPrinter.DuplexMode.DuplexLongSide


@pytest.mark.parametrize(("kind", "pages"), [(QPrinter, 4), (OnBothSides, 6)])
def test_painted_pages_lie_on_the_sides_the_printer_is_set_to(
    tmp_path: Path, kind: type[QPrinter], pages: int
) -> None:
    printer, temporary = file_printer(tmp_path / "a.pdf", kind=kind), TemporaryFiles(tmp_path / "passing")
    paint(Printout(PDF, SETS, BOTH), printer, temporary, lambda *_: None)
    assert len(PdfReader(tmp_path / "a.pdf").pages) == pages
