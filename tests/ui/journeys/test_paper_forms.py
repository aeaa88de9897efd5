"""A pile of paper forms, typed in with no mouse: how many presses, and how long the window takes for each."""

import statistics
import time
from collections.abc import Mapping

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Moment, Response
from mestringstreff_desktop.services import answers
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.journeys.hands import Keys

KEYS_A_SECOND, LETTERS_A_SECOND = 3, 5  # of one who does not type for a living
MOST_SECONDS, MOST_MS = 30, 16
# What stands on a paper, in its order: 1 + 7 boxes, and three short texts.
PAPER = ("3", "Å høre hva andre har erfart", *"4545354", "Mer tid til prat", "Gjerne et kurs til våren")


class Typist:
    """Types as a person does, and counts. `times` are how long the window took for each press, in ms.

    `of_keys` are those of digits and Enter alone.
    """

    def __init__(self) -> None:
        self.presses = self.letters = 0
        self.times: list[float] = []
        self.of_keys: list[float] = []

    def press(self, key: Qt.Key) -> None:
        self.presses += 1
        with self._timed():
            QTest.keyClick(Keys().at, key)
        self.of_keys.append(self.times[-1])

    def write(self, text: str) -> None:
        for letter in text:
            self.letters += 1
            with self._timed():
                QTest.keyClicks(Keys().at, letter)

    def type_paper(self) -> None:
        for answer in PAPER:
            if answer.isdigit():
                self.press(Qt.Key(ord(answer)))
            else:
                self.write(answer)
            self.press(Qt.Key.Key_Return)

    def _timed(self) -> "Timed":
        return Timed(self.times)

    @property
    def seconds(self) -> float:
        return self.presses / KEYS_A_SECOND + self.letters / LETTERS_A_SECOND


class Timed:
    """How long the window is at something, with all that follows from it."""

    def __init__(self, times: list[float]) -> None:
        self._times, self._begun = times, 0.0

    def __enter__(self) -> None:
        QCoreApplication.processEvents()
        self._begun = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        QCoreApplication.processEvents()
        self._times.append(1000 * (time.perf_counter() - self._begun))


@pytest.fixture
def typist(window: MainWindow) -> Typist:
    window.activateWindow()
    window.show_page("evaluation", "answers")
    Keys().press("Ctrl+6")
    return Typist()


def responses(window: MainWindow) -> list[Response]:
    return window.context.require_course().responses


def test_a_whole_form_takes_less_than_half_a_minute(window: MainWindow, typist: Typist) -> None:
    with_many(window, 200)
    to_after_form()
    Keys().press("Ctrl+D")
    typist.type_paper()
    middle, of_keys = statistics.median(typist.times), statistics.median(typist.of_keys)
    print(
        f"\n{typist.presses} presses and {typist.letters} letters: {typist.seconds:.1f} s; "
        f"the window takes {middle:.1f} ms for each in the middle, {of_keys:.1f} ms "
        f"for a digit or Enter, and {max(typist.times):.0f} ms at most"
    )
    made = [each for each in responses(window) if len(each.answers) == len(PAPER)]
    assert [each.is_done for each in made] == [True]
    assert texts(made[0].answers) == [each for each in PAPER if not each.isdigit()]
    assert typist.seconds < MOST_SECONDS
    assert middle < MOST_MS


def texts(given: Mapping[str, Answer]) -> list[str]:
    return [each.text for each in given.values() if each.text]


def with_many(window: MainWindow, number: int) -> None:
    """Let there be as many answers to the form already."""
    context = window.context
    key = context.require_course().id

    def store() -> None:
        opened = answers.open_questionnaire(
            context.database, context.library, key, "evaluering-etter", Moment.AFTER
        )
        given = {opened.items[0].key: Answer(chosen=(2,))}
        for _ in range(number):
            answers.add_response(context.database, key, opened.id, given)

    context.act(store)


def to_after_form() -> None:
    """Go to the form with the keys."""
    keys = Keys()
    for _ in range(40):
        keys.press("Shift+Tab")
        if "Ingen svar ennå" in keys.at.accessibleName():
            break
    keys.press("End", "Up")
    assert keys.at.accessibleName().startswith("Hvordan var Mestringstreff for deg?")


def test_two_papers_after_each_other_each_with_its_number(window: MainWindow, typist: Typist) -> None:
    to_after_form()
    Keys().press("Ctrl+D")
    typist.type_paper()
    typist.type_paper()
    Keys().press("Esc")
    numbers = {each.number for each in responses(window)}
    assert len(numbers) == 2
    assert all(each.is_done for each in responses(window))
    assert (
        f"Svar {min(numbers)}" in Keys().at.accessibleName()
        or f"Svar {max(numbers)}" in Keys().at.accessibleName()
    )
