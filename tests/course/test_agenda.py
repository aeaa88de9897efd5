"""The order of a plan: by phase, and within it as the leader wants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.agenda import PHASES, in_order, insert, put, step, stepped
from mestringstreff_desktop.course.course import AgendaItem
from tests.course.samples import agendas, an_item


def plan() -> list[AgendaItem]:
    """Two lines in the opening, none in the main part, one in the closing."""
    lines = (("A", Phase.OPENING), ("B", Phase.OPENING), ("C", Phase.CLOSING))
    return [an_item(10, phase, title=title) for title, phase in lines]


def titles(items: list[AgendaItem]) -> list[str]:
    return [item.title for item in items]


@given(agendas.filter(bool), st.sampled_from(Phase), st.integers(-3, 20))
def test_wherever_a_line_is_put_all_stay_in_the_order_of_the_phases(
    items: list[AgendaItem], phase: Phase, place: int
) -> None:
    ordered = put(items, [items[0]], phase, place)
    assert sorted(map(id, ordered)) == sorted(map(id, items))
    assert ordered == in_order(ordered)
    assert [item.position for item in ordered] == list(range(len(items)))


@given(agendas.filter(bool), st.integers(0, 14))
def test_stepping_down_and_up_again_changes_nothing(items: list[AgendaItem], at: int) -> None:
    ordered = in_order(items)
    item = ordered[at % len(ordered)]
    target = stepped(ordered, item, 1)
    if target is not None:
        moved = put(ordered, [item], *target)
        back = stepped(moved, item, -1)
        assert back is not None
        assert put(moved, [item], *back) == ordered


def test_a_line_is_put_at_its_place() -> None:
    items = plan()
    assert titles(put(items, [items[2]], Phase.OPENING, 1)) == ["A", "C", "B"]
    assert items[2].phase is Phase.OPENING


def test_a_line_beyond_the_end_is_last() -> None:
    items = plan()
    assert titles(put(items, [items[0]], Phase.OPENING, 9)) == ["B", "A", "C"]


@pytest.mark.parametrize(
    ("at", "by", "target"),
    [
        (0, 1, (Phase.OPENING, 1)),
        (1, 1, (Phase.MAIN, 0)),
        (2, -1, (Phase.MAIN, 0)),
        (0, -1, None),
        (2, 1, None),
    ],
)
def test_a_step_goes_on_into_the_next_phase_and_stops_at_the_ends(
    at: int, by: int, target: tuple[Phase, int] | None
) -> None:
    items = plan()
    assert stepped(items, items[at], by) == target


def test_the_phases_come_as_in_a_gathering() -> None:
    assert PHASES == (Phase.OPENING, Phase.MAIN, Phase.CLOSING)


@pytest.mark.parametrize(
    ("moved", "by", "after"),
    [
        ("AB", 1, "| AB | C"),
        ("AB", -1, "AB |  | C"),
        ("B", -1, "BA |  | C"),
        ("BC", -1, "BA | C |"),
        ("C", 1, "AB |  | C"),
        ("AC", 1, "BA |  | C"),
    ],
)
def test_several_lines_step_together_and_none_passes_one_that_stays(moved: str, by: int, after: str) -> None:
    items = plan()
    before = [(item.phase, item.position) for item in items]
    has_moved = step(items, [item for item in items if item.title in moved], by)
    ordered = sorted(items, key=lambda item: item.position)
    found = ["".join(item.title for item in ordered if item.phase is phase) for phase in PHASES]
    assert found == [part.strip() for part in after.split("|")]
    assert has_moved == ([(item.phase, item.position) for item in items] != before)


def test_new_lines_come_after_one_of_their_phase_and_else_last() -> None:
    items = plan()
    new = [an_item(5, phase, title=title) for title, phase in zip("XYZ", PHASES, strict=True)]
    assert titles(insert(items, new, items[0])) == ["A", "X", "B", "Y", "C", "Z"]
    assert titles(insert(plan(), new, None)) == ["A", "B", "X", "Y", "C", "Z"]


def test_new_lines_of_one_phase_go_where_the_one_before_them_stands() -> None:
    items, new = plan(), [an_item(5, Phase.CLOSING, title=title) for title in "XY"]
    assert titles(insert(items, new, items[0])) == ["A", "X", "Y", "B", "C"]
    assert {item.phase for item in new} == {Phase.OPENING}
