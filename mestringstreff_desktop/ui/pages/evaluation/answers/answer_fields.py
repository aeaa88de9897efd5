"""Where one question of a paper is answered: boxes to tick by their keys, or a place to write."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from mestringstreff_desktop.course.evaluation import answering
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item, ItemKind
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import bring_into_view, column, row
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.text_fields import LineField, TextField
from mestringstreff_desktop.ui.widgets.tile import Tile

_SIGN = 22  # pixels at 100 % text size
_LINES = 4
_UNCLEAR = "Flere kryss, og det skulle være ett. Svaret blir lagret, men ikke telt."
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ERASING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_SIGNS = {ItemKind.ONE: ("circle-dot", "circle"), ItemKind.SEVERAL: ("square-check", "square")}


class AnswerFields(QWidget):
    """The base of both. `answered` carries the answer as it is now, and `back` tells of Shift+Tab."""

    answered = Signal(object)
    back = Signal()

    def __init__(self, context: Context, item: Item) -> None:
        super().__init__()
        self.context, self.item = context, item
        self.current = Answer()
        self.has_before = False
        self.keys = ""

    def begin(self, answer: Answer) -> None:
        """Show another paper's answer, also where somebody is writing."""
        self.show_answer(answer)

    def show_answer(self, answer: Answer) -> None:
        """Show what the question is answered with; what is being typed is left alone."""
        raise NotImplementedError

    def open(self) -> None:
        """Give the keys to the question."""
        raise NotImplementedError

    def takes(self, event: QKeyEvent) -> bool:
        """Do what a key does to the answer; return whether it does anything."""
        return False

    def apply_theme(self) -> None:
        """Colour the signs for the theme in force."""

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Shift+Tab goes to the question before this one, wherever the keys are in it."""
        if not is_next and self.has_before:
            self.back.emit()
            return True
        return super().focusNextPrevChild(is_next)

    def _tell(self, answer: Answer) -> None:
        self.current = answer
        self.answered.emit(answer)


class Option(Tile):
    """A choice with its key and a sign of whether it is ticked. Enter is for the paper, not for it."""

    def __init__(self, context: Context, item: Item, place: int) -> None:
        super().__init__("row")
        self.context, self._signs = context, _SIGNS[item.kind]
        words, key = item.choices[place], answering.keys_of(item)[place]
        self.setObjectName(f"option-{place}")
        self.setAccessibleName(f"{key.upper()} {words}".strip())
        self.setAccessibleDescription(" ".join(filter(None, (item.group, item.text))))
        self.setCheckable(True)
        self._key = label(key.upper(), "number", wrap=False)
        self._key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign = Picture(self._signs[1], _SIGN, "quiet")
        self._shown: tuple[bool, bool] | None = None
        text = label(breakable(words), "step")
        layout = row(self._key, text, self._sign, gap=14)
        layout.setStretch(1, 1)
        layout.setContentsMargins(10, 7, 10, 7)
        self.setLayout(layout)
        self._key.setVisible(bool(key))  # as a part of this: alone it would be a window
        if item.kind is ItemKind.ONE:
            choose_one(self)

    def show_ticked(self, is_on: bool, *, is_alone: bool) -> None:
        """Show whether it is ticked; `is_alone` where no other can be at the same time."""
        self.setAutoExclusive(False)
        self.setChecked(is_on)
        self.setAutoExclusive(is_alone)
        if self._shown != (is_on, is_alone):
            self._shown = is_on, is_alone
            self.apply_theme()

    def apply_theme(self) -> None:
        """Draw the sign."""
        is_on = self.isChecked()
        self._sign.show_icon(self._signs[not is_on], "good" if is_on else "quiet", self.context.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class ChoiceFields(AnswerFields):
    """Boxes to tick. `has_several`: the paper has several ticks where one was asked for."""

    def __init__(self, context: Context, item: Item) -> None:
        super().__init__(context, item)
        self.has_several = False
        self.options = [Option(context, item, place) for place in range(len(item.choices))]
        for place, option in enumerate(self.options):
            option.clicked.connect(partial(self.press, place))
        self.other = LineField(item.other.rstrip(" :") or "Annet", "Det som står på linja")
        self.other.edited.connect(self._on_text)
        self._unclear = label(_UNCLEAR, "small-warm")
        self.setLayout(column(*self.options, self.other, self._unclear, None, gap=2))
        self.other.setVisible(bool(item.other))
        self._unclear.hide()
        several = "" if item.kind is ItemKind.SEVERAL else "F flere kryss  ·  "
        self.keys = f"{_span(item)} krysser av  ·  {several}Backspace fjerner krysset"

    def begin(self, answer: Answer) -> None:
        self.has_several = False
        self.other.clearFocus()
        super().begin(answer)

    def show_answer(self, answer: Answer) -> None:
        self.current = answer
        self.has_several = self.has_several or answering.is_unclear(self.item, answer)
        self.other.show_text(answer.text)
        self._show()

    def _show(self) -> None:
        is_alone = self.item.kind is ItemKind.ONE and not self.has_several
        for place, option in enumerate(self.options):
            option.show_ticked(place in self.current.chosen, is_alone=is_alone)
        self._unclear.setVisible(answering.is_unclear(self.item, self.current))

    def open(self) -> None:
        places = self.current.chosen or (0,)
        at = places[0] if places[0] < len(self.options) else 0
        self.options[at].setFocus(Qt.FocusReason.TabFocusReason)

    def press(self, place: int, *_: object) -> None:
        """Tick a choice, or take the tick away."""
        self._tell(answering.chosen(self.item, self.current, place, has_several=self.has_several))
        self._show()
        is_on = place in self.current.chosen
        line = answering.is_other(self.item, place) and is_on
        at = self.other if line else self.options[place]
        at.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(at)

    def turn_several(self) -> None:
        """Let there be several ticks where one was asked for, or one again."""
        self.has_several = not self.has_several
        if not self.has_several:
            self._tell(answering.with_chosen(self.current, ()))
        self._show()

    def takes(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        key = event.text().casefold()
        keys = answering.keys_of(self.item)
        if key and key in keys:
            self.press(keys.index(key))
        elif key == answering.SEVERAL_KEY and self.item.kind is ItemKind.ONE:
            self.turn_several()
        elif Qt.Key(event.key()) in _ERASING:
            self._tell(answering.with_chosen(self.current, ()))
            self._show()
        else:
            return False
        return True

    def _on_text(self, text: str) -> None:
        self._tell(answering.with_text(self.item, self.current, text))
        self._show()

    def apply_theme(self) -> None:
        for option in self.options:
            option.apply_theme()


def _span(item: Item) -> str:
    """1–4; 1–7 og 0"""
    keys = [key.upper() for key in answering.keys_of(item) if key and key != answering.OTHER_KEY]
    first = "–".join(dict.fromkeys((keys[0], keys[-1]))) if keys else ""
    return " og ".join(filter(None, (first, answering.OTHER_KEY if item.other else "")))


class WrittenField(TextField):
    """Enter is for the paper, Shift+Enter a new line; ↑ from the first line is for the paper too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = Qt.Key(event.key()) in _ENTER
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif is_enter or (event.key() == Qt.Key.Key_Up and not self._has_line_above()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _has_line_above(self) -> bool:
        return QTextCursor(self.textCursor()).movePosition(QTextCursor.MoveOperation.Up)


class TextFields(AnswerFields):
    """A place to write."""

    def __init__(self, context: Context, item: Item) -> None:
        super().__init__(context, item)
        self.field = WrittenField(item.text, "Det som står på arket", lines=_LINES)
        self.field.setObjectName(f"answer-{item.key}")
        self.field.edited.connect(lambda text: self._tell(Answer(text=text)))
        self.setLayout(column(self.field, None))
        self.keys = "Shift+Enter ny linje"

    def begin(self, answer: Answer) -> None:
        self.field.clearFocus()
        super().begin(answer)

    def show_answer(self, answer: Answer) -> None:
        self.current = answer
        self.field.show_text(answer.text)

    def open(self) -> None:
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.field.moveCursor(QTextCursor.MoveOperation.End)


def fields_for(context: Context, item: Item) -> AnswerFields:
    """Return where an item is answered."""
    makers: dict[bool, Callable[[Context, Item], AnswerFields]] = {True: TextFields, False: ChoiceFields}
    made = makers[item.kind is ItemKind.TEXT](context, item)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return made
