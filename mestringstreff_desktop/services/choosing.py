"""What a leader chooses to hand out: the sheets of a gathering's stack, what goes in the folder, and what
the sheets say of where the course is held."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.course.local_help import MOST, is_known
from mestringstreff_desktop.course.sheets import FolderPlan, LocalHelp, LocalOffer, SheetChoice
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database

MOST_OFFERS = 40


def choose_sheets(database: Database, gathering_id: UUID, sheets: Sequence[SheetChoice]) -> Gathering:
    """Store which sheets are handed out, in their order.

    Raises:
        UserError: there is none, or they could not be stored.
    """
    if not sheets:
        raise UserError("Ett ark må være med i bunken. Kryss av for et annet først.")
    return change(database, Gathering, gathering_id, {"sheets": tuple(sheets)})


def follow_plan(database: Database, gathering_id: UUID) -> Gathering:
    """Forget what was chosen: the stack is again what the plan needs.

    Raises:
        UserError: it could not be stored.
    """
    return change(database, Gathering, gathering_id, {"sheets": ()})


def choose_parts(database: Database, course_id: UUID, parts: Sequence[str]) -> Course:
    """Store what goes in the folder, in its order. The usual parts go on following the course.

    Raises:
        UserError: there is none, or they could not be stored.
    """
    if not parts:
        raise UserError("Én del må være med i kurspermen. Kryss av for en annen først.")
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        course.folder = replace(course.folder, parts=folder.stored(course, parts))
        return course


def count_folders(database: Database, course_id: UUID, copies: int | None) -> Course:
    """Store how many folders there are to be; None is one for each participant and the spares.

    Raises:
        UserError: it could not be stored.
    """
    return _change_folder(database, course_id, lambda plan: replace(plan, copies=copies))


def count_large_folders(database: Database, course_id: UUID, large: int | None) -> Course:
    """Store how many folders there are to be in large print besides; None is as many as need it.

    Raises:
        UserError: it could not be stored.
    """
    return _change_folder(database, course_id, lambda plan: replace(plan, large=large))


def _change_folder(
    database: Database, course_id: UUID, changed: Callable[[FolderPlan], FolderPlan]
) -> Course:
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        course.folder = changed(course.folder)
        return course


def put_in_folder(database: Database, library: Library, course_id: UUID, sheets: Sequence[str]) -> list[str]:
    """Put sheets in the folder. Return those that were not in it before.

    Raises:
        UserError: it could not be stored.
    """
    with database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        new = [sheet for sheet in sheets if not folder.place_of(sheet, course, library)]
        if new:
            parts = folder.with_sheets(course, library, new)
            course.folder = replace(course.folder, parts=folder.stored(course, parts))
        return new


def set_offers(database: Database, course_id: UUID, offers: Sequence[LocalOffer]) -> Course:
    """Store the local offers; lines without a word are left out.

    Raises:
        UserError: there are too many, or they could not be stored.
    """
    filled = tuple(each for each in offers if any(map(str.strip, (each.name, each.text, each.contact))))
    if len(filled) > MOST_OFFERS:
        raise UserError(f"Det er plass til {MOST_OFFERS} lokale tilbud. Fjern noen av dem først.")
    return change(database, Course, course_id, {"local_offers": filled})


def set_local_help(database: Database, course_id: UUID, lines: Sequence[LocalHelp]) -> Course:
    """Store whom the leaders ring where the course is held; lines without a word are left out.

    Raises:
        UserError: there are too many, or they could not be stored.
    """
    known = tuple(each for each in lines if each.what.strip() or is_known(each))
    if len(known) > MOST:
        raise UserError(f"Det er plass til {MOST} linjer på hjelpekortet. Fjern noen av dem først.")
    return change(database, Course, course_id, {"local_help": known})
