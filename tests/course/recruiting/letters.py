"""Texts of every look, and a course they are filled from: one that knows all, and one that knows nothing."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any, get_args

from mestringstreff_desktop.content.letters import Block, BlockKind, LetterLook, LetterTemplate
from mestringstreff_desktop.content.model import Source
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.recruiting.fields import values
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.texts import Filled, filled
from tests.course.samples import a_course

TODAY = date(2026, 11, 25)
FIRST = date(2027, 1, 13)  # a Wednesday
LOOKS: tuple[LetterLook, ...] = get_args(LetterLook)
LONG_TITLE = (  # 120 letters
    "Mestringstreff i Midtre Gauldal for deg som lever med langvarige helseutfordringer, og for deg som er "
    "pårørende til noen"
)
TYPED: Mapping[str, str] = {
    "virksomhet": "Orkland kommune",
    "pris": "Gratis",
    "lenke": "orkland.kommune.no/mestringstreff",
    "pamelding": "Ring eller send en melding",
}
_WORDS: Mapping[BlockKind, str] = {
    "heading": "{kurs}",
    "lead": "Et kurs om hverdagen.",
    "text": "Hei {fornavn}\n\nVi møtes {antall_samlinger} ganger.",
    "points": "Du får prøve verktøy\nDu møter andre",
    "facts": "Når: {dager} kl. {klokkeslett}\nSted: {sted}\nPris: {pris}",
    "sign": "{kontakt}\n{virksomhet}",
    "tearoff": "{kurs}\n{kontakt_telefon}",
}


def a_text(look: LetterLook = "letter", **rest: Any) -> LetterTemplate:
    """Return a text with a block of every kind, its id that of the kind."""
    blocks = tuple(Block(id=kind, kind=kind, text=words) for kind, words in _WORDS.items())
    known = {"title": "Prøve", "use": "", "order": 1, "source": Source(doc="own"), "to": "{navn}"}
    known |= {"subject": "Om {kurs}", "group": "recruiting", "blocks": blocks, "person": "participant"}
    return LetterTemplate(**{"id": look, "look": look, **known, **rest})


def a_known_course(**rest: Any) -> Course:
    """Return a course on six Wednesdays, with a contact and what is typed."""
    course = a_course(6)
    for gathering in course.gatherings:
        gathering.date, gathering.start = FIRST + timedelta(weeks=gathering.position), time(10)
    course.place, course.text_values = "Frivilligsentralen", TYPED
    course.team = [
        TeamMember(name="Jonas Bekkelund", contact="jonas@example.org, 900 12 345", is_contact_person=True),
        TeamMember(name="Kari Haugmo", role=Role.USER_REPRESENTATIVE, is_contact_person=True, contact="?"),
    ]
    for name, value in rest.items():
        setattr(course, name, value)
    return course


def an_unknown_course() -> Course:
    return Course(title="Kurs", created_at=a_course().created_at, participants=0)


def a_filled(
    look: LetterLook = "letter", course: Course | None = None, letter: Letter | None = None, **rest: Any
) -> Filled:
    return filled(a_text(look, **rest), letter, values(course or a_known_course(), TODAY))


def a_long_course() -> Course:
    """Return a course whose every word is long."""
    course = a_known_course(title=LONG_TITLE)
    course.place = "Frivilligsentralen i Midtre Gauldal, inngang fra baksiden, Rådhusgata 13 B, 7290 Støren"
    course.team[0].name = "Anne-Margrethe Bekkelund Kristoffersen Nordgård"
    long = {name: f"{value} og alt annet som det er godt å vite om dette" for name, value in TYPED.items()}
    link = "https://www.midtre-gauldal.kommune.no/tjenester/helse-og-omsorg/mestringstreff/pamelding"
    course.text_values = {**long, "lenke": link}
    return course


def courses() -> Mapping[str, Course]:
    return {"kjent": a_known_course(), "ukjent": an_unknown_course(), "lang": a_long_course()}
