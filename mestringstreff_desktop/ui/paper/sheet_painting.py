"""The painting of a sheet as a piece of paper, soft until its picture is there, and of a tool's icon."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from mestringstreff_desktop.ui.base.theme import Theme, coloured_icon

KIND_ICONS = {
    "coping": "hand-heart",
    "presentation": "users",
    "method": "messages-square",
    "sheet": "file-text",
}
_PORTRAIT = QSize(210, 297)
_LINES = (0.16, 0.3, 0.44, 0.58, 0.72)  # of the paper's height, where the soft paper has lines


def paint_ground(painter: QPainter, box: QRect, theme: Theme) -> None:
    """Draw the quiet ground that a picture lies on."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("hover"))
    painter.drawRoundedRect(box, 6, 6)


def paint_sheet(painter: QPainter, room: QRect, picture: QPixmap | None, theme: Theme) -> None:
    """Draw a sheet's picture in the middle of `room`, or a soft paper when it is not there yet."""
    size = picture.deviceIndependentSize().toSize() if picture else _fitted(_PORTRAIT, room)
    paper = QRect(room.topLeft(), size)
    paper.moveCenter(room.center())
    _paint_shadow(painter, paper)
    if picture:
        painter.drawPixmap(paper.topLeft(), picture)
    else:
        _paint_soft_paper(painter, paper, theme)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(paper).adjusted(-0.5, -0.5, 0.5, 0.5))


def paint_icon(painter: QPainter, room: QRect, icon: str, theme: Theme) -> None:
    """Draw an icon in a round of soft colour, for a tool that has no sheet."""
    side = min(room.width(), room.height())
    disc = QRect(0, 0, side, side)
    disc.moveCenter(room.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("soft_teal"))
    painter.drawEllipse(disc)
    inset = round(side * 0.28)
    drawn = coloured_icon(icon, theme["primary"], side - 2 * inset)
    drawn.paint(painter, disc.adjusted(inset, inset, -inset, -inset))


def _fitted(size: QSize, room: QRect) -> QSize:
    return size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)


def _paint_shadow(painter: QPainter, paper: QRect) -> None:
    """Two faint steps below and to the right lift the paper from its ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    for reach, alpha in ((3, 14), (1, 26)):
        painter.setBrush(QColor(0, 0, 0, alpha))
        painter.drawRoundedRect(paper.adjusted(-1, 0, reach - 1, reach), 2, 2)


def _paint_soft_paper(painter: QPainter, paper: QRect, theme: Theme) -> None:
    painter.fillRect(paper, theme.colour("surface"))
    painter.setBrush(theme.colour("hover"))
    margin = round(paper.width() * 0.14)
    for number, place in enumerate(_LINES):
        width = (paper.width() - 2 * margin) * (0.6 if number == 0 else 1.0)
        top = paper.top() + round(paper.height() * place)
        painter.drawRoundedRect(QRectF(paper.left() + margin, top, width, 5), 2, 2)
