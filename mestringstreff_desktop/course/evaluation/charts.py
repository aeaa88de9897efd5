"""A chart as a description: what is counted, in which rows, and what it means in a sentence.

The same description is drawn by the window, the PDF, the Word file and the spreadsheet; each chart is also
a table. Numbers are counts of answers or of people; what must not be shown has been left out before.
"""

from dataclasses import dataclass
from enum import StrEnum

from mestringstreff_desktop.content.text import shortened

# Letters of a row, and of a series: a page must hold a chart whole, also in large print.
ROW_LENGTH, SERIES_LENGTH = 160, 40


def row_label(text: str) -> str:
    """Return what a row is called in a chart; of a very long text how it begins."""
    return shortened(text, ROW_LENGTH)


def series_label(text: str) -> str:
    """Return what a series is called in a chart; of a very long text how it begins."""
    return shortened(text, SERIES_LENGTH)


class ChartKind(StrEnum):
    """BARS is a bar a row, or several side by side where there are several series.

    STACKED is one whole bar a row, parted by the series' shares of the row. COLUMNS is a column a row,
    in the order of time.
    """

    BARS = "bars"
    STACKED = "stacked"
    COLUMNS = "columns"


@dataclass(frozen=True, kw_only=True)
class Series:
    """One number a row; None where there is none to show."""

    name: str
    numbers: tuple[int | None, ...]


@dataclass(frozen=True, kw_only=True)
class Chart:
    """One chart. `of` is how many answered each row, where a share can be told.

    `unit` is what is counted, in the plural; `note` a reservation or what is left out.
    """

    kind: ChartKind
    title: str
    sentence: str
    rows: tuple[str, ...]
    series: tuple[Series, ...]
    of: tuple[int | None, ...] = ()
    unit: str = "svar"
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class SmallMultiples:
    """The same chart of several courses, beside each other and to the same scale, the oldest first."""

    title: str
    sentence: str
    charts: tuple[Chart, ...]
    note: str = ""


Figure = Chart | SmallMultiples
