"""What a note or field shows is what the file says of it, wherever in the file it says it."""

import pytest
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.pdf.clean import clean_pdf
from tests.pdf.comparing import seen
from tests.pdf.reading import text
from tests.pdf.strangers import DRAWN, one_page, stream, with_notes

LOOK = stream(b"BT /F1 12 Tf 2 2 Td (Gammelt) Tj ET", b"/Type/XObject/Subtype/Form/BBox[0 0 200 30]")
ASKS = b"/AcroForm<</NeedAppearances %b/DR<</Font<</F1 5 0 R>>>>>>"
OLD = b"/Subtype/Widget/FT/Tx/V(Nytt)/DA(/F1 12 Tf 0 g)/Rect[20 220 220 250]/AP<</N 6 0 R>>"


def words(content: bytes) -> list[str]:
    return text(clean_pdf(content)).split()[1:]


@pytest.mark.parametrize(("asks", "shown"), [(b"true", "Nytt"), (b"false", "Gammelt")])
def test_a_look_that_the_file_says_is_old_is_drawn_anew(asks: bytes, shown: str) -> None:
    assert words(with_notes(OLD, catalog=ASKS % asks, o6=LOOK)) == [shown]


def test_a_field_has_what_is_above_it() -> None:
    kid = b"<</Subtype/Widget/Rect[20 220 220 250]/Parent 6 0 R>>"
    above = b"<</FT/Tx/Parent 7 0 R/DA(/Helv 0 Tf 0 g)>>"
    assert words(one_page(DRAWN, b"/Annots[%b]" % kid, o6=above, o7=b"<</V(Fra oven)>>")) == ["Fra", "oven"]


def test_a_field_above_itself_is_left_out() -> None:
    kid = b"<</Subtype/Widget/Rect[20 220 220 250]/Parent 6 0 R>>"
    assert words(one_page(DRAWN, b"/Annots[%b]" % kid, o6=b"<</Parent 6 0 R>>")) == []


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        (b"/FT/Tx/Ff 8192/V(abc)", ["***"]),
        (b"/FT/Tx/V 6 0 R", ["lang"]),
        (b"/FT/Tx/V<C5736520>", ["Åse"]),
        (b"/FT/Tx/V(\xfe\xff\x01\x4b\x04\x16)", ["ŋЖ"]),
        (b"/FT/Tx/V(<b>&amp;</b>)", ["<b>&amp;</b>"]),
        (b"/FT/Tx/V 7", []),
        (b"/FT/Ch/Opt[(Ja)[(n)(Nei)]]/V[(n)]", ["Ja", "Nei"]),
        (b"/FT/Ch/Ff 131072/V(Annet)", ["Annet"]),
        (b"/FT/Btn/Ff 65536/MK<</CA(Send)>>", ["Send"]),
        (b"/FT/Sig/V<<>>", []),
        (b"/FT/Noe/V(x)", []),
    ],
)
def test_a_value_is_read_whatever_it_is(field: bytes, shown: list[str]) -> None:
    place = b"/Subtype/Widget/Rect[20 220 220 250]"
    assert words(with_notes(place + field, o6=stream(b"lang"))) == shown


@pytest.mark.parametrize("flags", [2, 32, 34])
def test_what_is_hidden_is_not_drawn_either(flags: int) -> None:
    field = b"/Subtype/Widget/FT/Tx/V(hemmelig)/Rect[20 220 220 250]/F %d" % flags
    assert words(one_page(DRAWN, b"/Annots[<<%b>>]" % field)) == []


GROUND = (
    b"/Subtype/FreeText/C[1 0 1]/Contents(x)/Q 2",
    b"/Subtype/Widget/FT/Tx/V()/MK<</BG[1 0 1]>>",
    b"/Subtype/Square/IC[1 0 1]",
)


def colour_of_ground(note: bytes) -> object:
    (page,) = seen(clean_pdf(with_notes(note + b"/Rect[100 220 220 300]")))
    return page.getpixel((page.width * 120 // 300, page.height * 170 // 400))


@pytest.mark.parametrize("note", GROUND)
def test_the_ground_has_its_colour(note: bytes, qapp: QApplication) -> None:
    assert colour_of_ground(note) == (255, 0, 255)


@pytest.mark.parametrize("ink", [b"[0]", b"[0 0 0]", b"[1 1 1 1]"])
def test_what_is_half_clear_is_drawn_so(ink: bytes, qapp: QApplication) -> None:
    ground = colour_of_ground(b"/Subtype/Square/CA .5/IC" + ink)
    assert ground == pytest.approx((128, 128, 128), abs=2)


ODD = (
    b"/Subtype/Ink/InkList[[(a) 1] 7 [] [1 2]]",
    b"/Subtype/Line/L[0 0 %b 9]" % (b"9" * 40),
    b"/Subtype/Polygon/Vertices[1]",
    b"/Subtype/Highlight/QuadPoints[1 2 3]",
    b"/Subtype/Squiggly/QuadPoints[0 0 %b 0 0 -1 9 -1]" % (b"9" * 30),
    b"/Subtype/Square/BS<</W -7/S/D/D[0 0]>>/RD[99999 0 0 0]/C[(a)]",
    b"/Subtype/Circle/BS<</W 999999999>>/CA 77/C[1 2]",
    b"/Subtype/FreeText/DA[1]/Contents 7/Q 99",
    b"/Subtype/FreeText/DA(/F 999999999 Tf 9..9 g)/Contents(\\(x)",
    b"/Subtype/Widget/FT/Tx/Ff 16777216/MaxLen 99999999/V(a)",
    b"/Subtype/Widget/FT/Ch/Opt[7[][(a)]]/V<<>>/TI -9",
    b"/Subtype/Widget/FT/Btn/AS 7/MK[1]",
    b"/Subtype/Widget/FT 7/V(a)/AP<</N 99 0 R>>",
)


@pytest.mark.parametrize("note", ODD)
def test_an_odd_note_costs_no_page(note: bytes) -> None:
    content = with_notes(
        note, note + b"/Rect[20 220 220 250]", b"/Subtype/Widget/FT/Tx/V(Etter)/Rect[0 0 90 30]"
    )
    assert words(content)[-1] == "Etter"
