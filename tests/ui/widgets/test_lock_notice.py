"""A lock is recommended from the first participant on, until there is one or it is put away."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.services import locking
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.lock_notice import LockNotice


@pytest.fixture
def notice(context: Context, qtbot: QtBot) -> LockNotice:
    """The line, for a course with somebody in it."""
    made = LockNotice(context)
    qtbot.addWidget(made)
    return made


def is_there(notice: LockNotice, *people: Participant) -> bool:
    notice.refresh(replace(notice.context.require_course(), roster=list(people)))
    return not notice.isHidden()


KARI = Participant(name="Kari")


def test_it_comes_with_the_first_participant(notice: LockNotice) -> None:
    assert not is_there(notice)
    assert is_there(notice, KARI)


def test_where_there_is_a_lock_it_is_gone(notice: LockNotice) -> None:
    locking.lock(notice.context.database, "fire rolige små ord", locking.new_code(), cost=2)
    assert not is_there(notice, KARI)


def test_put_away_it_never_comes_back(notice: LockNotice) -> None:
    notice.later.click()
    assert not is_there(notice, KARI)


def test_the_example_needs_no_lock(notice: LockNotice) -> None:
    notice.context.change_settings(example_id=notice.context.course_id)
    assert not is_there(notice, KARI)


def test_it_leads_to_where_the_lock_is(notice: LockNotice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(notice.context.go_to) as told:
        notice.way.click()
    assert told.args == ["settings", "lock"]
