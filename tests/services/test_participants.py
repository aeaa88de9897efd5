"""What is noted of those who ask and take part is stored as it is told."""

import datetime as dt
from uuid import UUID, uuid4

import pytest

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import roster
from mestringstreff_desktop.course.recruiting.participant import Need, NeedKind, Participant, Status
from mestringstreff_desktop.course.recruiting.pre_talk import AGREED, Agreement
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import participants, planning
from mestringstreff_desktop.storage.database import Database

KEY = UUID(int=7)
TODAY = dt.date(2026, 11, 26)


def stored(database: Database, course: Course) -> Course:
    return planning.load_course(database, course.id)


def people(database: Database, course: Course) -> list[tuple[str, str]]:
    return [(each.name, each.phone) for each in stored(database, course).roster]


def add(database: Database, course: Course, name: str, status: Status = Status.INTERESTED) -> UUID:
    made = participants.write_participant(database, course.id, uuid4(), name, "")
    assert made is not None
    participants.set_status(database, course.id, made.id, status)
    return made.id


def the(database: Database, course: Course) -> Participant:
    """Return the only one on the roster."""
    (person,) = stored(database, course).roster
    return person


def line(database: Database, course: Course) -> list[str]:
    return [each.name for each in roster.waiting(stored(database, course))]


def test_somebody_is_there_from_the_first_word_and_nobody_without_one(
    database: Database, course: Course
) -> None:
    for name, phone, there in (
        ("K", "", [("K", "")]),
        (" Kari ", " spør Åse ", [("Kari", "spør Åse")]),
        ("", "900", [("", "900")]),
        (" ", "", []),
        ("", "", []),
    ):
        participants.write_participant(database, course.id, KEY, name, phone)
        assert people(database, course) == there


def test_a_number_typed_after_the_name_is_the_telephone(database: Database, course: Course) -> None:
    participants.write_participant(database, course.id, KEY, "Kari Nordmann 900 11 222", "")
    participants.write_participant(database, course.id, uuid4(), "Ola 900 11 222", "hos naboen")
    assert people(database, course) == [("Kari Nordmann", "900 11 222"), ("Ola 900 11 222", "hos naboen")]


def test_two_of_the_same_name_are_two(database: Database, course: Course) -> None:
    add(database, course, "Kari")
    add(database, course, "Kari")
    assert people(database, course) == [("Kari", ""), ("Kari", "")]


def test_what_is_noted_of_somebody_is_changed_and_all_of_it_goes_with_them(
    database: Database, course: Course
) -> None:
    key = add(database, course, "Kari")
    participants.change_participant(
        database, key, email="kari@post.no", consent_on=TODAY, is_next_of_kin=True
    )
    found = the(database, course)
    assert (found.email, found.consent_on, found.is_next_of_kin) == ("kari@post.no", TODAY, True)
    participants.remove_participant(database, key)
    assert people(database, course) == []
    with pytest.raises(UserError, match="finnes ikke lenger"):
        participants.set_status(database, course.id, key, Status.PLACE)


def test_one_who_comes_on_the_waiting_list_comes_last_on_it(database: Database, course: Course) -> None:
    kari = add(database, course, "Kari", Status.WAITING)
    add(database, course, "Ola", Status.WAITING)
    participants.set_status(database, course.id, kari, Status.WAITING)
    assert line(database, course) == ["Kari", "Ola"]
    participants.set_status(database, course.id, kari, Status.PLACE)
    participants.set_status(database, course.id, kari, Status.WAITING)
    assert line(database, course) == ["Ola", "Kari"]


def test_the_waiting_list_can_be_put_in_another_order(database: Database, course: Course) -> None:
    kari, _, per = (add(database, course, name, Status.WAITING) for name in ("Kari", "Ola", "Per"))
    participants.step_in_line(database, course.id, per, -1)
    assert line(database, course) == ["Kari", "Per", "Ola"]
    for key, by in ((kari, -1), (uuid4(), 1)):
        participants.step_in_line(database, course.id, key, by)
    assert line(database, course) == ["Kari", "Per", "Ola"]


def test_needs_are_ticked_told_in_words_and_taken_off(database: Database, course: Course) -> None:
    key, long = add(database, course, "Kari"), "nøtter " * 300
    participants.describe_need(database, key, NeedKind.OTHER, "")
    participants.describe_need(database, key, NeedKind.ALLERGY, long)
    participants.tick_need(database, key, NeedKind.HEARING, is_on=True)
    assert the(database, course).needs == (Need(NeedKind.HEARING), Need(NeedKind.ALLERGY, long))
    participants.tick_need(database, key, NeedKind.ALLERGY, is_on=False)
    participants.describe_need(database, key, NeedKind.HEARING, "")
    assert the(database, course).needs == (Need(NeedKind.HEARING),)


def test_answers_are_kept_by_their_question(database: Database, course: Course) -> None:
    key = add(database, course, "Kari")
    for question, text in (("hope", "Noen å snakke med"), ("group", "Nei"), ("group", "")):
        participants.answer(database, key, question, text)
    assert the(database, course).pre_talk == {"hope": "Noen å snakke med"}


@pytest.mark.parametrize(
    ("agreed", "status"),
    [
        (Agreement.PLACE, Status.PLACE),
        (Agreement.WAITING, Status.WAITING),
        (Agreement.THINKING, Status.PRE_TALK),
        (Agreement.OTHER, Status.WITHDRAWN),
    ],
)
def test_a_talk_ends_with_a_status(
    database: Database, course: Course, agreed: Agreement, status: Status
) -> None:
    key = add(database, course, "Kari")
    participants.agree(database, course.id, key, agreed, TODAY)
    participants.agree(database, course.id, key, agreed, TODAY + dt.timedelta(days=3))
    found = the(database, course)
    assert (found.status, found.pre_talk_on, found.pre_talk[AGREED]) == (status, TODAY, agreed)
