"""The words on the participants' screen: kind, short, and silent about lateness."""

import datetime as dt
from dataclasses import replace

import pytest

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.run.participants import ParticipantView, Scene
from mestringstreff_desktop.course.timetable import PHASE_NAMES
from mestringstreff_desktop.ui.projector.scene import words_of

TALK = ParticipantView(Scene.ACTIVITY, "Tanker", Phase.MAIN, "Diamanten", "Hva skjedde?")
PAUSE = ParticipantView(Scene.BREAK, "Tanker", title="Pause med frukt", begins=dt.time(11, 23))


def test_a_question_is_the_largest_with_the_activity_above_it() -> None:
    words = words_of(TALK)
    assert (words.main, words.heading) == ("Hva skjedde?", "Diamanten")
    assert (words.corner, words.other_corner) == ("Tanker", "Hoveddel")


def test_without_a_question_the_activity_is_the_largest() -> None:
    words = words_of(replace(TALK, question=""))
    assert (words.main, words.heading) == ("Diamanten", "")


def test_the_dots_of_a_sentence_to_end_never_begin_a_line() -> None:
    assert words_of(replace(TALK, question="Jeg vil gjerne …")).main == "Jeg vil gjerne\u00a0…"


def test_with_nothing_on_the_theme_stands_alone() -> None:
    words = words_of(ParticipantView(Scene.ACTIVITY, "Tanker"))
    assert (words.main, words.corner, words.other_corner) == ("Tanker", "", "")


def test_where_not_even_the_theme_may_be_seen_the_phase_stands_alone() -> None:
    words = words_of(ParticipantView(Scene.ACTIVITY, "", Phase.MAIN))
    assert (words.main, words.heading, words.corner, words.other_corner) == ("Hoveddel", "", "", "")


@pytest.mark.parametrize(
    ("view", "foot"),
    [
        (TALK, ""),
        (replace(TALK, minutes_left=12), "12 minutter igjen"),
        (replace(TALK, minutes_left=1), "1 minutt igjen"),
        (replace(TALK, is_waiting=True), "Vi tar oss litt tid"),
    ],
)
def test_at_the_foot_stands_time_left_or_that_there_is_time(view: ParticipantView, foot: str) -> None:
    assert words_of(view).foot == foot


def test_a_break_tells_when_it_ends_and_the_clock_stays_on_one_line() -> None:
    words = words_of(PAUSE)
    assert words.main == "Vi begynner igjen kl.\u00a011.23"
    assert (words.heading, words.drawing, words.below) == ("Pause med frukt", "cup", "")
    assert words_of(replace(PAUSE, minutes_left=11)).below == "om 11 minutter"


def test_a_break_that_is_over_or_open_gives_no_clock() -> None:
    assert words_of(replace(PAUSE, begins=None)).main == "Nå begynner vi igjen"
    assert words_of(replace(PAUSE, begins=None, is_waiting=True)).main == "Vi sier fra når vi begynner igjen"


def test_a_break_without_a_name_is_called_one() -> None:
    assert words_of(replace(PAUSE, title="")).heading == "Pause"


def test_the_room_is_welcomed_and_thanked() -> None:
    welcome = words_of(ParticipantView(Scene.WELCOME, "Tanker", begins=dt.time(9, 5)))
    assert (welcome.main, welcome.below) == ("Velkommen", "Tanker")
    assert welcome.foot == "Vi begynner kl.\u00a009.05"
    assert words_of(ParticipantView(Scene.WELCOME, "Tanker")).foot == "Vi begynner snart"
    assert words_of(ParticipantView(Scene.GOODBYE, "Tanker")).main == "Takk for i dag"


@pytest.mark.parametrize("phase", list(Phase))
def test_every_phase_is_named_in_the_corner(phase: Phase) -> None:
    assert words_of(replace(TALK, phase=phase)).other_corner == PHASE_NAMES[phase]


@pytest.mark.parametrize(
    ("scene", "drawing", "ground"),
    [
        (Scene.WELCOME, "sun", "soft_teal"),
        (Scene.BREAK, "cup", "soft_sun"),
        (Scene.GOODBYE, "evening", "soft_teal"),
        (Scene.ACTIVITY, "", "paper"),
    ],
)
def test_every_scene_has_its_drawing_and_ground(scene: Scene, drawing: str, ground: str) -> None:
    words = words_of(ParticipantView(scene, "Tanker"))
    assert (words.drawing, words.ground) == (drawing, ground)


def test_a_break_names_the_theme_and_one_minute_is_one() -> None:
    words = words_of(replace(PAUSE, minutes_left=1))
    assert (words.corner, words.below) == ("Tanker", "om 1 minutt")


def test_waiting_goes_before_the_minutes_left() -> None:
    assert words_of(replace(TALK, is_waiting=True, minutes_left=5)).foot == "Vi tar oss litt tid"


@pytest.mark.parametrize("minutes", [None, 0])
def test_no_time_left_is_never_told(minutes: int | None) -> None:
    assert words_of(replace(TALK, minutes_left=minutes)).foot == ""
    assert words_of(replace(PAUSE, minutes_left=minutes)).below == ""
