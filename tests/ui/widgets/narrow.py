"""Fields in a narrow window, and the wheel over them."""

from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

Field = TypeVar("Field", bound=QWidget)


def shown(window: QWidget, field: Field) -> Field:
    """Show a field in the window."""
    layout = window.layout()
    assert layout is not None
    layout.addWidget(field)
    QApplication.processEvents()
    return field


def wheel(field: QWidget) -> None:
    middle = QPointF(field.rect().center())
    event = QWheelEvent(
        middle,
        middle,
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)
