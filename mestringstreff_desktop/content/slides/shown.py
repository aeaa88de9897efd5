"""A slide as it is to be shown: the words and the drawing, and nothing of what the leader has in mind."""

from dataclasses import dataclass

from mestringstreff_desktop.content.slides.model import Layout, SlideArt, SlideTemplate


@dataclass(frozen=True)
class Figure:
    """The drawing of a slide: one of ours by its name, or a picture of the leader's own by its id.

    `alt` says what it means to one who does not see it; `labels` are the words of its places, in order.
    """

    art: str = ""
    picture: str = ""
    alt: str = ""
    labels: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.art or self.picture)


NO_FIGURE = Figure()


@dataclass(frozen=True)
class ShownSlide:
    """All that the room is shown of a slide. `places` are those of its drawing, where it is ours."""

    layout: Layout
    title: str
    words: tuple[str, ...] = ()
    figure: Figure = NO_FIGURE
    places: SlideArt | None = None

    @property
    def alt(self) -> str:
        """What its drawing means; of a picture that nobody has described, which slide it stands on."""
        beside = f" til «{self.title.strip()}»" if self.title.strip() else ""
        return self.figure.alt.strip() or f"Bilde{beside}"

    @property
    def steps(self) -> int:
        """How many builds it has; one that is whole from the beginning has one."""
        places = self.places
        if places is None or self.layout != "model":
            return 1
        return max((places.steps, *(place.step for place in places.places)))

    @property
    def word_count(self) -> int:
        """How many words there are to read on it."""
        return sum(len(text.split()) for text in (self.title, *self.words, *self.figure.labels))


def shown(template: SlideTemplate, places: SlideArt | None) -> ShownSlide:
    """Return a built-in slide as it is shown. `places` are those of its drawing; without, it has none."""
    if places is None:
        return ShownSlide(template.layout, template.title, template.words)
    figure = Figure(art=template.art, alt=template.alt, labels=template.labels)
    return ShownSlide(template.layout, template.title, template.words, figure, places)
