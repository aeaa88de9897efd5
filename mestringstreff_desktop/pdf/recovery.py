"""The recovery code of the lock on paper: what it is, the code, how it is used and where it is kept."""

import datetime as dt
from dataclasses import replace

from mestringstreff_desktop.content.forms import Steps
from mestringstreff_desktop.content.words import numeric_date
from mestringstreff_desktop.pdf.blocks import PADDING, heading, steps_blocks, text_block
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.bullets import bullets
from mestringstreff_desktop.pdf.document import body
from mestringstreff_desktop.pdf.header_footer import Foot
from mestringstreff_desktop.pdf.opening import opening, pages
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, text_height
from mestringstreff_desktop.pdf.style import GAP, MM, Look

TITLE = "Gjenopprettingskode"
ON_A_LINE = 4  # groups
_KIND = "Låsen i Mestringstreff"
_LEAD = (
    "Koden åpner kursene når passordet er glemt. Passordet og koden er de eneste veiene inn. "
    "Er begge borte, får ingen åpnet kursene igjen."
)
_USE = (
    "Start Mestringstreff. Programmet spør etter passordet.",
    "Velg «Bruk gjenopprettingskoden», og skriv koden.",
    "Lag et nytt passord under Innstillinger. Da får du også en ny kode.",
)
_KEEP = (
    "Legg arket i et låst skap, slik dere gjør med andre taushetsbelagte papirer.",
    "Ha det et annet sted enn maskinen, og ikke sammen med passordet.",
    "Ikke ta bilde av arket, og ikke send koden på e-post.",
    "Får du en ny kode, makulerer du dette arket når alle kopier av kursene har den nye låsen.",
)
_LETTERS = "Koden har tallene 0 og 1, men ikke bokstavene I, L, O og U."


def recovery_sheets(code: str, made_on: dt.date, look: Look) -> list[Sheet]:
    """Return the page with a code, whose groups have hyphens between them."""
    width = body().width
    blocks = opening(_KIND, TITLE, [f"Laget {numeric_date(made_on)}", _LEAD], look)
    blocks.append(_code(code, look))
    blocks.append(replace(text_block(_LETTERS, look, "hint", width), gap=2 * MM))
    blocks += [heading("Slik bruker du koden", look, width), *steps_blocks(Steps(items=_USE), look, width)]
    blocks += [heading("Slik tar du vare på arket", look, width), *bullets(_KEEP, look, width)]
    return pages(blocks, TITLE, Foot("Hører til låsen på kursene", "", look), look)


def _code(code: str, look: Look) -> Block:
    lines = in_lines(code)
    inner = body().width - 2 * PADDING
    heights = [text_height(line, look, "letter-centre", inner) for line in lines]

    def draw(pen: Pen, box: Box) -> None:
        pen.panel(box, "teal")
        rest = box.inset(PADDING)
        for line in lines:
            _, rest = rest.split_top(pen.text(line, "letter-centre", rest) + 2 * MM)

    return Block(sum(heights) + 2 * MM * (len(lines) - 1) + 2 * PADDING, draw, gap=GAP)


def in_lines(code: str) -> list[str]:
    """Return the groups of a code in lines, with air between them."""
    groups = code.split("-")
    return ["  –  ".join(groups[at : at + ON_A_LINE]) for at in range(0, len(groups), ON_A_LINE)]
