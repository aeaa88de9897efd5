"""The window closes, or the machine goes down: what is typed is stored, or it is asked first."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.gatherings.dates import DatesDialog
from mestringstreff_desktop.ui.pages.planning.team import TeamPart
from mestringstreff_desktop.ui.widgets.dialogs import AskText, Question
from mestringstreff_desktop.ui.window import crash
from mestringstreff_desktop.ui.window.crash import CrashGuard
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.new_course import NewCourse
from tests.storage.disks import full_disk
from tests.ui.fakes import FakeAsk, FakeSession
from tests.ui.pages.planning.planning_page import shown_page, stored

UNSAVED = "Noe er ikke lagret"
Open = Callable[[Context], Question]


def rename(context: Context) -> Question:
    return AskText(context, "Nytt navn", "Hva?", "Bruk navnet", "Våren")


def dates(context: Context) -> Question:
    return DatesDialog(context, context.require_course())


@pytest.fixture
def dialog(context: Context) -> Iterator[Question]:
    """A dialog that somebody has typed in."""
    made = rename(context)
    made.open()
    type_in(made)
    yield made
    made.reject()


def type_in(made: Question) -> None:
    lines = [each for each in made.findChildren(QLineEdit) if each.isVisible()]
    QTest.keyClicks(lines[-1], "Ny")


def said(window: MainWindow) -> str:
    return window.status.message.text()


@pytest.mark.parametrize("make", [rename, dates, NewCourse])
def test_what_is_typed_in_a_dialog_is_not_called_stored(
    window: MainWindow, context: Context, make: Open
) -> None:
    made = make(context)
    made.open()
    assert said(window).startswith("Alt er lagret")
    type_in(made)
    assert said(window) == f"Det du skriver i «{made.windowTitle()}», er ikke lagret ennå"
    context.act(int)
    assert "ikke lagret" in said(window)
    made.reject()
    assert said(window).startswith("Alt er lagret")


def test_the_window_asks_before_what_is_typed_in_a_dialog_is_lost(
    window: MainWindow, dialog: Question, person: FakeAsk
) -> None:
    person.answers = [False]
    assert not window.close()
    title, text, yes, no, _ = person.asked[0]
    assert (title, yes, no) == (UNSAVED, "Lukk likevel", "Bli her")
    assert text == (
        "Du er ikke ferdig i «Nytt navn», og det du har skrevet der, er ikke lagret. "
        "Lukker du nå, blir det borte."
    )
    assert dialog.isVisible()


def test_a_dialog_goes_with_the_window(window: MainWindow, dialog: Question, person: FakeAsk) -> None:
    person.answers = [True]
    assert window.close()
    assert not dialog.isVisible()
    assert QApplication.activeModalWidget() is None


def test_a_dialog_nobody_typed_in_is_no_reason_to_ask(window: MainWindow, context: Context) -> None:
    made = rename(context)
    made.open()
    assert window.close()


def test_the_machine_waits_for_what_is_typed_in_a_dialog(
    window: MainWindow, dialog: Question, person: FakeAsk
) -> None:
    for may_ask, answers, waits in ((False, [], True), (True, [False], True), (True, [True], False)):
        person.answers, session = list(answers), FakeSession(may_ask=may_ask)
        window.closing.end_session(session)
        assert session.is_cancelled is waits


def test_what_is_typed_is_stored_before_the_machine_goes_down(window: MainWindow, context: Context) -> None:
    course, session = context.require_course(), FakeSession()
    context.autosave.queue("x", lambda: planning.change_course(context.database, course.id, title="Ny"))
    window.closing.end_session(session)
    assert planning.load_course(context.database, course.id).title == "Ny"
    assert not session.is_cancelled


def test_after_a_bug_what_is_typed_in_a_dialog_is_not_called_stored(
    window: MainWindow, dialog: Question, person: FakeAsk
) -> None:
    told: list[str] = []
    person.answers = [lambda shown: told.extend(each.text() for each in shown.findChildren(QLabel))]
    CrashGuard(window.context).tell("Detaljer")
    assert crash.HELD in told


@pytest.fixture
def team(window: MainWindow, context: Context) -> TeamPart:
    """The working group with somebody in it, whose name has the keys."""
    page = shown_page(window, "team")
    page.team.more.click()
    return page.team


def test_on_a_full_disk_it_stays_in_its_field_and_is_stored_when_there_is_room(
    window: MainWindow, team: TeamPart, person: FakeAsk
) -> None:
    name = next(iter(team.members.values())).name
    with full_disk(window.context.database):
        QTest.keyClicks(name, "Kari")
        person.answers = [False]
        assert not window.close()
        assert name.text() == "Kari"
        assert "Disken er full" in said(window)
    window.context.autosave.flush()
    assert [each.name for each in stored(window.context).team] == ["Kari"]
    assert said(window).startswith("Alt er lagret")
