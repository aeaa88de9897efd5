"""The window on the projector: it shows what it is given, and never asks for the keyboard.

It is light unless the leader wants it dark: a meeting room has its lights on, where dark letters on
a light ground are the easier to read from afar. The ground is a warm paper, not white. Dark is for
rooms that can be darkened, and for those whom light hurts.

The window has no parent, or it would always lie over the leader's own.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.run.participants import ParticipantView
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.projector.slide import slide_of
from mestringstreff_desktop.ui.projector.slide_view import SlideView
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column

HINT = "Esc lukker skjermen · F11 gjør den til et vindu"
HINT_MS = 4000
_HINT_SHARE = 1 / 30  # of the height; it is for the leader, who sits close
_FULL = Qt.WindowState.WindowFullScreen


class ParticipantWindow(QWidget):
    """Shows a view of the gathering. Esc closes it; F11 or a double click fills the screen, or not."""

    closed = Signal(bool)  # had it the keyboard?

    def __init__(self, look: str) -> None:
        super().__init__()
        self.setObjectName("participant-window")
        self.setWindowTitle("Deltakerskjerm – Esc lukker")
        self.setAccessibleName("Deltakerskjerm")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(320, 240)
        self._theme = Theme(look)
        self._view: ParticipantView | None = None
        self.face = SlideView(self._theme)
        self.setLayout(column(self.face, gap=0))
        self._hint = label(HINT)
        self._hint.setParent(self)
        self._hint.hide()
        self._hint_timer = QTimer(self)
        self._hint_timer.setSingleShot(True)
        self._hint_timer.timeout.connect(self._hint.hide)

    @property
    def look(self) -> str:
        return self._theme.name

    def show_view(self, view: ParticipantView) -> None:
        """Show a view; the same one again changes nothing."""
        if view != self._view:
            self._view = view
            self._show()

    def apply_theme(self, look: str) -> None:
        """Be light or dark."""
        if look != self.look:
            self._theme = Theme(look)
            self._show()

    def _show(self) -> None:
        if self._view is not None:
            self.face.show_slide(slide_of(self._view), self._theme)

    def go_full(self, is_full: bool) -> None:
        """Fill the screen, or be a window. Qt's own showFullScreen would take the keyboard."""
        if is_full is not self.isFullScreen():
            self.setWindowState(_FULL if is_full else Qt.WindowState.WindowNoState)

    def turn_full(self) -> None:
        """Fill the screen or not, as the leader asks by hand; for a while it says how to get back."""
        self.go_full(not self.isFullScreen())
        self.show_hint(self.isFullScreen())

    def show_hint(self, wanted: bool) -> None:
        self._hint.setVisible(wanted)
        self._place_hint()
        self._hint_timer.start(HINT_MS)

    def _place_hint(self) -> None:
        pixels = round(self.face.unit * _HINT_SHARE)
        style = f"font-size: {pixels}px; color: {self._theme['paper']}; background: {self._theme['ink']};"
        self._hint.setStyleSheet(f"{style} padding: {pixels // 2}px; border-radius: {pixels // 2}px;")
        self._hint.setWordWrap(False)
        self._hint.adjustSize()
        size = self._hint.size()
        self._hint.move(self.width() - size.width() - pixels, self.height() - size.height() - pixels)
        self._hint.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_F11:
                self.turn_full()
            case _:
                super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.turn_full()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        had_keyboard = self.isActiveWindow()
        self.hide()
        self.closed.emit(had_keyboard)
