"""What all printed pages share: colours, measures, text styles, and text made safe to set.

Lengths are points unless a name says millimetres. Every string that comes from content or from a
user goes through `plain` before it becomes a Paragraph: ReportLab reads markup in it, and an
`<img src=…>` in a name would embed a file of this machine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import Literal
from unicodedata import category
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle

from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.pdf.fonts import (
    BOLD,
    EMOJI,
    ITALIC,
    REGULAR,
    SEMIBOLD,
    SIGNS,
    UNKNOWN,
    face,
    font_for,
    is_shown,
    register_fonts,
)

MM = 72 / 25.4
MARGIN = 18 * MM
GAP = 6 * MM
HEAD_GAP = 2.5 * MM
LINE_STEP = 9 * MM
LEAST_LINE_STEP = 8 * MM
HAIRLINE = 0.6
CORNER = 3 * MM
TICK = 4.6 * MM


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return text as it was written, ready for a Paragraph: no markup in it acts.

    Line breaks are kept. A character that no font has becomes a small open box.
    """
    whole = written(text)
    if is_usual(whole):
        return escape(whole).replace("\n", "<br/>")
    runs = groupby(filter(is_shown, whole), font_for)
    return "".join(_run(font, "".join(run)) for font, run in runs).replace("\n", "<br/>")


def written(text: str) -> str:
    """Return text as it is set: clean, and … on the line of the word before it, § on that of its number."""
    return clean_text(text).replace(" …", "\N{NO-BREAK SPACE}…").replace("§ ", "§\N{NO-BREAK SPACE}")


@lru_cache(maxsize=4096)
def unprintable(text: str) -> str:
    """Return the letters of a text that no font has, each once, in their order."""
    whole = written(text)
    if is_usual(whole):
        return ""
    letters = (each for each in dict.fromkeys(whole) if is_shown(each) and category(each)[0] != "M")
    return "".join(each for each in letters if not font_for(each))


def _run(font: str, text: str) -> str:
    if not font:
        font, text = SIGNS, UNKNOWN * len(text)
    return f'<font name="{font}">{escape(text)}</font>' if font in {SIGNS, EMOJI} else escape(text)


def is_usual(text: str) -> bool:
    """Whether our own font has all of a text, line breaks included."""
    return _usual().issuperset(text)


@cache
def _usual() -> frozenset[str]:
    return frozenset(filter(is_shown, map(chr, face(REGULAR).charToGlyph))) | {"\n"}


@dataclass(frozen=True)
class Palette:
    """The colours of a page."""

    ink: Color
    quiet: Color
    line: Color
    dots: Color
    primary: Color
    tints: Mapping[str, Color | None]


COLOURED = Palette(
    ink=HexColor("#1C2B2D"),
    quiet=HexColor("#566466"),
    line=HexColor("#9AA6A5"),
    dots=HexColor("#7C8988"),
    primary=HexColor("#0F5C63"),
    tints=MappingProxyType(
        {
            "none": None,
            "white": HexColor("#FFFFFF"),
            "teal": HexColor("#E3EFEE"),
            "sun": HexColor("#FBF0D6"),
            "rose": HexColor("#F9E9E2"),
            "sage": HexColor("#EAF1E1"),
            "lilac": HexColor("#ECEAF6"),
        }
    ),
)


LIGHT = 0.8


def grey(colour: Color) -> Color:
    """Return a grey as light as the colour; tints become lighter, as a copier darkens them."""
    level = 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue
    if level > LIGHT:
        level = (1 + level) / 2
    return Color(level, level, level)


GREY = Palette(
    ink=grey(COLOURED.ink),
    quiet=grey(COLOURED.quiet),
    line=grey(COLOURED.line),
    dots=grey(COLOURED.dots),
    primary=grey(COLOURED.primary),
    tints=MappingProxyType({name: colour and grey(colour) for name, colour in COLOURED.tints.items()}),
)


@dataclass(frozen=True)
class Sizes:
    """Sizes of type, and the distance of lines to write on, in points; of lines of type, a share of the size.

    No letter is smaller than `least`, and no lines to write on are closer than `least_line_step`.
    """

    body: float
    small: float
    heading: float
    title: float
    foot: float
    least: float
    line_step: float = LINE_STEP
    least_line_step: float = LEAST_LINE_STEP
    leading: float = 1.3

    def around(self, body: float, title: float) -> "Sizes":
        """Return sizes for a dense page, around another size of the body."""
        small = max(body - 1.5, self.least)
        return replace(self, body=body, small=small, heading=body + 2, title=title, leading=1.22)


NORMAL = Sizes(body=12, small=10.5, heading=14, title=25, foot=8.5, least=8.5)
LARGE = Sizes(
    body=14,
    small=14,
    heading=17,
    title=27,
    foot=14,
    least=14,
    line_step=11 * MM,
    least_line_step=10 * MM,
)
LARGER = LARGE.body / NORMAL.body


@dataclass(frozen=True)
class Look:
    """How pages look: colours, sizes, and whether one writes by hand or in fields on a screen.

    `own_sizes` are other sizes of type than the usual: a run sheet is read standing.
    """

    large_print: bool = False
    monochrome: bool = False
    fillable: bool = False
    own_sizes: Sizes | None = None

    @property
    def palette(self) -> Palette:
        return GREY if self.monochrome else COLOURED

    @property
    def sizes(self) -> Sizes:
        return self.own_sizes or (LARGE if self.large_print else NORMAL)

    def style(self, name: str) -> ParagraphStyle:
        """Return the text style: title, letter, heading, subheading, body, label, hint, accent, bright (on
        the darkest colour), quote, head or foot.

        Each is also there with -centre or -right after its name, and in any size: title-56-centre.
        """
        return self._own_styles.get(name) or _sized(name, self.sizes, self.monochrome)

    @cached_property
    def _own_styles(self) -> Mapping[str, ParagraphStyle]:
        return _styles(self.sizes, self.monochrome)


ALIGNMENTS: dict[str, Literal[0, 1, 2]] = {"": 0, "-centre": 1, "-right": 2}


def _plain_styles(sizes: Sizes, palette: Palette) -> dict[str, tuple[str, float, Color]]:
    return {
        "title": (BOLD, sizes.title, palette.ink),
        "letter": (BOLD, 1.2 * sizes.title, palette.primary),
        "heading": (SEMIBOLD, sizes.heading, palette.primary),
        "subheading": (SEMIBOLD, sizes.body, palette.primary),
        "body": (REGULAR, sizes.body, palette.ink),
        "label": (SEMIBOLD, sizes.body, palette.ink),
        "hint": (REGULAR, sizes.small, palette.quiet),
        "accent": (SEMIBOLD, sizes.body, palette.primary),
        "bright": (BOLD, sizes.title, HexColor("#FFFFFF")),
        "quote": (ITALIC, sizes.body, palette.ink),
        "head": (SEMIBOLD, sizes.small, palette.ink),
        "foot": (REGULAR, sizes.foot, palette.quiet),
    }


@cache
def _styles(sizes: Sizes, monochrome: bool) -> dict[str, ParagraphStyle]:
    palette = GREY if monochrome else COLOURED
    register_fonts()
    found = {}
    for name, (font, size, colour) in _plain_styles(sizes, palette).items():
        for suffix, alignment in ALIGNMENTS.items():
            leading = size * (1.15 if name in {"title", "letter", "bright", "foot"} else sizes.leading)
            found[name + suffix] = ParagraphStyle(
                name + suffix,
                fontName=font,
                fontSize=size,
                leading=leading,
                textColor=colour,
                alignment=alignment,
            )
    return found


@cache
def _sized(name: str, sizes: Sizes, monochrome: bool) -> ParagraphStyle:
    """Return a style in another size than its own, which stands after its name."""
    plain_name, size, *aligned = name.split("-")
    own = _styles(sizes, monochrome)["-".join([plain_name, *aligned])]
    return ParagraphStyle(name, own, fontSize=float(size), leading=1.15 * float(size))
