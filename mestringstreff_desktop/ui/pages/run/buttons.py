"""Buttons of the runner: big ones to hit standing, with their key below, and low ones for the log."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.run.fitted_text import show
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row

_ICON = 22


class BigButton(Button):
    """A button to hit standing: icon and word, and under them the key that does the same.

    Where there is little room the icon gives way first; then the word to a shorter one, or, where
    there is none, to the icon alone.
    """

    def __init__(self, text: str, icon: str, key: str, role: str = "plain", short: str = "") -> None:
        super().__init__("", "", role)
        self.icon_name = icon
        self._picture = QLabel()
        self._word = label("", "big-word", wrap=False)
        self._key_label = label(key, "key", wrap=False)
        for part in (self._picture, self._word, self._key_label):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        top = row(None, self._picture, self._word, None, gap=8)
        self.setLayout(column(top, row(None, self._key_label, None), gap=4, margin=8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._long, self._short = "", ""
        self.show_words(text, short)
        self.show_role(role)

    def show_words(self, text: str, short: str = "") -> None:
        """Show a word, and a shorter one where there is little room."""
        if (text, short) == (self._long, self._short):
            return
        self._long, self._short = text, short
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self._fit()

    def show_role(self, role: str) -> None:
        """Be the main button, or one of the others."""
        set_role(self, role)
        set_role(self._key_label, {"primary": "key-on-primary", "sun": "key-on-sun"}.get(role, "key"))

    def show_icon(self, icon: str, theme: Theme) -> None:
        if icon != self.icon_name:
            self.icon_name = icon
            self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        tokens = {"primary": "on_primary", "sun": "on_sun"}
        token = tokens.get(self.property("role"), "ink") if self.isEnabled() else "quiet"
        set_role(self._word, "big-word" if self.isEnabled() else "big-word-off")
        if self.icon_name:
            self._picture.setPixmap(theme.icon(self.icon_name, token).pixmap(_ICON, _ICON))

    def _width(self, text: str, has_icon: bool) -> int:
        words = self._word.fontMetrics().horizontalAdvance(text) + 4 if text else 0
        icon = _ICON + (8 if text else 0) if has_icon else 0
        return max(words + icon, self._key_label.sizeHint().width()) + 24

    def _fit(self) -> None:
        width = self.width()
        word = self._long if width >= self._width(self._long, False) else self._short
        has_room = not word or width >= self._width(word, True)
        show(self._word, word)
        self._word.setVisible(bool(word))
        self._picture.setVisible(bool(self.icon_name) and has_room)

    def _height(self) -> int:
        return self._word.fontMetrics().height() + self._key_label.sizeHint().height() + 24

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._long, bool(self.icon_name)), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(self._short, not self._short), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class SmallButton(Button):
    """A low button or chip with its key, narrow enough for some of them in a row."""

    def __init__(self, text: str, key: str, *, is_chip: bool = False) -> None:
        super().__init__(text, role="log-chip" if is_chip else "small", key=key)
        self.setCheckable(is_chip)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 6, 0)

    def sizeHint(self) -> QSize:
        return super().sizeHint() - QSize(11, 0)
