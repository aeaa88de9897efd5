"""What a screen reader is to say though the keyboard does not come to it."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something when it has said what it is saying; `widget` is where it belongs."""
    widget.setAccessibleDescription(words)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
