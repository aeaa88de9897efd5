"""The small parts that pages are made of. They know the theme's roles, not the course."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mestringstreff_desktop.ui.theme import Theme

GAP = 16
SMALL_GAP = 8
MARGIN = 28


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a role of the stylesheet, and have it drawn anew."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    for child in widget.findChildren(QLabel):
        child.style().polish(child)


def label(text: str = "", role: str = "body", wrap: bool = True) -> QLabel:
    """Return a label that shows its text as it is: no markup ever acts."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def column(*parts: QWidget | QLayout | None, gap: int = SMALL_GAP, margin: int = 0) -> QVBoxLayout:
    """Return the parts under each other; None is a stretch."""
    layout = QVBoxLayout()
    _fill(layout, parts, gap, margin)
    return layout


def row(*parts: QWidget | QLayout | None, gap: int = SMALL_GAP, margin: int = 0) -> QHBoxLayout:
    """Return the parts beside each other; None is a stretch."""
    layout = QHBoxLayout()
    _fill(layout, parts, gap, margin)
    return layout


def _fill(
    layout: QVBoxLayout | QHBoxLayout, parts: Iterable[QWidget | QLayout | None], gap: int, margin: int
) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)


def clear(layout: QLayout) -> None:
    """Remove and delete all that is in a layout."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def box(role: str, *parts: QWidget | QLayout | None, gap: int = SMALL_GAP, margin: int = 18) -> QFrame:
    """Return a framed box of a role (card, teal, sun, banner …) with the parts under each other."""
    frame = QFrame()
    frame.setProperty("role", role)
    frame.setLayout(column(*parts, gap=gap, margin=margin))
    return frame


def line() -> QFrame:
    """Return a thin line across."""
    frame = QFrame()
    frame.setProperty("role", "line")
    return frame


def progress_bar(fraction: float = 0.0) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, 1000)
    bar.setTextVisible(False)
    bar.setValue(round(fraction * 1000))
    return bar


def scrolled(content: QWidget, role: str = "page") -> QScrollArea:
    """Return a widget in an area that scrolls up and down only. `role` on-card lets the card show."""
    area = QScrollArea()
    area.setProperty("role", role)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


class Button(QPushButton):
    """A push button with an icon of the theme, and optionally its key shown on it.

    `role` is one of the stylesheet's: plain, primary, sun, banner, quiet, danger, chip, row.
    """

    def __init__(self, text: str, icon: str = "", role: str = "plain", key: str = "") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.icon_name = icon
        self.show_text(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(20, 20))
        self._key: QLabel | None = None
        if key:
            self._show_key(key, "key-on-primary" if role == "primary" else "key")

    def show_text(self, text: str) -> None:
        """Show a text as it is; a space keeps it clear of the icon."""
        self.setText((" " if self.icon_name else "") + text.replace("&", "&&"))
        self.setAccessibleName(text)

    def _show_key(self, key: str, role: str) -> None:
        """The key stands in a small frame after the text; the text moves left to give it room."""
        self._key = label(key, role, wrap=False)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = row(None, self._key)
        layout.setAlignment(self._key, Qt.AlignmentFlag.AlignVCenter)
        layout.setContentsMargins(0, 0, 14, 0)
        self.setLayout(layout)
        self.setStyleSheet("text-align: left;")

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return size + QSize(self._key.sizeHint().width() + 12, 0) if self._key else size

    def dress(self, theme: Theme) -> None:
        """Colour the icon for the theme in force."""
        tokens = {"primary": "on_primary", "sun": "on_sun", "banner": "banner_ink", "quiet": "primary"}
        token = tokens.get(self.property("role"), "danger" if self.property("role") == "danger" else "ink")
        if self.icon_name:
            self.setIcon(theme.icon(self.icon_name, token))


class Picture(QLabel):
    """An icon of the theme, on its own."""

    def __init__(self, icon: str, size: int = 22, token: str = "primary") -> None:
        super().__init__()
        self._icon, self._size, self._token = icon, size, token

    def show_icon(self, icon: str, token: str, theme: Theme) -> None:
        self._icon, self._token = icon, token
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Colour the icon for the theme in force."""
        self.setPixmap(theme.icon(self._icon, self._token).pixmap(self._size, self._size))


def dress_all(parent: QWidget, theme: Theme) -> None:
    """Colour all icons within a widget for the theme in force."""
    for button in parent.findChildren(Button):
        button.dress(theme)
    for picture in parent.findChildren(Picture):
        picture.dress(theme)


def chip(text: str, checked: bool = False) -> Button:
    """Return a round button that stays down, for filters and choices."""
    made = Button(text, role="chip")
    made.setCheckable(True)
    made.setChecked(checked)
    return made


class TextField(QPlainTextEdit):
    """Several lines of plain text that grow with what is in them. `edited` carries the whole text."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, placeholder: str = "", lines: int = 3, most_lines: int = 12) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._lines, self._most_lines = lines, most_lines
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
        wanted, policy = wrapped_lines(self), Qt.ScrollBarPolicy
        has_room = wanted <= self._most_lines
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if has_room else policy.ScrollBarAsNeeded)
        lines = max(self._lines, min(self._most_lines, wanted))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 26)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def wrapped_lines(field: QPlainTextEdit) -> int:
    """Return how many lines the text takes at the field's width, also where it is not yet drawn."""
    layout, block, lines = field.document().documentLayout(), field.document().begin(), 0
    while block.isValid():
        layout.blockBoundingRect(block)
        lines += block.layout().lineCount()
        block = block.next()
    return lines


class LineField(QLineEdit):
    """One line of text. `edited` carries it as it is typed; `left` tells also of an untouched one."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, placeholder: str = "", role: str = "field") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("role", role)
        self.textEdited.connect(self.edited)

    def show_text(self, text: str) -> None:
        """Show stored text; what is being typed is left alone."""
        if text != self.text() and not self.hasFocus():
            self.setText(text)
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class FocusWatcher(QObject):
    """Calls back when a widget gets the focus, by mouse or by Tab."""

    def __init__(self, widget: QWidget, react: Callable[[], None]) -> None:
        super().__init__(widget)
        self._react = react
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._react()
        return False
