"""The questions of a paper as they stand on it, each with what it is answered with so far."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.course.evaluation.answering import answer_words, is_unclear
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.labels import breakable, hyphenated, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import clear, column, scrolled
from mestringstreff_desktop.ui.widgets.plain_words import short_line
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList

_LONGEST = 90  # letters of a question or an answer, in the list
_EMPTY = "–"


class QuestionRow(ListRow):
    """A question, and below it the answer."""

    def __init__(self, item: Item, theme: Theme) -> None:
        super().__init__(item.key, "row")
        self.item = item
        self._answer = label(_EMPTY, "quiet")
        title = label(hyphenated(short_line(item.text, _LONGEST), theme), "small")
        layout = column(title, self._answer, gap=0)
        layout.setContentsMargins(10, 4, 10, 4)
        self.setLayout(layout)
        self.show_answer(Answer())

    def show_answer(self, answer: Answer) -> None:
        words = answer_words(self.item, answer)
        self._answer.setText(breakable(short_line(words, _LONGEST)) or _EMPTY)
        set_role(self._answer, "small-warm" if is_unclear(self.item, answer) else "quiet")
        self.setAccessibleName(f"{self.item.text}: {words or 'ikke svart'}")


class QuestionList(QFrame):
    """One line a question, under what statements have in common."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.list = RowList[QuestionRow]("Spørsmålene på arket")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.list.setLayout(column(self._lines, None, gap=0))
        self._area = scrolled(self.list, "on-card")
        self.setLayout(column(self._area, margin=8))

    def show_items(self, items: Sequence[Item], theme: Theme) -> None:
        """Make the lines."""
        clear(self._lines)
        self.list.rows = {}
        group = ""
        for item in items:
            if item.group and item.group != group:
                self._lines.addWidget(_heading(item.group, theme))
            group = item.group
            self._put(QuestionRow(item, theme))

    def _put(self, made: QuestionRow) -> None:
        self.list.rows[made.key] = self.list.listen_to(made)
        self._lines.addWidget(made)
        made.show()

    def show_answers(self, answer: Callable[[str], Answer]) -> None:
        """Show what each question is answered with, by its key."""
        for key, row in self.list.rows.items():
            row.show_answer(answer(key))

    def show_at(self, key: str) -> None:
        """Mark the question that is answered now."""
        self.list.show_chosen(key)
        self._area.ensureWidgetVisible(self.list.rows[key], 0, 40)


def _heading(words: str, theme: Theme) -> QWidget:
    made = label(hyphenated(words, theme), "group")
    made.setContentsMargins(10, 8, 10, 2)
    return made
