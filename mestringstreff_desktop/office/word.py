"""What our Word files have in common: type and colours, language, and what they tell of themselves.

python-docx keeps the file's parts together.
"""

from datetime import datetime

from docx.document import Document as DocumentType
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from mestringstreff_desktop.content.text import shortened
from mestringstreff_desktop.office.markup import LONGEST_TITLE

PROGRAM = "Mestringstreff Desktop"
LANGUAGE = "nb-NO"
FONT = "Calibri"  # every Word has it; LibreOffice shows it as Carlito, which is as wide
PRIMARY, INK = RGBColor(0x0F, 0x5C, 0x63), RGBColor(0x1C, 0x2B, 0x2D)
# What may stand after the borders of a paragraph, in the order that Word wants.
AFTER_BORDERS = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr")


def describe(made: DocumentType, title: str, now: datetime) -> None:
    """Have a file tell its title, and that this program made it; no person is named. `now` is in UTC."""
    told = made.core_properties
    told.title, told.language = shortened(title, LONGEST_TITLE), LANGUAGE
    told.author = told.last_modified_by = PROGRAM
    told.comments = told.keywords = ""
    told.created = told.modified = now.replace(tzinfo=None)
    package = made.part.package
    for relation in list(package.rels.values()):
        if relation.reltype == RT.THUMBNAIL:
            del package.rels[relation.rId]


def speak(made: DocumentType) -> None:
    """Tell the language of all that is written."""
    for languages in made.styles.element.iter(qn("w:lang")):
        languages.set(qn("w:val"), LANGUAGE)


def set_style(
    made: DocumentType,
    name: str,
    size: float,
    *,
    colour: RGBColor = INK,
    bold: bool = False,
    before: float = 0,
    after: float = 6,
) -> None:
    """Have a style of the file be ours: its type, size and space, in points, and nothing else."""
    style = made.styles[name]
    assert isinstance(style, ParagraphStyle)
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    style.font.color.rgb = colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    fonts.set(qn("w:hAnsi"), FONT)
    fonts.set(qn("w:cs"), FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    for rule in [*style.element.iter(qn("w:pBdr")), *style.element.rPr.iter(qn("w:spacing"))]:
        rule.getparent().remove(rule)


def tell(shape: InlineShape, name: str, alt: str) -> None:
    """Say what a picture means to one who does not see it."""
    shape._inline.docPr.set("name", name)
    shape._inline.docPr.set("descr", alt)
