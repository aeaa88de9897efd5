"""One line of the agenda, and the widths that its columns share with the other lines."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.timetable import MOST_MINUTES
from mestringstreff_desktop.ui.pages.gatherings.agenda.fields import TitleField, WhoField
from mestringstreff_desktop.ui.widgets.buttons import ShortLink
from mestringstreff_desktop.ui.widgets.drag_tile import DragTile
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.marks import NAMES, MarkPicture
from mestringstreff_desktop.ui.widgets.number_fields import MinutesField

GAP = 12
SIDE = 18  # the room at the left for the grip, and as much at the right
ARROWS = 21  # the room at the right of the minutes, for the frame they get when they are written
_WIDE_ENOUGH = 62  # average letters, for way of working and responsible to have columns of their own
_HINT = "Dra for å flytte (Alt+↑ og Alt+↓). Enter endrer tittelen, Delete fjerner programposten."
# What a key asks of a line that has the focus.
_KEYS = {
    "Return": "edit",
    "Enter": "edit",
    "F2": "edit",
    "Ctrl+Return": "new",
    "Ctrl+Enter": "new",
    "Delete": "remove",
    "Ctrl+C": "copy",
    "Ctrl+X": "cut",
    "Ctrl+V": "paste",
    "Ctrl+D": "duplicate",
    "Ctrl+A": "all",
    "Shift+Up": "reach-up",
    "Shift+Down": "reach-down",
}


@dataclass(frozen=True)
class Columns:
    """Widths in pixels. `way` and `who` are 0 where they stand under the title instead."""

    time: int
    way: int
    who: int
    minutes: int


@dataclass(frozen=True)
class RowWords:
    """What a line says beside the item's own texts: clock time, air before it, its tool's name."""

    time: str
    tool_name: str = ""
    air: str = ""
    overlaps: bool = False


def columns_for(width: int, metrics: QFontMetrics) -> Columns:
    """Share a width in pixels among the columns, by the size of the letters."""
    time, minutes = metrics.horizontalAdvance("00.00") + 4, metrics.horizontalAdvance("000") + 42
    rest = width - time - minutes - 4 * GAP - 2 * SIDE
    if rest < _WIDE_ENOUGH * metrics.averageCharWidth():
        return Columns(time, 0, 0, minutes)
    return Columns(time, round(rest * 0.25), round(rest * 0.27), minutes)


def lay_in_columns(time: QWidget, what: QHBoxLayout, way: QWidget, who: QWidget) -> QHBoxLayout:
    layout = row(time, what, way, who, gap=GAP)
    layout.setStretch(1, 1)
    layout.setContentsMargins(SIDE, 1, SIDE, 1)
    for each in (time, way, who):
        layout.setAlignment(each, Qt.AlignmentFlag.AlignTop)
    return layout


class AgendaRow(DragTile):
    """Clock time, title, way of working, responsible, tool and minutes of a programpost.

    `asked` carries its key and what is wanted of it, by name (see `_KEYS`); `picked` whether it is to be
    chosen too (Ctrl) or all up to it (Shift). Title, minutes and who are written where they stand: Enter
    goes from one to the next, and after the last one `asked` carries "new".
    """

    minutes_edited = Signal(object, int)
    title_edited = Signal(object, str)
    who_edited = Signal(object, str)
    tool_wanted = Signal(str)
    asked = Signal(object, str)
    picked = Signal(object, bool)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, item_id: UUID, people: QStringListModel) -> None:
        super().__init__(item_id, "agenda-row")
        self.setCheckable(True)
        self.setToolTip(_HINT)
        self._tool_id = ""
        self._columns = Columns(0, 0, 0, 0)
        self._make_parts(people)
        self._lay_out()
        self._connect()

    def _make_parts(self, people: QStringListModel) -> None:
        self._grip = Picture("grip-vertical", 16, "quiet")
        self._grip.setParent(self)
        self._grip.setGeometry(1, 7, 16, 18)
        self._time = _cell("body", 4)
        self._lock = Picture("lock", 14, "warm")
        self.mark = MarkPicture()
        self._title = _cell("strong", 4)
        self.title_field = TitleField()
        self.who_field = WhoField(people)
        self.who_field.setParent(self)
        for field in (self.title_field, self.who_field):
            field.hide()
        self._air = label("", "quiet")
        self._under = label("", "quiet")
        self._way, self._who = _cell("small", 6), _cell("small", 6)
        self._cup = Picture("coffee", 18, "warm")
        self._note = Picture("notebook-pen", 14, "quiet")
        self.tool = ShortLink("", "toolbox")
        self.minutes = MinutesField(MOST_MINUTES)

    def _lay_out(self) -> None:
        self._text = column(self._title, self.title_field, self._under, row(self.tool, None), None, gap=0)
        what = row(self.mark, self._cup, self._text, self._note, gap=8)
        what.setStretch(2, 1)
        for picture, above in ((self._cup, 6), (self.mark, 9), (self._note, 8)):
            what.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
            picture.setContentsMargins(0, above, 0, 0)
        self._when = QWidget()
        self._when.setLayout(column(self._time, self._lock, None, gap=0))
        self._way_cell, self._who_cell = QWidget(), QWidget()
        self._way_cell.setLayout(column(self._way, None, gap=0))
        self._who_cell.setLayout(column(self._who, None, gap=0))
        layout = lay_in_columns(self._when, what, self._way_cell, self._who_cell)
        layout.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignTop)
        whole = column(self._air, layout, gap=0)
        whole.setStretch(1, 1)
        self._air.setContentsMargins(SIDE, 4, SIDE, 0)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.tool.clicked.connect(lambda: self.tool_wanted.emit(self._tool_id))
        self.minutes.edited.connect(lambda value: self.minutes_edited.emit(self.key, value))
        self.minutes.done.connect(self.edit_who)
        self.title_field.edited.connect(lambda text: self.title_edited.emit(self.key, text))
        self.title_field.left.connect(lambda: self._on_left(self.title_field))
        self.title_field.done.connect(self.edit_minutes)
        self.who_field.edited.connect(lambda text: self.who_edited.emit(self.key, text.strip()))
        self.who_field.left.connect(lambda: self._on_left(self.who_field))
        self.who_field.done.connect(lambda: self.asked.emit(self.key, "new"))

    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops in the line, in order."""
        return self, self.title_field, self.minutes, self.who_field, self.tool

    def set_columns(self, columns: Columns) -> None:
        """Take the widths all lines share."""
        self._columns = columns
        self._when.setFixedWidth(columns.time)
        self.minutes.setFixedSize(columns.minutes, self.minutes.fontMetrics().lineSpacing() + 8)
        for cell, width in ((self._way_cell, columns.way), (self._who_cell, columns.who)):
            cell.setVisible(bool(width))
            cell.setFixedWidth(width)
        self._show_under()

    def refresh(self, item: AgendaItem, words: RowWords) -> None:
        """Show the item with its clock time."""
        title = item.title.strip() or "Uten tittel"
        set_role(self, "agenda-break" if item.is_break else "agenda-row")
        set_role(self._title, "body" if item.is_break else "strong")
        self._cup.setVisible(item.is_break)
        self._time.setText(words.time)
        self._lock.setVisible(item.locked_start is not None)
        self._show_air(words)
        self._title.setText(breakable(title))
        self.title_field.show_text(item.title)
        self.who_field.show_text(item.responsible)
        self._way.setText(breakable(item.way_of_working))
        self._who.setText(breakable(item.responsible))
        parts = (item.way_of_working, item.responsible)
        self._under.setText(breakable(" · ".join(part for part in parts if part)))
        self._show_under()
        self._show_extras(item, words)
        self.minutes.show_minutes(item.minutes)
        self.minutes.setAccessibleName(f"Minutter til {title}")
        self.setAccessibleName(_read_out(item, words.time, title))

    def _show_under(self) -> None:
        is_shown = not self._columns.who and bool(self._under.text()) and self.who_field.isHidden()
        self._under.setVisible(is_shown)

    def _show_extras(self, item: AgendaItem, words: RowWords) -> None:
        self.mark.show_mark(item.mark)
        self._note.setVisible(bool(item.note.strip()))
        self._note.setToolTip("Har et notat til lederne")
        self._show_tool(item.tool_id if words.tool_name else "", words.tool_name)

    def _show_air(self, words: RowWords) -> None:
        self._air.setText(words.air)
        self._air.setVisible(bool(words.air))
        level = 4 + (self._time.fontMetrics().lineSpacing() - self._grip.height()) // 2
        self._grip.move(1, level + (self._air.sizeHint().height() if words.air else 0))
        set_role(self._air, "small-warm" if words.overlaps else "quiet")

    def _show_tool(self, tool_id: str, name: str) -> None:
        self._tool_id = tool_id
        self.tool.setVisible(bool(tool_id))
        self.tool.show_text(name)
        self.tool.setAccessibleName(f"Åpne {name} i verktøykassa")
        self.tool.setToolTip(f"Åpne {name} i verktøykassa")

    def edit_title(self) -> None:
        """Write the title where it stands, from its end: what stands there is never typed over unseen."""
        self._show_field(self.title_field, self._title, True)
        self.title_field.setFocus()
        self.title_field.moveCursor(QTextCursor.MoveOperation.End)

    def edit_minutes(self) -> None:
        """Write the minutes."""
        self.minutes.setFocus(Qt.FocusReason.TabFocusReason)

    def edit_who(self) -> None:
        """Write who is responsible, in the column or under the title where there is none."""
        (self._text if not self._columns.who else self._who_column()).insertWidget(2, self.who_field)
        self._show_field(self.who_field, self._who, True)
        self._show_under()
        self.who_field.setFocus(Qt.FocusReason.TabFocusReason)
        self.who_field.selectAll()

    def _who_column(self) -> QVBoxLayout:
        layout = self._who_cell.layout()
        assert isinstance(layout, QVBoxLayout), "it is laid out as a column"
        return layout

    def _on_left(self, field: QWidget) -> None:
        """A field stays open while a menu, or another program, has the keys for a moment."""
        taken = QApplication.focusWidget()
        if taken is not None and taken is not field:
            self._show_field(field, self._title if field is self.title_field else self._who, False)
            self._show_under()

    def _show_field(self, field: QWidget, instead: QLabel, is_shown: bool) -> None:
        field.setVisible(is_shown)
        instead.setHidden(is_shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a key is for; those that a field within the line did not want are for nothing here."""
        what = next((what for keys, what in _KEYS.items() if _is(event, keys)), None)
        if what is None or self._is_dragged:
            super().keyPressEvent(event)
        elif self.hasFocus():
            self.asked.emit(self.key, what)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.key, event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left, modifiers = event.button() == Qt.MouseButton.LeftButton, event.modifiers()
        for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier):
            if is_left and modifiers & modifier:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self.picked.emit(self.key, modifier is Qt.KeyboardModifier.ShiftModifier)
                return
        super().mousePressEvent(event)


def _is(event: QKeyEvent, keys: str) -> bool:
    return QKeySequence(event.keyCombination()) == QKeySequence(keys)


def _read_out(item: AgendaItem, time: str, title: str) -> str:
    """Return all that is seen of a line, as it is read out."""
    parts = [f"{time} {title}", f"{item.minutes} minutter"]
    parts += ["låst starttid"] if item.locked_start else []
    parts += [NAMES[item.mark].lower()] if item.mark else []
    parts += ["notat"] if item.note.strip() else []
    return ", ".join(parts)


def _cell(role: str, above: int) -> QLabel:
    """A label, so many pixels down that its first line stands level with the others."""
    made = label("", role)
    made.setContentsMargins(0, above, 0, 4)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made
