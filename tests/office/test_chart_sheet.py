"""Charts in a spreadsheet: real tables, charts of the program's own, and no formula from what is typed."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from xlsxwriter import Workbook

from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Figure
from mestringstreff_desktop.course.evaluation.drawing.colours import on_paper
from mestringstreff_desktop.course.evaluation.drawing.shades import shades
from mestringstreff_desktop.office.chart_sheet import LONGEST_NAME, sheet_name, write_chart
from tests.course.evaluation.figures import (
    BEFORE_AFTER,
    COURSES,
    FIGURES,
    GRADED,
    GRADED_COURSES,
    MANY,
    USEFUL,
    YEARS,
)

EVIL = '=HYPERLINK("http://example.com","x")'


REFERENCE = r"'[^']+'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?"


def written(*figures: Figure) -> dict[str, str]:
    """The parts of a file with a sheet for each figure."""
    file = BytesIO()
    workbook = Workbook(file)
    for figure in figures:
        write_chart(workbook, figure, figure.title)
    workbook.close()
    with ZipFile(file) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def sheet(figure: Figure) -> str:
    return written(figure)["xl/worksheets/sheet1.xml"]


def charts(figure: Figure) -> list[str]:
    parts = written(figure)
    return [parts[name] for name in sorted(parts) if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]


def test_the_numbers_are_those_of_the_description_and_a_gap_is_empty() -> None:
    values = re.findall(r'<c r="([B-C]\d)"[^>]*><v>(\d+)</v></c>', sheet(YEARS))
    assert ("B5", "14") in values
    assert "B6" not in dict(values)
    assert len(values) == 10


def test_nothing_is_a_number_too() -> None:
    assert re.search(r'<c r="B9"[^>]*><v>0</v>', sheet(USEFUL))


def test_it_is_a_real_table_with_heads_of_their_own() -> None:
    table = written(BEFORE_AFTER)["xl/tables/table1.xml"]
    heads = re.findall(r'<tableColumn id="\d+" name="([^"]+)"', table)
    assert heads == ["Hva", "Før kurset: ventet", "Etter kurset: opplevde", "Av"]
    assert 'ref="A4:D7"' in table


def test_what_is_typed_is_never_a_formula() -> None:
    series = (replace(BEFORE_AFTER.series[0], name=EVIL), BEFORE_AFTER.series[1])
    evil = replace(BEFORE_AFTER, title=EVIL, sentence=EVIL, note=EVIL, rows=(EVIL, "@a", "+1"), series=series)
    several = replace(COURSES, title=EVIL, charts=tuple(replace(each, title=EVIL) for each in COURSES.charts))
    parts = written(evil, several)
    assert not [name for name, part in parts.items() if "worksheets" in name and "<f>" in part]
    references = re.findall("<c:f>(.*?)</c:f>", "".join(parts.values()))
    assert references
    assert all(re.fullmatch(REFERENCE, each) for each in references)
    assert "HYPERLINK" in parts["xl/sharedStrings.xml"]


@pytest.mark.parametrize(
    ("figure", "kind", "grouping"),
    [(USEFUL, "bar", "clustered"), (GRADED, "bar", "percentStacked"), (YEARS, "col", "clustered")],
    ids=["bars", "stacked", "columns"],
)
def test_it_is_a_chart_of_the_same_kind(figure: Chart, kind: str, grouping: str) -> None:
    (chart,) = charts(figure)
    assert f'<c:barDir val="{kind}"/>' in chart
    assert f'<c:grouping val="{grouping}"/>' in chart
    assert ('<c:orientation val="maxMin"/>' in chart) is (kind == "bar")


def test_its_series_have_the_colours_and_the_order_of_the_others() -> None:
    (chart,) = charts(GRADED)
    fills = re.findall(r'<c:spPr><a:solidFill><a:srgbClr val="(\w+)"/>', chart)
    wanted = [on_paper().fill(shade).removeprefix("#") for shade in shades(ChartKind.STACKED, 5)]
    assert fills == wanted


def test_its_words_and_numbers_are_taken_from_the_cells() -> None:
    (chart,) = charts(GRADED)
    references = re.findall("<c:f>(.*?)</c:f>", chart)
    assert len(references) == 1 + 3 * 5
    assert all(reference.startswith("'Hvor stor nytte har du hatt av") for reference in references)
    assert references[1].endswith("!$B$4")
    assert references[3].endswith("!$B$5:$B$8")


def test_several_courses_are_several_charts_to_one_scale() -> None:
    made = charts(COURSES)
    assert len(made) == 4
    assert {re.findall(r'<c:max val="(\d+)"/>', chart)[0] for chart in made} == {"9"}
    assert "!$B$6:$F$6" in made[1]
    assert re.findall("<c:f>(.*?)</c:f>", made[1])[0].endswith("!$A$6")
    assert "!$C$7:$C$8" in charts(GRADED_COURSES)[1]


def test_each_chart_says_what_it_means() -> None:
    parts = written(COURSES)
    told = "".join(part for name, part in parts.items() if "drawings/drawing" in name)
    assert told.count('descr="') == 4
    assert "Orkdal, våren 2025. " in told


def test_every_figure_can_be_written_and_each_has_a_sheet() -> None:
    parts = written(*FIGURES.values(), *FIGURES.values())
    names = re.findall(r'<sheet name="([^"]+)"', parts["xl/workbook.xml"])
    assert len({name.casefold() for name in names}) == len(names) == 2 * len(FIGURES)
    assert max(map(len, names)) <= LONGEST_NAME


def test_a_short_one_prints_on_one_page_and_a_long_one_is_one_page_wide() -> None:
    assert 'fitToHeight="0"' not in sheet(YEARS)
    assert 'fitToHeight="0"' in sheet(MANY)
    assert "<pageSetUpPr fitToPage=" in sheet(YEARS)


def test_a_sheet_has_a_name_it_may_have() -> None:
    assert sheet_name("Hva [nå]: 'ja'/nei?*", []) == "Hva nå ja nei"
    assert sheet_name("", []) == "Diagram"
    assert sheet_name("history", []) == "history (2)"
    assert sheet_name("a" * 40, ["A" * 31]) == "a" * 27 + " (2)"
    assert sheet_name("a" * 30 + "😀", []) == "a" * 30  # Excel counts it as two
