"""What draws a page is kept within itself, and what is off in it is taken out."""

from collections import Counter

import pytest

from mestringstreff_desktop.pdf.contents import read_contents


def read(data: bytes) -> bytes:
    return read_contents(
        data, lambda name: name != "/L", lambda font, written: len(font + written.decode())
    ).data


def words(data: bytes) -> list[bytes]:
    return read(data).split()


KEPT = {
    "numbers": b"1 0 0 -1 .5 +3 cm 0 0 m 9 9 l S",
    "text": b"BT /F1 12 Tf (a\\)b(c)d) Tj [(e) -20 <66>] TJ ET",
    "an image": b"BI /W 2 /H 1 /BPC 8 /CS /G ID Q\xffQ EI q Q",
    "an image that ends as it may": b"q BI /W 9 ID \x00 EI\x80 EI \x01 EI Q",
    "words in comments": b"% Q ET Q\nq Q",
    "a list of properties": b"/P <</MCID 0/A (Q)>> BDC q Q EMC",
    "what is not known": b"1 2 xyz { } > ) q Q",
}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_in_balance_stays_as_it_is(name: str) -> None:
    assert read(KEPT[name]) == KEPT[name]


@pytest.mark.parametrize(
    ("written", "balanced"),
    [
        (b"q q", b"q q Q Q"),
        (b"Q 0 g Q", b"0 g"),
        (b"BT q", b"BT q ET Q"),
        (b"q Q Q q", b"q Q q Q"),
        (b"EMC f /A BMC", b"f /A BMC EMC"),
        (b"(q", b"(q"),
    ],
)
def test_what_is_out_of_balance_is_put_right(written: bytes, balanced: bytes) -> None:
    assert words(written) == balanced.split()


@pytest.mark.parametrize(
    ("written", "left"),
    [
        (b"0 0 9 9 re f", b"0 0 9 9 re n"),
        (b"1 w 0 0 m 9 9 l b*", b"1 w 0 0 m 9 9 l n"),
        (b"0 0 9 9 re W n", b"0 0 9 9 re W n"),
        (b"/X Do /S sh", b""),
        (b"/G gs 1 0 0 rg", b"/G gs 1 0 0 rg"),
        (b"BT (FASIT) Tj [(F) -9] TJ ET", b"BT [-7.000] TJ [-3.000 -9] TJ ET"),
        (b"q BI /W 1 ID \xff EI Q", b"q Q"),
        (b"/OC /M BDC 0 0 m S EMC 0 0 m S", b"/OC BMC 0 0 m n EMC 0 0 m n"),
    ],
)
def test_what_is_off_is_not_painted_and_what_it_sets_is_set(written: bytes, left: bytes) -> None:
    assert words(b"/OC /L BDC " + written + b" EMC f") == b"/OC BMC ".split() + left.split() + [b"EMC", b"f"]


def test_letters_after_what_is_off_stay_in_their_place() -> None:
    written = b"BT /F 9 Tf (a) Tj /OC /L BDC (b) Tj [(c) -2 <4142>] TJ (d) ' (e) \" EMC (f) Tj ET"
    left = b'BT /F 9 Tf (a) Tj /OC BMC [-5.000] TJ [-5.000 -2 -8.000] TJ T* [-5.000] TJ () " EMC (f) Tj ET'
    assert words(written) == left.split()


def test_what_is_used_is_counted_and_what_is_off_is_not() -> None:
    data = b"/X Do /#58 Do /OC /L BDC /Y Do EMC /G gs /F1 9 Tf /P1 scn 0 /P1 SCN"
    used = Counter({("Do", "/X"): 2, ("gs", "/G"): 1, ("Tf", "/F1"): 1, ("scn", "/P1"): 1, ("SCN", "/P1"): 1})
    assert (
        read_contents(
            data, lambda name: name != "/L", lambda font, written: len(font + written.decode())
        ).used
        == used
    )


@pytest.mark.parametrize("part", [b"(", b"<", b"[", b"BI ", b"/", b"1 ", b"/OC /L BDC "])
def test_any_bytes_are_gone_through_once(part: bytes) -> None:
    assert len(read(part * 9_999)) <= (len(part) + 5) * 9_999
