"""A report's figures as a spreadsheet: numbers are numbers, and words are never formulas."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from mestringstreff_desktop.course.evaluation.report import Report, ReportPart, ReportTable
from mestringstreff_desktop.office.figures import number_of, workbook
from tests.conftest import NOW
from tests.course.evaluation.reports import a_report
from tests.each import for_each


def _parts(report: Report) -> dict[str, str]:
    with ZipFile(BytesIO(workbook(report, NOW))) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml")}


def _names(report: Report) -> list[str]:
    return re.findall(r'<sheet name="([^"]*)"', _parts(report)["xl/workbook.xml"])


def _of(*titles: str, row: tuple[str, ...] = ("A", "1")) -> Report:
    tables = tuple(ReportTable(title=title, columns=("", "B"), rows=(row,)) for title in titles)
    return a_report(ReportPart(key="x", heading="Del", tables=tables))


def test_each_table_and_chart_has_a_sheet() -> None:
    assert _names(a_report()) == ["Oversikt", "Oppmøte", "Nytte", "Over tid"]


def test_charts_are_the_programs_own() -> None:
    assert [name for name in _parts(a_report()) if name.startswith("xl/charts/chart")]


def test_a_sheet_has_a_name_that_excel_takes_and_no_other_has() -> None:
    names = _names(_of("Hva / hvem?", "hva HVEM", "x" * 40, "x" * 40, "", "oversikt"))
    assert len({each.casefold() for each in names}) == 7
    assert all(len(each) <= 31 and not set(each) & set("[]:*?/\\") for each in names)


WORDS = ("=1+1", "+47 900", "-SUM(A1)", "@a", "{=1}", "http://a.no", "0047", "1.2.2026")


@for_each({each: each for each in WORDS})
def test_words_are_never_formulas_links_or_numbers(words: str) -> None:
    table = ReportTable(title=words, columns=(words, words), rows=((words, words),), note=words)
    part = ReportPart(key="x", heading=words, words=words, tables=(table,))
    parts = _parts(replace(a_report(part), title=words, about=words, reservation=words))
    sheets = "".join(parts[f"xl/worksheets/sheet{number}.xml"] for number in (1, 2))
    assert "<f>" not in sheets
    assert "hyperlink" not in sheets
    assert f">{words}</t>" in parts["xl/sharedStrings.xml"]


@for_each(
    {
        "whole": ("9", (9, "0")),
        "kroner": ("1 250 kr", (1250, "#,##0.00 [$kr-414]")),
        "ore": ("1\N{NO-BREAK SPACE}250,50\N{NO-BREAK SPACE}kr", (1250.5, "#,##0.00 [$kr-414]")),
        "owed": ("−50 kr", (-50, "#,##0.00 [$kr-414]")),
        "share": ("80 %", (0.8, "0 %")),
        "words": ("8 av 10", None),
        "none": ("–", None),
        "nothing": ("", None),
    }
)
def test_a_number_is_told_from_words(case: tuple[str, tuple[float, str] | None]) -> None:
    words, number = case
    assert number_of(words) == number


def test_control_characters_are_left_out() -> None:
    assert "Hei du" in _parts(_of("Tabell", row=("Hei\x00 du", "1")))["xl/sharedStrings.xml"]


def test_it_names_nobody() -> None:
    assert "<dc:creator>Mestringstreff Desktop</dc:creator>" in _parts(a_report())["docProps/core.xml"]
