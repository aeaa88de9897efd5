"""What stands around the lines: heads of phases and the end."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.timetable import clock_times
from mestringstreff_desktop.ui.pages.gatherings.agenda.heads import Foot, FromLast, PhaseHead, TitleRow
from mestringstreff_desktop.ui.pages.gatherings.agenda.row import Columns
from tests.course.samples import a_gathering, an_item
from tests.ui.pages.gatherings.gathering_page import words


def head_of(qtbot: QtBot, gathering: Gathering, phase: Phase) -> PhaseHead:
    head = PhaseHead(phase)
    qtbot.addWidget(head)
    head.refresh(gathering, [slot for slot in clock_times(gathering) if slot.item.phase is phase])
    return head


def test_a_head_tells_the_phase_when_it_is_and_its_minutes(qtbot: QtBot) -> None:
    gathering = a_gathering(60, 30, start=dt.time(10, 30))
    assert words(head_of(qtbot, gathering, Phase.MAIN)) == "Hoveddel | 10.30–12.00 | 90 av 90 min"


def test_a_head_without_a_start_tells_no_times(qtbot: QtBot) -> None:
    assert words(head_of(qtbot, a_gathering(90), Phase.MAIN)) == "Hoveddel | 90 av 90 min"


def test_an_empty_phase_says_so_and_how_much_it_lacks(qtbot: QtBot) -> None:
    found = words(head_of(qtbot, a_gathering(90), Phase.CLOSING))
    assert "30 min for kort" in found
    assert "Ingen programposter her." in found


def test_the_foot_tells_end_and_length(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    gathering = a_gathering(150, start=dt.time(9))
    foot.refresh(gathering)
    assert words(foot) == "Slutt kl. 11.30 | 2 t 30 min"
    gathering.items.append(an_item(45, is_break=True))
    foot.refresh(gathering)
    assert "3 t 15 min med pause | Samlingen varer 15 minutter mer enn tre timer." in words(foot)


@pytest.mark.parametrize(
    ("minutes", "remark"),
    [(30, ""), (29, "1 min for kort"), (45, "15 min for lang")],
)
def test_a_head_says_where_the_minutes_miss_their_mark(qtbot: QtBot, minutes: int, remark: str) -> None:
    gathering = a_gathering()
    gathering.items.append(an_item(minutes, Phase.OPENING))
    head = head_of(qtbot, gathering, Phase.OPENING)
    assert head.remark.text() == remark
    assert head.remark.objectName() == "remark-opening"


def test_a_pause_is_told_beside_the_sum_and_not_in_it(qtbot: QtBot) -> None:
    gathering = a_gathering(90)
    gathering.items.append(an_item(15, is_break=True))
    assert "90 av 90 min + 15 min pause" in words(head_of(qtbot, gathering, Phase.MAIN))


def test_a_remark_comes_and_goes_without_moving_what_is_below(qtbot: QtBot) -> None:
    head = head_of(qtbot, a_gathering(80), Phase.MAIN)
    before = head.sizeHint().height()
    assert head.remark.text()
    whole = a_gathering(90)
    head.refresh(whole, clock_times(whole))
    assert head.remark.text() == ""
    assert head.sizeHint().height() == before
    assert "Ingen programposter" not in words(head)


def test_a_narrow_head_leaves_the_times_to_its_lines(qtbot: QtBot) -> None:
    head = head_of(qtbot, a_gathering(90, start=dt.time(10)), Phase.MAIN)
    head.set_columns(Columns(60, 0, 0, 80))
    assert "10.00" not in words(head)
    head.set_columns(Columns(60, 120, 130, 80))
    assert "10.00–11.30" in words(head)


@pytest.mark.parametrize(("way", "titles"), [(120, 5), (0, 3)])
def test_a_title_stands_over_each_column_that_is_there(qtbot: QtBot, way: int, titles: int) -> None:
    made = TitleRow()
    qtbot.addWidget(made)
    made.set_columns(Columns(60, way, way, 80), 0)
    shown = {each.text() for each in made.findChildren(QLabel) if each.isVisibleTo(made)}
    assert len(shown) == titles
    assert shown >= {"Tid", "Hva", "Min"}


def test_the_task_from_last_is_there_only_when_there_is_one(qtbot: QtBot) -> None:
    made = FromLast()
    qtbot.addWidget(made)
    made.refresh("Legg merke til én god ting.")
    assert made.words == "Fra sist: Legg merke til én god ting."
    assert not made.isHidden()
    made.refresh("")
    assert made.isHidden()


def test_markup_in_a_task_is_shown_as_it_is(qtbot: QtBot) -> None:
    made = FromLast()
    qtbot.addWidget(made)
    made.refresh("<b>Pust</b>")
    found = made.findChild(QLabel, "from-last")
    assert isinstance(found, QLabel)
    assert (found.text(), found.textFormat()) == ("Fra sist: <b>Pust</b>", Qt.TextFormat.PlainText)


@pytest.mark.parametrize(
    ("start", "lengths", "told"),
    [
        (None, (30, 90), "Varighet | 2 t"),
        (None, (), "Varighet | 0 min"),
        (dt.time(23), (90,), "Slutt kl. 00.30 | 1 t 30 min"),
    ],
)
def test_the_foot_tells_what_is_known(
    qtbot: QtBot, start: dt.time | None, lengths: tuple[int, ...], told: str
) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.refresh(a_gathering(*lengths, start=start))
    assert words(foot) == told


@pytest.mark.parametrize(("minutes", "is_long"), [(179, False), (180, False), (181, True)])
def test_only_more_than_three_hours_is_long(qtbot: QtBot, minutes: int, is_long: bool) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.refresh(a_gathering(minutes))
    assert foot.remark.isVisibleTo(foot) == is_long


def test_a_break_of_no_minutes_is_no_break(qtbot: QtBot) -> None:
    foot, gathering = Foot(), a_gathering(60)
    qtbot.addWidget(foot)
    gathering.items.append(an_item(0, is_break=True))
    foot.refresh(gathering)
    assert "pause" not in words(foot)
