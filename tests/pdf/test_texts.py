"""Letters, posters and the rest on paper: all words are there, none upon another, and a gap is marked."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from mestringstreff_desktop.content.letters import LetterLook
from mestringstreff_desktop.course.recruiting.fields import values
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.texts import FILL_IN, SUBJECT, TO, Filled, filled, gaps, plain
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.pen import EASE
from mestringstreff_desktop.pdf.style import Look
from mestringstreff_desktop.pdf.texts import text_sheets
from tests.course.recruiting.letters import LOOKS, TODAY, a_filled, a_text, courses
from tests.each import for_each
from tests.pdf.reading import text
from tests.pdf.recorded import Drawn, record
from tests.pdf.samples import bound

LOOK = Look()
EVERY = {
    f"{look}, {name}": filled(a_text(look), None, values(course, TODAY))
    for look in LOOKS
    for name, course in courses().items()
}


def _editions(made: Filled, look: Look = LOOK) -> Iterator[list[Sheet]]:
    for with_band in (False, True) if made.look == "poster" else (False,):
        yield text_sheets(made, look, "A4", with_band=with_band)


@for_each(EVERY)
def test_no_text_is_upon_another_or_outside_the_page(made: Filled) -> None:
    upright = replace(made, blocks=tuple(each for each in made.blocks if each.kind != "tearoff"))
    for page in (page for sheets in _editions(upright) for page in record(sheets)):
        met = [(one.words, other.words) for one, other in combinations(page.texts, 2) if _meet(one, other)]
        assert met == []
        outside = [
            each.words
            for each in page.texts
            if not (
                0 < each.box.x < each.box.right < page.width and 0 < each.box.y < each.box.top < page.height
            )
        ]
        assert outside == []


def _meet(one: Drawn, other: Drawn) -> bool:
    apart_across = min(one.box.right, other.box.right) - max(one.box.x, other.box.x) <= EASE
    return not apart_across and min(one.box.top, other.box.top) - max(one.box.y, other.box.y) > EASE


@for_each(EVERY)
def test_every_word_is_there_and_every_gap_by_its_name(made: Filled) -> None:
    for sheets in _editions(made):
        printed = "".join(text(bound(sheets)).split())
        blocks = (block for block in made.blocks if block.kind != "tearoff" or made.look == "poster")
        words = [word for block in blocks for run, gap in block.runs for word in ([] if gap else run.split())]
        assert [word for word in words if word.rstrip(":") not in printed] == []
        shown = [each for each in gaps(made) if each.name != "kontakt_telefon"]
        shown = [each for each in shown if made.look in {"letter"} or each.name != "navn"]
        missing = [FILL_IN.format(label=each.label) for each in shown]
        assert [each for each in missing if "".join(each.split()) not in printed] == []


@for_each({name: made for name, made in EVERY.items() if made.look in {"poster", "certificate", "leaflet"}})
def test_what_hangs_or_is_folded_has_its_pages_whatever_it_says(made: Filled) -> None:
    for sheets in _editions(made):
        assert len(sheets) == (2 if made.look == "leaflet" else 1)


def test_what_is_too_much_for_a_poster_becomes_pages_with_all_of_it() -> None:
    letter = Letter(letter_id="x", blocks={"text": "Mange ord. " * 700 + "Slutt."})
    for look in ("poster", "certificate", "leaflet"):
        made = a_filled(look, letter=letter)
        sheets = text_sheets(made, LOOK, "A3", with_band=True)
        assert len(sheets) > 2
        assert " ".join(text(bound(sheets)).split()).count("Mange ord.") == 700


@for_each({look: look for look in LOOKS})
def test_whatever_stands_in_all_places_comes_out(look: LetterLook) -> None:
    places = [*(block.id for block in a_text(look).blocks), SUBJECT, TO]
    for hard in ("", "<b>&amp; Ŋálmmi 愛 سلام", "ord " * 400, "linje\n" * 60):
        letter = Letter(letter_id=look, blocks=dict.fromkeys(places, hard))
        assert bound(text_sheets(a_filled(look, letter=letter), LOOK, "A4", with_band=True))


@for_each({look: look for look in LOOKS})
def test_a_word_as_long_as_a_page_comes_out_in_any_place(look: LetterLook) -> None:
    for block in a_text(look).blocks:
        letter = Letter(letter_id=look, blocks={block.id: "x" * 1500})
        assert bound(text_sheets(a_filled(look, letter=letter), LOOK, "A4", with_band=False))


def test_a_letter_is_on_one_page_where_it_fits_in_smaller_type() -> None:
    short, long = (
        Letter(letter_id="x", blocks={"text": "Noen ord til deg. " * count}) for count in (150, 210)
    )
    assert [
        len(text_sheets(a_filled(letter=each), LOOK, "A4", with_band=False)) for each in (short, long)
    ] == [1, 2]


def test_a_letter_has_sender_and_date_and_another_text_what_it_is() -> None:
    letter, notice = (
        text(bound(text_sheets(a_filled(look), LOOK, "A4", with_band=False))) for look in ("letter", "notice")
    )
    assert letter.startswith("Orkland kommune\n25. november 2026\nNavn: fyll inn\nOm Mestringstreff Orkdal")
    assert notice.startswith("Prøve\nMestringstreff Orkdal\nEt kurs om hverdagen.")
    assert plain(a_filled("notice").sender) == ""
