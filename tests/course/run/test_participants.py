"""What the room may see: the theme, the activity, the question, the break's end, and nothing more."""

import datetime as dt
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.slides.model import Layout
from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.course.course import AgendaItem, Gathering, Slide, renumber
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.run.participants import ParticipantView, Scene, participant_view
from mestringstreff_desktop.course.run.room import room_of
from mestringstreff_desktop.course.run.slide_show import SlideShow
from mestringstreff_desktop.course.run.view import view
from mestringstreff_desktop.course.slides import DeckSlide, SlideKind
from tests.course.private_gathering import CANARY, private_gathering
from tests.course.samples import START, an_item, any_events, any_moment, at, happened, hold

STARTED, ENTERED = EventKind.STARTED, EventKind.ENTERED
PAUSED, EXTENDED = EventKind.PAUSED, EventKind.EXTENDED
TALK = an_item(20, Phase.OPENING, title="Presentasjon", question="Hvem er du?")
BREATH = an_item(25, title="Verktøy", question="Hva hjelper?", tool_id="pusteanker")
BREAK = an_item(15, title="Pause med kaffe", is_break=True)
LAST = an_item(10, Phase.CLOSING, title="Avslutning")
ITEMS = [TALK, BREATH, BREAK, LAST]
renumber(ITEMS)


def a_run(*later: RunEvent, **rest: Any) -> Gathering:
    """Return a gathering that began at the start."""
    return Gathering(title="Tanker", items=ITEMS, events=[happened(STARTED, 0, TALK), *later], **rest)


def seen(gathering: Gathering, minute: float, **wishes: Any) -> ParticipantView:
    now = at(minute)
    return participant_view(gathering, view(gathering, now), now, **wishes)


def clock(minute: float) -> dt.time:
    return local(at(minute)).time().replace(second=0, microsecond=0)


def planned(minute: float) -> Gathering:
    """Return a gathering planned to begin so many minutes after the start."""
    begins = local(at(minute)).replace(tzinfo=None)
    return Gathering(title="Tanker", date=begins.date(), start=begins.time())


def test_before_the_start_the_room_is_welcomed_with_theme_and_start() -> None:
    assert seen(planned(20), 0) == ParticipantView(Scene.WELCOME, "Tanker", begins=clock(20))


@pytest.mark.parametrize("minute", [-1, 0, -24 * 60, 24 * 60])
def test_a_start_that_has_passed_or_is_another_day_is_not_told(minute: float) -> None:
    assert seen(planned(minute), 0).begins is None


def test_without_a_date_the_start_is_today() -> None:
    gathering = planned(20)
    gathering.date = None
    assert seen(gathering, 0).begins == clock(20)


def test_an_activity_shows_its_phase_title_and_question() -> None:
    wanted = ParticipantView(Scene.ACTIVITY, "Tanker", Phase.OPENING, "Presentasjon", "Hvem er du?")
    assert seen(a_run(), 3) == wanted


def test_a_break_shows_when_it_ends() -> None:
    shown = seen(a_run(happened(ENTERED, 45, BREAK)), 50)
    assert (shown.scene, shown.title, shown.begins) == (Scene.BREAK, "Pause med kaffe", clock(60))


def test_a_break_made_longer_ends_later() -> None:
    run = a_run(happened(ENTERED, 45, BREAK), happened(EXTENDED, 46, BREAK, more=5))
    assert seen(run, 50).begins == clock(65)


def test_when_a_break_is_over_no_clock_is_shown() -> None:
    shown = seen(a_run(happened(ENTERED, 45, BREAK)), 63, wants_minutes=True)
    assert (shown.begins, shown.minutes_left, shown.is_waiting) == (None, None, False)


def test_after_a_break_it_begins_when_a_locked_start_says_so() -> None:
    begins = local(START).replace(tzinfo=None)
    run = a_run(happened(ENTERED, 45, BREAK), date=begins.date(), start=begins.time())
    late = an_item(10, Phase.CLOSING, locked_start=clock(70))
    run.items = [TALK, BREATH, BREAK, late]
    renumber(run.items)
    assert seen(run, 62).begins == clock(70)
    assert seen(run, 62, wants_minutes=True).minutes_left == 8
    assert seen(run, 71).begins is None


def test_while_time_stands_still_nobody_knows_when_it_goes_on() -> None:
    shown = seen(a_run(happened(ENTERED, 45, BREAK), happened(PAUSED, 50)), 52)
    assert (shown.begins, shown.is_waiting) == (None, True)


def test_a_break_with_nothing_after_it_has_no_end_to_show() -> None:
    run = Gathering(title="", items=[BREAK], events=[happened(STARTED, 0, BREAK)])
    assert (seen(run, 5).begins, seen(run, 5).is_waiting) == (None, True)


def test_a_pause_keeps_the_question() -> None:
    shown = seen(a_run(happened(PAUSED, 2)), 3, wants_minutes=True)
    assert (shown.question, shown.is_waiting, shown.minutes_left) == ("Hvem er du?", True, None)


def test_after_the_end_the_room_is_thanked() -> None:
    assert seen(hold(a_run()), 171) == ParticipantView(Scene.GOODBYE, "Tanker")


def test_an_item_deleted_while_it_is_on_leaves_the_theme() -> None:
    assert seen(a_run(happened(ENTERED, 5, an_item())), 6) == ParticipantView(Scene.ACTIVITY, "Tanker")


@pytest.mark.parametrize(("minute", "left"), [(0, 20), (0.5, 20), (1, 19), (19.5, 1), (20, None), (25, None)])
def test_minutes_are_counted_down_only_when_asked_and_never_past_the_end(
    minute: float, left: int | None
) -> None:
    assert seen(a_run(), minute, wants_minutes=True).minutes_left == left
    assert seen(a_run(), minute).minutes_left is None


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.title)
@given(late=st.integers(0, 180))
def test_the_room_never_sees_how_late_it_is(item: AgendaItem, late: int) -> None:
    run = a_run(happened(ENTERED, 1, item))
    over = 1 + item.minutes
    assert seen(run, over + late, wants_minutes=True) == seen(run, over, wants_minutes=True)


@given(events=any_events([item.id for item in ITEMS]), now=any_moment)
def test_any_events_give_a_view_that_stays_the_same_within_a_minute(
    events: list[RunEvent], now: dt.datetime
) -> None:
    gathering = Gathering(title="Tanker", items=ITEMS, events=events)
    shown = participant_view(gathering, view(gathering, now), now, wants_minutes=True)
    assert shown == participant_view(gathering, view(gathering, now), now, wants_minutes=True)
    assert shown.minutes_left is None or shown.minutes_left > 0


def test_nothing_private_comes_into_the_view() -> None:
    gathering = private_gathering()
    assert str(gathering).count(CANARY) > 20
    views = [seen(gathering, 0)]
    for item in gathering.items:
        gathering.events = [happened(STARTED, 0, item)]
        views += [seen(gathering, minute, wants_minutes=True) for minute in (0, 5, 15)]
    views.append(seen(hold(gathering), 171))
    assert CANARY not in str([asdict(each) for each in views])


def test_words_typed_in_haste_stay_out_until_they_are_let_out() -> None:
    new = an_item(5, title="Kari er dårlig", question="Hvem ringer?", is_unplanned=True)
    run = Gathering(title="Tanker", items=[TALK, new], events=[happened(STARTED, 0, TALK)])
    room = room_of(run)
    run.events.append(happened(ENTERED, 2, new))
    assert seen(run, 3, room=room) == ParticipantView(Scene.ACTIVITY, "Tanker", Phase.MAIN)
    assert seen(run, 3, room=room.with_item(run, new)) == seen(run, 3)
    run.title = "Kari"
    assert seen(run, 3, room=room).theme == ""


def test_a_break_that_came_up_is_a_break_without_its_words() -> None:
    new = an_item(5, title="Kari er dårlig", is_break=True, is_unplanned=True)
    run = Gathering(title="Tanker", items=[new, TALK], events=[happened(STARTED, 0, new)])
    shown = seen(run, 3, room=room_of(run))
    assert (shown.scene, shown.title, shown.begins) == (Scene.BREAK, "", clock(5))


def deck_slide(title: str, kind: SlideKind = SlideKind.OWN, layout: Layout = "question") -> DeckSlide:
    stored = Slide(id=title, title=title, is_changed=kind is not SlideKind.BUILT_IN)
    return DeckSlide(stored, kind, ShownSlide(layout, title, ("Strekk på dere",)), notes=CANARY)


def test_a_slide_of_the_line_that_is_on_stands_in_place_of_the_question() -> None:
    show = SlideShow().with_slides(TALK.id, [deck_slide("Diamanten")])
    shown = seen(a_run(), 3, show=show)
    assert (shown.scene, shown.slide, shown.step) == (Scene.ACTIVITY, show.slides[0].shown, 1)
    assert seen(a_run(), 3, show=SlideShow().with_slides(BREATH.id, show.slides)).slide is None


@pytest.mark.parametrize("minute", [-5, 171])
def test_before_and_after_there_is_no_slide(minute: float) -> None:
    show = SlideShow().with_slides(TALK.id, [deck_slide("Diamanten")])
    gathering = hold(a_run()) if minute > 0 else planned(20)
    assert seen(gathering, minute, show=show).slide is None


def test_a_break_keeps_its_end_beside_the_words_of_its_slide() -> None:
    show = SlideShow().with_slides(BREAK.id, [deck_slide("Kaffe", layout="break")])
    shown = seen(a_run(happened(ENTERED, 45, BREAK)), 50, show=show)
    assert (shown.scene, shown.begins) == (Scene.BREAK, clock(60))
    assert shown.slide is show.slides[0].shown


def test_what_the_leader_has_in_mind_with_a_slide_is_never_in_the_view() -> None:
    show = SlideShow().with_slides(TALK.id, [deck_slide("Diamanten")])
    assert CANARY not in str(asdict(seen(a_run(), 3, show=show)))


def test_a_slide_written_during_the_gathering_stays_out_until_it_is_let_out() -> None:
    run, own = a_run(), deck_slide("Kari er dårlig")
    room, show = room_of(run), SlideShow().with_slides(TALK.id, [own])
    assert seen(run, 3, room=room, show=show).slide is None
    assert seen(run, 3, room=room.with_slide(run, own.slide), show=show).slide is own.shown
    built_in = SlideShow().with_slides(TALK.id, [deck_slide("Diamanten", SlideKind.BUILT_IN)])
    assert seen(run, 3, room=room, show=built_in).slide is not None


def test_a_second_later_nothing_has_changed() -> None:
    assert seen(a_run(), 5) == seen(a_run(), 5 + 1 / 60)
