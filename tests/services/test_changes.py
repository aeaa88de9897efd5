"""Finding one thing, changing it, storing it."""

from uuid import uuid4

import pytest

from mestringstreff_desktop.course.course import Course, Gathering, TeamMember
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.changes import change, remove, set_fields
from mestringstreff_desktop.storage.database import Database


def test_a_change_is_stored(database: Database, course: Course) -> None:
    returned = change(database, Course, course.id, {"place": "Biblioteket", "participants": 8})
    stored = planning.load_course(database, course.id)
    assert (returned.place, stored.place, stored.participants) == ("Biblioteket", "Biblioteket", 8)


def test_what_is_not_changed_stays(database: Database, course: Course) -> None:
    change(database, Course, course.id, {"place": "Biblioteket"})
    assert planning.load_course(database, course.id).title == course.title


def test_no_change_is_no_error(database: Database, course: Course) -> None:
    assert change(database, Course, course.id, {}).id == course.id


def test_changing_what_is_gone_is_told(database: Database) -> None:
    with pytest.raises(UserError, match="finnes ikke lenger"):
        change(database, Gathering, uuid4(), {"title": "Borte"})


def test_removing_what_is_gone_is_told(database: Database) -> None:
    with pytest.raises(UserError, match="finnes ikke lenger"):
        remove(database, TeamMember, uuid4())


def test_a_change_that_cannot_be_stored_changes_nothing(database: Database, course: Course) -> None:
    with pytest.raises(Exception, match="NOT NULL"):
        change(database, Course, course.id, {"place": "Biblioteket", "participants": None})
    assert planning.load_course(database, course.id).place == ""


def test_fields_are_set_by_name() -> None:
    gathering = Gathering(title="Før")
    set_fields(gathering, {"title": "Etter", "goals": ["Å le"]})
    assert (gathering.title, gathering.goals) == ("Etter", ["Å le"])
