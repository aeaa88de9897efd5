"""A report as a description: parts with headings, words, tables and charts, for all it is written as."""

import re
from dataclasses import dataclass

from mestringstreff_desktop.course.evaluation.charts import Figure

_NUMBER = re.compile(r"(minst\s)?[−–-]?[\d\s]*\d(,\d+)?(\s(kr|%|av\s\d+))?|–|")


@dataclass(frozen=True, kw_only=True)
class ReportTable:
    """A small table; the first column names the rows. Numbers are written as they are to be read."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def is_of_numbers(self, column: int) -> bool:
        """Do numbers alone stand in a column, so that it is set to the right?"""
        return column > 0 and bool(self.rows) and all(_NUMBER.fullmatch(row[column]) for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class ReportPart:
    """A part of a report, in the order it is read: words, bullets, tables, charts.

    `words` are the program's suggestion or the leader's own, as `is_own` tells; what she empties is left out.
    """

    key: str
    heading: str
    words: str = ""
    is_own: bool = False
    bullets: tuple[str, ...] = ()
    tables: tuple[ReportTable, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.words.strip() or self.bullets or self.tables or self.figures)


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """A number that stands large above the parts, and what it is of, in a word or two."""

    number: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Report:
    """A course's report or a year's. `about` is when and where, `reservation` what figures do not say.

    `kind` is a word above the title. `notice` stands on top of one that `is_unfinished`.
    """

    title: str
    about: str
    parts: tuple[ReportPart, ...]
    reservation: str = ""
    is_unfinished: bool = False
    kind: str = "Rapport"
    notice: str = ""
    key_figures: tuple[KeyFigure, ...] = ()
