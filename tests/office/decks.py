"""Slides of every layout, with small drawings, and the file that is made of them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from PIL import Image
from pptx import Presentation
from pptx.presentation import Presentation as Document

from mestringstreff_desktop.content.slides.model import Layout, Place, SlideArt
from mestringstreff_desktop.content.slides.shown import NO_FIGURE, Figure, ShownSlide
from mestringstreff_desktop.course.course import Slide
from mestringstreff_desktop.course.slides import DeckSlide, SlideKind
from mestringstreff_desktop.office.slides import Figures, presentation

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
SUN = Figure(art="sol", alt="En sol som står opp")
PLACES = tuple(
    Place(name=str(step), x=20 + 200 * step, y=20, width=180, height=80, step=step) for step in (1, 2)
)
MODEL = Figure(art="modell", alt="To bokser", labels=("Tanke", "Følelse"))
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400">'
_BOX = '<rect x="{x}" y="20" width="180" height="80" fill="{fill}" stroke="#0F5C63" stroke-width="2.6"/>'
DRAWINGS = {
    "sol": f'{_HEAD}<circle cx="320" cy="200" r="90" fill="#E9A820"/></svg>',
    "modell": _HEAD
    + _BOX.format(x=220, fill="#E3EFEE")
    + f'<g id="steg-2">{_BOX.format(x=420, fill="#F9E9E2")}</g></svg>',
}


def measure(text: str, size: float, bold: bool) -> float:
    """All letters are half as wide as they are high."""
    return len(text) * size * (0.55 if bold else 0.5)


def slide(
    layout: Layout, title: str, *words: str, figure: Figure = NO_FIGURE, notes: str = "Si dette."
) -> DeckSlide:
    places = SlideArt(width=640, height=400, places=PLACES, steps=2) if figure is MODEL else None
    shown = ShownSlide(layout, title, words, figure, places)
    return DeckSlide(Slide(id=title, title=title), SlideKind.BUILT_IN, shown, notes)


EVERY = (
    slide("title", "Velkommen", "Hva er mestring?", figure=SUN, notes=""),
    slide("question", "To og to", "Hva gir deg en god dag?", "Snakk sammen i fem minutter"),
    slide("drawing", "Regler", "Vi lytter", "Vi hjelper & støtter", figure=SUN),
    slide("steps", "Slik gjør vi", "Tenk", "Fortell"),
    slide("model", "Modellen", "Alt henger sammen", figure=MODEL, notes="Si «A» < B.\n\nSpør: Hva nå?"),
    slide("story", "Fortelling", "Kari satte seg på en benk."),
    slide("task", "Oppgave", "Skriv ned tre ting", figure=Figure(picture="bilde", alt="Min hage")),
    slide("break", "Pause"),
    slide("drawing", "", "Uten tittel"),
)


def png(width: int = 30, height: int = 20) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), "red").save(file, "PNG")
    return file.getvalue()


def drawings(folder: Path) -> Path:
    """Write the drawings to a folder, and return it."""
    for name, svg in DRAWINGS.items():
        (folder / f"{name}.svg").write_text(svg, "utf-8")
    return folder


def made(folder: Path, slides: Sequence[DeckSlide] = EVERY) -> bytes:
    return presentation("Støtteark", slides, Figures(drawings(folder), {"bilde": png()}), measure, NOW)


def opened(folder: Path, slides: Sequence[DeckSlide] = EVERY) -> Document:
    return Presentation(BytesIO(made(folder, slides)))
