"""Fields to type in that tables and side panels need: a title that wraps, a list, a choice, minutes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QCompleter, QPlainTextEdit, QSpinBox, QTextEdit, QWidget

from mestringstreff_desktop.ui.widgets import wrapped_lines

_FRAME = 10  # padding and border of the role "cell", above and below together
_FRAMES = {"title-cell": 18}
_DOT_ROOM = 18


class WrapField(QPlainTextEdit):
    """One paragraph, such as a title, that wraps where there is little room. Enter leaves it."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, placeholder: str = "", role: str = "cell") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("role", role)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._is_setting = False
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show stored text; what is being typed is left alone."""
        if text == self.toPlainText() or self.hasFocus():
            return
        self._is_setting = True
        self.setPlainText(text)
        self._is_setting = False

    def _on_changed(self) -> None:
        if not self._is_setting:
            self.edited.emit(self.toPlainText())

    def _fit(self) -> None:
        frame = _FRAMES.get(self.property("role"), _FRAME)
        self.setFixedHeight(max(1, wrapped_lines(self)) * self.fontMetrics().lineSpacing() + frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted lines become one."""
        self.insertPlainText(" ".join(source.text().split()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class ListField(QTextEdit):
    """A list with a dot before each line; `edited` carries the lines that are not blank.

    Plain text only: the dots are paint, and nothing pasted brings its markup along.
    """

    edited = Signal(list)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("role", "cell")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._is_setting = False
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def items(self) -> list[str]:
        """Return the lines that are not blank."""
        return [line.strip() for line in self.toPlainText().split("\n") if line.strip()]

    def show_items(self, items: Sequence[str]) -> None:
        """Show stored lines; what is being typed is left alone."""
        if list(items) == self.items() or self.hasFocus():
            return
        self._is_setting = True
        self.setUndoRedoEnabled(False)
        self.setPlainText("\n".join(items))
        self._indent()
        self.setUndoRedoEnabled(True)
        self._is_setting = False

    def _on_changed(self) -> None:
        if self._is_setting:
            return
        self._is_setting = True
        self._indent()
        self._is_setting = False
        self.edited.emit(self.items())

    def _indent(self) -> None:
        """Make room for the dots, and a little air after each line, where that is not done yet."""
        wanted = QTextBlockFormat()
        wanted.setLeftMargin(_DOT_ROOM)
        wanted.setBottomMargin(5)
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().leftMargin() != _DOT_ROOM:
                QTextCursor(block).mergeBlockFormat(wanted)
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Link))
        block, half_line = self.document().begin(), self.fontMetrics().lineSpacing() / 2
        while block.isValid() and not self.document().isEmpty():
            top = self.document().documentLayout().blockBoundingRect(block).top()
            painter.drawEllipse(QPointF(6, top + half_line), 2.5, 2.5)
            block = block.next()
        painter.end()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(max(line, round(self.document().size().height())) + _FRAME)


class SuggestField(QComboBox):
    """A line to type in, with suggestions to choose from."""

    edited = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        line, completer = self.lineEdit(), self.completer()
        assert line is not None, "it is editable"
        assert completer is not None, "an editable box is made with one"
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        line.textEdited.connect(self.edited)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.textActivated.connect(self.edited)

    def show_text(self, text: str) -> None:
        """Show stored text; what is being typed is left alone."""
        line = self.lineEdit()
        if line is not None and text != line.text() and not line.hasFocus():
            self.setEditText(text)
            line.setCursorPosition(0)

    def show_suggestions(self, suggestions: Sequence[str]) -> None:
        """Offer these, and keep what stands in the field."""
        if [self.itemText(at) for at in range(self.count())] == list(suggestions):
            return
        text = self.currentText()
        self.clear()
        self.addItems(list(suggestions))
        self.setEditText(text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change what is chosen."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self, QRectF(self.width() - 26, 0, 16, self.height()))


class MinutesField(QSpinBox):
    """Whole minutes, typed or stepped with the arrow keys."""

    edited = Signal(int)

    def __init__(self, most: int) -> None:
        super().__init__()
        self.setRange(0, most)
        self.setProperty("role", "cell")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._is_setting = False
        self.valueChanged.connect(self._on_changed)

    def show_value(self, minutes: int) -> None:
        """Show stored minutes; what is being typed is left alone."""
        if self.hasFocus() or minutes == self.value():
            return
        self._is_setting = True
        self.setValue(minutes)
        self._is_setting = False

    def _on_changed(self, minutes: int) -> None:
        if not self._is_setting:
            self.edited.emit(minutes)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change the plan."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The arrows show when they can be used; the stylesheet has taken the style's own away."""
        super().paintEvent(event)
        if self.hasFocus() or self.underMouse():
            half = self.height() / 2
            draw_chevron(self, QRectF(self.width() - 19, 2, 12, half - 2), is_up=True)
            draw_chevron(self, QRectF(self.width() - 19, half, 12, half - 2))


def draw_chevron(widget: QWidget, room: QRectF, is_up: bool = False) -> None:
    """Draw a small arrow head in the middle of a rectangle of a widget that is being painted."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(widget.palette().color(QPalette.ColorRole.Text), 1.8))
    middle, rise = room.center(), -2.0 if is_up else 2.0
    left, right = QPointF(middle.x() - 4, middle.y() - rise), QPointF(middle.x() + 4, middle.y() - rise)
    painter.drawPolyline([left, QPointF(middle.x(), middle.y() + rise), right])
    painter.end()
