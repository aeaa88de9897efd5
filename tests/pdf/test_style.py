from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.platypus import Paragraph

from mestringstreff_desktop.pdf.fonts import UNKNOWN
from mestringstreff_desktop.pdf.style import COLOURED, GREY, LIGHT, Look, grey, plain


@pytest.mark.parametrize("text", ["Åse Ærlig-Ødegård", "Ŋ č đ š ž ŧ", "✓ ☐ → … – «ja»"])
def test_what_norwegians_and_sami_write_needs_no_other_font(text: str) -> None:
    assert "font" not in plain(text)


def test_markup_is_shown_and_does_not_act() -> None:
    assert plain('<img src="/etc/passwd"/> & <b>') == '&lt;img src="/etc/passwd"/&gt; &amp; &lt;b&gt;'


def test_a_character_our_font_lacks_is_set_in_the_other() -> None:
    assert plain("Ada ☎") == 'Ada <font name="DejaVuSans">☎</font>'


def test_an_emoji_is_set_as_a_small_drawing() -> None:
    assert plain("Ada 🌻") == 'Ada <font name="NotoEmoji-Regular">🌻</font>'


@pytest.mark.parametrize("sign", ["🌻", "☎", "愛"])
def test_markup_does_not_act_beside_a_sign_of_another_font(sign: str) -> None:
    assert plain(f"<b> & {sign}").startswith("&lt;b&gt; &amp; ")
    assert plain(f"{sign}<img>").endswith("&lt;img&gt;")


BOX = f'<font name="DejaVuSans">{UNKNOWN}</font>'


def test_a_character_no_font_has_becomes_an_open_box() -> None:
    assert plain("Ada 愛") == f"Ada {BOX}"


def test_skin_tones_and_joiners_have_no_sign_of_their_own() -> None:
    assert plain("愛🏽\N{ZERO WIDTH JOINER}愛\N{VARIATION SELECTOR-16}") == BOX.replace(UNKNOWN, UNKNOWN * 2)


@pytest.mark.parametrize(
    "hidden", ["\0", "\x1b", "\N{ZERO WIDTH SPACE}", "\N{RIGHT-TO-LEFT OVERRIDE}", "\x7f"]
)
def test_what_cannot_be_seen_is_left_out(hidden: str) -> None:
    assert plain(f"Ada{hidden}") == "Ada"


def test_half_a_surrogate_pair_does_not_stop_printing() -> None:
    assert plain("Ada \ud83e") == "Ada "


def test_letters_written_as_two_characters_become_one() -> None:
    assert plain("A\N{COMBINING RING ABOVE}se") == "Åse"


def test_line_breaks_are_kept() -> None:
    assert plain("to\r\nlinjer\rher\n") == "to<br/>linjer<br/>her<br/>"


@pytest.mark.parametrize(("text", "kept"), [("Når du …", "Når du~…"), ("se § 196", "se §~196")])
def test_a_sign_stays_on_the_line_of_what_it_belongs_to(text: str, kept: str) -> None:
    assert plain(text) == kept.replace("~", "\N{NO-BREAK SPACE}")


@given(st.text())
def test_any_text_can_be_set(text: str) -> None:
    set_text = Paragraph(plain(text), Look().style("body"))
    assert set_text.wrap(200, inf)[1] >= 0


@given(st.text())
def test_every_character_that_is_set_is_in_its_font(text: str) -> None:
    for fragment in Paragraph(plain(text), Look().style("body")).frags:
        glyphs = getFont(fragment.fontName).face.charToGlyph  # type: ignore[attr-defined]
        assert all(ord(character) in glyphs for character in fragment.text if character.strip())


def test_large_print_is_fourteen_points() -> None:
    assert Look().style("body").fontSize == 12
    assert Look(large_print=True).style("body").fontSize == 14


def test_without_colour_every_colour_is_a_grey() -> None:
    tints = [tint for tint in GREY.tints.values() if tint]
    for colour in [GREY.ink, GREY.quiet, GREY.line, GREY.primary, *tints]:
        assert colour.red == colour.green == colour.blue


def test_tints_become_lighter_than_their_grey() -> None:
    assert grey(HexColor("#FBF0D6")).red > 0.95 > LIGHT


def luminance(colour: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.red, colour.green, colour.blue)
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def test_text_stands_out_from_every_tint() -> None:
    tints = [tint for tint in COLOURED.tints.values() if tint]
    assert len(tints) > 5
    for tint in tints:
        for colour in (COLOURED.ink, COLOURED.quiet, COLOURED.primary):
            assert (luminance(tint) + 0.05) / (luminance(colour) + 0.05) >= 4.5


def test_a_dense_page_has_its_own_sizes() -> None:
    sizes = Look().sizes.around(13, title=21)
    look = Look(own_sizes=sizes)
    assert [look.style(name).fontSize for name in ("body", "hint", "heading", "title")] == [13, 11.5, 15, 21]
    assert look.style("body").leading < 13 * 1.3
