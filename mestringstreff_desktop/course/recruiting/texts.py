"""A letter, a poster or another text, filled: the program's words or the leader's own, with their fields.

What is not known is a gap, which paper, window and Word mark alike; a block that must be there and is
emptied is one too. What a leader has written is never lost: fetching the program's words again sets hers
aside, in the same mapping, under the block's id with `_ASIDE` before it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mestringstreff_desktop.content.letters import Block, BlockKind, LetterLook, LetterTemplate
from mestringstreff_desktop.course.recruiting.fields import DATE_OF, FIELD, FIELDS, Field, field_of
from mestringstreff_desktop.course.recruiting.letter import Letter

Run = tuple[str, str]  # text, and the name of the field that it stands for where that is a gap
Runs = tuple[Run, ...]
SUBJECT, TO = "subject", "to"  # the ids by which these lines are changed as the blocks are
FILL_IN = "{label}: fyll inn"
REQUIRED: tuple[BlockKind, ...] = ("heading", "facts")
_ASIDE = "aside:"
_EMPTIED = "emptied:"  # before the block's id, as the name of a gap
_NAMES: Mapping[BlockKind, str] = {
    "heading": "Overskrift",
    "lead": "Ingress",
    "text": "Tekst",
    "points": "Punkter",
    "facts": "Tid og sted",
    "sign": "Hilsen",
    "tearoff": "Avrivningslapp",
}
_MISSING = "«{name}» er tom. Skriv noe der, eller hent teksten på nytt."
_LABELLED = re.compile(r"\[([^\[\]\n]{1,60})\]")
_DATE = re.compile(r"dato for samling ([0-9]{1,2})", re.IGNORECASE)
_BY_LABEL = {field.label.casefold(): name for name, field in FIELDS.items()}
_TOO_LONG = "Teksten har {length} tegn. Den bør ha høyst {most}."


@dataclass(frozen=True)
class FilledBlock:
    """A block as it is read. `runs` are its text in pieces; a gap's is what it is called: «Sted»."""

    id: str
    kind: BlockKind
    text: str
    runs: Runs
    is_own: bool = False

    @property
    def lines(self) -> tuple[Runs, ...]:
        """The lines of the block that have a word in them."""
        return tuple(line for line in lines_of(self.runs) if plain(line).strip())

    @property
    def paragraphs(self) -> tuple[Runs, ...]:
        """The parts of the block that an empty line is between."""
        found: list[list[Run]] = [[]]
        for line in lines_of(self.runs):
            if not plain(line).strip():
                found.append([])
            else:
                found[-1] += [("\n", ""), *line] if found[-1] else line
        return tuple(tuple(part) for part in found if part)


@dataclass(frozen=True)
class Filled:
    """A text that is ready to be shown: its lines and blocks, with every field filled or marked as a gap.

    `sender` and `date` stand on a letter alone.
    """

    title: str
    look: LetterLook
    subject: Runs
    to: Runs
    blocks: tuple[FilledBlock, ...]
    sender: Runs = ()
    date: str = ""
    art: str = ""
    alt: str = ""
    link: str = ""

    def of(self, *kinds: BlockKind) -> tuple[FilledBlock, ...]:
        """Return the blocks of some kinds, in their order."""
        return tuple(block for block in self.blocks if block.kind in kinds)


@dataclass(frozen=True)
class Difference:
    """A block where the leader's own words differ from the program's. `is_shown` is whether hers are used."""

    block_id: str
    name: str
    built_in: str
    own: str
    is_shown: bool


def filled(template: LetterTemplate, letter: Letter | None, values: Mapping[str, str]) -> Filled:
    """Return a text filled. What is typed for this text alone goes before what is typed for all."""
    own_values = {name: text for name, text in letter.gap_values.items() if text.strip()} if letter else {}
    known = {**values, **own_values}

    def runs(block_id: str) -> Runs:
        return runs_of(own_or_built_in(template, letter, block_id), known)

    is_letter = template.look == "letter"
    return Filled(
        title=template.title,
        look=template.look,
        subject=runs(SUBJECT),
        to=runs(TO),
        blocks=tuple(_block(block, template, letter, known) for block in template.blocks),
        sender=runs_of("{virksomhet}", known) if is_letter else (),
        date=known.get("dato", ""),
        art=template.art,
        alt=template.alt,
        link=known.get("lenke", ""),
    )


def _block(
    block: Block, template: LetterTemplate, letter: Letter | None, values: Mapping[str, str]
) -> FilledBlock:
    words = own_or_built_in(template, letter, block.id)
    runs = runs_of(words, values)
    if not words.strip() and block.kind in REQUIRED:
        runs = ((_NAMES[block.kind], f"{_EMPTIED}{block.id}"),)
    return FilledBlock(block.id, block.kind, plain(runs), runs, words != block.text)


def runs_of(text: str, values: Mapping[str, str]) -> Runs:
    """Return a text in pieces: words with what is known put in, and gaps by what they are called."""
    found, end = [""], 0
    runs: list[Run] = []
    for match in FIELD.finditer(text):
        field = field_of(match[1])
        if field is None:
            continue
        found[-1] += text[end : match.start()]
        end = match.end()
        if value := values.get(field.name, "").strip():
            found[-1] += value
        else:
            runs += [(found[-1], ""), (field.label, field.name)]
            found.append("")
    runs.append((found[-1] + text[end:], ""))
    return tuple(run for run in runs if run[0])


def lines_of(runs: Sequence[Run]) -> tuple[Runs, ...]:
    """Part runs where there is a new line."""
    lines: list[list[Run]] = [[]]
    for text, gap in runs:
        first, *rest = text.split("\n")
        lines[-1].append((first, gap))
        lines += [[(each, gap)] for each in rest]
    return tuple(tuple(run for run in line if run[0]) for line in lines)


def plain(runs: Sequence[Run]) -> str:
    """Return runs as text; a gap stands in square brackets: [Sted]."""
    return "".join(f"[{text}]" if gap else text for text, gap in runs)


def as_text(text: Filled) -> str:
    """Return a text to paste, with an empty line between its blocks. A letter's subject is above."""
    parts = [_pasted(block) for block in text.blocks if block.kind != "tearoff"]
    above = [plain(text.subject)] if text.look == "letter" else []
    return "\n\n".join(part.strip() for part in (*above, *parts) if part.strip()) + "\n"


def _pasted(block: FilledBlock) -> str:
    return "\n".join(f"• {plain(line)}" for line in block.lines) if block.kind == "points" else block.text


def gaps(text: Filled) -> list[Field]:
    """Return what is missing, each once, in the order it is read."""
    runs = (*text.sender, *text.to, *text.subject, *(run for block in text.blocks for run in block.runs))
    names = dict.fromkeys(gap for _, gap in runs if gap and not gap.startswith(_EMPTIED))
    return [field for name in names if (field := field_of(name))]


def remarks(text: Filled, most: int) -> list[str]:
    """Say what is missing that must be there, and that a text has more letters than `most`; 0 is no limit."""
    emptied = {gap for block in text.blocks for _, gap in block.runs if gap.startswith(_EMPTIED)}
    found = [
        _MISSING.format(name=_NAMES[block.kind])
        for block in text.blocks
        if f"{_EMPTIED}{block.id}" in emptied
    ]
    length = letters(text)
    return [*found, _TOO_LONG.format(length=length, most=most)] if 0 < most < length else found


def letters(text: Filled) -> int:
    """Return how many letters a text has where it is pasted, spaces included."""
    return len(as_text(text).strip())


def built_in(template: LetterTemplate, block_id: str) -> str:
    """Return the program's words of a block, or of the lines SUBJECT and TO."""
    lines = {SUBJECT: template.subject, TO: template.to}
    return lines.get(block_id) or next((each.text for each in template.blocks if each.id == block_id), "")


def own_or_built_in(template: LetterTemplate, letter: Letter | None, block_id: str) -> str:
    """Return the words of a block with its fields as they are written: hers, where she has written any."""
    own = letter.blocks.get(block_id) if letter else None
    return built_in(template, block_id) if own is None else own


def ids(template: LetterTemplate) -> tuple[str, ...]:
    """Return what can be changed of a text: the lines it has above, and its blocks."""
    lines = [name for name, words in ((TO, template.to), (SUBJECT, template.subject)) if words]
    return (*lines, *(block.id for block in template.blocks))


def name_of(template: LetterTemplate, block_id: str) -> str:
    """Return what a block is called where it is changed."""
    lines = {SUBJECT: "Emne", TO: "Til"}
    kinds = {block.id: _NAMES[block.kind] for block in template.blocks}
    return lines.get(block_id) or kinds.get(block_id, "")


def changed(letter: Letter, template: LetterTemplate, block_id: str, text: str) -> dict[str, str]:
    """Return the blocks of a letter with one of them written anew; the program's own words are not stored."""
    others = {key: words for key, words in letter.blocks.items() if key != block_id}
    return others if text == built_in(template, block_id) else {**others, block_id: text}


def fetched_again(letter: Letter, template: LetterTemplate, block_id: str = "") -> dict[str, str]:
    """Return the blocks of a letter with the program's words in one, or in all; hers are set aside."""
    blocks = dict(letter.blocks)
    for key in [block_id] if block_id else ids(template):
        if (own := blocks.pop(key, None)) is not None:
            blocks[f"{_ASIDE}{key}"] = own
    return blocks


def taken_back(letter: Letter, template: LetterTemplate, block_id: str = "") -> dict[str, str]:
    """Return the blocks of a letter with what was set aside in one of them, or in all, as hers again.

    What she has written there since is set aside in its turn.
    """
    blocks = dict(letter.blocks)
    for key in [block_id] if block_id else ids(template):
        if (aside := blocks.pop(f"{_ASIDE}{key}", None)) is not None:
            if key in blocks:
                blocks[f"{_ASIDE}{key}"] = blocks[key]
            blocks[key] = aside
    return blocks


def differences(letter: Letter | None, template: LetterTemplate) -> list[Difference]:
    """Return where her words differ from the program's, those that are set aside too."""
    return list(_differences(letter, template)) if letter else []


def _differences(letter: Letter, template: LetterTemplate) -> Iterator[Difference]:
    for key in ids(template):
        own, aside = letter.blocks.get(key), letter.blocks.get(f"{_ASIDE}{key}")
        words = aside if own is None else own
        if words is not None and words != built_in(template, key):
            yield Difference(key, name_of(template, key), built_in(template, key), words, own is not None)


def with_labels(text: str) -> str:
    """Return words as a leader changes them: a field stands as what it is called, [Sted]."""

    def label(match: re.Match[str]) -> str:
        field = field_of(match[1])
        return f"[{field.label}]" if field else match[0]

    return FIELD.sub(label, text)


def from_labels(text: str) -> str:
    """Return the same as it is stored: [Sted] is {sted} again, whatever letters are capital."""

    def field(match: re.Match[str]) -> str:
        date = _DATE.fullmatch(match[1].strip())
        name = f"{DATE_OF}{date[1]}" if date else _BY_LABEL.get(match[1].strip().casefold(), "")
        return f"{{{name}}}" if name else match[0]

    return _LABELLED.sub(field, text)
