"""A leader's own files: any is placed on A4, or a sentence says what is wrong with it."""

import random
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfWriter
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.course.own import MOST_PAGES
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.attachments import JPEG, PDF, attachment_sheets
from mestringstreff_desktop.pdf.book import A4, Book
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import PAPER, margins, pictures, read, rows, texts
from tests.pdf.samples import LOOK, bound
from tests.services.own.samples import newly_encrypted_pdf_bytes

PNG = "image/png"


def a_pdf(pages: int = 1, size: tuple[float, float] = A4, password: str = "") -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=size)
    for number in range(pages):
        canvas.rect(0, 0, *size, fill=1)
        canvas.drawString(9, 9, f"Side {number + 1}")
        canvas.showPage()
    canvas.save()
    writer = PdfWriter(clone_from=file)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def a_picture(
    kind: str = "PNG", size: tuple[int, int] = (60, 40), colour: str = "black", **rest: bytes
) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, kind, **rest)
    return out.getvalue()


def test_every_page_becomes_a_page_of_a4() -> None:
    pdf = bound(attachment_sheets("a.pdf", a_pdf(3, (100, 900)), PDF, LOOK))
    assert [page.splitlines()[-1] for page in texts(pdf)] == ["Side 1", "Side 2", "Side 3"]
    assert all(page.mediabox[2:] == pytest.approx(A4) for page in read(pdf).pages)


@pytest.mark.parametrize("size", [A4, A4[::-1], (50, 50), (3000, 20)], ids=str)
def test_a_page_is_as_large_as_the_margins_allow(qapp: QApplication, size: tuple[float, float]) -> None:
    (picture,) = pictures(bound(attachment_sheets("a.pdf", a_pdf(size=size), PDF, LOOK)))
    free = margins(picture)
    assert min(free) == pytest.approx(10, abs=1)


def test_what_lies_is_shown_lying(qapp: QApplication) -> None:
    lying = read(bound(attachment_sheets("a.png", a_picture(size=(60, 40)), PNG, LOOK))).pages[0].mediabox
    standing = read(bound(attachment_sheets("a.png", a_picture(size=(40, 60)), PNG, LOOK))).pages[0].mediabox
    assert lying.width > lying.height
    assert standing.width < standing.height


def test_a_photo_is_turned_as_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright
    content = a_picture("JPEG", (60, 40), exif=exif.tobytes())
    (sheet,) = attachment_sheets("a.jpg", content, JPEG, LOOK)
    assert sheet.height > sheet.width


@pytest.mark.parametrize(("kind", "of"), [("PNG", PNG), ("JPEG", JPEG)])
def test_a_picture_is_on_the_page_as_it_is(qapp: QApplication, kind: str, of: str) -> None:
    half = Image.new("RGB", (40, 60), "white")
    half.paste("black", (0, 0, 20, 60))
    file = BytesIO()
    half.save(file, kind)
    (picture,) = pictures(bound(attachment_sheets("a", file.getvalue(), of, LOOK)))
    middle = rows(picture)[picture.height() // 2]
    left, right = picture.width() // 4, 3 * picture.width() // 4
    assert middle[left] < 50
    assert middle[right] >= PAPER


def test_every_page_of_a_tiff_is_a_page() -> None:
    pages = [Image.new("1", (40, 60)), Image.new("1", (60, 40))]
    out = BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    sheets = attachment_sheets("a.tiff", out.getvalue(), "image/tiff", LOOK)
    assert [sheet.width > sheet.height for sheet in sheets] == [False, True]


def test_what_is_clear_in_a_picture_is_paper(qapp: QApplication) -> None:
    out = BytesIO()
    Image.new("RGBA", (40, 60), (200, 0, 0, 0)).save(out, "PNG")
    (picture,) = pictures(bound(attachment_sheets("a.png", out.getvalue(), PNG, LOOK)))
    assert min(map(min, rows(picture))) >= PAPER


def test_without_colour_a_picture_is_grey() -> None:
    (sheet,) = attachment_sheets("a.png", a_picture(colour="red"), PNG, Look(monochrome=True))
    images = read(bound([sheet])).pages[0].images
    assert {image.image.mode for image in images if image.image} == {"L"}


def test_a_large_photo_is_stored_no_finer_than_is_seen() -> None:
    (sheet,) = attachment_sheets("a.jpg", a_picture("JPEG", (6000, 5000)), JPEG, LOOK)
    (image,) = (image.image for image in read(bound([sheet])).pages[0].images)
    assert image is not None
    assert max(image.size) <= 3510


def test_the_page_has_a_number_where_pages_are_counted_through() -> None:
    book = Book("Prøve")
    book.show(book.store(attachment_sheets("a.pdf", a_pdf(2), PDF, LOOK), first_number=7))
    assert [page.split("\n")[-1] for page in texts(book.pdf())] == ["side 7", "side 8"]


@pytest.mark.parametrize(("content", "kind"), [(a_pdf(), PDF), (a_picture(), PNG)])
def test_no_promise_is_made_of_what_others_have_made(content: bytes, kind: str) -> None:
    pdf = bound(attachment_sheets("a", content, kind, LOOK))
    assert b"pdfuaid:part" not in pdf
    assert b"pdfaid:part" not in pdf


def test_copies_are_stored_once() -> None:
    def size(copies: int) -> int:
        book = Book("Prøve")
        book.add("Kart", attachment_sheets("a.pdf", a_pdf(), PDF, LOOK), copies)
        return len(book.pdf())

    assert size(12) < size(1) + 11 * 600


def test_a_locked_file_is_told() -> None:
    with pytest.raises(UserError, match=r"«kart\.pdf» er låst med passord"):
        attachment_sheets("kart.pdf", a_pdf(password="hemmelig"), PDF, LOOK)


def test_a_file_encrypted_in_a_way_that_is_not_read_is_told_as_locked() -> None:
    with pytest.raises(UserError, match="låst med passord"):
        attachment_sheets("kart.pdf", newly_encrypted_pdf_bytes(), PDF, LOOK)


def test_a_file_that_anyone_may_open_is_printed() -> None:
    file = BytesIO()
    writer = PdfWriter(clone_from=BytesIO(a_pdf()))
    writer.encrypt("", "eier", algorithm="RC4-128")
    writer.write(file)
    assert len(attachment_sheets("kart.pdf", file.getvalue(), PDF, LOOK)) == 1


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"%PDF-1.7\n" + bytes(900), a_pdf()[:400], a_picture()]
)
def test_a_damaged_pdf_is_told(content: bytes) -> None:
    with pytest.raises(UserError, match=r"«kart\.pdf» er skadet"):
        attachment_sheets("kart.pdf", content, PDF, LOOK)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", a_picture()[:-30], a_pdf(), b"<svg/>"])
def test_a_picture_that_is_none_is_told(content: bytes) -> None:
    with pytest.raises(UserError, match=r"«bilde\.png» er skadet"):
        attachment_sheets("bilde.png", content, PNG, LOOK)


def test_a_whole_book_is_told_to_be_too_long() -> None:
    with pytest.raises(UserError, match=f"flere enn {MOST_PAGES} sider"):
        attachment_sheets("bok.pdf", a_pdf(MOST_PAGES + 1, (10, 10)), PDF, LOOK)


def _changed_byte(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] = chance.randrange(256)


def _word(data: bytearray, chance: random.Random) -> None:
    place, word = (
        chance.randrange(len(data)),
        chance.choice([b"/Kids", b"<<", b"]", b"-1", b"1e400", b"null"]),
    )
    data[place : place + len(word)] = word


def _cut(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data))
    del data[place : place + chance.randrange(1, 60)]


@pytest.mark.parametrize("harm", [_changed_byte, _word, _cut])
@pytest.mark.parametrize(
    ("content", "kind"),
    [(a_pdf(2), PDF), (a_picture(), PNG), (a_picture("JPEG"), JPEG)],
    ids=["pdf", "png", "jpeg"],
)
def test_a_harmed_file_is_printed_or_told(
    content: bytes, kind: str, harm: Callable[[bytearray, random.Random], None]
) -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")
    chance = random.Random(seed)
    for _ in range(60):
        data = bytearray(content)
        for _ in range(chance.choice([1, 3, 9])):
            harm(data, chance)
            data = data or bytearray(1)
        try:
            sheets = attachment_sheets("egen", bytes(data), kind, LOOK)
        except UserError:
            continue
        assert bound(sheets)
