"""The name of a choice, where a screen reader takes it from: on Linux from its label alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

_BESIDE = Qt.FindChildOption.FindDirectChildrenOnly


def give_label(box: QComboBox) -> None:
    """Give a choice with no label of its own one that nobody sees, with its name."""
    parent = box.parentWidget()
    if parent is None or any(each.buddy() is box for each in parent.findChildren(QLabel, options=_BESIDE)):
        return
    label = QLabel(box.accessibleName(), parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setBuddy(box)
    label.hide()
