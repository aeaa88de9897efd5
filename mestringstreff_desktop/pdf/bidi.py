"""In which order letters stand on a line where scripts run both ways: Unicode's bidirectional algorithm.

It is Unicode Standard Annex 9, for one paragraph whose overrides and embeddings are cleaned away (see
content/text.py): of the marks that turn a text only isolates are left. The names of its rules stand where
they are followed. A level is a number, even where letters run to the right and odd where they run to
the left; what stands at a higher level is a piece of the other direction in what stands around it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from unicodedata import bidirectional, normalize

_OPEN = "([{⁅⁽₍⌈⌊〈❨❪❬❮❰❲❴⟅⟦⟨⟪⟬⟮⦃⦅⦇⦉⦋⦍⦏⦑⦓⦕⦗⧘⧚⧼⸢⸤⸦⸨〈《「『【〔〖〘〚﹙﹛﹝（［｛｟｢"
_CLOSED = ")]}⁆⁾₎⌉⌋〉❩❫❭❯❱❳❵⟆⟧⟩⟫⟭⟯⦄⦆⦈⦊⦌⦎⦐⦒⦔⦖⦘⧙⧛⧽⸣⸥⸧⸩〉》」』】〕〗〙〛﹚﹜﹞）］｝｠｣"
_CLOSES = {normalize("NFC", one): normalize("NFC", other) for one, other in zip(_OPEN, _CLOSED, strict=True)}
_ISOLATES = ("LRI", "RLI", "FSI")
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "PDI", "BN", *_ISOLATES})
_LOOSE_AT_END = frozenset({"WS", "S", "B", "PDI", "BN", *_ISOLATES})
_MARKS = re.compile("[\u061c\u200e\u200f\u2066-\u2069]")
_DEEPEST = 125
_MOST_BRACKETS = 63


def base_level(text: str) -> int:
    """Return 1 where the first letter that has a direction runs to the left, else 0 (P2, P3)."""
    depth = 0
    for kind in map(bidirectional, text):
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return int(kind != "L")
    return 0


def apart(text: str) -> str:
    """Return a text that turns nothing that stands beside it on its line."""
    runs_left = any(bidirectional(letter) in ("R", "AL") for letter in text)
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if runs_left else text


def without_marks(text: str) -> str:
    """Return a text without the marks that only tell of directions."""
    return _MARKS.sub("", text)


def levels(text: str, base: int) -> list[int]:
    """Return the level of each letter of a paragraph whose own level is `base`."""
    kinds = [bidirectional(letter) or "L" for letter in text]
    found, ends = _explicit(text, kinds, base)
    for places in _sequences(found, ends):
        _resolve(text, kinds, found, places, base)
    return found


def at_line_end(text: str, found: Sequence[int], base: int) -> list[int]:
    """Return the levels of a line: the spaces at its end are as the paragraph (L1)."""
    kept = len(text)
    while kept and bidirectional(text[kept - 1]) in _LOOSE_AT_END:
        kept -= 1
    return [*found[:kept], *[base] * (len(text) - kept)]


def visual(found: Sequence[int]) -> list[int]:
    """Return the places of what has these levels, in the order they are seen from the left (L2)."""
    order = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = end + 1
    return order


def _explicit(text: str, kinds: Sequence[str], base: int) -> tuple[list[int], dict[int, int]]:
    """Return the levels that isolates give, and where each isolate ends (X1 to X8)."""
    found: list[int] = []
    ends: dict[int, int] = {}
    opened: list[int] = []
    for place, kind in enumerate(kinds):
        if kind == "PDI" and opened:
            start = opened.pop()
            ends[start] = place
            found.append(found[start])
        else:
            found.append(_inside(text, kinds, found, opened[-1]) if opened else base)
        if kind in _ISOLATES:
            opened.append(place)
    return found, ends


def _inside(text: str, kinds: Sequence[str], found: Sequence[int], start: int) -> int:
    """Return the level of what stands in an isolate that begins at a place."""
    around, kind = found[start], kinds[start]
    if kind == "FSI":
        kind = "RLI" if base_level(text[start + 1 : _end(kinds, start)]) else "LRI"
    deeper = (around + 1) | 1 if kind == "RLI" else (around + 2) & ~1
    return deeper if deeper <= _DEEPEST else around


def _end(kinds: Sequence[str], start: int) -> int:
    depth = 0
    for place in range(start, len(kinds)):
        depth += (kinds[place] in _ISOLATES) - (kinds[place] == "PDI")
        if depth == 0:
            return place
    return len(kinds)


def _sequences(found: Sequence[int], ends: dict[int, int]) -> Iterator[list[int]]:
    """Give the places that are resolved together: runs of a level, with what an isolate parts (BD13)."""
    runs = [list(run) for _, run in groupby(range(len(found)), lambda place: found[place])]
    by_start = {run[0]: run for run in runs}
    later = {ends[run[-1]] for run in runs if run[-1] in ends}
    for run in runs:
        if run[0] in later:
            continue
        places = list(run)
        while places[-1] in ends:
            places += by_start[ends[places[-1]]]
        yield places


def _resolve(text: str, kinds: list[str], found: list[int], places: Sequence[int], base: int) -> None:
    """Find the direction of every letter of a sequence, and with it the level."""
    level = found[places[0]]
    before = found[places[0] - 1] if places[0] else base
    last = places[-1]
    is_open = kinds[last] in _ISOLATES
    after = found[last + 1] if last + 1 < len(found) and not is_open else base
    start, end = (_direction(max(level, other)) for other in (before, after))
    here = [kinds[place] for place in places]
    _weak(here, start)
    _brackets([text[place] for place in places], here, start, _direction(level))
    _neutral(here, start, end, _direction(level))
    for place, kind in zip(places, here, strict=True):
        found[place] = _implicit(level, kind)


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _implicit(level: int, kind: str) -> int:
    """I1, I2."""
    if level % 2:
        return level + (kind != "R")
    return level + {"L": 0, "R": 1}.get(kind, 2)


def _weak(kinds: list[str], start: str) -> None:
    """Give marks, numbers and what stands in them a direction (W1 to W7)."""
    previous = strong = start
    for at, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[at] = "ON" if previous in (*_ISOLATES, "PDI") else previous
        if kind in ("L", "R", "AL"):
            strong = kind
        if kinds[at] == "EN" and strong == "AL":
            kinds[at] = "AN"
        previous = kinds[at]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        around = kinds[at - 1] if kinds[at - 1] == kinds[at + 1] else ""
        if (kinds[at], around) in (("ES", "EN"), ("CS", "EN"), ("CS", "AN")):
            kinds[at] = around
    _terminators(kinds)
    strong = start
    for at, kind in enumerate(kinds):
        strong = kind if kind in ("L", "R") else strong
        if kind == "EN" and strong == "L":
            kinds[at] = "L"


def _terminators(kinds: list[str]) -> None:
    """A sign beside a number, as % and kr, goes with it; others are as any sign (W5, W6)."""
    at = 0
    for kind, run in [(kind, len(list(run))) for kind, run in groupby(kinds)]:
        beside = (kinds[at - 1] if at else "", kinds[at + run] if at + run < len(kinds) else "")
        if kind == "ET" and "EN" in beside:
            kinds[at : at + run] = ["EN"] * run
        at += run
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]


def _strong(kind: str) -> str:
    """Numbers stand as letters that run to the left do, for what is around them."""
    return "R" if kind in ("EN", "AN") else kind


def _brackets(text: Sequence[str], kinds: list[str], start: str, own: str) -> None:
    """A pair of brackets has one direction: that of what is in it, or of what is around it (N0)."""
    originals = list(kinds)
    for first, last in _pairs(text, originals):
        inside = {_strong(kind) for kind in kinds[first + 1 : last]} & {"L", "R"}
        if not inside:
            continue
        around = next((_strong(k) for k in reversed(kinds[:first]) if _strong(k) in ("L", "R")), start)
        kinds[first] = kinds[last] = own if own in inside else around
        for at in (first, last):
            marks = at + 1
            while marks < len(kinds) and bidirectional(text[marks]) == "NSM":
                kinds[marks] = kinds[at]
                marks += 1


def _pairs(text: Sequence[str], kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Return where brackets of a pair stand, the first one first (BD16)."""
    opened: list[tuple[str, int]] = []
    found = []
    for at, letter in enumerate(normalize("NFC", each) for each in text):
        if kinds[at] != "ON":
            continue
        if letter in _CLOSES:
            if len(opened) == _MOST_BRACKETS:
                return []
            opened.append((_CLOSES[letter], at))
        elif letter in (closing for closing, _ in opened):
            while opened:
                closing, first = opened.pop()
                if closing == letter:
                    found.append((first, at))
                    break
    return sorted(found)


def _neutral(kinds: list[str], start: str, end: str, own: str) -> None:
    """What has no direction takes that of both its sides, else the paragraph's (N1, N2)."""
    at, before = 0, start
    for is_neutral, run in [(n, len(list(r))) for n, r in groupby(kinds, _NEUTRAL.__contains__)]:
        if is_neutral:
            after = _strong(kinds[at + run]) if at + run < len(kinds) else end
            kinds[at : at + run] = [before if before == after else own] * run
        else:
            before = _strong(kinds[at + run - 1])
        at += run
