"""A TrueType font cut down to some letters, with the number of each glyph its letter's in Unicode.

What reads and what writes a file then need no table between letters and glyphs, and cannot differ about it.
The numbers in between are gaps of one width, without outlines; packed they take next to nothing.
The tables are those of the OpenType specification.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from struct import pack, unpack_from
from typing import Any

from reportlab.pdfbase.ttfonts import TTFontFace, TTFontMaker

FREE = (*range(1, 0x20), *range(0x7F, 0xA0))  # for parts of letters that are no letters themselves
COPIED = ("OS/2", "prep")
NO_GLYPH_NAMES = b"\x00\x03" + bytes(30)  # a post table of version 3
MADE_OF_PARTS = 0x8000  # the first bit of a glyph without outlines of its own
HEAD = 10  # bytes before a glyph's first part
WORDS, MORE = 0x1, 0x20  # of a part: its place is told in words, and there is another part
SCALES = {0x8: 2, 0x40: 4, 0x80: 8}  # of a part: how many bytes tell of its size


def runs(codes: Sequence[int]) -> list[list[int]]:
    """Part rising numbers into runs of neighbours; in none of them another byte than the last changes."""
    found: list[list[int]] = []
    for code in codes:
        if not found or code != found[-1][-1] + 1 or not code & 0xFF:
            found.append([])
        found[-1].append(code)
    return found


@dataclass(frozen=True)
class CutFont:
    """A font with these letters only, as rising numbers; all others are gaps, so wide in its own units."""

    whole: TTFontFace
    letters: Sequence[int]
    gap: int

    def file(self) -> bytes:
        """Return the font's file."""
        maker = TTFontMaker()
        for name in COPIED:
            maker.add(name, self._table(name))
        for name, table in self._made().items():
            maker.add(name, table)
        return maker.makeStream()

    def _made(self) -> dict[str, bytes]:
        outlines = [self._outline(number) for number in range(self._count)]
        metrics = [self._metrics(number) for number in range(self._count)]
        places = accumulate(map(len, outlines), initial=0)
        return {
            "head": _with(self._table("head"), 50, 0),  # places are told in pairs of bytes
            "hhea": _with(self._table("hhea"), 34, self._count),
            "maxp": _with(self._table("maxp"), 4, self._count),
            "hmtx": b"".join(pack(">HH", width, left & 0xFFFF) for width, left in metrics),
            "loca": b"".join(pack(">H", place // 2) for place in places),
            "glyf": b"".join(outlines),
            "cmap": _letter_table(self.letters),
            "post": NO_GLYPH_NAMES,
        }

    def _table(self, name: str) -> bytes:
        whole: Any = self.whole  # the stubs of it lack what is asked here
        return bytes(whole.get_table(name))

    @cached_property
    def _glyphs(self) -> dict[int, int]:
        """The glyph of the whole font at each number: the sign for no letter, the letters, their parts."""
        found = {0: 0} | {code: self.whole.charToGlyph[code] for code in self.letters}
        own = {glyph: code for code, glyph in self.whole.charToGlyph.items()}
        free, known = iter(FREE), set(found.values())
        waiting = [*known]
        for glyph in waiting:  # which grows meanwhile
            new = {part for _, part in _parts(self._data(glyph))} - known
            found |= {own[part] if part in own else next(free): part for part in sorted(new)}
            known |= new
            waiting += sorted(new)
        return found

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {glyph: number for number, glyph in self._glyphs.items()}

    @property
    def _count(self) -> int:
        return max(self._glyphs) + 1

    def _data(self, glyph: int) -> bytes:
        whole: Any = self.whole
        return self._outlines[whole.glyphPos[glyph] : whole.glyphPos[glyph + 1]]

    @cached_property
    def _outlines(self) -> bytes:
        return self._table("glyf")

    def _outline(self, number: int) -> bytes:
        """Return what draws a glyph, its parts by their new numbers, in whole groups of four bytes."""
        data = self._data(self._glyphs[number]) if number in self._glyphs else b""
        for place, part in _parts(data):
            data = _with(data, place, self._numbers[part])
        return data + bytes(-len(data) % 4)

    def _metrics(self, number: int) -> tuple[int, int]:
        """Return a glyph's width, and how far its outline is from the left."""
        whole: Any = self.whole
        if number not in self._glyphs:
            return self.gap, 0
        width, left = whole.hmetrics[self._glyphs[number]]
        return int(width), int(left)


def _with(table: bytes, place: int, number: int) -> bytes:
    return table[:place] + pack(">H", number) + table[place + 2 :]


def _parts(data: bytes) -> Iterator[tuple[int, int]]:
    """Return the glyphs a glyph is made of, each with the place where it is told."""
    if not data or not unpack_from(">H", data)[0] & MADE_OF_PARTS:
        return
    place, flags = HEAD, MORE
    while flags & MORE:
        flags, part = unpack_from(">HH", data, place)
        yield place + 2, part
        place += 4 + (4 if flags & WORDS else 2) + sum(size for flag, size in SCALES.items() if flags & flag)


def _letter_table(letters: Sequence[int]) -> bytes:
    """Return the table from letters to glyphs, of format 4: each letter is its own glyph's number."""
    found = [*runs(letters), [0xFFFF]]
    count = len(found)
    step = count.bit_length() - 1
    ends, starts = [run[-1] for run in found], [run[0] for run in found]
    numbers = (2 * count, 2 << step, step, 2 * (count - (1 << step)), *ends, 0, *starts, *[0] * (2 * count))
    body = pack(f">{len(numbers)}H", *numbers)
    return pack(">4HL3H", 0, 1, 3, 1, 12, 4, 6 + len(body), 0) + body
