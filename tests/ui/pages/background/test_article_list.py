"""The list of articles: by shelf, by what is typed, or by the gathering they are read before."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services.series import move_gathering
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.background.page import BackgroundPage
from tests.background import FIRST, SAMPLES
from tests.ui.pages.background.background_parts import opened, read


def listed(page: BackgroundPage) -> list[str]:
    return list(page.list.list.rows)


def test_the_shelves_stand_over_their_articles(page: BackgroundPage) -> None:
    assert listed(page) == [each.id for each in SAMPLES]
    said = read(page.list.list)
    assert said.index("Å leve med helseutfordringer") < said.index("Fem faser") < said.index("Endring\n")
    assert "2 min" in said


def test_typing_leaves_what_fits_and_reads_the_best_of_it(page: BackgroundPage) -> None:
    QTest.keyClicks(page.list.field, "endrin")
    assert listed(page) == ["endring-seks-faser"]
    assert page.view.article == SAMPLES[2]


def test_nothing_found_is_said_and_what_is_read_stays(page: BackgroundPage) -> None:
    page.list.field.setText("xyzzy")
    assert listed(page) == []
    assert "Ingen treff på «xyzzy»." in read(page.list.list)
    assert page.view.article == SAMPLES[0]


def test_a_chip_shows_what_to_read_before_its_gathering_in_order(page: BackgroundPage) -> None:
    assert list(page.list.chips) == [1]
    chip = page.list.chips[1]
    assert chip.accessibleName() == "Før samling 1: Hva er mestring?"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert listed(page) == list(FIRST)
    assert "Les før samling 1: Hva er mestring?" in read(page.list.list)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(listed(page)) == len(SAMPLES)


def test_what_is_typed_is_looked_for_before_the_gathering_alone(page: BackgroundPage) -> None:
    page.list.choose_before(1)
    page.list.field.setText("faser")
    assert listed(page) == ["fem-faser"]


def test_the_arrows_go_through_the_list_and_enter_reads_on(page: BackgroundPage) -> None:
    page.list.list.focus_chosen()
    QTest.keyClick(page.list.list.rows["hva-er-mestring"], Qt.Key.Key_Down)
    assert page.view.article == SAMPLES[1]
    assert page.list.list.rows["fem-faser"].hasFocus()
    QTest.keyClick(page.list.list.rows["fem-faser"], Qt.Key.Key_Return)
    assert not page.list.list.has_focus


def test_a_gathering_that_moves_takes_its_number_along(page: BackgroundPage) -> None:
    context, course = page.context, page.context.require_course()
    page.list.choose_before(1)
    first = course.gatherings[0].id
    context.act(lambda: move_gathering(context.database, course.id, first, 2))
    assert list(page.list.chips) == [3]
    assert listed(page) == list(FIRST)


def test_without_a_course_the_built_in_gatherings_are_chosen_from(database: Database, qtbot: QtBot) -> None:
    with opened(database, has_course=False) as page:
        assert list(page.list.chips) == [1]
        assert page.list.chips[1].toolTip() == "Før samling 1: Hva er mestring?"


def test_each_line_tells_its_title_and_time(page: BackgroundPage) -> None:
    assert page.list.list.rows["fem-faser"].accessibleName() == "Fem faser, 2 minutter å lese"
