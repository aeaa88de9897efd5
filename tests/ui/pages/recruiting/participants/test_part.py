"""Deltakere: the list, the waiting list that moves up, and what is done and undone with the keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.course.recruiting.participant import NeedKind, Status
from mestringstreff_desktop.services import participants, planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import ParticipantPlace
from mestringstreff_desktop.ui.pages.recruiting.participants.part import ParticipantsPart
from mestringstreff_desktop.ui.pages.recruiting.participants.people_list import PersonRow
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.recruiting.participants.people import add, names, shown_part, stored

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def part(window: MainWindow, context: Context) -> ParticipantsPart:
    """Two have a place, of two; two wait, one is interested."""
    planning.change_course(context.database, context.require_course().id, participants=2)
    for name, status in (("Kari", "place"), ("Ola", "place"), ("Per", "waiting"), ("Liv", "waiting")):
        add(context, name, Status(status))
    add(context, "Åse", Status.INTERESTED, "900 11 222")
    return shown_part(window)


def shown(part: ParticipantsPart) -> list[str]:
    """Return the names in the list, from the top."""
    return [row.accessibleName().split(".")[0] for row in part.list.rows.values()]


def at(part: ParticipantsPart, name: str) -> None:
    """Go to somebody in the list with the keys."""
    part.list.focus_chosen()
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    for _ in range(shown(part).index(name)):
        press(Qt.Key.Key_Down)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def lead(window: MainWindow) -> str:
    return window.pages["recruiting"].lead_label.text()


def test_with_nobody_it_says_what_to_do(window: MainWindow) -> None:
    part = shown_part(window)
    assert "Skriv navnet øverst når noen ringer" in part._none.text()
    assert not part.panel.isVisible()
    assert not part.finder.isVisible()
    assert part.work() is part.entry.name


def test_people_stand_by_status_and_are_counted_above(part: ParticipantsPart, window: MainWindow) -> None:
    assert shown(part) == ["Åse", "Kari", "Ola", "Per", "Liv"]
    assert lead(window) == "2 av 2 plasser er tatt, 2 på venteliste, 1 interessert."
    at(part, "Kari")
    QTest.mouseClick(part.panel.needs.chips[NeedKind.ALLERGY], LEFT)
    QTest.mouseClick(part.panel.needs.kin, LEFT)
    assert lead(window).endswith(" Hensyn: 1 allergi og mat. 1 pårørende.")


def test_a_key_gives_a_status_and_the_keys_stay_with_the_one(part: ParticipantsPart) -> None:
    at(part, "Åse")
    statuses = [*list(Status)[1:], Status.INTERESTED]
    for key, status in zip("23451", statuses, strict=True):
        QTest.keyClicks(focused(), key)
        assert next(each for each in stored(part.context) if each.name == "Åse").status is status
        assert "Åse" in focused().accessibleName()


def test_when_somebody_withdraws_the_next_is_offered_the_place_by_one_press(part: ParticipantsPart) -> None:
    assert not part.offer.isVisible()
    at(part, "Ola")
    press(Qt.Key.Key_5)
    assert part.offer.words.text() == "Det er ledig plass. Neste på ventelista er Per."
    QTest.mouseClick(part.offer.button, LEFT)
    assert not part.offer.isVisible()
    assert names([each for each in stored(part.context) if each.has_place]) == ["Kari", "Per"]


def test_more_than_there_are_places_for_is_told_and_stored(part: ParticipantsPart) -> None:
    at(part, "Åse")
    press(Qt.Key.Key_3)
    assert part.advice.words.text().startswith("3 har plass, og kurset er planlagt for 2.")
    assert len(part.context.require_course().taking_part) == 3


def test_the_waiting_list_is_moved_in_with_the_keys(part: ParticipantsPart) -> None:
    at(part, "Liv")
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(part)[-2:] == ["Liv", "Per"]
    assert "Venteliste, nr. 1" in focused().accessibleName()
    at(part, "Kari")
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown(part)[1:3] == ["Kari", "Ola"]


def test_somebody_is_found_as_one_types_and_opened_with_enter(part: ParticipantsPart) -> None:
    assert part.search_here()
    QTest.keyClicks(part.finder.field, "90011")
    assert shown(part) == ["Åse"]
    seen = [each for each in part.list.findChildren(PersonRow) if each.isVisible()]
    assert seen == list(part.list.rows.values())
    QTest.keyClick(part.finder.field, Qt.Key.Key_Return)
    assert (part.panel.name.hasFocus(), part.panel.name.toPlainText()) == (True, "Åse")
    press(Qt.Key.Key_Escape)
    assert part.list.has_focus
    QTest.keyClicks(part.finder.field, "qqq")
    assert part._none.text() == "Ingen treff på «90011qqq»."
    assert not part.panel.isVisible()


def test_a_status_alone_is_shown_and_the_arrows_stay_within_it(part: ParticipantsPart) -> None:
    QTest.mouseClick(part.finder.chips[Status.WAITING], LEFT)
    assert shown(part) == ["Per", "Liv"]
    part.search_here()
    QTest.keyClick(part.finder.field, Qt.Key.Key_Down)
    QTest.keyClick(part.finder.field, Qt.Key.Key_Down)
    assert part.panel.name.toPlainText() == "Liv"
    assert part.finder.field.hasFocus()
    assert not part.finder.chips[Status.WITHDRAWN].isVisible()


def test_one_who_is_pointed_at_is_shown_also_where_others_are_looked_for(
    part: ParticipantsPart, window: MainWindow
) -> None:
    part.finder.field.setText("Åse")
    liv = next(each for each in stored(part.context) if each.name == "Liv")
    window.show_page("overview")
    part.context.go_to.emit("recruiting", ParticipantPlace(liv.id))
    assert part.finder.typed == ""
    assert "Liv" in focused().accessibleName()


def test_one_who_is_taken_off_is_told_of_with_what_goes_and_put_back(
    part: ParticipantsPart, window: MainWindow
) -> None:
    participants.describe_need(part.context.database, stored(part.context)[0].id, NeedKind.OTHER, "hund")
    part.context.act(lambda: None)
    at(part, "Åse")
    press(Qt.Key.Key_Delete)
    assert part.notice.sentence == "Åse er tatt av lista, med telefon og hensyn."
    assert "Kari" in focused().accessibleName()
    part.context.undo.undo(window.seen())
    (ase, *_) = stored(part.context)
    assert (ase.name, ase.needs[0].text) == ("Åse", "hund")
    assert part.panel.name.toPlainText() == "Åse"


def test_the_keys_go_on_to_the_one_below_who_is_taken_off_or_above_at_the_end(part: ParticipantsPart) -> None:
    at(part, "Per")
    for below in ("Liv", "Ola"):
        press(Qt.Key.Key_Delete)
        assert below in focused().accessibleName()


def test_the_last_one_can_be_taken_off(window: MainWindow, context: Context) -> None:
    add(context, "Kari")
    part = shown_part(window)
    QTest.mouseClick(part.panel.remove, LEFT)
    assert (part.list.rows, stored(context)) == ({}, [])
    for action in (part.open_talk, part._remove, part._open):
        action()


def test_what_is_undone_is_shown(part: ParticipantsPart, window: MainWindow) -> None:
    at(part, "Åse")
    press(Qt.Key.Key_3)
    at(part, "Liv")
    part.context.undo.undo(window.seen())
    assert part.panel.name.toPlainText() == "Åse"
    assert part.panel.statuses.chips[Status.INTERESTED].isChecked()


def test_another_course_begins_anew(part: ParticipantsPart, window: MainWindow) -> None:
    context = part.context
    QTest.keyClicks(part.entry.name, "Halvskrevet")
    part.finder.field.setText("Åse")
    part.open_talk()
    mine = context.require_course().id
    other = planning.create_course(context.database, context.library, "Et til", context.clock())
    context.open_course(other.id)
    assert (part.list.rows, part.finder.typed, part.talk.isVisible()) == ({}, "", False)
    assert part.entry.is_empty
    context.open_course(mine)
    assert shown(part) == ["Åse", "Halvskrevet", "Kari", "Ola", "Per", "Liv"]


def test_rows_that_stay_are_not_made_anew(part: ParticipantsPart) -> None:
    before = dict(part.list.rows)
    at(part, "Åse")
    press(Qt.Key.Key_4)
    assert part.list.rows == before
    assert shown(part) == ["Kari", "Ola", "Per", "Liv", "Åse"]
