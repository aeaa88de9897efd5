"""Writes a report as a Word file that is the leader's to change.

Headings, lists, table heads and language are real, so that Word finds them and reads them aloud.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.evaluation.charts import Figure
from mestringstreff_desktop.course.evaluation.figure_tables import tables_of
from mestringstreff_desktop.course.evaluation.report import KeyFigure, Report, ReportPart, ReportTable
from mestringstreff_desktop.office.word import PRIMARY, describe, set_style, speak

_PAGE, _MARGIN = (Mm(210), Mm(297)), Mm(22)
_TEAL, _SUN = "E3EFEE", "FBF0D6"


def document(report: Report, now: datetime) -> bytes:
    """Return a report as a Word file; `now` (UTC) is when it is made."""
    made = Document()
    describe(made, report.title, now)
    _set_up(made)
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
    set_style(made, "Caption", 9.5, before=3, after=8)


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
            paragraph.paragraph_format.space_before = Pt(10)
            paragraph._p.get_or_add_pPr().append(_shade(tint))

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
        for bullet in part.bullets:
            self._said(bullet, "List Bullet")
        for table in part.tables:
            self._table(table)
        for figure in part.figures:
            self._figure(figure)

    def _figure(self, figure: Figure) -> None:
        for table in tables_of(figure):
            self._table(table)
        self._said(figure.sentence)

    def _table(self, table: ReportTable) -> None:
        if table.title:
            self._made.add_heading(clean_text(table.title), 2)
        made = self._made.add_table(1, len(table.columns), "Table Grid")
        made.alignment = WD_TABLE_ALIGNMENT.CENTER
        for cell, text in zip(made.rows[0].cells, table.columns, strict=True):
            _fill(cell, text, bold=True)
            cell._tc.get_or_add_tcPr().append(_shade(_TEAL))
        _repeat(made)
        for row in table.rows:
            for cell, text in zip(made.add_row().cells, row, strict=True):
                _fill(cell, text)
        self._said(table.note, "Caption")


def _fill(
    cell: _Cell, text: str, alignment: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT, *, bold: bool = False
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after, paragraph.alignment = Pt(2), alignment
    paragraph.add_run(clean_text(text)).bold = bold or None


def _repeat(table: Table) -> None:
    """Tell that the first row is the head: repeated on each page, and read aloud as such."""
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(head)


def _shade(colour: str) -> BaseOxmlElement:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), value)
    return shade
