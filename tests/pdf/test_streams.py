"""What is packed in a file is unpacked within limits, whatever its filters are called."""

import base64
import zlib

import pytest
from pypdf.generic import BooleanObject, NameObject, NumberObject, PdfObject, StreamObject

from mestringstreff_desktop.pdf.damage import TooLarge
from mestringstreff_desktop.pdf.streams import Streams
from tests.pdf.strangers import a_picture, picture_bytes

PACKED = {
    "AHx": b"4142>",
    "A85": base64.a85encode(b"AB") + b"~>",
    "RL": b"\x01AB\x80",
    "Fl": zlib.compress(b"AB"),
    "FlateDecode": zlib.compress(b"AB"),
}


def stream(data: bytes, **values: PdfObject) -> StreamObject:
    made = StreamObject()
    made.update({NameObject(f"/{key}"): value for key, value in values.items()})
    made._data = data
    return made


def image(side: int, **values: PdfObject) -> StreamObject:
    sides = {key: NumberObject(side) for key in ("Width", "Height")}
    return stream(b"\0", Subtype=NameObject("/Image"), **sides, **values)


@pytest.mark.parametrize("name", PACKED)
def test_contents_are_unpacked_by_short_names_and_long(name: str) -> None:
    assert Streams().contents(stream(PACKED[name], Filter=NameObject(f"/{name}"))) == b"AB"


def test_contents_that_are_not_packed_are_as_they_are() -> None:
    assert Streams().contents(stream(b"AB")) == b"AB"


def test_a_picture_of_one_bit_may_have_more_dots_than_others() -> None:
    Streams().measure(image(9_000, ImageMask=BooleanObject(True)))
    Streams().measure(image(9_000, BitsPerComponent=NumberObject(1)))
    Streams().measure(image(9_000, Filter=NameObject("/CCITTFaxDecode")))
    with pytest.raises(TooLarge):
        Streams().measure(image(9_000, BitsPerComponent=NumberObject(8)))


def test_the_size_that_a_photo_itself_tells_counts() -> None:
    photo = bytearray(picture_bytes(a_picture(), "JPEG"))
    frame = photo.index(b"\xff\xc0")
    photo[frame + 5 : frame + 9] = (9_000).to_bytes(2, "big") * 2
    with pytest.raises(TooLarge):
        Streams().measure(stream(bytes(photo), Filter=NameObject("/DCTDecode")))


def test_what_cannot_be_unpacked_is_left_to_who_draws_it() -> None:
    Streams().measure(stream(b"tull", Filter=NameObject("/FlateDecode")))
    Streams().measure(stream(b"tull", Filter=NameObject("/DCTDecode")))
