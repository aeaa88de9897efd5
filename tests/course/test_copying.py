"""A copy has what it is to have, and shares nothing with what it was made from."""

import dataclasses
from uuid import UUID

import pytest

from mestringstreff_desktop.course.copying import new_like, plan_like, same_gathering
from mestringstreff_desktop.course.course import Gathering, Slide
from tests.course.samples import an_item
from tests.storage.samples import a_full_gathering

LISTS = ("goals", "group_questions", "prompts", "tips", "material", "tools")
PARTS = ("items", "events", "notes", "considerations")
PLAN = ("title", "theme_id", "lead", "start", "place", "is_digital", "link", "reflection_task", "sheets")


@pytest.fixture
def gathering() -> Gathering:
    made = a_full_gathering()
    made.items.append(an_item(20, title="I planen"))
    return made


def ids(things: list[object]) -> list[UUID]:
    return [thing.id for thing in things]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", PARTS)
def test_the_same_again_has_the_same_ids_in_things_of_its_own(gathering: Gathering, name: str) -> None:
    old, new = getattr(gathering, name), getattr(same_gathering(gathering), name)
    assert ids(old) == ids(new)
    assert all(one is not other for one, other in zip(old, new, strict=True))


def test_the_same_again_is_the_same_in_every_other_field(gathering: Gathering) -> None:
    again = same_gathering(gathering)
    names = {each.name for each in dataclasses.fields(Gathering)} - {*PARTS, "log"}
    assert {name for name in names if getattr(again, name) != getattr(gathering, name)} == set()


def test_the_same_again_has_the_log_word_for_word(gathering: Gathering) -> None:
    again = same_gathering(gathering)
    assert dataclasses.asdict(again.log) == dataclasses.asdict(gathering.log)
    again.log.done = "Noe annet"
    assert gathering.log.done != "Noe annet"


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_not_shared(gathering: Gathering, name: str) -> None:
    for made in (same_gathering(gathering), plan_like(gathering)):
        getattr(made, name).append("nytt")
        assert "nytt" not in getattr(gathering, name)


@pytest.mark.parametrize("name", [*PLAN, *LISTS, "position"])
def test_a_plan_comes_along_whole(gathering: Gathering, name: str) -> None:
    gathering.position = 4
    assert getattr(plan_like(gathering), name) == getattr(gathering, name)


@pytest.mark.parametrize("name", ["events", "notes", "considerations"])
def test_nothing_that_happened_comes_along_with_a_plan(gathering: Gathering, name: str) -> None:
    assert getattr(gathering, name)
    assert getattr(plan_like(gathering), name) == []


def test_a_plan_has_no_date_no_log_and_an_id_of_its_own(gathering: Gathering) -> None:
    made = plan_like(gathering)
    assert made.date is None
    assert made.seen_at is None
    assert made.log.is_empty
    assert made.id != gathering.id


def test_what_came_up_on_the_day_is_no_part_of_a_plan(gathering: Gathering) -> None:
    assert [item.title for item in plan_like(gathering).items] == ["I planen"]


def test_slides_stand_at_the_copies_of_their_lines(gathering: Gathering) -> None:
    first = next(item for item in gathering.items if not item.is_unplanned)
    gathering.slides = (Slide(id="a", title="A", line=str(first.id)), Slide(id="b", title="B", line="borte"))
    made = plan_like(gathering)
    assert [each.line for each in made.slides or ()] == [str(made.items[0].id), ""]


def test_one_like_it_has_another_id_and_is_otherwise_the_same() -> None:
    item = an_item(25, title="Runde", text="Si hei")
    made = new_like(item)
    assert made.id != item.id
    assert dataclasses.asdict(made) | {"id": item.id} == dataclasses.asdict(item)
