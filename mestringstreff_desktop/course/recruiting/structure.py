"""How a filled text is set out, on paper as in Word: its title, headings, facts and drawing."""

from mestringstreff_desktop import paths
from mestringstreff_desktop.course.recruiting.texts import Filled, FilledBlock, Runs, plain

USUAL_ART = "slides/velkommen.svg"
_LONGEST_LABEL = 30  # letters; a longer beginning is a sentence
_LONGEST_HEADING = 60  # letters


def opens_with_heading(text: Filled) -> bool:
    """Is the title the text's own first heading? A letter has its subject."""
    return text.look != "letter" and bool(text.blocks) and text.blocks[0].kind == "heading"


def title_of(text: Filled) -> Runs:
    """Return what a text is called where it is read: its subject, the heading it opens with, or its name."""
    if text.look == "letter" and text.subject:
        return text.subject
    lines = text.blocks[0].lines if opens_with_heading(text) else ()
    return next(iter(lines), ((text.title, ""),))


def heading_and_rest(block: FilledBlock) -> tuple[Runs, tuple[Runs, ...]]:
    """Part what stands on a panel of a leaflet: a short line that is alone above others is its heading."""
    first, *rest = block.paragraphs or ((),)
    words = plain(first)
    if block.kind == "text" and rest and "\n" not in words and len(words) <= _LONGEST_HEADING:
        return first, tuple(rest)
    return (), block.paragraphs


def label_and_rest(line: Runs) -> tuple[str, Runs]:
    """Return what a line of facts is about, and what it says of it; nothing about where it has no colon."""
    head, gap = line[0] if line else ("", "")
    label, colon, rest = head.partition(":")
    if gap or not colon or len(label) > _LONGEST_LABEL:
        return "", line
    return label.strip(), tuple(run for run in ((rest.lstrip(), ""), *line[1:]) if run[0])


def art_of(text: Filled) -> str:
    """Return the file of a text's drawing, within resources/art; the usual one where it has none."""
    own = f"letters/{text.art}"
    return own if (paths.resources() / "art" / own).is_file() else USUAL_ART
