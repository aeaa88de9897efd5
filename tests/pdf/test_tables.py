import pytest

from mestringstreff_desktop.content.forms import Scale, Table, TableColumn
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.style import MM, Look
from mestringstreff_desktop.pdf.tables import (
    KEPT_ROWS,
    KEPT_STATEMENTS,
    CellText,
    Grid,
    scale_blocks,
    table_blocks,
    ticked,
    with_lead,
)
from tests.pdf.reading import labels, text, texts
from tests.pdf.samples import LOOK, drawn, printed

COLUMNS = (TableColumn(title="Tid"), TableColumn(title="Hva", width=3))


def scale(statements: int) -> Scale:
    return Scale(
        question="Hvor viktig?",
        statements=tuple(f"Påstand {number}" for number in range(statements)),
        grades=("Lite", "Mye"),
    )


def test_rows_with_labels_come_before_empty_ones() -> None:
    section = Table(columns=COLUMNS, rows=(("6–8",), ("8–10", "Frokost")), blank_rows=3, row_height=15)
    head, *rows = table_blocks(section, LOOK, 400)
    assert [row.height for row in rows] == [15 * MM] * 5
    assert text(drawn(head, *rows)).split() == ["Tid", "Hva", "6–8", "8–10", "Frokost"]


def test_a_row_grows_with_its_text() -> None:
    section = Table(columns=COLUMNS, rows=(("6–8", "Frokost og avis " * 20),))
    assert table_blocks(section, LOOK, 300)[1].height > 30 * MM


def test_rows_of_any_length_are_fitted_to_the_columns() -> None:
    section = Table(columns=COLUMNS, rows=((), ("én", "to", "tre")))
    assert "tre" not in text(drawn(*table_blocks(section, LOOK, 400)))


def test_the_head_is_on_every_page_the_table_is_on(library: Library) -> None:
    pages = texts(printed(library, Table(columns=COLUMNS, blank_rows=40)))
    assert len(pages) > 1
    assert all("Hva" in page for page in pages)


def test_cells_to_fill_in_are_fields_named_after_row_and_column(library: Library) -> None:
    section = Table(columns=COLUMNS, rows=(("6–8",),), blank_rows=1)
    pdf = printed(library, section, options=PrintOptions(fillable=True))
    assert labels(pdf)[2:] == ["6–8: Hva", "Rad 2: Tid", "Rad 2: Hva"]


def test_a_scale_has_a_box_for_each_statement_and_grade(library: Library) -> None:
    pdf = printed(library, scale(3), options=PrintOptions(fillable=True))
    assert labels(pdf)[2:5] == ["Påstand 0: Lite", "Påstand 0: Mye", "Påstand 1: Lite"]
    assert len(labels(pdf)) == 2 + 3 * 2


def test_a_short_scale_stays_on_one_page_and_a_long_one_may_not() -> None:
    assert all(block.keeps for block in scale_blocks(scale(KEPT_STATEMENTS), LOOK, 400)[:-1])
    assert not scale_blocks(scale(KEPT_STATEMENTS + 1), LOOK, 400)[-2].keeps


def test_a_table_that_is_only_read_stays_on_one_page() -> None:
    read = Table(columns=(TableColumn(title="Ring"),), rows=(("113",),) * KEPT_STATEMENTS)
    assert all(block.keeps for block in table_blocks(read, LOOK, 400)[:-1])


@pytest.mark.parametrize(("rows", "kept"), [(KEPT_ROWS, True), (KEPT_ROWS + 1, False)])
def test_few_rows_stay_on_one_page(rows: int, kept: bool) -> None:
    head, *others = table_blocks(Table(columns=COLUMNS, blank_rows=rows), LOOK, 400)
    assert head.keeps
    assert {block.keeps for block in others[:-1]} == {kept}
    assert not others[-1].keeps


def test_a_row_may_say_any_length_of_text(library: Library) -> None:
    section = Table(columns=COLUMNS, rows=(("6–8", "ord " * 2000),))
    pages = texts(printed(library, section))
    assert sum(page.count("ord") for page in pages) == 2000
    assert all("Hva" in page for page in pages)


def test_cells_say_several_things_below_each_other() -> None:
    grid = Grid([100, 100], LOOK)
    (row,) = grid.rows(
        [[CellText("10.00", "label")], [with_lead("Pause", "15 min"), CellText("Hva er mestring?", "quote")]]
    )
    assert text(drawn(row)) == "10.00\nPause · 15 min\nHva er mestring?"
    assert row.height == pytest.approx(2 * LOOK.style("body").leading + 2 * grid.air)


def test_what_leads_needs_nothing_to_lead() -> None:
    assert with_lead(" Pause ", "") == CellText("", lead="Pause")
    assert with_lead("", "15 min") == CellText("15 min")


def test_a_row_can_be_ticked_off(library: Library) -> None:
    grid = Grid([40, 100], Look(fillable=True))
    pdf = drawn(*ticked(grid.rows([[], [CellText("BUSK")]]), grid, "BUSK er klart"), look=Look(fillable=True))
    assert labels(pdf) == ["BUSK er klart"]


def test_without_rules_no_lines_stand_between_columns() -> None:
    ruled, bare = (
        len(drawn(*Grid([50, 50], LOOK, ruled).rows([[], [CellText("x")]]))) for ruled in (True, False)
    )
    assert bare < ruled
