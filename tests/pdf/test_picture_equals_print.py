"""What is printed of a stranger's file is what its own picture shows: as many pages, as turned, as inked."""

import pytest
from PIL import Image, ImageChops

from mestringstreff_desktop.pdf.clean import clean_pdf, clean_picture
from tests.pdf import strangers
from tests.pdf.comparing import difference, differences, printed, seen
from tests.pdf.strangers import BARE_FIELDS, BARE_NOTES, PDFS, PICTURES, bare_field, bare_note, one_page

MOST = 20  # of 255: what edges and letters differ by when a page is drawn in another size
# What QtPdf shows otherwise than other viewers, or not at all
OTHERWISE = {
    "crop off the page": one_page(),
    "wrong count": one_page(),
    "note without a box": one_page(),
    "note off": one_page(),
    "layer not for print": one_page(),
}
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_prints_as_it_looks(name: str) -> None:
    if name in OTHERWISE:
        (own,), (paper,) = seen(OTHERWISE[name]), printed(clean_pdf(PDFS[name]))
        assert difference(own, paper) < MOST
    else:
        assert max(differences(PDFS[name])) < MOST


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_prints_as_it_looks(name: str) -> None:
    content, own = PICTURES[name]
    media_type, clean = clean_picture(content)
    (paper,) = printed(clean, media_type)
    assert difference(own, paper) < MOST


def place_of_ink(content: bytes) -> tuple[float, float, float, float] | None:
    """What is inked on a clean page and not on one without notes: left, bottom, right, top in points."""
    (page,), (bare,) = seen(clean_pdf(content)), seen(one_page())
    change = ImageChops.difference(page, bare).convert("L").point(lambda tone: 255 * (tone > 60)).getbbox()
    if change is None:
        return None
    scale = 400 / page.height
    left, top, right, bottom = (side * scale for side in change)
    return left, 400 - bottom, right, 400 - top


NOT_DRAWN = {
    **{f"note: {name}": (bare_note(entries), place) for name, (entries, place) in BARE_NOTES.items()},
    **{f"field: {name}": (bare_field(entries), place) for name, (entries, place) in BARE_FIELDS.items()},
}


@pytest.mark.parametrize("name", NOT_DRAWN)
def test_what_a_file_tells_of_and_does_not_draw_is_drawn_in_its_place(name: str) -> None:
    content, place = NOT_DRAWN[name]
    ink = place_of_ink(content)
    assert ink is not None
    assert all(abs(side - own) < 3 or own < side for side, own in zip(ink[:2], place[:2], strict=True))
    assert all(abs(side - own) < 3 or side < own for side, own in zip(ink[2:], place[2:], strict=True))
    assert ink[2] - ink[0] > (place[2] - place[0]) / 5
    assert ink[3] - ink[1] > (place[3] - place[1]) / 5


FILLED = (
    *("note: square", "note: circle", "note: polygon", "note: highlight", "note: ink", "note: strike-out"),
    *("field: text with a frame", "field: ticked", "field: ticked by a cross", "field: ticked by a square"),
    "field: radio",
)


@pytest.mark.parametrize("name", FILLED)
def test_what_fills_its_place_fills_all_of_it(name: str) -> None:
    content, place = NOT_DRAWN[name]
    assert place_of_ink(content) == pytest.approx(place, abs=6)


QT_DRAWS = (  # of those that the file does not
    *("highlight", "highlight of words", "highlight of two lines", "underline", "strike-out"),
    *("ink", "square", "square with a frame", "circle"),
)


@pytest.mark.parametrize("name", QT_DRAWS)
def test_a_note_is_drawn_as_a_viewer_draws_it(name: str) -> None:
    assert max(differences(bare_note(BARE_NOTES[name][0]))) < MOST


def test_pages_of_a_tiff_are_pages_of_a_pdf() -> None:
    pages = [strangers.a_picture(), strangers.a_picture().rotate(90, expand=True)]
    content = strangers.picture_bytes(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    media_type, clean = clean_picture(content)
    assert media_type == "application/pdf"
    assert [difference(*pair) < MOST for pair in zip(pages, printed(clean), strict=True)] == [True, True]


def test_the_set_is_large_and_no_two_are_alike() -> None:
    contents = [*PDFS.values(), *(content for content, _ in PICTURES.values())]
    assert len(contents) > 140
    assert len({*contents}) == len(contents)


def test_a_wrong_page_would_be_seen() -> None:
    (own,) = seen(one_page())
    moved, other = ImageChops.offset(own, 30, 0), own.transpose(Image.Transpose.ROTATE_180)
    paper = printed(clean_pdf(one_page()))[0]
    assert min(difference(each, paper) for each in (moved, other, own.rotate(90, expand=True))) > MOST
