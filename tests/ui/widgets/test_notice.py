"""A notice says how something went, in the page and, for trouble, in the status bar too."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.notice import Notice
from tests.ui.bare import bare_course
from tests.ui.fakes import FakeAsk


@pytest.fixture
def notice(context: Context, qtbot: QtBot) -> Notice:
    made = Notice(context)
    qtbot.addWidget(made)
    return made


def fail() -> None:
    raise UserError("Disken er full.")


def test_it_is_not_there_until_there_is_something_to_say(notice: Notice) -> None:
    assert notice.isHidden()


def test_what_went_wrong_is_said_in_the_page_and_below(notice: Notice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(notice.context.failed) as told:
        assert notice.try_to(fail, "Ingenting er endret.") is None
    assert notice.isVisible()
    assert notice.sentence == "Disken er full. Ingenting er endret."
    assert told.args == ["Disken er full."]


def test_what_was_said_goes_away_with_the_next_thing(notice: Notice) -> None:
    notice.try_to(fail)
    assert notice.try_to(lambda: 7) == 7
    assert notice.isHidden()


def test_what_is_typed_is_stored_before_it_is_acted_on(notice: Notice) -> None:
    done: list[str] = []
    notice.context.autosave.queue("x", lambda: done.append("typed"))
    notice.try_to(lambda: done.append("acted"))
    assert done == ["typed", "acted"]


def test_a_file_is_told_with_the_way_to_its_folder(notice: Notice, person: FakeAsk) -> None:
    notice.show_file("Den ligger her.", Path("/et/sted/a.pdf"))
    notice.button.click()
    assert person.shown == [Path("/et/sted")]


def test_good_news_without_a_way_on_has_no_button(notice: Notice) -> None:
    notice.show_good("Ferdig.")
    assert notice.button.isHidden()


def test_there_can_be_two_ways_on(notice: Notice) -> None:
    taken: list[str] = []
    notice.show_good("Ferdig.", "Se", lambda: taken.append("se"), ("Angre", lambda: taken.append("angre")))
    notice.second.click()
    notice.button.click()
    assert taken == ["angre", "se"]


def test_the_ways_on_are_gone_with_the_next_thing_said(notice: Notice) -> None:
    notice.show_good("Ferdig.", "Se", fail, ("Angre", fail))
    notice.show_good("Også ferdig.")
    assert notice.button.isHidden()
    assert notice.second.isHidden()


def words(notice: Notice) -> QLabel:
    return next(each for each in notice.findChildren(QLabel) if each.text())


def test_a_names_markup_never_acts_and_a_long_word_breaks(notice: Notice) -> None:
    notice.show_good("<b>Kari</b> & " + "å" * 90)
    assert words(notice).textFormat() is Qt.TextFormat.PlainText
    assert words(notice).text().startswith("<b>Kari</b> & ")
    assert "\u200b" in words(notice).text()
    assert "\u200b" not in notice.sentence


@pytest.mark.looks
def test_good_and_bad_are_told_apart_by_more_than_words(notice: Notice) -> None:
    notice.show_good("Ferdig.")
    good = notice.findChildren(QLabel)[0].pixmap().toImage()
    assert notice.property("role") == "teal"
    notice.show_trouble("Disken er full.")
    assert notice.property("role") == "sun"
    assert notice.findChildren(QLabel)[0].pixmap().toImage() != good


def test_trouble_takes_the_ways_on_away(notice: Notice) -> None:
    notice.show_good("Ferdig.", "Se", fail, ("Angre", fail))
    notice.show_trouble("Disken er full.")
    assert notice.button.isHidden()
    assert notice.second.isHidden()
    assert notice.sentence == "Disken er full."


def test_trouble_on_the_way_on_is_told_below(notice: Notice, qtbot: QtBot) -> None:
    notice.show_good("Ferdig.", "Se", fail)
    with qtbot.waitSignal(notice.context.failed) as told:
        notice.button.click()
    assert told.args == ["Disken er full."]


def test_words_without_a_way_make_no_button(notice: Notice) -> None:
    notice.show_good("Ferdig.", "Se")
    assert notice.button.isHidden()


def test_a_way_on_is_named_as_it_is_written(notice: Notice) -> None:
    notice.show_good("Ferdig.", "Åpne Kari & Per", lambda: None)
    assert notice.button.accessibleName() == "Åpne Kari & Per"
    assert not notice.button.isHidden()


def test_what_is_done_can_be_undone_from_the_notice_while_it_was_done_last(
    database: Database, library: Library, qtbot: QtBot
) -> None:
    context, here = bare_course(database, library), Where("planning")
    notice, key = Notice(context), context.require_course().id
    qtbot.addWidget(notice)
    for place in ("Orkanger", "Storås"):
        change = partial(planning.change_course, database, key, place=place)
        context.undo.do("satte sted", change, here)
        if notice.isHidden():
            notice.show_undoable("Stedet er satt.")
    assert not notice.button.isEnabled()
    context.undo.undo(here)
    notice.button.click()
    assert (context.require_course().place, notice.isHidden()) == ("", True)
    context.undo.do("ga nytt navn", lambda: planning.require_name(""), here)
    notice.show_undoable("Navnet er nytt.")
    assert notice.isHidden()


def test_it_is_as_high_as_its_words_and_its_ways_on_need(notice: Notice) -> None:
    notice.resize(220, 400)
    heights = []
    for words, way_on in (("Ferdig.", ""), ("Ferdig.", "Angre"), ("Alle samlingene har datoer nå. " * 5, "")):
        notice.show_good(words, way_on, notice.hide if way_on else None)
        QApplication.processEvents()
        assert notice.height() == notice.heightForWidth(220)
        heights.append(notice.height())
    assert sorted(heights) == heights
    assert len(set(heights)) == 3
