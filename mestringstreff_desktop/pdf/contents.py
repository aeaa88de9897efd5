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
Width = Callable[[str, bytes], float]
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
_ALONE = re.compile(rb"[\s\x00]*(Tj|'|\")")
_SHOWS = frozenset({b"Tj", b"'"})
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


def read_contents(data: bytes, is_shown: IsShown, width: Width) -> Contents:
    """Go through what draws.

    `is_shown` tells of the name of a property list whether its layer is seen; `width` how wide a text is
    that is written in the font of a name, in thousandths of its size.
    """
    reading = _Reading(data, is_shown, width)
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

    def __init__(self, data: bytes, is_shown: IsShown, width: Width) -> None:
        self.used: Counter[tuple[str, str]] = Counter()
        self._data, self._is_shown, self._width = data, is_shown, width
        self._kept: list[bytes] = []
        self._until = 0
        self._saved = 0  # how many q wait for their Q
        self._marks: list[bool] = []  # of each marked part: whether it is one that is off
        self._off = 0  # how many of them are
        self._in_text = False
        self._font = ""
        self._shows = b""  # the operator that shows the text just taken away, in place of its own
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
        elif kind == "text" and self.is_off:
            self._move_on(start, end)

    def result(self) -> bytes:
        """Return the contents with what has to be closed closed."""
        ends = [b"EMC"] * len(self._marks) + ([b"ET"] if self._in_text else [])
        ends += [b"Q"] * self._saved
        changed = b"".join([*self._kept, self._data[self._until :]]) if self._kept else self._data
        return b"\n".join([changed, *ends]) if ends else changed

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
        elif operator in _SHOWS and self._shows:
            self._change(start, end, self._shows)
            self._shows = b""
        elif operator in {b"BDC", b"BMC", b"EMC"}:
            self._mark(operator, end)

    def _move_on(self, start: int, end: int) -> None:
        """Put in place of text as much room, so that letters after it stay where they are."""
        room = b"%.3f" % -self._width(self._font, self._data[start:end])
        alone = _ALONE.match(self._data, end)
        if alone is None:
            self._change(start, end, room)
        elif alone[1] == b'"':
            self._change(start, end, b"()")
        else:
            self._change(start, end, (b"T* [%b]" if alone[1] == b"'" else b"[%b]") % room)
            self._shows = b"TJ"

    def _use(self, operator: bytes, end: int) -> None:
        if not self._names:
            return
        place, name = self._names[-1]
        if operator == b"Tf":
            self._font = plain_name(name)
        if self.is_off and operator in _NAMED:
            self._change(place, end)
        else:
            self.used[operator.decode(), plain_name(name)] += 1

    def _save_or_restore(self, operator: bytes, start: int, end: int) -> None:
        if operator == b"q":
            self._saved += 1
        elif self._saved:
            self._saved -= 1
        else:
            self._change(start, end)

    def _mark(self, operator: bytes, end: int) -> None:
        if operator == b"EMC" and not self._marks:
            self._change(end - len(operator), end)
        elif operator == b"EMC":
            self._off -= self._marks.pop()
        else:
            self._marks.append(operator == b"BDC" and self._is_layer_off(end))
            self._off += self._marks[-1]

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
