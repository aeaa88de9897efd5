"""What a package holds, in words."""

import dataclasses
import datetime as dt

import pytest

from mestringstreff_desktop.services.sharing import Change, ChangeKind, Preview
from mestringstreff_desktop.ui.sharing_words import contents, here, is_news, one_line, origin, private


def preview(**more: object) -> Preview:
    plain = Preview("Våren", ("A", "B"), 9, 0, 0, 0, 0, 0, 0, (), 0, "1.2", None, False, ())
    return dataclasses.replace(plain, **more)  # type: ignore[arg-type]


def test_where_it_comes_from() -> None:
    assert origin(preview()) == "Pakken er laget av Mestringstreff 1.2."
    assert origin(preview(made_on=dt.date(2026, 8, 29))).startswith("Kurset er fra 29.8.2026. ")


def test_what_there_is_none_of_is_left_out() -> None:
    assert contents(preview()) == "2 samlinger · 9 programposter"
    told = contents(preview(questions=1, attachments=2, size=2_400_000))
    assert told.endswith("1 eget spørsmål · 2 vedlegg (2,4 MB)")


def test_what_is_beside_the_plan() -> None:
    assert private(preview()) == ""
    told = private(preview(answers=3, logs=1, people=("Kari", "Ola")))
    assert told == "Pakken har også med 3 svar i sjekklista, logg fra 1 samling og arbeidsgruppa (Kari, Ola)."


def test_of_many_people_some_are_named() -> None:
    assert "og 3 til" in private(preview(people=tuple("ABCDEFGHIJKLMNO")))


@pytest.mark.parametrize(("kind", "is_new"), [(ChangeKind.KEPT, False), (ChangeKind.REMOVED, True)])
def test_what_stays_as_it_is_is_no_news(kind: ChangeKind, is_new: bool) -> None:
    changes = (Change(kind, "Noe"),)
    assert is_news(changes) is is_new
    assert ("Oppdater mitt kurs" in here(preview(is_here=True, changes=changes))) is is_new


def test_a_text_from_outside_is_on_one_line() -> None:
    assert one_line("a\n\nb\tc") == "a b c"
