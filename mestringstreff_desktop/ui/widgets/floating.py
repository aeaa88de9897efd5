"""Lets a part lie over a page instead of in it: what comes for a moment moves nothing one is about to hit."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.ui.widgets.layouts import MARGIN, SMALL_GAP

_WIDEST = 640  # pixels at 100 % text size


class Floating(QObject):
    """Keeps a part at the foot of its page, or at its top where the pointer or the keyboard is below it."""

    def __init__(self, part: QWidget, page: QWidget) -> None:
        super().__init__(part)
        self._part, self._page = part, page
        part.setParent(page)
        part.setProperty("floats", True)
        part.hide()
        for each in (part, page):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Show, QEvent.Type.LayoutRequest, QEvent.Type.Resize)
        is_own_size = watched is self._part and event.type() == QEvent.Type.Resize
        if event.type() in kinds and not is_own_size and not self._part.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        page = self._page.rect().adjusted(MARGIN, SMALL_GAP, -MARGIN, -SMALL_GAP)
        scale = self._part.fontMetrics().averageCharWidth() / 7
        width = min(page.width(), round(_WIDEST * max(1.0, scale)))
        height = self._part.heightForWidth(width) if self._part.hasHeightForWidth() else -1
        height = max(height, self._part.minimumSizeHint().height())
        left = page.left() + (page.width() - width) // 2
        foot = QRect(left, page.bottom() - height, width, height)
        top = QRect(left, page.top(), width, height)
        self._part.setGeometry(top if self._is_in_use(foot) else foot)
        self._part.raise_()

    def _is_in_use(self, place: QRect) -> bool:
        """Is the pointer there, or all that is seen of what has the keyboard?"""
        if place.contains(self._page.mapFromGlobal(QCursor.pos())):
            return True
        focused = QApplication.focusWidget()
        if focused is None or not self._page.isAncestorOf(focused) or self._part.isAncestorOf(focused):
            return False
        seen = focused.visibleRegion().boundingRect()
        return not seen.isEmpty() and place.contains(seen.translated(focused.mapTo(self._page, QPoint(0, 0))))
