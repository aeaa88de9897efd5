"""Names as they stand in a list and on a card."""

import pytest

from mestringstreff_desktop.course.recruiting.names import first_names, full_names
from mestringstreff_desktop.course.recruiting.participant import Status
from tests.course.samples import a_course
from tests.roster import join


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Kari Nordmann", "Ola"], ["Kari", "Ola"]),
        (["Kari Nordmann", "kari Hansen", "Åse"], ["Kari N.", "kari H.", "Åse"]),
        (["Kari", "Kari Nordmann"], ["Kari", "Kari N."]),
        (["Kari Nordmann", "Kari Anne Nilsen"], ["Kari Nordmann", "Kari Anne Nilsen"]),
        (["Kari Nordmann"] * 2, ["Kari Nordmann"] * 2),
        (["", " "], ["", " "]),
    ],
)
def test_a_first_name_is_enough_where_only_one_has_it(names: list[str], short: list[str]) -> None:
    assert first_names(names) == short


def test_only_those_with_a_place_are_named() -> None:
    course = a_course()
    join(course, "Kari  Nordmann ", " ")
    join(course, "Ola", status=Status.WAITING)
    assert full_names(course) == ["Kari Nordmann"]
