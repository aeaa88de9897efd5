"""Texts of the runner, set in a size or cut so that they fit: labels, and the timer's figures."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QLabel

from mestringstreff_desktop.ui.base.theme import FAMILY
from mestringstreff_desktop.ui.widgets.labels import label

LEAST_ROOM = 120  # pixels
_END = Qt.TextElideMode.ElideRight


def show(shown: QLabel, text: str) -> None:
    """Set a label's text if it is another one, so that a tick that changes nothing paints nothing."""
    if shown.text() != text:
        shown.setText(text)


def show_short(shown: QLabel, text: str, lines: float = 1, mode: Qt.TextElideMode = _END) -> None:
    """Show a text on so many lines of the label's own width; what there is no room for is in the tooltip."""
    metrics = QFontMetrics(shown.font())
    # A line that wraps leaves some of its width unused.
    room = shown.width() * (lines if lines == 1 else lines * 0.8)
    show(shown, metrics.elidedText(text, mode, max(int(room), LEAST_ROOM)))
    shown.setToolTip(text if shown.text() != text else "")


def set_points(shown: QLabel, points: float) -> None:
    """Give a label a text size of its own, in points."""
    style = f"font-size: {points:.1f}pt;"
    if shown.styleSheet() != style:
        shown.setStyleSheet(style)


def text_height(text: str, width: int, points: float, is_bold: bool = False) -> float:
    """Return how high a text is in pixels when it is set in a size and wrapped at a width."""
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    page = QRectF(0, 0, max(width, 1), 100_000)
    return QFontMetricsF(font).boundingRect(page, Qt.TextFlag.TextWordWrap, text).height()


def timer_label() -> QLabel:
    """Return a label whose figures are all equally wide, so that the time does not dance.

    Its height is that of the figures alone: a line's room for letters below would be wasted here.
    """
    made = label("", "timer", wrap=False)
    font = QFont(made.font())
    font.setFeature(QFont.Tag("tnum"), 1)
    made.setFont(font)
    made.setAccessibleDescription("Tid igjen")
    made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return made


def set_timer_points(shown: QLabel, points: float) -> None:
    """Give the timer its size, and the height its figures need."""
    set_points(shown, points)
    shown.setFixedHeight(round(shown.fontMetrics().capHeight() * 1.35))
