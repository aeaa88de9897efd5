"""Where everything stands on a slide: the same on the wall, on paper and in the file that is saved.

A page is 540 points high and as wide as what it is shown on. No type is under LEAST_POINTS; what does not
fit at that is cut at a word, and `is_cut` says so. Pure: how wide words are is told by `measure`.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from mestringstreff_desktop.content.slides.model import LEAST_POINTS, Side
from mestringstreff_desktop.content.slides.shown import ShownSlide

HEIGHT = 540.0
WIDE = 960.0  # 16:9
MARGIN = 40.0
LINE = 1.18  # from line to line, in sizes of the type
GAP = 18.0
ELLIPSIS = "…"
_BETWEEN = 0.4  # of the size, between two paragraphs
_MARK = 1.35  # of the size, for a bullet or a number and the room after it
_PAD = 24.0  # inside a panel
_FIXED = "\N{NO-BREAK SPACE}"  # an ellipsis never stands alone
_NARROWEST = 6.0  # points: lines are evened out to within so much
_LARGE_LIST = 34
_SIDE_LARGEST = 380.0
_SIDE_SHARE = 0.4  # of what is inside the margins

Measure = Callable[[str, float, bool], float]  # how wide a text is, in points: text, size, bold
Role = Literal["title", "body", "label"]
Marks = Literal["", "bullet", "number"]
Ink = Literal["ink", "primary"]
Ground = Literal["paper", "soft_teal", "soft_sun"]


@dataclass(frozen=True)
class Box:
    """A place on a page: from its upper left corner, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True)
class PlacedText:
    """Texts in a box, each broken into the lines of a paragraph. `top` is where the first line begins.

    Where there was no room for all, the lines hold what there is room for. `step` is the build it comes with.
    """

    texts: tuple[str, ...]
    paragraphs: tuple[tuple[str, ...], ...]
    box: Box
    top: float
    size: float
    role: Role
    bold: bool = False
    ink: Ink = "ink"
    align: Side = "left"
    marks: Marks = ""
    step: int = 1
    is_cut: bool = False

    @property
    def indent(self) -> float:
        return self.size * _MARK if self.marks else 0.0

    @property
    def lines(self) -> tuple[tuple[float, str, int | None], ...]:
        """Each line with the top of it, and the number of the paragraph it begins, from 1, or None."""
        found, y = [], self.top
        for number, paragraph in enumerate(self.paragraphs, start=1):
            for at, line in enumerate(paragraph):
                found.append((y, line, None if at else number))
                y += self.size * LINE
            y += self.size * _BETWEEN
        return tuple(found)


@dataclass(frozen=True)
class SlideLayout:
    """A slide laid out on a page of a width.

    `figure` is where its drawing stands; `panel` lies behind the words.
    """

    width: float
    ground: Ground
    texts: tuple[PlacedText, ...]
    figure: Box | None = None
    panel: Box | None = None

    @property
    def is_cut(self) -> bool:
        """Are there more words than there is room for?"""
        return any(text.is_cut for text in self.texts)


@dataclass(frozen=True)
class _Type:
    """How a text is set: the sizes it may have, the largest first."""

    sizes: tuple[float, ...]
    role: Role = "body"
    bold: bool = False
    ink: Ink = "ink"
    marks: Marks = ""


_TITLE = _Type((40, 36, 32, LEAST_POINTS), "title", bold=True, ink="primary")
_SMALL_TITLE = _Type((30, LEAST_POINTS), "title", bold=True, ink="primary")
_LARGE_TITLE = _Type((64, 56, 48, 40, 34, LEAST_POINTS), "title", bold=True)  # on a tinted ground
_QUESTION = _Type((60, 54, 48, 42, 38, 34, 30, LEAST_POINTS), bold=True)
_BODY = _Type((46, 42, 38, 34, 32, 30, LEAST_POINTS))
_BELOW = _Type((36, 34, 32, 30, LEAST_POINTS))  # what stands under something larger
_LIST = replace(_BODY, marks="bullet")
_STEPS = replace(_BODY, marks="number")
_GROUNDS: dict[str, Ground] = {"title": "soft_teal", "break": "soft_sun"}
_MOST_LINES = int(HEIGHT / (LEAST_POINTS * LINE))  # there is no room for more: they are cut
_MOST_LETTERS = 400  # on a line: no page has room for more, and to measure thousands takes long
_PANELS = frozenset({"story", "task"})
PANEL: Ground = "soft_sun"  # the colour of a panel


def laid_out(slide: ShownSlide, measure: Measure, width: float = WIDE) -> SlideLayout:
    """Return a slide laid out on a page of a width, in points."""
    page = Box(MARGIN, MARGIN, width - 2 * MARGIN, HEIGHT - 2 * MARGIN)
    if slide.layout == "model" and slide.places is not None:
        return _model(slide, measure, page, width)
    if slide.layout == "drawing" and slide.figure.picture and not any(map(str.strip, slide.words)):
        title = _fit((slide.title,), _TITLE, replace(page, height=100), measure)
        return SlideLayout(width, "paper", (title,), _below(title, page))
    beside, words = _beside(slide, page)
    texts, panel = _texts(slide, measure, words)
    return SlideLayout(width, _GROUNDS.get(slide.layout, "paper"), texts, beside, panel)


def _beside(slide: ShownSlide, page: Box) -> tuple[Box | None, Box]:
    """Return the room for the drawing to the right, and what is left for the words."""
    if slide.figure.is_empty:
        return None, page
    side = min(_SIDE_LARGEST, page.width * _SIDE_SHARE)
    drawing = Box(page.right - side, page.y + (page.height - side) / 2, side, side)
    return drawing, replace(page, width=page.width - side - 2 * GAP)


def _texts(slide: ShownSlide, measure: Measure, room: Box) -> tuple[tuple[PlacedText, ...], Box | None]:
    words = tuple(word for word in slide.words if word.strip())
    match slide.layout:
        case "title" | "break":
            return _stacked((slide.title,), _LARGE_TITLE, words, room, measure), None
        case "question":
            title = _fit((slide.title,), _SMALL_TITLE, replace(room, height=80), measure)
            rest = _below(title, room)
            return (title, *_stacked(words[:1], _QUESTION, words[1:], rest, measure)), None
        case _:
            return _titled(slide, words, room, measure)


def _stacked(
    large: tuple[str, ...], kind: _Type, more: tuple[str, ...], room: Box, measure: Measure
) -> tuple[PlacedText, ...]:
    """Something large with more words below it, together a little above the middle of the room."""
    if not (large and more):
        texts = [_fit(each, kind, room, measure) for each in (large or more,) if each]
        return tuple(_in_middle(text, room) for text in texts)
    first = _fit(large, kind, replace(room, height=room.height * 0.62), measure)
    used = _height(first) + 1.5 * GAP
    body = _fit(more, _BELOW, replace(room, height=room.height - used), measure)
    top = room.y + (room.height - used - _height(body)) * 0.42
    return (
        replace(first, box=replace(room, y=top, height=_height(first)), top=top),
        replace(body, box=replace(room, y=top + used, height=room.bottom - top - used), top=top + used),
    )


def _titled(
    slide: ShownSlide, words: tuple[str, ...], room: Box, measure: Measure
) -> tuple[tuple[PlacedText, ...], Box | None]:
    title = _fit((slide.title,), _TITLE, replace(room, height=100), measure)
    if not words:
        return (title,), None
    rest = _below(title, room)
    has_panel = slide.layout in _PANELS
    inner = _inset(rest) if has_panel else rest
    kind = _STEPS if slide.layout == "steps" else _LIST if len(words) > 1 and not has_panel else _BODY
    body = _fit(words, kind, inner, measure)
    if not has_panel:
        return (title, _in_middle(body, rest, share=0.3)), None
    panel = replace(rest, height=min(rest.height, _height(body) + 2 * _PAD))
    return (title, replace(body, box=_inset(panel))), panel


def _model(slide: ShownSlide, measure: Measure, page: Box, width: float) -> SlideLayout:
    """The drawing with words in it as large as there is room for, in the middle under the title."""
    places = slide.places
    assert places is not None, "a model has a drawing of ours"
    title = _fit((slide.title,), _TITLE, replace(page, height=50), measure)
    rest = replace(page, y=title.box.bottom + 10, height=HEIGHT - title.box.bottom - 10 - MARGIN / 2)
    texts = [title]
    if words := tuple(word for word in slide.words if word.strip()):
        line = _fit(words, _Type((30, LEAST_POINTS)), replace(rest, height=38), measure)
        texts.append(line)
        rest = _below(line, rest)
    scale = min(rest.width / places.width, rest.height / places.height, 1.0)
    drawn_width, drawn_height = places.width * scale, places.height * scale
    drawing = Box(
        rest.x + (rest.width - drawn_width) / 2,
        rest.y + (rest.height - drawn_height) / 2,
        drawn_width,
        drawn_height,
    )
    for place, label in zip(places.places, slide.figure.labels, strict=False):
        box = Box(
            drawing.x + place.x * scale,
            drawing.y + place.y * scale,
            place.width * scale,
            place.height * scale,
        )
        size = max(place.size * scale, LEAST_POINTS)
        sizes = (size, LEAST_POINTS) if size > LEAST_POINTS else (size,)
        text = _fit((label,), _Type(sizes, "label", bold=place.bold), box, measure)
        if text.paragraphs:
            texts.append(replace(_in_middle(text, box, share=0.5), align=place.align, step=place.step))
    return SlideLayout(width, "paper", tuple(texts), drawing)


def _below(text: PlacedText, room: Box) -> Box:
    top = text.box.bottom + GAP if text.paragraphs else room.y
    return replace(room, y=top, height=room.bottom - top)


def _inset(box: Box) -> Box:
    return Box(box.x + _PAD, box.y + _PAD, box.width - 2 * _PAD, box.height - 2 * _PAD)


def _in_middle(text: PlacedText, room: Box, share: float = 0.42) -> PlacedText:
    """Let what is left over be so much above the text as `share` says."""
    return replace(text, box=room, top=room.y + max(0.0, room.height - _height(text)) * share)


def _fit(texts: Sequence[str], kind: _Type, room: Box, measure: Measure) -> PlacedText:
    """Return texts in the first of the sizes that fits the room with all words whole.

    At the last size words are broken where they must be, and the text is cut at a word.
    """
    whole = tuple(text.strip() for text in texts if text.strip())
    made = [_set(whole, kind, size, room, measure) for size in kind.sizes]
    fitting = [each for each in made if _is_within(each, room, measure)]
    on_lines = (each for each in fitting if _is_list_on_lines(each))
    chosen = next(on_lines, None) or next(iter(fitting), None)
    return _trimmed(chosen or _cut(made[-1], room))


def _is_within(text: PlacedText, room: Box, measure: Measure) -> bool:
    def wide(words: str) -> float:
        return measure(words, text.size, text.bold)

    lines = (line for paragraph in text.paragraphs for line in paragraph)
    has_height = _height(text) <= room.height + 0.01
    return has_height and not any(_is_wider(line, room.width - text.indent, wide) for line in lines)


def _is_list_on_lines(text: PlacedText) -> bool:
    """Is it a list where each point is on a line of its own, and still large?"""
    return bool(text.marks) and text.size >= _LARGE_LIST and all(len(each) == 1 for each in text.paragraphs)


def _set(texts: tuple[str, ...], kind: _Type, size: float, room: Box, measure: Measure) -> PlacedText:
    indent = size * _MARK if kind.marks else 0.0

    def wide(text: str) -> float:
        return measure(text, size, kind.bold)

    may_break = size == kind.sizes[-1]
    broken: list[tuple[str, ...]] = []
    for text in texts:
        if sum(map(len, broken)) <= _MOST_LINES:
            broken.append(_evened(text, room.width - indent, wide, may_break))
    return PlacedText(
        texts,
        tuple(broken),
        room,
        room.y,
        size,
        kind.role,
        bold=kind.bold,
        ink=kind.ink,
        marks=kind.marks,
    )


def _trimmed(text: PlacedText) -> PlacedText:
    """Let a title take no more room than it has lines."""
    return replace(text, box=replace(text.box, height=_height(text))) if text.role == "title" else text


def _height(text: PlacedText) -> float:
    lines = sum(map(len, text.paragraphs))
    return text.size * (lines * LINE + max(0, len(text.paragraphs) - 1) * _BETWEEN)


def _evened(text: str, width: float, wide: Callable[[str], float], may_break: bool) -> tuple[str, ...]:
    """Break a text into as few lines as the width allows, about as long as each other."""
    lines = _lines(text, width, wide, may_break)
    if not 1 < len(lines) <= _MOST_LINES:
        return lines
    narrow, broad = max(map(wide, _words(text))), width
    while broad - narrow > _NARROWEST:
        middle = (narrow + broad) / 2
        fits = len(_lines(text, middle, wide, may_break)) <= len(lines)
        narrow, broad = (narrow, middle) if fits else (middle, broad)
    return _lines(text, broad, wide, may_break)


def _lines(text: str, width: float, wide: Callable[[str], float], may_break: bool) -> tuple[str, ...]:
    """Break a text at its spaces, and a word wider than the room where it must be, if it may be.

    Of a text that no page has room for, a line more than that tells it.
    """
    lines: list[str] = []
    for word in _words(text):
        if len(lines) > _MOST_LINES:
            break
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and not _is_wider(longer, width, wide):
            lines[-1] = longer
        else:
            lines += islice(_pieces(word, width, wide), _MOST_LINES + 1) if may_break else [word]
    return tuple(lines)


def _is_wider(text: str, width: float, wide: Callable[[str], float]) -> bool:
    return len(text) > _MOST_LETTERS or wide(text) > width


def _words(text: str) -> list[str]:
    whole = text.replace("\n", " ").replace(f" {ELLIPSIS}", f"{_FIXED}{ELLIPSIS}")
    return [word for word in whole.split(" ") if word]


def _pieces(word: str, width: float, wide: Callable[[str], float]) -> Iterator[str]:
    """Part a word that is too wide: at its fixed spaces where it has them, else with a hyphen."""
    if len(word) < 4 or not _is_wider(word, width, wide):
        yield word
        return
    if _FIXED in word:
        for part in word.split(_FIXED):
            yield from _pieces(part, width, wide)
        return
    while len(word) > 3 and _is_wider(word, width, wide):
        places = range(3, min(len(word), _MOST_LETTERS))
        fitting = bisect_right(places, width, key=_width_to(word, wide))
        at = places[max(0, fitting - 1)]
        yield f"{word[:at]}-"
        word = word[at:]
    yield word


def _width_to(word: str, wide: Callable[[str], float]) -> Callable[[int], float]:
    """Return what tells how wide a word is that is parted at a letter."""
    return lambda at: wide(f"{word[:at]}-")


def _cut(text: PlacedText, room: Box) -> PlacedText:
    """Keep the lines there is room for, and mark where the rest is gone."""
    kept: list[tuple[str, ...]] = []
    height, line = 0.0, text.size * LINE
    for paragraph in text.paragraphs:
        fits = int((room.height - height + 0.01) // line)
        if fits < len(paragraph):
            kept += [paragraph[:fits]] if fits > 0 else []
            break
        kept.append(paragraph)
        height += len(paragraph) * line + text.size * _BETWEEN
    if kept == list(text.paragraphs):
        return text
    return replace(text, paragraphs=_ended(kept), is_cut=True)


def _ended(paragraphs: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    if not paragraphs:
        return ((ELLIPSIS,),)
    *lines, last = paragraphs[-1]
    begun = last.rpartition(" ")[0] or last
    return (*paragraphs[:-1], (*lines, begun.rstrip(" ,;:.") + ELLIPSIS))
