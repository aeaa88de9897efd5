"""What is told of a package before it is made is what is in it."""

import dataclasses

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.services.export_words import (
    EXPORT_CHOICES,
    ExportChoice,
    ExportLine,
    describe,
)
from mestringstreff_desktop.storage.package.pack import PLAN_ONLY, ExportOptions, pack
from tests.storage.package.packed_samples import EVERYTHING, a_course_to_send
from tests.storage.samples import MOMENT

PRIVATE = {
    *("Svar i sjekklista", "Arbeidsgruppa", "Navn som har ansvaret", "Notater i programmet"),
    "Notater til støtteark",
    "Gjennomføring og logg",
}


def lines(options: ExportOptions = PLAN_ONLY, course: Course | None = None) -> list[ExportLine]:
    told = course or a_course_to_send()
    return describe(told, pack(told, (), options), options)


def words(
    options: ExportOptions = PLAN_ONLY, course: Course | None = None, *, leaves: bool
) -> dict[str, str]:
    return {line.what: line.words for line in lines(options, course) if line.leaves is leaves}


def test_what_leaves_is_counted() -> None:
    leaves = words(leaves=True)
    assert leaves["Navnet på kurset"].startswith("«Course.title")
    assert leaves["Dagen kurset ble laget"] == "25.11.2026"
    assert leaves["Mål for kurset"] == "3 mål"
    assert leaves["Samlinger"].startswith("1 samling ")
    assert leaves["Programposter"].startswith("1 programpost ")
    assert leaves["Valgte ark"].startswith("1 ark ")
    assert leaves["Støtteark"].startswith("1 endret eller eget")
    assert leaves["Egne punkter i sjekklista"] == "1 punkt"
    assert (leaves["Egne ark"], leaves["Egne verktøy"]) == ("1 ark", "1 verktøy")
    assert leaves["Egne filer"] == "3 filer på 1 kB"


def test_what_stays_is_counted() -> None:
    stays = words(leaves=False)
    assert stays["Svar i sjekklista"].startswith("2 svar ")
    assert stays["Arbeidsgruppa"].startswith("1 person ")
    assert stays["Navn som har ansvaret"] == "1 programpost"
    assert stays["Gjennomføring og logg"].startswith("1 samling ")
    underway = "1 programpost utenom planen, 1 å tenke på fra tidligere kurs"  # from a log, or decided
    assert stays["Det som kom til underveis"] == underway
    assert stays["Notater til støtteark"] == "1 notat"
    assert stays["Egne presentasjoner"].startswith("1 fil ")
    assert stays["Lokale tilbud"].startswith("1 tilbud ")
    assert stays["Hos oss, på hjelpekortet"].startswith("1 linje ")
    assert stays["Deltakerne"].startswith("1 deltaker ")
    assert stays["Kanaler"].startswith("1 kanal ")
    assert stays["Egne ord i brev og plakater"].startswith("1 tekst,")
    assert stays["Arbeidsmøter"].startswith("1 møte ")
    assert stays["Avtaler med brukerrepresentanter"].startswith("1 avtale ")
    assert stays["Svarene på skjemaene"].startswith("7 svar på 2 skjemaer,")
    assert stays["Budsjett og regnskap"] == "1 linje"
    assert stays["Rapporten"].startswith("1 tekst ")
    assert stays["Beslutninger om hele kurset, fra forrige gang"] == "1 beslutning"


def test_with_nothing_asked_for_all_that_is_private_stays() -> None:
    assert set(words(leaves=False)) >= PRIVATE


def test_with_everything_asked_for_only_what_is_local_stays() -> None:
    assert set(words(EVERYTHING, leaves=True)) >= PRIVATE
    assert set(words(EVERYTHING, leaves=False)) == {
        "Sted, datoer, klokkeslett og lenker",
        "Antall plasser, ark og permer, og rammene",
        "Egne presentasjoner",
        "Lokale tilbud",
        "Hos oss, på hjelpekortet",
        *("Deltakerne", "Kanaler", "Egne ord i brev og plakater", "Arbeidsmøter"),
        "Avtaler med brukerrepresentanter",
        *("Svarene på skjemaene", "Budsjett og regnskap", "Rapporten"),
        "Beslutninger om hele kurset, fra forrige gang",
    }


def test_notes_stay_when_answers_leave_without_names() -> None:
    options = ExportOptions(answers=True)
    assert "notat" not in words(options, leaves=True)["Svar i sjekklista"]
    assert words(options, leaves=False)["Notater og ansvarlige i sjekklista"].startswith("2 svar")


def test_notes_leave_with_answers_and_names() -> None:
    options = ExportOptions(answers=True, team=True)
    assert "notater" in words(options, leaves=True)["Svar i sjekklista"]
    assert "Notater og ansvarlige i sjekklista" not in words(options, leaves=False)


def test_figures_are_told_from_the_package_itself() -> None:
    assert words(leaves=False)["Tall fra kurset"] == "blir hos dere"
    figures = ExportOptions(figures=True)
    told = words(figures, leaves=True)["Tall fra kurset"]
    assert told == "2026: 1 samling, 12 deltakere, 6 pårørende, 8 fullførte, 6 svar om nytten"
    course = a_course_to_send()
    course.figures = CourseFigures(participants=5)
    told = words(figures, course, leaves=True)["Tall fra kurset"]
    assert (
        told
        == "2026: 1 samling, 6 svar om nytten. Tatt ut, eller ikke notert: deltakere, pårørende, fullførte"
    )
    course.gatherings = []
    assert words(figures, course, leaves=False)["Tall fra kurset"].startswith("følger ikke med ennå")


def test_a_sheet_with_a_mistake_is_told_to_stay() -> None:
    course = a_course_to_send()
    course.own_sheets[0].toml = "title ="
    assert words(course=course, leaves=False)["Ark og verktøy med en feil"].startswith("1 av ")
    assert words(course=course, leaves=True)["Egne ark"] == "0 ark"


@pytest.mark.parametrize("options", [PLAN_ONLY, EVERYTHING, ExportOptions(answers=True)], ids=str)
def test_each_thing_is_told_of_once_and_what_leaves_comes_first(options: ExportOptions) -> None:
    told = lines(options)
    assert len({line.what for line in told}) == len(told)
    assert [line.leaves for line in told] == sorted((line.leaves for line in told), reverse=True)


def test_every_choice_is_explained() -> None:
    names = [field.name for field in dataclasses.fields(ExportOptions)]
    assert [choice.name for choice in EXPORT_CHOICES] == names
    assert all(choice.meaning.startswith("Mottakeren ") for choice in EXPORT_CHOICES)


@pytest.mark.parametrize("choice", EXPORT_CHOICES, ids=lambda choice: choice.name)
def test_a_choice_is_one_that_can_be_made_and_is_told_in_sentences(choice: ExportChoice) -> None:
    assert hasattr(PLAN_ONLY, choice.name)
    assert choice.meaning.endswith(".")
    assert choice.title[0].isupper()
    assert not choice.title.endswith(".")


def test_an_empty_course_has_nothing_of_most_things() -> None:
    told = words(course=Course(title="Tomt", created_at=MOMENT), leaves=True)
    assert told["Samlinger"].startswith("0 samlinger ")
    assert told["Mål for kurset"] == "0 mål"
    assert told["Egne filer"] == "0 filer på 0 kB"


def test_no_word_is_left_out_or_spaced_twice() -> None:
    for options in (PLAN_ONLY, EVERYTHING):
        told = list(lines(options))
        assert told
        assert all(line.what and "  " not in line.words for line in told)
