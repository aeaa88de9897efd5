"""Reading through what people wrote: one text at a time, and all of them in a list beside it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.chapters import Written
from mestringstreff_desktop.course.evaluation.named import names_in
from mestringstreff_desktop.course.evaluation.questionnaire import Review
from mestringstreff_desktop.course.evaluation.texts import reviewed
from mestringstreff_desktop.services import results
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.pages.evaluation.results.reading_card import ReadingCard
from mestringstreff_desktop.ui.pages.evaluation.results.texts_card import ICONS, STATES, TOKENS
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import bring_into_view, clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide, SideWidth
from mestringstreff_desktop.ui.widgets.plain_words import short_line
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList

SIDE = SideWidth(share=0.36, least=240, most=380, room=720)
LINE = 64  # letters of a text in the list
EVERYTHING_READ = "Alt er lest."
LEAD = "Bare det du lar skrives ut, kommer på papir. Det andre ser bare du her."
_DONE = {Review.PRINT: "lot en tekst bli skrevet ut", Review.HOLD: "holdt tilbake en tekst"}


def left_words(texts: Sequence[Written]) -> str:
    """4 av 12 tekster er igjen å lese; Alt er lest."""
    left = sum(each.answer.review is Review.UNREAD for each in texts)
    return f"{left} av {count(len(texts), 'tekst', 'tekster')} er igjen å lese." if left else EVERYTHING_READ


class TextRow(ListRow):
    """The beginning of a text, and whether it is printed."""

    def __init__(self, key: str) -> None:
        super().__init__(key, "row")
        self._picture, self._words = Picture("circle-dashed", 16, "quiet"), label("", "small")
        layout = row(column(self._picture, None), self._words, gap=8)
        layout.setStretch(1, 1)
        layout.setContentsMargins(8, 5, 8, 5)
        self.setLayout(layout)

    def show_text(self, written: Written, context: Context) -> None:
        review = written.answer.review
        words = short_line(written.words, LINE)
        self._words.setText(hyphenated(words, context.theme))
        self._picture.show_icon(ICONS[review], TOKENS[review], context.theme)
        self.setAccessibleName(f"{words}. {STATES[review]}")


class Reading(QWidget):
    """All that was written on a topic. `left` asks for what was seen before."""

    left = Signal()

    def __init__(self, context: Context, where: Where) -> None:
        super().__init__()
        self.context, self.where, self._drafts = context, where, Drafts(context)
        self._course: Course | None = None
        self._texts: dict[str, Written] = {}
        self.back = Button("Tilbake til resultatet", "arrow-left", key="Esc")
        self.title, self.sum = label("", "title"), label("", "strong")
        self.sum.setObjectName("reading-sum")
        self.card = ReadingCard(context)
        self.list = RowList[TextRow]("Alle tekstene")
        self._rows: QVBoxLayout = column(gap=2)
        self.list.setLayout(column(self._rows, None))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        main, side = QWidget(), QWidget()
        main.setLayout(column(self.card, None))
        side.setLayout(column(label("Alle tekstene", "group"), scrolled(self.list, lines=9), gap=4))
        both = MainAndSide(self.context, main, side, SIDE)
        head = column(row(self.back, None), self.title, label(LEAD, "lead"), self.sum, gap=6)
        layout = column(head, both, gap=14)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.list.chosen.connect(self.show_one)
        self.card.decided.connect(self._decide)
        self.card.stepped.connect(self._step)
        self.card.worded.connect(self._on_worded)
        for button, key in self.card.keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    @property
    def key(self) -> str:
        """Tells the text that is shown."""
        return self.list.key

    def show_texts(self, course: Course, title: str, texts: Sequence[Written]) -> None:
        """Show what was written, at the text that was shown before, else at the first that is not read."""
        self._course = course
        if list(self._texts) != [each.key for each in texts]:
            self._make_rows(texts)
        self._texts = {each.key: each for each in texts}
        for key, each in self._texts.items():
            self.list.rows[key].show_text(each, self.context)
        self.title.setText(breakable(title))
        self.sum.setText(left_words(texts))
        self.show_one(self.key if self.key in self._texts else self._first_unread(texts))

    def _make_rows(self, texts: Sequence[Written]) -> None:
        clear(self._rows)
        self.list.rows = {}
        for each in texts:
            made = self.list.rows[each.key] = self.list.listen_to(TextRow(each.key))
            self._rows.addWidget(made)
            made.show()  # else it could not have the keys yet
        apply_theme_within(self.list, self.context.theme)

    def _first_unread(self, texts: Sequence[Written]) -> str:
        unread = (each.key for each in texts if each.answer.review is Review.UNREAD)
        return next(unread, texts[0].key)

    def show_one(self, key: str) -> None:
        """Show one of the texts, as it is to be printed by now."""
        self.list.show_chosen(key)
        bring_into_view(self.list.rows[key])
        written = self._texts[key]
        wording = self._drafts.text(("wording", key), written.answer.wording)
        self.card.show_text(written, wording, self._names(wording or written.answer.text))

    def _names(self, text: str) -> Sequence[str]:
        return names_in(text, self._course) if self._course else ()

    def _step(self, by: int) -> None:
        keys = list(self._texts)
        self._leave_field()
        self.show_one(keys[(keys.index(self.key) + by) % len(keys)])

    def _leave_field(self) -> None:
        """A field that has the keys keeps its text, which is of the text that is left."""
        if self.card.field.hasFocus():
            self.list.focus_chosen()

    def _decide(self, review: Review) -> None:
        """Store it, and go on to the next text that is not read."""
        self._leave_field()
        written, database = self._texts[self.key], self.context.database
        store = partial(results.review_text, database, written.response_id, written.item.key, review)
        self.context.undo.do(_DONE[review], store, self.where)
        keys = list(self._texts)
        after = keys[keys.index(written.key) + 1 :] + keys
        unread = (key for key in after if self._texts[key].answer.review is Review.UNREAD)
        self.show_one(next(unread, written.key))
        announce(self, f"{STATES[review]}. {self.sum.text()}")

    def _on_worded(self, words: str) -> None:
        """Store other words for a text as they are typed; whether it is printed stays as it is."""
        written, database = self._texts[self.key], self.context.database
        review, field = written.answer.review, ("wording", written.key)
        store = partial(
            results.review_text, database, written.response_id, written.item.key, review, wording=words
        )
        self._drafts.edit(field, words, "endret ordene i en tekst", store, self.where)
        now = reviewed(written.answer, review, words)
        self._texts[written.key] = replace(written, answer=now)
        self.card.show_names(self._names(words or written.answer.text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from the field to the text, and from there back to the results."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.card.field.hasFocus():
            self.list.focus_chosen()
        else:
            self.left.emit()
