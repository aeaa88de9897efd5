"""Writes a report as a Word file that is the leader's to change.

Headings, lists, table heads and language are real, so that Word finds them and reads them aloud.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Mm, Pt
from docx.table import Table, _Cell, _Row

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.evaluation.report import KeyFigure, Report, ReportPart, ReportTable
from mestringstreff_desktop.office.chart_picture import add_chart
from mestringstreff_desktop.office.word import AFTER_BORDERS, PRIMARY, describe, set_style, speak

_PAGE, _MARGIN, _TEXT_WIDTH = (Mm(210), Mm(297)), Mm(22), Mm(166)
_TEAL, _SUN, _LINE = "E3EFEE", "FBF0D6", "9AA6A5"
_ALL_SIDES = ("top", "left", "bottom", "right")
_AIR = 6  # points around what stands on a tint
_AFTER_TABLE_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")  # in the order Word wants
_LEFT, _RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
_LETTER = 2.4  # millimetres that a letter takes in a column, at most
_FEW_LETTERS, _MANY_LETTERS = 8, 60


def document(report: Report, now: datetime) -> bytes:
    """Return a report as a Word file; `now` (UTC) is when it is made."""
    made = Document()
    describe(made, clean_text(report.title), now)
    _set_up(made)
    _number(made, report.title)
    _Writer(made).write(report)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _set_up(made: DocumentType) -> None:
    (section,) = made.sections
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = Mm(20)
    speak(made)
    set_style(made, "Normal", 11, after=6)
    set_style(made, "List Bullet", 11, after=3)
    set_style(made, "Title", 24, colour=PRIMARY, bold=True, after=4)
    set_style(made, "Subtitle", 12, after=8)
    set_style(made, "Heading 1", 15, colour=PRIMARY, bold=True, before=16, after=5)
    set_style(made, "Heading 2", 12, colour=PRIMARY, bold=True, before=10, after=4)
    set_style(made, "Heading 3", 11, colour=PRIMARY, bold=True, before=8, after=3)
    set_style(made, "Caption", 9.5, before=3, after=8)
    set_style(made, "Footer", 9)


class _Writer:
    """Writes a report at the end of a document."""

    def __init__(self, made: DocumentType) -> None:
        self._made = made

    def write(self, report: Report) -> None:
        self._said(report.kind)
        self._made.add_heading(clean_text(report.title), 0)
        self._said(report.about, "Subtitle")
        self._panel(report.notice, _SUN)
        self._key_figures(report.key_figures)
        for part in report.parts:
            self._part(part)
        self._panel(report.reservation, _TEAL)

    def _said(self, text: str, style: str = "Normal") -> None:
        for paragraph in filter(str.strip, text.split("\n")):
            self._made.add_paragraph(clean_text(paragraph), style)

    def _panel(self, text: str, tint: str) -> None:
        if text:
            paragraph = self._made.add_paragraph(clean_text(text))
            layout = paragraph.paragraph_format
            layout.space_before = layout.space_after = Pt(16)
            layout.left_indent = layout.right_indent = Pt(_AIR)
            around = paragraph._p.get_or_add_pPr()
            around.insert_element_before(_frame("w:pBdr", _ALL_SIDES, tint, _AIR), *AFTER_BORDERS)
            around.insert_element_before(_shade(tint), *AFTER_BORDERS[1:])

    def _key_figures(self, figures: Sequence[KeyFigure]) -> None:
        if not figures:
            return
        table = self._made.add_table(2, len(figures))
        for row, texts in zip(
            table.rows, ([f.number for f in figures], [f.words for f in figures]), strict=True
        ):
            for cell, text in zip(row.cells, texts, strict=True):
                _fill(cell, text, WD_ALIGN_PARAGRAPH.CENTER)
                cell._tc.get_or_add_tcPr().append(_shade(_TEAL))
        for cell in table.rows[0].cells:
            run = cell.paragraphs[0].runs[0]
            run.bold, run.font.size, run.font.color.rgb = True, Pt(20), PRIMARY

    def _part(self, part: ReportPart) -> None:
        self._made.add_heading(clean_text(part.heading), 1)
        self._said(part.words)
        if part.bullets or part.tables:
            self._made.paragraphs[-1].paragraph_format.keep_with_next = True
        for bullet in part.bullets:
            self._said(bullet, "List Bullet")
        for table in part.tables:
            self._table(table)
        for figure in part.figures:
            add_chart(self._made, figure, _TEXT_WIDTH, heading="Heading 2")

    def _table(self, table: ReportTable) -> None:
        if table.title:
            self._made.add_heading(clean_text(table.title), 2)
        columns = [
            _Column(Emu(width), _RIGHT if table.is_of_numbers(place) else _LEFT)
            for place, width in enumerate(_widths(table))
        ]
        made = self._made.add_table(1, len(columns))
        made.autofit = False
        lines = _frame("w:tblBorders", ("top", "bottom", "insideH"), _LINE)
        made._tbl.tblPr.insert_element_before(lines, *_AFTER_TABLE_BORDERS)
        _fill_row(made.rows[0], table.columns, columns, is_head=True)
        _repeat(made)
        for row in table.rows:
            _fill_row(made.add_row(), row, columns)
        for own, column in zip(made.columns, columns, strict=True):
            own.width = column.width
        self._said(table.note, "Caption")


@dataclass(frozen=True)
class _Column:
    width: Emu
    side: WD_ALIGN_PARAGRAPH


def _fill_row(row: _Row, texts: Sequence[str], columns: Sequence[_Column], *, is_head: bool = False) -> None:
    for cell, text, column in zip(row.cells, texts, columns, strict=True):
        _fill(cell, text, column.side, bold=is_head)
        cell.width = column.width
        if is_head:
            cell._tc.get_or_add_tcPr().append(_shade(_TEAL))


def _widths(table: ReportTable) -> list[int]:
    """Return how wide each column is: those of numbers as they need, the others share what is left."""
    longest = [max(map(len, column)) for column in zip(table.columns, *table.rows, strict=True)]
    wanted = [min(max(length, _FEW_LETTERS), _MANY_LETTERS) for length in longest]
    narrow = [table.is_of_numbers(place) for place in range(len(wanted))]
    fixed = sum(Mm(_LETTER * length) for length, is_narrow in zip(wanted, narrow, strict=True) if is_narrow)
    rest = sum(length for length, is_narrow in zip(wanted, narrow, strict=True) if not is_narrow)
    room = _TEXT_WIDTH - fixed
    if room < _TEXT_WIDTH / 3:
        return [round(_TEXT_WIDTH * length / sum(wanted)) for length in wanted]
    return [
        Mm(_LETTER * length) if is_narrow else round(room * length / rest)
        for length, is_narrow in zip(wanted, narrow, strict=True)
    ]


def _number(made: DocumentType, title: str) -> None:
    """Put the title and the number of the page below each page."""
    (foot,) = made.sections[0].footer.paragraphs
    foot.add_run(f"{clean_text(title)} · side ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(foot.add_run("1")._r)
    foot._p.append(field)


def _fill(cell: _Cell, text: str, alignment: WD_ALIGN_PARAGRAPH = _LEFT, *, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after, paragraph.alignment = Pt(2), alignment
    paragraph.add_run(clean_text(text)).bold = bold or None


def _repeat(table: Table) -> None:
    """Tell that the first row is the head: repeated on each page, and read aloud as such."""
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(head)


def _frame(name: str, sides: Sequence[str], colour: str, air: int = 0) -> BaseOxmlElement:
    """Return thin lines at some sides, with so many points between them and the words."""
    frame = OxmlElement(name)
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", str(air)), ("color", colour)):
            line.set(qn(f"w:{key}"), value)
        frame.append(line)
    return frame


def _shade(colour: str) -> BaseOxmlElement:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), value)
    return shade
