"""Puts the places to write, tick and colour on a page as AcroForm fields (PDF 32000-1, 12.7)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
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

from mestringstreff_desktop.pdf import field_font
from mestringstreff_desktop.pdf.field_names import Names, spoken, word
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.pen import Field, check_mark
from mestringstreff_desktop.pdf.style import Look

PRINTED = 4
MULTILINE = 1 << 12
RADIO = 1 << 15  # one choice; without NoToggleToOff it can be taken back
FONT = "Felt"
YES, OFF = "Yes", "Off"
MARKS = {"tick": "4", "radio": "l", "swatch": "l"}  # of ZapfDingbats, for who draws the mark itself
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
        fonts = PDFDictionary({FONT: field_font.embed(self._objects)})
        resources = PDFDictionary({"Font": fonts})
        default = PDFString(f"/{FONT} 12 Tf 0 g")
        form = {"Fields": PDFArray(self._all), "DR": resources, "DA": default}
        self._objects.set_fields(PDFDictionary(form))

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
        size = (each.box.width, each.box.height)
        return {
            "FT": PDFName("Tx"),
            "Ff": MULTILINE if each.multiline else 0,
            "V": PDFString(""),
            "DA": PDFString(f"/{FONT} {look.sizes.body:g} Tf {_colour(look.palette.ink)} rg"),
            "AP": PDFDictionary({"N": self._look(*size, "/Tx BMC EMC")}),
        }

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
            form = {
                "Type": PDFName("XObject"),
                "Subtype": PDFName("Form"),
                "BBox": PDFArray([0, 0, round(width, 2), round(height, 2)]),
                "Resources": PDFDictionary({}),
            }
            stream = PDFStream(PDFDictionary(form), drawn, filters=[PDFStreamFilterZCompress()])
            self._looks[key] = self._objects.refer(stream)
        return self._looks[key]


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
