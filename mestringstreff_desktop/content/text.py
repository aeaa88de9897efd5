"""Text from anywhere, made plain: what is typed, pasted, imported, printed, or becomes the name of a file.

What comes along from Word, a PDF or a web page and is no letter is taken away or made what it looks
like: soft line breaks, bullets of symbol fonts, control characters, halves of a character, marks that
turn what stands after them. No visible letter is ever dropped, and to clean twice changes nothing more.

A tab and a space of another width become plain spaces. A space that does not break stays one in texts,
where 10 000 is to keep together, and is a plain one in lines: a name is then found however it was typed.
"""

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar
from unicodedata import category, normalize

import msgspec

T = TypeVar("T")
# fields that are one line wherever they stand, in a course, a package or a sheet
LINES = frozenset(
    {
        *("title", "course_title", "name", "place", "link", "way_of_working", "responsible", "organisation"),
        *("phone", "email", "decided", "crisis_contact", "present"),
    }
)
# Documents are cleaned as what they hold, by those who read and write them; a path is as the disk has it.
DOCUMENTS = frozenset({"toml", "own_slides"})

# letters and signs of our part of the world: all of a text is nearly always made of these
_ODD = re.compile(
    r"[^\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2500-\u27bf]"
)
_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_FIXED = "\N{NO-BREAK SPACE}"
_SPACES = dict.fromkeys([0x09, 0x1680, *range(0x2000, 0x200B), 0x205F, 0x3000], " ")
_FIXED_SPACES = dict.fromkeys([0x2007, 0x202F], _FIXED)
_IN_WORD = {0x07: " ", 0x1E: "-"}  # the edge of a cell, and a hyphen that does not break
# of Symbol and Wingdings, by what they look like; all others there are bullets
_SIGNS = {
    0xF020: " ",
    0xF02D: "–",
    0xF04A: "☺",
    0xF04C: "☹",
    0xF06F: "☐",
    0xF071: "☐",
    0xF0A8: "☐",
    0xF0AE: "→",
    0xF0DF: "←",
    0xF0E0: "→",
    0xF0E8: "→",
    0xF0FB: "✗",
    0xF0FC: "✓",
    0xF0FE: "☑",
}
_CONTROLS = [*range(0x20), *range(0x7F, 0xA0)]
# a soft hyphen, spaces of no width, a byte order mark, turns of direction, notes to the one who reads
_HIDDEN = [
    *(0xAD, 0x180E, 0x200B, *range(0x202A, 0x202F), *range(0x2060, 0x2066), *range(0x206A, 0x2070)),
    *(0xFEFF, *range(0xFFF9, 0xFFFD), *range(0xFDD0, 0xFDF0)),
    *(plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
]
_TABLE: Mapping[int, str | None] = MappingProxyType(
    dict.fromkeys([*_CONTROLS, *_HIDDEN])
    | dict.fromkeys(range(0xF020, 0xF100), "•")
    | _SIGNS
    | _IN_WORD
    | dict.fromkeys(map(ord, _BREAKS), "\n")
    | _SPACES
    | _FIXED_SPACES
    | {0x0A: "\n"}
)
# Only texts with odd letters are looked at by these: they are compiled when the first one comes.
_HALF = r"[\ud800-\udfff]"
_FLAG = r"(\U0001F3F4[\U000E0030-\U000E0039\U000E0061-\U000E007A]+\U000E007F)|[\U000E0000-\U000E007F]"
# a joiner means something after a letter of a script that joins, and after a small picture
_JOINED = r"\u0590-\u167f\u1681-\u1dff\u2070-\u2fff\u3001-\uffff\U00010000-\U0010ffff"
_LOOSE_JOINER = rf"(?<![{_JOINED}])[\u200c\u200d]+"
_SECOND_JOINER = r"(?<=[\u200c\u200d])[\u200c\u200d]+"
_MARKS = "\u061c\u200e\u200f"
_OPEN, _CLOSE = "\u2066\u2067\u2068", "\u2069"
_TURNING = f"[{_MARKS}{_OPEN}{_CLOSE}]"
_FROM_RIGHT = (
    r"[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    r"\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

LONGEST_FILE_NAME = 80  # letters
LARGEST_FILE_NAME = 140  # bytes, the ending included: an encrypted home folder of Linux takes 143
_NOT_IN_A_FILE_NAME = r'[\\/:*?"<>|]+'
_DEVICE = r"(?i)^(con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))"
_AND_MORE = " …"
_NO_NAME = "Mestringstreff"


def clean_text(text: str) -> str:
    """Return a text of letters, signs, spaces and line breaks alone."""
    if not _ODD.search(text):
        return text
    if re.search(_HALF, text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    text = normalize("NFC", text.replace("\r\n", "\n").translate(_TABLE))
    text = re.sub(_FLAG, lambda found: found[1] or "", text)
    if re.search(_TURNING, text):
        text = "\n".join(map(_turned_right, text.split("\n")))
    return normalize("NFC", re.sub(_SECOND_JOINER, "", re.sub(_LOOSE_JOINER, "", text)))


def _turned_right(line: str) -> str:
    """Keep direction marks only where letters run from right to left, and the pairs of them whole."""
    if not re.search(_FROM_RIGHT, line):
        return re.sub(_TURNING, "", line)
    opened: list[int] = []
    kept: set[int] = set()
    for at, letter in enumerate(line):
        if letter in _OPEN:
            opened.append(at)
        elif letter == _CLOSE and opened:
            kept |= {opened.pop(), at}
    return "".join(letter for at, letter in enumerate(line) if letter not in _OPEN + _CLOSE or at in kept)


def clean_line(text: str) -> str:
    """Return a text clean and on one line; its spaces stand as they are, for one who is typing."""
    return clean_text(text).replace("\n", " ").replace(_FIXED, " ")


def clean_name(text: str, longest: int | None = None) -> str:
    """Return a text clean, on one line, without loose spaces; `longest` is in letters."""
    whole = " ".join(clean_line(text).split())
    return _cut(whole, whole[:longest]).strip()


def shortened(text: str, longest: int) -> str:
    """Return a text clean, on one line; of one with more letters than `longest` whole words, and … after."""
    whole = clean_name(text)
    if len(whole) <= longest:
        return whole
    begun = clean_name(whole, longest - len(_AND_MORE))
    return f"{begun.rpartition(' ')[0] or begun}{_AND_MORE}"


def file_name(title: str, ending: str = "") -> str:
    """Return a title as the name of a file on any system. The ending comes after it, without a dot.

    It is no device of Windows, turns no letters around, and is as short as the strictest system wants.
    """
    name = re.sub(_NOT_IN_A_FILE_NAME, " ", re.sub(_TURNING, "", clean_name(title)))
    name = re.sub(_DEVICE, r"\1_", " ".join(name.split()).strip(" ."))
    after = f".{ending}" if ending else ""
    room = LARGEST_FILE_NAME - len(after.encode())
    short = name[:LONGEST_FILE_NAME].encode()[:room].decode("utf-8", "ignore")
    return (_cut(name, short).strip(" .") or _NO_NAME) + after


def _cut(whole: str, begun: str) -> str:
    """Return the beginning of a text without half of a letter, or of a small picture, at its end."""
    rest = whole[len(begun) :]
    while begun and rest and (_goes_on(rest[0]) or begun[-1] == "\u200d"):
        begun, rest = begun[:-1], begun[-1] + rest
    return begun


def _goes_on(letter: str) -> bool:
    """Does a letter change the one before it, as an accent, a joiner and a skin tone do?"""
    return category(letter) in {"Mn", "Mc", "Me", "Cf"} or "\U0001f3fb" <= letter <= "\U0001f3ff"


def clean(value: T, name: str = "") -> T:
    """Return a value with every text in it clean: in lists, structs and dataclasses. Its name is a field's.

    What is clean already is returned as it is.
    """
    found: Any = value
    if type(found) is str and name not in DOCUMENTS:
        found = clean_line(found) if name in LINES else clean_text(found)
    elif isinstance(value, list | tuple):
        found = type(value)(clean(each, name) for each in value)
    elif isinstance(value, dict):
        found = {key: clean(each, name) for key, each in value.items()}
    elif isinstance(value, msgspec.Struct):
        found = _with_clean(value, value.__struct_fields__, msgspec.structs.replace)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        found = _with_clean(value, [each.name for each in dataclasses.fields(value)], dataclasses.replace)
    return value if found == value else found


def _with_clean(thing: T, names: Iterable[str], replace: Callable[..., T]) -> T:
    """Return a struct or a dataclass with its fields clean."""
    before = {name: getattr(thing, name) for name in names}
    changed = {name: found for name, value in before.items() if (found := clean(value, name)) is not value}
    return replace(thing, **changed) if changed else thing
