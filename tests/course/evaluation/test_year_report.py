"""A year's report says what is counted, what is not known, and nothing more."""

import datetime as dt
from collections.abc import Sequence

import pytest

from mestringstreff_desktop.course.evaluation.charts import Chart
from mestringstreff_desktop.course.evaluation.report import Report, ReportPart
from mestringstreff_desktop.course.evaluation.year import CountedCourse, LeftOut, Why, gathered
from mestringstreff_desktop.course.evaluation.year_report import (
    MOST_LISTED,
    MOST_YEARS,
    suggested_parts,
    year_report,
)
from tests.course.evaluation.test_year import counted

AFTER = dt.date(2027, 1, 10)
COURSES = (
    counted("Orkdal", held=6, participants=10, next_of_kin=2, completed=8, benefit=(0, 1, 4, 4)),
    counted("Bjugn", "b.mestringskurs", held=5, participants=7),
    counted("Agdenes", "a.mestringskurs"),
    counted("I fjor", year=2025, participants=9, next_of_kin=0, completed=7, benefit=(0, 0, 6, 0)),
)


def report(
    courses: Sequence[CountedCourse] = COURSES, left_out: Sequence[LeftOut] = (), **words: str
) -> Report:
    return year_report(gathered(2026, courses, left_out), AFTER, words)


def part(made: Report, key: str) -> ReportPart:
    return next(each for each in made.parts if each.key == key)


def test_the_year_is_told_in_a_few_sentences_and_in_large_numbers() -> None:
    made = report()
    assert (made.kind, made.title) == ("Årsrapport", "Mestringstreff i 2026")
    assert made.about == "Tall fra 1 eget kurs og 2 kurs fra andre"
    assert part(made, "summary").words == (
        "3 kurs ble holdt i 2026 med minst 17 deltakere. Minst 2 av dem deltok som pårørende. "
        "8 av 10 deltakere fullførte i det ene kurset som oppgir det. "
        "8 av 9 svarte at de hadde god eller svært god nytte av kurset."
    )
    assert [(each.number, each.words) for each in made.key_figures] == [
        ("3", "kurs"),
        ("minst 17", "deltakere"),
        ("minst 2", "av dem pårørende"),
        ("8 av 10", "fullførte"),
        ("8 av 9", "svarte god eller svært god nytte"),
    ]


def test_the_benefit_is_a_chart_with_its_reservation() -> None:
    made = report()
    (chart,) = part(made, "benefit").figures
    assert isinstance(chart, Chart)
    assert (chart.sentence, chart.series[0].numbers) == (
        "8 av 9 svarte god eller svært god nytte.",
        (0, 1, 4, 4),
    )
    assert chart.note == "Svarene er fra 1 kurs. 2 kurs har færre enn seks svar, eller oppgir ikke nytten."
    assert "God nytte er ikke det samme som effekt." in made.reservation


def test_the_courses_are_listed_ones_own_first_and_what_is_not_told_is_explained() -> None:
    (table,) = part(report(), "courses").tables
    assert table.rows == (
        ("Orkdal", "6", "10", "2", "8", "8 av 9"),
        ("Agdenes", "6", "–", "–", "–", "–"),
        ("Bjugn", "5 av 6", "7", "–", "–", "–"),
    )
    assert table.note.startswith("«–» er tall som ikke er oppgitt")


def test_very_many_courses_are_counted_and_not_all_listed() -> None:
    made = report([counted(f"Kurs {number:04}", participants=10) for number in range(MOST_LISTED + 2)])
    (table,) = part(made, "courses").tables
    assert len(table.rows) == MOST_LISTED
    assert table.note.endswith(f"Lista viser {MOST_LISTED} kurs. 2 til er regnet med.")
    assert made.key_figures[1].number == str(10 * (MOST_LISTED + 2))


def test_the_years_before_are_told_where_they_are_known() -> None:
    trend = part(report(), "trend")
    assert trend.tables[0].rows == (
        ("2025", "1", "9", "0", "7", "6 av 6"),
        ("2026", "3", "minst 17", "minst 2", "minst 8", "8 av 9"),
    )
    assert "«Minst» betyr" in trend.tables[0].note
    (chart,) = trend.figures
    assert isinstance(chart, Chart)
    assert (chart.rows, chart.series[0].numbers) == (("2025", "2026"), (9, 17))
    assert chart.sentence == "Deltakere på kursene: 9 i 2025 og minst 17 i 2026."
    assert chart.note == "Ikke alle kurs i 2026 oppgir tallet."
    assert trend.words == "Tallene er fra de kursene programmet kjenner. Det kan ha vært flere."


def test_one_year_is_no_trend_and_only_the_last_years_are_shown() -> None:
    assert "trend" not in [each.key for each in report(COURSES[:3]).parts]
    many = [counted(str(year), year=year, participants=8) for year in range(2000, 2027)]
    assert len(part(report(many), "trend").tables[0].rows) == MOST_YEARS


def test_what_the_figures_are_built_on_is_said() -> None:
    left_out = [
        LeftOut(name="x", why=why, words="")
        for why in (Why.TWICE, Why.OTHER_YEAR, Why.OTHER_YEAR, Why.NOT_OVER, Why.NOT_READ)
    ]
    assert part(report(left_out=left_out), "basis").bullets == (
        "Tall fra 1 eget kurs og 2 kurs fra andre.",
        "Et kurs er med i det året den siste samlingen er holdt.",
        "1 kurs oppgir ikke hvor mange som deltok.",
        "2 kurs oppgir ikke hvor mange av dem som var pårørende.",
        "2 kurs oppgir ikke hvor mange som fullførte.",
        "1 kurs var med mer enn én gang, og er regnet én gang.",
        "2 kurs er fra et annet år, og er ikke regnet med.",
        "1 eget kurs er ikke ferdig, og er ikke regnet med.",
        "1 kurs eller fil kunne ikke regnes med, så det kan mangle kurs.",
    )


def test_none_of_those_that_are_told_is_not_none_of_all() -> None:
    told = [counted("A", participants=1, next_of_kin=0), counted("B", year=2026)]
    made = report([*told, counted("I fjor", year=2025)])
    assert part(made, "summary").words == "2 kurs ble holdt i 2026 med minst 1 deltaker."
    assert [each.words for each in made.key_figures] == ["kurs", "deltaker"]
    assert part(made, "trend").tables[0].rows[-1] == ("2026", "2", "minst 1", "–", "–", "–")


def test_the_leaders_own_words_stand_in_place_of_the_programs_and_what_is_emptied_is_left_out() -> None:
    made = report(summary="Vårt år.", next="Flere pauser.")
    assert (part(made, "summary").words, part(made, "summary").is_own) == ("Vårt år.", True)
    assert part(made, "next").words == "Flere pauser."
    assert {"summary", "next"}.isdisjoint(each.key for each in report(summary="").parts)
    assert [each.key for each in suggested_parts(gathered(2026, ()))] == ["summary", "next", "basis"]


@pytest.mark.parametrize(
    ("today", "notice"),
    [
        (dt.date(2026, 11, 26), "Året er ikke over. Tallene er til og med torsdag 26. november."),
        (dt.date(2025, 1, 1), "2026 har ikke begynt."),
        (AFTER, ""),
    ],
    ids=["during", "before", "after"],
)
def test_a_report_before_the_year_is_over_says_so(today: dt.date, notice: str) -> None:
    made = year_report(gathered(2026, COURSES), today, {})
    assert (made.notice, made.is_unfinished) == (notice, bool(notice))


def test_a_year_without_courses_is_said() -> None:
    made = report(())
    assert made.about == "Ingen kurs er regnet med"
    assert part(made, "summary").words == "Ingen kurs fra 2026 er regnet med."
    assert [each.key for each in made.parts] == ["summary", "basis"]


def test_nobody_and_everybody_are_told_in_words() -> None:
    made = report([counted("A", participants=8, next_of_kin=0, completed=8, benefit=(0, 0, 3, 5))])
    assert part(made, "summary").words == (
        "1 kurs ble holdt i 2026 med 8 deltakere. Ingen av dem deltok som pårørende. "
        "Alle de 8 deltakerne fullførte. Alle 8 svarte at de hadde god eller svært god nytte av kurset."
    )
