"""The list of what is found: painted, not built of widgets, so that it keeps up with the keys.

What is found is bold and underlined, so that it is told without colours.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mestringstreff_desktop.course.search.entry import WORDS
from mestringstreff_desktop.course.search.query import Marked
from mestringstreff_desktop.services.search import Found, Hit
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.window.search.places import ICONS

Index = QModelIndex | QPersistentModelIndex
ICON, PAD, SIDE = 18, 5, 10  # pixels
_SMALL = 0.88  # of the text size
_ELLIPSIS = "…"


@dataclass(frozen=True)
class Head:
    """The name of a group."""

    words: str


Row = Head | Hit


class ResultModel(QAbstractListModel):
    """The groups and what is in them, a row each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.rows[index.row()]
        return row.words if isinstance(row, Head) else spoken(row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def spoken(hit: Hit) -> str:
    """Return a hit as it is read aloud: what it is, its title, where it stands, and the words around."""
    parts = (WORDS[hit.entry.kind], hit.title.text, hit.where.text, hit.excerpt.text)
    return ", ".join(part for part in parts if part)


def rows_of(found: Found) -> list[Row]:
    """Return each group's name and what is in it."""
    rows: list[Row] = []
    for group in found.groups:
        rows += [Head(WORDS[group.kind]), *group.hits]
    return rows


class ResultView(QListView):
    """The rows. The keys stay in the field above, which steps through them; a click opens one."""

    wanted = Signal()
    chosen = Signal(str)  # as it is read aloud

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.rows = ResultModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ResultPainter(context, self))
        self.setObjectName("search-results")
        self.setAccessibleName("Treff")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._on_clicked)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, the first hit chosen."""
        self.rows.show_rows(rows)
        self.scrollToTop()
        self._choose(next((at for at, row in enumerate(rows) if isinstance(row, Hit)), -1))

    @property
    def hit(self) -> Hit | None:
        """The chosen one."""
        at = self.currentIndex().row()
        row = self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None
        return row if isinstance(row, Hit) else None

    def step(self, by: int) -> None:
        """Go so many hits down, or up when negative; at the ends stay there."""
        hits = [at for at, row in enumerate(self.rows.rows) if isinstance(row, Hit)]
        if hits and self.hit is not None:
            at = hits.index(self.currentIndex().row()) + by
            self._choose(hits[max(0, min(at, len(hits) - 1))])

    def page(self) -> int:
        """Return how many hits one sees at a time."""
        height = max(self.sizeHintForRow(self.currentIndex().row()), 1)
        return max(self.viewport().height() // height - 1, 1)

    def _choose(self, at: int) -> None:
        index = self.rows.index(at, 0) if at >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if at == 1:
            self.scrollToTop()
        if self.hit is not None:
            self.chosen.emit(spoken(self.hit))

    def _on_clicked(self, index: QModelIndex) -> None:
        if isinstance(self.rows.rows[index.row()], Hit):
            self.wanted.emit()


class ResultPainter(QStyledItemDelegate):
    """Paints a group's name, or a hit: its icon and title, where it stands, and the words around."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font = self._font()
        line, small = QFontMetrics(font).height(), QFontMetrics(_small(font)).height()
        model = index.model()
        row = model.rows[index.row()] if isinstance(model, ResultModel) else None
        if isinstance(row, Hit):
            return QSize(0, line + len(_lines(row)) * small + 2 * PAD + 2)
        return QSize(0, small + 3 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, ResultModel):
            return
        row = model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Head):
            self._paint_head(painter, option.rect, row)
        else:
            self._paint_ground(painter, option)
            self._paint_hit(painter, option.rect, row)
        painter.restore()

    def _font(self) -> QFont:
        view = self.parent()
        return view.font() if isinstance(view, QListView) else QFont()

    def _paint_head(self, painter: QPainter, rect: QRect, head: Head) -> None:
        font = _small(self._font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._context.theme.colour("quiet"))
        inner = rect.adjusted(SIDE, 0, -SIDE, -PAD)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, head.words)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._context.theme
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not is_chosen and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(QPen(theme.colour("primary"), 2) if is_chosen else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("soft_teal" if is_chosen else "hover"))
        painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 8, 8)

    def _paint_hit(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        theme, font = self._context.theme, self._font()
        side = theme.pixels(ICON)
        icon = theme.icon(ICONS[hit.entry.kind], "primary", side)
        left = SIDE + side + SIDE
        top = rect.top() + PAD + 1
        height, small = QFontMetrics(font).height(), _small(font)
        icon.paint(painter, QRect(rect.left() + SIDE, top, side, height))
        room = rect.width() - left - SIDE
        painter.setPen(theme.colour("ink"))
        paint_marked(painter, hit.title, QPoint(rect.left() + left, top), room, font)
        painter.setPen(theme.colour("quiet"))
        for number, line in enumerate(_lines(hit)):
            at = QPoint(rect.left() + left, top + height + number * QFontMetrics(small).height())
            paint_marked(painter, line, at, room, small)


def _lines(hit: Hit) -> list[Marked]:
    return [line for line in (hit.where, hit.excerpt) if line.text]


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * _SMALL)
    return made


def paint_marked(painter: QPainter, line: Marked, at: QPoint, room: int, font: QFont) -> None:
    """Paint a line with what is found bold and underlined, and cut with an ellipsis where it is too long."""
    text = line.text
    while (laid_out := _laid_out(text, line.places, font)).lineAt(0).naturalTextWidth() > room and text:
        width = laid_out.lineAt(0).naturalTextWidth()
        kept = min(len(text) - 2, round(len(text) * room / width))
        text = text[: max(kept, 0)].rstrip() + _ELLIPSIS if kept > 0 else ""
    laid_out.draw(painter, QPointF(at))


def _laid_out(text: str, places: Sequence[tuple[int, int]], font: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    mark = QTextCharFormat()
    mark.setFontWeight(QFont.Weight.Bold)
    mark.setFontUnderline(True)
    formats = []
    for start, length in places:
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, max(min(length, len(text) - start), 0), mark
        formats.append(found)
    layout.setFormats(formats)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout
