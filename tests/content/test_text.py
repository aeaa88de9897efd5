"""Any text becomes plain: nothing hidden is left in it, and no visible letter is lost."""

from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.model import Reference
from mestringstreff_desktop.content.text import (
    LARGEST_FILE_NAME,
    LONGEST_FILE_NAME,
    clean,
    clean_line,
    clean_name,
    clean_text,
    file_name,
    shortened,
)
from mestringstreff_desktop.course.sheets import LocalOffer

# from every corner: what hides, turns, joins, breaks lines, and letters of many scripts beside it
CORNERS = (
    "a\u030aå\u1e69\u212b\u0301 \t\n\r\x0b\x0c\x00\x07\x1e\x1f\x7f\x85\x92\xa0\xad\u034f\u061c\u180e"
    "\u2002\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u2060\u2066\u2067\u2068\u2069"
    "\u206f\u3000\ufe0f\ufeff\ufffc\ufffd\uffff\uf0b7\uf0fc\ue000\ud83d\ude00\udce5שلमक்가한👩⚕🏽🏴\U000e0067"
    "\U000e007f\U0001fffe\u0958\ufb2c\uf900"
)
any_text = st.text(st.one_of(st.characters(), st.sampled_from(CORNERS), st.characters(categories=["Cs"])))


def visible(text: str) -> str:
    """The letters, marks, numbers and signs of a text; of symbol fonts it is not told what they are."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return "".join(
        each
        for each in normalize("NFC", whole)
        if category(each)[0] in "LMNPS" and each != "\ufffc" and each not in "•☐☑✓✗→←☺☹–-"
    )


@given(any_text)
def test_to_clean_twice_changes_nothing_more(text: str) -> None:
    for way in (clean_text, clean_line, clean_name):
        assert way(way(text)) == way(text)


@given(any_text)
def test_no_visible_letter_is_lost(text: str) -> None:
    assert visible(normalize("NFC", clean_text(text))) == visible(text.replace("\x1e", ""))


@given(any_text)
def test_nothing_hidden_is_left(text: str) -> None:
    left = set(clean_text(text))
    assert not {each for each in left if category(each) in {"Cc", "Cs", "Zl", "Zp"}} - {"\n"}
    assert not left & set("\u202a\u202b\u202c\u202d\u202e\ufeff\u200b\u00ad\u2060\ufffc\u202f\u3000\uf0b7")
    assert not set(clean_line(text)) & set("\n\xa0")


@given(any_text)
def test_a_text_of_several_lines_never_turns_what_stands_around_it(text: str) -> None:
    for line in clean_text(text).split("\n"):
        opened = 0
        for letter in line:
            opened += (letter in "\u2066\u2067\u2068") - (letter == "\u2069")
            assert opened >= 0
        assert opened == 0


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a\x0bb\u2028c\u2029d\r\ne\rf\x85g\x0ch", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("\uf0b7\tRunde\n\uf0a7 Pause", "• Runde\n• Pause"),
        ("\uf0fc \uf0e0 \uf04a", "✓ → ☺"),
        ("10\u202f000\u2009kr\t!", "10\xa0000 kr !"),
        ("e\x1epost, mest\x1fring, \x00x", "e-post, mestring, x"),
        ("A\u030ase", "Åse"),
        ("\ufeffab\u200bc\u00add\ufffc", "abcd"),
        ("\u202eabc\u202c \u2067def", "abc def"),
        ("Kari\u200e", "Kari"),
        ("\ud83d\ude00\ud83d", "😀"),
        ("a\u200db", "ab"),
    ],
)
def test_what_comes_along_becomes_what_it_looks_like(text: str, plain: str) -> None:
    assert clean_text(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Ánná Čálliidčáppa ŋ đ ŧ",
        "👩‍⚕️ ❤️‍🔥 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇳🇴 1️⃣",
        "می‌خواهم",
        "שלום \u2067abc\u2069 \u200fx",
        "क्‍ष தமிழ்",
        "你好，世界",
        "«Ro» – 5 % … → ✓",
    ],
)
def test_letters_of_every_script_stay(text: str) -> None:
    assert clean_text(text) == text


def test_a_line_keeps_the_spaces_of_one_who_is_typing_and_a_name_does_not() -> None:
    assert clean_line("Kari \nN\xa0") == "Kari  N "
    assert clean_name("Kari \nN ") == "Kari N"


@pytest.mark.parametrize(
    ("text", "short"), [("abcdef", "abc"), ("ab👍🏽", "ab"), ("e\u0331\u0332\u0333x", "")]
)
def test_a_name_is_never_cut_in_a_letter(text: str, short: str) -> None:
    assert clean_name(text, 3) == short


@pytest.mark.parametrize(
    ("text", "short"),
    [("Ro og mat", "Ro og mat"), ("Ro og mat igjen", "Ro og …"), ("Sykehusmaten", "Sykehus …")],
)
def test_a_text_is_shortened_between_words_and_says_so(text: str, short: str) -> None:
    assert shortened(text, 9) == short


def test_every_text_in_a_thing_is_cleaned_and_a_clean_thing_is_the_same() -> None:
    offer = LocalOffer("Tur\x0blag", "En\x0bto")
    assert clean((offer, {"a": ["\uf0b7"]})) == ((LocalOffer("Tur lag", "En\nto"), {"a": ["•"]}))
    book = Reference(author="A\0", title="T\n\nU", year=1990)
    assert clean(book) == Reference(author="A", title="T  U", year=1990)
    assert clean(right := Reference(author="A", title="T")) is right


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mestringstreff våren", "Mestringstreff våren"),
        ("Vår 26/27: «Orkdal»?", "Vår 26 27 «Orkdal»"),
        ("..\\..\\etc", "etc"),
        ("CON.", "CON_"),
        ("   ", "Mestringstreff"),
        ("x" * 300, "x" * 80),
        ("to\nlinjer", "to linjer"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize("sign", [*list('\\/:*?"<>|'), "\t", "\n", "\x0b"])
def test_no_sign_a_system_refuses_is_in_a_name(sign: str) -> None:
    assert file_name(f"Vår{sign}høst") == "Vår høst"
    assert file_name(sign) == file_name("\0\u202e") == "Mestringstreff"


@pytest.mark.parametrize("title", ["…", "Ro & hvile", "50 % til", "æøå ÆØÅ", "a.b"])
def test_other_signs_stay_in_a_name(title: str) -> None:
    assert file_name(title) == title


@pytest.mark.parametrize("title", [" . ", "...", "x" * 79 + " .", ". x ."])
def test_a_name_never_begins_or_ends_in_a_stop_or_a_space(title: str) -> None:
    name = file_name(title)
    assert name == name.strip(" .")
    assert 0 < len(name) <= LONGEST_FILE_NAME


@pytest.mark.parametrize("device", ["CON", "nul", "Aux", "COM1", "lpt¹", "PRN", "CONIN$"])
def test_a_device_of_windows_becomes_the_name_of_a_file(device: str) -> None:
    assert file_name(device, "pdf") == f"{device}_.pdf"
    assert file_name(f"{device}.txt", "pdf") == f"{device}_.txt.pdf"
    assert file_name(f"Fal{device}", "pdf") == f"Fal{device}.pdf"


@given(any_text)
def test_a_file_name_is_one_that_every_system_takes(title: str) -> None:
    name = file_name(title, "mestringskurs")
    stem = name.removesuffix(".mestringskurs")
    assert name != stem == stem.strip(" .")
    assert not set(name) & set('\\/:*?"<>|\u200e\u200f\u061c\u2066\u2067\u2068\u2069')
    assert all(category(each) not in {"Cc", "Cs"} for each in name)
    assert len(name.encode()) <= LARGEST_FILE_NAME
    assert 0 < len(stem) <= LONGEST_FILE_NAME


@pytest.mark.parametrize("title", ["ו" * 200, "👩‍⚕️" * 60, "é" * 79, "e\u0331" * 100, "🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 20])
def test_a_long_name_is_cut_between_letters(title: str) -> None:
    stem = file_name(title)
    first = title[: len(title) // title.count(title[0])]
    assert stem == first * (len(stem) // len(first))
