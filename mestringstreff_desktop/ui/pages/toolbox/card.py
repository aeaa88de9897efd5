"""A tool's card in the toolbox: its sheet, its name, what it is, and when it is used.

A card paints itself: thirty of them are laid out anew at each typed letter, and that must not lag.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.toolbox.star_button import StarButton
from mestringstreff_desktop.ui.paper.sheet_painting import KIND_ICONS, paint_ground, paint_icon, paint_sheet
from mestringstreff_desktop.ui.paper.sheet_pictures import SheetPictures
from mestringstreff_desktop.ui.widgets.pressing import Pressing

PADDING = 14
GROUND_HEIGHT = 190
SHEET_ROOM = QSize(200, 166)
ICON_SIDE = 84
_WORDS_BELOW = 10
_GAP = 3
_TAGS_ABOVE = 10
_TAG_GAP = 6
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class ToolCard(Pressing, QAbstractButton):
    """One card: the whole of it can be pressed, by mouse, space or Enter.

    Its star is pressed by mouse or F; `starred` carries the tool's id, and whether it is a favourite now.
    """

    starred = Signal(str, bool)

    def __init__(self, context: Context, tool: Tool, form_id: str, pictures: SheetPictures) -> None:
        super().__init__()
        self.context, self.tool, self.form_id = context, tool, form_id
        self._pictures = pictures
        self._tags: Sequence[str] = ()
        self._heights: dict[int, tuple[int, int]] = {}
        self.setObjectName(f"tool-{tool.id}")
        self.setAccessibleName(tool.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.star = StarButton(context, tool.name)
        self.star.setParent(self)
        self.star.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the card has the focus, and F
        self.star.clicked.connect(lambda is_on: self.starred.emit(tool.id, is_on))

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show short facts under the summary."""
        self._tags = tags
        self.setAccessibleDescription(". ".join([self.tool.summary.rstrip("."), *tags]))
        self.update()

    def height_for(self, width: int) -> int:
        """Return the height in pixels that the whole card needs at a width."""
        room = width - 2 * PADDING
        tags = self._tag_places(QRect(0, 0, room, 0))
        words = (
            sum(self._text_heights(room))
            + _GAP
            + (_TAGS_ABOVE + tags[-1].height() + tags[-1].y() if tags else 0)
        )
        return 2 * PADDING + GROUND_HEIGHT + _WORDS_BELOW + words

    def least_width(self) -> int:
        """Return the width in pixels at which no word of the name is cut."""
        metrics = QFontMetrics(self._name_font())
        longest = max(metrics.horizontalAdvance(word) for word in self.tool.name.split())
        return longest + 2 * PADDING + 4

    def sizeHint(self) -> QSize:
        return QSize(240, self.height_for(240))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F is for the star; the arrows are for whoever holds the cards."""
        if event.key() == Qt.Key.Key_F and not event.modifiers():
            self.star.click()
        elif event.key() in _MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_star()

    def _place_star(self) -> None:
        side = self.star.sizeHint().width()
        self.star.setGeometry(self.width() - PADDING - side - 4, PADDING + 4, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        inner = self.rect().adjusted(PADDING, PADDING, -PADDING, -PADDING)
        ground = QRect(inner.topLeft(), QSize(inner.width(), GROUND_HEIGHT))
        paint_ground(painter, ground, self.context.theme)
        self._paint_picture(painter, ground)
        self._paint_words(painter, inner.adjusted(0, GROUND_HEIGHT + _WORDS_BELOW, 0, 0))

    def _paint_frame(self, painter: QPainter) -> None:
        theme = self.context.theme
        chosen, near = self.hasFocus(), self.underMouse()
        pen = QPen(theme.colour("primary" if chosen or near else "line"), 2.4 if chosen else 1)
        painter.setPen(pen)
        painter.setBrush(theme.colour("surface"))
        inset = 1.2 if chosen else 0.5
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 10, 10)

    def _paint_picture(self, painter: QPainter, ground: QRect) -> None:
        theme = self.context.theme
        if self.form_id:
            picture = self._pictures.picture(self.form_id, SHEET_ROOM, self.devicePixelRatioF())
            room = QRect(0, 0, SHEET_ROOM.width(), SHEET_ROOM.height())
            room.moveCenter(ground.center())
            paint_sheet(painter, room, picture, theme)
            return
        disc = QRect(0, 0, ICON_SIDE, ICON_SIDE)
        disc.moveCenter(ground.center())
        paint_icon(painter, disc.translated(0, -14), KIND_ICONS[self.tool.kind], theme)
        painter.setFont(self._font("small"))
        painter.setPen(theme.colour("quiet"))
        below = QRect(ground.left(), disc.bottom() - 4, ground.width(), 34)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, tool_words.KINDS[self.tool.kind])

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        theme = self.context.theme
        name_height, _ = self._text_heights(room.width())
        painter.setFont(self._name_font())
        painter.setPen(theme.colour("ink"))
        painter.drawText(room, _WRAP, self.tool.name)
        room.setTop(room.top() + name_height + _GAP)
        painter.setFont(self._font("small"))
        painter.setPen(theme.colour("quiet"))
        painter.drawText(room, _WRAP, self.tool.summary)
        self._paint_tags(painter, room)

    def _paint_tags(self, painter: QPainter, room: QRect) -> None:
        """Tags stand at the foot of the card, in line with those of the cards beside it."""
        places = self._tag_places(QRect(room.left(), 0, room.width(), 0))
        foot = room.bottom() - (places[-1].bottom() if places else 0)
        painter.setFont(self._font("tiny"))
        for text, place in zip(self._tags, places, strict=True):
            place.translate(0, foot)
            painter.setPen(QPen(self.context.theme.colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
            painter.setPen(self.context.theme.colour("ink"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _tag_places(self, room: QRect) -> list[QRect]:
        """Return where the tags stand, beside each other and below where there is no room."""
        metrics = QFontMetrics(self._font("tiny"))
        height = metrics.height() + 6
        at, places = room.topLeft(), []
        for text in self._tags:
            width = metrics.horizontalAdvance(text) + 18
            if at.x() > room.left() and at.x() + width > room.left() + room.width():
                at.setX(room.left())
                at.setY(at.y() + height + _TAG_GAP)
            places.append(QRect(at, QSize(width, height)))
            at.setX(at.x() + width + _TAG_GAP)
        return places

    def _text_heights(self, width: int) -> tuple[int, int]:
        """Return the heights of name and summary; measured once a width."""
        if width not in self._heights:
            room = QRect(0, 0, width, 10_000)
            name = QFontMetrics(self._name_font()).boundingRect(room, _WRAP, self.tool.name)
            summary = QFontMetrics(self._font("small")).boundingRect(room, _WRAP, self.tool.summary)
            self._heights[width] = name.height(), summary.height()
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Another text size: what was measured no longer holds."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
            self._place_star()

    def _name_font(self) -> QFont:
        return self._font("subtitle", QFont.Weight.Bold)

    def _font(self, size: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(self.context.theme.points(size))
        font.setWeight(weight)
        return font
