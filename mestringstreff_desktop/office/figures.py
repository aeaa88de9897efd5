"""Writes a report's figures as a spreadsheet: every table and the numbers of every chart, one a sheet.

Numbers are numbers, and amounts are kroner. What somebody has written is always text: never a formula, a
link or a number.
"""

import re
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.evaluation.report import Report, ReportTable
from mestringstreff_desktop.office.chart_sheet import sheet_name, write_chart

OVERVIEW = "Oversikt"
PROGRAM = "Mestringstreff Desktop"
NARROWEST, WIDEST = 10, 60  # letters a column is wide
_NUMBER = re.compile(
    r"(?P<sign>[−–-]?)(?P<whole>\d{1,3}(?:\s\d{3})+|\d+)(?:,(?P<part>\d{1,2}))?(?P<unit>\s?(?:kr|%))?"
)
_KRONER, _PERCENT, _WHOLE = "#,##0.00 [$kr-414]", "0 %", "0"  # 414 is Bokmål, of Norway


def workbook(report: Report, now: datetime) -> bytes:
    """Return a report's figures as a spreadsheet; `now` (UTC) is when it is made."""
    file = BytesIO()
    made = Workbook(file, {"in_memory": True})
    made.set_properties(
        {"title": clean_text(report.title), "author": PROGRAM, "created": now.replace(tzinfo=None)}
    )
    sheets = _Sheets(made)
    sheets.overview(report)
    for part in report.parts:
        for table in part.tables:
            sheets.table(table if table.title else _called(table, part.heading))
        for figure in part.figures:
            write_chart(made, figure, figure.title)
    made.close()
    return file.getvalue()


def _called(table: ReportTable, title: str) -> ReportTable:
    return ReportTable(title=title, columns=table.columns, rows=table.rows, note=table.note)


class _Sheets:
    """Puts sheets in a workbook."""

    def __init__(self, made: Workbook) -> None:
        self._made = made
        self._title = made.add_format({"bold": True, "font_size": 16, "font_color": "#0F5C63"})
        head = {"bold": True, "bg_color": "#E3EFEE", "text_wrap": True, "valign": "top"}
        self._head, self._number_head = made.add_format(head), made.add_format({**head, "align": "right"})
        self._words = made.add_format({"text_wrap": True, "valign": "top"})
        self._formats: dict[str, Format] = {}

    def overview(self, report: Report) -> None:
        """Put in the first sheet: what it is of, the key figures, and what they do not say."""
        sheet = self._sheet(OVERVIEW)
        sheet.set_column(0, 0, WIDEST)
        sheet.set_column(1, 1, NARROWEST)
        sheet.write_string(0, 0, clean_text(report.title), self._title)
        texts = [report.kind, report.about, report.notice]
        row = 1
        for text in filter(None, texts):
            sheet.write_string(row, 0, clean_text(text), self._words)
            row += 1
        row += 1
        for each in report.key_figures:
            sheet.write_string(row, 0, clean_text(each.words), self._words)
            self._cell(sheet, row, 1, each.number)
            row += 1
        sheet.write_string(row + 1, 0, clean_text(report.reservation), self._words)

    def table(self, table: ReportTable) -> None:
        """Put in a sheet with a table, its head always in view."""
        sheet = self._sheet(table.title)
        sheet.write_string(0, 0, clean_text(table.title), self._title)
        for place, title in enumerate(table.columns):
            head = self._number_head if table.is_of_numbers(place) else self._head
            sheet.write_string(2, place, clean_text(title), head)
            lengths = [len(row[place]) for row in table.rows] + [len(title)]
            sheet.set_column(place, place, min(max(NARROWEST, *lengths) + 2, WIDEST))
        for number, row in enumerate(table.rows, 3):
            sheet.write_string(number, 0, clean_text(row[0]), self._words)
            for place, text in enumerate(row[1:], 1):
                self._cell(sheet, number, place, text)
        sheet.freeze_panes(3, 1)
        if table.note:
            sheet.write_string(len(table.rows) + 4, 0, clean_text(table.note), self._words)

    def _cell(self, sheet: Worksheet, row: int, column: int, text: str) -> None:
        found = number_of(text)
        if found is None:
            sheet.write_string(row, column, clean_text(text), self._words)
        else:
            sheet.write_number(row, column, found[0], self._format(found[1]))

    def _format(self, number: str) -> Format:
        if number not in self._formats:
            self._formats[number] = self._made.add_format({"num_format": number, "valign": "top"})
        return self._formats[number]

    def _sheet(self, title: str) -> Worksheet:
        """Add a sheet with a name of its own, to print on A4 that lies."""
        taken = [each.name for each in self._made.worksheets()]
        made = self._made.add_worksheet(sheet_name(title, taken))
        made.set_landscape()
        made.set_paper(9)
        made.fit_to_pages(1, 0)
        return made


def number_of(text: str) -> tuple[float, str] | None:
    """Return the number that is written in a cell of a table, and how it is shown; None where it is words."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None or (found["whole"].startswith("0") and len(found["whole"]) > 1):
        return None
    number = float(re.sub(r"\s", "", found["whole"]) + "." + (found["part"] or "0"))
    number = -number if found["sign"] else number
    match (found["unit"] or "").strip():
        case "kr":
            return number, _KRONER
        case "%":
            return number / 100, _PERCENT
        case _:
            return number, _WHOLE if not found["part"] else "0.0#"
