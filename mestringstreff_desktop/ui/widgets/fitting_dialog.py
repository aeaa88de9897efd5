"""A dialog that is never larger than the screen: its middle scrolls where there is no room for all of it."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QPushButton, QWidget

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.layouts import column, read_in_order, scrolled

_AROUND = QSize(24, 48)  # what the screen keeps of its own: frames, bars
_GAP, _MARGIN = 20, 24


class FittingDialog(QDialog):
    """As wide as it is given and as high as its content, within the screen. Its foot is always seen."""

    def __init__(self, parent: QWidget | None, theme: Theme, width: int) -> None:
        """`width` is in pixels at 100 % text size; what does not fit in it gets more."""
        super().__init__(parent)
        self._theme, self._width = theme, width
        # a default button looks for its dialog when it gets its place
        self._inner, self._foot = QWidget(self), QWidget(self)

    def lay_out(self, content: QLayout, foot: QLayout) -> None:
        """Put the content above the foot."""
        self._inner.setLayout(content)
        self._foot.setLayout(foot)
        self._inner.installEventFilter(self)
        self.setLayout(column(scrolled(self._inner), self._foot, gap=_GAP, margin=_MARGIN))
        read_in_order(self._foot)

    def want_width(self, width: int) -> None:
        """Be so wide, in pixels at 100 % text size."""
        self._width = width

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        self._come_to_foot_last()
        super().showEvent(event)

    def _come_to_foot_last(self) -> None:
        """Tab goes through the content first, though more may have been put in it since the foot was made."""
        for button in self._foot.findChildren(QPushButton):
            last = self.previousInFocusChain()
            if last is not None and last is not button:
                self.setTabOrder(last, button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What comes and goes in it changes its height."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._inner and self.isVisible():
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Take the size that what is in it needs, within the screen."""
        room = self.screen().availableGeometry().size() - _AROUND
        around = 2 * _MARGIN
        parts = (self._inner, self._foot)
        needed = max(part.minimumSizeHint().width() for part in parts) + around
        width = min(max(self._theme.pixels(self._width), needed), room.width())
        self.setMinimumWidth(width)
        height = _height_for(self._inner, width - around) + _GAP + _height_for(self._foot, width - around)
        self.resize(width, min(height + around, room.height()))


def resize_within(window: QWidget, wanted: QSize) -> None:
    """Give a window the size it wants, within its screen."""
    window.resize(wanted.boundedTo(window.screen().availableGeometry().size() - _AROUND))


def _height_for(part: QWidget, width: int) -> int:
    part.ensurePolished()
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
