"""The hands of a leader at the real window: one has only keys, the other only a mouse.

Both act on what the machine would act on: the window that has the keys, and the place below the pointer.
"""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QDialog,
    QLabel,
    QListView,
    QScrollArea,
    QTableView,
    QWidget,
)

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.dialogs import AskText, Question
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk

_MOST_TABS, _MOST_TURNS = 60, 60
_NOTCH = 120  # of the wheel, as Qt counts it
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Person(FakeAsk):
    """Is asked in the program's own dialogs, which are answered with whatever hands there are."""

    def exec(self, dialog: QDialog) -> bool:
        """The machine gives the keyboard back to the window below; the offscreen one does not."""
        below, is_yes = QApplication.activeWindow(), super().exec(dialog)
        if below is not None:
            below.activateWindow()
        return is_yes

    def confirm(
        self, title: str, text: str, yes: str, no: str = "Avbryt", *, is_danger: bool = False
    ) -> bool:
        return self.exec(Question(_context(), title, text, yes, no, is_danger=is_danger))

    def text(self, title: str, text: str, yes: str, value: str = "") -> str | None:
        dialog = AskText(_context(), title, text, yes, value)
        return dialog.field.text().strip() if self.exec(dialog) else None


def _context() -> Context:
    window = QApplication.activeWindow()
    assert isinstance(window, MainWindow)
    return window.context


class Keys:
    """Presses keys, wherever the keyboard is."""

    def press(self, *keys: str) -> None:
        """Press each, such as «Ctrl+2»."""
        for key in keys:
            QCoreApplication.processEvents()
            window = QGuiApplication.focusWindow()
            assert window is not None, "no window has the keyboard"
            QTest.keySequence(window, QKeySequence(key))

    def write(self, text: str) -> None:
        QTest.keyClicks(self.at, text)

    def tab_to(self, name: str) -> None:
        """Press Tab until one is at what is called so."""
        passed = []
        while not _is_called(self.at, name):
            passed.append(self.at.accessibleName())
            assert len(passed) <= _MOST_TABS, f"Tab never comes to {name}, but to {passed}"
            self.press("Tab")

    @property
    def at(self) -> QWidget:
        """What has the keyboard."""
        QCoreApplication.processEvents()
        found = QApplication.focusWidget() or QApplication.activeWindow()
        assert found is not None, "nothing has the keyboard"
        return found


class Mouse:
    """Clicks on what can be seen, and turns the wheel to see more."""

    def click(self, *names: str) -> None:
        """Click in the middle of each."""
        for name in names:
            found = self.find(name)
            self.click_at(found, found.rect().center())

    def find(self, name: str) -> QWidget:
        """Return what is called so in the topmost window."""
        return next(each for each in self._top().findChildren(QWidget) if _is_called(each, name))

    def click_at(self, widget: QWidget, at: QPoint) -> None:
        self._scroll_to(widget, at)
        window = widget.window()
        place = widget.mapTo(window, at)
        hit = window.childAt(place)
        is_there = hit is widget or (hit is not None and widget.isAncestorOf(hit))
        assert is_there, f"{hit} covers {widget}"
        QTest.mouseClick(window.windowHandle(), _LEFT, _NONE, place)

    def pick_day(self, day: str) -> None:
        """Click on the first day of a number in the calendar that is open."""
        QCoreApplication.processEvents()
        calendar = self._top().findChild(QCalendarWidget)
        assert calendar is not None, "no calendar is open"
        table = calendar.findChild(QTableView)
        assert table is not None
        model = table.model()
        cells = [model.index(row, column) for row in range(1, 7) for column in range(1, 8)]
        cell = next(each for each in cells if str(each.data()) == day)
        self.click_at(table.viewport(), table.visualRect(cell).center())

    def pick_suggestion(self, row: int) -> None:
        """Click on a line of the suggestions that are open, from 0."""
        found = self.find("Forslag")
        assert isinstance(found, QListView)
        self.click_at(found.viewport(), found.visualRect(found.model().index(row, 0)).center())

    def _top(self) -> QWidget:
        QCoreApplication.processEvents()
        found = (
            QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
            or QApplication.activeWindow()
        )
        assert found is not None, "no window is open"
        return found

    def _scroll_to(self, widget: QWidget, at: QPoint) -> None:
        """Turn the wheel over every part that scrolls and hides it, the outermost first."""
        parents, parent = list[QScrollArea](), widget.parentWidget()
        while parent is not None:
            parents += [parent] if isinstance(parent, QScrollArea) else []
            parent = parent.parentWidget()
        for area in reversed(parents):
            self._turn_wheel(area, widget, at)

    def _turn_wheel(self, area: QScrollArea, widget: QWidget, at: QPoint) -> None:
        view = area.viewport()
        window = view.window()
        over = view.mapTo(window, view.rect().center())
        for _ in range(_MOST_TURNS):
            height = widget.mapTo(view, at).y()
            if 0 <= height < view.height():
                return
            QTest.wheelEvent(window.windowHandle(), over, QPoint(0, _NOTCH if height < 0 else -_NOTCH))


def _is_called(widget: QWidget, name: str) -> bool:
    return widget.isVisible() and name in (widget.objectName(), widget.accessibleName())


def shows(window: QWidget, words: str) -> bool:
    """Can the words be read in a window, as a line of its own?"""
    return any(each.isVisible() and each.text() == words for each in window.findChildren(QLabel))


def outline(course: Course) -> list[tuple[str, list[tuple[str, int]]]]:
    """What of a course must be the same at a colleague's."""
    return [
        (gathering.title, [(item.title, item.minutes) for item in gathering.items])
        for gathering in course.gatherings
    ]
