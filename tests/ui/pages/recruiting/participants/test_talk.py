"""The talk before the course: told, asked, allowed for, agreed, by the keys alone."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Participant, Status
from mestringstreff_desktop.course.recruiting.pre_talk import AGREED, Agreement
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.recruiting.participants.talk import TalkView
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.recruiting.participants.people import add, part_of, shown_part, stored

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def talk(window: MainWindow, context: Context) -> TalkView:
    add(context, "Kari", phone="900 11 222")
    part = shown_part(window)
    part.list.focus_chosen()
    press(Qt.Key.Key_F)
    return part.talk


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def tab_to(name: str) -> None:
    for _ in range(40):
        if focused().objectName() == name:
            return
        press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab never comes to {name}")


def kari(talk: TalkView) -> Participant:
    return stored(talk.context)[0]


def texts(talk: TalkView) -> str:
    return "\n".join(each.text() for each in talk.findChildren(QLabel) if each.isVisible())


def test_it_tells_who_it_is_with_and_what_to_tell_first(talk: TalkView) -> None:
    shown = texts(talk)
    for words in ("Forsamtale med Kari", "900 11 222", "Fortell først", "5. «Gruppa er ikke behandling"):
        assert words in shown
    assert "Vi spør ikke om diagnose" in shown


def test_the_whole_talk_is_held_with_the_keys(talk: TalkView) -> None:
    QTest.keyClicks(focused(), "Noen å gå sammen med")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "Nei")
    tab_to("need-hearing")
    press(Qt.Key.Key_Space)
    tab_to("need-text-hearing")
    QTest.keyClicks(focused(), "teleslynge")
    tab_to("next-of-kin")
    press(Qt.Key.Key_Space)
    tab_to("talk-crisis")
    QTest.keyClicks(focused(), "Ola")
    tab_to("consent")
    press(Qt.Key.Key_Space)
    tab_to("agreed-place")
    press(Qt.Key.Key_Space)
    tab_to("talk-next")
    QTest.keyClicks(focused(), "Sender brev")
    tab_to("talk-done")
    press(Qt.Key.Key_Return)
    found = kari(talk)
    assert found.pre_talk == {
        "hope": "Noen å gå sammen med",
        "group": "Nei",
        "next": "Sender brev",
        AGREED: Agreement.PLACE,
    }
    assert [(each.kind, each.text) for each in found.needs] == [(NeedKind.HEARING, "teleslynge")]
    assert (found.is_next_of_kin, found.crisis_contact, found.consent_on) == (True, "Ola", TODAY)
    assert (found.status, found.pre_talk_on) == (Status.PLACE, TODAY)
    assert not talk.isVisible()
    assert "Kari. Plass." in focused().accessibleName()


@pytest.mark.parametrize(("agreed", "word"), [("thinking", "Tenker på det"), ("other", "Trukket seg")])
def test_what_was_agreed_is_seen_in_the_list(
    talk: TalkView, window: MainWindow, agreed: str, word: str
) -> None:
    talk.agreements.chips[Agreement(agreed)].click()
    press(Qt.Key.Key_Escape)
    part = shown_part(window)
    assert f"Kari. {word}." in part.list.rows[part.list.key].accessibleName()
    assert part.panel.talked.text() == "Forsamtalen var ons. 25. nov."


def test_the_day_of_the_talk_can_be_another(talk: TalkView) -> None:
    talk.agreements.chips[Agreement.WAITING].click()
    talk.held.field.line.setFocus()
    talk.held.field.line.selectAll()
    QTest.keyClicks(talk.held.field.line, "23.11")
    assert kari(talk).pre_talk_on == dt.date(2026, 11, 23)


def test_what_was_agreed_is_undone_and_nothing_is_agreed_at_first(talk: TalkView, window: MainWindow) -> None:
    chips = talk.agreements.chips.values()
    assert not any(each.isChecked() for each in chips)
    talk.agreements.chips[Agreement.PLACE].click()
    talk.context.undo.undo(window.seen())
    assert not any(each.isChecked() for each in chips)
    assert (kari(talk).status, kari(talk).pre_talk_on) == (Status.INTERESTED, None)


def test_whom_one_can_ring_is_told_or_where_to_choose_them(talk: TalkView, context: Context) -> None:
    assert talk.contacts.text() == "Velg en kontaktperson i Planlegging, under Arbeidsgruppa."
    member = TeamMember(name="Åshild", contact="911 00 111", is_contact_person=True)
    context.act(lambda: planning.write_member(context.database, context.require_course().id, member))
    assert talk.contacts.text().endswith("\nÅshild · 911 00 111")


def test_more_than_there_is_room_for_is_told_while_one_talks(talk: TalkView, context: Context) -> None:
    add(context, "Ola", Status.PLACE)
    context.act(lambda: planning.change_course(context.database, context.require_course().id, participants=1))
    assert not talk.advice.isVisible()
    talk.agreements.chips[Agreement.PLACE].click()
    assert talk.advice.words.text().startswith("2 har plass, og kurset er planlagt for 1.")


def test_another_call_in_the_middle_of_it_is_one_key_away(talk: TalkView, window: MainWindow) -> None:
    QTest.keyClicks(focused(), "Noen å")
    QTest.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    part = part_of(window)
    assert part.entry.name.hasFocus()
    part.open_talk()
    assert talk.answers["hope"].toPlainText() == "Noen å"


def test_the_sheet_is_seen_before_it_is_printed(talk: TalkView, window: MainWindow) -> None:
    talk.print.click()
    assert [preview.paper.title for preview in window.findChildren(Preview)] == ["Forsamtalen"]
