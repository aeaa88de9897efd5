"""Which slide of the line that is on is shown, and how far it is built up. Pure, and never stored."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from mestringstreff_desktop.course.slides import DeckSlide

_NEAR = 4  # slides to each side


@dataclass(frozen=True)
class SlideShow:
    """The slides of a line of the plan, the place among them, and the build of the one that is shown."""

    line: UUID | None = None
    slides: tuple[DeckSlide, ...] = ()
    at: int = 0
    step: int = 1

    @property
    def current(self) -> DeckSlide | None:
        return self.slides[self.at] if self.slides else None

    @property
    def near(self) -> tuple[DeckSlide, ...]:
        """The slide that is shown and those that may be soon: it first, then those after it and before."""
        before = self.slides[max(0, self.at - _NEAR) : self.at]
        return (*self.slides[self.at : self.at + _NEAR + 1], *reversed(before))

    @property
    def following(self) -> "SlideShow | None":
        """What comes after one more press: a further build, or the next slide; None at the end."""
        current = self.current
        if current is None:
            return None
        if self.step < current.shown.steps:
            return replace(self, step=self.step + 1)
        return replace(self, at=self.at + 1, step=1) if self.at + 1 < len(self.slides) else None

    @property
    def previous(self) -> "SlideShow | None":
        """What comes after a press back: a build less, or the slide before, whole; None at the beginning."""
        if self.step > 1:
            return replace(self, step=self.step - 1)
        if self.at == 0:
            return None
        return replace(self, at=self.at - 1, step=self.slides[self.at - 1].shown.steps)

    def with_slides(self, line: UUID | None, slides: Sequence[DeckSlide]) -> "SlideShow":
        """Return the show with the slides as they are now: a new line from its first one.

        At the same line it stays at the slide that is shown, wherever that is among the others by now.
        """
        made = SlideShow(line, tuple(slides))
        current = self.current
        if line != self.line or current is None or not slides:
            return made
        ids = [each.slide.id for each in slides]
        if current.slide.id not in ids:
            return replace(made, at=min(self.at, len(slides) - 1))
        at = ids.index(current.slide.id)
        return replace(made, at=at, step=min(self.step, slides[at].shown.steps))

    def at_slide(self, slide_id: str) -> "SlideShow":
        """Return the show at one of its slides, from the beginning of it."""
        at = next((at for at, each in enumerate(self.slides) if each.slide.id == slide_id), self.at)
        return replace(self, at=at, step=1)
