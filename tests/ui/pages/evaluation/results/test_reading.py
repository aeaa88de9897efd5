"""Texts are read through by keyboard: let through or held back, and in other words where needed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import Role, TeamMember
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Review
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.pages.evaluation.results.part import ResultsPart
from mestringstreff_desktop.ui.pages.evaluation.results.reading import EVERYTHING_READ, Reading
from tests.storage.disks import full_disk
from tests.ui.pages.evaluation.results.results_parts import SAID, answer, counted, stored


@pytest.fixture
def reading(part: ResultsPart, qtbot: QtBot) -> Reading:
    """Six texts that nobody has read, one of which names somebody."""
    context = part.context
    member = TeamMember(name="Kari Nes", role=Role.USER_REPRESENTATIVE)
    context.act(lambda: planning.write_member(context.database, context.require_course().id, member))
    answer(context)
    counted(part, qtbot)
    part.view.read.click()
    return part.reading


def answers(part: ResultsPart) -> dict[str, Answer]:
    return {each.answer("ord").text: each.answer("ord") for each in stored(part).responses}


def press(reading: Reading, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(reading.window().focusWidget() or reading, key)


def go_to(reading: Reading, text: str) -> None:
    reading.list.setCurrentRow([reading.list.item(at).text() for at in range(6)].index(text))


def test_a_key_decides_and_goes_on_to_what_is_not_read(part: ResultsPart, reading: Reading) -> None:
    first = reading.card.words.text()
    press(reading, Qt.Key.Key_J)
    second = reading.card.words.text()
    press(reading, Qt.Key.Key_N)
    found = answers(part)
    assert (found[first].review, found[second].review) == (Review.PRINT, Review.HOLD)
    assert reading.sum.text() == "4 av 6 tekster er igjen å lese."
    press(reading, *[Qt.Key.Key_J] * 4)
    assert reading.sum.text() == EVERYTHING_READ


def test_where_it_cannot_be_stored_the_text_is_still_to_be_decided_on(
    part: ResultsPart, reading: Reading
) -> None:
    first = reading.card.words.text()
    with full_disk(part.context.database):
        press(reading, Qt.Key.Key_J)
    assert reading.card.words.text() == first
    assert answers(part)[first].review is Review.UNREAD


def test_the_arrows_go_through_all_there_is(reading: Reading) -> None:
    seen = []
    for _ in SAID:
        seen.append(reading.card.words.text())
        press(reading, Qt.Key.Key_Right)
    assert sorted(seen) == sorted(SAID)
    press(reading, Qt.Key.Key_Left)
    assert reading.card.words.text() == seen[-1]


def test_a_name_of_the_courses_people_is_warned_of_until_the_words_are_others(reading: Reading) -> None:
    go_to(reading, "Turen")
    assert reading.card.warning.text() == ""
    go_to(reading, "Takk til Kari")
    assert "navnet Kari" in reading.card.warning.text()
    press(reading, Qt.Key.Key_E)
    reading.card.field.setPlainText("Takk til lederen")
    assert reading.card.warning.text() == ""


def test_other_words_are_stored_as_they_are_typed_and_what_was_written_stays(
    part: ResultsPart, reading: Reading
) -> None:
    go_to(reading, "Turen")
    press(reading, Qt.Key.Key_E)
    QTest.keyClicks(reading.card.field, "Jn ")  # in the field, letters are letters
    press(reading, Qt.Key.Key_Escape)
    assert answers(part)["Turen"].wording == "Jn Turen"
    press(reading, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert reading.card.field.toPlainText() == "Jn Turen"
    press(reading, Qt.Key.Key_J)
    assert (answers(part)["Turen"].wording, answers(part)["Turen"].review) == ("Jn Turen", Review.PRINT)


def test_esc_goes_back_to_the_results_which_say_what_is_left(
    part: ResultsPart, reading: Reading, qtbot: QtBot
) -> None:
    press(reading, Qt.Key.Key_J, Qt.Key.Key_Escape)
    counted(part, qtbot)
    assert not reading.isVisible()
    assert part.view.texts.text() == "6 tekster: 5 ikke lest, 1 kan skrives ut."


def test_what_was_decided_is_taken_back(part: ResultsPart, reading: Reading) -> None:
    press(reading, Qt.Key.Key_J)
    part.context.undo.undo(part.where())
    assert {each.review for each in answers(part).values()} == {Review.UNREAD}
