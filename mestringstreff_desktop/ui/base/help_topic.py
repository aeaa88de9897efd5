"""What the help says of a part of the window: each part that has an article of its own tells which."""

from PySide6.QtWidgets import QWidget

_PROPERTY = "help-topic"


def tell_topic(part: QWidget, article: str) -> None:
    """Have F1 open an article, by its id, while the keys are in a part of the window."""
    part.setProperty(_PROPERTY, article)


def topic_of(widget: QWidget | None) -> str:
    """Return the article of the innermost part of its window that a widget stands in; "" where none tells."""
    while widget is not None:
        told = widget.property(_PROPERTY)
        if told:
            return str(told)
        widget = None if widget.isWindow() else widget.parentWidget()
    return ""
