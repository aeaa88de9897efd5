"""The words and signs of participants: statuses, needs, what a line says, what an edit did and where."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from mestringstreff_desktop.content.words import short_date
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Participant, Status
from mestringstreff_desktop.course.recruiting.roster import NEED_TITLES
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.pages.recruiting.part import PAGE
from mestringstreff_desktop.ui.widgets.plain_words import named, short_line

PART, TITLE = "participants", "Deltakere"
LONGEST_NEED = 28  # letters of a need, in the list
NO_NAME = "Uten navn"


class StatusLook(NamedTuple):
    """How a status is shown: its word, its icon and the icon's colour; and what giving it did, in words."""

    word: str
    icon: str
    token: str
    done: str


STATUSES: Mapping[Status, StatusLook] = MappingProxyType(
    {
        Status.INTERESTED: StatusLook("Interessert", "circle", "quiet", "merket {} som interessert"),
        Status.PRE_TALK: StatusLook("Forsamtale", "message-circle", "primary", "merket {} for forsamtale"),
        Status.PLACE: StatusLook("Plass", "circle-check", "good", "ga {} plass"),
        Status.WAITING: StatusLook("Venteliste", "clock", "warm", "satte {} på venteliste"),
        Status.WITHDRAWN: StatusLook("Trukket seg", "circle-dashed", "quiet", "merket at {} har trukket seg"),
    }
)
NEED_ICONS: Mapping[NeedKind, str] = MappingProxyType(
    {
        NeedKind.HEARING: "ear",
        NeedKind.SIGHT: "eye",
        NeedKind.MOVEMENT: "accessibility",
        NeedKind.ALLERGY: "wheat-off",
        NeedKind.INTERPRETER: "languages",
        NeedKind.LARGE_PRINT: "a-large-small",
        NeedKind.OTHER: "ellipsis",
    }
)
KIN_ICON = "heart"


def where_of(person: Participant) -> Where:
    """Return where somebody is changed, as undo tells of it."""
    return Where(PAGE, PART, TITLE, spot=str(person.id))


def name_of(person: Participant) -> str:
    return person.name.strip() or NO_NAME


def named_one(person: Participant) -> str:
    """Return somebody as a sentence has them: «Kari Nordmann»."""
    return named(name_of(person))


def status_words(person: Participant, place_in_line: int) -> str:
    """Venteliste, nr. 2; Tenker på det; `place_in_line` is on the waiting list, from 1."""
    if person.status is Status.WAITING and place_in_line:
        return f"{STATUSES[person.status].word}, nr. {place_in_line}"
    if person.status is Status.PRE_TALK and person.pre_talk_on:
        return "Tenker på det"
    return STATUSES[person.status].word


def icons_of(person: Participant) -> tuple[str, ...]:
    """Return the icons of what is to be allowed for, and of next of kin."""
    needs = [NEED_ICONS[need.kind] for need in person.needs]
    return (*needs, *([KIN_ICON] if person.is_next_of_kin else []))


def needs_words(person: Participant) -> str:
    """Hørsel: teleslynge, Stor skrift, pårørende; each shortened."""
    parts = [
        f"{NEED_TITLES[need.kind]}: {short_line(need.text, LONGEST_NEED)}"
        if need.text.strip()
        else NEED_TITLES[need.kind]
        for need in person.needs
    ]
    return ", ".join([*parts, *(["pårørende"] if person.is_next_of_kin else [])])


def below_name(person: Participant) -> str:
    """900 11 222 · Allergi og mat: nøtter · pårørende"""
    phone = short_line(person.phone) or "Uten telefon"
    return " · ".join(filter(None, (phone, needs_words(person))))


def what_goes(person: Participant) -> str:
    """Kari er tatt av lista, med telefon, hensyn og forsamtale."""
    noted = {
        "telefon": person.phone,
        "e-post": person.email,
        "hensyn": person.needs,
        "forsamtale": person.pre_talk,
        "notat": person.note,
        "oppmøte": person.attendance,
    }
    parts = [word for word, value in noted.items() if value]
    listed = " og ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
    return f"{name_of(person)} er tatt av lista{f', med {listed}' if listed else ''}."


def talk_words(person: Participant) -> str:
    """Forsamtalen var tor. 26. nov."""
    return f"Forsamtalen var {short_date(person.pre_talk_on)}" if person.pre_talk_on else ""
