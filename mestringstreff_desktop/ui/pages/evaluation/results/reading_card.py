"""One text that is read through, large, with what to decide about it; the keys are on the buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.course.evaluation.chapters import Written
from mestringstreff_desktop.course.evaluation.questionnaire import Review
from mestringstreff_desktop.course.evaluation.sentences import listed
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.results.texts_card import ICONS, STATES, TOKENS
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, row
from mestringstreff_desktop.ui.widgets.text_fields import TextField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class ReadingCard(QFrame):
    """`decided` carries a Review, `stepped` how many texts on, `worded` the words that are printed."""

    decided = Signal(object)
    stepped = Signal(int)
    worded = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self._question, self.words = label("", "group"), label("", "subtitle")
        self.words.setObjectName("reading-text")
        self.warning = label("")
        self._warned = box("sun", self.warning, margin=12)
        self._picture, self.state = Picture("circle-dashed", 18, "quiet"), label("", "strong", wrap=False)
        self.field = TextField("Ordene som skrives ut", lines=2)
        self.field.setObjectName("reading-words")
        self.field.installEventFilter(self)
        self._changed = QWidget()
        self._changed.setLayout(column(label("Slik skrives det ut", "group"), self.field, gap=4))
        self.print = Button("Kan skrives ut", "check", "primary", key="J")
        self.hold = Button("Hold tilbake", "eye-off", key="N")
        self.change = Button("Endre ordene", "pencil", key="E")
        self.back = Button("Forrige", "chevron-left", "quiet", key="←")
        self.on = Button("Neste", "chevron-right", "quiet", key="→")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        state = row(self._picture, self.state, None)
        choices = WrapLayout(self.print, self.hold, self.change, gap=10)
        steps = WrapLayout(self.back, self.on, gap=4)
        parts = (self._question, self.words, self._warned, self._changed, state, choices, steps)
        self.setLayout(column(*parts, gap=12, margin=18))

    def _connect(self) -> None:
        self.print.clicked.connect(lambda: self.decided.emit(Review.PRINT))
        self.hold.clicked.connect(lambda: self.decided.emit(Review.HOLD))
        self.change.clicked.connect(self.open_words)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(lambda: self.stepped.emit(1))
        self.field.edited.connect(self.worded)

    @property
    def keys(self) -> tuple[tuple[Button, str], ...]:
        """The buttons and what presses them."""
        pressed = ("J", "N", "E", "Left", "Right")
        return tuple(zip((self.print, self.hold, self.change, self.back, self.on), pressed, strict=True))

    def show_text(self, written: Written, wording: str, names: Sequence[str]) -> None:
        """Show a text, the words it is printed in where they are others, and whom those name."""
        answer = written.answer
        self._question.setText(breakable(written.question))
        self.words.setText(hyphenated(answer.text.strip(), self.context.theme))
        self.field.show_text(wording or answer.text.strip())
        self._changed.setVisible(bool(wording) or self.field.hasFocus())
        self.show_names(names)
        self.state.setText(STATES[answer.review])
        self._picture.show_icon(ICONS[answer.review], TOKENS[answer.review], self.context.theme)

    def show_names(self, names: Sequence[str]) -> None:
        """Warn of names of the course's people."""
        word = "navnet" if len(names) == 1 else "navnene"
        told = f"Her står {word} {listed(names)}. Endre ordene hvis de viser hvem noen er." if names else ""
        self.warning.setText(breakable(told))
        self._warned.setVisible(bool(names))

    def open_words(self) -> None:
        """Let the words be changed; what was written stays as it is."""
        self._changed.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field the arrows move the caret, as all letters are its own."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _ARROWS:
            event.accept()
            return True
        return super().eventFilter(watched, event)
