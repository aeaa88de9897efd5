"""What is dragged over the window from the machine's own file manager."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_COPY, _LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton


def files(*paths: Path) -> QMimeData:
    """Return some files as they are dragged."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return dragged


def entered(target: QWidget, dragged: QMimeData) -> bool:
    """Drag something over a widget; would it be taken?"""
    event = QDragEnterEvent(QPointF(5, 5), _COPY, dragged, _LEFT, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    target.dragEnterEvent(event)
    return event.isAccepted()


def dropped(target: QWidget, dragged: QMimeData) -> None:
    """Let go of it over a widget."""
    target.dropEvent(QDropEvent(QPointF(5, 5), _COPY, dragged, _LEFT, Qt.KeyboardModifier.NoModifier))
