"""Looks at every widget on screen, hovers over it, opens its menus, and tells what Qt made of its text."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from tests.ui.hostile import HOSTILE, MARK


class Looker:
    """`faults` were not shown as they are; `seen` counts the hostile texts by kind, `places` by place."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.seen: Counter[str] = Counter()
        self.places: Counter[str] = Counter()
        self._place = ""

    def look(self, place: str, *parts: QWidget) -> None:
        """Look at a window, or at parts of one."""
        self._begin(place)
        QApplication.processEvents()
        for root in parts:
            if root.isWindow():
                self._look_at_title(root)
            for widget in [root, *root.findChildren(QWidget)]:
                if isValid(widget):  # a tooltip belongs to what it is about, and goes with the next one
                    self._look_at(widget)

    def look_at_menu(self, place: str, menu: QMenu) -> None:
        """Look at a menu as it is when it opens."""
        self._begin(place)
        self._look_at_menu(menu)
        menu.deleteLater()

    def during(self, place: str, ask: Callable[[], object]) -> None:
        """Do what opens a dialog that waits for an answer, look at it, and put it away."""
        QTimer.singleShot(0, lambda: self._look_and_leave(place))
        ask()
        assert place in self.places, f"{place}: nothing asked"

    def _look_and_leave(self, place: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None, place
        try:
            self.look(place, dialog)
        finally:
            dialog.close()  # one that stayed would be waited for, for ever

    def _begin(self, place: str) -> None:
        self._place = place
        self.places[place] += 0

    def _note(self, kind: str, is_right: bool, text: str) -> None:
        self.seen[kind] += 1
        self.places[self._place] += 1
        if not is_right:
            self.faults.append(f"{self._place}: {kind}: {text}")

    def _look_at_title(self, window: QWidget) -> None:
        handle = window.windowHandle()
        if MARK in window.windowTitle():
            shown = handle.title() if handle else "not shown"
            self._note("title", HOSTILE in shown, shown)

    def _look_at(self, widget: QWidget) -> None:
        if MARK in widget.toolTip():
            self._hover(widget)
        match widget:
            case QLabel() if MARK in widget.text():
                self._note("label", widget.textFormat() is Qt.TextFormat.PlainText, widget.text())
            case QAbstractButton():
                self._look_at_button(widget)
            case QLineEdit() if MARK in widget.text():
                self._note("field", True, widget.text())
            case QPlainTextEdit() | QTextEdit() if MARK in widget.toPlainText():
                is_plain = isinstance(widget, QPlainTextEdit) or not widget.acceptRichText()
                self._note("field", is_plain, widget.toPlainText())
            case QComboBox() | QListWidget():
                self._look_at_items(widget)

    def _look_at_items(self, widget: QComboBox | QListWidget) -> None:
        model = widget.model()
        for row in range(model.rowCount()):
            text = str(model.index(row, 0).data())
            if MARK in text:
                self._note("choice", "&&" not in text, text)

    def _look_at_button(self, button: QAbstractButton) -> None:
        if MARK in button.text():
            self._note("button", _has_no_key(button.text()), button.text())
        menu = button.menu() if isinstance(button, QPushButton) else None
        if menu is not None:
            menu.aboutToShow.emit()
            self._look_at_menu(menu)

    def _look_at_menu(self, menu: QMenu) -> None:
        for action in menu.actions():
            self._note("menu", _has_no_key(action.text()), action.text())

    def _hover(self, widget: QWidget) -> None:
        shown = [each for each in hover(widget) if MARK in each.text()]
        self._note("tooltip", bool(shown) and all(map(is_plain, shown)), widget.toolTip())


def hover(widget: QWidget, at: QPoint | None = None) -> list[QLabel]:
    """Rest the mouse on a widget and return its tip; one that is HTML would open the files it names."""
    QToolTip.hideText()
    place = at or widget.rect().center()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    return tips()


def tips() -> list[QLabel]:
    """Return the tooltips on screen."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QLabel)]
    return [each for each in found if each.metaObject().className() == "QTipLabel" and each.isVisible()]


def is_plain(label: QLabel) -> bool:
    return label.textFormat() is Qt.TextFormat.PlainText


def _has_no_key(text: str) -> bool:
    """A single & would underline the letter after it; two are shown as one."""
    return "&" not in text.replace("&&", "")
