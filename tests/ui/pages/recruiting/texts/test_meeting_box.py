"""Which meeting a text is about: the next one, or one that is chosen or come from."""

import datetime as dt
from uuid import UUID

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.texts.meeting_box import NEXT
from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from tests.ui.pages.recruiting.texts.texts_parts import show


def two_meetings(part: TextsPart) -> list[UUID]:
    context, course_id = part.context, part.context.require_course().id
    days = (dt.date(2027, 1, 5), dt.date(2027, 2, 2))
    made = [WorkMeeting(title=f"Møte {at}", date=day, position=at) for at, day in enumerate(days, 1)]

    def add() -> None:
        with context.database.transaction() as session:
            courses.find_bare(session, Course, course_id).work_meetings += made

    context.act(add)
    return [each.id for each in context.require_course().work_meetings]


def words(part: TextsPart) -> str:
    return part.editor.blocks.fields["tekst"].field.toPlainText()


def test_it_is_the_next_one_until_another_is_chosen(part: TextsPart) -> None:
    _, second = two_meetings(part)
    show(part, "invitasjon")
    assert words(part) == "Vi møtes tirsdag 5. januar."
    field = part.editor.meeting.field
    assert field.itemText(2) == "Møte 2 · Tirsdag 2. februar"
    field.setCurrentIndex(2)
    field.activated.emit(2)
    assert words(part) == "Vi møtes tirsdag 2. februar."
    assert part.editor.meeting.meeting is not None
    assert part.editor.meeting.meeting.id == second


def test_one_can_come_with_a_meeting_in_mind(part: TextsPart) -> None:
    _, second = two_meetings(part)
    assert part.point_at(LetterPlace("invitasjon", meeting_id=second))
    assert words(part) == "Vi møtes tirsdag 2. februar."
    show(part, "plakat")
    assert part.editor.meeting.isHidden()


def test_the_review_is_not_among_the_meetings_of_an_invitation(part: TextsPart) -> None:
    two_meetings(part)
    context, course_id = part.context, part.context.require_course().id
    review = context.act(lambda: work_meetings.add_review(context.database, course_id))
    assert review is not None
    assert part.point_at(LetterPlace("invitasjon", meeting_id=review.id))
    assert words(part) == "Vi møtes tirsdag 5. januar."
    assert (part.editor.meeting.field.count(), part.editor.meeting.field.currentText()) == (3, NEXT)
