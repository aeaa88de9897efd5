"""Known answers in, known figures out: every figure of three courses, worked out by hand."""

import datetime as dt
from dataclasses import replace

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.charts import Chart
from mestringstreff_desktop.course.evaluation.course_report import course_report
from mestringstreff_desktop.course.evaluation.figures import KeyFigures, key_figures, to_travel
from mestringstreff_desktop.course.evaluation.report import Report, ReportPart
from mestringstreff_desktop.course.evaluation.year import CountedCourse, gathered
from mestringstreff_desktop.course.evaluation.year_report import year_report
from tests.course.evaluation.three_courses import BJUGN_CAME, ORKDAL_CAME, WORTH, agdenes, bjugn, orkdal
from tests.course.samples import OWN

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


def report(course: Course) -> Report:
    templates = [
        ChannelTemplate(id=key, title=key.title(), hint="", source=OWN) for key in ("lege", "plakat")
    ]
    return course_report(course, templates, AFTER)


def chart(made: Report, key: str) -> Chart:
    (found,) = part(made, key).figures
    assert isinstance(found, Chart)
    return found


def numbers(made: Report, key: str) -> dict[str, tuple[int | None, ...]]:
    """The numbers of a part's chart: those of each series, and how many answered."""
    found = chart(made, key)
    return {**{each.name: each.numbers for each in found.series}, "of": found.of}


def test_the_report_of_orkdal() -> None:
    made = report(orkdal())
    assert [each.number for each in made.key_figures] == ["10", "2", "8 av 10", "8 av 9"]
    assert part(made, "programme").words == "Alle de 6 samlingene er holdt."
    assert part(made, "team").words == "I arbeidsgruppa var 1 brukerrepresentant."
    assert part(made, "participants").words == (
        "12 spurte om kurset, og 10 fikk plass. 2 av dem deltok som pårørende. 1 sto på venteliste. "
        "1 trakk seg. 8 av 10 fullførte. Fullført betyr at de kom på minst 4 av 6 samlinger."
    )
    assert numbers(made, "participants") == {"Kom": ORKDAL_CAME, "of": (10,) * 6}
    assert part(made, "benefit").words == "9 av 10 deltakere svarte på spørreskjemaet etter kurset."
    assert numbers(made, "benefit") == {"Antall": (0, 1, 4, 4), "of": (9,) * 4}
    assert {name: each[0] for name, each in numbers(made, "useful").items()} == {
        **dict(zip(WORTH, (1, 0, 1, 2, 3), strict=True)),
        "of": 7,
    }
    assert numbers(made, "channels") == {"Antall": (3, 1, 1), "of": (5, 5, 5)}
    assert part(made, "money").words.replace("\xa0", " ") == (
        "Kurset kostet 7 750,50 kr. Det er 749,50 kr mindre enn planlagt. "  # 5000 + 2750,50, of 8500
        "Delt på 10 deltakere blir det 775 kr for hver."  # 775,05, in whole kroner
    )
    rows = [[cell.replace("\xa0", " ") for cell in row] for row in part(made, "money").tables[0].rows]
    assert rows == [
        ["Honorar for møter", "6 000 kr", "5 000 kr"],
        ["Mat og drikke", "2 500 kr", "2 750,50 kr"],
        ["Kostnader i alt", "8 500 kr", "7 750,50 kr"],
        ["Tilskudd og andre inntekter", "10 000 kr", "10 000 kr"],
        ["Igjen", "1 500 kr", "2 249,50 kr"],
        ["For hver deltaker", "850 kr", "775 kr"],
    ]


def test_the_report_of_bjugn_hides_what_five_answered() -> None:
    made = report(bjugn())
    assert [each.number for each in made.key_figures] == ["7", "1", "5 av 7"]
    assert numbers(made, "participants") == {"Kom": BJUGN_CAME, "of": (7, 7, 7)}
    assert "benefit" not in [each.key for each in made.parts]
    assert part(made, "missing").bullets == (
        "Færre enn seks har svart på spørreskjemaet etter kurset, så tallene vises ikke.",
    )


def test_the_report_of_agdenes_is_of_the_numbers_that_stayed() -> None:
    made = report(agdenes())
    assert [each.number for each in made.key_figures] == ["12", "6", "9 av 12", "6 av 8"]
    assert part(made, "participants").words == (
        "15 spurte om kurset, og 12 fikk plass. 6 av dem deltok som pårørende. 2 sto på venteliste. "
        "1 trakk seg. 9 av 12 fullførte. Fullført betyr at de kom på minst 4 av 6 samlinger."
    )
    assert numbers(made, "participants") == {"Kom": (12, 11, 10, 9, 9, None), "of": (12,) * 6}
    assert numbers(made, "benefit") == {"Antall": (1, 1, 2, 4), "of": (8,) * 4}
    assert part(made, "missing").bullets == ("Oppmøtet er ikke notert på samling 6.",)


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
    benefit = chart(made, "benefit")
    assert (benefit.rows, benefit.series[0].numbers) == (
        ("Ingen nytte", "Noe nytte", "God nytte", "Svært god nytte"),
        (1, 2, 6, 8),  # 0 + 1, 1 + 1, 4 + 2, 4 + 4
    )
    assert set(benefit.of) == {17}
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
    assert part(made, "basis").bullets[2:4] == (
        "2 kurs oppgir ikke hvor mange av dem som var pårørende.",
        "1 kurs oppgir ikke hvor mange som fullførte.",
    )
