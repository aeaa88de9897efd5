"""The keyboard is where a page's work is, is always seen, and goes down the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mestringstreff_desktop.ui.window.main_window import MainWindow

AROUND = 4  # pixels around a control that its ring may take
WORK = {
    "overview": "Start samlingen",
    "gatherings": "Samling 1: ",
    "run": "Start samlingen",
    "toolbox": "Søk i verktøykassa",
    "background": "Søk i fagstoffet",
    "help": "Søk i hjelpen",
}


def stops_of(page: QWidget) -> list[QWidget]:
    """Return what Tab stops at on a page, in its order."""
    found, widget = list[QWidget](), page.nextInFocusChain()
    while widget is not None and widget is not page:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and page.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def picture(widget: QWidget) -> QImage:
    parent = widget.parentWidget()
    assert parent is not None
    return parent.grab(widget.geometry().adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()


def test_it_goes_to_where_the_work_is_by_the_rail(window: MainWindow) -> None:
    for name, wanted in WORK.items():
        button = window.rail.findChild(QPushButton, f"rail-{name}")
        assert isinstance(button, QPushButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName().startswith(wanted), name


@pytest.mark.looks
def test_it_is_seen_wherever_it_stands(window: MainWindow) -> None:
    unseen, number = [], 0
    for name, page in window.pages.items():
        window.show_page(name)
        for _ in range(5):  # a page finds its place in rounds
            QApplication.processEvents()
        for stop in stops_of(page):
            stop.clearFocus()
            before = picture(stop)
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            number += 1
            if picture(stop) == before:
                unseen.append(f"{name}: {stop.accessibleName() or stop.objectName()}")
    assert unseen == []
    assert number > 100
