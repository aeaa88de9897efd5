"""Where all courses lie on this machine, and the way there. Deling and Innstillinger both show it."""

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.widgets import Button, LineField, column, label, row


class DataCard(QFrame):
    """The folder's path, to be read and copied, and a button that opens it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        folder = context.database.path.parent
        path = LineField("Mappa med dataene")
        path.setObjectName("data-folder")
        path.setText(str(folder))
        path.setReadOnly(True)
        path.setCursorPosition(0)
        show = Button("Åpne mappa", "folder-open")
        show.setObjectName("open-data-folder")
        show.clicked.connect(lambda: context.try_to(lambda: dialogs.open_path(folder)))
        lead = "Alt ligger på denne maskinen, i denne mappa. Ingenting går ut på nettet."
        head = column(label("Hvor dataene ligger", "title"), label(lead, "lead"), gap=4)
        line = row(path, show, gap=12)
        line.setStretch(0, 1)
        self.setLayout(column(head, line, gap=12, margin=20))
