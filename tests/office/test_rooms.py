"""A text's lines end in the file where they do on the wall, and a wider type has room to grow."""

from dataclasses import replace
from typing import get_args

from mestringstreff_desktop.content.slides.layout import MARGIN, WIDE, Box, PlacedText, laid_out
from mestringstreff_desktop.content.slides.model import Side
from mestringstreff_desktop.office.rooms import Room, rooms
from tests.office.decks import measure, slide

LINES = ("Hva gir deg en", "god dag?")
TEXT = PlacedText((" ".join(LINES),), (LINES,), Box(40, 100, 800, 200), 120, 40, "body")


def room(text: PlacedText) -> Room:
    (found,) = rooms([text], measure)
    return found


def in_calibri(text: str) -> float:
    """A little narrower than what all was measured in."""
    return 0.966 * measure(text, 40, bold=False)


def test_a_line_has_room_and_none_for_the_next_word() -> None:
    assert in_calibri("Hva gir deg en") < room(TEXT).box.width < in_calibri("Hva gir deg en god")


def test_text_of_one_line_has_all_the_room() -> None:
    assert room(replace(TEXT, texts=("Hva nå?",), paragraphs=(("Hva nå?",),))).box.width == 800


def test_marks_are_beside_the_room() -> None:
    marked = replace(TEXT, marks="bullet")
    assert room(marked).box.width == room(TEXT).box.width + marked.indent


def test_what_is_narrower_stays_where_it_is() -> None:
    left, middle, right = (room(replace(TEXT, align=align)).box for align in get_args(Side))
    assert (left.x, middle.x + middle.width / 2, right.right) == (40, 440, 840)


def test_spaces_are_as_they_were_broken_at_unless_a_word_was_parted() -> None:
    fixed = replace(TEXT, texts=("Jeg er …",), paragraphs=(("Jeg er\u00a0…",),))
    parted = replace(TEXT, texts=("Mestringsord",), paragraphs=(("Mestrings-", "ord"),))
    cut = replace(TEXT, texts=("Mange flere ord",), paragraphs=(("Mange…",),), is_cut=True)
    found = [room(each).text.texts[0] for each in (fixed, parted, cut)]
    assert found == ["Jeg er\u00a0…", "Mestringsord", "Mange flere ord"]


def test_what_has_something_below_it_grows_upwards_where_there_is_room() -> None:
    title, body = rooms(laid_out(slide("title", "Velkommen", "Så fint").shown, measure).texts, measure)
    assert (title.anchor, title.box.y, body.anchor) == ("b", MARGIN, "t")
    assert title.box.bottom <= body.box.y


def test_what_has_nothing_above_it_grows_down_to_the_next() -> None:
    title, body = rooms(laid_out(slide("drawing", "Regler", "Vi lytter").shown, measure).texts, measure)
    assert (title.anchor, title.box.bottom, body.anchor) == ("t", body.box.y, "t")
    assert body.box.bottom == 500


def test_no_word_of_a_label_is_parted_in_a_wider_type() -> None:
    place = Box(100, 100, 80, 40)
    found = room(PlacedText(("Beredskap",), (("Beredskap",),), place, 105, 28, "label", align="center"))
    assert found.box.width > 1.29 * measure("Beredskap", 28, bold=False)
    assert (found.box.x + found.box.width / 2, found.anchor) == (140, "ctr")


def test_a_label_is_no_wider_than_the_page() -> None:
    """PowerPoint repairs a file with lengths that are too large for it."""
    word = "x" * 20_000
    endless = PlacedText((word,), ((word,),), Box(100, 100, 80, 40), 105, 28, "label")
    assert room(endless).box.width == WIDE


def test_words_there_is_no_room_for_on_the_wall_are_in_the_file() -> None:
    cut = replace(TEXT, texts=("Ett", "To", "Tre"), paragraphs=(("Ett",), ("To…",)), is_cut=True)
    assert room(cut).text.texts == ("Ett", "To", "Tre")
