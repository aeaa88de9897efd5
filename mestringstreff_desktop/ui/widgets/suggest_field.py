"""A line to type in, with suggestions to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QPaintEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QCompleter

from mestringstreff_desktop.content.text import clean_line
from mestringstreff_desktop.ui.base.theme import px
from mestringstreff_desktop.ui.widgets.chevron import draw_chevron
from mestringstreff_desktop.ui.widgets.spoken_name import give_label
from mestringstreff_desktop.ui.widgets.text_fields import keep_clean


class SuggestField(QComboBox):
    """A line to type in, with suggestions to choose from."""

    edited = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        line, completer = self.lineEdit(), self.completer()
        assert line is not None, "it is editable"
        assert completer is not None, "an editable box is made with one"
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        keep_clean(line, self.edited.emit)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.textActivated.connect(self.edited)
        self.editTextChanged.connect(self.setToolTip)  # what is longer than the field is whole there

    def show_text(self, text: str) -> None:
        """Show stored text; what is being typed is left alone."""
        line, text = self.lineEdit(), clean_line(text)
        if line is not None and text != line.text() and not line.hasFocus():
            self.setEditText(text)
            line.setCursorPosition(0)

    def show_suggestions(self, suggestions: Sequence[str]) -> None:
        """Offer these, and keep what stands in the field."""
        if [self.itemText(at) for at in range(self.count())] == list(suggestions):
            return
        text = self.currentText()
        self.clear()
        self.addItems(list(suggestions))
        self.setEditText(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        give_label(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change what is chosen."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self, QRectF(self.width() - px(26), 0, px(16), self.height()))
