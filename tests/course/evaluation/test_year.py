"""Which courses are counted in a year, and what they come to."""

from typing import Any
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.course.evaluation.figures import KeyFigures
from mestringstreff_desktop.course.evaluation.year import (
    CountedCourse,
    LeftOut,
    Total,
    Why,
    by_year,
    gathered,
    total,
    totals,
)


def counted(title: str, file: str = "", key: UUID | None = None, **figures: Any) -> CountedCourse:
    """A course of 2026, unless it is told otherwise."""
    told = KeyFigures(course_id=key or uuid4(), **{"year": 2026, "planned": 6, **figures})
    return CountedCourse(title=title, figures=told, file=file)


def test_the_same_course_is_counted_once_by_what_tells_the_most_and_it_is_said() -> None:
    key = UUID(int=1)
    plan = counted("A", key=key)
    mine = counted("A", key=key, participants=8, next_of_kin=2)
    theirs = counted("A", "a.mestringskurs", key, participants=8)
    again = counted("A", "b.mestringskurs", key, participants=9)
    assert gathered(2026, [plan, theirs]).courses == (theirs,)
    found = gathered(2026, [mine, theirs, again])
    assert found.courses == (mine,)
    assert found.left_out == (
        LeftOut(
            name="a.mestringskurs",
            why=Why.TWICE,
            words="Kurset «A» er regnet med én gang, fra ditt eget kurs.",
        ),
        LeftOut(
            name="b.mestringskurs",
            why=Why.TWICE,
            words="Kurset «A» er regnet med én gang, fra ditt eget kurs. Tallene er ikke de samme i begge.",
        ),
    )
    twice = gathered(2026, [theirs, theirs])
    assert (len(twice.courses), twice.left_out[0].words) == (
        1,
        "Kurset «A» er regnet med én gang, fra fila a.mestringskurs.",
    )


def test_courses_of_other_years_are_left_out_and_said_where_they_are_from_others() -> None:
    old, mine = counted("Gammelt", "a.mestringskurs", year=2024), counted("Mitt", year=2025)
    later = counted("Nytt", "b.mestringskurs", year=2027)
    found = gathered(2026, [mine, old, later])
    assert (found.courses, found.earlier) == ((), (mine, old))
    assert [each.words for each in found.left_out] == [
        "Kurset «Gammelt» er fra 2024, og er ikke regnet med i 2026. Det er bare med i utviklingen over år.",
        "Kurset «Nytt» er fra 2027, og er ikke regnet med i 2026.",
    ]


def test_what_could_not_be_read_is_kept_with_what_is_left_out() -> None:
    told = LeftOut(name="x", why=Why.NOT_READ, words="Nei.")
    assert gathered(2026, [], [told]).left_out == (told,)


def test_a_sum_is_the_least_it_can_be_where_some_do_not_tell() -> None:
    assert total([8, None, 11]) == Total(19, 1)
    assert [each.words for each in (Total(19, 1), Total(8, 0))] == ["minst 19", "8"]
    assert total([]) is total([None]) is None


def test_the_sums_of_a_year() -> None:
    found = totals(
        2026,
        [
            counted("A", participants=10, next_of_kin=2, completed=8, benefit=(0, 1, 4, 4)),
            counted("B", participants=7, next_of_kin=None, completed=None),
            counted("C"),
        ],
    )
    assert (found.courses, found.participants, found.next_of_kin) == (3, Total(17, 1), Total(2, 2))
    assert (found.completed, found.completed_of) == (Total(8, 2), 10)
    assert (found.benefit, found.answered, found.answered_courses) == ((0, 1, 4, 4), 9, 1)


def test_no_courses_come_to_nothing() -> None:
    found = totals(2026, [])
    assert (found.courses, found.participants, found.benefit, found.answered) == (0, None, (), 0)


def test_the_years_that_are_known_come_the_first_first() -> None:
    found = gathered(2026, [counted("A"), counted("B", year=2024), counted("C", year=2025), counted("D")])
    assert [(each.year, each.courses) for each in by_year(found)] == [(2024, 1), (2025, 1), (2026, 2)]


benefits = st.none() | st.tuples(*[st.integers(0, 9)] * 4).filter(lambda each: sum(each) >= 6)


@given(st.lists(benefits, max_size=6), st.integers(0, 5))
def test_no_sum_tells_of_a_course_that_has_too_few_answers(every: list[Any], at: int) -> None:
    """Whoever has all courses but one, and the sum, can only work out one of six answers or more."""
    courses = [counted(str(number), benefit=each) for number, each in enumerate(every)]
    others = courses[:at] + courses[at + 1 :]
    difference = totals(2026, courses).answered - totals(2026, others).answered
    assert difference == 0 or difference >= 6
