"""A line in the page itself that says how something went, and stands there until the next thing."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.tile import breakable
from mestringstreff_desktop.ui.widgets import Button, Picture, column, label, row, set_role

T = TypeVar("T")


class Notice(QFrame):
    """Says that something went well, perhaps with a way on, or what went wrong. `said` is the last of it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._picture = Picture("check", 20, "good")
        self.said = ""
        self._text = label("", "body")
        self.button = Button("", role="quiet")
        self.button.clicked.connect(self._on_clicked)
        self._then: Callable[[], object] | None = None
        words = row(column(self._picture, None), self._text, gap=10)
        words.setStretch(1, 1)
        layout = column(words, row(self.button, None), gap=4)
        layout.setContentsMargins(14, 12, 14, 10)
        self.setLayout(layout)
        self.hide()

    def show_good(self, text: str, way_on: str = "", then: Callable[[], object] | None = None) -> None:
        """Say that something is done; `way_on` is the button that does `then`."""
        self._show(text, "teal", "circle-check", "good")
        self.button.show_text(way_on)
        self.button.setVisible(bool(way_on))
        self._then = then

    def show_file(self, text: str, path: Path) -> None:
        """Say that a file is written, with the way to its folder."""
        self.show_good(text, "Åpne mappa", lambda: dialogs.open_path(path.parent))

    def show_trouble(self, sentence: str, comfort: str = "") -> None:
        """Say what went wrong, also to those who look at the status bar."""
        self._show(f"{sentence} {comfort}".strip(), "sun", "info", "warm")
        self.button.hide()
        self.context.failed.emit(sentence)

    def try_to(self, action: Callable[[], T], comfort: str = "") -> T | None:
        """Store what is typed, then do something; on trouble say so here, with a comfort, and return None."""
        self.hide()
        self.context.autosave.flush()
        try:
            return action()
        except UserError as error:
            self.show_trouble(str(error), comfort)
            return None

    def _show(self, text: str, role: str, icon: str, token: str) -> None:
        self.said = text
        self._text.setText(breakable(text))
        self._picture.show_icon(icon, token, self.context.theme)
        set_role(self, role)
        self.show()

    def _on_clicked(self) -> None:
        if self._then is not None:
            self.context.try_to(self._then)
