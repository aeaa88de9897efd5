"""A question that is counted: its numbers as a table, and why there are none."""

import pytest
from PySide6.QtWidgets import QLabel

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.evaluation.chapters import Entry
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Series
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.results.figure_card import AS_CHART, FigureCard
from tests.ui.bare import bare
from tests.ui.pages.evaluation.results.results_parts import read

BENEFIT = Chart(
    kind=ChartKind.BARS,
    title="Hvor stor nytte?",
    sentence="8 av 10 svarte god nytte.",
    rows=("Ingen", "God"),
    series=(Series(name="Antall", numbers=(2, 8)),),
    of=(10, 10),
)


@pytest.fixture
def context(database: Database, library: Library, qapp: object) -> Context:
    return bare(database, library)


def test_the_numbers_are_shown_as_a_table_in_place_of_the_chart(context: Context) -> None:
    card = FigureCard(context, Entry(key="n", title="Hvor stor nytte?", figure=BENEFIT), lambda: True)
    assert card.chart is not None
    card.turn.click()
    assert card.chart.isHidden()
    assert [each.text() for each in card.findChildren(QLabel)].count("8") == 1
    assert card.turn.text().strip() == AS_CHART
    card.turn.click()
    assert not card.chart.isHidden()


def test_where_there_are_no_numbers_it_says_why(context: Context) -> None:
    card = FigureCard(context, Entry(key="n", title="Nytte?", hidden="Få har svart."), lambda: True)
    assert read(card) == "Nytte?\nFå har svart."
