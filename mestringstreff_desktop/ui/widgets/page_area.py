"""The area a page stands in: as high as the window, and scrolled where that is too low for what is in it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.widgets.layouts import Scrolled


class PageArea(Scrolled):
    """Gives its content the height that is there, or the least it can do with if that is more.

    Qt's own way gives it what it would like to have: a page with a long list in an area of its own
    would be scrolled twice.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__(content, "page")
        self.setWidgetResizable(False)
        self.setMinimumHeight(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is on the page may need another height than before."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        content, room = self.widget(), self.viewport().size()
        layout = content.layout() if content else None
        if content is None or layout is None:
            return
        depends = layout.hasHeightForWidth()
        least = layout.minimumHeightForWidth(room.width()) if depends else layout.minimumSize().height()
        content.resize(room.width(), max(room.height(), least))
