"""Renders sections to read, tick and write in: text, steps, prompts and choices.

Each function turns one section into blocks (see page.py). The other kinds have modules of their own.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import ceil

from mestringstreff_desktop.content.forms import Choices, Prompt, Prompts, Steps, Text
from mestringstreff_desktop.pdf.field_names import spoken
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import Box, Pen, on_one_line, text_height, text_width
from mestringstreff_desktop.pdf.style import GAP, MM, TICK, Look
from mestringstreff_desktop.pdf.tags import Part, numbered_list

PIECE = 1500  # characters of one block of text: longer paragraphs may be parted between pages
LINE_LENGTH = 40
UPRIGHT = 180 * MM  # a page with more room across is lower, or larger
MOST_LINES, MOST_LINES_LARGE = 15, 6  # to write on that always stand on one page
CALM_LINES = 14  # for a short answer that stands alone on a page: more of them ask too much
FLOW = 60 * MM  # text that flows is parted into blocks no higher than this
SHORT_LIST = 6  # steps
PADDING = 4 * MM
INDENT = TICK + 2.5 * MM
QUESTION_WIDTH = 36 * MM  # so that short questions below each other have their options in line
SEVERAL = "Du kan sette flere kryss."

Words = Sequence[tuple[str, str]]  # texts, each with its style


def pieces(text: str, size: int = PIECE) -> list[str]:
    """Part long text at spaces, so that no piece is higher than a page; a new line counts as a long one."""
    found, used = [""], 0
    for word in re.findall(rf"\s*\S{{1,{size}}}", text):
        length = len(word) + LINE_LENGTH * word.count("\n")
        if used + length > size:
            found.append("")
            used = 0
        found[-1] += word
        used += length
    return [piece.strip() for piece in found]


def fitting(text: str, look: Look, style: str, width: float, limit: float) -> list[str]:
    """Part text at spaces, so that no piece is higher than `limit` points; no text is one empty piece."""
    if len(text) < 2 or text_height(text, look, style, width) <= limit:
        return [text]
    middle = len(text) // 2
    gap = max(text.rfind(" ", 1, middle), text.rfind("\n", 1, middle))
    cut = gap if gap > middle // 2 else middle  # within a word only where there is no gap near by
    halves = (text[:cut].rstrip(), text[cut:].lstrip())
    return [piece for half in halves for piece in fitting(half, look, style, width, limit)]


def flowing(text: str, look: Look, style: str, width: float) -> list[Block]:
    """Return text as blocks that may be parted between pages; nothing for no text."""
    parts = [piece for piece in fitting(text.strip(), look, style, width, FLOW) if piece]
    return [text_block(piece, look, style, width) for piece in parts]


def text_block(text: str, look: Look, style: str, width: float) -> Block:
    """Return a block of text across the page."""
    return Block(text_height(text, look, style, width), lambda pen, box: _set(pen, text, style, box))


def heading(title: str, look: Look, width: float, style: str = "heading") -> Block:
    """Return a heading, kept with what follows it."""
    return replace(text_block(title, look, style, width), gap=GAP, keeps=True)


def _set(pen: Pen, text: str, style: str, box: Box) -> None:
    pen.text(text, style, box)


def words_blocks(section: Text | Steps | Prompts | Choices, look: Look, width: float) -> list[Block]:
    """Render a section that is mostly words."""
    match section:
        case Text():
            return text_blocks(section, look, width)
        case Steps():
            return steps_blocks(section, look, width)
        case Prompts():
            return prompts_blocks(section, look, width)
        case Choices():
            return choices_blocks(section, look, width)


def text_blocks(section: Text, look: Look, width: float, head: str = "heading") -> list[Block]:
    """Render paragraphs, plain or on a tint; very long ones are plain, to be parted between pages.

    `head` is the style of its heading.
    """
    if section.tint != "none" and len(pieces("\n".join(section.paragraphs))) == 1:
        return [_tinted(section, look, width, head)]
    opening = [heading(section.title, look, width, head)] if section.title and section.tint != "none" else []
    parts = [piece for paragraph in section.paragraphs for piece in pieces(paragraph)]
    return opening + [replace(text_block(text, look, "body", width), gap=2 * MM) for text in parts]


def _tinted(section: Text, look: Look, width: float, head: str) -> Block:
    inner = width - 2 * PADDING
    parts = [(head, section.title)] if section.title else []
    parts += [("body", text) for text in section.paragraphs]
    heights = [text_height(text, look, style, inner) for style, text in parts]
    height = sum(heights) + 1.5 * MM * (len(parts) - 1) + 2 * PADDING

    def draw(pen: Pen, box: Box) -> None:
        pen.panel(box, section.tint)
        rest = box.inset(PADDING)
        for style, text in parts:
            _, rest = rest.split_top(pen.text(text, style, rest) + 1.5 * MM)

    return Block(height, draw)


def steps_blocks(section: Steps, look: Look, width: float) -> list[Block]:
    """Render a numbered list; a short one stays on one page."""
    part, last = numbered_list(), len(section.items)
    blocks = [_step(number, text, look, width, part) for number, text in enumerate(section.items, 1)]
    return [replace(block, keeps=number < last <= SHORT_LIST) for number, block in enumerate(blocks, 1)]


def _step(number: int, text: str, look: Look, width: float, steps: Part) -> Block:
    disc = 3.3 * MM
    indent = 2 * disc + 3 * MM
    height = max(text_height(text, look, "body", width - indent), 2 * disc)

    def draw(pen: Pen, box: Box) -> None:
        mark, rest = box.split_left(indent)
        circle = Box(mark.x, mark.top - 2 * disc, 2 * disc, 2 * disc)
        pen.panel(circle, "teal", corner=disc)
        size = look.sizes.small
        with pen.within(Part("Lbl")):
            pen.text(str(number), "head-centre", Box(circle.x, circle.y, circle.width, disc + 0.66 * size))
        drop = max(0.0, (2 * disc - look.style("body").leading) / 2) if height == 2 * disc else 0.0
        with pen.within(Part("LBody")):
            pen.text(text, "body", Box(rest.x, rest.y, rest.width, rest.height - drop))

    return Block(height, draw, gap=2.2 * MM, parts=(steps, Part("LI")))


def prompts_blocks(section: Prompts, look: Look, width: float) -> list[Block]:
    """Render labels with lines to write on; many lines are in parts that need not stand on one page."""
    return [block for prompt in section.items for block in _prompt(prompt, section.stretch, look, width)]


def _prompt(prompt: Prompt, stretch: bool, look: Look, width: float) -> list[Block]:
    stands = width <= UPRIGHT and look.fillable
    most = MOST_LINES if stands or not look.large_print else MOST_LINES_LARGE
    parts = max(1, ceil(prompt.lines / most))
    first, *rest = ((prompt.lines + part) // parts for part in reversed(range(parts)))
    step = look.sizes.least_line_step if stretch else look.sizes.line_step
    words = [(text, style) for text, style in ((prompt.label, "label"), (prompt.hint, "hint")) if text]
    said = sum(text_height(text, look, style, width) for text, style in words)
    again = text_block(prompt.label, look, "label", width)
    draw = _words_and_lines(prompt, words, first)
    blocks = [Block(said + first * step, draw, gap=GAP, stretch=first)]
    if look.large_print and not rest:
        calm = said + max(2 * first, CALM_LINES) * look.sizes.line_step
        blocks = [replace(blocks[0], tallest=calm)]
    for lines in rest:
        draw = _words_and_lines(prompt, [], lines)
        blocks.append(Block(lines * step, draw, stretch=lines, again=again))
    return [replace(block, stretch=block.stretch if stretch else 0) for block in blocks]


def _words_and_lines(prompt: Prompt, words: Words, lines: int) -> Callable[[Pen, Box], None]:
    """Return what sets words, and below them lines to write on."""

    def draw(pen: Pen, box: Box) -> None:
        for text, style in words:
            box = box.split_top(pen.text(text, style, box))[1]
        pen.write(box, prompt.label, lines=lines)

    return draw


def choices_blocks(section: Choices, look: Look, width: float) -> list[Block]:
    """Render a question with boxes to tick, in as many columns as the words allow.

    It says so where one may tick more than one.
    """
    if widths := _one_row(section, look, width):
        return [_single_row(section, widths, look)]
    blocks, options = [text_block(section.question, look, "label", width)], Part("L")
    if section.several:
        blocks.append(text_block(SEVERAL, look, "hint", width))
    columns = _columns_for(section.options, look, width)
    for start in range(0, len(section.options), columns):
        row = section.options[start : start + columns]
        blocks.append(replace(_choice_row(section, row, columns, look, width), parts=(options,)))
    if section.other:
        blocks.append(replace(_other(section, look, width), parts=(options,)))
    last = len(blocks) - 1
    return [block if i == last else replace(block, keeps=True) for i, block in enumerate(blocks)]


def _one_row(section: Choices, look: Look, width: float) -> list[float]:
    """The widths of question and options if they all go on one line; nothing if they do not."""
    question = max(text_width(section.question, look, "label") + 6 * MM, QUESTION_WIDTH)
    options = [text_width(option, look, "body") + INDENT + 5 * MM for option in section.options]
    widths = [question, *options]
    is_simple = not section.other and not section.several
    if not is_simple or sum(widths) > width or not on_one_line(section.question, look, "label", question):
        return []
    own = zip(section.options, options, strict=True)
    return widths if all(on_one_line(text, look, "body", wide - INDENT) for text, wide in own) else []


def _single_row(section: Choices, widths: Sequence[float], look: Look) -> Block:
    def draw(pen: Pen, box: Box) -> None:
        label, rest = box.split_left(widths[0])
        pen.text(section.question, "label", label)
        with pen.within(Part("L")):
            for option, wide in zip(section.options, widths[1:], strict=True):
                own, rest = rest.split_left(wide)
                _tick_line(pen, own, section, option, wide - INDENT)

    return Block(look.style("body").leading, draw, gap=4.5 * MM)


def _columns_for(options: Sequence[str], look: Look, width: float) -> int:
    """The most columns, up to four, in which no option needs a second line."""
    for columns in (4, 3, 2):
        room = width / columns - INDENT - 4 * MM
        if len(options) >= columns and all(on_one_line(o, look, "body", room) for o in options):
            return columns
    return 1


def _choice_row(section: Choices, row: Sequence[str], columns: int, look: Look, width: float) -> Block:
    room = width / columns - INDENT - (4 * MM if columns > 1 else 0)
    height = max(text_height(option, look, "body", room) for option in row)

    def draw(pen: Pen, box: Box) -> None:
        for cell, option in zip(box.columns([1] * columns), row, strict=False):
            _tick_line(pen, cell, section, option, room)

    return Block(height, draw, gap=2.6 * MM)


def _tick_line(pen: Pen, box: Box, section: Choices, option: str, room: float) -> None:
    with pen.within(Part("LI"), Part("LBody")):
        _tick(pen, box, section, option, room)


def _tick(pen: Pen, box: Box, section: Choices, option: str, room: float) -> None:
    """Set a box to tick before an option, level with its first line."""
    y = box.top - pen.look.style("body").leading / 2 - TICK / 2 - 0.3 * MM
    if section.several:
        pen.tick(box.x, y, spoken(option, section.question))
    else:
        pen.tick(box.x, y, option, group=section.question)
    pen.text(option, "body", Box(box.x + INDENT, box.y, room, box.height))


def _other(section: Choices, look: Look, width: float) -> Block:
    words = min(text_width(section.other, look, "body") + 3 * MM, width / 2)
    height = text_height(section.other, look, "body", words) + 1 * MM

    def draw(pen: Pen, box: Box) -> None:
        start = INDENT + words
        with pen.within(Part("LI"), Part("LBody")):
            _tick(pen, box, section, section.other, words)
            pen.write(Box(box.x + start, box.y, box.width - start, box.height), section.other)

    return Block(height, draw, gap=2.6 * MM)
