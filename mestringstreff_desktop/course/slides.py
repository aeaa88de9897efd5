"""The support slides of a gathering: those chosen, in their order, with the leader's words and her own.

A gathering that nobody has changed has the slides of its theme as the program has them. Once something is
changed the whole order is the course's; what was not changed of it still follows the program.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID, uuid4

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import GatheringTemplate, ItemTemplate
from mestringstreff_desktop.content.slides import shown as of_content
from mestringstreff_desktop.content.slides.model import Layout, SlideTemplate
from mestringstreff_desktop.content.slides.shown import Figure, ShownSlide
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, Slide

MOST_SLIDES = 60  # in one gathering


class SlideKind(StrEnum):
    """Whose a slide is: the program's, changed by the leader, her own, or one the program no longer has."""

    BUILT_IN = "built_in"
    CHANGED = "changed"
    OWN = "own"
    GONE = "gone"


@dataclass(frozen=True)
class DeckSlide:
    """A slide of a gathering: what is stored of it, what the room sees, and what the leader has in mind.

    `line` is the id of the line of the plan it is shown at, where there is one. `article` is the background.
    """

    slide: Slide
    kind: SlideKind
    shown: ShownSlide
    notes: str = ""
    article: str = ""
    line: UUID | None = None

    @property
    def is_shown(self) -> bool:
        """Is it chosen, and is there something to show?"""
        return self.slide.is_shown and self.kind is not SlideKind.GONE


def template_line(item: AgendaItem, theme: GatheringTemplate | None) -> ItemTemplate | None:
    """Return the suggested line that a line of a plan came from; if that is not known, one of its title."""
    title = (item.origin or item.title).strip().casefold()
    lines = theme.items if theme else ()
    return next((each for each in lines if each.title.casefold() == title), None)


def slides_of(gathering: Gathering, library: Library) -> tuple[Slide, ...]:
    """Return what is stored of a gathering's slides, or what would be."""
    if gathering.slides is not None:
        return gathering.slides
    return tuple(map(as_built_in, library.slides.get(gathering.theme_id, ())))


def as_built_in(template: SlideTemplate) -> Slide:
    return Slide(id=template.id, title=template.title)


def to_change(template: SlideTemplate) -> Slide:
    """Return a built-in slide with its words, to be changed."""
    return Slide(
        id=template.id,
        title=template.title,
        is_changed=True,
        layout=template.layout,
        words=template.words,
        art=template.art,
        alt=template.alt,
        labels=template.labels,
    )


def new_slide(layout: Layout, title: str, line: UUID | None = None) -> Slide:
    """Return a slide of the leader's own, to be shown at a line of the plan."""
    return Slide(id=str(uuid4()), title=title, layout=layout, is_changed=True, line=str(line) if line else "")


def deck(gathering: Gathering, library: Library, pictures: Collection[str] = ()) -> tuple[DeckSlide, ...]:
    """Return a gathering's slides in order, also those that are not chosen, each once.

    `pictures` are the ids of the course's own pictures: a slide whose picture is gone has none.
    """
    found: list[DeckSlide] = []
    line = gathering.items[0].id if gathering.items else None
    for slide in {each.id: each for each in slides_of(gathering, library)}.values():
        template = library.slide_templates.get(slide.id)
        line = _line(slide, template, gathering) or line
        found.append(replace(_resolved(slide, template, library, pictures), line=line))
    return tuple(found)


def for_line(slides: Iterable[DeckSlide], item: AgendaItem) -> tuple[DeckSlide, ...]:
    """Return the slides to be shown at a line of the plan."""
    return tuple(each for each in slides if each.is_shown and each.line == item.id)


def pictures_of(course: Course) -> frozenset[str]:
    """Return the ids of the course's files that can stand on a slide."""
    return frozenset(str(each.id) for each in course.attachments if each.media_type.startswith("image/"))


def _line(slide: Slide, template: SlideTemplate | None, gathering: Gathering) -> UUID | None:
    """Return the line a slide belongs to: where the leader put it, else the one it was made for."""
    chosen = next((item.id for item in gathering.items if str(item.id) == slide.line), None)
    if chosen or template is None:
        return chosen
    title = template.item.casefold()
    origins = (item.id for item in gathering.items if item.origin.casefold() == title)
    titles = (item.id for item in gathering.items if item.title.strip().casefold() == title)
    breaks = (item.id for item in gathering.items if item.is_break and template.layout == "break")
    return next(origins, None) or next(titles, None) or next(breaks, None)


def _resolved(
    slide: Slide, template: SlideTemplate | None, library: Library, pictures: Collection[str]
) -> DeckSlide:
    article = template.article if template else ""
    if slide.is_changed:
        kind = SlideKind.CHANGED if template else SlideKind.OWN
        notes = slide.notes or (template.notes.text if template else "")
        return DeckSlide(slide, kind, _as_changed(slide, library, pictures), notes, article)
    if template is None:
        return DeckSlide(slide, SlideKind.GONE, ShownSlide("title", slide.title))
    shown = of_content.shown(template, library.slide_art.get(template.art))
    return DeckSlide(slide, SlideKind.BUILT_IN, shown, template.notes.text, article)


def _as_changed(slide: Slide, library: Library, pictures: Collection[str]) -> ShownSlide:
    """A drawing with places for words is a model. What is no longer there of it leaves its words behind."""
    picture = slide.picture if slide.picture in pictures else ""
    art = slide.art if slide.art in library.slide_art and not picture else ""
    drawn = library.slide_art.get(art)
    places = len(drawn.places) if drawn else 0
    figure = Figure(art=art, picture=picture, alt=slide.alt, labels=slide.labels[:places])
    if slide.layout != "model" and not places:
        return ShownSlide(slide.layout, slide.title, slide.words, figure, drawn)
    words = (*slide.words, *filter(None, slide.labels[places:]))
    return ShownSlide("model" if places else "drawing", slide.title, words, figure, drawn)


def with_slide(slides: Sequence[Slide], slide: Slide) -> tuple[Slide, ...]:
    """Return the slides with one changed; one that is not among them comes last."""
    if all(each.id != slide.id for each in slides):
        return (*slides, slide)
    return tuple(slide if each.id == slide.id else each for each in slides)


def moved(slides: Sequence[Slide], slide_id: str, to: int) -> tuple[Slide, ...]:
    """Return the slides with one moved to a place among them, from 0."""
    one = [each for each in slides if each.id == slide_id]
    others = [each for each in slides if each.id != slide_id]
    return (*others[:to], *one, *others[to:])


def without(slides: Sequence[Slide], slide_id: str) -> tuple[Slide, ...]:
    return tuple(each for each in slides if each.id != slide_id)


def put_in(slides: Sequence[Slide], slide: Slide, after: str = "") -> tuple[Slide, ...]:
    """Return the slides with one put in after another, or last."""
    at = next((at for at, each in enumerate(slides, start=1) if each.id == after), len(slides))
    return (*slides[:at], slide, *slides[at:])
