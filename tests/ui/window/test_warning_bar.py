"""The bar over the pages: what is not stored, what is for viewing only, and an unsafe folder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import folder, planning, settings
from mestringstreff_desktop.storage import places
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import SENTENCES, Fault, StorageError
from mestringstreff_desktop.ui.pages.run.page import RunPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.warning_bar import WarningBar
from tests.storage import disks
from tests.ui.conftest import MovableClock
from tests.ui.fakes import FakeAsk
from tests.ui.finding import the
from tests.ui.pages.gatherings.gathering_page import hold, opened
from tests.ui.pages.planning.planning_page import shown_page as planning_page
from tests.ui.waiting import click


@pytest.fixture
def bar(window: MainWindow) -> WarningBar:
    return window.warning_bar


class Disk:
    """Storing a title fails with a fault until the disk is well again."""

    def __init__(self, bar: WarningBar) -> None:
        self.context = bar.context
        self.fault: Fault | None = Fault.FULL

    def type_title(self, title: str) -> None:
        self.context.autosave.queue("title", lambda: self.store(title))
        self.context.autosave.flush()

    def store(self, title: str) -> None:
        if self.fault is not None:
            raise StorageError(self.fault)
        course = self.context.require_course()
        planning.change_course(self.context.database, course.id, title=title)

    @property
    def title(self) -> str:
        return planning.list_courses(self.context.database)[0].title


@pytest.fixture
def disk(bar: WarningBar) -> Disk:
    return Disk(bar)


def press(bar: WarningBar, name: str) -> None:
    button = the(bar, QPushButton, name)
    assert button.isVisible()
    click(button, bar.context)


def test_while_all_is_well_there_is_none(bar: WarningBar) -> None:
    assert bar.isHidden()


def test_what_is_typed_and_not_stored_is_told_with_the_ways_out(bar: WarningBar, disk: Disk) -> None:
    disk.type_title("Høsten")
    assert bar.sentence.text() == SENTENCES[Fault.FULL]
    assert "står fortsatt i vinduet" in bar.more.text()
    assert bar.again.isVisible()
    assert bar.elsewhere.isVisible()
    assert not bar.understood.isVisible()


def test_when_the_disk_is_well_again_all_is_stored_and_it_goes(bar: WarningBar, disk: Disk) -> None:
    disk.type_title("Høsten")
    disk.fault = None
    press(bar, "warning-again")
    assert bar.isHidden()
    assert disk.title == "Høsten"


def test_while_the_disk_is_ill_trying_again_keeps_it(bar: WarningBar, disk: Disk) -> None:
    disk.type_title("Høsten")
    press(bar, "warning-again")
    assert bar.isVisible()
    assert bar.context.autosave.is_waiting


def test_it_stays_while_something_typed_still_waits(bar: WarningBar, disk: Disk) -> None:
    disk.type_title("Høsten")
    bar.context.autosave.queue("annet", lambda: None)
    bar.context.autosave.flush()
    assert bar.isVisible()


def test_what_is_done_and_not_stored_is_told_until_something_is(bar: WarningBar, disk: Disk) -> None:
    bar.context.act(lambda: disk.store("Høsten"))
    assert "Gjør det en gang til" in bar.more.text()
    press(bar, "warning-again")
    assert bar.isHidden()


def test_what_a_bug_keeps_from_being_stored_can_be_tried_again(bar: WarningBar, qtbot: QtBot) -> None:
    has_bug = [True]
    with qtbot.captureExceptions():
        bar.context.autosave.queue("note", lambda: 1 // (not has_bug[0]))
        bar.context.autosave.flush()
        qtbot.wait(1)
    assert "Kopier det" in bar.more.text()
    assert not bar.elsewhere.isVisible()
    has_bug[0] = False
    press(bar, "warning-again")
    assert bar.isHidden()


def test_a_sudden_stop_is_told_until_it_is_understood(bar: WarningBar) -> None:
    bar.tell_stop("Fatal Python error")
    assert bar.sentence.text() == "Programmet stoppet brått sist. Alt som var lagret, er her."
    press(bar, "warning-understood")
    assert bar.isHidden()


def test_the_details_of_a_stop_can_be_copied(bar: WarningBar) -> None:
    bar.tell_stop("Fatal Python error")
    press(bar, "warning-copy")
    assert QGuiApplication.clipboard().text() == "Fatal Python error"
    assert bar.copy.accessibleName() == "Kopiert"


def test_what_is_not_stored_is_told_before_a_stop(bar: WarningBar, disk: Disk) -> None:
    bar.tell_stop("Fatal Python error")
    disk.type_title("Høsten")
    assert bar.sentence.text() == SENTENCES[Fault.FULL]
    disk.fault = None
    press(bar, "warning-again")
    assert "stoppet brått" in bar.sentence.text()


def test_other_trouble_is_for_the_status_bar_alone(bar: WarningBar) -> None:
    def refuse() -> None:
        raise UserError("Kurset må ha et navn.")

    bar.context.act(refuse)
    assert bar.isHidden()


def test_a_damaged_file_has_its_way_out_said(bar: WarningBar, disk: Disk) -> None:
    disk.fault = Fault.DAMAGED
    disk.type_title("Høsten")
    assert "sikkerhetskopien" in bar.more.text()
    assert not bar.again.isVisible()


def test_one_goes_on_elsewhere_with_what_is_typed(
    bar: WarningBar, disk: Disk, tmp_path: Path, person: FakeAsk
) -> None:
    person.answers = [tmp_path / "ny"]
    disk.type_title("Høsten")
    disk.fault = None
    press(bar, "warning-elsewhere")
    assert bar.context.database.path.parent == tmp_path / "ny"
    assert disk.title == "Høsten"
    assert "lagres nå i" in bar.sentence.text()
    press(bar, "warning-understood")
    assert bar.isHidden()


def test_the_next_start_finds_the_courses_where_they_went(
    bar: WarningBar, disk: Disk, tmp_path: Path, data_dir: Path, person: FakeAsk
) -> None:
    person.answers = [tmp_path / "ny"]
    bar.context.act(lambda: disk.store("Høsten"))
    press(bar, "warning-elsewhere")
    assert places.remembered(data_dir, paths.DATABASE_NAME) == tmp_path / "ny"


def test_a_folder_that_is_taken_is_told_and_nothing_is_moved(
    bar: WarningBar, disk: Disk, tmp_path: Path, data_dir: Path, person: FakeAsk
) -> None:
    (tmp_path / paths.DATABASE_NAME).touch()
    person.answers = [tmp_path]
    disk.type_title("Høsten")
    press(bar, "warning-elsewhere")
    assert "Velg en annen mappe" in bar.sentence.text()
    assert bar.context.database.path.parent == data_dir


def test_no_folder_chosen_changes_nothing(
    bar: WarningBar, disk: Disk, data_dir: Path, person: FakeAsk
) -> None:
    person.answers = [None]
    disk.type_title("Høsten")
    press(bar, "warning-elsewhere")
    assert bar.sentence.text() == SENTENCES[Fault.FULL]
    assert bar.context.database.path.parent == data_dir


def test_an_unsafe_folder_is_told_once(bar: WarningBar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDrive", str(bar.context.home))
    bar.refresh()
    assert "er i OneDrive" in bar.sentence.text()
    press(bar, "warning-understood")
    assert bar.isHidden()
    assert folder.new_warning(bar.context.database) == ""


def test_an_unsafe_folder_can_be_left(
    bar: WarningBar, tmp_path: Path, person: FakeAsk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(bar.context.home))
    person.answers = [tmp_path / "ny"]
    bar.refresh()
    press(bar, "warning-elsewhere")
    assert "Den gamle fila ligger igjen" in bar.more.text()


def test_where_the_disk_cannot_note_it_that_is_said(
    bar: WarningBar, disk: Disk, tmp_path: Path, data_dir: Path, person: FakeAsk
) -> None:
    (data_dir / places.POINTER / "i veien").mkdir(parents=True)
    person.answers = [tmp_path / "ny"]
    disk.type_title("Høsten")
    disk.fault = None
    press(bar, "warning-elsewhere")
    assert "neste gang" in bar.more.text()


@pytest.fixture
def viewing(
    window: MainWindow,
    *,
    data_dir: Path,
    clock: MovableClock,
    qtbot: QtBot,
    person: FakeAsk,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    """A second window on the same courses in a folder that cannot be written to."""
    window.context.database.close()
    # root may write to every file; what it may not is the system's to say
    monkeypatch.setattr(places, "is_writable", lambda path: path.parent != data_dir)
    opened = app.build(data_dir, now=clock, ask=lambda _: person)
    qtbot.addWidget(opened, before_close_func=lambda _: opened.context.autosave._waiting.clear())
    opened.show()
    return opened


def test_courses_for_viewing_only_are_told_to_be(viewing: MainWindow) -> None:
    assert "bare for lesing" in viewing.warning_bar.sentence.text()
    assert not viewing.warning_bar.again.isVisible()
    assert viewing.status.message.text() == "Åpnet bare for lesing"


def test_where_the_window_was_is_not_written_while_viewing(viewing: MainWindow) -> None:
    viewing.show_page("toolbox")
    assert viewing.close()
    assert settings.load(viewing.context.database).page == ""


def test_every_page_can_be_looked_at_while_viewing(viewing: MainWindow) -> None:
    assert list(viewing.pages)
    for name in viewing.pages:
        viewing.show_page(name)
        assert "bare for lesing" in viewing.warning_bar.sentence.text()


def test_what_is_typed_while_viewing_is_told_and_can_be_stored_elsewhere(
    viewing: MainWindow, tmp_path: Path, person: FakeAsk
) -> None:
    disk = Disk(viewing.warning_bar)
    disk.fault = None
    disk.type_title("Høsten")
    assert "er ikke lagret" in viewing.warning_bar.more.text()
    person.answers = [tmp_path / "ny"]
    press(viewing.warning_bar, "warning-elsewhere")
    assert disk.title == "Høsten"
    assert not viewing.context.database.is_read_only


def a_question(viewing: MainWindow) -> QLineEdit:
    add = planning_page(viewing).card.add
    add.open()
    return add.field


def a_date(viewing: MainWindow) -> QLineEdit:
    return opened(viewing).about.when.date.line


def a_line(viewing: MainWindow) -> QLineEdit:
    adder = opened(viewing).agenda.adders[Phase.MAIN]
    adder.open_line()
    return adder.field


def a_note(viewing: MainWindow) -> QLineEdit:
    page = viewing.pages["run"]
    assert isinstance(page, RunPage)
    viewing.show_page("run", viewing.context.require_course().gatherings[0].id)
    return page.summary.fields.notes["learned"].field


@pytest.mark.parametrize("begin", [a_question, a_date, a_line, a_note])
def test_what_is_half_typed_while_viewing_is_told_and_stays_in_its_field(
    window: MainWindow, request: pytest.FixtureRequest, begin: Callable[[MainWindow], QLineEdit]
) -> None:
    hold(window)
    viewing = request.getfixturevalue("viewing")
    field = begin(viewing)
    QTest.keyClicks(field, "23.")
    viewing.context.autosave.flush()
    assert viewing.status.message.property("role") == "danger"
    assert field.text() == "23."


def test_while_viewing_another_course_can_be_opened(viewing: MainWindow) -> None:
    viewing.context.open_course(None)
    assert viewing.context.course_id is None
    assert not viewing.warning_bar.again.isVisible()


def test_no_backup_is_tried_where_nothing_can_be_written(viewing: MainWindow, data_dir: Path) -> None:
    viewing.back_up()
    assert not (data_dir / "sikkerhetskopier").exists()


def test_a_moved_course_is_opened_where_it_is(tmp_path: Path, data_dir: Path, qtbot: QtBot) -> None:
    Database(tmp_path / "ny" / paths.DATABASE_NAME).close()
    places.remember(data_dir, tmp_path / "ny")
    window = app._build_or_ask(data_dir, None)
    qtbot.addWidget(window)
    assert window.context.database.path.parent == tmp_path / "ny"
    assert window.context.home == data_dir


def test_a_memory_stick_that_is_pulled_out_loses_nothing_typed(
    tmp_path: Path, clock: MovableClock, library: Library, qtbot: QtBot, person: FakeAsk
) -> None:
    with disks.stick(tmp_path / "minnepinne") as stick:
        window = app.build(stick, now=clock, ask=lambda _: person)
        qtbot.addWidget(window)
        window.show()
        window.create_course("Våren")
        disks.pull_out(stick)
        disk = Disk(window.warning_bar)
        disk.fault = None
        disk.type_title("Høsten")
        assert "ligger ikke i mappa «" in window.warning_bar.sentence.text()
        person.answers = [tmp_path / "ny"]
        press(window.warning_bar, "warning-elsewhere")
    assert disk.title == "Høsten"
    assert window.warning_bar.sentence.text().startswith("Kursene lagres nå i")


@pytest.mark.looks
def test_a_hidden_bar_takes_its_look_when_it_is_shown(window: MainWindow) -> None:
    """To give it one before costs each start some milliseconds, and most starts have nothing to warn of."""
    window.show()
    assert window.warning_bar.styleSheet() == ""
    window.warning_bar.show()
    assert window.warning_bar.styleSheet() == window.context.theme.stylesheet()
