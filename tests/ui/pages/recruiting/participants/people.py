"""Opens Deltakere for a test with people on the roster, and reads what is stored of them."""

from uuid import UUID, uuid4

from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.course.recruiting import roster
from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.services import participants, planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.recruiting.page import RecruitingPage
from mestringstreff_desktop.ui.pages.recruiting.participants.part import ParticipantsPart
from mestringstreff_desktop.ui.window.main_window import MainWindow


def add(context: Context, name: str, status: Status = Status.INTERESTED, phone: str = "") -> UUID:
    """Add somebody who is on the roster already."""
    database, course = context.database, context.require_course()
    made = participants.write_participant(database, course.id, uuid4(), name, phone)
    assert made is not None
    participants.set_status(database, course.id, made.id, status)
    context.act(lambda: None)
    return made.id


def shown_part(window: MainWindow) -> ParticipantsPart:
    """Return the part, shown in the window that has the keys."""
    window.activateWindow()
    QApplication.processEvents()
    window.show_page("recruiting", "participants")
    return part_of(window)


def part_of(window: MainWindow) -> ParticipantsPart:
    """Return the part as it is, where it is shown already."""
    page = window.pages["recruiting"]
    assert isinstance(page, RecruitingPage)
    part = page.part
    assert isinstance(part, ParticipantsPart)
    return part


def stored(context: Context) -> list[Participant]:
    """Return the roster in its order, when all that is typed is stored."""
    context.autosave.flush()
    assert context.course_id is not None
    return roster.in_order(planning.load_course(context.database, context.course_id).roster)


def names(people: list[Participant]) -> list[str]:
    return [each.name for each in people]
