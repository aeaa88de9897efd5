"""All that is noted of one person: stored as it is typed, kept whole, and answered with a calm word."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Participant, Status
from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.participants.panel import PersonPanel, channels_of
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.storage import disks
from tests.ui.pages.recruiting.participants.people import add, shown_part, stored

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(window: MainWindow, context: Context) -> PersonPanel:
    add(context, "Kari")
    return shown_part(window).panel


def kari(panel: PersonPanel) -> Participant:
    return stored(panel.context)[0]


def write(field: QWidget, text: str) -> None:
    """Go to the end of a field, and type."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, text)


def texts(panel: PersonPanel) -> str:
    return " ".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


def test_every_field_is_stored_as_it_is_typed(panel: PersonPanel) -> None:
    for field in (panel.phone, panel.email, panel.decided, panel.crisis, panel.note):
        write(field, field.objectName())
    write(panel.name, " N")
    found = kari(panel)
    told = (found.name, found.phone, found.email, found.decided, found.crisis_contact, found.note)
    assert told == (
        "Kari N",
        *(f"person-{name}" for name in ("phone", "email", "decided", "crisis", "note")),
    )


def test_the_letter_that_fits_the_status_is_written_to_that_person(
    panel: PersonPanel, context: Context, qtbot: QtBot
) -> None:
    assert panel.letter.isHidden()
    panel.statuses.wanted.emit(Status.WAITING)
    assert panel.letter.accessibleName() == "Skriv brev om ventelista"
    panel.statuses.wanted.emit(Status.PLACE)
    with qtbot.waitSignal(context.go_to) as told:
        QTest.mouseClick(panel.letter, LEFT)
    assert told.args == ["recruiting", LetterPlace("bekreftelse", kari(panel).id)]


def test_what_is_new_is_in_the_list_when_the_field_is_left(panel: PersonPanel, window: MainWindow) -> None:
    part = shown_part(window)
    write(panel.name, " N")
    write(panel.phone, "spør Åse")
    panel.email.setFocus()
    assert part.list.rows[part.list.key].accessibleName() == "Kari N. Interessert. spør Åse"


def test_what_cannot_be_rung_is_kept_with_a_quiet_note(panel: PersonPanel) -> None:
    write(panel.phone, "spør Åse")
    assert panel.phone_note.isVisible()
    assert kari(panel).phone == "spør Åse"
    write(panel.phone, " på 900 11 222")
    assert not panel.phone_note.isVisible()


def test_the_fields_say_that_no_diagnosis_is_to_stand_there(panel: PersonPanel) -> None:
    assert texts(panel).count("Diagnosen skal ikke stå her") == 2
    fields = (panel.note, *(each.field for each in panel.needs.fields.values()))
    assert all("Diagnosen" in each.accessibleDescription() for each in fields)


def test_a_channel_is_stored_by_its_key_and_what_is_none_in_its_own_words(
    panel: PersonPanel, context: Context
) -> None:
    first = context.library.channels[0]
    panel.heard.setFocus()
    for text, key in ((first.title, first.id), ("Naboen", "Naboen"), ("", "")):
        line = panel.heard.lineEdit()
        assert line is not None
        line.clear()
        write(line, text)
        line.textEdited.emit(line.text())
        assert kari(panel).heard == key


def test_the_course_has_channels_of_its_own(context: Context) -> None:
    course = context.require_course()
    own, noted = Channel(title="Pensjonisttreffet"), Channel(channel_id=context.library.channels[0].id)
    with_own = replace(course, channels=[own, noted, Channel(title=" ")])
    found = channels_of(with_own, context.library)
    assert found[own.key] == "Pensjonisttreffet"
    assert found[noted.key] == context.library.channels[0].title
    assert "" not in found.values()


def test_a_need_of_2000_letters_is_kept_whole_and_shortened_in_the_list(
    panel: PersonPanel, window: MainWindow
) -> None:
    part, long = shown_part(window), "Nøtter, egg og fisk. " * 100
    QTest.mouseClick(panel.needs.chips[NeedKind.ALLERGY], LEFT)
    field = panel.needs.fields[NeedKind.ALLERGY].field
    field.setFocus()
    field.insertPlainText(long)
    panel.email.setFocus()
    assert kari(panel).needs[0].text == long
    assert "Allergi og mat: Nøtter, egg og fisk. Nøtter…" in part.list.rows[part.list.key].accessibleName()


def test_consent_is_noted_with_its_day_which_can_be_changed(panel: PersonPanel) -> None:
    assert not panel.consent_day.isVisible()
    QTest.mouseClick(panel.consent, LEFT)
    assert kari(panel).consent_on == dt.date(2026, 11, 25)
    panel.consent_day.field.line.clear()
    write(panel.consent_day.field.line, "20.11")
    assert kari(panel).consent_on == dt.date(2026, 11, 20)
    QTest.mouseClick(panel.consent, LEFT)
    assert (kari(panel).consent_on, panel.consent_day.isVisible()) == (None, False)


def test_a_birth_date_to_come_is_told_of_and_not_stored(panel: PersonPanel) -> None:
    assert not panel.born.isVisible()
    QTest.mouseClick(panel.more, LEFT)
    assert "Fyll bare ut hvis dere trenger den." in texts(panel)
    write(panel.born.field.line, "4.5.2061")
    panel.email.setFocus()
    assert "Denne datoen har ikke vært ennå. Sjekk året." in texts(panel)
    assert kari(panel).born is None
    assert panel.born.field.line.text() == "4.5.2061"


def test_one_under_18_on_the_first_day_is_advised_of(panel: PersonPanel, context: Context) -> None:
    course = context.require_course()
    context.act(
        lambda: gatherings.change_gathering(
            context.database, course.gatherings[0].id, date=dt.date(2027, 1, 13)
        )
    )
    QTest.mouseClick(panel.more, LEFT)
    write(panel.born.field.line, "14.1.2009")
    panel.email.setFocus()
    assert panel.advice.words.text() == "Kari er under 18 år når kurset begynner. Kurset er for voksne."
    assert kari(panel).born == dt.date(2009, 1, 14)


def test_a_press_gives_a_status(panel: PersonPanel) -> None:
    QTest.mouseClick(panel.statuses.chips[Status.WAITING], LEFT)
    assert kari(panel).status is Status.WAITING
    assert panel.statuses.chips[Status.WAITING].toolTip() == "Tast 4 i lista"


@pytest.fixture
def free_disk(panel: PersonPanel) -> Callable[[], None]:
    """Nothing can be stored until this is called."""
    return disks.fill_for_sqlite(panel.context.database)


def test_on_a_full_disk_what_is_typed_of_one_is_there_when_one_comes_back_to_them(
    panel: PersonPanel, window: MainWindow, free_disk: Callable[[], None]
) -> None:
    part = shown_part(window)
    write(panel.note, "Ring på fredag")
    part.list.step(1)
    window.show_page("overview")
    shown_part(window)
    assert panel.note.toPlainText() == "Ring på fredag"
    free_disk()
    assert kari(panel).note == "Ring på fredag"
