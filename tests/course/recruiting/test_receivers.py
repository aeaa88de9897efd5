"""Whom a text is to: everybody it can name, and those it is usually for."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering, Role, TeamMember
from mestringstreff_desktop.course.recruiting.participant import Participant, Presence, Status
from mestringstreff_desktop.course.recruiting.receivers import receivers, usual

USUAL = {
    "bekreftelse": ["place", "came"],
    "venteliste": ["waiting"],
    "avlysning": ["place", "came"],
    "kursbevis": ["came"],
    "melding-om-representant": ["Ola"],
    "takk-og-veien-videre": ["place", "came"],
    "avtale-brukerrepresentant": ["Ola"],
    "plakat-1": [],
}


@pytest.fixture
def course() -> Course:
    made = Course(title="Våren", created_at=datetime(2026, 1, 1, tzinfo=UTC))
    made.gatherings = [Gathering(title=title) for title in "abc"]
    there = {str(each.id): Presence.PRESENT for each in made.gatherings[:2]}
    made.roster = [
        *(
            Participant(name=name, status=Status(name))
            for name in ("place", "waiting", "pre_talk", "withdrawn")
        ),
        Participant(name="came", status=Status.PLACE, attendance=there),
    ]
    made.team = [TeamMember(name="Åse"), TeamMember(name="Ola", role=Role.USER_REPRESENTATIVE)]
    return made


def test_each_text_is_for_those_it_fits(course: Course, library: Library) -> None:
    found = {key: [each.name for each in usual(library.letters[key], course)] for key in USUAL}
    assert found == USUAL


def test_everybody_can_be_chosen(course: Course, library: Library) -> None:
    assert list(receivers(library.letters["kursbevis"], course)) == course.roster
    nobody = replace(library.letters["bekreftelse"], person="")
    assert list(receivers(nobody, course)) == []
