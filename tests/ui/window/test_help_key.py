"""F1 opens the article that is about where one is."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.help import read_help
from mestringstreff_desktop.ui.base.help_topic import tell_topic, topic_of
from mestringstreff_desktop.ui.pages.help.page import HelpPage
from mestringstreff_desktop.ui.pages.run.page import RunPage
from mestringstreff_desktop.ui.widgets.help_window import HelpWindow
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.new_course import NewCourse

ARTICLES = {each.id for each in read_help(paths.resources()).articles}


def article_after_key(window: MainWindow) -> str:
    QTest.keyClick(window, Qt.Key.Key_F1)
    page = window.pages["help"]
    assert isinstance(page, HelpPage)
    return page.shown


def test_the_innermost_part_tells() -> None:
    outer, other = QWidget(), QWidget()
    inner, plain = QWidget(outer), QWidget(outer)
    tell_topic(outer, "logg")
    tell_topic(inner, "sok")
    assert [topic_of(each) for each in (inner, plain, other, None)] == ["sok", "logg", "", ""]


def test_each_page_opens_its_own(window: MainWindow) -> None:
    for name in (
        "sharing",
        "planning",
        "overview",
        "gatherings",
        "toolbox",
        "background",
        "own",
        "run",
        "settings",
    ):
        window.show_page(name)
        topic = window.pages[name].topic()
        assert topic in ARTICLES
        assert article_after_key(window) == topic


def test_the_log_opens_the_one_on_the_log(window: MainWindow) -> None:
    window.show_page("run")
    page = window.pages["run"]
    assert isinstance(page, RunPage)
    page.acts.start()
    page.now.write("learned")
    assert article_after_key(window) == "logg"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_over_a_dialog_it_is_shown_and_put_away(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    seen: list[str] = []

    def put_away() -> None:
        top = QApplication.activeModalWidget()
        if isinstance(top, HelpWindow):
            seen.append(top.windowTitle())
            QTest.keyClick(top, key)
        else:
            QTimer.singleShot(0, put_away)

    dialog = NewCourse(window.context)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTimer.singleShot(0, put_away)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert seen == ["Hjelp – Kom i gang"]
    assert dialog.isVisible()
