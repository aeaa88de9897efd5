"""A sheet's picture that shows the sheet large when it is pressed."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.sheet_painting import paint_ground, paint_sheet
from mestringstreff_desktop.ui.paper.sheet_pictures import SheetPictures
from mestringstreff_desktop.ui.widgets.pressing import Pressing

LARGE, SMALL = QSize(200, 272), QSize(132, 184)
_PADDING = 16
_WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class SheetButton(Pressing, QAbstractButton):
    """The first page of a sheet, with its title below."""

    def __init__(self, context: Context, form: Form, pictures: SheetPictures, room: QSize = LARGE) -> None:
        super().__init__()
        self.context, self.form = context, form
        self._pictures, self._room = pictures, room
        self.setObjectName(f"sheet-{form.id}")
        self.setAccessibleName(f"Forhåndsvis arket {form.title}")
        self.setToolTip("Forhåndsvis arket")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(2 * room.width())
        pictures.ready.connect(self._on_picture)

    def sizeHint(self) -> QSize:
        width = self._room.width() + 2 * _PADDING
        title = QFontMetrics(self._font()).boundingRect(
            QRect(0, 0, width - _PADDING, 1000), int(_WORDS), self.form.title
        )
        return QSize(width, self._room.height() + 2 * _PADDING + title.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.context.theme
        paint_ground(painter, self.rect().adjusted(1, 1, -1, -1), theme)
        room = QRect(0, _PADDING, self._room.width(), self._room.height())
        room.moveLeft((self.width() - room.width()) // 2)
        picture = self._pictures.picture(self.form.id, self._room, self.devicePixelRatioF())
        paint_sheet(painter, room, picture, theme)
        painter.setFont(self._font())
        painter.setPen(theme.colour("ink"))
        below = self.rect().adjusted(_PADDING // 2, room.bottom() + 12, -_PADDING // 2, 0)
        painter.drawText(below, int(_WORDS), self.form.title)
        if self.hasFocus() or self.underMouse():
            self._paint_ring(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.context.theme.colour("primary"), 2 if self.hasFocus() else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 7, 7)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(self.context.theme.points("small"))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _on_picture(self, form_id: str) -> None:
        if form_id == self.form.id:
            self.update()
