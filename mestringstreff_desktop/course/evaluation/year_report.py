"""A year's report: how many courses, who took part, what they answered, and what the figures are built on.

What a course does not tell is not in any sum, and the sum is then told as the least it can be. Answers
are added up of courses where six or more have answered, so that no course can be worked out of the others.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from mestringstreff_desktop.content.words import capitalised, count, long_date
from mestringstreff_desktop.course.evaluation.chart_words import UNKNOWN
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Series
from mestringstreff_desktop.course.evaluation.counting import Counted
from mestringstreff_desktop.course.evaluation.figures import GOOD, GRADES, KeyFigures
from mestringstreff_desktop.course.evaluation.questionnaire import Item, ItemKind
from mestringstreff_desktop.course.evaluation.report import KeyFigure, Report, ReportPart, ReportTable
from mestringstreff_desktop.course.evaluation.results import figure
from mestringstreff_desktop.course.evaluation.sentences import listed, out_of
from mestringstreff_desktop.course.evaluation.year import (
    CountedCourse,
    Total,
    Totals,
    Why,
    YearOfCourses,
    by_year,
    totals,
)

KIND = "Årsrapport"
RESERVATION = (
    "Tallene om nytte er det deltakerne selv har svart. God nytte er ikke det samme som effekt. "
    "Kurs der færre enn seks har svart, er ikke regnet med i nytten."
)
MOST_YEARS = 10  # the last ones, in the trend
MOST_LISTED = 300  # courses by name
_GOOD = "God eller svært god nytte"
_BENEFIT = Item(
    key="nytte",
    text="Hvor stor nytte har du hatt av kurset alt i alt?",
    kind=ItemKind.ONE,
    options=GRADES,
)
_COLUMNS = ("Deltakere", "Pårørende", "Fullførte", _GOOD)
_NOT_TOLD = f"«{UNKNOWN}» er tall som ikke er oppgitt, eller som er tatt ut fordi de gjelder færre enn seks."
_LEAST = "«Minst» betyr at ett eller flere kurs ikke oppgir tallet."
_WHICH_YEAR = "Et kurs er med i det året den siste samlingen er holdt."
_KNOWN_ALONE = "Tallene er fra de kursene programmet kjenner. Det kan ha vært flere."
# One and several of those that are not counted, and what is said of them.
_NOT_COUNTED: Mapping[Why, tuple[str, str, str]] = MappingProxyType(
    {
        Why.TWICE: ("kurs", "kurs", "var med mer enn én gang, og er regnet én gang"),
        Why.OTHER_YEAR: ("kurs", "kurs", "er fra et annet år, og er ikke regnet med"),
        Why.NOT_OVER: ("eget kurs", "egne kurs", "er ikke ferdig, og er ikke regnet med"),
        Why.NOT_READ: ("kurs eller fil", "kurs eller filer", "kunne ikke regnes med, så det kan mangle kurs"),
    }
)


def year_report(found: YearOfCourses, today: dt.date, words: Mapping[str, str]) -> Report:
    """Return a year's report. `words` are the leader's own, by the part; `today` is the wall clock's."""
    sums = totals(found.year, found.courses)
    is_unfinished = today.year <= found.year
    parts = (_with_own(part, words.get(part.key)) for part in suggested_parts(found))
    return Report(
        kind=KIND,
        title=f"Mestringstreff i {found.year}",
        about=_about(found),
        parts=tuple(part for part in parts if not part.is_empty),
        reservation=RESERVATION,
        is_unfinished=is_unfinished,
        notice=_notice(found.year, today) if is_unfinished else "",
        key_figures=tuple(_key_figures(sums)),
    )


def _with_own(part: ReportPart, words: str | None) -> ReportPart:
    return part if words is None else replace(part, words=words, is_own=True)


def suggested_parts(found: YearOfCourses) -> tuple[ReportPart, ...]:
    """Return the parts that can be written in, with the program's words; the empty one is all her own."""
    sums, years = totals(found.year, found.courses), by_year(found)[-MOST_YEARS:]
    made = (
        ReportPart(key="summary", heading="Året i korte trekk", words=" ".join(_summary(sums))),
        _benefit(sums),
        _trend(years),
        _courses(found.courses),
        ReportPart(key="basis", heading="Dette er tallene bygd på", bullets=tuple(_basis(found, sums))),
    )
    told = [part for part in made if not part.is_empty]
    return (*told[:-1], ReportPart(key="next", heading="Det vi tar med oss videre"), told[-1])


def _about(found: YearOfCourses) -> str:
    """Tall fra 2 egne kurs og 1 kurs fra andre"""
    own = sum(each.is_own for each in found.courses)
    others = len(found.courses) - own
    told = (
        count(own, "eget kurs", "egne kurs") if own else "",
        f"{others} kurs fra andre" if others else "",
    )
    return (
        f"Tall fra {listed([each for each in told if each])}" if found.courses else "Ingen kurs er regnet med"
    )


def _notice(year: int, today: dt.date) -> str:
    if today.year < year:
        return f"{year} har ikke begynt."
    return f"Året er ikke over. Tallene er til og med {long_date(today)}."


def _key_figures(sums: Totals) -> Iterator[KeyFigure]:
    """Yield the numbers that are known, for who reads no further."""
    yield KeyFigure(number=str(sums.courses), words="kurs")
    if sums.participants is not None:
        people = sums.participants
        yield KeyFigure(number=people.words, words="deltaker" if people.number == 1 else "deltakere")
    if sums.next_of_kin is not None and sums.next_of_kin.is_told:
        yield KeyFigure(number=sums.next_of_kin.words, words="av dem pårørende")
    if sums.completed is not None:
        yield KeyFigure(number=f"{sums.completed.number} av {sums.completed_of}", words="fullførte")
    if sums.benefit:
        yield KeyFigure(number=_good(sums.benefit), words=f"svarte {_GOOD.lower()}")


def _good(benefit: Sequence[int]) -> str:
    """18 av 22"""
    return f"{sum(benefit[GOOD:])} av {sum(benefit)}"


def _summary(sums: Totals) -> Iterator[str]:
    """Say in sentences what the year came to."""
    if not sums.courses:
        yield f"Ingen kurs fra {sums.year} er regnet med."
        return
    people = f" med {_people(sums.participants)}" if sums.participants is not None else ""
    yield f"{sums.courses} kurs ble holdt i {sums.year}{people}."
    kin = sums.next_of_kin
    if kin is not None and kin.is_told:
        yield f"{capitalised(kin.words) if kin.number else 'Ingen'} av dem deltok som pårørende."
    if sums.completed is not None:
        yield _completed(sums, sums.completed)
    if sums.benefit:
        yield f"{_out_of_good(sums.benefit)} svarte at de hadde {_GOOD.lower()} av kurset."


def _people(total: Total) -> str:
    least = "minst " if total.unknown else ""
    return f"{least}{count(total.number, 'deltaker', 'deltakere')}"


def _completed(sums: Totals, completed: Total) -> str:
    """22 av 25 deltakere fullførte. It is told of how many courses, where not of all."""
    told = sums.courses - completed.unknown
    which = "det ene kurset" if told == 1 else f"de {told} kursene"
    where = f" i {which} som oppgir det" if completed.unknown else ""
    return f"{_of_people(completed.number, sums.completed_of)} fullførte{where}."


def _of_people(number: int, of: int) -> str:
    """22 av 25 deltakere; Alle de 25 deltakerne; Ingen av de 25 deltakerne"""
    if number in (0, of) and of > 1:
        return f"{'Alle' if number else 'Ingen av'} de {of} deltakerne"
    return f"{number} av {count(of, 'deltaker', 'deltakere')}"


def _out_of_good(benefit: Sequence[int]) -> str:
    return out_of(sum(benefit[GOOD:]), sum(benefit))


def _benefit(sums: Totals) -> ReportPart:
    """Return how useful it was, of the courses where it may be counted."""
    charts: tuple[Chart, ...] = ()
    if sums.benefit:
        made = figure([Counted(item=_BENEFIT, answered=sums.answered, counts=sums.benefit)])
        charts = (replace(made, note=_benefit_note(sums)),)
    return ReportPart(key="benefit", heading="Nytten av kursene", figures=charts)


def _benefit_note(sums: Totals) -> str:
    without = sums.courses - sums.answered_courses
    told = f"Svarene er fra {sums.answered_courses} kurs."
    return f"{told} {without} kurs har færre enn seks svar, eller oppgir ikke nytten." if without else told


def _trend(years: Sequence[Totals]) -> ReportPart:
    """Return how the year compares with those before it, where any are known."""
    heading = "Utviklingen over år"
    if len(years) < 2:
        return ReportPart(key="trend", heading=heading)
    table = ReportTable(
        title="År for år",
        columns=("År", "Kurs", *_COLUMNS),
        rows=tuple((str(each.year), str(each.courses), *_total_cells(each)) for each in years),
        note=_notes(_total_cells(each) for each in years),
    )
    return ReportPart(
        key="trend", heading=heading, words=_KNOWN_ALONE, tables=(table,), figures=tuple(_people_chart(years))
    )


def _total_cells(sums: Totals) -> tuple[str, ...]:
    numbers = (sums.participants, sums.next_of_kin, sums.completed)
    told = [each.words if each is not None and each.is_told else UNKNOWN for each in numbers]
    return (*told, _good(sums.benefit) if sums.benefit else UNKNOWN)


def _people_chart(years: Sequence[Totals]) -> Iterator[Chart]:
    """Yield the participants year by year, where they are known of more years than one."""
    known = [(each.year, each.participants) for each in years if each.participants is not None]
    if len(known) < 2:
        return
    told = [f"{total.words} i {year}" for year, total in known]
    lacks = [str(year) for year, total in known if total.unknown]
    yield Chart(
        kind=ChartKind.COLUMNS,
        title="Deltakere år for år",
        sentence=f"Deltakere på kursene: {listed(told)}.",
        rows=tuple(str(year) for year, _ in known),
        series=(Series(name="Deltakere", numbers=tuple(total.number for _, total in known)),),
        unit="deltakere",
        note=f"Ikke alle kurs i {listed(lacks)} oppgir tallet." if lacks else "",
    )


def _courses(courses: Sequence[CountedCourse]) -> ReportPart:
    """Return the courses by name, and what each tells of."""
    in_order = sorted(courses, key=lambda each: (not each.is_own, each.title.casefold()))
    rows = tuple((each.title, *_cells(each.figures)) for each in in_order[:MOST_LISTED])
    more = len(courses) - len(rows)
    and_more = f"Lista viser {MOST_LISTED} kurs. {more} til er regnet med." if more else ""
    table = ReportTable(
        title="Kursene som er regnet med",
        columns=("Kurs", "Samlinger", *_COLUMNS),
        rows=rows,
        note=" ".join(filter(None, (_notes(rows), and_more))),
    )
    return ReportPart(key="courses", heading="Kursene", tables=(table,) if rows else ())


def _cells(found: KeyFigures) -> tuple[str, ...]:
    held = str(found.planned) if found.held in (None, found.planned) else f"{found.held} av {found.planned}"
    numbers = (found.participants, found.next_of_kin, found.completed)
    told = [UNKNOWN if each is None else str(each) for each in numbers]
    return (held, *told, UNKNOWN if found.benefit is None else _good(found.benefit))


def _notes(rows: Iterator[tuple[str, ...]] | Sequence[tuple[str, ...]]) -> str:
    """Explain the signs that stand in a table."""
    cells = [cell for row in rows for cell in row[-len(_COLUMNS) :]]
    unknown = _NOT_TOLD if UNKNOWN in cells else ""
    least = _LEAST if any(cell.startswith("minst") for cell in cells) else ""
    return " ".join(filter(None, (unknown, least)))


def _basis(found: YearOfCourses, sums: Totals) -> Iterator[str]:
    """Yield what is counted, what is lacking in it, and what is not counted, a sentence each."""
    yield f"{_about(found)}."
    if found.courses:
        yield _WHICH_YEAR
    for what, number in (
        ("hvor mange som deltok", sums.participants),
        ("hvor mange av dem som var pårørende", sums.next_of_kin),
        ("hvor mange som fullførte", sums.completed),
    ):
        lacks = sums.courses if number is None else number.unknown
        if lacks:
            yield f"{lacks} kurs oppgir ikke {what}."
    yield from _left_out(Counter(each.why for each in found.left_out))


def _left_out(numbers: Counter[Why]) -> Iterator[str]:
    for why, (one, several, words) in _NOT_COUNTED.items():
        if numbers[why]:
            yield f"{count(numbers[why], one, several)} {words}."
