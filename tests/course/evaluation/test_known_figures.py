"""Known answers in, known figures out: every figure of three courses, worked out by hand."""

import datetime as dt
from dataclasses import replace

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.charts import Chart
from mestringstreff_desktop.course.evaluation.figures import KeyFigures, key_figures, to_travel
from mestringstreff_desktop.course.evaluation.report import Report, ReportPart
from mestringstreff_desktop.course.evaluation.year import CountedCourse, gathered
from mestringstreff_desktop.course.evaluation.year_report import year_report
from tests.course.evaluation.three_courses import agdenes, bjugn, orkdal

AFTER = dt.date(2027, 1, 10)


def figures(course: Course) -> dict[str, object]:
    found = key_figures(course)
    return {
        name: getattr(found, name)
        for name in ("year", "planned", "held", "participants", "next_of_kin", "completed", "benefit")
    }


def test_the_figures_of_each_course() -> None:
    assert figures(orkdal()) == {
        "year": 2026,
        "planned": 6,
        "held": 6,
        "participants": 10,
        "next_of_kin": 2,  # Carl and Gro: Tor has withdrawn
        "completed": 8,  # all but Ida and Jon: four of six is enough
        "benefit": (0, 1, 4, 4),
    }
    assert figures(bjugn()) == {
        "year": 2026,
        "planned": 3,
        "held": 3,
        "participants": 7,
        "next_of_kin": 1,
        "completed": 5,  # two of three is enough: Per and Rita came once
        "benefit": None,  # five answered
    }
    assert figures(agdenes()) == {
        "year": 2026,
        "planned": 6,
        "held": 5,  # nobody noted the last
        "participants": 12,
        "next_of_kin": 6,
        "completed": 9,
        "benefit": (1, 1, 2, 4),
    }


def counted(course: Course, *, travels: bool) -> CountedCourse:
    found: KeyFigures = key_figures(course)
    file = f"{course.title}.mestringskurs"
    return CountedCourse(
        title=course.title, figures=to_travel(found) if travels else found, file=file if travels else ""
    )


def the_year(*, travels: bool) -> Report:
    courses = [counted(course, travels=travels) for course in (orkdal(), bjugn(), agdenes())]
    last_year = replace(courses[0], figures=replace(courses[0].figures, course_id=agdenes().id, year=2025))
    return year_report(gathered(2026, [*courses, last_year]), AFTER, {})


def part(made: Report, key: str) -> ReportPart:
    return next(each for each in made.parts if each.key == key)


def test_the_year_at_home() -> None:
    made = the_year(travels=False)
    assert [each.number for each in made.key_figures] == [
        "3",
        "29",  # 10 + 7 + 12
        "9",  # 2 + 1 + 6
        "22 av 29",  # 8 + 5 + 9
        "14 av 17",  # 4 + 4 + 2 + 4 of 9 + 8: the five in Bjugn are not counted
    ]
    assert part(made, "summary").words == (
        "3 kurs ble holdt i 2026 med 29 deltakere. 9 av dem deltok som pårørende. "
        "22 av 29 deltakere fullførte. 14 av 17 svarte at de hadde god eller svært god nytte av kurset."
    )
    (chart,) = part(made, "benefit").figures
    assert isinstance(chart, Chart)
    assert (chart.rows, chart.series[0].numbers) == (
        ("Ingen nytte", "Noe nytte", "God nytte", "Svært god nytte"),
        (1, 2, 6, 8),  # 0 + 1, 1 + 1, 4 + 2, 4 + 4
    )
    assert set(chart.of) == {17}
    assert part(made, "courses").tables[0].rows == (
        ("Agdenes", "5 av 6", "12", "6", "9", "6 av 8"),
        ("Bjugn", "3", "7", "1", "5", "–"),
        ("Orkdal", "6", "10", "2", "8", "8 av 9"),
    )
    assert part(made, "trend").tables[0].rows == (
        ("2025", "1", "10", "2", "8", "8 av 9"),
        ("2026", "3", "29", "9", "22", "14 av 17"),
    )


def test_the_year_of_the_same_courses_out_of_packages() -> None:
    made = the_year(travels=True)
    assert [each.number for each in made.key_figures] == [
        "3",
        "29",
        "minst 6",  # of Agdenes: two in Orkdal and one in Bjugn are too few to travel
        "17 av 22",  # 8 of 10 and 9 of 12: the five of Bjugn are too few to travel
        "14 av 17",
    ]
    assert part(made, "courses").tables[0].rows == (
        ("Agdenes", "5 av 6", "12", "6", "9", "6 av 8"),
        ("Bjugn", "3", "7", "–", "–", "–"),
        ("Orkdal", "6", "10", "–", "8", "8 av 9"),
    )
    assert part(made, "basis").bullets[1:3] == (
        "2 kurs oppgir ikke hvor mange av dem som var pårørende.",
        "1 kurs oppgir ikke hvor mange som fullførte.",
    )
