"""What is new is told over the pages, takes no focus, and leads to the rest of it."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFrame
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.content.help import NEWS, read_help
from mestringstreff_desktop.content.release import News
from mestringstreff_desktop.services import running, versions
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.news_bar import NewsBar
from tests.calls import calls

WHAT = News(version="1.0.0", released=dt.date(2026, 11, 27), summary="Alt er nytt.", items=("Rekruttering",))


@pytest.fixture
def bar(qtbot: QtBot, context: Context) -> NewsBar:
    graver = QFrame()
    made = NewsBar(context, WHAT, graver)
    qtbot.addWidget(graver)
    graver.hide()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("way", ["read", "close_bar"])
def test_whatever_is_pressed_it_is_known(qtbot: QtBot, bar: NewsBar, way: str) -> None:
    with qtbot.waitSignal(bar.known):
        QTest.keyClick(getattr(bar, way), Qt.Key.Key_Space)
    assert bar.isHidden()


def test_the_rest_is_read_in_the_help(qtbot: QtBot, bar: NewsBar) -> None:
    with qtbot.waitSignal(bar.context.go_to, check_params_cb=lambda *told: told == ("help", NEWS)):
        bar.read.click()
    article = next(each for each in read_help(paths.resources()).articles if each.id == NEWS)
    assert any(line.startswith("Versjon 1.0.0, 27. november 2026.") for line in article.text)


def test_the_window_tells_it_until_it_is_put_away(window: MainWindow) -> None:
    window.show()
    before = window.focusWidget()
    app._tell_news(window, [WHAT])
    (bar,) = window.findChildren(NewsBar)
    assert bar.isVisible()
    assert window.focusWidget() is before
    assert "news_seen" not in settings_of(window)
    bar.close_bar.click()
    assert "news_seen" in settings_of(window)


@pytest.fixture
def shown(window: MainWindow) -> NewsBar:
    window.show()
    app._tell_news(window, [WHAT])
    (bar,) = window.findChildren(NewsBar)
    return bar


def test_a_screen_reader_says_it(window: MainWindow) -> None:
    window.show()
    with calls(announce) as said:
        app._tell_news(window, [WHAT])
    assert len(said) == 1


def test_a_warning_is_told_alone(window: MainWindow, shown: NewsBar) -> None:
    """With both, at the largest text, the window would be higher than a small screen."""
    window.warning_bar.tell_stop("spor")
    assert [window.warning_bar.isVisible(), shown.isVisible()] == [True, False]
    window.warning_bar.understood.click()
    assert [window.warning_bar.isVisible(), shown.isVisible()] == [False, True]


def test_what_is_put_away_does_not_come_back_after_a_warning(window: MainWindow, shown: NewsBar) -> None:
    shown.close_bar.click()
    window.warning_bar.tell_stop("spor")
    window.warning_bar.understood.click()
    assert shown.isHidden()


def test_it_is_out_of_sight_while_a_gathering_is_under_way(window: MainWindow, shown: NewsBar) -> None:
    context = window.context
    first = context.require_course().gatherings[0].id
    context.act(lambda: running.start(context.database, first, context.clock()))
    assert shown.isHidden()
    context.act(lambda: running.finish(context.database, first, context.clock()))
    assert shown.isVisible()


def test_the_keyboard_comes_to_it_before_the_page(window: MainWindow, shown: NewsBar) -> None:
    window.rail.findChildren(QAbstractButton)[-1].setFocus()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert window.focusWidget() is shown.read


def settings_of(window: MainWindow) -> set[str]:
    with window.context.database.reading() as raw:
        return {row[0] for row in raw.execute("SELECT key FROM setting")}


def test_nothing_is_told_where_nothing_is_new(window: MainWindow) -> None:
    app._tell_news(window, versions.begin(window.context.database, []))
    assert window.findChildren(NewsBar) == []


def test_during_a_gathering_it_waits(window: MainWindow) -> None:
    context = window.context
    first = context.require_course().gatherings[0].id
    context.act(lambda: running.start(context.database, first, context.clock()))
    app._tell_news(window, [WHAT])
    assert window.findChildren(NewsBar) == []
