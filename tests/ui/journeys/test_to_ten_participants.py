"""From a course with nobody in it to ten participants, with no mouse: what a telephone week looks like.

Ten minutes are to be enough for ten, which leaves a minute for each. Of that the keys take a third: about
25 presses to note one who rings, and 45 for what the talk brings, are 70 presses, or 23 seconds at three
presses a second. The rest of the minute is for listening.
"""

from datetime import date

import pytest

from mestringstreff_desktop.course.recruiting import roster
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Participant, Status
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.journeys.hands import Keys, Person

PRESSES_A_SECOND = 3  # of one who types with the telephone at her ear; 36 words a minute
MINUTES = 10
CALLERS = (
    ("Kari Nordmann", "900 11 222"),
    ("Ola Hansen", "911 22 333"),
    ("Anne-Grete Lillebø", "922 33 444"),
    ("Per", "spør Åse"),
    ("Kari Nordmann", "933 44 555"),
    ("Bjørg Ås", "73 50 50 50"),
    ("Mohammed Al-Rashid", "944 55 666"),
    ("Liv", ""),
    ("Turid Haug", "955 66 777"),
    ("Nils", "966 77 888"),
)


class CountedKeys(Keys):
    """Counts each press, also of a modifier that is held."""

    def __init__(self) -> None:
        self.presses = 0

    def press(self, *keys: str) -> None:
        self.presses += sum(len(key.split("+")) for key in keys)
        super().press(*keys)

    def write(self, text: str) -> None:
        self.presses += len(text) + sum(each.isupper() for each in text)
        super().write(text)


@pytest.fixture
def keys(window: MainWindow) -> CountedKeys:
    window.activateWindow()
    return CountedKeys()


def test_ten_people_are_noted_talked_with_and_given_a_place_in_ten_minutes(
    window: MainWindow, keys: CountedKeys, person: Person
) -> None:
    keys.press("Ctrl+3")
    for name, phone in CALLERS:
        _note(keys, name, phone)
    keys.press("Down")
    for number, _ in enumerate(CALLERS):
        _talk(keys, number)
    people = roster.in_order(window.context.require_course().roster)
    assert [(each.name, each.phone) for each in people] == list(CALLERS)
    assert {each.status for each in people} == {Status.PLACE}
    assert all(_is_told(each) for each in people)
    assert keys.presses / PRESSES_A_SECOND < MINUTES * 60, keys.presses


def test_a_caller_is_noted_in_a_few_seconds(window: MainWindow, keys: CountedKeys) -> None:
    keys.press("Ctrl+3")
    keys.presses = 0
    _note(keys, *CALLERS[0])
    assert keys.presses <= 30
    assert [each.phone for each in window.context.require_course().roster] == ["900 11 222"]


def _note(keys: CountedKeys, name: str, phone: str) -> None:
    """Name, Tab, number, Enter."""
    keys.write(name)
    if phone:
        keys.press("Tab")
        keys.write(phone)
    keys.press("Return")


def _talk(keys: CountedKeys, number: int) -> None:
    """Ask, allow for what every other one needs, and agree on a place; then the next one is at hand."""
    keys.press("F")
    keys.write("Komme seg ut blant folk")
    if number % 2:
        keys.tab_to("need-allergy")
        keys.press("Space")
        keys.tab_to("need-text-allergy")
        keys.write("nøtter")
    keys.tab_to("consent")
    keys.press("Space")
    keys.tab_to("agreed-place")
    keys.press("Space", "Esc")
    if number + 1 < len(CALLERS):
        keys.press("Home")


def _is_told(person: Participant) -> bool:
    needs = [(each.kind, each.text) for each in person.needs]
    return (
        person.pre_talk["hope"] == "Komme seg ut blant folk"
        and person.consent_on == person.pre_talk_on == date(2026, 11, 25)
        and needs in ([], [(NeedKind.ALLERGY, "nøtter")])
    )
