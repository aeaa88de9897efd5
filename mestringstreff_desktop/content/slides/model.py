"""The types of the support slides (støtteark), decoded straight from TOML: their words, and drawings.

Lengths are points of a slide 540 points high, as wide as the wall it is shown on; a drawing stands on it
in its own size. How a slide is laid out is layout.py's business.
"""

from typing import Literal

from mestringstreff_desktop.content.model import Source, Struct

LEAST_POINTS = 28  # read at 8 metres: a twentieth of the height
MOST_WORDS = 25  # on one slide, its title with them

Layout = Literal["title", "question", "drawing", "steps", "model", "story", "task", "break"]
Side = Literal["left", "center", "right"]


class Place(Struct, frozen=True, kw_only=True):
    """Where in a drawing words stand, in the middle of a box: its left upper corner, and its size.

    `name` is what the leader fills in there; `size` the type, in points. They come with the drawing's
    build `step`, of which the first is there from the beginning.
    """

    name: str
    x: float
    y: float
    width: float
    height: float
    size: float = LEAST_POINTS
    bold: bool = False
    align: Side = "center"
    step: int = 1


class SlideArt(Struct, frozen=True, kw_only=True):
    """A drawing for the wall: its size, and the places for words in it.

    What of it comes with a later step is a group of the SVG with the id `steg-2` and so on.
    """

    width: float
    height: float
    places: tuple[Place, ...] = ()
    steps: int = 1


class SlideNotes(Struct, frozen=True, kw_only=True):
    """What the leader has in mind while the room looks: to say, to ask, and to be careful about."""

    say: str
    ask: str = ""
    care: str = ""

    @property
    def text(self) -> str:
        """The notes as the leader reads and changes them."""
        parts = (("", self.say), ("Spør: ", self.ask), ("Vær varsom: ", self.care))
        return "\n\n".join(f"{head}{text}" for head, text in parts if text)


class SlideTemplate(Struct, frozen=True, kw_only=True):
    """One support slide as the program has it. `labels` are the words of the drawing's places, in order.

    `item` is the title of the line of the suggested plan it belongs to; `article` the background to it.
    """

    id: str
    layout: Layout
    title: str
    notes: SlideNotes
    source: Source
    words: tuple[str, ...] = ()
    art: str = ""
    alt: str = ""
    labels: tuple[str, ...] = ()
    item: str = ""
    article: str = ""


class SlideSet(Struct, frozen=True, kw_only=True):
    """The slides of one gathering or extra theme, in the order they are shown."""

    theme: str
    slides: tuple[SlideTemplate, ...]
