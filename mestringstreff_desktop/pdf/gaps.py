"""Gaps in a text on paper: what is not known yet, in a tinted box with what it is called.

A gap is told by signs that are in nobody's text: cleaning takes them away (content/text.py).
"""

import re
from collections.abc import Sequence

from reportlab.lib.colors import Color, HexColor

from mestringstreff_desktop.course.recruiting.texts import FILL_IN, Run
from mestringstreff_desktop.pdf.fonts import SEMIBOLD
from mestringstreff_desktop.pdf.style import GREY, Look, plain

OPENS, CLOSES = "\ufffe", "\uffff"
_FIXED = "\N{NO-BREAK SPACE}"
_GAP = re.compile(f"{OPENS}([^{CLOSES}]*){CLOSES}?")
_TINT, _GREY_TINT, _INK = HexColor("#F7DC94"), HexColor("#D4D4D4"), HexColor("#1C2B2D")


def with_gaps(runs: Sequence[Run], words: str = FILL_IN) -> str:
    """Return runs as one text, with its gaps marked. `words` say of a gap what to do with it."""
    return "".join(f"{OPENS}{words.format(label=text)}{CLOSES}" if gap else text for text, gap in runs)


def markup(text: str, look: Look) -> str:
    """Return a text ready for a Paragraph, as `plain` does, with a box around each gap.

    A text may have been parted within a gap: what is before its end is of it too.
    """
    begun, end, _ = text.partition(CLOSES)
    if end and OPENS not in begun:
        text = OPENS + text
    if OPENS not in text:
        return plain(text)
    parts = _GAP.split(text)  # every other is a gap
    return "".join(_box(part, look) if place % 2 else plain(part) for place, part in enumerate(parts))


def without_boxes(text: str) -> str:
    """Return a text with its gaps in square brackets, where no box can be drawn."""
    return _GAP.sub(r"[\1]", text)


def _box(words: str, look: Look) -> str:
    ground, ink = (_GREY_TINT, GREY.ink) if look.monochrome else (_TINT, _INK)
    font = f'<font name="{SEMIBOLD}" color="{_hex(ink)}" backColor="{_hex(ground)}">'
    return f"{font}{_FIXED}{plain(words)}{_FIXED}</font>"


def _hex(colour: Color) -> str:
    return f"#{colour.hexval()[2:]}"
