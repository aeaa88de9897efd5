"""What happened, as a list to put right: in the order it happened, and each thing by its event."""

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.run.happenings import Happening, What, happenings
from tests.course.samples import an_item, at, happened

STARTED, ENTERED, PAUSED, RESUMED, EXTENDED, FINISHED, ADJUSTED, RETURNED = EventKind
ITEMS = [an_item(10, title=title) for title in "ABCD"]
SLIP = 5 / 60


def told(*later: RunEvent, now: float = 90) -> list[Happening]:
    gathering = Gathering(title="", items=ITEMS, events=[happened(STARTED, 0, ITEMS[0]), *later])
    return happenings(gathering, at(now))


def enter(minute: float, place: int, kind: EventKind = ENTERED) -> RunEvent:
    return happened(kind, minute, ITEMS[place])


def short(found: list[Happening]) -> str:
    """Return them as what and which: start A, item B."""
    return ", ".join(f"{each.what} {each.item.title if each.item else ''}".strip() for each in found)


def test_nothing_happened_before_the_start() -> None:
    assert happenings(Gathering(title="", items=ITEMS), at(0)) == []


def test_each_item_is_told_when_it_was_on_and_the_last_is_on() -> None:
    found = told(enter(10, 1), enter(20, 0, RETURNED))
    assert short(found) == "start A, item B, item A"
    assert [each.at for each in found] == [at(0), at(10), at(20)]
    assert [(each.is_on, each.is_return) for each in found[1:]] == [(False, False), (True, True)]


def test_what_was_skipped_stands_where_it_would_have_been() -> None:
    still = happened(PAUSED, 4), happened(RESUMED, 6)
    found = told(*still, enter(10, 2), happened(FINISHED, 20))
    assert short(found) == "start A, stop, go_on, skipped B, item C, skipped D, end"
    assert found[-1].at == at(20)


def test_an_end_that_was_none_is_a_stop() -> None:
    found = told(happened(FINISHED, 10), happened(RESUMED, 12), enter(15, 3))
    assert short(found) == "start A, stop, go_on, skipped B, skipped C, item D"


def test_a_slip_did_not_happen_and_the_start_is_told_by_its_own_event() -> None:
    start = happened(STARTED, 0, ITEMS[0])
    gathering = Gathering(title="", items=ITEMS, events=[start, enter(SLIP, 1)])
    (first, *rest) = happenings(gathering, at(30))
    assert (first.what, first.item, first.event_id) == (What.START, ITEMS[1], start.id)
    assert [each.what for each in rest] == [What.SKIPPED]


def test_what_was_taken_out_of_the_plan_is_told_without_its_name() -> None:
    gathering = Gathering(title="", items=ITEMS[1:], events=[happened(STARTED, 0, ITEMS[0]), enter(10, 1)])
    assert short(happenings(gathering, at(30))) == "start, item B"


def test_what_stood_still_while_the_first_was_passed_comes_after_the_start() -> None:
    found = told(happened(PAUSED, SLIP), enter(4, 1), happened(RESUMED, 6))
    assert short(found) == "start B, stop, go_on, skipped A"
    assert [each.at for each in found[:3]] == [at(0), at(SLIP), at(6)]
