"""Names of the course's people are found in what was written; words that only look like them are not."""

import pytest

from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.course.evaluation.named import names_in
from mestringstreff_desktop.course.recruiting.participant import Participant
from tests.conftest import NOW

ROSTER = [Participant(name="Anne-Lise Berg"), Participant(name="Per Å. Dal")]
COURSE = Course(title="Orkdal", created_at=NOW, roster=ROSTER, team=[TeamMember(name="Kari Nordmann")])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Takk til kari og ANNE-LISE!", ["Anne-Lise", "Kari"]),
        ("Karis historie. Bergs råd.", ["Berg", "Kari"]),
        ("Per sa det best.", ["Per"]),
        ("Fem ganger per uke, i en karikert dal.", []),
        ("Godt å møte andre.", []),
        ("", []),
    ],
    ids=["any letters", "with an s", "short", "only words", "nobody", "nothing"],
)
def test_who_is_named(text: str, names: list[str]) -> None:
    assert names_in(text, COURSE) == names
