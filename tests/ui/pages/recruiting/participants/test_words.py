"""The words of participants."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.course.recruiting.participant import Need, NeedKind, Participant, Presence, Status
from mestringstreff_desktop.course.recruiting.roster import NEED_TITLES
from mestringstreff_desktop.ui.base.theme import coloured_icon
from mestringstreff_desktop.ui.pages.recruiting.participants import words


def test_every_status_and_need_has_its_word_and_icon(qapp: QApplication) -> None:
    assert set(words.STATUSES) == set(Status)
    assert set(words.NEED_ICONS) == set(NEED_TITLES) == set(NeedKind)
    icons = (*words.NEED_ICONS.values(), words.KIN_ICON, *(each.icon for each in words.STATUSES.values()))
    assert not any(coloured_icon(icon, "#000000").isNull() for icon in icons)


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (Participant(name=" "), "Uten navn er tatt av lista."),
        (Participant(name="Kari", note="x"), "Kari er tatt av lista, med notat."),
        (
            Participant(
                name="Kari",
                phone="9",
                email="a",
                needs=(Need(NeedKind.OTHER),),
                pre_talk={"hope": "x"},
                attendance={"1": Presence.PRESENT},
            ),
            "Kari er tatt av lista, med telefon, e-post, hensyn, forsamtale og oppmøte.",
        ),
    ],
)
def test_what_goes_with_somebody_is_told(person: Participant, said: str) -> None:
    assert words.what_goes(person) == said


def test_a_talk_that_is_held_is_told_of() -> None:
    person = Participant(name="Kari", status=Status.PRE_TALK)
    assert (words.status_words(person, 0), words.talk_words(person)) == ("Forsamtale", "")
    person.pre_talk_on = dt.date(2026, 11, 25)
    assert words.status_words(person, 0) == "Tenker på det"
    assert words.talk_words(person) == "Forsamtalen var ons. 25. nov."
