"""What draws a page, gone through: kept within itself, without what is on layers that are off, and counted.

A page's operators (PDF 32000-1, annex A) are not carried out here; only those are looked at that matter.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO

from pypdf.generic import NameObject

IsShown = Callable[[str], bool]
_END = rb"\s\x00()<>\[\]{}/%"
# What is gone past in one stride: numbers, brackets, comments, and operators that change only the state
_STRIDE = (
    rb"""[-+.\d\s\x00]++|%%[^\r\n]*+|<<|>>|[\[\]{}>)]
    |(?:[mlcvyhwJjMdingGkKW]|re|cm|rg|RG|W\*|cs|CS|sc|SC|ri|T[dDmcwzsL*]|MP|DP|BX|EX)(?![^%b])"""
    % _END
)
_TEXT = rb"\((?:[^()\\]++|\\.)*+\)|<[^<>]*+>"
# and where all is seen, what is painted too
_PAINT = rb"|" + _TEXT + rb"|(?:Tj|TJ|['\"]|[SsfFBb]|[fBb]\*)(?![^%b])" % _END


def _token(stride: bytes) -> re.Pattern[bytes]:
    name, operator = rb"/[^%b]*+" % _END, rb"[A-Za-z'\"][^%b]*+" % _END
    kinds = {
        "name": name,
        "operator": operator,
        "text": _TEXT,
        "nested": rb"\(",
        "stray": rb".",
    }
    either = rb"|".join(b"(?P<%b>%b)" % (kind.encode(), how) for kind, how in kinds.items())
    return re.compile(rb"(?:%b)*+(?:%b)" % (stride, either), re.X | re.S)


_SEEN, _UNSEEN = _token(_STRIDE + _PAINT), _token(_STRIDE)
_PARENTHESIS = re.compile(rb"\\.|[()]", re.S)
_IMAGE_DATA = re.compile(rb"[\s\x00>\]]ID[\s\x00]")
_IMAGE_END = re.compile(rb"[\s\x00]EI(?=[\s\x00]|$)")
_PLAIN = re.compile(rb"[\t\n\f\r -~\x00]*")
_UNSEEN_LETTERS = b" 3 Tr "
_PATHS = frozenset({b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
_NAMED = frozenset({b"Do", b"sh"})
_USED = frozenset({b"Do", b"gs", b"Tf", b"scn", b"SCN"})


@dataclass
class Contents:
    """What draws, made safe; and how often it uses what its resources name, by operator and name."""

    data: bytes
    used: Counter[tuple[str, str]] = field(default_factory=Counter)

    def names(self, operator: str) -> set[str]:
        return {name for by, name in self.used if by == operator}


def read_contents(data: bytes, is_shown: IsShown) -> Contents:
    """Go through what draws. `is_shown` tells of the name of a property list whether its layer is seen."""
    reading = _Reading(data, is_shown)
    place = 0
    while (found := (_UNSEEN if reading.is_off else _SEEN).match(data, place)) is not None:
        kind = found.lastgroup or "stray"
        start, place = found.start(kind), found.end()
        if kind == "nested":
            kind, place = "text", _end_of_text(data, place)
        elif kind == "operator" and data[start:place] == b"BI":
            kind, place = "image", _end_of_image(data, place)
        reading.take(kind, start, place)
    return Contents(reading.result(), reading.used)


def _end_of_text(data: bytes, place: int) -> int:
    depth = 1
    for found in _PARENTHESIS.finditer(data, place):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return found.end()
    return len(data)


def _end_of_image(data: bytes, place: int) -> int:
    """Return where an inline image ends: at an EI with something readable after it."""
    begins = _IMAGE_DATA.search(data, place - 1)
    for found in _IMAGE_END.finditer(data, begins.end() - 1 if begins else place):
        after = data[found.end() : found.end() + 24]
        if _PLAIN.fullmatch(after):
            return found.end()
    return len(data)


class _Reading:
    """How far contents are gone through, and what is to be changed in them."""

    def __init__(self, data: bytes, is_shown: IsShown) -> None:
        self.used: Counter[tuple[str, str]] = Counter()
        self._data, self._is_shown = data, is_shown
        self._kept: list[bytes] = []
        self._until = 0
        self._saved: list[bytes] = []  # the way of drawing letters at each q
        self._marks: list[bool] = []  # of each marked part: whether it is one that is off
        self._off = 0  # how many of them are
        self._way = b"0"
        self._in_text = self._text_stays = False
        self._names: list[tuple[int, bytes]] = []

    @property
    def is_off(self) -> bool:
        return self._off > 0

    def take(self, kind: str, start: int, end: int) -> None:
        """Go past a token."""
        if kind == "operator":
            self._operator(start, end)
            self._names.clear()
        elif kind == "name":
            self._names = [*self._names[-1:], (start, self._data[start:end])]
        elif kind == "image" and self.is_off:
            self._change(start, end)
        elif kind == "text" and self.is_off and not self._text_stays:
            self._change(start, end, b"()")

    def result(self) -> bytes:
        """Return the contents with what has to be closed closed."""
        ends = [b"EMC"] * len(self._marks) + ([b"ET"] if self._in_text else [])
        ends += [b"Q"] * len(self._saved)
        return b"\n".join([b"".join([*self._kept, self._data[self._until :]]), *ends])

    def _change(self, start: int, end: int, new: bytes = b"") -> None:
        self._kept += [self._data[self._until : start], new]
        self._until = end

    def _operator(self, start: int, end: int) -> None:
        operator = self._data[start:end]
        if operator in _USED or operator in _NAMED:
            self._use(operator, end)
        elif operator in _PATHS:
            if self.is_off:
                self._change(start, end, b"n")
        elif operator in {b"q", b"Q"}:
            self._save_or_restore(operator, start, end)
        elif operator in {b"BT", b"ET"}:
            self._in_text = operator == b"BT"
            self._text_stays = False
        elif operator == b"Tr":
            self._turn_letters(start, end)
        elif operator in {b"BDC", b"BMC", b"EMC"}:
            self._mark(operator, end)

    def _turn_letters(self, start: int, end: int) -> None:
        numbers = self._data[max(start - 12, 0) : start].split()
        self._way = numbers[-1] if numbers and numbers[-1].isdigit() else b"0"
        if self._text_stays:
            self._change(end, end, _UNSEEN_LETTERS)

    def _use(self, operator: bytes, end: int) -> None:
        if not self._names:
            return
        place, name = self._names[-1]
        if self.is_off and operator in _NAMED:
            self._change(place, end)
        else:
            self.used[operator.decode(), plain_name(name)] += 1

    def _save_or_restore(self, operator: bytes, start: int, end: int) -> None:
        if operator == b"q":
            self._saved.append(self._way)
        elif self._saved:
            self._way = self._saved.pop()
        else:
            self._change(start, end)

    def _mark(self, operator: bytes, end: int) -> None:
        was_off = self.is_off
        if operator == b"EMC" and not self._marks:
            self._change(end - len(operator), end)
        elif operator == b"EMC":
            self._off -= self._marks.pop()
        else:
            self._marks.append(operator == b"BDC" and self._is_layer_off(end))
            self._off += self._marks[-1]
        if self.is_off and not was_off and self._in_text:
            self._text_stays = True  # unseen but in its place: letters after it follow it
            self._change(end, end, _UNSEEN_LETTERS)
        elif was_off and not self.is_off and self._text_stays:
            self._text_stays = False
            self._change(end, end, b" %b Tr " % self._way)

    def _is_layer_off(self, end: int) -> bool:
        """Tell whether a marked part is on a layer that is off; the name of the layer is taken away."""
        if len(self._names) < 2 or self._names[-2][1] != b"/OC":
            return False
        self._change(self._names[-2][0], end, b"/OC BMC")
        return not self._is_shown(plain_name(self._names[-1][1]))


def plain_name(written: bytes) -> str:
    """Return a name as dictionaries have it."""
    if written.isascii() and b"#" not in written:
        return written.decode()
    return str(NameObject.read_from_stream(BytesIO(written + b" "), None))
