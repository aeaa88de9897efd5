"""A few choices, one of which holds, in the room of a line."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox

from mestringstreff_desktop.ui.base.theme import px
from mestringstreff_desktop.ui.widgets.chevron import draw_chevron
from mestringstreff_desktop.ui.widgets.spoken_name import give_label

CHEVRON = 28  # pixels from the right side, at 100 % text size
LEAST_LETTERS = 12
_FRAME = CHEVRON + 16


class ChoiceField(QComboBox):
    """Opens a list of choices, each a key and its words. `activated` tells that one was chosen."""

    def __init__(self, name: str, choices: Iterable[tuple[object, str]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_choices(list(choices))

    @property
    def key(self) -> object:
        """The key of what is chosen."""
        return self.currentData()

    def show_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these; the words of one that stays are changed in place."""
        while self.count() > len(choices):
            self.removeItem(self.count() - 1)
        for place, (key, words) in enumerate(choices):
            if place == self.count():
                self.addItem(words, key)
            self.setItemText(place, words)
            self.setItemData(place, key)

    def show_chosen(self, key: object) -> None:
        self.setCurrentIndex(self.findData(key))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        give_label(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change what is chosen."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """A long choice gives way to what stands beside it."""
        return QSize(
            LEAST_LETTERS * self.fontMetrics().averageCharWidth() + px(_FRAME), self.sizeHint().height()
        )

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Words that are longer than the field end with an ellipsis, and are whole in its tip."""
        super().initStyleOption(option)
        metrics, end = self.fontMetrics(), Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(self.currentText(), end, self.width() - px(_FRAME))
        option.currentText = shown
        tip = "" if shown == self.currentText() else self.currentText()
        if self.toolTip() != tip:
            self.setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self, QRectF(self.width() - px(CHEVRON), 0, px(16), self.height()))
