"""What the review meeting is suggested to talk of."""

from mestringstreff_desktop.course.evaluation.review import CONTENT, GROUPS, POINTS, missing, with_suggested
from mestringstreff_desktop.course.work_meeting import AgendaPoint


def test_everything_is_suggested_once_in_its_order() -> None:
    made = with_suggested()
    assert [point.question for point in made] == list(POINTS)
    assert with_suggested(made) == made
    assert missing(made) == []


def test_what_stands_there_stays_and_what_is_missing_comes_after_it() -> None:
    own = AgendaPoint(id="1", text="Kake")
    kept = AgendaPoint(id="2", text="Hva endrer vi?", question=CONTENT, minutes="Kortere pauser.")
    made = with_suggested((own, kept))
    assert made[:2] == (own, kept)
    assert [point.question for point in made[2:]] == [key for key in POINTS if key != CONTENT]


def test_each_point_has_its_place_on_paper() -> None:
    assert set(GROUPS) == set(POINTS)
