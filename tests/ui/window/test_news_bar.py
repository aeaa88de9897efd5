"""What is new is told over the pages, takes no focus, and leads to the rest of it."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.content.help import NEWS, read_help
from mestringstreff_desktop.content.release import News
from mestringstreff_desktop.services import running, versions
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.news_bar import NewsBar

WHAT = News(version="1.0.0", released=dt.date(2026, 11, 27), summary="Alt er nytt.", items=("Rekruttering",))


@pytest.fixture
def bar(qtbot: QtBot, context: Context) -> NewsBar:
    made = NewsBar(context, WHAT)
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
