"""What can be done with one slide of a gathering: changed, had back, copied, given another picture.

Each returns a slide to be stored; which of a gathering's slides it is, and its place, are slides.py's.
"""

from dataclasses import replace
from uuid import uuid4

from mestringstreff_desktop.content.slides.model import SlideArt, SlideTemplate
from mestringstreff_desktop.course.course import Slide
from mestringstreff_desktop.course.slides import DeckSlide, as_built_in, to_change


def to_edit(of: DeckSlide, template: SlideTemplate | None) -> Slide:
    """Return a slide with its words in it, to be changed; a built-in one becomes the course's."""
    if of.slide.is_changed or template is None:
        return of.slide
    return replace(to_change(template), is_shown=of.slide.is_shown, line=of.slide.line)


def as_it_was(slide: Slide, template: SlideTemplate) -> Slide:
    """Return a built-in slide as the program has it, where it is now."""
    return replace(as_built_in(template), is_shown=slide.is_shown, line=slide.line)


def copy_of(of: DeckSlide, template: SlideTemplate | None) -> Slide:
    """Return a slide of the leader's own with the same words, notes and line."""
    line = str(of.line) if of.line else ""
    return replace(to_edit(of, template), id=str(uuid4()), notes=of.notes, line=line, is_shown=True)


def put_at(template: SlideTemplate, line: str) -> Slide:
    """Return a built-in slide of any gathering, to be shown at a line of the plan."""
    return replace(as_built_in(template), line=line)


def with_drawing(slide: Slide, name: str, art: SlideArt, alt: str) -> Slide:
    """Return a slide with a drawing of ours; one with places for words takes the room for itself."""
    if not art.places:
        return replace(_with_words(slide), art=name, picture="", alt=alt)
    labels = (slide.labels + ("",) * len(art.places))[: len(art.places)]
    kept = slide.labels[len(art.places) :]
    words = (*slide.words, *filter(None, kept))
    return replace(slide, layout="model", art=name, picture="", alt=alt, labels=labels, words=words)


def with_picture(slide: Slide, picture: str) -> Slide:
    """Return a slide with a picture of the course's own, by its id; what it shows is not known yet."""
    return replace(_with_words(slide), art="", picture=picture, alt="")


def without_picture(slide: Slide) -> Slide:
    return replace(_with_words(slide), art="", picture="", alt="")


def _with_words(slide: Slide) -> Slide:
    """What stood in the places of a drawing that goes, stands among the words."""
    layout = "drawing" if slide.layout == "model" else slide.layout
    return replace(slide, layout=layout, words=(*slide.words, *filter(None, slide.labels)), labels=())
