"""The types of a printable form: a list of sections, each of one kind.

Lengths are millimetres on paper; positions in a figure are fractions of the drawing, from its top
left corner. How a section looks is pdf/blocks.py's business.
"""

from typing import Literal

from mestringstreff_desktop.content.model import Source, Struct

Tint = Literal["none", "teal", "sun", "rose", "sage", "lilac"]


class Section(Struct, tag_field="kind", frozen=True, kw_only=True):
    """The base of all kinds of section.

    What is `background` asks for facts about the person: it is left out where the group is too small to
    hide in.
    """

    title: str = ""
    new_page: bool = False
    background: bool = False


class Text(Section, tag="text", frozen=True, kw_only=True):
    """Paragraphs to read, plain or in a tinted box."""

    paragraphs: tuple[str, ...]
    tint: Tint = "none"


class Steps(Section, tag="steps", frozen=True, kw_only=True):
    """A numbered list of what to do."""

    items: tuple[str, ...]


class Prompt(Struct, frozen=True, kw_only=True):
    """A label with lines to write on."""

    label: str
    hint: str = ""
    lines: int = 3


class Prompts(Section, tag="prompts", frozen=True, kw_only=True):
    """Labels with lines to write on. With `stretch` the lines fill the rest of the page."""

    items: tuple[Prompt, ...]
    stretch: bool = False


class TableColumn(Struct, frozen=True, kw_only=True):
    """A column's heading, and its width relative to the others."""

    title: str
    width: float = 1.0


class Table(Section, tag="table", frozen=True, kw_only=True):
    """A table to fill in: `rows` are labels of the first cells, then `blank_rows` empty rows.

    `of` tells what is put into it: as columns after the first the gatherings of a course, where there is
    one; or as rows the numbers one can ring for help, or beside its rows whom to ring where the course is.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    blank_rows: int = 0
    row_height: float = 12.0
    stretch: bool = False
    of: Literal["words", "gatherings", "numbers", "local"] = "words"


class FigureField(Struct, frozen=True, kw_only=True):
    """A place in a drawing, centred on `x`, its top at `y`: a label, and room to write below it.

    `width` and `height` are fractions of the drawing's. `name` is what the place is called on a
    screen, where the label does not tell it. `round` is of sheets made before places knew the
    outlines around them, and means nothing now.

    `style` "plain" leaves the room without lines, "name" is a label alone, in the middle of it.
    "colours" is an area to colour: on a screen with a choice of three colours. "mark" is a box to
    tick, with its label to the right; of those with the same `group`, the question they answer, one
    is chosen. "person" is a field for a name on a screen, and white on paper.
    """

    label: str
    x: float
    y: float
    width: float
    height: float
    hint: str = ""
    name: str = ""
    style: Literal["lines", "plain", "name", "colours", "mark", "person"] = "lines"
    group: str = ""
    round: bool = False


class Figure(Section, tag="figure", frozen=True, kw_only=True):
    """A drawing of resources/art with places to write. `height` 0 fills the rest of the page.

    `alt` says what the drawing means for the task, to one who does not see it. A sheet made before
    there was one has none: there the sheet's title does.
    """

    art: str
    alt: str = ""
    fields: tuple[FigureField, ...] = ()
    height: float = 0.0


class Choices(Section, tag="choices", frozen=True, kw_only=True):
    """A question with boxes to tick; `other` adds a line for something else."""

    question: str
    options: tuple[str, ...]
    several: bool = False
    other: str = ""


class Scale(Section, tag="scale", frozen=True, kw_only=True):
    """Statements by grades, one tick a statement."""

    question: str
    statements: tuple[str, ...]
    grades: tuple[str, ...]


class ColumnBox(Struct, frozen=True, kw_only=True):
    """One column: a heading, a hint, starts of sentences, each with lines to write on.

    `letter` stands large before the heading, as in SMART. With `lines` 0 the box is only to be read.
    Without a `tint` the boxes of a section take turns.
    """

    title: str
    letter: str = ""
    hint: str = ""
    starters: tuple[str, ...] = ()
    lines: int = 2
    tint: Tint | None = None


class Columns(Section, tag="columns", frozen=True, kw_only=True):
    """Boxes side by side to write in. With `stretch` they fill the rest of the page."""

    items: tuple[ColumnBox, ...]
    per_row: int = 2
    stretch: bool = True


class PlanningChecklist(Section, tag="checklist", frozen=True, kw_only=True):
    """The planning checklist: blank, or with a course's states and notes."""


class Card(Struct, frozen=True, kw_only=True):
    """What one card says, and a small line below it. A card without words is to be written on."""

    words: str
    caption: str = ""


class Cards(Section, tag="cards", frozen=True, kw_only=True):
    """Cards to cut apart, `per_row` beside each other; the last row is filled with blank ones.

    `of` tells whether the words are names, set large, or something to talk from; a course fills them in.
    A `folded` card stands, and is read from both sides. `art` is a small drawing on a card with a name.
    """

    items: tuple[Card, ...] = ()
    blanks: int = 0
    of: Literal["words", "names", "prompts"] = "words"
    per_row: int = 2
    height: float = 48.0
    folded: bool = False
    art: str = ""


class Poster(Section, tag="poster", frozen=True, kw_only=True):
    """Words for the wall, as large as the page allows: a title, then `lines`, then room for `blanks`.

    The lines of a list are of one size. A sign's first line is its largest; a course fills it in.
    """

    lines: tuple[str, ...]
    blanks: tuple[str, ...] = ()
    is_sign: bool = False


FormSection = (
    Text | Steps | Prompts | Table | Figure | Choices | Scale | Columns | PlanningChecklist | Cards | Poster
)


class Form(Struct, frozen=True, kw_only=True):
    """One printable sheet or questionnaire. `lead` is the friendly line on what to do.

    A `bare` sheet is for the wall: it has neither head nor foot. `words` are what one may search it by.
    """

    id: str
    title: str
    lead: str
    source: Source
    sections: tuple[FormSection, ...]
    group: Literal["tool", "questionnaire", "course"] = "tool"
    credit: str = ""
    name_and_date: bool = True
    landscape: bool = False
    paper: Literal["A4", "A3"] = "A4"
    bare: bool = False
    words: tuple[str, ...] = ()
