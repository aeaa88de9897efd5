"""The results of one topic, question by question, under how many have answered."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.course.evaluation.chapters import Chapter, Entry
from mestringstreff_desktop.course.evaluation.questionnaire import Review
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.evaluation.results.figure_card import FigureCard
from mestringstreff_desktop.ui.pages.evaluation.results.texts_card import TextsCard, states_words
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, clear, column, row, scrolled

SEEN_LINES = 14  # of the results, before the page is scrolled as a whole


class ChapterView(QWidget):
    """`copied` tells that a figure is on the clipboard, `left_to` carries the id of a gathering to go to.

    `wants_reading` asks for texts to be read through: those of a question by its key, or all. `let_out` is
    asked before figures of a chapter leave the window.
    """

    copied = Signal()
    wants_reading = Signal(str)
    left_to = Signal(object)

    def __init__(self, context: Context, let_out: Callable[[Chapter], bool]) -> None:
        super().__init__()
        self.context, self._let_out = context, let_out
        self._shown: tuple[Chapter, Theme] | None = None
        self.title, self.lines, self._why = label("", "title"), label("", "lead"), label("")
        self.lines.setObjectName("results-counted")
        self._why.setObjectName("results-why")
        self.why = box("sun", self._why, margin=14)
        self.texts = label("", "body")
        self.read = Button("Les gjennom", "book-open", "primary")
        self.read.setObjectName("results-read")
        self.read.clicked.connect(lambda: self.wants_reading.emit(""))
        reading = row(self.texts, self.read, gap=12)
        reading.setStretch(0, 1)
        self._reading = box("teal", reading, margin=12)
        self.cards: list[FigureCard | TextsCard] = []
        self._cards: QVBoxLayout = column(gap=GAP)
        self._rest: list[Entry] = []
        self._filling = QTimer(self)
        self._filling.timeout.connect(self._put_next)
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        head = column(self.title, self.lines, gap=2)
        layout = column(head, self.why, self._reading, self._cards, None, gap=14)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        self.area = scrolled(inner, lines=SEEN_LINES)
        self.setLayout(column(self.area))

    @property
    def chapter(self) -> Chapter | None:
        """What is shown."""
        return self._shown[0] if self._shown else None

    def show_chapter(self, chapter: Chapter) -> None:
        """Show a topic's results; where they are as they were, nothing moves."""
        theme = self.context.theme
        if self._shown is not None and self._shown[0].mark == chapter.mark and self._shown[1] is theme:
            return
        is_another = self._shown is None or self._shown[0].key != chapter.key
        self._shown = (chapter, theme)
        self.title.setText(breakable(chapter.title))
        self.lines.setText("\n".join(chapter.lines))
        self.lines.setVisible(bool(chapter.lines))
        self._why.setText(chapter.why)
        self.why.setVisible(bool(chapter.why))
        self._show_texts(chapter)
        self._show_cards(chapter)
        if is_another:
            self.area.verticalScrollBar().setValue(0)

    def _show_texts(self, chapter: Chapter) -> None:
        written = chapter.written
        unread = any(each.answer.review is Review.UNREAD for each in written)
        self.texts.setText(states_words(written) if written else "")
        self._reading.setVisible(unread)

    def _show_cards(self, chapter: Chapter) -> None:
        """Put the questions there one after another: all at once would hold up the window."""
        clear(self._cards)
        self.cards, self._rest = [], list(chapter.entries)
        self._filling.start()
        self._put_next()

    @property
    def is_whole(self) -> bool:
        """Are all questions there?"""
        return not self._rest

    def _put_next(self) -> None:
        if not self._rest:
            self._filling.stop()
            return
        card = self._card(self._rest.pop(0))
        self.cards.append(card)
        self._cards.addWidget(card)
        card.show()  # at once: what is not shown cannot take the keys
        apply_theme_within(card, self.context.theme)

    def _card(self, entry: Entry) -> FigureCard | TextsCard:
        if entry.groups:
            texts, keys = TextsCard(self.context, entry), {group.item.key for group in entry.groups}
            only = keys.pop() if len(keys) == 1 else ""
            texts.wants_reading.connect(lambda: self.wants_reading.emit(only))
            texts.left_to.connect(self.left_to)
            return texts
        card = FigureCard(self.context, entry, self._may_leave)
        if card.chart is not None:
            card.chart.copied.connect(self.copied)
        return card

    def _may_leave(self) -> bool:
        """A figure that leaves the window is of the topic that is shown."""
        return self._shown is not None and self._let_out(self._shown[0])
