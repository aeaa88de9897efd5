"""Which course to fetch is asked, and what to do only where it is here already."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services.keeping import RestoreChoice
from mestringstreff_desktop.storage.backup import Backup
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.sharing.backups.restore import RestoreQuestion

HERE, GONE = uuid4(), uuid4()


@pytest.fixture
def question(context: Context, qtbot: QtBot) -> RestoreQuestion:
    courses: dict[UUID, str] = {HERE: "Våren", GONE: "Høsten"}
    found = Backup(Path("x.sqlite"), context.clock() - timedelta(days=400), 1000, courses, None)
    made = RestoreQuestion(context, found, {HERE})
    qtbot.addWidget(made)
    return made


def test_to_keep_both_is_the_safe_suggestion(question: RestoreQuestion) -> None:
    assert question.answer == (HERE, RestoreChoice.KEEP_BOTH)
    assert "står urørt" in question._meaning.text()


def test_to_replace_says_what_is_lost(question: RestoreQuestion) -> None:
    question.ways[RestoreChoice.REPLACE].click()
    assert question.answer == (HERE, RestoreChoice.REPLACE)
    assert "blir borte herfra" in question._meaning.text()


def test_a_course_that_is_not_here_simply_comes_back(question: RestoreQuestion) -> None:
    question.courses.setCurrentIndex(1)
    assert question.answer[0] == GONE
    assert all(button.isHidden() for button in question.ways.values())
    assert "kommer tilbake" in question._meaning.text()
