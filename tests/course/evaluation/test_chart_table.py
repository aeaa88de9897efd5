"""Charts as tables: the same numbers, each column called by a name of its own."""

from dataclasses import replace

from mestringstreff_desktop.course.evaluation.chart_table import (
    Cells,
    ChartTable,
    chart_table,
    tab_separated,
    table_of,
)
from mestringstreff_desktop.course.evaluation.chart_words import charts_of
from mestringstreff_desktop.course.evaluation.charts import Series
from tests.course.evaluation.figures import BEFORE_AFTER, COURSES, FIGURES, GRADED_COURSES, USEFUL, YEARS


def test_one_chart_has_a_row_for_each_of_its_own() -> None:
    table = table_of(BEFORE_AFTER)
    assert table.columns == ("Hva", "Før kurset: ventet", "Etter kurset: opplevde", "Av")
    assert table.rows[0] == ("Møte andre", "6", "10", "11")
    assert table.rows[2][1:] == ("7", "–", "11")


def test_the_numbers_of_one_series_are_called_what_is_counted() -> None:
    assert table_of(YEARS).columns == ("Hva", "Deltakere", "Av")
    assert table_of(USEFUL).columns[1] == "Svar"


def test_several_courses_of_few_things_have_a_row_each() -> None:
    table = table_of(COURSES)
    assert table.columns == ("Kurs", *COURSES.charts[0].rows)
    assert table.rows[1] == ("Orkdal, våren 2025", "1", "0", "3", "6", "2")


def test_several_courses_of_several_series_have_a_row_for_each_of_theirs() -> None:
    table = table_of(GRADED_COURSES)
    assert table.columns[:3] == ("Kurs", "Hva", "Svært liten")
    assert table.rows[3][:3] == ("Kurs 2", "Møtte andre", "2")


def test_a_course_asked_otherwise_has_gaps_where_it_was_not_asked() -> None:
    other = replace(GRADED_COURSES.charts[0], title="Kurs 4", series=(Series(name="Ja", numbers=(1, 2)),) * 2)
    table = chart_table(replace(GRADED_COURSES, charts=(*GRADED_COURSES.charts, other)))
    assert table.heads[-2:] == ("Ja", "Ja (2)")
    assert table.rows[-1] == (("Kurs 4", "Møtte andre"), [None] * 5 + [2, 2])
    assert table.cells[-1].columns == (7, 8)


def test_it_tells_where_the_numbers_of_each_chart_are() -> None:
    for figure in FIGURES.values():
        table = chart_table(figure)
        for chart, cells in zip(charts_of(figure), table.cells, strict=True):
            assert [
                numbers_at(table, cells, place, len(chart.rows)) for place in range(len(chart.series))
            ] == [list(series.numbers) for series in chart.series]


def numbers_at(table: ChartTable, cells: Cells, place: int, count: int) -> list[int | None]:
    rows: list[list[object]] = [[*names, *numbers] for names, numbers in table.rows]
    found = (
        [rows[cells.row][column] for column in cells.columns]
        if cells.across
        else [rows[row][cells.columns[place]] for row in range(cells.row, cells.row + count)]
    )
    return [each if isinstance(each, int) else None for each in found]


def test_heads_are_never_the_same_also_where_series_are_called_alike() -> None:
    twice = replace(USEFUL, series=(Series(name="Av", numbers=(1,) * 5), Series(name="av", numbers=(2,) * 5)))
    assert chart_table(twice).heads == ("Hva", "Av", "av (2)", "Av (3)")


def test_as_text_it_has_a_tab_between_cells_and_a_line_a_row() -> None:
    odd = replace(YEARS, rows=("a\tb", "c\nd", *YEARS.rows[2:]))
    lines = tab_separated(odd).split("\n")
    assert len(lines) == 7
    assert {line.count("\t") for line in lines} == {2}
    assert lines[1:3] == ["a b\t14\t20", "c d\t–\t–"]


def test_as_text_nothing_in_it_is_a_formula_where_it_is_pasted() -> None:
    odd = replace(YEARS, rows=("=HYPERLINK(1)", "\t@SUM(1)", *YEARS.rows[2:]))
    cells = [line.split("\t")[0] for line in tab_separated(odd).split("\n")]
    assert cells[1:3] == ["'=HYPERLINK(1)", "'@SUM(1)"]
