"""What the fields of a sheet or a tool page are edited with: a line, a text, a list, a number, a tick.

Each shows a value and tells when a user has changed it; `value` returns it as it is then.
"""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import TickButton
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.stepper import StepField
from mestringstreff_desktop.ui.widgets.text_fields import LineField, ListField, TextField

_BETWEEN_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_FRAME = 12  # padding and border of a framed list, beyond those of a bare one


class Input(QWidget):
    """The base: a name above the field, and perhaps a hint below it."""

    edited = Signal()

    def __init__(self, name: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self.setFocusProxy(field)
        above = [label(name, "small-strong")] if name else []
        below = [label(hint, "quiet")] if hint else []
        self.setLayout(column(*above, field, *below, gap=4))
        for words in above:
            words.setBuddy(field)

    def show_value(self, value: object) -> None:
        """Show a value without telling of it."""
        raise NotImplementedError

    def value(self) -> object:
        raise NotImplementedError


class LineInput(Input):
    """One line of text."""

    def __init__(self, name: str, placeholder: str = "", hint: str = "") -> None:
        self.line = LineField(name, placeholder)
        super().__init__(name, self.line, hint)
        self.line.edited.connect(self.edited)

    def show_value(self, value: object) -> None:
        self.line.show_text(str(value))

    def value(self) -> str:
        return self.line.text()


class TextInput(Input):
    """Several lines of text."""

    def __init__(self, name: str, placeholder: str = "", hint: str = "", lines: int = 2) -> None:
        self.text = TextField(name, placeholder, lines=lines)
        super().__init__(name, self.text, hint)
        self.text.edited.connect(self.edited)

    def show_value(self, value: object) -> None:
        self.text.show_text(str(value))

    def value(self) -> object:
        return self.text.toPlainText()


class ParagraphsInput(TextInput):
    """Paragraphs with an empty line between them."""

    def show_value(self, value: object) -> None:
        self.text.show_text("\n\n".join(texts(value)))

    def value(self) -> tuple[str, ...]:
        found = _BETWEEN_PARAGRAPHS.split(self.text.toPlainText())
        return tuple(text.strip() for text in found if text.strip())


class BorderedList(ListField):
    """A list in a frame, as the other fields are."""

    def __init__(self, name: str, placeholder: str = "", lines: int = 2) -> None:
        self._least_lines = lines
        super().__init__(name, placeholder)
        self.setProperty("role", "framed-list")

    def _fit(self) -> None:
        super()._fit()
        least = self._least_lines * self.fontMetrics().lineSpacing()
        self.setFixedHeight(max(self.minimumHeight(), least) + _FRAME)


class ListInput(Input):
    """A list, one thing a line."""

    def __init__(self, name: str, placeholder: str = "", hint: str = "", lines: int = 2) -> None:
        self.list = BorderedList(name, placeholder or "Én på hver linje", lines)
        super().__init__(name, self.list, hint)
        self.list.edited.connect(lambda _: self.edited.emit())

    def show_value(self, value: object) -> None:
        self.list.show_items([" ".join(each.split("\n")) for each in texts(value)])

    def value(self) -> tuple[object, ...]:
        return tuple(self.list.items())


class NumberInput(Input):
    """A whole number within bounds."""

    def __init__(self, name: str, least: int, most: int, hint: str = "") -> None:
        self.number = StepField(name, least, most)
        super().__init__(name, self.number, hint)
        self.number.edited.connect(self.edited)

    def show_value(self, value: object) -> None:
        if isinstance(value, int | float) and not self.number.hasFocus():
            self.number.show_number(round(value))

    def value(self) -> object:
        return self.number.value()


class TickInput(Input):
    """Something that is on or off; the box has its words beside it."""

    def __init__(self, context: Context, name: str, hint: str = "") -> None:
        self.tick = TickButton(context, name)
        field = QWidget()
        field.setLayout(row(self.tick, None))
        super().__init__("", field, hint)
        self.setFocusProxy(self.tick)
        self.tick.clicked.connect(self.edited)

    def show_value(self, value: object) -> None:
        self.tick.setChecked(bool(value))

    def value(self) -> object:
        return self.tick.isChecked()


class ChoiceInput(Input):
    """One of a few; `choices` are values and their words."""

    def __init__(self, name: str, choices: Iterable[tuple[object, str]], hint: str = "") -> None:
        self.choice = ChoiceField(name, choices)
        super().__init__(name, self.choice, hint)
        self.choice.activated.connect(self.edited)

    def show_value(self, value: object) -> None:
        self.choice.show_chosen(value)

    def value(self) -> object:
        return self.choice.key


def texts(value: object) -> Sequence[str]:
    """Return the texts of a list of them."""
    return [str(each) for each in value] if isinstance(value, tuple) else []
