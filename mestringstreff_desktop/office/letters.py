"""Writes letters, posters and other texts as a Word file that is the leader's to change.

Headings, lists and language are real, so that Word finds them and reads them aloud. A gap is what it is
called in brackets, highlighted. python-docx keeps the file's parts together.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import segno
from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_COLOR_INDEX, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Length, Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.recruiting.structure import (
    art_of,
    heading_and_rest,
    label_and_rest,
    opens_with_heading,
    title_of,
)
from mestringstreff_desktop.course.recruiting.texts import Filled, FilledBlock, Run
from mestringstreff_desktop.course.recruiting.web_address import as_read, code_words, web_address
from mestringstreff_desktop.office.drawings import layers
from mestringstreff_desktop.office.word import AFTER_BORDERS, PRIMARY, describe, set_style, speak, tell

LARGE: tuple[str, ...] = ("poster", "certificate", "leaflet")
STRIPS = 10
_PAGE, _MARGIN, _TEXT_WIDTH = (Mm(210), Mm(297)), Mm(24), Mm(162)
_LABEL_WIDTH = Mm(46)
_AFTER_FACTS = Pt(10)
_ABOVE_SIGNER, _RIGHT_OF_SIGNER = Pt(44), Mm(80)
_STRIP_HEIGHT = Mm(42)
_PICTURE_HEIGHT, _CODE_HEIGHT = Mm(50), Mm(24)


def document(copies: Sequence[Filled], now: datetime) -> bytes:
    """Return a Word file of a text's copies, each from a new page; `now` is in UTC.

    What it says of itself names the text and this program, and nobody whom it is to.
    """
    made = Document()
    describe(made, copies[0].title, now)
    _set_up(made, copies[0])
    for number, text in enumerate(copies):
        if number:
            made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _Writer(made, text).write()
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _set_up(made: DocumentType, text: Filled) -> None:
    """Have the page A4, lying for a certificate, and the styles ours."""
    is_large, lies = text.look in LARGE, text.look == "certificate"
    (section,) = made.sections
    section.orientation = WD_ORIENT.LANDSCAPE if lies else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = reversed(_PAGE) if lies else _PAGE
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = Mm(12 if is_large else 20)
    speak(made)
    set_style(made, "Normal", 14 if is_large else 11.5, after=8)
    set_style(made, "List Bullet", 14 if is_large else 11.5, after=3)
    set_style(made, "Title", 32 if is_large else 24, colour=PRIMARY, bold=True, after=10)
    set_style(made, "Heading 1", 22 if is_large else 18, colour=PRIMARY, bold=True, before=18, after=8)
    set_style(made, "Heading 2", 16 if is_large else 13.5, colour=PRIMARY, bold=True, before=12, after=4)
    set_style(made, "Subtitle", 17 if is_large else 13, after=8)
    if lies:
        set_style(made, "Subtitle", 28, bold=True, before=8, after=8)
        for name in ("Normal", "Title", "Subtitle"):
            made.styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


class _Writer:
    """Writes one copy of a text at the end of a document."""

    def __init__(self, made: DocumentType, text: Filled) -> None:
        self._made, self._text = made, text
        self._is_titled = False

    def write(self) -> None:
        text = self._text
        if text.look == "letter":
            self._sender()
            if text.to:
                self._paragraph(text.to)
        if text.look in LARGE:
            self._drawing()
        if not opens_with_heading(text):
            self._heading(title_of(text))
        for block in text.blocks:
            if block.kind != "tearoff":
                self._block(block)
        if text.look in {"poster", "leaflet"} and (address := web_address(text.link)):
            self._code(address)
        for block in text.of("tearoff"):
            if block.lines:
                self._strips(block)

    def _sender(self) -> None:
        paragraph = self._made.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(_TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
        paragraph.paragraph_format.space_after = Pt(22)
        put(paragraph, self._text.sender, bold=True)
        paragraph.add_run(f"\t{self._text.date}")

    def _heading(self, runs: Sequence[Run]) -> None:
        """Write a heading: the first is the title of the text."""
        level = 2 if self._is_titled else 0 if self._text.look in LARGE else 1
        put(self._made.add_heading("", level), runs)
        self._is_titled = True

    def _paragraph(self, runs: Sequence[Run], style: str = "Normal") -> Paragraph:
        paragraph = self._made.add_paragraph(style=style)
        put(paragraph, runs)
        return paragraph

    def _drawing(self) -> None:
        """Put in the drawing, as dots: every Word shows them."""
        file = paths.resources() / "art" / art_of(self._text)
        picture = BytesIO(layers(file, steps=False).layers[0].png)
        paragraph = self._made.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(6)
        shape = paragraph.add_run().add_picture(picture, height=_PICTURE_HEIGHT)
        if shape.width > _TEXT_WIDTH:
            shape.height = Emu(round(shape.height * _TEXT_WIDTH / shape.width))
            shape.width = _TEXT_WIDTH
        tell(shape, "Tegning", self._text.alt)

    def _code(self, address: str) -> None:
        """Put in the QR code, and the address beside it."""
        dots = BytesIO()
        segno.make_qr(address, error="m").save(dots, kind="png", scale=8)
        paragraph = self._made.add_paragraph()
        shape = paragraph.add_run().add_picture(dots, height=_CODE_HEIGHT)
        tell(shape, "QR-kode", code_words(address))
        paragraph.add_run(as_read(address)).bold = True

    def _block(self, block: FilledBlock) -> None:
        match block.kind:
            case "heading":
                first, *others = block.lines or ((),)
                self._heading(first)
                for line in others:
                    self._paragraph(line, "Subtitle")
            case "points":
                for line in block.lines:
                    self._paragraph(line, "List Bullet")
            case "facts":
                for line in block.lines:
                    self._fact(line)
                self._after(_AFTER_FACTS)
            case "lead":
                for part in block.paragraphs:
                    self._paragraph(part, "Subtitle")
            case "sign":
                self._sign(block)
            case _:
                self._said(block)

    def _sign(self, block: FilledBlock) -> None:
        """Write who it is from; several, an empty line between, each have a line to sign on."""
        if len(block.paragraphs) < 2:
            self._paragraph(block.runs).paragraph_format.space_before = Pt(14)
            return
        for part in block.paragraphs:
            signer = self._paragraph(part)
            signer.paragraph_format.space_before = _ABOVE_SIGNER
            signer.paragraph_format.right_indent = _RIGHT_OF_SIGNER
            _rule_above(signer)

    def _said(self, block: FilledBlock) -> None:
        heading, rest = heading_and_rest(block) if self._text.look == "leaflet" else ((), block.paragraphs)
        if heading:
            self._heading(heading)
        for part in rest:
            self._paragraph(part)

    def _after(self, space: Length) -> None:
        """Leave some space after what was written last."""
        self._made.paragraphs[-1].paragraph_format.space_after = space

    def _fact(self, line: Sequence[Run]) -> None:
        """Write what a line is about, and at one tab stop for all what it says of it."""
        label, rest = label_and_rest(tuple(line))
        paragraph = self._made.add_paragraph()
        layout = paragraph.paragraph_format
        layout.space_after = Pt(3)
        if label:
            paragraph.add_run(f"{label}: ").bold = True
        if label and self._text.look != "certificate":
            layout.left_indent, layout.first_line_indent = _LABEL_WIDTH, -_LABEL_WIDTH
            layout.tab_stops.add_tab_stop(_LABEL_WIDTH)
            paragraph.add_run("\t")
        put(paragraph, rest)

    def _strips(self, block: FilledBlock) -> None:
        """Write strips to tear off, their words from below and up."""
        self._after(Pt(16))
        table = self._made.add_table(1, STRIPS, "Table Grid")
        table.rows[0].height = _STRIP_HEIGHT
        for cell in table.rows[0].cells:
            _turn(cell)
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            put(paragraph, block.runs, size=9)


def _rule_above(paragraph: Paragraph) -> None:
    borders, rule = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "4"), ("color", "auto")):
        rule.set(qn(f"w:{name}"), value)
    borders.append(rule)
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *AFTER_BORDERS)


def _turn(cell: _Cell) -> None:
    turned = OxmlElement("w:textDirection")
    turned.set(qn("w:val"), "btLr")
    cell._tc.get_or_add_tcPr().append(turned)


def put(paragraph: Paragraph, runs: Sequence[Run], *, bold: bool = False, size: float = 0) -> None:
    """Write runs in a paragraph; a gap is highlighted, and stands in brackets."""
    for text, gap in runs:
        words = clean_text(text)
        run = paragraph.add_run(f"[{words}]" if gap else words)
        run.bold = bold or None
        if size:
            run.font.size = Pt(size)
        if gap:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
