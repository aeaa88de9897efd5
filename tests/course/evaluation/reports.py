"""Reports as descriptions, to see how they are printed and saved."""

from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Series, SmallMultiples
from mestringstreff_desktop.course.evaluation.report import KeyFigure, Report, ReportPart, ReportTable

GRADES = ("Ikke nytte", "Litt nytte", "God nytte", "Svært god nytte")


def a_chart(title: str = "Nytte", kind: ChartKind = ChartKind.BARS) -> Chart:
    return Chart(
        kind=kind,
        title=title,
        sentence="8 av 10 svarte god eller svært god nytte.",
        rows=GRADES,
        series=(Series(name="", numbers=(0, 2, 5, 3)),),
        of=(10, 10, 10, 10),
    )


def a_table(title: str = "Oppmøte") -> ReportTable:
    return ReportTable(
        title=title,
        columns=("Samling", "Kom", "Utgifter"),
        rows=(("Samling 1: Bli kjent", "9", "1 250 kr"), ("Samling 2: Å bli bevisst", "–", "12,50 kr")),
        note="Samling 2 er ikke telt.",
    )


def a_part(key: str = "attendance", heading: str = "Oppmøte", words: str = "9 kom.") -> ReportPart:
    return ReportPart(
        key=key, heading=heading, words=words, bullets=("Lokalet var godt",), tables=(a_table(),)
    )


def a_report(*parts: ReportPart) -> Report:
    """A report with one of each kind of thing, or of the given parts."""
    with_chart = ReportPart(key="benefit", heading="Nytte", figures=(a_chart(),))
    over_time = SmallMultiples(
        title="Over tid", sentence="Flere kom.", charts=(a_chart("2025"), a_chart("2026"))
    )
    with_more = ReportPart(key="trend", heading="Utvikling", figures=(over_time,))
    return Report(
        title="Mestringstreff Orkdal",
        about="Orkdal, 12. januar til 16. februar 2026",
        parts=parts or (a_part(), with_chart, with_more),
        reservation="God nytte er ikke det samme som effekt.",
        key_figures=(
            KeyFigure(number="10", words="deltakere"),
            KeyFigure(number="8 av 10", words="god nytte"),
        ),
    )
