"""The list of channels: filled in, ticked, added to and filtered, with the keys alone."""

import datetime as dt
from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import ChannelPlace, LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.channels.card import ChannelCard
from mestringstreff_desktop.ui.pages.recruiting.channels.part import ChannelsPart
from mestringstreff_desktop.ui.pages.recruiting.page import RecruitingPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW
from tests.roster import enrol

UNIT = "koordinerende-enhet"
SPACE, ENTER, TAB = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Tab


def shown(window: MainWindow, what: object = "channels") -> ChannelsPart:
    window.show_page("recruiting", what)
    page = window.pages["recruiting"]
    assert isinstance(page, RecruitingPage)
    assert isinstance(page.part, ChannelsPart)
    return page.part


@pytest.fixture
def part(window: MainWindow) -> ChannelsPart:
    return shown(window)


@pytest.fixture
def unit(part: ChannelsPart) -> ChannelCard:
    return part.cards[UNIT]


def stored(context: Context) -> list[Channel]:
    context.autosave.flush()
    return planning.load_course(context.database, context.require_course().id).channels


def add_own(part: ChannelsPart, title: str) -> ChannelCard:
    part.add()
    QTest.keyClicks(list(part.cards.values())[-1].title, title)
    part.context.autosave.flush()
    part.context.changed.emit()
    return list(part.cards.values())[-1]


def test_the_essential_one_is_first_and_told_as_such(part: ChannelsPart) -> None:
    first = next(iter(part.cards.values()))
    assert first.key == UNIT
    assert first.box.accessibleName() == "Koordinerende enhet i kommunen, viktig: gjort"


def test_a_tick_notes_the_day_and_another_takes_it_out(part: ChannelsPart, unit: ChannelCard) -> None:
    for day in (dt.date(2026, 11, 25), None):
        QTest.keyClick(unit.box, SPACE)
        assert [each.done_on for each in stored(part.context)] == [day]
        assert part.sum.text().startswith(f"{int(day is not None)} av ")


def test_who_when_and_a_note_are_stored_as_they_are_typed(part: ChannelsPart, unit: ChannelCard) -> None:
    line = unit.who.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "Kari")
    QTest.keyClicks(unit.due.line, "3.12")
    QTest.keyClicks(unit.note, "Ring Åse")
    (noted,) = stored(part.context)
    assert (noted.responsible, noted.due, noted.note) == ("Kari", dt.date(2026, 12, 3), "Ring Åse")


def test_what_is_begun_of_a_day_is_of_one_course_and_is_there_again(window: MainWindow) -> None:
    context, unit = window.context, shown(window).cards[UNIT]
    first = context.require_course().id
    other = planning.create_course(context.database, context.library, "Våren", NOW).id
    QTest.keyClicks(unit.note, "Ring Åse")
    QTest.keyClicks(unit.due.line, "snart")
    for course_id, begun in ((other, ""), (first, "snart")):
        context.open_course(course_id)
        assert unit.due.line.text() == begun


def test_what_is_begun_of_a_day_is_there_when_the_window_is_opened_again(
    window: MainWindow, again: Callable[[], MainWindow]
) -> None:
    unit = shown(window).cards[UNIT]
    QTest.keyClicks(unit.note, "Ring Åse")
    QTest.keyClicks(unit.due.line, "snart")
    assert shown(again()).cards[UNIT].due.line.text() == "snart"


def test_the_names_of_the_team_are_suggested(part: ChannelsPart, unit: ChannelCard) -> None:
    context = part.context
    planning.write_member(context.database, context.require_course().id, TeamMember(name="Kari"))
    context.act(lambda: None)
    assert [unit.who.itemText(at) for at in range(unit.who.count())] == ["Kari"]


def test_those_who_came_are_counted_where_the_channel_stands(part: ChannelsPart, unit: ChannelCard) -> None:
    enrol(part.context.database, part.context.require_course().id, "Kari", "Ola", heard=UNIT)
    part.context.act(lambda: None)
    assert unit.came.text() == "2 kom, 2 har plass"
    assert "2 har svart" in part.sum.text()


def test_only_the_open_ones_are_shown_and_one_that_is_ticked_now_stays(
    part: ChannelsPart, unit: ChannelCard
) -> None:
    part.open.click()
    QTest.keyClick(unit.box, SPACE)
    assert UNIT in part.cards
    part.open.click()
    part.open.click()
    assert UNIT not in part.cards


def test_ones_own_is_written_at_the_foot_and_is_none_without_a_word(part: ChannelsPart) -> None:
    part.add()
    assert list(part.cards.values())[-1].title.hasFocus()
    assert stored(part.context) == []
    assert add_own(part, "Butikken").key == str(stored(part.context)[0].id)
    assert [each.title for each in stored(part.context)] == ["Butikken"]


def test_another_begun_is_another_one(part: ChannelsPart) -> None:
    add_own(part, "Butikken")
    add_own(part, "Kinoen")
    assert [each.title for each in stored(part.context)] == ["Butikken", "Kinoen"]


def test_ones_own_is_removed_and_can_be_put_back(part: ChannelsPart) -> None:
    card = add_own(part, "Butikken")
    card.note.setFocus()
    card.remove.click()
    assert (stored(part.context), card.key in part.cards) == ([], False)
    part.notice.button.click()
    assert [each.title for each in stored(part.context)] == ["Butikken"]


def test_the_way_to_the_text_is_there_where_there_is_one(part: ChannelsPart, unit: ChannelCard) -> None:
    asked: list[object] = []
    part.context.go_to.connect(lambda _, what: asked.append(what))
    has_letter = unit.shown.letter in part.context.library.letters
    assert unit.text.isVisible() is has_letter
    unit.text.clicked.emit()
    assert asked == [LetterPlace(unit.shown.letter)]


def test_the_keys_go_through_a_channel_and_on_to_the_next(part: ChannelsPart, unit: ChannelCard) -> None:
    unit.box.setFocus()
    met = []
    for _ in range(5):
        part.focusNextChild()
        met.append(part.window().focusWidget())
    wanted = [unit.who, unit.due.line, unit.due.button, unit.note]
    assert [each for each in met if each in wanted] == wanted


def test_a_channel_is_found_by_its_place_also_behind_the_filter(
    part: ChannelsPart, unit: ChannelCard
) -> None:
    QTest.keyClick(unit.box, SPACE)
    part.open.click()
    assert part.point_at(ChannelPlace(UNIT))
    assert part.cards[UNIT].box.hasFocus()
    assert not part.point_at(ChannelPlace(str(UUID(int=5))))
