"""A pile of paper forms at the part Svar, with a keyboard alone, and what is stored of them."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Moment, Questionnaire, Response
from mestringstreff_desktop.services import answers, planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import AnswersPlace
from mestringstreff_desktop.ui.pages.evaluation.answers.part import AnswersPart

AFTER, BEFORE = "evaluering-etter", "kartlegging-for"
_KEYS = {
    "enter": Qt.Key.Key_Return,
    "esc": Qt.Key.Key_Escape,
    "up": Qt.Key.Key_Up,
    "delete": Qt.Key.Key_Delete,
    "backspace": Qt.Key.Key_Backspace,
}


class Pile:
    """The part alone in a window that has the keys. `press` takes single letters, and names of keys."""

    def __init__(self, context: Context, form_id: str = AFTER) -> None:
        self.context = context
        self.part = AnswersPart(context)
        context.changed.connect(self.refresh)
        context.undo.wants.connect(self.part.go_back_to)
        self.part.resize(1100, 700)
        self.refresh()
        self.part.show()
        self.part.activateWindow()
        QApplication.processEvents()
        self.part.point_at(AnswersPlace(form_id))

    def refresh(self) -> None:
        self.part.refresh(self.context.require_course())

    # at the keyboard

    @property
    def at(self) -> QWidget:
        return self.part.focusWidget() or self.part

    def press(self, *keys: str) -> None:
        for key in keys:
            if key == "shift+tab":
                QTest.keyClick(self.at, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
            elif key == "ctrl+enter":
                QTest.keyClick(self.at, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            elif key == "shift+enter":
                QTest.keyClick(self.at, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
            else:
                QTest.keyClick(self.at, _KEYS[key] if key in _KEYS else Qt.Key(ord(key.upper())))

    def write(self, text: str) -> None:
        QTest.keyClicks(self.at, text)

    def begin(self) -> None:
        self.part.view.type.click()

    @property
    def number(self) -> int:
        """The number of the paper that is typed in."""
        pass_ = self.part.typing.pass_
        assert pass_ is not None
        return pass_.response.number

    @property
    def question(self) -> str:
        return self.part.typing.question.text()

    # what is stored

    @property
    def course(self) -> Course:
        self.context.autosave.flush()
        assert self.context.course_id is not None
        return planning.load_course(self.context.database, self.context.course_id)

    @property
    def response(self) -> Response:
        """The only response there is."""
        (found,) = self.course.responses
        return found

    @property
    def texts(self) -> list[str]:
        return [each.text for each in self.response.answers.values() if each.text]

    @property
    def ticks(self) -> list[tuple[int, ...]]:
        return [each.chosen for each in self.response.answers.values() if each.chosen]

    # put there straight

    def questionnaire(self, form_id: str = AFTER, moment: Moment = Moment.AFTER) -> Questionnaire:
        context = self.context
        key = context.require_course().id
        return answers.open_questionnaire(context.database, context.library, key, form_id, moment)

    def add(self, given: Mapping[str, Answer] | None = None) -> UUID:
        """Store a response that is done: with the first choice of the first question, if nothing is given."""
        (key,) = self.add_many(1, given)
        return key

    def add_many(self, number: int, given: Mapping[str, Answer] | None = None) -> list[UUID]:
        asked, course_id = self.questionnaire(), self.context.require_course().id
        found = given or {asked.items[0].key: Answer(chosen=(0,))}
        made = [
            answers.add_response(self.context.database, course_id, asked.id, found) for _ in range(number)
        ]
        self.context.act(int)
        return [each.id for each in made if each]
