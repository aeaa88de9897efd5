"""Buttons that say less where a page is narrow: in a word, or by their icons and tooltips alone."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button


class NarrowButtons(QObject):
    """Follows the width of a page. Below `least` pixels, at 100 % text size, the words are left out."""

    def __init__(self, context: Context, page: QWidget, buttons: Sequence[Button], least: int) -> None:
        super().__init__(page)
        self._context, self._page, self._buttons, self._least = context, page, buttons, least
        page.installEventFilter(self)
        context.themed.connect(self.fit)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """Show the words or leave them out, also those of a button that says something else now."""
        has_room = self._context.theme.has_room(self._page.width(), self._least)
        for button in self._buttons:
            name = button.accessibleName()
            button.show_text(name)
            if not button.toolTip():
                button.setToolTip(name)
            if not has_room:
                button.setText("")


def say(short: Mapping[Button, str], *, is_narrow: bool) -> None:
    """Let buttons say it in a word where there is little room; they are called the same."""
    for button, word in short.items():
        name, tip = button.accessibleName(), button.toolTip()
        button.show_text(word if is_narrow else name)
        button.setAccessibleName(name)
        button.setToolTip(tip or name)
