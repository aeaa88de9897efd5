"""Where words, lines and fields go in a drawing: as wide as its outlines leave room for."""

from dataclasses import dataclass, replace

from mestringstreff_desktop.content.forms import Figure, FigureField
from mestringstreff_desktop.pdf.art import drawing, outline_of
from mestringstreff_desktop.pdf.outline import Outline
from mestringstreff_desktop.pdf.pen import Box, text_height
from mestringstreff_desktop.pdf.style import MM, Look

LETTERS = 4 * MM  # high is what is written on a line
LEAST_SHARE = 0.2  # of a place's width: narrower words are no longer read
LEAST_FIELD = 14 * MM  # high, where there is so much room
WIDE = 1.5  # how much more it is worth that a field is wide than that it is high
SHORTEST = 28 * MM  # of the lines: on a shorter one nothing can be said


@dataclass(frozen=True)
class Place:
    """A place of a drawing on the page: its box, and the outlines around it."""

    field: FigureField
    box: Box
    outline: Outline
    look: Look

    @property
    def words(self) -> list[tuple[str, str]]:
        """What it says, each with its style."""
        said = [(self.field.label, "label-centre"), (self.field.hint, "hint-centre")]
        moved = moves(self.field, self.look)
        return [(text, style) for text, style in (said[:1] if moved else said) if text]

    def set_words(self) -> list[tuple[str, str, Box]]:
        """What it says, each with its style and the box it is set in."""
        rest, found = self.box, []
        for text, style in self.words:
            own = self._narrowed(text, style, rest)
            found.append((text, style, own))
            rest = rest.split_top(own.height)[1]
        return found

    def lowered(self) -> "Place":
        """It with its words in the middle, where nothing is written below them."""
        free = self.box.height - sum(own.height for _, _, own in self.set_words())
        return replace(self, box=self.box.split_top(free / 2)[1])

    def _narrowed(self, text: str, style: str, box: Box) -> Box:
        """The top of a box, as wide as the outlines leave it, and as high as the text then is.

        Where they leave next to nothing, as where a leader has written much, it is as wide as the box.
        """
        own = box
        for _ in range(3):  # narrower text is higher, and higher text may have less room
            height = text_height(text, self.look, style, own.width)
            own = self.outline.free(_middle(box), box.split_top(height)[0])
            if own.width < LEAST_SHARE * box.width:
                own = box.split_top(text_height(text, self.look, style, box.width))[0]
        return own

    def _room(self) -> tuple[Box, float]:
        """What is left for writing, and where its middle is below the words."""
        words = [own for _, _, own in self.set_words()]
        rest = self.box.split_top(sum(own.height for own in words))[1]
        return rest, _middle(words[-1] if words else self.box)

    def lines(self) -> list[Box]:
        """Where the lines to write on are, each as long as there is room for.

        They go on below each other as the shape does, also where it bends away.
        """
        room, middle = self._room()
        sizes = self.look.sizes
        count = int(room.height / sizes.least_line_step)
        step = min(1.25 * sizes.line_step, room.height / max(count, 1))
        bands = [Box(room.x, room.top - n * step, room.width, LETTERS) for n in range(1, count + 1)]
        found = []
        for band in bands:
            free = self.outline.free(middle, band)
            if free.width >= SHORTEST:
                found.append(free)
                middle = _middle(free)
        return found or bands

    def rectangle(self) -> Box:
        """The best place for a field: it may begin lower, or be less high, where it is wider then."""
        room, _ = self._room()
        middles = {_middle(line) for line in self.lines()}
        parts = [(start, end) for start in range(0, 80, 10) for end in range(start + 20, 101, 10)]
        bands = (
            Box(room.x, room.top - end / 100 * room.height, room.width, (end - start) / 100 * room.height)
            for start, end in parts
        )
        high = [band for band in bands if band.height >= min(LEAST_FIELD, room.height)]
        free = (self.outline.free(middle, band) for band in high for middle in middles)
        return max(free, key=lambda box: box.width**WIDE * box.height)


def _middle(box: Box) -> float:
    return box.x + box.width / 2


def places_of(section: Figure, look: Look, box: Box) -> list[Place]:
    """Return the places of a drawing that fills a box of the page."""
    outline = outline_of(section.art).placed(box, drawing(section.art).width)
    boxes = [(field, _box(field, box)) for field in section.fields]
    return [Place(field, own, outline.near(own), look) for field, own in boxes]


def _box(field: FigureField, box: Box) -> Box:
    width, height = field.width * box.width, field.height * box.height
    left, top = box.x + field.x * box.width - width / 2, box.top - field.y * box.height
    return Box(left, top - height, width, height)


def moves(field: FigureField, look: Look) -> bool:
    """Return whether a place follows below the drawing, as it has too little room in it."""
    moved = {"lines"} if not look.fillable else {"lines", "colours"}
    return look.large_print and field.style in moved
