"""Writes support slides as a PowerPoint file that is the leader's to change.

Each slide has a real title, text to edit where it stands on the wall, its drawings as lines with dots beside
them for older programs, and the leader's notes. A model that is built up in steps appears on click. All is
laid out as on the wall; python-pptx keeps the file's parts together.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from PIL import Image
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.slide import CT_NotesSlide
from pptx.parts.slide import NotesSlidePart
from pptx.presentation import Presentation as Document
from pptx.slide import Slide

from mestringstreff_desktop.content.slides.layout import (
    PANEL,
    Box,
    Measure,
    SlideLayout,
    laid_out,
)
from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.course.slides import DeckSlide
from mestringstreff_desktop.office import markup, template
from mestringstreff_desktop.office.clicks import clicks
from mestringstreff_desktop.office.drawings import Layer, layers
from mestringstreff_desktop.office.rooms import Room, rooms

_MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_NAMELESS = "Støtteark {number}"
_MORE = "Steg {step} av tegningen"


@dataclass(frozen=True)
class Figures:
    """Where the drawings of slides are, as SVG, and the leader's own pictures by their ids, PNG or JPEG."""

    drawings: Path
    pictures: Mapping[str, bytes]


def presentation(
    title: str, slides: Iterable[DeckSlide], figures: Figures, measure: Measure, now: datetime
) -> bytes:
    """Return a PowerPoint file of slides, made at a moment in UTC. `measure` tells how wide text is.

    Only what the room sees and the notes of the slides are in it, nothing else of what the leader writes.
    """
    writer = _Writer(template.empty(title, now), figures, measure)
    for slide in slides:
        writer.add(slide)
    return writer.file()


class _Writer:
    """Puts slides into a presentation. What several of them show is in the file once."""

    def __init__(self, document: Document, figures: Figures, measure: Measure) -> None:
        self._document, self._figures, self._measure = document, figures, measure
        self._media: dict[bytes, Part] = {}

    def add(self, slide: DeckSlide) -> None:
        made = laid_out(slide.shown, self._measure)
        has_body = any(text.role == "body" for text in made.texts)
        layout = template.layout_for(self._document, made.ground, has_body=has_body)
        page = self._document.slides.add_slide(layout)
        shapes = _Shapes()
        self._collect(shapes, page, slide.shown, made)
        page.element.replace(page.element.cSld, parse_xml(markup.common(shapes.written)))
        if shapes.steps:
            page.element.append(parse_xml(clicks([shapes.steps[step] for step in sorted(shapes.steps)])))
        if slide.notes:
            self._note(page, slide.notes)

    def file(self) -> bytes:
        file = BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _collect(self, shapes: "_Shapes", page: Slide, slide: ShownSlide, made: SlideLayout) -> None:
        """Collect a slide's shapes in the order they are read aloud: title, words, drawing, its labels."""
        if made.panel is not None:
            shapes.add_panel(made.panel)
        placed = rooms(made.texts, self._measure)
        shapes.add_title(next((room for room in placed if room.text.role == "title"), None), self._number)
        for room in placed:
            if room.text.role == "body":
                shapes.add_words(room)
        if made.figure is not None:
            self._collect_figure(shapes, page, slide, made.figure)
        for room in placed:
            if room.text.role == "label":
                shapes.add_label(room)

    @property
    def _number(self) -> int:
        return len(self._document.slides)

    def _collect_figure(self, shapes: "_Shapes", page: Slide, slide: ShownSlide, room: Box) -> None:
        figure = slide.figure
        if figure.art:
            drawn = layers(self._figures.drawings / f"{figure.art}.svg", steps=slide.steps > 1)
            own = fitted(drawn.width, drawn.height, room)
            for number, layer in enumerate(drawn.layers):
                alt = _MORE.format(step=layer.step) if number else slide.alt
                shapes.add_layer(layer, own, own.width / drawn.width, alt, self._refer(page, layer))
        elif content := self._figures.pictures.get(figure.picture):
            with Image.open(BytesIO(content)) as picture:
                own, ending = fitted(*picture.size, room), "png" if picture.format == "PNG" else "jpeg"
            shapes.add_picture(own, slide.alt, markup.PictureParts(self._refer_to(page, content, ending)))

    def _refer(self, page: Slide, layer: Layer) -> markup.PictureParts:
        dots, lines = self._refer_to(page, layer.png, "png"), self._refer_to(page, layer.svg, "svg")
        return markup.PictureParts(dots, lines)

    def _refer_to(self, page: Slide, content: bytes, ending: str) -> str:
        """Return the id by which a slide refers to a picture, which is in the file once.

        python-pptx's own way looks through the whole file for each.
        """
        if content not in self._media:
            name = PackURI(f"/ppt/media/bilde{len(self._media) + 1}.{ending}")
            self._media[content] = Part(name, _MEDIA_TYPES[ending], page.part.package, content)
        return page.part.relate_to(self._media[content], RT.IMAGE)

    def _note(self, page: Slide, text: str) -> None:
        """Give a slide its notes. python-pptx's own way looks through the whole file for each."""
        name = PackURI(f"/ppt/notesSlides/notesSlide{self._number}.xml")
        element = CT_NotesSlide.new()
        element.replace(element.cSld, parse_xml(markup.notes(text)))
        notes = NotesSlidePart(name, CT.PML_NOTES_SLIDE, page.part.package, element)
        notes.relate_to(self._document.notes_master.part, RT.NOTES_MASTER)
        notes.relate_to(page.part, RT.SLIDE)
        page.part.relate_to(notes, RT.NOTES_SLIDE)


def fitted(width: float, height: float, room: Box) -> Box:
    """Return the largest place of a shape within a room, in the middle of it."""
    scale = min(room.width / width, room.height / height)
    across, down = width * scale, height * scale
    return Box(room.x + (room.width - across) / 2, room.y + (room.height - down) / 2, across, down)


class _Shapes:
    """The shapes of one slide as they are written, and which of them appear with each build step."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.steps: dict[int, list[tuple[int, bool]]] = {}

    @property
    def _next(self) -> int:
        """The id of the next shape; the tree itself has the first."""
        return len(self.written) + 2

    def add_panel(self, box: Box) -> None:
        self.written.append(markup.panel(self._next, f"Ramme {self._next - 1}", box, template.GROUNDS[PANEL]))

    def add_title(self, room: Room | None, number: int) -> None:
        """Add the title; where a slide shows none it has one beside the page, by which it is found."""
        name = f"Tittel {self._next - 1}"
        if room is not None and room.text.texts:
            self.written.append(markup.text_shape(self._next, name, room, template.TITLE))
        else:
            words = markup.paragraph(_NAMELESS.format(number=number))
            beside, title = template.BESIDE, template.TITLE
            self.written.append(markup.shape(self._next, name, beside, words, placeholder=title))

    def add_words(self, room: Room) -> None:
        """Add words: the first are those of the layout."""
        is_first = not any(template.BODY in each for each in self.written)
        placeholder = template.BODY if is_first else ""
        self.written.append(markup.text_shape(self._next, f"Tekst {self._next - 1}", room, placeholder))

    def add_label(self, room: Room) -> None:
        self._note_step(room.text.step, is_text=True)
        self.written.append(markup.text_shape(self._next, f"Ord {self._next - 1}", room))

    def add_layer(self, layer: Layer, own: Box, scale: float, alt: str, parts: markup.PictureParts) -> None:
        """Add what of a drawing comes with a step. `alt` is what the drawing means, at the first of them."""
        inside = layer.box
        box = Box(
            own.x + scale * inside.x, own.y + scale * inside.y, scale * inside.width, scale * inside.height
        )
        self._note_step(layer.step, is_text=False)
        self.add_picture(box, alt, parts)

    def add_picture(self, box: Box, alt: str, parts: markup.PictureParts) -> None:
        self.written.append(markup.picture(self._next, f"Tegning {self._next - 1}", alt, box, parts))

    def _note_step(self, step: int, *, is_text: bool) -> None:
        if step > 1:
            self.steps.setdefault(step, []).append((self._next, is_text))
