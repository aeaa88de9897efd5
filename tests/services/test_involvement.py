"""What is agreed with a user representative is stored a field at a time."""

import datetime as dt

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.involvement import Fee, Involvement
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.involvement import change_fee, change_involvement
from mestringstreff_desktop.storage.database import Database
from tests.stored import add_member

DAY = dt.date(2026, 9, 3)


def test_each_change_leaves_the_rest_as_it_was(database: Database, course: Course) -> None:
    member = add_member(database, course.id, "Kari")
    change_involvement(database, member.id, asked_on=DAY, tasks="Lese gjennom")
    change_fee(database, member.id, meetings=120_000)
    change_fee(database, member.id, travel=0, words="Bil")
    change_involvement(database, member.id, story="Om dagen da alt snudde")
    (stored,) = planning.load_course(database, course.id).team
    fee = Fee(meetings=120_000, travel=0, words="Bil")
    told = "Om dagen da alt snudde"
    assert stored.involvement == Involvement(asked_on=DAY, tasks="Lese gjennom", story=told, fee=fee)
