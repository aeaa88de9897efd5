"""The card of questions: those of an area, and room for one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.checklist import Question
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.planning.question_list import QuestionList
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, line, row, scrolled
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.text_fields import LineField

_KEYS = "↑ ↓ velg  ·  1–4 status  ·  Enter notat"


class AddQuestion(QWidget):
    """A button that becomes a line to type in. Enter adds, Esc puts it away; `typed` carries it so far."""

    asked = Signal(str)
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.button = Button("Legg til eget punkt", "plus", "quiet")
        self.button.setObjectName("add-question")
        self.button.clicked.connect(self.open)
        self.field = LineField("Eget punkt", "Skriv punktet, og trykk Enter")
        self.field.setObjectName("new-question")
        self.field.edited.connect(self.typed)
        self.field.returnPressed.connect(self._ask)
        self.field.left.connect(self._close_if_empty)
        self.field.hide()
        self.setLayout(column(row(self.button, None), self.field))

    def open(self) -> None:
        """Show the line to type in."""
        self.field.show()
        self.button.hide()
        self.field.setFocus()

    def close_line(self) -> None:
        """Put the line away."""
        had_focus = self.field.hasFocus()
        self.field.clear()
        self.button.show()
        if had_focus:
            self.button.setFocus()
        self.field.hide()

    def _ask(self) -> None:
        if self.field.text().strip():
            self.asked.emit(self.field.text())

    def _close_if_empty(self) -> None:
        if not self.field.text().strip() and not self.field.hasFocus():
            self.close_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.isVisible():
            self.typed.emit("")
            self.close_line()
        else:
            super().keyPressEvent(event)


class Content(QWidget):
    """What scrolls. `resized` tells that the rows have found new places."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class QuestionCard(QFrame):
    """The list, what is said when it is empty or shortened, and a reminder of the keys."""

    more_wanted = Signal()

    def __init__(self, context: Context, anchor: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.lead = label("", "quiet")
        self.list = QuestionList(context, anchor)
        self.empty = label("", "body")
        self.more = Button("", "chevron-down", "quiet")
        self.more.setObjectName("show-more")
        self.more.clicked.connect(self.more_wanted)
        self.add = AddQuestion()
        self.notice = Notice(context)
        self._lay_out()

    def _lay_out(self) -> None:
        inner = Content()
        inner.resized.connect(self.reveal_soon)
        inner.setLayout(column(self.list, self.empty, row(self.more, None), self.add, None, gap=4))
        self._area = scrolled(inner, "on-card")
        self._keys = label(_KEYS, "quiet")
        self._keys.setContentsMargins(12, 0, 12, 0)
        for part in (self.lead, self.empty):
            part.setContentsMargins(12, 0, 12, 4)
        self._line = line()
        layout = column(self.lead, self._area, self.notice, self._line, self._keys, gap=8)
        layout.setContentsMargins(10, 16, 6, 12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_questions(self, lead: str, lines: Sequence[Question], chosen: str, hidden: int) -> None:
        """Show these questions of an area; `hidden` is how many more it has."""
        self.lead.setText(lead)
        self.list.show_lines(lines, chosen)
        self.empty.setText("Ingenting står åpent her. Godt jobbet!")
        self.empty.setVisible(not lines)
        self.more.show_text(f"Vis {count(hidden, 'punkt', 'punkter')} til")
        self.more.setVisible(bool(hidden))

    def show_tight(self, is_tight: bool) -> None:
        """Where there is little room it is all for the questions."""
        self.list.is_tight = is_tight
        for part in (self.lead, self._line, self._keys):
            part.setVisible(not is_tight)

    def reveal_soon(self) -> None:
        """Scroll to the chosen question once the rows have found their places."""
        QTimer.singleShot(0, self, self.reveal)

    def reveal(self) -> None:
        """Scroll no further than that the chosen question is in view."""
        chosen = self.list.rows.get(self.list.key)
        if chosen is not None:
            self._area.ensureWidgetVisible(chosen, 0, 24)
