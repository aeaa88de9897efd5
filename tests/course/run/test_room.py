"""The words the room may see: those that were planned when it began, and those let out since."""

from dataclasses import replace
from typing import Any

import pytest

from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.course.course import AgendaItem, Gathering, Slide
from mestringstreff_desktop.course.run.room import Room, room_of
from mestringstreff_desktop.course.slides import DeckSlide, SlideKind
from tests.course.samples import an_item


@pytest.fixture
def gathering() -> Gathering:
    return Gathering(title="Tanker", items=[an_item(title="Runde", question="Hvem er du?")])


def seen(room: Room, gathering: Gathering, item: AgendaItem) -> list[bool]:
    return [room.may_see(gathering, item, words) for words in (item.title, item.question)]


def test_what_was_planned_is_seen(gathering: Gathering) -> None:
    room = room_of(gathering)
    assert seen(room, gathering, gathering.items[0]) == [True, True]
    assert room.may_see_theme(gathering)


def test_what_is_typed_since_is_not_seen_until_it_is_let_out(gathering: Gathering) -> None:
    room, item = room_of(gathering), gathering.items[0]
    item.question, gathering.title = "Hva sa Kari?", "Kari"
    assert seen(room, gathering, item) == [True, False]
    assert not room.may_see_theme(gathering)
    room = room.with_item(gathering, item)
    assert seen(room, gathering, item) == [True, True]
    assert room.may_see_theme(gathering)


def test_what_came_up_is_not_seen_also_where_nothing_is_known_of_the_gathering(gathering: Gathering) -> None:
    new = an_item(title="Kari er dårlig", is_unplanned=True)
    gathering.items.append(new)
    for room in (Room(), room_of(gathering)):
        assert not room.may_see(gathering, new, new.title)
        assert room.may_see(gathering, gathering.items[0], "Runde")
        assert room.with_item(gathering, new).may_see(gathering, new, new.title)


@pytest.mark.parametrize("changed", [{"title": "Kari"}, {"words": ("Kari",)}, {"labels": ("Kari",)}])
def test_a_slide_whose_words_are_changed_since_is_not_seen(
    gathering: Gathering, changed: dict[str, Any]
) -> None:
    planned = Slide(id="a", title="Diamanten", is_changed=True)
    gathering.slides = (planned,)
    room = room_of(gathering)
    shown = ShownSlide("question", "Diamanten")
    assert room.may_see_slide(gathering, DeckSlide(planned, SlideKind.OWN, shown))
    for kind in (SlideKind.OWN, SlideKind.CHANGED):
        since = DeckSlide(replace(planned, **changed), kind, shown)
        assert not room.may_see_slide(gathering, since)
    assert room.with_slide(gathering, since.slide).may_see_slide(gathering, since)


def test_words_that_are_put_back_are_seen_again(gathering: Gathering) -> None:
    room, item = room_of(gathering), gathering.items[0]
    item.title = "Rundee"
    assert seen(room, gathering, item) == [False, True]
    item.title = "Runde "
    assert seen(room, gathering, item) == [True, True]


def test_no_word_of_the_plan_stands_in_the_marks(gathering: Gathering) -> None:
    other = Gathering(title="Tanker", items=gathering.items)
    assert "Tanker" not in str(room_of(gathering))
    marks, others = room_of(gathering).let_out[gathering.id], room_of(other).let_out[other.id]
    assert marks != others


def test_words_typed_in_one_of_two_gatherings_under_way_are_not_seen(gathering: Gathering) -> None:
    room, item = room_of(gathering).begun(Gathering(title="Søvn")), gathering.items[0]
    item.title = gathering.title = "Kari"
    typed = DeckSlide(Slide(id="a", title="Kari"), SlideKind.OWN, ShownSlide("title", "Kari"))
    assert seen(room, gathering, item) == [False, True]
    assert not room.may_see_theme(gathering)
    assert not room.may_see_slide(gathering, typed)


def test_the_gatherings_begun_last_are_remembered(gathering: Gathering) -> None:
    room = room_of(gathering)
    for _ in range(20):
        room = room.begun(Gathering(title="En annen")).begun(gathering)
    assert (len(room.let_out), gathering.id in room.let_out) == (8, True)
