"""The few questions the program asks in a window of its own, worded in Bokmål."""

import re
from pathlib import Path

from PySide6.QtCore import QDir, QSize, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeView,
    QWidget,
)

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.text import file_name
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.printers import Printers
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.fitting_dialog import FittingDialog, resize_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.password_field import PasswordField
from mestringstreff_desktop.ui.widgets.plain_words import title_words
from mestringstreff_desktop.ui.widgets.text_fields import LineField

WIDTH = 460  # pixels at 100 % text size, of a question
FILE_DIALOG_SIZE = QSize(900, 560)  # pixels at 100 %
_PLACES_WIDTH = 190
_ARROWS = {"backButton": "arrow-left", "forwardButton": "arrow-right", "toParentButton": "arrow-up"}
_SECRET = Qt.InputMethodHint.ImhSensitiveData
Location = QStandardPaths.StandardLocation
_PLACES = (
    Location.DocumentsLocation,
    Location.DesktopLocation,
    Location.DownloadLocation,
    Location.HomeLocation,
)


class Question(FittingDialog):
    """A heading, a sentence, two buttons. Enter says yes, Esc says no.

    Where yes is dangerous, Enter says no. What is typed in it is held as not stored until it is answered.
    """

    def __init__(
        self,
        context: Context,
        title: str,
        text: str,
        yes: str,
        no: str = "Avbryt",
        *,
        is_danger: bool = False,
    ) -> None:
        super().__init__(top_window(context), context.theme, WIDTH)
        self.setWindowTitle(title_words(title))
        self.yes = Button(yes, "trash-2" if is_danger else "", "danger" if is_danger else "primary")
        self.yes.clicked.connect(self.accept)
        self.no = Button(no)
        self.no.clicked.connect(self.reject)
        (self.no if is_danger else self.yes).setDefault(True)
        self.lead = label(breakable(text), "lead")
        self.content = column(label(breakable(title), "title"), self.lead, gap=8)
        self.lay_out(self.content, row(None, self.no, self.yes, gap=12))
        apply_theme_within(self, context.theme)
        self._autosave, self._is_followed = context.autosave, False
        self.finished.connect(lambda: self._autosave.let_go(self))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_followed:
            self._is_followed = True
            for line in self.findChildren(QLineEdit):
                if not line.inputMethodHints() & _SECRET:  # a password is nobody's work
                    line.textEdited.connect(self._hold)

    def _hold(self) -> None:
        self._autosave.hold(self, self.windowTitle())


class AskText(Question):
    """Asks for one line of text."""

    def __init__(self, context: Context, title: str, text: str, yes: str, value: str = "") -> None:
        super().__init__(context, title, text, yes)
        self.field = LineField(title)
        self.field.setText(value)
        self.field.selectAll()
        self.field.textChanged.connect(self._on_text)
        self.content.addWidget(self.field)
        self.field.setFocus()
        self._on_text(value)

    def _on_text(self, text: str) -> None:
        self.yes.setEnabled(bool(text.strip()))


class AskPassword(Question):
    """Asks for a password. It is taken once."""

    def __init__(self, context: Context, title: str, text: str, yes: str) -> None:
        super().__init__(context, title, text, yes)
        self.field = PasswordField("Passord")
        self.field.typed.connect(lambda: self.yes.setEnabled(bool(self.field.text)))
        self.content.addWidget(self.field)
        self.field.show_button.apply_theme(context.theme)
        self.yes.setEnabled(False)
        self.field.setFocus()

    def take(self) -> str:
        """Return what was typed, and forget it."""
        typed = self.field.text
        self.field.empty()
        return typed


def context_window(context: Context) -> QWidget | None:
    """Return the window the context belongs to, to stand dialogs over."""
    parent = context.parent()
    return parent if isinstance(parent, QWidget) else None


def top_window(context: Context) -> QWidget | None:
    """Return what a new dialog stands over: the dialog that is open already, or the window."""
    return QApplication.activeModalWidget() or context_window(context)


class Dialogs:
    """Asks in windows over the one of a context, or over the dialog that is open there already."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def exec(self, dialog: QDialog) -> bool:
        return bool(dialog.exec())

    def confirm(
        self, title: str, text: str, yes: str, no: str = "Avbryt", *, is_danger: bool = False
    ) -> bool:
        return self.exec(Question(self.context, title, text, yes, no, is_danger=is_danger))

    def text(self, title: str, text: str, yes: str, value: str = "") -> str | None:
        dialog = AskText(self.context, title, text, yes, value)
        return dialog.field.text().strip() if self.exec(dialog) else None

    def password(self, title: str, text: str, yes: str) -> str | None:
        dialog = AskPassword(self.context, title, text, yes)
        is_answered = self.exec(dialog)
        typed = dialog.take()
        return typed if is_answered else None

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        suffix = _suffix(kinds)
        dialog = _file_dialog(self.context, title, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(file_name(name.removesuffix(f".{suffix}"), suffix))
        return self._chosen(dialog)

    def open_file(self, title: str, kinds: str) -> Path | None:
        dialog = _file_dialog(self.context, title, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._chosen(dialog)

    def open_files(self, title: str, kinds: str) -> list[Path]:
        dialog = _file_dialog(self.context, title, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return [Path(name) for name in dialog.selectedFiles()] if self.exec(dialog) else []

    def folder(self, title: str) -> Path | None:
        dialog = _file_dialog(self.context, title, "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._chosen(dialog)

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        return Path(dialog.selectedFiles()[0]) if self.exec(dialog) else None

    def printers(self) -> Printers:
        from mestringstreff_desktop.ui.widgets.system_printers import SystemPrinters

        return SystemPrinters(top_window(self.context))

    def cache_folder(self) -> Path:
        return paths.sheet_pictures()

    def show_path(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise UserError(f"Ingenting åpnet seg. Åpne «{path}» selv.")


def _file_dialog(context: Context, title: str, kinds: str) -> QFileDialog:
    """Return a dialog in the folder that was used last; at first among the user's documents."""
    dialog = QFileDialog(top_window(context), title)
    dialog.setNameFilter(kinds)
    if dialog.directory() == QDir.current():
        dialog.setDirectory(_usual_folders()[0])
    _apply_theme(dialog, context.theme)
    return dialog


def _apply_theme(dialog: QFileDialog, theme: Theme) -> None:
    """Qt's own dialog, where the system has none: room enough, the places one uses, arrows one sees."""
    resize_within(dialog, FILE_DIALOG_SIZE * theme.scale)
    dialog.setSidebarUrls([QUrl.fromLocalFile(folder) for folder in _usual_folders()])
    for name, icon in _ARROWS.items():
        if (arrow := dialog.findChild(QToolButton, name)) is not None:
            arrow.setIcon(theme.icon(icon))
    for table in dialog.findChildren(QTreeView):
        table.header().setStretchLastSection(True)
    for splitter in dialog.findChildren(QSplitter):
        splitter.setSizes([round(_PLACES_WIDTH * theme.scale), dialog.width()])


def _usual_folders() -> list[str]:
    """Return those of the usual folders that are there, each once; the home folder always is."""
    folders = (QStandardPaths.writableLocation(place) for place in _PLACES)
    return list(dict.fromkeys(folder for folder in folders if QDir(folder).exists()))


def _suffix(kinds: str) -> str:
    """Return the first ending of a filter, without its dot."""
    found = re.search(r"\*\.(\w+)", kinds)
    return found[1] if found else ""
