"""Buttons: with an icon of the theme, with their key, as a link, as a chip, as an icon alone, with a tick."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.plain_words import button_words
from mestringstreff_desktop.ui.widgets.pressing import Pressing

ICON, SMALL_ICON = 20, 16  # pixels at 100 % text size


class Button(Pressing, QPushButton):
    """A push button with an icon of the theme, and optionally its key shown on it.

    `role` is one of the stylesheet's: plain, primary, sun, banner, quiet, danger, chip, row.
    """

    def __init__(self, text: str, icon: str = "", role: str = "plain", key: str = "") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.icon_name = icon
        self.show_text(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon_side = ICON
        self.setIconSize(QSize(ICON, ICON))
        self._key: QLabel | None = None
        if key:
            self._show_key(key, "key-on-primary" if role == "primary" else "key")

    def show_text(self, text: str) -> None:
        """Show a text as it is; a space keeps it clear of the icon."""
        self.setText((" " if self.icon_name else "") + button_words(text))
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

    def apply_theme(self, theme: Theme) -> None:
        """Colour the icon for the theme in force."""
        tokens = {"primary": "on_primary", "sun": "on_sun", "banner": "banner_ink", "quiet": "primary"}
        token = tokens.get(self.property("role"), "danger" if self.property("role") == "danger" else "ink")
        self._show_icon(theme, token)

    def _show_icon(self, theme: Theme, token: str) -> None:
        if self.icon_name:
            side = theme.pixels(self._icon_side)
            self.setIconSize(QSize(side, side))
            self.setIcon(theme.icon(self.icon_name, token, side))


def apply_theme_within(parent: QWidget, theme: Theme) -> None:
    """Colour all icons within a widget for the theme in force."""
    for button in parent.findChildren(Button):
        button.apply_theme(theme)
    for picture in parent.findChildren(Picture):
        picture.apply_theme(theme)


def chip(text: str, checked: bool = False) -> Button:
    """Return a round button that stays down, for filters and choices."""
    made = Button(text, role="chip")
    made.setCheckable(True)
    made.setChecked(checked)
    return made


class Link(Button):
    """A small button that reads as a link in a text."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text, icon, "link")
        self._icon_side = SMALL_ICON

    def apply_theme(self, theme: Theme) -> None:
        """Colour the icon as the text."""
        self._show_icon(theme, "primary")


class ShortLink(Link):
    """A link that is cut with an ellipsis where there is no room for all of it."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text, icon)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        least = min(self.fontMetrics().averageCharWidth() * 12, self.sizeHint().width())
        return QSize(least, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter  # 600 names of constants

        option, metrics = QStyleOptionButton(), self.fontMetrics()
        self.initStyleOption(option)
        room = self.width() - self.sizeHint().width() + metrics.horizontalAdvance(self.text())
        if room < metrics.horizontalAdvance(self.text()):  # letters are not as wide as whole pixels
            option.text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class IconButton(Button):
    """A button with an icon alone; its maker gives it an accessible name and a tooltip."""

    def __init__(self, icon: str) -> None:
        super().__init__("", icon, "icon")
        self.setText("")


class TickButton(Button):
    """Words with a box to tick, seen in both themes."""

    def __init__(self, context: Context, text: str) -> None:
        super().__init__(text, "square", "quiet")
        self.context = context
        self.setCheckable(True)
        self.toggled.connect(self._show)

    def _show(self, is_on: bool) -> None:
        self.icon_name = "square-check" if is_on else "square"
        self.apply_theme(self.context.theme)
