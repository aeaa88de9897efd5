"""The question before sheets are saved suggests what is most likely wanted."""

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.main_window import MainWindow
from mestringstreff_desktop.ui.save_sheets import SaveSheets, SheetChoice

TWO = ("helsekoppen", "sovn-og-energi")


def dialog_for(context: Context, *form_ids: str) -> SaveSheets:
    return SaveSheets(context, [context.library.forms[form_id] for form_id in form_ids])


@pytest.fixture
def dialog(context: Context) -> SaveSheets:
    return dialog_for(context, *TWO)


def test_one_for_each_participant_and_some_to_spare(context: Context) -> None:
    course = context.require_course()
    context.act(lambda: planning.change_course(context.database, course.id, participants=8))
    context.change_settings(spare_copies=3)
    assert dialog_for(context, "busk").choice() == SheetChoice(("busk",), copies=11)


def test_one_when_there_is_no_course(empty_window: MainWindow) -> None:
    assert dialog_for(empty_window.context, "busk").choice() == SheetChoice(("busk",), copies=1)


def test_the_editions_can_be_chosen(dialog: SaveSheets) -> None:
    for chip in (dialog.large_print, dialog.fillable, dialog.monochrome):
        chip.click()
    assert dialog.choice() == SheetChoice(TWO, 1, large_print=True, fillable=True, monochrome=True)


def test_one_is_enough_to_fill_in_on_a_screen(dialog: SaveSheets) -> None:
    suggested = dialog.copies.value()
    dialog.fillable.click()
    assert dialog.copies.value() == 1
    dialog.fillable.click()
    assert dialog.copies.value() == suggested


def test_a_sheet_can_be_left_out_but_not_all(dialog: SaveSheets) -> None:
    dialog.sheets["helsekoppen"].click()
    assert dialog.choice().form_ids == ("sovn-og-energi",)
    dialog.sheets["sovn-og-energi"].click()
    assert not dialog.yes.isEnabled()


def test_it_fits_its_words(dialog: SaveSheets, qtbot: QtBot) -> None:
    dialog.show()
    assert all(chip.width() >= chip.sizeHint().width() for chip in dialog.sheets.values())
    dialog.reject()
