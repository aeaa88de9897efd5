"""A QR code with a web address, drawn as squares: it is as sharp on a large poster as on a small one."""

import re
from itertools import groupby

from mestringstreff_desktop.course.recruiting.web_address import code_words
from mestringstreff_desktop.pdf.pen import Box, Pen, text_width
from mestringstreff_desktop.pdf.style import Look

QUIET = 4  # squares of nothing around it, as readers ask for (ISO/IEC 18004, 6.3.8)


def parted(address: str, look: Look, style: str, width: float) -> str:
    """Return an address on lines of a width, parted after a sign and not in a word where that can be."""
    lines = [""]
    for part in re.findall(r"[^/.?&_-]+[/.?&_-]*|[/.?&_-]+", address):
        if lines[-1] and text_width(lines[-1] + part, look, style) > width:
            lines.append("")
        lines[-1] += part
    return "\n".join(lines)


def draw_code(pen: Pen, box: Box, address: str) -> None:
    """Draw the code of an address as large as a box allows, from its upper left corner, on white."""
    import segno

    rows = [bytes(row) for row in segno.make_qr(address, error="m").matrix]
    side = min(box.width, box.height)
    unit = side / (len(rows) + 2 * QUIET)
    own = Box(box.x, box.top - side, side, side)
    with pen.figure(code_words(address), own):
        pen.panel(own, "white", corner=0)
        path = pen.canvas.beginPath()
        for number, row in enumerate(rows):
            y = own.top - (QUIET + number + 1) * unit
            at = QUIET
            for is_dark, squares in groupby(row):
                length = len([*squares])
                if is_dark:
                    path.rect(own.x + at * unit, y, length * unit, unit)
                at += length
        pen.canvas.setFillColor(pen.look.palette.ink)
        pen.canvas.drawPath(path, stroke=0, fill=1)
