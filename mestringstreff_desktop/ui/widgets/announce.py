"""What a screen reader is to say though the keyboard does not come to it."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, is_urgent: bool = False) -> None:
    """Have a screen reader say something; `widget` is where it belongs.

    It says first what it is saying, but for what is urgent: that something is not stored.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # makes a dozen enumerations

    event = QAccessibleAnnouncementEvent(widget, words)
    if is_urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
