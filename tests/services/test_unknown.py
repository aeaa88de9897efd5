"""What is gone or never was is told in a sentence, whatever one asks to do with it; nothing is changed."""

import datetime as dt
from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, Course, TeamMember
from mestringstreff_desktop.course.log.model import NoteKind
from mestringstreff_desktop.course.sheets import LocalOffer, SheetChoice
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import (
    agenda,
    choosing,
    gatherings,
    keeping,
    log,
    planning,
    renewal,
    running,
    series,
)
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.stored import add_question

Action = Callable[[Database, UUID], object]
DAY = dt.date(2026, 12, 1)


def an_item() -> AgendaItem:
    return AgendaItem(phase=Phase.MAIN, title="Ny", minutes=5)


OF_A_COURSE: dict[str, Action] = {
    "load": planning.load_course,
    "change": lambda database, key: planning.change_course(database, key, title="Ny"),
    "goal": lambda database, key: planning.set_goal(database, key, "skill", "Mål"),
    "frame": lambda database, key: planning.set_frame(database, key, "goals", "Ramme"),
    "delete": lambda database, key: keeping.delete_course(database, key, NOW),
    "question": lambda database, key: add_question(database, key, "drift", "Hva nå?"),
    "member": lambda database, key: planning.write_member(database, key, TeamMember(name="Kari")),
    "gathering": lambda database, key: series.add_gathering(database, key, None),
    "weekly": lambda database, key: series.set_weekly(database, key, DAY, None, ""),
    "sort": series.sort_dates,
    "parts": lambda database, key: choosing.choose_parts(database, key, ["cover"]),
    "folders": lambda database, key: choosing.count_folders(database, key, 3),
    "offers": lambda database, key: choosing.set_offers(database, key, [LocalOffer("Kafé")]),
}
OF_A_GATHERING: dict[str, Action] = {
    "change": lambda database, key: gatherings.change_gathering(database, key, title="Ny"),
    "item": lambda database, key: agenda.add_items(database, key, [an_item()]),
    "sheets": lambda database, key: choosing.choose_sheets(database, key, [SheetChoice("busk")]),
    "follow": choosing.follow_plan,
    "note": lambda database, key: log.add_note(database, key, NoteKind.WISE, "Lurt", NOW),
    "start": lambda database, key: running.start(database, key, NOW),
    "seen": lambda database, key: running.seen(database, key, NOW),
    "adjust": lambda database, key: running.adjust(database, key, {"x": 1}, NOW),
}
OF_SOMETHING_ELSE: dict[str, Action] = {
    "item": lambda database, key: gatherings.change_item(database, key, title="Ny"),
    "note": lambda database, key: log.change_note(database, key, "Ny"),
    "remove note": log.remove_note,
    "member": lambda database, key: planning.change_member(database, key, name="Ny"),
    "remove member": planning.remove_member,
    "remove question": planning.remove_question,
    "consideration": lambda database, key: renewal.deal_with(database, key, True),
}
ALL = [*OF_A_COURSE.values(), *OF_A_GATHERING.values(), *OF_SOMETHING_ELSE.values()]
NAMES = [*OF_A_COURSE, *OF_A_GATHERING, *OF_SOMETHING_ELSE]


@pytest.mark.parametrize("action", ALL, ids=NAMES)
def test_what_never_was_is_told_in_a_sentence(database: Database, action: Action) -> None:
    with pytest.raises(UserError, match=r"^[A-ZÆØÅ«].*[.]$"):
        action(database, uuid4())


@pytest.mark.parametrize("action", OF_A_GATHERING.values(), ids=OF_A_GATHERING)
def test_a_course_is_no_gathering(database: Database, course: Course, action: Action) -> None:
    with pytest.raises(UserError):
        action(database, course.id)


@pytest.mark.parametrize("action", OF_A_COURSE.values(), ids=OF_A_COURSE)
def test_a_gathering_is_no_course(database: Database, course: Course, action: Action) -> None:
    with pytest.raises(UserError):
        action(database, course.gatherings[0].id)


def test_after_all_that_the_course_is_as_it_was(database: Database, course: Course) -> None:
    for action in ALL:
        with pytest.raises(UserError):
            action(database, uuid4())
    found = planning.load_course(database, course.id)
    assert [each.title for each in found.gatherings] == [each.title for each in course.gatherings]
    assert len(planning.list_courses(database)) == 1
