"""A PDF reaches the printer page for page: every page, as large as it is, the way it lies."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageSize, QPaintEngine
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.leaves import Run
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.services.printing import make_pdf
from mestringstreff_desktop.ui.base.worker import Cancelled
from mestringstreff_desktop.ui.paper import painting
from tests.ui.paper.paper_parts import A4, file_printer, pdf_of

pytestmark = pytest.mark.usefixtures("qapp")
LANDSCAPE = (A4[1], A4[0])
ONE = [Run((0,))]
A4_POINTS = QSizeF(*A4)


def sizes_of(file: Path) -> list[tuple[int, int]]:
    """Width and height of each page, in whole points."""
    boxes = [page.mediabox for page in PdfReader(file).pages]
    return [(round(float(box.width)), round(float(box.height))) for box in boxes]


def ignore(done: int, of: int) -> None:
    pass


def dark_share(file: Path, page: int = 0) -> float:
    """How much of a printed page is not white."""
    document = QPdfDocument()
    document.load(str(file))
    image = document.render(page, document.pagePointSize(page).toSize())
    places = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    dark = [image.pixelColor(x, y).alpha() and image.pixelColor(x, y).lightness() < 200 for x, y in places]
    return sum(map(bool, dark)) / len(dark)


def test_every_page_is_printed_the_way_it_lies(tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    painting.paint(pdf_of(A4, LANDSCAPE, A4), file_printer(file), [Run((0, 1, 2))], ignore)
    assert sizes_of(file) == [(595, 842), (842, 595), (595, 842)]


@pytest.mark.looks
def test_what_is_on_the_page_is_on_the_paper(tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    painting.paint(pdf_of(A4), file_printer(file), ONE, ignore)
    assert dark_share(file) > 0.001


@pytest.mark.looks
def test_the_paper_that_was_chosen_is_kept_and_the_page_made_to_fit(tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    printer = file_printer(file)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    painting.paint(pdf_of(A4, LANDSCAPE), printer, [Run((0, 1))], ignore)
    assert sizes_of(file) == [(420, 595), (595, 420)]
    assert dark_share(file) > 0.001


def test_a_smaller_page_is_not_made_larger() -> None:
    place = painting.place_on_paper(QSizeF(300, 400), QSizeF(1000, 1400), 144)
    assert place == QRectF(200, 300, 600, 800)


@pytest.mark.looks
def test_a_thick_stack_is_drawn_coarser_and_looks_the_same(tmp_path: Path) -> None:
    fine, coarse = tmp_path / "fine.pdf", tmp_path / "coarse.pdf"
    for file, many in ((fine, 2), (coarse, 1)):
        printer = file_printer(file)
        printer.setResolution(600)
        painting.paint(pdf_of(A4), printer, ONE, ignore, many)
    assert dark_share(coarse) == pytest.approx(dark_share(fine), rel=0.2)
    assert coarse.stat().st_size < 0.5 * fine.stat().st_size


@pytest.mark.looks
def test_a_larger_page_is_made_to_fit_the_paper() -> None:
    place = painting.place_on_paper(QSizeF(1000, 2000), A4_POINTS, 72)
    assert place.height() == pytest.approx(A4_POINTS.height())
    assert place.center().x() == pytest.approx(A4_POINTS.width() / 2)


def test_a_poster_is_made_to_fit_where_there_is_only_a4(tmp_path: Path, library: Library) -> None:
    file, poster = tmp_path / "out.pdf", make_pdf(library, ["grupperegler-plakat"], PrintOptions())
    painting.paint(poster, file_printer(file), ONE, ignore)
    assert sizes_of(file) == [(595, 842)]
    assert dark_share(file) > 0.01


def test_only_the_pages_of_the_run_are_printed_and_a_back_can_be_empty(tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    painting.paint(pdf_of(A4, LANDSCAPE, A4), file_printer(file), [Run((1, None, 2, None))], ignore)
    assert sizes_of(file) == [(842, 595), (842, 595), (595, 842), (595, 842)]
    assert "".join(page.extract_text() for page in PdfReader(file).pages) == ""


class Able(QPrinter):
    """Makes copies itself, and keeps how many it was to make of each job."""

    def __init__(self, mode: QPrinter.PrinterMode) -> None:
        super().__init__(mode)
        self.jobs: list[int] = []

    def supportsMultipleCopies(self) -> bool:  # noqa: N802 - Qt's own name
        return True

    def paintEngine(self) -> QPaintEngine:  # noqa: N802 - asked for as a job begins
        self.jobs.append(self.copyCount())
        return super().paintEngine()


def test_copies_the_printer_cannot_make_are_made_for_it_once(tmp_path: Path) -> None:
    printer = file_printer(tmp_path / "out.pdf", copies=3)
    assert not printer.supportsMultipleCopies()
    assert painting.page_order(printer, Run((0, 1))) == [0, 1, 0, 1, 0, 1]
    printer.setCollateCopies(False)
    assert painting.page_order(printer, Run((0, 1))) == [0, 0, 0, 1, 1, 1]


def test_copies_the_printer_makes_are_left_to_it(tmp_path: Path) -> None:
    assert painting.page_order(file_printer(tmp_path / "out.pdf", 3, Able), Run((0, 1))) == [0, 1]


def test_each_page_of_a_stack_is_drawn_once_and_each_run_is_a_job_with_its_copies(tmp_path: Path) -> None:
    printer, steps = file_printer(tmp_path / "out.pdf", kind=Able), list[tuple[int, int]]()
    painting.paint(pdf_of(A4, A4, A4), printer, [Run((0,)), Run((1, 2), 12)], lambda *at: steps.append(at))
    assert steps == [(0, 3), (1, 3), (2, 3)]
    assert isinstance(printer, Able)
    assert list(dict.fromkeys(printer.jobs)) == [1, 12]


def test_the_last_page_can_come_first(tmp_path: Path) -> None:
    printer = file_printer(tmp_path / "out.pdf")
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert painting.page_order(printer, Run((0, 1, 2))) == [2, 1, 0]


def test_it_tells_how_far_it_has_come(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    painting.paint(
        pdf_of(A4, A4), file_printer(tmp_path / "out.pdf"), [Run((0, 1))], lambda *at: steps.append(at)
    )
    assert steps == [(0, 2), (1, 2)]


def test_giving_up_stops_before_the_next_page(tmp_path: Path) -> None:
    file, aborted = tmp_path / "out.pdf", list[bool]()

    class Stopped(QPrinter):
        def abort(self) -> bool:
            aborted.append(True)
            return super().abort()

    def stop_at_third(done: int, of: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        painting.paint(
            pdf_of(A4, A4, A4, A4), file_printer(file, kind=Stopped), [Run((0, 1, 2, 3))], stop_at_third
        )
    assert aborted
    assert len(sizes_of(file)) == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told_in_a_sentence(tmp_path: Path) -> None:
    printer = file_printer(tmp_path / "nowhere" / "out.pdf")
    with pytest.raises(UserError, match="Skriveren svarte ikke"):
        painting.paint(pdf_of(A4), printer, ONE, ignore)


def test_what_is_no_pdf_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="lar seg ikke vise"):
        painting.paint(b"no pdf", file_printer(tmp_path / "out.pdf"), ONE, ignore)


def test_a_printer_that_fails_at_the_end_is_told_of_too(tmp_path: Path) -> None:
    class Failed(QPrinter):
        def printerState(self) -> QPrinter.PrinterState:  # noqa: N802 - Qt's own name
            return QPrinter.PrinterState.Error

    with pytest.raises(UserError, match="Skriveren svarte ikke"):
        painting.paint(pdf_of(A4), file_printer(tmp_path / "out.pdf", kind=Failed), ONE, ignore)
