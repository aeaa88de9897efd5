from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import RectangleObject
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.book import A4, Book, Sheet
from mestringstreff_desktop.pdf.imported_pages import ImportedPage, read_pages
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import margins, pictures, read, texts


def foreign(pages: int = 1, size: tuple[float, float] = (300, 200)) -> PdfWriter:
    """A file with its corner marked, as another program might have made it."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=size)
    for number in range(pages):
        canvas.drawString(10, 10, f"Side {number + 1} nede til venstre")
        canvas.showPage()
    canvas.save()
    return PdfWriter(clone_from=file)


def read_again(writer: PdfWriter) -> list[ImportedPage]:
    file = BytesIO()
    writer.write(file)
    return read_pages(file.getvalue())


def shown(pages: list[ImportedPage]) -> bytes:
    def sheet(number: int, page: ImportedPage) -> Sheet:
        def draw(pen: Pen) -> None:
            page.store(PdfObjects(pen.canvas), f"egen-{number}")
            pen.canvas.doForm(f"egen-{number}")

        return Sheet(page.width, page.height, draw)

    book = Book("Prøve")
    book.add("Prøve", [sheet(number, page) for number, page in enumerate(pages)])
    return book.pdf()


def near(pdf: bytes) -> set[str]:
    """The edges that what is drawn is close to."""
    (picture,) = pictures(pdf)
    sides = zip(("top", "right", "bottom", "left"), margins(picture), strict=True)
    return {side for side, free in sides if free < 5}


def test_what_is_on_the_pages_is_there() -> None:
    found = texts(shown(read_again(foreign(2))))
    assert found == ["Side 1 nede til venstre", "Side 2 nede til venstre"]


@pytest.mark.parametrize(
    ("turn", "size", "edges"),
    [
        (0, (300, 200), {"bottom", "left"}),
        (90, (200, 300), {"top", "left"}),
        (180, (300, 200), {"top", "right"}),
        (270, (200, 300), {"bottom", "right"}),
    ],
)
def test_a_page_is_turned_as_it_is_seen(
    qapp: QApplication, turn: int, size: tuple[float, float], edges: set[str]
) -> None:
    writer = foreign()
    writer.pages[0].rotate(turn)
    (page,) = read_again(writer)
    assert (page.width, page.height) == size
    assert near(shown([page])) == edges


def test_a_page_that_is_cut_to_a_part_begins_there(qapp: QApplication) -> None:
    writer = foreign()
    writer.pages[0].cropbox = RectangleObject((0, 0, 295, 15))
    writer.pages[0].mediabox.top = 15
    (page,) = read_again(writer)
    assert (page.width, page.height) == (295, 15)
    assert near(shown([page])) == {"top", "bottom", "left"}


def test_pages_of_a_file_share_what_they_have_in_common() -> None:
    one, many = (len(shown(read_again(foreign(count)))) for count in (1, 11))
    assert many < one + 10 * 1200


def test_the_same_pages_can_be_shown_in_several_files() -> None:
    pages = read_again(foreign())
    first = texts(shown(pages))
    assert all(first)
    assert texts(shown(pages)) == first


def test_what_is_filled_in_is_drawn() -> None:
    def draw(pen: Pen) -> None:
        pen.write(Box(60, 500, 300, 20), "Navn")
        pen.tick(60, 300, "Ja", ticked=True)

    book = Book("Prøve")
    book.add("Prøve", [Sheet(*A4, draw, Look(fillable=True))])
    writer = PdfWriter(clone_from=BytesIO(book.pdf()))
    writer.update_page_form_field_values(writer.pages[0], {"ark:navn": "Åse"}, auto_regenerate=False)
    pdf = shown(read_again(writer))
    assert "Åse" in texts(pdf)[0]
    assert not read(pdf).get_fields()


def test_hidden_notes_stay_hidden_and_links_stay_behind() -> None:
    writer = foreign()
    note = FreeText(text="hemmelig", rect=(50, 50, 150, 100))
    note.flags = 2  # type: ignore[assignment]
    writer.add_annotation(0, note)
    writer.add_uri(0, "https://eksempel.no", RectangleObject((0, 0, 10, 10)))
    pdf = shown(read_again(writer))
    assert b"eksempel.no" not in pdf
    assert "hemmelig" not in texts(pdf)[0]


@pytest.mark.parametrize("box", [(0, 0, 0, 100), (90, 0, 10, 0)])
def test_a_page_without_a_size_has_the_one_that_viewers_give_it(
    box: tuple[float, float, float, float],
) -> None:
    writer = foreign()
    writer.pages[0].cropbox = writer.pages[0].mediabox = RectangleObject(box)
    (page,) = read_again(writer)
    assert (page.width, page.height) == (612, 792)


def test_a_page_is_no_larger_than_pages_can_be() -> None:
    writer = foreign()
    writer.pages[0].cropbox = writer.pages[0].mediabox = RectangleObject((0, 0, 40_000, 20_000))
    (page,) = read_again(writer)
    assert (page.width, page.height) == pytest.approx((14_400, 7_200))
