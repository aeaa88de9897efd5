"""The editor of a gathering's slides: stores what is done, while what is typed is on screen at once."""

import dataclasses
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mestringstreff_desktop.content.slides.model import SlideTemplate
from mestringstreff_desktop.course import slide_edits
from mestringstreff_desktop.course.copying import same_gathering
from mestringstreff_desktop.course.course import Course, Gathering, Slide
from mestringstreff_desktop.course.slides import (
    MOST_SLIDES,
    DeckSlide,
    SlideKind,
    as_built_in,
    deck,
    moved,
    pictures_of,
    put_in,
    slides_of,
    with_slide,
    without,
)
from mestringstreff_desktop.services import own_slides
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.gatherings import change_gathering
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Waiting
from mestringstreff_desktop.ui.base.navigation import SlidePlace

_ALL_BACK = "Støttearkene er som programmet har dem."
_OWN_STAY = " Dine egne står til slutt."
_FULL = f"En samling kan ha høyst {MOST_SLIDES} støtteark. Ta ut et først."


class SlidesEditor(QObject):
    """Holds the slides on screen. `followed` tells that something is typed.

    `told` carries a sentence on what was done that may be wished undone, `refused` why it was not.
    """

    followed = Signal()
    told = Signal(str)
    refused = Signal(str)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.gathering = Gathering(title="")
        self.slides: tuple[Slide, ...] = ()
        self.deck: tuple[DeckSlide, ...] = ()
        self._pictures: frozenset[str] = frozenset()
        self._field = ("", "")
        self._typed: Waiting[tuple[Slide, ...] | None] = Waiting(context)

    @property
    def where(self) -> Where:
        number = self.gathering.number
        return Where("gatherings", SlidePlace(self.gathering.id), f"støttearkene til samling {number}")

    def take(self, course: Course, gathering: Gathering) -> None:
        """Take a gathering as it is stored, with what is typed and waits."""
        self.gathering = same_gathering(gathering)
        self._pictures = pictures_of(course)
        self._show(self._typed.newest((gathering.id, "slides"), gathering.slides))

    def _show(self, slides: tuple[Slide, ...] | None) -> None:
        library = self.context.library
        self.gathering.slides = slides
        self.slides = slides_of(self.gathering, library)
        self.deck = deck(self.gathering, library, self._pictures)

    def find(self, slide_id: str) -> DeckSlide | None:
        return next((each for each in self.deck if each.slide.id == slide_id), None)

    def template(self, slide_id: str) -> SlideTemplate | None:
        """Return the slide as the program has it, if it does."""
        return self.context.library.slide_templates.get(slide_id)

    def to_edit(self, of: DeckSlide) -> Slide:
        return slide_edits.to_edit(of, self.template(of.slide.id))

    def type_in(self, slide: Slide, field: str) -> None:
        """Show and store what is typed in a field of a slide.

        What was typed in another field is stored first, so that each can be taken back by itself.
        """
        if (slide.id, field) != self._field:
            self._field = slide.id, field
            self.context.autosave.flush()
        key, slides = self.gathering.id, with_slide(self.slides, slide)
        database, words = self.context.database, f"endret støttearket «{slide.title}»"
        self._show(slides)
        self._typed.edit(
            (key, "slides"),
            slides,
            words,
            lambda: change_gathering(database, key, slides=slides),
            self.where,
        )
        self.followed.emit()

    def set_slide(self, slide: Slide, words: str) -> None:
        """Change a slide at once, so that it can be undone."""
        self._do(words, with_slide(self.slides, slide))

    def _do(self, words: str, slides: tuple[Slide, ...] | None) -> bool:
        database, key = self.context.database, self.gathering.id
        done = self.context.undo.do(words, lambda: change_gathering(database, key, slides=slides), self.where)
        return done is not None

    def move(self, slide_id: str, place: int) -> None:
        """Move a slide to a place among the others, from 0."""
        if (found := self.find(slide_id)) is not None:
            self._do(f"flyttet støttearket «{found.shown.title}»", moved(self.slides, slide_id, place))

    def choose(self, slide_id: str, *, is_shown: bool) -> None:
        """Have a slide shown, or not."""
        if (found := self.find(slide_id)) is not None:
            words = f"valgte {'' if is_shown else 'bort '}støttearket «{found.shown.title}»"
            self.set_slide(dataclasses.replace(found.slide, is_shown=is_shown), words)

    def has_room(self) -> bool:
        """Is there room for one more? If not, it is told."""
        if len(self.slides) >= MOST_SLIDES:
            self.refused.emit(_FULL)
        return len(self.slides) < MOST_SLIDES

    def add(self, slide: Slide, after: str, done: str = "la til") -> bool:
        """Put a slide in after another, or last. Return whether it could be done."""
        words = f"{done} støttearket «{slide.title}»"
        return self.has_room() and self._do(words, put_in(self.slides, slide, after))

    def copy(self, of: DeckSlide) -> str:
        """Put in a copy after a slide. Return its id; empty where it could not be done."""
        made = slide_edits.copy_of(of, self.template(of.slide.id))
        return made.id if self.add(made, of.slide.id, "kopierte") else ""

    def take_out(self, of: DeckSlide) -> None:
        title = of.shown.title
        if self._do(f"tok ut støttearket «{title}»", without(self.slides, of.slide.id)):
            self.told.emit(f"«{title}» er tatt ut.")

    def have_back(self, of: DeckSlide) -> None:
        """Have a built-in slide as the program has it: words, drawing and notes."""
        template = self.template(of.slide.id)
        if template is not None:
            self.set_slide(
                slide_edits.as_it_was(of.slide, template), f"hentet tilbake støttearket «{template.title}»"
            )
            self.told.emit(f"«{template.title}» er som det var.")

    def have_all_back(self) -> None:
        """Have the slides as the program has them: choice, order and words. Her own come last."""
        templates = self.context.library.slides.get(self.gathering.theme_id, ())
        own = [each for each in self.deck if each.kind is SlideKind.OWN]
        slides = (*map(as_built_in, templates), *map(_at_its_line, own)) if own else None
        if self._do("hentet tilbake alle støttearkene", slides):
            self.told.emit(_ALL_BACK + (_OWN_STAY if own else ""))

    def attach(self, path: Path) -> None:
        """Keep where a presentation of the leader's own is."""
        database, key = self.context.database, self.gathering.id
        words = f"valgte presentasjonen «{path.name}»"
        self.context.undo.do(words, lambda: own_slides.attach(database, key, path), self.where)

    def detach(self) -> None:
        database, key = self.context.database, self.gathering.id
        name = Path(self.gathering.own_slides).name
        words = f"tok bort presentasjonen «{name}»"
        if self.context.undo.do(words, lambda: own_slides.detach(database, key), self.where):
            self.told.emit(f"«{name}» er tatt bort herfra. Selve fila er der den var.")


def _at_its_line(own: DeckSlide) -> Slide:
    """What followed the slide before it keeps its line when that one moves."""
    return dataclasses.replace(own.slide, line=str(own.line) if own.line else "")
