"""The checklist on paper: as far as the course has come, or blank; saved as a PDF or opened at once."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.widgets import Button
from mestringstreff_desktop.ui.worker import Worker

FORM = "sjekkliste"


class PrintButton(Button):
    """Opens a small menu. The PDF is made beside the window, and shown when it is there."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__("Skriv ut", "printer", "primary")
        self.setObjectName("print-checklist")
        self.setAccessibleName("Skriv ut sjekklista")
        self.setToolTip("Sjekklista som PDF (Ctrl+P)")
        self.context = context
        self.worker = Worker(self)
        self.clicked.connect(self._show_menu)
        QShortcut(QKeySequence.StandardKey.Print, page).activated.connect(self._show_menu)

    def menu_of_kinds(self) -> QMenu:
        """Return the ways to get the checklist."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction("Åpne med status og notater").triggered.connect(lambda: self.open(is_blank=False))
        menu.addAction("Åpne blank").triggered.connect(lambda: self.open(is_blank=True))
        menu.addSeparator()
        menu.addAction("Lagre med status og notater …").triggered.connect(lambda: self.ask(is_blank=False))
        menu.addAction("Lagre blank …").triggered.connect(lambda: self.ask(is_blank=True))
        return menu

    def _show_menu(self) -> None:
        menu = self.menu_of_kinds()
        right = self.width() - menu.sizeHint().width()
        menu.popup(self.mapToGlobal(QPoint(right, self.height() + 4)))

    def ask(self, *, is_blank: bool) -> None:
        """Ask where, and save."""
        path = dialogs.ask_save(self.context, "Lagre sjekklista", _name(is_blank), "PDF (*.pdf)")
        if path is not None:
            self.save(path, is_blank=is_blank)

    def open(self, *, is_blank: bool) -> None:
        """Show the checklist without asking where to keep it."""
        folder = self.context.try_to(_passing_folder)
        if folder is not None:
            self.save(folder / f"{_name(is_blank)}.pdf", is_blank=is_blank)

    def save(self, path: Path, *, is_blank: bool) -> None:
        """Write the PDF, with what was typed last, and show it."""
        self.context.autosave.flush()
        library, course = self.context.library, None if is_blank else self.context.course
        self.worker.do(
            lambda: _save(library, path, course),
            lambda saved: self.context.try_to(lambda: dialogs.open_path(saved)),
            self.context.failed.emit,
        )


def _name(is_blank: bool) -> str:
    return "Sjekkliste, blank" if is_blank else "Sjekkliste"


def _save(library: Library, path: Path, course: Course | None) -> Path:
    """ReportLab is imported here, on the thread that makes the PDF."""
    from mestringstreff_desktop.pdf.forms import PrintOptions

    return printing.save_pdf(library, [FORM], PrintOptions(), path, course)


def _passing_folder() -> Path:
    """Return a new folder that the system clears away in time."""
    try:
        return Path(tempfile.mkdtemp(prefix="mestringstreff-"))
    except OSError as error:
        raise UserError("Fant ikke plass til fila. Gjør plass på disken, og prøv igjen.") from error
