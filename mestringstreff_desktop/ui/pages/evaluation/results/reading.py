"""Reading through what people wrote: one text at a time, and all of them in a list beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

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
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.evaluation.results.reading_card import ReadingCard
from mestringstreff_desktop.ui.pages.evaluation.results.texts_card import ICONS, STATES, TOKENS
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide, SideWidth
from mestringstreff_desktop.ui.widgets.plain_words import short_line
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

SIDE = SideWidth(share=0.36, least=240, most=380, room=720)
LINE = 64  # letters of a text in the list
EVERYTHING_READ = "Alt er lest."
LEAD = "Bare det du merker «Kan skrives ut», kommer med på papir og i filer. Resten blir stående her."
_DONE = {Review.PRINT: "lot en tekst bli skrevet ut", Review.HOLD: "holdt tilbake en tekst"}


def left_words(texts: Sequence[Written]) -> str:
    """4 av 12 tekster er igjen å lese; Alt er lest."""
    left = sum(each.answer.review is Review.UNREAD for each in texts)
    return f"{left} av {count(len(texts), 'tekst', 'tekster')} er igjen å lese." if left else EVERYTHING_READ


class Reading(QWidget):
    """All that was written on a topic. `left` asks for what was seen before."""

    left = Signal()

    def __init__(self, context: Context, where: Where) -> None:
        super().__init__()
        self.context, self.where, self._drafts = context, where, Drafts(context)
        self._course: Course | None = None
        self._texts: dict[str, Written] = {}
        self._key = ""
        self._look: Theme | None = None
        self.back = Button("Tilbake til resultatet", "arrow-left", key="Esc")
        self.title, self.sum = label("", "title"), label("", "strong")
        self.sum.setObjectName("reading-sum")
        self.card = ReadingCard(context)
        self.list = QListWidget()
        self.list.setProperty("role", "suggestions")
        self.list.setAccessibleName("Alle tekstene")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        main, side = QWidget(), QWidget()
        main.setLayout(column(self.card, None))
        side.setLayout(column(label("Alle tekstene", "group"), self.list, gap=4))
        both = MainAndSide(self.context, main, side, SIDE)
        head = column(WrapLayout(self.back, self.title, gap=14), label(LEAD, "lead"), self.sum, gap=6)
        layout = column(head, both, gap=14)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.list.currentRowChanged.connect(self._on_row)
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
        return self._key

    def show_texts(self, course: Course, title: str, texts: Sequence[Written]) -> None:
        """Show what was written, at the text that was shown before, else at the first that is not read."""
        self._course = course
        before, self._texts = self._texts, {each.key: each for each in texts}
        with QSignalBlocker(self.list):
            self._show_list(before)
        self.title.setText(breakable(title))
        self.sum.setText(left_words(texts))
        self.show_one(self._key if self._key in self._texts else self._first_unread(texts))

    def _show_list(self, before: Mapping[str, Written]) -> None:
        """Fill in the lines; where they are of the same texts, those alone that say something else now."""
        is_same = list(before) == list(self._texts) and self._look is self.context.theme
        self._look = self.context.theme
        if not is_same:
            self.list.clear()
            self.list.addItems([""] * len(self._texts))
        for place, (key, each) in enumerate(self._texts.items()):
            if not is_same or before[key] != each:
                self._show_line(self.list.item(place), each)

    def _show_line(self, line: QListWidgetItem, written: Written) -> None:
        review = written.answer.review
        line.setText(short_line(written.words, LINE))
        line.setIcon(self.context.theme.icon(ICONS[review], TOKENS[review]))
        line.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.text()}. {STATES[review]}")

    def _on_row(self, place: int) -> None:
        if 0 <= place < len(self._texts):
            self.show_one(list(self._texts)[place])

    def _first_unread(self, texts: Sequence[Written]) -> str:
        unread = (each.key for each in texts if each.answer.review is Review.UNREAD)
        return next(unread, texts[0].key)

    def show_one(self, key: str) -> None:
        """Show one of the texts, as it is to be printed by now."""
        self._key, written = key, self._texts[key]
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(list(self._texts).index(key))
        wording = self._drafts.text(("wording", key), written.answer.wording)
        self.card.show_text(written, wording, self._names(wording or written.answer.text))

    def _names(self, text: str) -> Sequence[str]:
        return names_in(text, self._course) if self._course else ()

    def _step(self, by: int) -> None:
        keys = list(self._texts)
        self._leave_field()
        self.show_one(keys[(keys.index(self._key) + by) % len(keys)])

    def _leave_field(self) -> None:
        """A field that has the keys keeps its text, which is of the text that is left."""
        if self.card.field.hasFocus():
            self.list.setFocus()

    def _decide(self, review: Review) -> None:
        """Store it, and go on to the next text that is not read."""
        self._leave_field()
        written, database = self._texts[self._key], self.context.database
        store = partial(results.review_text, database, written.response_id, written.item.key, review)
        if self.context.undo.do(_DONE[review], store, self.where) is None:
            return  # it is told why, and the text is still to be decided on
        keys = list(self._texts)
        after = keys[keys.index(written.key) + 1 :] + keys
        unread = (key for key in after if self._texts[key].answer.review is Review.UNREAD)
        self.show_one(next(unread, written.key))
        announce(self, f"{STATES[review]}. {self.sum.text()}")

    def _on_worded(self, words: str) -> None:
        """Store other words for a text as they are typed; whether it is printed stays as it is."""
        written, database = self._texts[self._key], self.context.database
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
            self.list.setFocus()
        else:
            self.left.emit()
