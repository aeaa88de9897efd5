"""The empty presentation that slides are put into: our colours, four layouts, and a master to match.

It is made from the one that comes with python-pptx, so that no file of Office's is kept beside the code.
The type is Calibri: every PowerPoint has it, Impress shows it as Carlito, which is as wide, and what is laid
out in our own Source Sans has room in it, as it is a little narrower. A font that is not there would be
replaced by one that we do not know the width of.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as Document
from pptx.slide import SlideLayout
from pptx.util import Pt

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.slides.layout import HEIGHT, MARGIN, WIDE, Box, Ground
from mestringstreff_desktop.content.slides.model import LEAST_POINTS
from mestringstreff_desktop.content.text import shortened
from mestringstreff_desktop.office.markup import (
    LANGUAGE,
    LINE_PERCENT,
    LONGEST_TITLE,
    NAMES,
    common,
    paragraph,
    shape,
)

PROGRAM = "Mestringstreff Desktop"
TITLE = '<p:ph type="title"/>'
BODY = '<p:ph type="body" idx="1"/>'
GROUNDS: Mapping[Ground, str] = {"paper": "bg2", "soft_teal": "accent5", "soft_sun": "accent6"}
_TOKENS = {  # of Office's colours: which of ours, as theme.toml has it
    "dk1": "ink",
    "lt1": "surface",
    "dk2": "primary",
    "lt2": "paper",
    "accent1": "primary",
    "accent2": "sun",
    "accent3": "warm",
    "accent4": "good",
    "accent5": "soft_teal",
    "accent6": "soft_sun",
    "hlink": "primary",
    "folHlink": "quiet",
}
_TITLE_SIZE, _BODY_SIZE = 40, 34
_WORDS = Box(MARGIN, 120, WIDE - 2 * MARGIN, HEIGHT - 120 - MARGIN)
_HEAD = Box(MARGIN, MARGIN, WIDE - 2 * MARGIN, 60)
BESIDE = Box(0, -80, WIDE, 60)  # above the page: found by a reader and in lists, not seen
_SCHEME = re.compile(r"<a:clrScheme .*</a:clrScheme>", re.DOTALL)
_WORDS_OF_OFFICE = {
    "Click to edit Master text styles": "Notater",
    "Second level": "Andre nivå",
    "Third level": "Tredje nivå",
    "Fourth level": "Fjerde nivå",
    "Fifth level": "Femte nivå",
}
_FONTS = {"latin": "lt", "ea": "ea", "cs": "cs"}
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org'
    f'/officeDocument/2006/extended-properties"><Application>{PROGRAM}</Application></Properties>'
)


@dataclass(frozen=True)
class _Kind:
    """A layout of the file: its name where a leader chooses one, its ground, and whether it has words."""

    name: str
    ground: Ground
    has_body: bool


_KINDS = (
    _Kind("Tittel og tekst", "paper", has_body=True),
    _Kind("Bare tittel", "paper", has_body=False),
    _Kind("Åpning", "soft_teal", has_body=True),
    _Kind("Pause", "soft_sun", has_body=True),
)


def empty(title: str, now: datetime) -> Document:
    """Return a presentation without slides, 16:9, in Bokmål. It names no person; `now` is when it is made."""
    document = Presentation()
    document.slide_width, document.slide_height = Pt(WIDE), Pt(HEIGHT)
    _leave_out(document)
    _describe(document, title, now)
    _colour(document)
    _draw_master(document)
    _tell_of_notes(document)
    _speak(document.element)
    _speak(document.notes_master.element)
    return document


def layout_for(document: Document, ground: Ground, *, has_body: bool) -> SlideLayout:
    """Return the layout that a slide on a ground is based on."""
    wanted = [
        (kind.has_body == has_body, layout)
        for kind, layout in zip(_KINDS, document.slide_layouts, strict=True)
        if kind.ground == ground
    ]
    return max(wanted, key=lambda each: each[0])[1]


def _tell_of_notes(document: Document) -> None:
    """Tell of the master of notes, and of no other shape of the page: python-pptx leaves that to others."""
    name = document.part.relate_to(document.notes_master.part, RT.NOTES_MASTER)
    listed = f'<p:notesMasterIdLst {NAMES}><p:notesMasterId r:id="{name}"/></p:notesMasterIdLst>'
    document.element.sldMasterIdLst.addnext(parse_xml(listed))
    document.element.sldSz.attrib.pop("type")


def _leave_out(document: Document) -> None:
    """Leave out the layouts we do not use, another machine's printer, and a picture of another file."""
    for layout in list(document.slide_layouts)[len(_KINDS) :]:
        document.slide_layouts.remove(layout)
    package = document.part.package
    for relation in list(package.iter_rels()):
        if relation.reltype == RT.PRINTER_SETTINGS:
            document.part.drop_rel(relation.rId)
        elif relation.reltype == RT.THUMBNAIL:
            package.drop_rel(relation.rId)


def _describe(document: Document, title: str, now: datetime) -> None:
    told = document.core_properties
    told.title, told.language = shortened(title, LONGEST_TITLE), LANGUAGE
    told.author = told.last_modified_by = told.comments = ""
    told.created = told.modified = now.replace(tzinfo=None)
    document.part.package.part_related_by(RT.EXTENDED_PROPERTIES).blob = _APP.encode()


def _colour(document: Document) -> None:
    theme = document.slide_master.part.part_related_by(RT.THEME)
    theme.blob = (
        _SCHEME.sub(_scheme(), theme.blob.decode()).replace("Office Theme", "Mestringstreff").encode()
    )


@cache
def _scheme() -> str:
    """Return our colours as Office names them."""
    ours = tomllib.loads((paths.resources() / "theme.toml").read_text("utf-8"))["light"]
    values = ((name, ours[token].removeprefix("#")) for name, token in _TOKENS.items())
    parts = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in values)
    return f'<a:clrScheme name="Mestringstreff">{parts}</a:clrScheme>'


def _draw_master(document: Document) -> None:
    master = document.slide_master.element
    master.replace(master.cSld, parse_xml(_page("", "paper", has_body=True)))
    styles = master.find(f"{{{master.nsmap['p']}}}txStyles")
    master.replace(styles, parse_xml(_styles()))
    for kind, layout in zip(_KINDS, document.slide_layouts, strict=True):
        own = layout.element
        own.set("type", "obj" if kind.has_body else "titleOnly")
        own.replace(own.cSld, parse_xml(_page(kind.name, kind.ground, has_body=kind.has_body)))


def _page(name: str, ground: Ground, *, has_body: bool) -> str:
    """Return a page that others are based on: its ground, and where title and words are written."""
    shapes = [shape(2, "Tittel 1", _HEAD, paragraph("Skriv tittelen her"), placeholder=TITLE)]
    if has_body:
        shapes.append(shape(3, "Tekst 2", _WORDS, paragraph("Skriv her"), placeholder=BODY))
    return common(shapes, name, GROUNDS[ground])


def _styles() -> str:
    """Return how title and words are set where a slide does not say it."""
    sizes = dict.fromkeys(range(1, 10), LEAST_POINTS) | {1: _BODY_SIZE}
    levels = "".join(_level(number, size, "tx1") for number, size in sizes.items())
    return (
        f"<p:txStyles {NAMES}><p:titleStyle>{_level(1, _TITLE_SIZE, 'tx2', bold=True)}</p:titleStyle>"
        f"<p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle>{_level(1, LEAST_POINTS, 'tx1')}</p:otherStyle>"
        "</p:txStyles>"
    )


def _level(number: int, size: float, colour: str, *, bold: bool = False) -> str:
    fonts = "".join(f'<a:{script} typeface="+mn-{short}"/>' for script, short in _FONTS.items())
    return (
        f'<a:lvl{number}pPr marL="0" indent="0" algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="{LINE_PERCENT}"/></a:lnSpc><a:buNone/>'
        f'<a:defRPr lang="{LANGUAGE}" sz="{100 * size:.0f}" b="{int(bold)}" kern="1200">'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>{fonts}</a:defRPr></a:lvl{number}pPr>'
    )


def _speak(root: BaseOxmlElement) -> None:
    """Say in Bokmål what a leader reads in an empty page, and tell the language of all that has one."""
    for element in root.iter():
        if element.get("lang"):
            element.set("lang", LANGUAGE)
        if element.tag.endswith("}t"):
            element.text = _WORDS_OF_OFFICE.get(element.text, element.text)
