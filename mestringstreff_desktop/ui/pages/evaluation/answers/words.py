"""The words of the answers: moments, how many there are, how far a paper has come, and where it is."""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import disclosure
from mestringstreff_desktop.course.evaluation.questionnaire import Moment, Response
from mestringstreff_desktop.course.evaluation.sheets import AnsweredSheet
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.pages.evaluation.part import PAGE

PART, TITLE = "answers", "Svar"
MOMENTS: Mapping[Moment, str] = MappingProxyType(
    {
        Moment.BEFORE: "Før kurset",
        Moment.DURING: "Underveis",
        Moment.AFTER: "Etter kurset",
        Moment.TEAM: "Arbeidsgruppa",
    }
)
NO_ANSWERS = "Ingen svar ennå"
_GONE = "En samling som er fjernet"
NOT_DONE, CHECKED, DONE = "Ikke ferdig", "Kontrollert", "Ferdig"


def where_of(response: Response, key: str = "") -> Where:
    """Return where a paper is typed in, and at which question, as undo tells of it."""
    return Where(PAGE, PART, TITLE, spot=(response.id, key))


def sheet_words(sheet: AnsweredSheet, course: Course) -> str:
    """Runde før vi går; Samling 2: Runde før vi går"""
    if sheet.gathering_id is None:
        return sheet.title
    return f"{gathering_words(sheet.gathering_id, course)}: {sheet.title}"


def gathering_words(key: UUID, course: Course) -> str:
    """Samling 2"""
    gathering = course.gathering(key)
    return f"Samling {gathering.number}" if gathering else _GONE


def count_words(sheet: AnsweredSheet, course: Course) -> str:
    """8 svar · 1 ikke ferdig · 2 venter"""
    found = sheet.responses(course)
    done, late = sum(each.is_done for each in found), waiting(sheet, course)
    parts = ((done, "svar"), (len(found) - done, "ikke ferdig"), (late, "venter"))
    return " · ".join(f"{number} {words}" for number, words in parts if number) or NO_ANSWERS


def waiting(sheet: AnsweredSheet, course: Course) -> int:
    """Return how many answers to a sheet wait for others before they are counted."""
    return sum(disclosure.waiting(each, course.responses) for each in sheet.editions)


def waiting_words(number: int) -> str:
    """Say why some of the answers are not counted yet; nothing where none wait."""
    if not number:
        return ""
    late = f"{count(number, 'svar', 'svar')} kom etter at resultatet gikk ut av programmet"
    if number == 1:
        return f"{late}, og venter på flere. Telles det nå, viser forskjellen hva som sto der."
    return f"{late}, og venter på flere. Telles de nå, kan forskjellen vise hva noen få svarte."


def state_words(response: Response) -> str:
    """Ferdig; Ikke ferdig; Kontrollert"""
    if not response.is_done:
        return NOT_DONE
    return CHECKED if response.is_checked else DONE
