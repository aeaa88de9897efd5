"""Slides on paper are those on the wall: their words, drawings and notes, to be seen and to be heard."""

import re
from collections.abc import Sequence
from io import BytesIO

import pikepdf
import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.slides.layout import HEIGHT, WIDE, laid_out
from mestringstreff_desktop.content.slides.model import SlideArt
from mestringstreff_desktop.content.slides.shown import Figure, ShownSlide
from mestringstreff_desktop.content.toml import decode
from mestringstreff_desktop.course.course import Slide
from mestringstreff_desktop.course.slides import DeckSlide, SlideKind
from mestringstreff_desktop.pdf.book import Book
from mestringstreff_desktop.pdf.slides import measure, slide_pages, slide_sheets
from mestringstreff_desktop.pdf.style import LARGE, NORMAL, Look
from tests.office.decks import png, slide
from tests.pdf.reading import drawn, read, text, texts
from tests.pdf.samples import HARD, LOOK, bound
from tests.pdf.test_tags import tree

VOICES = Figure(art="to-stemmer", alt="To stemmer", labels=("Streng stemme", "Vennlig stemme"))
EVERY = (
    slide("title", "Velkommen", "Hva er mestring?", figure=Figure(art="velkommen", alt="En sol")),
    slide("question", "To og to", "Hva gir deg en god dag?", "Snakk sammen"),
    slide("drawing", "Regler", "Vi lytter", "Vi hjelper", figure=Figure(art="regler", alt="Hender")),
    slide("steps", "Slik gjør vi", "Tenk", "Fortell", notes="Si dette.\n\nSpør: Hva nå?"),
    slide("task", "Oppgave", "Skriv ned tre ting", figure=Figure(picture="bilde", alt="Min hage")),
    slide("break", "Pause", notes=""),
)
PICTURES = {"bilde": png()}


def model() -> DeckSlide:
    file = paths.resources() / "art" / "slides" / f"{VOICES.art}.toml"
    shown = ShownSlide("model", "To stemmer", (), VOICES, decode(file.read_bytes(), SlideArt, file.name))
    return DeckSlide(Slide(id="x", title="x"), SlideKind.BUILT_IN, shown)


def pages(slides: Sequence[DeckSlide] = EVERY, look: Look = LOOK) -> bytes:
    book = Book("Støtteark")
    for title, page in slide_pages(slides, PICTURES, look):
        book.add(title, [page])
    return book.pdf()


def sheets(slides: Sequence[DeckSlide] = EVERY, look: Look = LOOK, *, notes: bool = False) -> bytes:
    return bound(slide_sheets("Støtteark til samling 1", slides, PICTURES, look, course="Kurs", notes=notes))


def test_each_slide_is_a_page_as_wide_as_the_wall() -> None:
    made = read(pages())
    assert {tuple(map(float, page.mediabox[2:])) for page in made.pages} == {(WIDE, HEIGHT)}
    assert [entry.title for entry in made.outline] == [each.shown.title for each in EVERY]  # type: ignore[union-attr]


def test_its_lines_are_those_of_the_wall() -> None:
    for each, page in zip(EVERY, texts(pages()), strict=True):
        placed = laid_out(each.shown, measure).texts
        lines = [line for one in placed for paragraph in one.paragraphs for line in paragraph]
        assert [line for line in lines if line not in page.split("\n")] == []


def test_a_slide_is_read_as_it_is_seen() -> None:
    item = "LI(Lbl, LBody(P))"
    assert tree(pages(EVERY[:1])) == "H1, P, Figure"
    assert tree(pages(EVERY[2:3])) == f"H1, L({item}, {item}), Figure"
    assert tree(pages(EVERY[3:4])) == f"H1, L({item}, {item})"
    assert tree(pages([model()])) == "H1, Figure, P, P"


def test_steps_are_told_with_their_numbers() -> None:
    with pikepdf.open(BytesIO(pages(EVERY[2:4]))) as made:
        parts = [each for each in made.objects if isinstance(each, pikepdf.Dictionary)]
        lists = ["/A" in each and str(each.A.ListNumbering) for each in parts if each.get("/S") == "/L"]
    assert set(lists) == {False, "/Decimal"}


def test_what_is_built_up_on_the_wall_is_whole() -> None:
    assert "Streng stemme\nVennlig stemme" in text(pages([model()]))


def test_three_slides_are_on_a_page_each_below_its_heading() -> None:
    titles = {each.shown.title for each in EVERY}
    assert [len(titles & set(page.splitlines())) for page in texts(sheets())] == [3, 3]
    assert tree(sheets(EVERY[:2])) == "H1, H2, P, Figure, H2, P, P, P"  # and the foot


def test_notes_are_for_the_leader_alone() -> None:
    assert "Si dette." in text(sheets(notes=True))
    assert "Si dette." not in text(sheets()) + text(pages())


def test_no_letter_is_smaller_than_on_other_sheets() -> None:
    for look, sizes in ((LOOK, NORMAL), (Look(large_print=True), LARGE)):
        written = b"".join(map(drawn, read(sheets(look=look)).pages))
        used = map(float, re.findall(rb"/F\S+ ([\d.]+) Tf", written))
        assert min(used) >= sizes.least - 0.01


def test_a_picture_of_her_own_is_there_and_grey_on_grey_paper() -> None:
    (picture,) = read(pages(EVERY[4:5])).pages[0].images
    (grey,) = read(pages(EVERY[4:5], Look(monochrome=True))).pages[0].images
    assert (picture.image and picture.image.mode, grey.image and grey.image.mode) == ("RGB", "L")


@pytest.mark.parametrize("words", HARD)
def test_nothing_that_is_written_is_too_much(words: str) -> None:
    hard = [slide("steps", words, words, words, notes=words), slide("title", words, words)]
    assert len(read(pages(hard)).pages) == 2
    assert "Støtteark til samling 1" in text(sheets(hard, notes=True))
