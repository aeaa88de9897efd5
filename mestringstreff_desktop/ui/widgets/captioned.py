"""A field below its caption."""

from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.ui.widgets.labels import label_of
from mestringstreff_desktop.ui.widgets.layouts import box


def captioned(name: str, field: QWidget) -> QFrame:
    """Return a field below its caption, to stand level with others in a row."""
    return box("plain", label_of(field, name), field, None, gap=4, margin=0)
