"""What a package holds, in words."""

import dataclasses
import datetime as dt

import pytest

from mestringstreff_desktop.services.sharing import Change, ChangeKind, Preview
from mestringstreff_desktop.ui.pages.sharing.words import (
    contents,
    here,
    is_news,
    one_line,
    origin,
    private,
    refused,
)


def preview(**more: object) -> Preview:
    plain = Preview("Våren", ("A", "B"), 9, 0, 0, 0, 0, 0, 0, (), 0, "1.2", None, False, (), (), False)
    return dataclasses.replace(plain, **more)  # type: ignore[arg-type]


def test_where_it_comes_from() -> None:
    assert origin(preview()) == "Pakken er laget av Mestringstreff 1.2."
    assert origin(preview(made_on=dt.date(2026, 8, 29))).startswith("Kurset er fra 29.8.2026. ")


def test_what_there_is_none_of_is_left_out() -> None:
    assert contents(preview()) == "2 samlinger · 9 programposter"
    told = contents(preview(questions=1, attachments=2, size=2_400_000))
    assert told.endswith("1 eget punkt · 2 filer (2,3 MB)")


def test_files_that_stay_behind_are_told_with_whom_to_ask() -> None:
    assert refused(preview()) == ""
    told = refused(preview(refused=("«Kart» er skadet.",))).replace("\u200b", "")
    assert told.startswith("«Kart» er skadet.\nAlt annet blir med.")


def test_what_is_beside_the_plan() -> None:
    assert private(preview()) == ""
    told = private(preview(answers=3, logs=1, people=("Kari", "Ola")))
    assert told == "Pakken har også med 3 svar i sjekklista, logg fra 1 samling og arbeidsgruppa (Kari, Ola)."


def test_figures_are_told_to_be_for_the_report_of_the_year() -> None:
    told = private(preview(logs=1, has_figures=True))
    assert told.startswith("Pakken har også med logg fra 1 samling. Tallene i pakken er til årsrapporten.")
    assert private(preview(has_figures=True)).startswith("Tallene")


def test_of_many_people_some_are_named() -> None:
    assert "og 3 til" in private(preview(people=tuple("ABCDEFGHIJKLMNO")))


@pytest.mark.parametrize(("kind", "is_new"), [(ChangeKind.KEPT, False), (ChangeKind.REMOVED, True)])
def test_what_stays_as_it_is_is_no_news(kind: ChangeKind, is_new: bool) -> None:
    changes = (Change(kind, "Noe"),)
    assert is_news(changes) is is_new
    assert ("Oppdater mitt kurs" in here(preview(is_here=True, changes=changes))) is is_new


def test_a_text_from_outside_is_on_one_line() -> None:
    assert one_line("a\n\nb\tc") == "a b c"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"items": 1, "gatherings": ("A",)}, "1 samling · 1 programpost"),
        ({"questions": 2}, "2 samlinger · 9 programposter · 2 egne punkter"),
        ({"sheets": 1, "tools": 2}, "2 samlinger · 9 programposter · 1 eget ark · 2 egne verktøy"),
        ({"gatherings": (), "items": 0}, "0 samlinger · 0 programposter"),
    ],
)
def test_one_and_many_are_told_rightly(more: dict[str, object], words: str) -> None:
    assert contents(preview(**more)) == words


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"answers": 1}, "Pakken har også med 1 svar i sjekklista."),
        ({"logs": 3}, "Pakken har også med logg fra 3 samlinger."),
        ({"people": ("Kari\nNordmann",)}, "Pakken har også med arbeidsgruppa (Kari Nordmann)."),
        ({"answers": 2, "logs": 2}, "Pakken har også med 2 svar i sjekklista og logg fra 2 samlinger."),
    ],
)
def test_what_is_private_is_told_by_its_kind(more: dict[str, object], words: str) -> None:
    assert private(preview(**more)) == words


def test_as_many_people_as_there_is_room_for_are_all_named() -> None:
    told = private(preview(people=tuple("ABCDEFGHIJKL")))
    assert "L)" in told
    assert " til" not in told


def test_no_change_at_all_is_no_news() -> None:
    assert not is_news(())
    told = here(preview(title="Våren\nvår", is_here=True))
    assert told.startswith("Kurset «Våren vår» har du fra før.")
    assert "ingenting å oppdatere" in told
    assert "Behold begge" in told


def test_a_word_without_end_can_be_broken() -> None:
    assert "\u200b" in one_line("å" * 60)
    assert "\u200b" in origin(preview(program_version="1" * 60))
