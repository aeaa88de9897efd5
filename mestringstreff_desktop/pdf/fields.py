"""Puts the places to write and tick on a page as AcroForm fields (PDF 32000-1, 12.7)."""

from collections.abc import Iterable
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
from mestringstreff_desktop.pdf.objects import PdfObjects
from mestringstreff_desktop.pdf.pen import Field, check_mark
from mestringstreff_desktop.pdf.style import TICK, Look

PRINTED = 4
MULTILINE = 1 << 12
FONT = "Felt"
YES, OFF = "Yes", "Off"
ZAPF_CHECK = "4"  # what a program that draws the mark itself is to draw


class Fields:
    """The fields of one document. They have no border and no ground: the page itself has drawn them."""

    def __init__(self, objects: PdfObjects) -> None:
        self._objects = objects
        self._all: list[PDFObjectReference] = []
        self._looks: dict[str, PDFObjectReference] = {}

    def put(
        self, fields: Iterable[Field], look: Look, name: str, first: int | None = None
    ) -> list[PDFObjectReference]:
        """Return fields for the page at hand, named after `name` and their number on it.

        In a tagged document their places in its tree are counted from `first`.
        """
        put = []
        for number, field in enumerate(fields, 1):
            own = self._text(field, look) if field.kind == "text" else self._tick(field, look)
            widget = PDFDictionary({**self._common(field, f"{name}-{number}"), **own})
            if first is not None:
                widget.dict["StructParent"] = first + number - 1
            put.append(self._objects.refer(widget))
        self._all += put
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

    def _common(self, field: Field, name: str) -> dict[str, Any]:
        box = field.box
        return {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "Rect": PDFArray([round(side, 2) for side in (box.x, box.y, box.right, box.top)]),
            "F": PRINTED,
            "P": self._objects.this_page,
            "T": PDFString(name),
            "TU": PDFString(field.label),
        }

    def _text(self, field: Field, look: Look) -> dict[str, Any]:
        size = (field.box.width, field.box.height)
        return {
            "FT": PDFName("Tx"),
            "Ff": MULTILINE if field.multiline else 0,
            "V": PDFString(""),
            "DA": PDFString(f"/{FONT} {look.sizes.body:g} Tf {_colour(look.palette.ink)} rg"),
            "AP": PDFDictionary({"N": self._look(*size, "/Tx BMC EMC")}),
        }

    def _tick(self, field: Field, look: Look) -> dict[str, Any]:
        state = PDFName(YES if field.ticked else OFF)
        looks = {
            YES: self._look(TICK, TICK, _check(look.palette.primary)),
            OFF: self._look(TICK, TICK, ""),
        }
        return {
            "FT": PDFName("Btn"),
            "V": state,
            "AS": state,
            "MK": PDFDictionary({"CA": PDFString(ZAPF_CHECK)}),
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


def _check(colour: Color) -> str:
    (x, y), *rest = check_mark(0, 0)
    lines = " ".join(f"{right:.2f} {top:.2f} l" for right, top in rest)
    return f"{_colour(colour)} RG 1.6 w 1 J 1 j {x:.2f} {y:.2f} m {lines} S"
