"""Puts the places to write and tick on a page as AcroForm fields.

What is typed is set in Helvetica, one of the fonts every reader has: a field needs a whole font, and
ours are embedded only with the letters a page uses.
"""

from collections.abc import Iterable
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.pen import Field
from mestringstreff_desktop.pdf.style import Look

FONT = "Helvetica"


def put_fields(canvas: Canvas, fields: Iterable[Field], look: Look, name: str) -> None:
    """Add fields to the page at hand, named after `name` and their number on it."""
    for number, field in enumerate(fields, 1):
        put = _put_text if field.kind == "text" else _put_tick
        put(canvas, field, look, f"{name}-{number}")


def _put_text(canvas: Canvas, field: Field, look: Look, name: str) -> None:
    canvas.acroForm.textfield(
        **_common(field, look, name),
        width=field.box.width,  # type: ignore[arg-type] # the stubs know whole points only
        height=field.box.height,  # type: ignore[arg-type]
        fieldFlags="multiline" if field.multiline else "",
        maxlen=0,
        fontName=FONT,
        fontSize=look.sizes.body,
    )


def _put_tick(canvas: Canvas, field: Field, look: Look, name: str) -> None:
    canvas.acroForm.checkbox(
        **_common(field, look, name),
        checked=field.ticked,
        size=field.box.width,  # type: ignore[arg-type]
        fieldFlags="",
    )


def _common(field: Field, look: Look, name: str) -> dict[str, Any]:
    """What both kinds have: no border and no ground, for the page itself has drawn them."""
    return {
        "name": name,
        "tooltip": field.label,
        "x": field.box.x,
        "y": field.box.y,
        "textColor": look.palette.ink,
        "borderWidth": 0,
        "borderColor": None,
        "fillColor": None,
    }
