"""The data of a PDF's streams, unpacked within limits: a small file may hold gigabytes."""

import zlib
from collections.abc import Sequence

from pypdf.errors import LimitReachedError
from pypdf.filters import decode_stream_data
from pypdf.generic import ArrayObject, NameObject, StreamObject

from mestringstreff_desktop.course.own import MOST_PIXELS
from mestringstreff_desktop.pdf.damage import DAMAGE, TooLarge
from mestringstreff_desktop.pdf.entries import at, number, resolved, word
from mestringstreff_desktop.pdf.pictures import open_picture

MOST_CONTENTS = 96 * 1024 * 1024  # bytes of operators in a file: more take longer than is waited
MOST_DATA = 400 * 1024 * 1024  # bytes of all streams in a file, unpacked
_CHUNK, _SLACK = 1024 * 1024, 64 * 1024
_SHORT = {  # names that only inline images should have, and viewers take anywhere
    "/AHx": "/ASCIIHexDecode",
    "/A85": "/ASCII85Decode",
    "/LZW": "/LZWDecode",
    "/Fl": "/FlateDecode",
    "/RL": "/RunLengthDecode",
    "/CCF": "/CCITTFaxDecode",
    "/DCT": "/DCTDecode",
}
_FAX = frozenset({"/CCITTFaxDecode", "/JBIG2Decode"})
_PHOTO = frozenset({"/DCTDecode", "/JPXDecode"})


class Streams:
    """How much of one file is unpacked so far."""

    def __init__(self) -> None:
        self._contents = self._data = 0

    def contents(self, stream: StreamObject) -> bytes:
        """Return the operators in a stream.

        Raises:
            TooLarge: the file has more of them than is gone through.
            DAMAGE: it cannot be unpacked.
        """
        data = _unpacked(stream, _filters(stream))
        self._contents += len(data)
        if self._contents > MOST_CONTENTS:
            raise TooLarge("more contents than are gone through")
        return data

    def measure(self, stream: StreamObject) -> None:
        """Make sure that others can unpack a stream, or draw it when it is a picture.

        Raises:
            TooLarge: it takes too much memory.
        """
        filters, dots = _filters(stream), number(stream, "/Width") * number(stream, "/Height")
        if word(stream, "/Subtype") == "/Image":
            bits = dots * _depth(stream, filters)
            _require_bits(bits)
            if filters == ["/FlateDecode"] and len(stream._data) <= bits / 8 + _SLACK:
                return  # viewers unpack no more of it than it has dots
        try:
            self._measure(stream, filters)
        except TooLarge:
            raise
        except DAMAGE:
            return  # nobody can unpack it: it will not be drawn

    def _measure(self, stream: StreamObject, filters: Sequence[str]) -> None:
        if filters == ["/FlateDecode"]:
            self._inflate(stream._data)
            return
        data = _unpacked(stream, [name for name in filters if name not in _FAX | _PHOTO])
        self._spend(len(data))
        if filters and filters[-1] in _PHOTO:
            _require_picture(data)

    def _inflate(self, data: bytes) -> None:
        unpacking = zlib.decompressobj()
        while data and not unpacking.eof:
            self._spend(len(unpacking.decompress(data, _CHUNK)))
            data = unpacking.unconsumed_tail

    def _spend(self, size: int) -> None:
        self._data += size
        if self._data > MOST_DATA:
            raise TooLarge("more data than is unpacked")


def _unpacked(stream: StreamObject, filters: Sequence[str]) -> bytes:
    """Return what is under some of a stream's filters."""
    if not filters:
        return stream._data
    part = StreamObject()
    part.update({NameObject(key): stream.raw_get(key) for key in stream})
    part[NameObject("/Filter")] = ArrayObject([NameObject(name) for name in filters])
    part._data = stream._data
    try:
        return decode_stream_data(part)
    except LimitReachedError as error:
        raise TooLarge("more data than is unpacked") from error


def _filters(stream: StreamObject) -> list[str]:
    """Return the full names of a stream's filters, in the order they are taken off."""
    found = at(stream, "/Filter")
    names = [str(resolved(part)) for part in found] if isinstance(found, ArrayObject) else [str(found)]
    return [_SHORT.get(name, name) for name in names] if found is not None else []


def _depth(image: StreamObject, filters: Sequence[str]) -> float:
    """Return how many bits a picture's dot has for each colour."""
    is_mask = str(at(image, "/ImageMask")) == "True"
    return 1 if is_mask or _FAX & {*filters} else number(image, "/BitsPerComponent", 8)


def _require_bits(bits: float) -> None:
    """Make sure that a picture has no more of one colour than MOST_PIXELS of eight bits have."""
    if bits > MOST_PIXELS * 8:
        raise TooLarge("a picture of too many dots")


def _require_picture(data: bytes) -> None:
    with open_picture(data) as picture:
        _require_bits(picture.width * picture.height * 8)
