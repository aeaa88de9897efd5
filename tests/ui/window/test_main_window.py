"""The window around the pages: the way to each, making a course, what the status bar says."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QStyleHints
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping, planning, sharing
from mestringstreff_desktop.ui.base.navigation import MAIN_PLACES, NEEDS_COURSE, PLACES
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.sharing.page import SharingPage
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.window.main_window import BACKUP_EVERY_MS, ROOMY, MainWindow
from tests.ui.conftest import MovableClock
from tests.ui.dragging import dropped, entered, files
from tests.ui.fakes import FakeAsk
from tests.ui.finding import shown_page, the
from tests.ui.waiting import settle


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_place_of_the_rail_leads_to_its_page(window: MainWindow, place: object, qtbot: QtBot) -> None:
    name = place.name  # type: ignore[attr-defined]
    button = the(window, QWidget, f"rail-{name}")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown_page(window) == f"page-{name}"


def test_every_page_is_there_by_its_name_from_the_start(window: MainWindow) -> None:
    for place in MAIN_PLACES:
        assert window.findChild(QWidget, f"page-{place.name}") is not None


def test_every_page_is_called_what_the_rail_calls_it(window: MainWindow) -> None:
    assert {place.name: window.pages[place.name].title for place in PLACES} == {
        place.name: place.word for place in PLACES
    }


def test_control_and_a_number_lead_to_a_page(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown_page(window) == "page-toolbox")


@pytest.mark.parametrize("name", sorted(NEEDS_COURSE))
def test_without_a_course_its_pages_lead_home_and_say_why(empty_window: MainWindow, name: str) -> None:
    empty_window.show_page(name)
    assert shown_page(empty_window) == "page-overview"
    assert "kurs" in empty_window.status.message.text()


def test_a_new_course_is_opened_with_its_gatherings(empty_window: MainWindow) -> None:
    empty_window.create_course("Våren på Fosen")
    course = empty_window.context.require_course()
    assert course.title == "Våren på Fosen"
    assert len(course.gatherings) == 6


def test_the_name_of_a_new_course_is_asked_for(empty_window: MainWindow, person: FakeAsk) -> None:
    person.answers = ["Høsten"]
    the(empty_window, QPushButton, "make-first-course").click()
    assert empty_window.context.require_course().title == "Høsten"


def test_the_status_bar_says_when_all_was_stored(window: MainWindow) -> None:
    window.context.autosave.queue("x", lambda: None)
    window.context.autosave.flush()
    assert window.status.message.text().startswith("Alt er lagret kl. ")


def refuse() -> None:
    raise UserError("Disken er full.")


def bug() -> None:
    raise ZeroDivisionError


def test_all_is_not_called_stored_while_something_typed_waits(window: MainWindow) -> None:
    window.context.autosave.queue("note", lambda: None)
    assert window.status.message.text() == "Lagrer …"


def test_all_is_not_called_stored_when_another_thing_is(window: MainWindow) -> None:
    window.context.autosave.queue("note", refuse)
    window.context.autosave.queue("title", lambda: None)
    window.context.autosave.flush()
    window.context.act(lambda: None)
    window.context.saved.emit()
    assert window.status.message.text() == "Disken er full."


def test_trouble_is_told_anew_when_other_words_had_taken_its_place(window: MainWindow) -> None:
    window.context.autosave.queue("note", refuse)
    window.context.autosave.flush()
    window.context.failed.emit("Lag et kurs først.")
    window.context.saved.emit()
    assert window.status.message.text() == "Disken er full."


def test_typing_on_leaves_trouble_that_is_told(window: MainWindow) -> None:
    window.context.autosave.queue("note", refuse)
    window.context.autosave.flush()
    window.context.autosave.queue("title", lambda: None)
    assert window.status.message.text() == "Disken er full."


def test_after_a_bug_all_is_not_called_stored(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.captureExceptions():
        window.context.autosave.queue("note", bug)
        window.context.act(lambda: None)
        qtbot.wait(1)
    window.context.act(lambda: None)
    assert "lar seg ikke lagre" in window.status.message.text()


def test_trouble_is_one_sentence_in_the_status_bar(window: MainWindow) -> None:
    def fail() -> None:
        raise UserError("Disken er full. Frigjør litt plass.")

    assert window.context.act(fail) is None
    assert window.status.message.text() == "Disken er full. Frigjør litt plass."


def test_leaving_a_page_stores_what_is_typed(window: MainWindow) -> None:
    context = window.context
    course = context.require_course()
    context.autosave.queue("title", lambda: planning.change_course(context.database, course.id, title="Ny"))
    window.show_page("toolbox")
    assert context.require_course().title == "Ny"


def test_closing_stores_what_is_typed(window: MainWindow) -> None:
    stored: list[str] = []
    window.context.autosave.queue("x", lambda: stored.append("hei"))
    assert window.close()
    assert stored == ["hei"]


def test_closing_leaves_nothing_in_the_file_of_what_is_gone(window: MainWindow) -> None:
    database = window.context.database
    planning.change_course(database, window.context.require_course().id, title="Ny")
    assert database.remains().is_changed
    assert window.close()
    assert not database.remains().is_changed


def test_closing_asks_before_unstored_text_is_lost(window: MainWindow, person: FakeAsk) -> None:
    def fail() -> None:
        raise UserError("Disken er full.")

    person.answers = [False]
    window.context.autosave.queue("x", fail)
    assert not window.close()
    assert window.isVisible()
    window.context.autosave.queue("x", lambda: None)


def test_a_backup_is_told_in_the_status_bar(window: MainWindow) -> None:
    window.back_up()
    settle(window.context)
    assert window.status.backup.text().startswith("Siste sikkerhetskopi i dag kl. ")


def test_the_window_follows_the_system_when_it_is_told_to(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.context.change_settings(theme="system")
    # light or dark is the system's to say, and the one the tests stand on has no say
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _: Qt.ColorScheme.Dark)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.context.theme.name == "dark"


@pytest.mark.parametrize(("roomy", "fills"), [(ROOMY, True), (QSize(640, 480), False)])
def test_on_a_small_screen_the_window_fills_it(window: MainWindow, roomy: QSize, fills: bool) -> None:
    window.show_fitting(roomy)
    assert window.isMaximized() is fills


def test_the_window_opens_as_it_was_closed(window: MainWindow, again: Callable[[], MainWindow]) -> None:
    window.show_page("gatherings")
    window.showNormal()
    window.setGeometry(1, 30, 1024, 660)
    before = window.geometry()
    opened = again()
    opened.show_fitting()
    assert (opened.geometry(), shown_page(opened)) == (before, "page-gatherings")


def test_a_place_that_is_on_no_screen_any_more_is_left(window: MainWindow) -> None:
    window.move(9000, 9000)
    kept = bytes(window.saveGeometry().toBase64().data()).decode()
    window.context.change_settings(geometry=kept)
    window.hide()
    window.show_fitting()
    assert window.screen().geometry().contains(window.geometry().topLeft())


@pytest.mark.parametrize(("page", "geometry"), [("planning", "AAAA"), ("gone", "no ‖ base64")])
def test_what_does_not_fit_any_more_is_left(empty_window: MainWindow, page: str, geometry: str) -> None:
    empty_window.context.change_settings(page=page, geometry=geometry)
    empty_window.show_fitting(QSize(640, 480))
    assert (empty_window._first_page(), empty_window.isMaximized()) == ("overview", False)


def test_the_title_names_the_course(window: MainWindow) -> None:
    context = window.context
    title = "Vi & dere[*]"
    context.act(lambda: planning.change_course(context.database, context.require_course().id, title=title))
    assert window.windowTitle() == "Vi & dere[*][*] – Mestringstreff"


def test_who_comes_by_a_key_can_go_on_by_key(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    page = window.pages["gatherings"]
    qtbot.waitUntil(lambda: page.isAncestorOf(window.focusWidget() or window))


def test_it_is_told_once_that_the_window_stands_there(window: MainWindow, qtbot: QtBot) -> None:
    told: list[bool] = []
    window.painted.connect(lambda: told.append(True))
    window.show()
    window.repaint()
    window.repaint()
    qtbot.waitUntil(lambda: told == [True])


@pytest.mark.parametrize(
    ("later", "role", "words"),
    [
        (1, "quiet", "Siste sikkerhetskopi tor. 26. nov. kl."),
        (9, "warm", "Siste sikkerhetskopi er over en uke"),
    ],
)
def test_a_backup_grows_old_quietly_and_then_not(
    window: MainWindow, clock: MovableClock, later: int, role: str, words: str
) -> None:
    clock.time += timedelta(days=1)
    window.back_up()
    settle(window.context)
    clock.time += timedelta(days=later)
    window.status.show_backup()
    assert window.status.backup.text().startswith(words)
    assert window.status.backup.property("role") == role


def test_of_an_example_no_backup_is_too_old(window: MainWindow, clock: MovableClock) -> None:
    window.context.change_settings(example_id=window.context.course_id)
    window.back_up()
    settle(window.context)
    clock.time += timedelta(days=9)
    window.status.show_backup()
    assert window.status.backup.property("role") == "quiet"


def test_the_status_bar_shows_markup_as_it_is_and_lets_it_be_copied(window: MainWindow) -> None:
    message = window.status.message
    window.context.failed.emit("Fant ikke <b>fila</b> & mappa.")
    assert message.text() == "Fant ikke <b>fila</b> & mappa."
    assert message.textFormat() is Qt.TextFormat.PlainText
    assert message.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert message.property("role") == "danger"


def test_trouble_goes_from_the_status_bar_when_all_is_stored(window: MainWindow) -> None:
    window.context.failed.emit("Disken er full.")
    window.context.saved.emit()
    assert window.status.message.text().startswith("Alt er lagret kl. ")
    assert window.status.message.property("role") == "quiet"


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4])
def test_without_a_course_the_keys_lead_home_too(empty_window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    empty_window.show_page("toolbox")
    QTest.keyClick(empty_window, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown_page(empty_window) == "page-overview")
    assert empty_window.status.message.text() == "Lag et kurs først, så åpner denne siden seg."


def test_control_n_asks_for_a_new_course(window: MainWindow, qtbot: QtBot, person: FakeAsk) -> None:
    person.answers = [False]
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: person.asked == [("Nytt kurs",)])
    assert window.context.require_course().title == "Mestringstreff Orkdal"


def test_each_half_hour_a_backup_is_taken_with_what_is_typed(window: MainWindow) -> None:
    context, course, timer = window.context, window.context.require_course(), window._backup_timer
    context.autosave.queue(
        "title", lambda: planning.change_course(context.database, course.id, title="Nytt navn")
    )
    assert (timer.isActive(), timer.interval()) == (True, BACKUP_EVERY_MS)
    timer.timeout.emit()
    settle(context)
    assert [each.courses for each in keeping.list_backups(context.database.path)] == [
        {course.id: "Nytt navn"}
    ]


@pytest.mark.parametrize(("name", "is_taken"), [("kurs.mestringskurs", True), ("turkart.pdf", False)])
def test_a_course_package_may_be_dragged_in_from_anywhere(
    window: MainWindow, tmp_path: Path, name: str, is_taken: bool
) -> None:
    assert entered(window, files(tmp_path / name)) is is_taken


def test_a_package_that_is_dropped_is_opened(window: MainWindow, tmp_path: Path) -> None:
    context, package = window.context, tmp_path / "kurs.mestringskurs"
    sharing.export_course(context.database, context.library, context.require_course().id, package)
    dropped(window, files(tmp_path / "turkart.pdf", package))
    settle(context)
    assert shown_page(window) == "page-sharing"
    page = window.pages["sharing"]
    assert isinstance(page, SharingPage)
    assert not page.package.isHidden()


@pytest.mark.looks
def test_all_that_is_seen_has_the_look_in_force(window: MainWindow) -> None:
    asked = Question(window.context, "Slette kurset?", "Det går ikke an å angre.", "Slett")
    asked.show()
    window.context.set_theme(Theme("dark"))
    seen = [each for each in window.findChildren(QLabel) if each.isVisible()]
    assert {each.window() for each in seen} == {window, asked}
    assert [each.text() for each in seen if not has_sheet(each, Theme("dark").stylesheet())] == []


def has_sheet(widget: QWidget | None, stylesheet: str) -> bool:
    while widget is not None and widget.styleSheet() != stylesheet:
        widget = widget.parentWidget()
    return widget is not None


class Counter(QObject):
    """Counts how often something is laid out anew."""

    def __init__(self) -> None:
        super().__init__()
        self.number = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.number += event.type() is QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def test_a_window_at_rest_lays_nothing_out(window: MainWindow, qapp: QApplication) -> None:
    for _ in range(20):
        qapp.processEvents()
    counter = Counter()
    qapp.installEventFilter(counter)
    for _ in range(10):
        qapp.processEvents()
    qapp.removeEventFilter(counter)
    assert counter.number == 0
