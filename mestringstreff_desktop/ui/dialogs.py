"""The few questions the program asks in a window of its own, worded in Bokmål."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.widgets import Button, LineField, column, label, row


class Question(QDialog):
    """A heading, a sentence, two buttons. Enter says yes, Esc says no."""

    def __init__(self, context: Context, title: str, text: str, yes: str, no: str = "Avbryt") -> None:
        super().__init__(context_window(context))
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self.yes = Button(yes, role="primary")
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        self.no = Button(no)
        self.no.clicked.connect(self.reject)
        self.content = column(label(title, "title"), label(text, "lead"), gap=8)
        self.setLayout(column(self.content, row(None, self.no, self.yes), gap=18, margin=24))


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


def context_window(context: Context) -> QWidget | None:
    """Return the window the context belongs to, to stand dialogs over."""
    parent = context.parent()
    return parent if isinstance(parent, QWidget) else None


def ask_text(context: Context, title: str, text: str, yes: str, value: str = "") -> str | None:
    """Return what was typed, or None when the question was put away."""
    dialog = AskText(context, title, text, yes, value)
    return dialog.field.text().strip() if dialog.exec() else None


def confirm(context: Context, title: str, text: str, yes: str, no: str = "Avbryt") -> bool:
    return bool(Question(context, title, text, yes, no).exec())


def ask_save(context: Context, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to save a file. `kinds` is Qt's filter, such as «PDF (*.pdf)»."""
    path, _ = QFileDialog.getSaveFileName(context_window(context), title, name, kinds)
    return Path(path) if path else None


def ask_open(context: Context, title: str, kinds: str) -> Path | None:
    """Ask for a file to open."""
    path, _ = QFileDialog.getOpenFileName(context_window(context), title, "", kinds)
    return Path(path) if path else None
