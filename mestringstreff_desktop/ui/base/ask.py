"""What the program asks of the person at the machine, and of the machine itself.

The context carries it (`context.ask`), so that a test can answer in the place of both.
"""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QDialog

from mestringstreff_desktop.ui.base.printers import Printers


class Ask(Protocol):
    """Questions that are waited for. What was put away with Esc is None, or False."""

    def exec(self, dialog: QDialog) -> bool:
        """Show a dialog of one's own until it is answered; was it accepted?"""

    def confirm(
        self, title: str, text: str, yes: str, no: str = "Avbryt", *, is_danger: bool = False
    ) -> bool:
        """Ask for a yes or a no. Where yes is dangerous, Enter says no."""

    def text(self, title: str, text: str, yes: str, value: str = "") -> str | None:
        """Ask for a line of text, which begins as `value`."""

    def password(self, title: str, text: str, yes: str) -> str | None:
        """Ask for a password, which is shown as dots and kept nowhere."""

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to save a file. `kinds` is Qt's filter, such as «PDF (*.pdf)».

        A name without an ending gets the one of `kinds`, before it is asked whether to replace a file.
        """

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask for a file to open."""

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Ask for one file to open, or several."""

    def folder(self, title: str) -> Path | None:
        """Ask for a folder."""

    def printers(self) -> Printers:
        """Return the printers of the machine."""

    def cache_folder(self) -> Path:
        """Return where pictures of built-in sheets may be kept; it need not exist yet."""

    def show_path(self, path: Path) -> None:
        """Show a folder in the file manager, or a file in the program it belongs to.

        Raises:
            UserError: nothing on the machine opens it.
        """
