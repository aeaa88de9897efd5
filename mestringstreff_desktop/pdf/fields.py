"""Puts the places to write, tick and colour on a page as AcroForm fields (PDF 32000-1, 12.7).

Programs differ in where they look for the font of what is typed, and each gets what it understands:

- Most take the last font that a field's default appearance names, from the document's resources.
- PDFium takes the first. For letters that Windows' Western alphabet lacks, and for dashes and “ ”, it turns
  to fonts of the system, which the saved file then lacks elsewhere; only a font by the name Wingdings it
  trusts with every letter. That name is ours in another spelling, `#57ingdings`, so that no one takes it
  for the system's own.
- qpdf and pikepdf look among the resources of a field's own appearance; pdf.js looks there too, but before
  that among those of the field itself, as pypdf does.

Text takes as many lines as there is room for, and is made smaller when it needs more (size 0), so that
what is printed or saved holds all that was typed: PDFium, pypdf and pdf.js begin at about 12 points,
poppler at 20. In large print it stays at 14 points, and what there is no room for can be scrolled to.

No two fields of text share an appearance: pypdf and older qpdf write into it what was typed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFStreamFilterZCompress,
    PDFString,
)

from mestringstreff_desktop.content.field_words import word
from mestringstreff_desktop.pdf import field_font
from mestringstreff_desktop.pdf.field_names import Names, spoken
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.pen import Field, check_mark
from mestringstreff_desktop.pdf.style import Look

PRINTED = 4
MULTILINE = 1 << 12
RADIO = 1 << 15  # one choice; without NoToggleToOff it can be taken back
FONT, FONT_OF_PDFIUM = "Felt", "Wingdings"
YES, OFF = "Yes", "Off"
MARKS = {"tick": "4", "radio": "l", "swatch": "l"}  # of ZapfDingbats, for who draws the mark itself
EMPTY = "/Tx BMC EMC"
WORTH_PACKING = 60  # bytes
CURVE = 0.5523  # of the radius: how far the handles of a quarter of a circle reach


@dataclass
class _Group:
    """A field of several buttons, of which one is on: its name, its states, and itself as it grows."""

    parent: PDFDictionary
    reference: PDFObjectReference
    kids: PDFArray
    states: dict[str, str] = field(default_factory=dict)

    def state(self, label: str) -> str:
        """Return the name of an option's state: its words in plain letters, each once."""
        name = word(label)
        while name in self.states.values():
            name += "-2"
        self.states[label] = name
        return name


@dataclass(frozen=True)
class _Resources:
    """The resources of a document's fields: those of all of them, and those of each appearance."""

    whole: PDFObjectReference
    plain: PDFObjectReference


class Fields:
    """The fields of one document. They have no border and no ground: the page itself has drawn them."""

    def __init__(self, objects: PdfObjects) -> None:
        self._objects = objects
        self._all: list[PDFObjectReference] = []
        self._looks: dict[str, PDFObjectReference] = {}
        self._names = Names()
        self._groups: dict[str, _Group] = {}

    def begin(self, sheet: str) -> None:
        """Go on to the next sheet, or the next copy of it: fields there are none of those before."""
        self._names.begin(sheet)
        self._groups = {}

    def put(self, fields: Iterable[Field], look: Look, first: int | None = None) -> list[PDFObjectReference]:
        """Return fields for the page at hand, in their order.

        In a tagged document their numbers in its tree are counted from `first`.
        """
        put = []
        for number, each in enumerate(fields):
            widget = self._put(each, look)
            if first is not None:
                widget.dict["StructParent"] = first + number
            put.append(self._objects.refer(widget))
        return put

    def finish(self) -> None:
        """Tell the document of its fields, if there are any."""
        if not self._all:
            return
        form = {"Fields": PDFArray(self._all), "DR": self._resources.whole, "DA": PDFString(_typed(Look()))}
        self._objects.set_fields(PDFDictionary(form))

    @cached_property
    def _resources(self) -> "_Resources":
        fonts = field_font.embed(self._objects)
        both = ({FONT: own, FONT_OF_PDFIUM: fonts.whole} for own in (fonts.whole, fonts.plain))
        return _Resources(*map(self._fonts_as, both))

    def _fonts_as(self, fonts: dict[str, PDFObjectReference]) -> PDFObjectReference:
        return self._objects.refer(PDFDictionary({"Font": PDFDictionary(fonts)}))

    def _put(self, each: Field, look: Look) -> PDFDictionary:
        if each.group:
            return self._option(each, look)
        own = self._text(each, look) if each.kind == "text" else self._button(each, look, YES)
        widget = self._widget(each, {"T": PDFString(self._names.of(each.label)), **own})
        self._all.append(self._objects.refer(widget))
        return widget

    def _option(self, each: Field, look: Look) -> PDFDictionary:
        """Return a button of a group; its field is the group's."""
        group = self._group(each)
        state = group.state(each.label)
        button = self._button(each, look, state)
        if each.ticked:
            group.parent.dict["V"] = PDFName(state)
        for of_group in ("FT", "V"):
            del button[of_group]
        widget = self._widget(each, {"Parent": group.reference, **button})
        group.kids.sequence.append(self._objects.refer(widget))
        return widget

    def _group(self, each: Field) -> _Group:
        """Return the group of a button; an option that comes again begins another of the same name."""
        group = self._groups.get(each.group)
        if group is None or each.label in group.states:
            kids = PDFArray([])
            parent = PDFDictionary(
                {
                    "Kids": kids,
                    "FT": PDFName("Btn"),
                    "Ff": RADIO,
                    "T": PDFString(self._names.of(each.group)),
                    "TU": PDFString(each.group),
                    "V": PDFName(OFF),
                }
            )
            self._groups[each.group] = group = _Group(parent, self._objects.refer(parent), kids)
            self._all.append(group.reference)
        return group

    def _widget(self, each: Field, own: dict[str, Any]) -> PDFDictionary:
        box = each.box
        common = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "Rect": PDFArray([round(side, 2) for side in (box.x, box.y, box.right, box.top)]),
            "F": PRINTED,
            "P": self._objects.this_page,
            "TU": PDFString(spoken(each.label, each.group)),
        }
        return PDFDictionary({**common, **own})

    def _text(self, each: Field, look: Look) -> dict[str, Any]:
        box, resources = each.box, self._resources
        drawn = _drawn(box.width, box.height, EMPTY, resources.plain)
        own = {
            "FT": PDFName("Tx"),
            "Ff": MULTILINE,
            "DR": resources.whole,
            "AP": PDFDictionary({"N": self._objects.refer(drawn)}),
        }
        typed = _typed(look, each.size)
        return own if typed == _typed(Look()) else {**own, "DA": PDFString(typed)}

    def _button(self, each: Field, look: Look, on: str) -> dict[str, Any]:
        """Return what is a button's own; `on` is the name of its state when it is chosen."""
        size = (each.box.width, each.box.height)
        state = PDFName(on if each.ticked else OFF)
        looks = {on: self._look(*size, _mark(each, look)), OFF: self._look(*size, "")}
        return {
            "FT": PDFName("Btn"),
            "V": state,
            "AS": state,
            "MK": PDFDictionary({"CA": PDFString(MARKS[each.kind])}),
            "AP": PDFDictionary({"N": PDFDictionary(looks)}),
        }

    def _look(self, width: float, height: float, drawn: str) -> PDFObjectReference:
        """What a field shows; equal ones are stored once."""
        key = f"{width:.2f} {height:.2f} {drawn}"
        if key not in self._looks:
            self._looks[key] = self._objects.refer(_drawn(width, height, drawn, PDFDictionary({})))
        return self._looks[key]


def _drawn(
    width: float, height: float, drawn: str, resources: PDFDictionary | PDFObjectReference
) -> PDFStream:
    """Return what a field shows, as a form XObject."""
    form = {
        "Subtype": PDFName("Form"),
        "BBox": PDFArray([0, 0, round(width, 2), round(height, 2)]),
        "Resources": resources,
    }
    packed = [PDFStreamFilterZCompress()] if len(drawn) > WORTH_PACKING else []
    return PDFStream(PDFDictionary(form), drawn, filters=packed)


def _typed(look: Look, size: float = 0.0) -> str:
    """Return how what is typed looks."""
    points = f"{size or (look.sizes.body if look.large_print else 0):g}"
    return f"/#57ingdings {points} Tf /{FONT} {points} Tf {_colour(look.palette.ink)} rg"


def _colour(colour: Color) -> str:
    return f"{colour.red:.3f} {colour.green:.3f} {colour.blue:.3f}"


def _mark(each: Field, look: Look) -> str:
    """Return the operators of what a chosen button shows."""
    primary, width = _colour(look.palette.primary), each.box.width
    match each.kind:
        case "radio":
            return f"{primary} rg {_circle(width, 0.27 * width)} f"
        case "swatch":
            fill = _colour(each.colour or look.palette.primary)
            return f"{fill} rg {_colour(look.palette.ink)} RG 2 w {_circle(width, width / 2 - 1)} b"
        case _:
            return f"{primary} RG {_check()}"


def _check() -> str:
    (x, y), *rest = check_mark(0, 0)
    lines = " ".join(f"{right:.2f} {top:.2f} l" for right, top in rest)
    return f"1.6 w 1 J 1 j {x:.2f} {y:.2f} m {lines} S"


def _circle(width: float, radius: float) -> str:
    """Return a circle in the middle of a square, as four curves."""
    middle, handle = width / 2, radius * CURVE
    quarters = (
        ((radius, handle), (handle, radius), (0.0, radius)),
        ((-handle, radius), (-radius, handle), (-radius, 0.0)),
        ((-radius, -handle), (-handle, -radius), (0.0, -radius)),
        ((handle, -radius), (radius, -handle), (radius, 0.0)),
    )
    curves = [" ".join(f"{middle + x:.2f} {middle + y:.2f}" for x, y in curve) + " c" for curve in quarters]
    return f"{middle + radius:.2f} {middle:.2f} m " + " ".join(curves)
