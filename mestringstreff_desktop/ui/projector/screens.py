"""The machine's screens in plain words, and which of them is which."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.ui.base.theme import FAMILY, Theme

IDENTIFY_MS = 3000
LONGEST_NAME = 24
_NUMBER_SHARE = 0.4  # of the screen's height
_QUIET = Qt.WindowType.WindowDoesNotAcceptFocus | Qt.WindowType.WindowStaysOnTopHint


@dataclass(frozen=True)
class Screen:
    """A screen. `width` and `height` are its own pixels; `key` tells it again after it has been away."""

    key: str
    number: int
    name: str
    width: int
    height: int
    qt_screen: QScreen

    @property
    def area(self) -> QRect:
        return self.qt_screen.geometry()

    @property
    def free_area(self) -> QRect:
        """The screen without the system's bars."""
        return self.qt_screen.availableGeometry()


class Screens(QObject):
    """All screens there are. `changed` tells that one came, went, or got another size."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        assert isinstance(application, QGuiApplication), "screens are asked for by a window"
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self.changed)
        application.primaryScreenChanged.connect(self.changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.changed)

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        self.changed.emit()

    def all(self) -> list[Screen]:
        """Return the screens, the main one first, numbered from 1."""
        return [_described(screen, number) for number, screen in enumerate(QGuiApplication.screens(), 1)]

    def key_of(self, widget: QWidget) -> str:
        """Return the key of the screen a window is on."""
        return _key(widget.screen())


def _described(screen: QScreen, number: int) -> Screen:
    size = screen.size() * screen.devicePixelRatio()
    return Screen(_key(screen), number, _name(screen), size.width(), size.height(), screen)


def _key(screen: QScreen) -> str:
    """The plug's name is part of it: two projectors of a kind may have no number of their own."""
    return "|".join((screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name()))


def _name(screen: QScreen) -> str:
    """Return what the screen calls itself; a mere device path says nothing to anybody."""
    name = screen.model().strip() or screen.name().strip()
    if name.startswith(("\\", "/")):
        return ""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def find(screens: Sequence[Screen], key: str) -> Screen | None:
    """Return the screen with the key, or one with the same number of its own in another plug."""
    exact = next((screen for screen in screens if screen.key == key), None)
    *own, _ = key.split("|") if key.count("|") >= 3 else ("", "", "", "")
    if exact is not None or not own[-1]:
        return exact
    return next((screen for screen in screens if screen.key.startswith("|".join(own) + "|")), None)


def words(screen: Screen, leader_key: str) -> str:
    """Skjerm 2 · EPSON PJ · 1920×1080"""
    here = "her er programmet" if screen.key == leader_key else ""
    parts = (f"Skjerm {screen.number}", screen.name, f"{screen.width}×{screen.height}", here)
    return " · ".join(part for part in parts if part)


class NumberSign(QWidget):
    """A screen's number, so large that it is seen from anywhere; it goes away by itself."""

    def __init__(self, number: int, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Tool | _QUIET)
        self.number = number
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(f"Skjerm {number}")

    def show_on(self, screen: Screen, milliseconds: int) -> None:
        side = round(screen.area.height() * _NUMBER_SHARE)
        area = QRect(0, 0, side, side)
        area.moveCenter(screen.area.center())
        self.setScreen(screen.qt_screen)
        self.setGeometry(area)
        self.show()
        QTimer.singleShot(milliseconds, self, self.close)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("primary"))
        font = QFont(FAMILY)
        font.setWeight(QFont.Weight.Bold)
        font.setPixelSize(max(round(self.height() * 0.75), 1))
        painter.setFont(font)
        painter.setPen(self._theme.colour("on_primary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.number))


def identify(screens: Sequence[Screen], theme: Theme, milliseconds: int = IDENTIFY_MS) -> list[NumberSign]:
    """Show each screen's number on it for a while."""
    signs = [NumberSign(screen.number, theme) for screen in screens]
    for sign, screen in zip(signs, screens, strict=True):
        sign.show_on(screen, milliseconds)
    return signs
