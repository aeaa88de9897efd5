"""The line one writes in is seen, in every field that grows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, scrolled
from mestringstreff_desktop.ui.widgets.text_fields import ListField, TextField, WrapField

Field = QPlainTextEdit | QTextEdit
FIELDS: tuple[Callable[[], Field], ...] = (
    lambda: TextField("Lært"),
    lambda: TextField("Gjort", most_lines=40),
    lambda: ListField("Utstyr"),
    lambda: WrapField("Tittel"),
)


def is_caret_seen(field: Field) -> bool:
    return field.viewport().visibleRegion().contains(QPoint(2, field.cursorRect().center().y()))


def test_the_caret_stays_in_sight_down_a_long_text_and_up_again(qtbot: QtBot) -> None:
    for make in FIELDS:
        field, inner = make(), QWidget()
        inner.setLayout(column(label("Over"), field, label("Under"), None))
        area = scrolled(inner)
        qtbot.addWidget(area)
        area.resize(240, 160)
        area.show()
        area.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        for _ in range(20):
            QTest.keyClicks(field, "mer tid til runden ")
            if not isinstance(field, WrapField):
                QTest.keyClick(field, Qt.Key.Key_Return)
            qtbot.waitUntil(partial(is_caret_seen, field), timeout=1000)
        QTest.keyClick(field, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(partial(is_caret_seen, field), timeout=1000)
