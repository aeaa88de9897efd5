"""The window on the projector: it shows what it is given, closes with Esc, and takes no keyboard."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.run.participants import participant_view
from mestringstreff_desktop.course.run.view import view
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.projector.window import HINT, ParticipantWindow
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW
from tests.course.private_gathering import CANARY, private_gathering
from tests.ui.projector.projector_parts import VIEWS, read

pytestmark = pytest.mark.looks

STARTED, PAUSED, FINISHED = EventKind.STARTED, EventKind.PAUSED, EventKind.FINISHED
PRIVATE = ("Ansvar", "responsible", "etter skjema", "over", "forsink", CANARY)


@pytest.fixture
def shown(qtbot: QtBot) -> ParticipantWindow:
    theme.load_fonts()
    made = ParticipantWindow("light")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def all_words(window: ParticipantWindow) -> list[str]:
    """Return every word the window has, also what is hidden, and what is read aloud or pointed at."""
    parts = [window, *window.findChildren(QLabel)]
    texts = [label.text() for label in window.findChildren(QLabel)]
    said = [text for part in parts for text in (part.toolTip(), part.accessibleName(), part.statusTip())]
    return [*texts, *said, *(part.accessibleDescription() for part in parts), window.windowTitle()]


def happened(kind: EventKind, minute: float, item: AgendaItem | None = None) -> RunEvent:
    return RunEvent(kind=kind, at=NOW + timedelta(minutes=minute), item_id=item.id if item else None)


def states(gathering: Gathering) -> list[tuple[list[RunEvent], float]]:
    """Return events and minutes that bring the gathering through all its states, each item late too."""
    found: list[tuple[list[RunEvent], float]] = [([], -10), ([], 0), ([], 10)]
    for item in gathering.items:
        begun = [happened(STARTED, 0, item)]
        found += [(begun, minute) for minute in (0, 8, 10, 47)]
        found += [([*begun, happened(PAUSED, 3)], 30), ([*begun, happened(FINISHED, 9)], 9)]
    return found


@pytest.mark.parametrize("wishes", [False, True])
def test_no_label_ever_has_a_word_of_what_is_private(shown: ParticipantWindow, wishes: bool) -> None:
    gathering = private_gathering()
    for events, minute in states(gathering):
        gathering.events = events
        now = NOW + timedelta(minutes=minute)
        run = view(gathering, now)
        seen = participant_view(gathering, run, now, wants_minutes=wishes)
        shown.show_view(seen)
        words = " ".join(all_words(shown))
        assert not any(private in words for private in PRIVATE), (minute, words)
        assert read(shown)["main"]


def test_every_label_shows_markup_as_it_is(shown: ParticipantWindow) -> None:
    formats = {label.textFormat() for label in shown.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_in_a_break_the_time_stands_there_with_the_words_of_its_slide(shown: ParticipantWindow) -> None:
    slide = ShownSlide("break", "Kaffe", ("Strekk på dere",))
    shown.show_view(replace(VIEWS["break"], slide=slide, minutes_left=None))
    seen = read(shown)
    assert (seen["heading"], seen["below"]) == ("Kaffe", "Strekk på dere")
    assert "11.23" in seen["main"].replace("\u00a0", " ")


@pytest.mark.parametrize("name", VIEWS)
def test_what_is_shown_is_gone_with_the_next(shown: ParticipantWindow, name: str) -> None:
    shown.show_view(VIEWS[name])
    shown.show_view(VIEWS["theme"])
    assert read(shown) == {"main": "Tanker, følelser og handling"}


def test_the_same_view_again_paints_nothing(shown: ParticipantWindow) -> None:
    shown.show_view(VIEWS["talk"])
    before = shown.face.words
    shown.show_view(VIEWS["talk"])
    shown.apply_theme("light")
    assert shown.face.words is before


def test_it_can_be_dark(shown: ParticipantWindow) -> None:
    shown.show_view(VIEWS["talk"])
    shown.apply_theme("dark")
    assert (shown.look, shown.face.theme.name) == ("dark", "dark")


def test_esc_closes_it_and_says_so(shown: ParticipantWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.closed):
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_f11_and_a_double_click_fill_the_screen_and_tell_the_way_back(shown: ParticipantWindow) -> None:
    QTest.keyClick(shown, Qt.Key.Key_F11)
    assert shown.isFullScreen()
    assert HINT in [each.text() for each in shown.findChildren(QLabel) if each.isVisible()]
    QTest.mouseDClick(shown.face, Qt.MouseButton.LeftButton)
    assert not shown.isFullScreen()
    assert HINT not in [each.text() for each in shown.findChildren(QLabel) if each.isVisible()]


def test_a_remote_goes_on_and_back_and_blanks(shown: ParticipantWindow) -> None:
    told: list[object] = []
    shown.wants_step.connect(told.append)
    shown.wants_blank.connect(lambda: told.append("blank"))
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(shown, key)
    QTest.keyClicks(shown, "b.")
    assert told == [1, -1, 1, -1, "blank", "blank"]


def test_a_key_that_is_held_down_counts_once(shown: ParticipantWindow, qtbot: QtBot) -> None:
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, autorep=True)
    with qtbot.assertNotEmitted(shown.wants_step):
        QApplication.sendEvent(shown, again)


def test_other_keys_do_nothing(shown: ParticipantWindow) -> None:
    shown.show_view(VIEWS["talk"])
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_F5):
        QTest.keyClick(shown, key)
    assert shown.isVisible()
    assert read(shown)["heading"] == "Diamanten"


def test_blank_is_black_and_what_goes_on_meanwhile_is_there_afterwards(shown: ParticipantWindow) -> None:
    shown.show_view(VIEWS["talk"])
    shown.set_blank(True)
    shown.show_view(VIEWS["theme"])
    assert (read(shown), shown.grab().toImage().pixelColor(400, 300).name()) == ({}, "#000000")
    shown.set_blank(False)
    assert read(shown) == {"main": "Tanker, følelser og handling"}


def test_on_the_leaders_own_screen_there_are_buttons_to_fill_it_and_to_come_back(qtbot: QtBot) -> None:
    own = ParticipantWindow("light", lambda: True)
    qtbot.addWidget(own)
    own.show()
    QTest.mouseClick(own.fill, Qt.MouseButton.LeftButton)
    assert (own.isFullScreen(), own.fill.isVisible(), own.back.isVisible()) == (True, False, True)
    with qtbot.waitSignal(own.closed):
        QTest.mouseClick(own.back, Qt.MouseButton.LeftButton)


def test_on_another_screen_there_is_nothing_but_the_picture(shown: ParticipantWindow) -> None:
    assert not shown.way_back.isVisible()


def test_it_asks_for_no_keyboard_and_does_not_keep_the_program_open(shown: ParticipantWindow) -> None:
    assert shown.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not shown.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert shown.parent() is None


def test_the_way_back_is_whole_beside_a_slide_in_large_text(qtbot: QtBot, window: MainWindow) -> None:
    window.context.set_theme(Theme("light", 1.5))
    made = ParticipantWindow("light", is_on_own=lambda: True)
    qtbot.addWidget(made)
    made.show_view(replace(VIEWS["talk"], slide=ShownSlide("title", "Velkommen")))
    made.resize(made.minimumSize())
    made.show()
    QApplication.processEvents()
    buttons = (made.fill.geometry(), made.back.geometry())
    assert [made.way_back.rect().contains(each) for each in buttons] == [True, True]
    assert made.slide.height() > 0
