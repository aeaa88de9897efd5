"""What a stranger's page draws: gone through before it is copied, and counted.

A form that draws itself, or a few that draw each other over and over, would keep a viewer busy for ever.
"""

from collections.abc import Sequence

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, PdfObject, StreamObject

from mestringstreff_desktop.pdf.contents import Contents, read_contents
from mestringstreff_desktop.pdf.damage import DAMAGE, TooLarge
from mestringstreff_desktop.pdf.entries import at, dictionary, stream, whole, word
from mestringstreff_desktop.pdf.layers import Layers
from mestringstreff_desktop.pdf.streams import Streams
from mestringstreff_desktop.pdf.widths import text_width

DEEPEST = 28  # forms within forms: no deeper than viewers draw them
MOST_DRAWN = 100_000  # times that something is drawn on a page
Drawing = tuple[Contents, int]  # and how many things it draws, with what those draw, counted each time


class Drawings:
    """What pages, forms, patterns and letters of one file draw.

    `page_resources` are those of the page that is read: what forms without any of their own draw with.
    """

    def __init__(self, reader: PdfReader) -> None:
        self.layers, self.streams = Layers(reader.root_object), Streams()
        self.page_resources = DictionaryObject()
        self._read: dict[int, tuple[Drawing, StreamObject]] = {}
        self._begun: set[int] = set()

    def of_page(self, parts: Sequence[StreamObject], resources: DictionaryObject) -> Contents:
        """Go through what draws a page, and make it the page that is read.

        Raises:
            TooLarge: it draws too much, or itself.
            DAMAGE: it cannot be unpacked.
        """
        self.page_resources = resources
        return self._go_through(parts, resources)[0]

    def of(self, drawn: StreamObject) -> Contents:
        """Go through what a form or pattern draws; it is nothing when it cannot be unpacked.

        Raises:
            TooLarge: it draws too much, or itself.
        """
        return self._drawing(drawn, self.resources(drawn))[0]

    def resources(self, drawn: StreamObject) -> DictionaryObject:
        """Return what a form or pattern draws with."""
        return dictionary(drawn, "/Resources") or self.page_resources

    def shows(self, thing: DictionaryObject) -> bool:
        """Tell whether the layer of a thing is seen."""
        return self.layers.shows(thing.raw_get("/OC")) if "/OC" in thing else True

    def _go_through(self, parts: Sequence[StreamObject], resources: DictionaryObject) -> Drawing:
        named, fonts = dictionary(resources, "/Properties"), dictionary(resources, "/Font")
        contents = read_contents(
            b"\n".join(self.streams.contents(part) for part in parts),
            lambda name: self.layers.shows(named.raw_get(name)) if name in named else True,
            lambda font, written: text_width(at(fonts, font), written),
        )
        return contents, self._weigh(contents, resources)

    def _weigh(self, contents: Contents, resources: DictionaryObject) -> int:
        weight = 1
        for (operator, name), times in contents.used.items():
            weight += times * self._weight(operator, name, resources, len(contents.data))
        if weight > MOST_DRAWN:
            raise TooLarge("more is drawn than a viewer can")
        return weight

    def _weight(self, operator: str, name: str, resources: DictionaryObject, length: int) -> int:
        match operator:
            case "Do":
                return self._form_weight(stream(dictionary(resources, "/XObject"), name))
            case "gs":
                mask = dictionary(at(dictionary(resources, "/ExtGState"), name), "/SMask")
                return self._form_weight(stream(mask, "/G"))
            case "Tf":
                font = at(dictionary(resources, "/Font"), name)
                return length * (self._letter_weight(font, resources) - 1)
            case _:
                return self._form_weight(stream(dictionary(resources, "/Pattern"), name))

    def _form_weight(self, drawn: StreamObject | None) -> int:
        if drawn is None or not is_drawing(drawn) or not self.shows(drawn):
            return 1
        return self._drawing(drawn, self.resources(drawn))[1]

    def _letter_weight(self, font: PdfObject | None, resources: DictionaryObject) -> int:
        """Return the most that one letter draws, where each is drawn as a form is."""
        if word(font, "/Subtype") != "/Type3":
            return 1
        resources, letters = dictionary(font, "/Resources") or resources, dictionary(font, "/CharProcs")
        drawn = [found for name in letters if (found := stream(letters, name)) is not None]
        return max((self._drawing(each, resources)[1] for each in drawn), default=1)

    def _drawing(self, drawn: StreamObject, resources: DictionaryObject) -> Drawing:
        if id(drawn) in self._begun or len(self._begun) > DEEPEST:
            raise TooLarge("a form that draws itself")
        if id(drawn) not in self._read:
            self._begun.add(id(drawn))
            try:
                self._read[id(drawn)] = self._whole_or_nothing(drawn, resources), drawn
            finally:
                self._begun.discard(id(drawn))
        return self._read[id(drawn)][0]

    def _whole_or_nothing(self, drawn: StreamObject, resources: DictionaryObject) -> Drawing:
        try:
            return self._go_through([drawn], resources)
        except TooLarge:
            raise
        except DAMAGE:  # no viewer draws it
            return Contents(b""), 1


def is_drawing(thing: DictionaryObject) -> bool:
    """Tell whether a stream holds operators: that of a form or of a pattern of tiles."""
    return word(thing, "/Subtype") == "/Form" or whole(thing, "/PatternType") == 1
