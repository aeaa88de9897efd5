"""A gathering's slides: as the program has them, as the leader changed them, and whatever is gone since."""

from pathlib import Path

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import GatheringTemplate, ItemTemplate, Phase, Source
from mestringstreff_desktop.content.slides.shown import Figure
from mestringstreff_desktop.course import slides
from mestringstreff_desktop.course.course import AgendaItem, Gathering, Slide
from mestringstreff_desktop.course.slides import SlideKind, deck, for_line

_SLIDES = """
theme = "tanker"
[[slides]]
id = "tanker-velkommen"
layout = "title"
title = "Velkommen"
item = "Velkommen"
source = { doc = "own" }
notes = { say = "Hei." }
[[slides]]
id = "tanker-diamanten"
layout = "model"
title = "Diamanten"
art = "diamant"
alt = "Fire felt"
labels = ["Tanke"]
item = "Modellen"
article = "tanker"
source = { doc = "own" }
notes = { say = "Dette er modellen.", ask = "Hva tenkte du?" }
[[slides]]
id = "tanker-pause"
layout = "break"
title = "Pause"
item = "Kaffe"
source = { doc = "own" }
notes = { say = "Strekk på dere." }
"""
_ART = "width = 640\nheight = 400\n[[places]]\nname = 'Tanke'\nx = 1\ny = 1\nwidth = 200\nheight = 90\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for folder, name, text in (
        ("content/slides", "tanker.toml", _SLIDES),
        ("art/slides", "diamant.toml", _ART),
    ):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / name).write_text(text)
    return Library(tmp_path, tmp_path)


@pytest.fixture
def theme() -> GatheringTemplate:
    item = ItemTemplate(phase=Phase.MAIN, title="Modellen", minutes=45, article="tanker")
    own = Source(doc="own")
    return GatheringTemplate(id="tanker", title="Tanker", lead="", source=own, goals=(), items=(item,))


def line(title: str, **own: object) -> AgendaItem:
    made = AgendaItem(phase=Phase.MAIN, title=title, minutes=10)
    for name, value in own.items():
        setattr(made, name, value)
    return made


def gathering(*items: AgendaItem, of: tuple[Slide, ...] | None = None) -> Gathering:
    return Gathering(title="Tanker", theme_id="tanker", items=list(items), slides=of)


def titles_at(one: Gathering, item: AgendaItem, library: Library) -> list[str]:
    return [each.shown.title for each in for_line(deck(one, library), item)]


def test_a_course_from_before_has_the_slides_of_its_themes(library: Library) -> None:
    first, second = line("Velkommen"), line("Modellen")
    one = gathering(first, second)
    assert [each.kind for each in deck(one, library)] == [SlideKind.BUILT_IN] * 3
    assert titles_at(one, first, library) == ["Velkommen"]
    assert titles_at(one, second, library) == ["Diamanten", "Pause"]


def test_a_line_that_got_another_name_keeps_its_slides(library: Library) -> None:
    first, second = line("God morgen", origin="Velkommen"), line("Vi ser på tanker", origin="Modellen")
    assert titles_at(gathering(first, second), first, library) == ["Velkommen"]


def test_a_line_is_known_by_where_it_came_from_and_else_by_its_title(theme: GatheringTemplate) -> None:
    named = slides.template_line(line("Noe annet", origin="Modellen"), theme)
    assert named is not None
    assert (named.title, slides.template_line(line(" modellen "), theme)) == ("Modellen", named)
    assert slides.template_line(line("Modellen", origin="Borte"), theme) is None
    assert slides.template_line(line("Modellen"), None) is None


def test_a_break_has_its_slide_whatever_it_is_called(library: Library) -> None:
    first, pause = line("Velkommen"), line("Suppe", is_break=True)
    assert titles_at(gathering(first, pause), pause, library) == ["Pause"]


def test_a_slide_without_a_line_comes_after_the_one_before_it(library: Library) -> None:
    first = line("Velkommen")
    assert titles_at(gathering(first), first, library) == ["Velkommen", "Diamanten", "Pause"]
    assert deck(gathering(), library)[0].line is None


def test_what_is_changed_has_the_leaders_words_and_the_notes_that_came_with_it(library: Library) -> None:
    changed = slides.to_change(library.slide_templates["tanker-diamanten"])
    (found,) = deck(gathering(of=(changed,)), library)
    assert (found.kind, found.shown.figure.labels) == (SlideKind.CHANGED, ("Tanke",))
    assert found.notes == "Dette er modellen.\n\nSpør: Hva tenkte du?"


def test_a_slide_that_is_not_chosen_is_not_shown(library: Library) -> None:
    first = line("Velkommen")
    of = (Slide(id="tanker-velkommen", title="Velkommen", is_shown=False),)
    one = gathering(first, of=of)
    assert len(deck(one, library)) == 1
    assert titles_at(one, first, library) == []


def test_a_slide_that_the_program_no_longer_has_is_told_of_and_not_shown(library: Library) -> None:
    first = line("Velkommen")
    one = gathering(first, of=(Slide(id="tanker-borte", title="Et gammelt ark"),))
    (found,) = deck(one, library)
    assert (found.kind, found.is_shown, found.shown.title) == (SlideKind.GONE, False, "Et gammelt ark")


def test_a_changed_slide_whose_template_and_drawing_are_gone_keeps_all_its_words(library: Library) -> None:
    of = Slide(id="x", title="Hånda", layout="model", is_changed=True, art="borte", labels=("Pust", "", "Gå"))
    (found,) = deck(gathering(of=(of,)), library)
    assert (found.kind, found.shown.layout) == (SlideKind.OWN, "drawing")
    assert (found.shown.words, found.shown.figure) == (("Pust", "Gå"), Figure())


def test_a_place_that_is_gone_from_a_drawing_leaves_its_words(library: Library) -> None:
    of = Slide(
        id="egen",
        title="Egen",
        is_changed=True,
        layout="model",
        art="diamant",
        words=("Ett",),
        labels=("A", "B"),
    )
    (one,) = deck(gathering(of=(of,)), library)
    assert (one.shown.words, one.shown.figure.labels) == (("Ett", "B"), ("A",))


def test_a_drawing_with_places_is_a_model_whatever_a_package_says(library: Library) -> None:
    """Else the wall would show the first step of it alone, and none of its words."""
    of = Slide(id="egen", title="Egen", is_changed=True, layout="task", art="diamant", labels=("A",))
    (one,) = deck(gathering(of=(of,)), library)
    assert (one.shown.layout, one.shown.figure.labels) == ("model", ("A",))


def test_a_picture_that_is_deleted_leaves_the_words(library: Library) -> None:
    of = Slide(id="x", title="Turen", is_changed=True, picture="7", words=("Velkommen",))
    (gone,) = deck(gathering(of=(of,)), library)
    (there,) = deck(gathering(of=(of,)), library, {"7"})
    assert (gone.shown.figure.is_empty, there.shown.figure.picture) == (True, "7")


def test_a_slide_stays_at_the_line_the_leader_put_it_at(library: Library) -> None:
    first, second = line("Velkommen"), line("Modellen")
    own = slides.new_slide("question", "Hva nå?", line=second.id)
    one = gathering(first, second, of=(own, *slides.slides_of(gathering(), library)))
    assert "Hva nå?" in titles_at(one, second, library)


def test_slides_are_moved_put_in_changed_and_taken_out() -> None:
    a, b, c = (Slide(id=each, title=each) for each in "abc")
    assert slides.moved((a, b, c), "c", 0) == (c, a, b)
    assert slides.put_in((a, c), b, after="a") == (a, b, c)
    assert slides.put_in((a, b), c) == (a, b, c)
    assert slides.without((a, b), "a") == (b,)
    again = Slide(id="b", title="ny")
    assert slides.with_slide((a, b), again) == (a, again)


def test_a_slide_stored_twice_is_shown_once(library: Library) -> None:
    """Which of two is on the wall could not be told: Page Down would never come past them."""
    first, twice = line("Velkommen"), Slide(id="egen", title="Egen", is_changed=True)
    one = gathering(first, of=(twice, twice, Slide(id="tanker-velkommen", title="Velkommen")))
    assert titles_at(one, first, library) == ["Egen", "Velkommen"]
