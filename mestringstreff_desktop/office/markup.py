"""The markup of a slide's parts, as PowerPoint writes it (ECMA-376): text, pictures, panels, placeholders.

Lengths come in points; files have them in English Metric Units, and type in hundredths of a point.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from mestringstreff_desktop.content.slides.layout import LINE, Box, PlacedText
from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.office.rooms import Anchor, Room

LANGUAGE = "nb-NO"
LONGEST_TITLE = 255  # letters of what a file of Office's says it is called
EMU = 12700  # to the point
NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
# A line of Calibri takes 1.22 of its size where nothing else is said.
LINE_PERCENT = round(100_000 * LINE / 1.2207)
BETWEEN_PERCENT = 40_000  # of the line, between two paragraphs
INKS = {"ink": "tx1", "primary": "tx2"}
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_MARKS = {
    "": "<a:buNone/>",
    "bullet": '<a:buFont typeface="+mj-lt"/><a:buChar char="•"/>',
    "number": '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>',
}
_NEW_LINE = f'<a:br><a:rPr lang="{LANGUAGE}"/></a:br>'
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_SVG = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/>'
    "</a:ext></a:extLst>"
)


@dataclass(frozen=True)
class PictureParts:
    """The ids by which a slide refers to a picture: its dots, and its lines where it has them."""

    dots: str
    lines: str = ""


def emu(points: float) -> int:
    """Return a length in the unit of the file."""
    return round(points * EMU)


def place(box: Box) -> str:
    """Return where something is and how large."""
    return (
        f'<a:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></a:xfrm>'
    )


def paragraph(text: str, *, size: float = 0.0, bold: bool = False, colour: str = "", about: str = "") -> str:
    """Return a paragraph in our language; `about` is its own markup, as `about_paragraph` returns it."""
    if not text:
        return f'<a:p>{about}<a:endParaRPr lang="{LANGUAGE}"/></a:p>'
    sized = f' sz="{round(100 * size)}"' if size else ""
    ink = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>' if colour else ""
    heavy = ' b="1"' if bold else ""
    run = f'lang="{LANGUAGE}"{sized}{heavy} dirty="0"'
    parts = [
        f"<a:r><a:rPr {run}>{ink}</a:rPr><a:t>{escape(part)}</a:t></a:r>"
        for part in clean_text(text).split("\n")
    ]
    return f"<a:p>{about}{_NEW_LINE.join(parts)}</a:p>"


def about_paragraph(text: PlacedText, number: int) -> str:
    """Return how a paragraph of a placed text is set: its marks, and the air before all but the first."""
    indent = emu(text.indent)
    hanging = f' marL="{indent}" indent="-{indent}"' if indent else ' marL="0" indent="0"'
    before = BETWEEN_PERCENT if number else 0
    mark = '<a:buClr><a:schemeClr val="tx2"/></a:buClr>' if text.marks else ""
    return (
        f'<a:pPr{hanging} algn="{_ALIGN[text.align]}">'
        f'<a:lnSpc><a:spcPct val="{LINE_PERCENT}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPct val="{before}"/></a:spcBef>{mark}{_MARKS[text.marks]}</a:pPr>'
    )


def text_shape(number: int, name: str, room: Room, placeholder: str = "") -> str:
    """Return an editable text: a placeholder of the layout where one is told, else a box of its own.

    Nothing shrinks by itself: no type must be too small to be read on the wall.
    """
    text = room.text
    paragraphs = "".join(
        paragraph(
            each, size=text.size, bold=text.bold, colour=INKS[text.ink], about=about_paragraph(text, at)
        )
        for at, each in enumerate(text.texts)
    )
    return shape(number, name, room.box, paragraphs, placeholder=placeholder, anchor=room.anchor)


def shape(
    number: int, name: str, box: Box, paragraphs: str, *, placeholder: str = "", anchor: Anchor = "t"
) -> str:
    """Return a shape with paragraphs: a placeholder where one is told, else a box for text."""
    kind = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' if placeholder else '<p:cNvSpPr txBox="1"/>'
    form = "" if placeholder else '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr id={quoteattr(str(number))} name={quoteattr(name)}/>{kind}"
        f"<p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr>{place(box)}{form}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def picture(number: int, name: str, alt: str, box: Box, parts: PictureParts) -> str:
    """Return a picture with what it means; PowerPoint from 2016 shows its lines instead of its dots."""
    lines = _SVG.format(parts.lines) if parts.lines else ""
    said = quoteattr(clean_text(alt))
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name={quoteattr(name)} descr={said}/>'
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{parts.dots}">{lines}</a:blip><a:stretch><a:fillRect/></a:stretch>'
        f'</p:blipFill><p:spPr>{place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def panel(number: int, name: str, box: Box, colour: str) -> str:
    """Return a ground behind words, which is passed over when the slide is read aloud."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}>{_DECORATIVE}</p:cNvPr>'
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place(box)}"
        '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 5000"/></a:avLst></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></p:spPr></p:sp>'
    )


def common(shapes: Iterable[str], name: str = "", ground: str = "") -> str:
    """Return what is on a page, its shapes in the order they are read, and the ground if it has its own."""
    fill = f'<a:solidFill><a:schemeClr val="{ground}"/></a:solidFill>'
    own = f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"
    return (
        f"<p:cSld {NAMES} name={quoteattr(name)}>{own if ground else ''}<p:spTree>"
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{''.join(shapes)}</p:spTree></p:cSld>"
    )


def notes(text: str) -> str:
    """Return a page of notes: the slide in small, and below it the leader's text."""
    locks = '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    small = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Støtteark 1"/><p:cNvSpPr>{locks}</p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
    )
    body = "".join(map(paragraph, text.split("\n")))
    written = (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notater 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
    )
    return common((small, written))
