"""The dialog that tells of a bug of ours."""

from PySide6.QtGui import QGuiApplication

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.layouts import row


class CrashDialog(Question):
    """What happened in a sentence, that the data is stored, and the details to copy."""

    def __init__(self, context: Context, title: str, text: str, details: str) -> None:
        super().__init__(context, title, text, "Fortsett")
        self.no.hide()
        self.copy = Button("Kopier detaljer", "copy")
        self.copy.setToolTip("Til den som hjelper deg. Detaljene inneholder ingenting av det du har skrevet.")
        self.copy.clicked.connect(lambda: self._copy(details))
        self.content.addLayout(row(self.copy, None))
        self.copy.apply_theme(context.theme)

    def _copy(self, details: str) -> None:
        QGuiApplication.clipboard().setText(details)
        self.copy.show_text("Kopiert")
