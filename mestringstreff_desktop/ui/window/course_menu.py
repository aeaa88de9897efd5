"""The menu of courses: a field to find one in, the courses as they were last used, what can be done to each.

It is a list and no QMenu: of a thousand courses only those in sight are drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.search import fold
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.content.words import numeric_date
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage.courses import CourseSummary
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button, IconButton, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, line, row
from mestringstreff_desktop.ui.widgets.suggestions import SuggestionLine

MOST_SHOWN = 7  # courses that are seen at once
_WIDTH, _PAD = 440, 8  # pixels at 100 %
_EXAMPLE = "Eksempel"
_NONE = "Ingen kurs passer til det du skrev."
_BOLD = QFont.Weight.Bold
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class CourseRow:
    """A course in the menu; `about` tells it from others of the same title."""

    id: UUID
    title: str
    about: str
    is_open: bool

    @property
    def words(self) -> str:
        """Both lines, as they are read out and searched in."""
        return f"{self.title}, {self.about}"


def course_rows(
    courses: Sequence[CourseSummary], open_id: UUID | None, example_id: UUID | None
) -> list[CourseRow]:
    """Return the courses as the menu shows them."""
    return [
        CourseRow(each.id, clean_name(each.title), _about(each, each.id == example_id), each.id == open_id)
        for each in courses
    ]


def _about(course: CourseSummary, is_example: bool) -> str:
    first = course.first_date
    when = f"fra {numeric_date(first)}" if first else f"laget {numeric_date(local(course.created_at).date())}"
    is_told = not is_example or course.title.startswith(_EXAMPLE)
    parts = ("" if is_told else _EXAMPLE, clean_name(course.place), when)
    return " · ".join(part for part in parts if part)


class _Rows(QAbstractListModel):
    """The courses that fit what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[tuple[str, CourseRow]] = []
        self.shown: list[CourseRow] = []

    def show_courses(self, rows: Sequence[CourseRow]) -> None:
        self._all = [(fold(each.words), each) for each in rows]
        self.find("")

    def find(self, typed: str) -> None:
        words = fold(typed).split()
        self.beginResetModel()
        self.shown = [each for text, each in self._all if all(word in text for word in words)]
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        return found.words if role == Qt.ItemDataRole.AccessibleTextRole else None


class _Painter(QStyledItemDelegate):
    """Draws a course on two lines; `room` is kept free at the right of the marked one, in pixels."""

    def __init__(self, context: Context, rows: _Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self.context, self._rows = context, rows
        self.room = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        theme = self.context.theme
        lines = sum(QFontMetrics(self._font(size)).lineSpacing() for size in ("body", "small"))
        return QSize(0, lines + round(2 * _PAD * theme.scale))

    def _font(self, size: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(QApplication.font())
        font.setPointSizeF(self.context.theme.points(size))
        font.setWeight(weight)
        return font

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """What is cut in its line can be read whole."""
        found, room = self._rows.shown[index.row()], view.visualRect(index).width() - self.room
        title, about = QFontMetrics(self._font("body", _BOLD)), QFontMetrics(self._font("small"))
        is_cut = max(title.horizontalAdvance(found.title), about.horizontalAdvance(found.about)) > room
        QToolTip.showText(event.globalPos(), found.words if is_cut else "", view)
        return is_cut

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, found = self.context.theme, self._rows.shown[index.row()]
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected)
        pad = round(_PAD * theme.scale)
        painter.save()
        if is_marked:
            painter.fillRect(option.rect, theme.colour("soft_teal"))
        room = option.rect.adjusted(pad, pad, -pad - (self.room if is_marked else 0), -pad)
        bold = _BOLD if found.is_open else QFont.Weight.DemiBold
        below = self._draw(
            painter, room, found.title, self._font("body", bold), "primary" if found.is_open else "ink"
        )
        self._draw(painter, below, found.about, self._font("small"), "quiet")
        painter.restore()

    def _draw(self, painter: QPainter, room: QRect, text: str, font: QFont, token: str) -> QRect:
        """Draw a line, and return the room below it."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self.context.theme.colour(token))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, shown)
        return room.adjusted(0, metrics.lineSpacing(), 0, 0)


class _List(QListView):
    """The courses; the pointer marks the one it is over, as in a menu."""

    moved = Signal()

    def __init__(self, rows: _Rows) -> None:
        super().__init__()
        self.setProperty("role", "courses")
        self.setAccessibleName("Kurs")
        self.setModel(rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerItem)
        self.entered.connect(self.setCurrentIndex)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def mark(self, place: int) -> None:
        """Mark the course at a place from 0, or the nearest there is."""
        last = self.model().rowCount() - 1
        index = self.model().index(max(0, min(last, place)), 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()


class CourseMenu(QFrame):
    """Each signal carries the id of the course that it is about."""

    chosen = Signal(object)
    renamed = Signal(object)
    copied = Signal(object)
    deleted = Signal(object)
    wants_new_course = Signal()
    wants_example = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("course-menu")
        self.setAccessibleName("Kurs")
        self.context, self._window = context, parent
        self._rows = _Rows()
        self.field = SuggestionLine("Finn et kurs", "Finn et kurs")
        self.list = _List(self._rows)
        self._painter = _Painter(context, self._rows, self.list)
        self.list.setItemDelegate(self._painter)
        self.none = label(_NONE, "quiet")
        self.rename = self._action("rename", "pencil", "Gi nytt navn", self.renamed)
        self.copy = self._action("copy", "copy", "Lag en kopi", self.copied)
        self.delete = self._action("delete", "trash-2", "Slett", self.deleted)
        self._actions = QWidget(self.list.viewport())
        self._actions.setLayout(row(self.rename, self.copy, self.delete, gap=4))
        self.new = self._foot("Nytt kurs …", "plus", self.wants_new_course)
        self.example = self._foot("Se et eksempelkurs", "sprout", self.wants_example)
        parts = (self.field, self.list, self.none, line(), row(self.new, self.example, None))
        self.setLayout(column(*parts, gap=6, margin=10))
        self._connect()

    def _action(self, name: str, icon: str, words: str, signal: SignalInstance) -> IconButton:
        button = IconButton(icon)
        button.setObjectName(f"course-{name}")
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda: self._leave_with(signal))
        return button

    def _foot(self, words: str, icon: str, signal: SignalInstance) -> Button:
        button = Button(words, icon, "quiet")
        button.clicked.connect(self.close)
        button.clicked.connect(signal)
        return button

    def _connect(self) -> None:
        self.field.textChanged.connect(self._find)
        self.field.stepped.connect(lambda by: self.list.mark(self.list.currentIndex().row() + by))
        self.field.returnPressed.connect(lambda: self._leave_with(self.chosen))
        self.field.escaped.connect(self.close)
        self.list.clicked.connect(lambda _: self._leave_with(self.chosen))
        self.list.moved.connect(self._place_actions)
        for key, act in (
            (QKeySequence("F2"), self.rename.click),
            (QKeySequence.StandardKey.Find, self._to_field),
        ):
            QShortcut(key, self).activated.connect(act)

    def _to_field(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def show_at(self, corner: QPoint) -> None:
        """Show it with its upper left corner there, on the screen, as far as that holds it."""
        context, chosen = self.context, self.context.settings
        found = context.try_to(lambda: planning.list_courses(context.database)) or []
        courses = planning.by_use(found, chosen.with_recent(None))
        self.example.setVisible(all(each.id != chosen.example_id for each in courses))
        self._rows.show_courses(course_rows(courses, context.course_id, chosen.example_id))
        self.field.clear()
        self._find("")
        context.dress(self)
        apply_theme_within(self, context.theme)
        self._fit(len(courses), corner)
        self.show()
        self._to_field()

    def _fit(self, courses: int, corner: QPoint) -> None:
        height = self.list.sizeHintForRow(0) * min(MOST_SHOWN, courses) + 2 * self.list.frameWidth()
        self.list.setFixedHeight(max(0, height))
        room = self._window.screen().availableGeometry()
        self.setFixedWidth(min(round(_WIDTH * self.context.theme.scale), room.width()))
        self.adjustSize()
        place = QRect(corner, self.size())
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        self.move(place.topLeft())

    def _find(self, typed: str) -> None:
        self._rows.find(typed)
        self.none.setVisible(bool(typed) and not self._rows.shown)
        self.list.setHidden(not self._rows.shown)
        self.list.mark(0)

    @property
    def marked(self) -> CourseRow | None:
        """The course that is marked."""
        index = self.list.currentIndex()
        return self._rows.shown[index.row()] if index.isValid() else None

    def _place_actions(self) -> None:
        """The buttons of what can be done stand in the marked line."""
        found, line_room = self.marked, self.list.visualRect(self.list.currentIndex())
        self._actions.setVisible(found is not None)
        if found is None:
            return
        self._actions.adjustSize()
        size = self._actions.size()
        self._painter.room = size.width() + 4
        self._actions.move(line_room.right() - size.width() - 4, line_room.center().y() - size.height() // 2)
        self.field.setAccessibleDescription(found.words)
        for button in (self.rename, self.copy, self.delete):
            button.setAccessibleDescription(found.title)

    def _leave_with(self, signal: SignalInstance) -> None:
        found = self.marked
        if found is not None:
            self.close()
            signal.emit(found.id)
