"""What is done with one slide keeps its place, and loses no word."""

from dataclasses import replace

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course import slide_edits
from mestringstreff_desktop.course.course import Gathering, Slide
from mestringstreff_desktop.course.slides import DeckSlide, SlideKind, deck

DIAMOND = "tanker-diamanten"


@pytest.fixture
def diamond(library: Library) -> DeckSlide:
    """A built-in slide that the leader has put at a line, and not chosen."""
    stored = Slide(id=DIAMOND, title="Diamanten", is_shown=False, line="en linje")
    (found,) = deck(Gathering(title="", slides=(stored,)), library)
    return found


def test_a_built_in_slide_is_changed_where_it_is_and_had_back_there(
    library: Library, diamond: DeckSlide
) -> None:
    template = library.slide_templates[DIAMOND]
    changed = slide_edits.to_edit(diamond, template)
    assert (changed.labels, changed.is_shown, changed.line) == (template.labels, False, "en linje")
    assert slide_edits.as_it_was(replace(changed, notes="Husk"), template) == diamond.slide


def test_what_is_changed_already_is_changed_further(library: Library, diamond: DeckSlide) -> None:
    mine = replace(diamond, slide=replace(diamond.slide, is_changed=True, title="Min"))
    assert slide_edits.to_edit(mine, library.slide_templates[DIAMOND]).title == "Min"


def test_a_copy_is_the_leaders_own_and_has_the_notes(library: Library, diamond: DeckSlide) -> None:
    made = slide_edits.copy_of(diamond, library.slide_templates[DIAMOND])
    (found,) = deck(Gathering(title="", slides=(made,)), library)
    assert (found.kind, found.shown.figure, found.notes) == (
        SlideKind.OWN,
        diamond.shown.figure,
        diamond.notes,
    )
    assert found.is_shown


def test_the_words_in_a_drawing_that_goes_stand_among_the_words() -> None:
    model = Slide(id="a", title="", layout="model", art="diamant", words=("En",), labels=("To", "", "Tre"))
    for made in (
        slide_edits.with_picture(model, "b"),
        slide_edits.without_picture(model),
    ):
        assert (made.layout, made.words, made.labels) == ("drawing", ("En", "To", "Tre"), ())


def test_a_model_keeps_the_words_it_has_places_for_and_the_rest_beside_them(library: Library) -> None:
    three = Slide(id="a", title="", layout="model", labels=("1", "2", "3"))
    made = slide_edits.with_drawing(three, "to-mater", library.slide_art["to-mater"], "To veier")
    assert (made.labels, made.words, made.alt) == (("1", "2"), ("3",), "To veier")
    side = slide_edits.with_drawing(made, "anker", library.slide_art["anker"], "Et anker")
    assert (side.layout, side.words, side.art) == ("drawing", ("3", "1", "2"), "anker")
