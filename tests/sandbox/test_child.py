"""What the sandbox answers of a file, said without a process around it."""

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.sandbox.child import look_at
from mestringstreff_desktop.sandbox.messages import Answer, Clean, Filled, Reason, Refusal, Request
from tests.pdf.samples import print_forms
from tests.pdf.strangers import HOSTILE, PDFS, PICTURES, encrypted, one_page


def answer(content: bytes, password: str = "") -> Answer:
    return list(look_at(Request(content=content, password=password, seconds=10)))[-1]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("form that draws itself", Reason.TOO_HEAVY),
        ("forms that double", Reason.TOO_HEAVY),
        ("contents that unpack", Reason.TOO_HEAVY),
        ("image without an end", Reason.TOO_HEAVY),
        ("page tree that goes round", Reason.DAMAGED),
    ],
)
def test_what_would_take_too_much_is_told_apart_from_damage(name: str, reason: Reason) -> None:
    assert answer(HOSTILE[name]) == Refusal(reason)


def test_a_locked_file_asks_for_its_password() -> None:
    content = encrypted(one_page(), "blåbær", "AES-256")
    assert [answer(content), answer(content, "x")] == [Refusal(Reason.LOCKED), Refusal(Reason.WRONG_PASSWORD)]
    assert isinstance(answer(content, "blåbær"), Clean)


@pytest.mark.parametrize(
    "content", [PDFS["layer off"], PICTURES["tiff of a fax"][0], PICTURES["webp"][0]], ids=len
)
def test_a_file_that_prints_comes_with_its_picture(content: bytes, qapp: object) -> None:
    clean = answer(content)
    assert isinstance(clean, Clean)
    assert clean.picture.startswith(b"\x89PNG")


def test_only_the_fields_are_answered_where_they_are_asked_for(library: Library) -> None:
    sheet = print_forms([library.forms["runde"]], PrintOptions(fillable=True), library=library)
    (filled,) = look_at(Request(content=sheet, seconds=10, only_fields=True))
    assert isinstance(filled, Filled)
    assert len(filled.fields) == 3
    picture = Request(content=PICTURES["webp"][0], seconds=10, only_fields=True)
    assert list(look_at(picture)) == [Filled(())]
