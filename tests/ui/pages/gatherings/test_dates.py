"""All dates at once: first day, time and place, with the dates it gives shown before they are set."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.pages.gatherings.dates import DatesDialog, ask_dates
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.pages.gatherings.gathering_page import begin, change, stored, type_in, words


def dialog_of(window: MainWindow, qtbot: QtBot) -> DatesDialog:
    made = DatesDialog(window.context, window.context.require_course())
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_a_date_nothing_can_be_set(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    assert not dialog.yes.isEnabled()
    type_in(dialog.date.line, "2.12")
    assert dialog.yes.isEnabled()
    assert dialog.yes.accessibleName() == "Sett 6 datoer"


def test_the_dates_are_shown_before_they_are_set(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    type_in(dialog.date.line, "15.12.2026")
    type_in(dialog.start.line, "10")
    found = ticks(dialog)
    assert "Samling 1: tir. 15. des. kl. 10.00" in found
    assert "Samling 3: tir. 29. des. kl. 10.00" in found
    assert "Samling 6: tir. 19. jan. kl. 10.00" in found


def ticks(dialog: DatesDialog) -> list[str]:
    return [each.tick.accessibleName() for each in dialog.weeks if not each.isHidden()]


def test_a_week_without_a_tick_is_skipped_and_can_be_used_after_all(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    type_in(dialog.date.line, "16.12.2026")
    dialog.weeks[1].tick.click()
    assert ticks(dialog)[1:3] == ["ons. 23. des.: ingen samling", "Samling 2: ons. 30. des."]
    assert not dialog.left_out.isVisibleTo(dialog)
    assert len(ticks(dialog)) == 7
    dialog.weeks[1].tick.click()
    assert len(ticks(dialog)) == 6


def test_holidays_are_left_out_and_told_above_the_dates_unless_they_are_ticked(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = dialog_of(window, qtbot)
    type_in(dialog.date.line, "17.12.2026")
    assert ticks(dialog)[1:4] == [
        "tor. 24. des.: ingen samling",
        "tor. 31. des.: ingen samling",
        "Samling 2: tor. 7. jan.",
    ]
    told = dialog.left_out.text()
    assert told.startswith("Torsdag 24. desember er julaften. Torsdag 31. desember er nyttårsaften.")
    dialog.weeks[1].tick.click()
    assert ticks(dialog)[1] == "Samling 2: tor. 24. des."
    assert dialog.left_out.text().startswith("Torsdag 31. desember")


def test_a_holiday_that_is_chosen_as_the_first_day_is_only_pointed_out(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = dialog_of(window, qtbot)
    type_in(dialog.date.line, "24.12.2026")
    assert ticks(dialog)[0] == "Samling 1: tor. 24. des."
    assert "Torsdag 24. desember er julaften." in words(dialog)


@pytest.mark.looks
def test_what_cannot_be_read_squeezes_nothing_and_covers_no_button(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1024, 676)
    dialog = dialog_of(window, qtbot)
    dialog.date.take(dt.date(2026, 12, 2))
    dialog.start.line.setFocus()
    type_in(dialog.start.line, "ti")
    dialog.start.tidy()
    QApplication.processEvents()
    for part in (dialog.date.line, dialog.start.line, dialog.place, dialog.start.trouble):
        assert part.height() >= part.minimumSizeHint().height()
    assert dialog.date.line.width() >= dialog.date.line.sizeHint().width()
    assert dialog.date.y() == dialog.start.y()
    below = dialog.place.mapTo(dialog, QPoint(0, 0)).y()
    trouble = dialog.start.trouble
    assert trouble.mapTo(dialog, QPoint(0, trouble.height())).y() <= below
    assert dialog.rect().contains(dialog.yes.mapTo(dialog, dialog.yes.rect().bottomRight()))


def test_the_date_is_called_what_it_is(window: MainWindow, qtbot: QtBot) -> None:
    assert "Dato for samling 1" in words(dialog_of(window, qtbot))


def test_only_those_that_have_not_begun_get_dates(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, 1)
    dialog = dialog_of(window, qtbot)
    type_in(dialog.date.line, "2.12")
    assert not any("Samling 1:" in each for each in ticks(dialog))
    assert dialog.yes.accessibleName() == "Sett 5 datoer"


def test_what_is_known_already_is_filled_in(window: MainWindow, qtbot: QtBot) -> None:
    change(window, 1, date=dt.date(2026, 12, 2), start=dt.time(9, 30), place="Storstua")
    dialog = dialog_of(window, qtbot)
    assert dialog.date.value == dt.date(2026, 12, 2)
    assert dialog.start.value == dt.time(9, 30)
    assert dialog.place.text() == "Storstua"


def test_yes_sets_dates_time_and_place(window: MainWindow, person: FakeAsk) -> None:
    def answer(dialog: DatesDialog) -> None:
        type_in(dialog.date.line, "2.12")
        type_in(dialog.start.line, "1000")
        type_in(dialog.place, "Storstua")
        dialog.yes.click()

    person.answers = [answer]
    ask_dates(window.context, Where("gatherings"))
    last = stored(window, 6)
    assert (last.date, last.start, last.place) == (dt.date(2027, 1, 6), dt.time(10), "Storstua")


def test_no_leaves_everything_as_it_was(window: MainWindow, person: FakeAsk) -> None:
    person.answers = [False]
    ask_dates(window.context, Where("gatherings"))
    assert stored(window, 1).date is None


def test_a_date_that_is_taken_away_shows_no_weeks(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    dialog.date.take(dt.date(2026, 12, 2))
    assert len(ticks(dialog)) == 6
    dialog.date.take(None)
    assert ticks(dialog) == []
    assert not dialog.yes.isEnabled()
    assert dialog.yes.accessibleName() == "Sett datoene"


def test_another_first_day_forgets_the_weeks_that_were_skipped(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    dialog.date.take(dt.date(2027, 1, 13))
    dialog.weeks[0].tick.click()
    assert ticks(dialog)[0] == "ons. 13. jan.: ingen samling"
    dialog.date.take(dt.date(2027, 1, 14))
    assert ticks(dialog)[0] == "Samling 1: tor. 14. jan."
    assert len(ticks(dialog)) == 6


def test_a_time_that_cannot_be_read_is_told_and_the_dates_stay(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    dialog.date.take(dt.date(2026, 12, 2))
    type_in(dialog.start.line, "ti")
    dialog.start.tidy()
    assert dialog.start.trouble.isVisibleTo(dialog)
    assert ticks(dialog)[0] == "Samling 1: ons. 2. des."
