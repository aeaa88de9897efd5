"""Packs the small objects of a finished file together (PDF 32000-1, 7.5.7 and 7.5.8).

ReportLab writes each of them by itself and in plain text, with a line of its own in the table at the end: of
a tagged form that is half the file. Packed, a hundred of them are one stream, and the table is one too.
"""

import re
import zlib
from collections.abc import Mapping
from itertools import accumulate, pairwise
from struct import pack as struct

TOGETHER = 100  # objects in a stream
LINE = 20  # bytes of the table, for each object
_START = b"startxref"
_END = re.compile(rb"trailer\n<<(.*)>>\nstartxref\n(\d+)\n%%EOF\n\Z", re.DOTALL)
_TABLE = re.compile(rb"xref\n0 (\d+)\s*\n")
_TOLD = re.compile(rb"/(?:ID|Info|Root)\s*(?:\[.*?\]|\d+ 0 R)", re.DOTALL)

Place = tuple[int, int, int]  # as in the table: the kind, where, and which of those there


def packed(pdf: bytes) -> bytes:
    """Return a file that ReportLab has made, in fewer bytes."""
    end = _END.search(pdf)
    if end is None:
        raise ValueError("not a file as ReportLab ends it")
    objects = _objects(pdf, int(end[2]))
    small = [number for number, content in objects.items() if not content.endswith(b"endstream")]
    file, places = bytearray(pdf[: pdf.index(b"1 0 obj")]), {0: (0, 0, 65535)}
    for number in objects.keys() - set(small):
        _write(file, places, number, objects[number])
    for start in range(0, len(small), TOGETHER):
        together = small[start : start + TOGETHER]
        number = len(objects) + 1 + start // TOGETHER
        places |= {each: (2, number, place) for place, each in enumerate(together)}
        _write(file, places, number, _stream_of({each: objects[each] for each in together}))
    return _ended(file, places, b" ".join(_TOLD.findall(end[1])))


def _objects(pdf: bytes, table: int) -> Mapping[int, bytes]:
    """Return what stands in the file under each number."""
    head = _TABLE.match(pdf, table)
    if head is None:
        raise ValueError("not a table as ReportLab writes it")
    lines = (pdf[head.end() + LINE * number :][:10] for number in range(1, int(head[1])))
    starts = [*map(int, lines), table]
    return {number: _content(pdf[start:stop]) for number, (start, stop) in enumerate(pairwise(starts), 1)}


def _content(written: bytes) -> bytes:
    return written.partition(b" obj\n")[2].removesuffix(b"endobj\n").rstrip(b"\n")


def _write(file: bytearray, places: dict[int, Place], number: int, content: bytes) -> None:
    places[number] = (1, len(file), 0)
    file += b"%d 0 obj\n%b\nendobj\n" % (number, content)


def _stream_of(objects: Mapping[int, bytes]) -> bytes:
    """Return a stream of objects: first where each of them begins, then they."""
    starts = accumulate((len(content) + 1 for content in objects.values()), initial=0)
    index = b" ".join(b"%d %d" % pair for pair in zip(objects, starts, strict=False)) + b"\n"
    told = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(index))
    return _stream(told, index + b"\n".join(objects.values()))


def _stream(told: bytes, content: bytes) -> bytes:
    short = zlib.compress(content, 9)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (told, len(short), short)


def _ended(file: bytearray, places: dict[int, Place], told: bytes) -> bytes:
    """Add the table, which tells of itself too, and return the file."""
    start, number = len(file), len(places)
    places[number] = (1, start, 0)
    rows = b"".join(struct(">BLH", *places[each]) for each in range(number + 1))
    table = _stream(b"/Type/XRef/Size %d/W[1 4 2]%b" % (number + 1, told), rows)
    file += b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, table, start)
    return bytes(file)


def added_to(pdf: bytes, objects: Mapping[int, bytes], root: int, free: int) -> bytes:
    """Return a file with other objects under some numbers, of which those from `free` on are used by none.

    What was there is left, and what is new added at the end, as PDF 32000-1, 7.5.6 has it.
    """
    before = int(pdf[pdf.rindex(_START) + len(_START) :].split()[0])
    file = bytearray(pdf)
    places = {number: (2, free, place) for place, number in enumerate(objects)}
    _write(file, places, free, _stream_of(objects))
    start, places[free + 1] = len(file), (1, len(file), 0)
    told = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Prev %d" % (free + 2, root, before)
    index = b" ".join(b"%d 1" % number for number in places)
    table = _stream(
        b"%b/Index[%b]" % (told, index), b"".join(struct(">BLH", *each) for each in places.values())
    )
    _write(file, places, free + 1, table)
    return bytes(file) + b"%b\n%d\n%%%%EOF\n" % (_START, start)
