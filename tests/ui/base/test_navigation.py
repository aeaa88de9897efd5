"""The places of the rail: each is found by its word and by its own key."""

import pytest
from PySide6.QtGui import QKeySequence

from mestringstreff_desktop import paths
from mestringstreff_desktop.ui.base.navigation import (
    MAIN_PLACES,
    NEEDS_COURSE,
    OTHER_PLACES,
    PART_OF,
    PLACES,
    Destination,
)


def test_no_two_places_share_a_name_a_word_or_a_key() -> None:
    for texts in (
        [place.name for place in PLACES],
        [place.word for place in PLACES],
        [place.key for place in PLACES],
    ):
        assert len(texts) == len(set(texts))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_each_key_is_one_that_can_be_pressed(place: Destination) -> None:
    sequence = QKeySequence(place.key)
    assert sequence.count() == 1
    assert sequence.toString(QKeySequence.SequenceFormat.PortableText) == place.key


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_each_place_has_its_picture(place: Destination) -> None:
    assert (paths.resources() / "icons" / f"{place.icon}.svg").is_file()


def test_the_work_comes_in_the_order_of_the_numbers() -> None:
    assert [place.key for place in MAIN_PLACES] == [f"Ctrl+{number}" for number in range(1, 10)]


def test_help_has_the_key_it_has_everywhere() -> None:
    assert {place.name: place.key for place in OTHER_PLACES}["help"] == "F1"


def test_reading_and_settings_never_need_a_course() -> None:
    assert not NEEDS_COURSE & {"overview", "toolbox", "background", "sharing", "settings", "help"}


def test_a_page_without_a_word_of_its_own_stands_under_one_that_has() -> None:
    names = {place.name for place in PLACES}
    assert set(PART_OF.values()) <= names
    assert not set(PART_OF) & names
    assert names | set(PART_OF) >= NEEDS_COURSE
