"""What was found wise or decided is shown with its ticks, and those that stay are the same."""

from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import CourseConsideration
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.widgets.consider_ticks import ConsiderTicks
from tests.ui.bare import bare


def test_a_tick_is_told_and_follows_what_is_stored(
    database: Database, library: Library, qtbot: QtBot
) -> None:
    ticks, things = ConsiderTicks(bare(database, library)), [CourseConsideration(text=each) for each in "ab"]
    qtbot.addWidget(ticks)
    ticks.show_things(things)
    first, second = ticks.ticks
    with qtbot.waitSignal(ticks.dealt) as told:
        second.click()
    assert told.args == [things[1].id, True]
    things[0].is_dealt_with = True
    ticks.show_things(things)
    assert ticks.ticks == [first, second]
    assert [each.isChecked() for each in ticks.ticks] == [True, False]
