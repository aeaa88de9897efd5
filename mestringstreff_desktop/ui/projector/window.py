"""The window on the projector: it shows what it is given, and never asks for the keyboard.

Where it has it all the same, after a click, it takes the keys of a presenter's remote, and tells of them.

It is light unless the leader wants it dark: a meeting room has its lights on, where dark letters on
a light ground are the easier to read from afar. The ground is a warm paper, not white. Dark is for
rooms that can be darkened, and for those whom light hurts.

The window has no parent, or it would always lie over the leader's own. On the leader's own screen it has
buttons below the picture: to fill the screen, and to come back to the leader's window.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mestringstreff_desktop.course.run.participants import ParticipantView, Scene
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.projector.scene import words_of
from mestringstreff_desktop.ui.projector.scene_view import SceneView
from mestringstreff_desktop.ui.projector.slide_view import SlideView
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, column
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

HINT = "Esc lukker skjermen · F11 gjør den til et vindu"
HINT_MS = 4000
_HINT_SHARE = 1 / 30  # of the height; it is for the leader, who sits close
_FULL = Qt.WindowState.WindowFullScreen


class _Faces(OneAtATime):
    """What the room sees. It has what the buttons leave it, whatever height a slide would have."""

    def hasHeightForWidth(self) -> bool:
        return False


class ParticipantWindow(QWidget):
    """Shows a view of the gathering. Esc closes it; F11 or a double click fills the screen, or not.

    `is_on_own` tells whether it is on the leader's own screen.
    """

    closed = Signal(bool)  # had it the keyboard?
    wants_step = Signal(int)  # 1 is the next item, -1 the one before
    wants_blank = Signal()

    def __init__(self, look: str, is_on_own: Callable[[], bool] = lambda: False) -> None:
        super().__init__()
        self._is_on_own = is_on_own
        self.setObjectName("participant-window")
        self.setWindowTitle("Deltakerskjerm – Esc lukker")
        self.setAccessibleName("Deltakerskjerm")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(240, 160)
        self._theme = Theme(look)
        self._view: ParticipantView | None = None
        self.face, self.slide = SceneView(self._theme), SlideView(self._theme)
        self._faces = _Faces()
        for part in (self.face, self.slide):
            self._faces.addWidget(part)
        place = self._faces.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        place.setVerticalPolicy(QSizePolicy.Policy.Ignored)
        self._faces.setSizePolicy(place)
        self._make_way_back()
        layout = column(self._faces, self.way_back, gap=0)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._hint = label(HINT)
        self._hint.setParent(self)
        self._hint.hide()
        self._hint_timer = QTimer(self)
        self._hint_timer.setSingleShot(True)
        self._hint_timer.timeout.connect(self._hint.hide)

    def _make_way_back(self) -> None:
        self.fill = Button("Fyll skjermen", role="small")
        self.fill.clicked.connect(self.turn_full)
        self.back = Button("Til kursleder", role="small")
        self.back.clicked.connect(self.close)
        for button, key in ((self.fill, "F11"), (self.back, "Esc")):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(key)
        self.way_back = box("teal", WrapLayout(self.fill, self.back), margin=4)

    def show_way_back(self) -> None:
        """Show the buttons where they are the leader's to use."""
        self.way_back.setVisible(self._is_on_own())
        self.fill.setVisible(not self.isFullScreen())

    @property
    def is_blank(self) -> bool:
        return self._faces.isHidden()

    def set_blank(self, is_blank: bool) -> None:
        """Show nothing at all, black, or what was shown."""
        self._faces.setHidden(is_blank)
        self.setAccessibleDescription("Skjermen er svart" if is_blank else "")

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
        view = self._view
        if view is None:
            return
        words = words_of(view)
        is_slide = view.slide is not None and view.scene is Scene.ACTIVITY
        self._faces.setCurrentWidget(self.slide if is_slide else self.face)
        if is_slide:
            self.slide.show_slide(view.slide, view.step, self._theme, words.foot)
        else:
            self.face.show_words(words, self._theme)
        self.update()

    @property
    def _ground(self) -> str:
        shown = self._faces.currentWidget()
        return shown.ground if isinstance(shown, SceneView | SlideView) else "surface"

    def go_full(self, is_full: bool) -> None:
        """Fill the screen, or be a window. Qt's own showFullScreen would take the keyboard."""
        if is_full is not self.isFullScreen():
            self.setWindowState(_FULL if is_full else Qt.WindowState.WindowNoState)
            self.show_way_back()

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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_way_back()

    def moveEvent(self, event: QMoveEvent) -> None:
        """It may have been dragged to another screen."""
        super().moveEvent(event)
        self.show_way_back()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = Qt.GlobalColor.black if self.is_blank else self._theme.colour(self._ground)
        QPainter(self).fillRect(self.rect(), ground)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        match event.key():
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_F11:
                self.turn_full()
            case Qt.Key.Key_PageDown | Qt.Key.Key_Right:
                self.wants_step.emit(1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Left:
                self.wants_step.emit(-1)
            case Qt.Key.Key_B | Qt.Key.Key_Period:
                self.wants_blank.emit()
            case _:
                super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.turn_full()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        had_keyboard = self.isActiveWindow()
        self.hide()
        self.closed.emit(had_keyboard)
