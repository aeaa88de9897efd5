import re
from typing import Any

import pytest
from uharfbuzz import Blob, Face, Font

from mestringstreff_desktop.pdf.book import A4, Book, Sheet
from mestringstreff_desktop.pdf.field_font import NAME
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import fonts, read, texts

ALPHABETS = {
    "norsk": "abcdefghijklmnopqrstuvwxyzæøå àçéèêòóôü",
    "nordsamisk": "áčđŋšŧž",
    "lulesamisk": "áåńŋäñ",
    "sørsamisk": "ïöäåæø",
    "polsk": "ąćęłńóśźż",
    "litauisk og latvisk": "ąčęėįšųūžāēģīķļņō",
    "tyrkisk": "çğıöşüâîû",
    "rumensk": "ăâîșțşţ",
    "vietnamesisk": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "tysk, spansk, tsjekkisk, ungarsk": "äöüß ñ¿¡ ěřťďňůý őű",
    "ukrainsk og russisk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя ёъыэ",
}
SIGNS = " 0123456789.,:;!?-+=()[]{}/\\%&@#*'\"§°½×«»–—…“”„‘’‚•€£$→←↑↓♥✓\N{NO-BREAK SPACE}"
TYPED = "".join({*"".join(ALPHABETS.values()), *"".join(ALPHABETS.values()).upper(), *SIGNS})


def with_text(words: str) -> bytes:
    def draw(pen: Pen) -> None:
        pen.text(words, "body", Box(60, 700, 300, 50))
        pen.write(Box(60, 500, 300, 100), "Notat")

    book = Book("Prøve")
    book.add("Prøve", [Sheet(*A4, draw, Look(fillable=True))])
    return book.pdf()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return with_text("Notat")


@pytest.fixture(scope="module")
def whole(pdf: bytes) -> Any:
    form: Any = read(pdf).trailer["/Root"]["/AcroForm"]  # type: ignore[index]
    return form["/DR"]["/Font"]["/Felt"]


@pytest.fixture(scope="module")
def plain(pdf: bytes) -> Any:
    return next(font for font in fonts(pdf) if font.get("/Encoding") == "/WinAnsiEncoding")


def descendant(whole: Any) -> Any:
    return whole["/DescendantFonts"][0].get_object()


def outlines(font: Any) -> Font:
    return Font(Face(Blob(font["/FontDescriptor"]["/FontFile2"].get_object().get_data())))


def meanings(whole: Any) -> set[str]:
    table = whole["/ToUnicode"].get_object().get_data().decode()
    found = re.findall(r"<(.{4})> <(.{4})> <(.{4})>", table)
    assert all(first == meant for first, _, meant in found)
    return {chr(code) for first, last, _ in found for code in range(int(first, 16), int(last, 16) + 1)}


def widths(whole: Any) -> dict[int, int]:
    told = iter(descendant(whole)["/W"])
    return {first + place: width for first in told for place, width in enumerate(next(told))}


def test_every_letter_people_write_with_has_a_glyph_a_meaning_and_its_width(whole: Any) -> None:
    font, known, wide = outlines(descendant(whole)), meanings(whole), widths(whole)
    lacking = [
        letter
        for letter in TYPED
        if letter not in known
        or font.get_nominal_glyph(ord(letter)) != ord(letter)
        or wide[ord(letter)] != font.get_glyph_h_advance(ord(letter))
    ]
    assert lacking == []


def test_what_is_told_of_is_there_and_the_other_way_round(whole: Any) -> None:
    font = outlines(descendant(whole))
    assert {chr(code) for code in widths(whole)} == meanings(whole)
    assert all(font.get_nominal_glyph(ord(letter)) for letter in meanings(whole))


def test_two_bytes_are_a_letter_and_its_glyph(whole: Any) -> None:
    assert whole["/Encoding"] == "/Identity-H"
    assert descendant(whole)["/CIDToGIDMap"] == "/Identity"


def test_one_byte_is_a_letter_of_windows_western_alphabet(plain: Any) -> None:
    font = outlines(plain)
    for letter in "aÅø–“€½":
        (code,) = letter.encode("cp1252")
        assert plain["/Widths"][code - plain["/FirstChar"]] == font.get_glyph_h_advance(ord(letter))


def test_both_fonts_are_of_one_file_that_is_small(whole: Any, plain: Any) -> None:
    assert plain.raw_get("/FontDescriptor").idnum == descendant(whole).raw_get("/FontDescriptor").idnum
    packed = plain["/FontDescriptor"]["/FontFile2"].get_object()
    assert int(packed["/Length1"]) > 4 * len(packed._data) > 0
    assert len(packed._data) < 25_000


def test_all_fields_share_them(pdf: bytes, whole: Any, plain: Any) -> None:
    form: Any = read(pdf).trailer["/Root"]["/AcroForm"]  # type: ignore[index]
    field = form["/Fields"][0].get_object()
    assert form["/DR"] == field["/DR"]
    assert {*form["/DR"]["/Font"]} == {"/Felt", "/Wingdings"}
    own = field["/AP"]["/N"].get_object()["/Resources"]["/Font"]
    assert own["/Felt"]["/Encoding"] == plain["/Encoding"]
    assert own["/Wingdings"]["/Encoding"] == whole["/Encoding"]


def test_text_of_the_page_is_set_in_it_too_where_it_has_all_letters() -> None:
    words = "Øvelse «Áŋŋel» – på én side"
    pdf = with_text(words)
    assert texts(pdf) == [words]
    assert {font["/BaseFont"] for font in fonts(pdf)} == {f"/{NAME}"}


def test_text_with_another_letter_has_a_font_of_its_own() -> None:
    pdf = with_text("Lydskrift: ɐ")
    assert texts(pdf) == ["Lydskrift: ɐ"]
    assert any("+SourceSans3-Regular" in font["/BaseFont"] for font in fonts(pdf))
