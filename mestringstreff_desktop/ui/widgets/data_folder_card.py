"""The card of the data folder, where all courses lie. Deling and Innstillinger both show it."""

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.services import folder
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, row
from mestringstreff_desktop.ui.widgets.text_fields import LineField


class DataFolderCard(QFrame):
    """The folder's path, to be read and copied, a button that opens it, and what is amiss with it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.path = LineField("Mappa med dataene")
        self.path.setObjectName("data-folder")
        self.path.setReadOnly(True)
        show = Button("Åpne mappa", "folder-open")
        show.setObjectName("open-data-folder")
        show.clicked.connect(self._open)
        self._warning = label("")
        self.warning = box("sun", self._warning, margin=12)
        self.warning.setObjectName("folder-warning")
        lead = "Alt ligger på denne maskinen, i denne mappa. Programmet sender ingenting ut på nettet."
        head = column(label("Hvor dataene ligger", "title"), label(lead, "lead"), gap=4)
        line = row(self.path, show, gap=12)
        line.setStretch(0, 1)
        self.setLayout(column(head, line, self.warning, gap=12, margin=20))
        self.refresh()

    def refresh(self) -> None:
        """Show where they lie now: they may have been moved."""
        place = str(self.context.database.path.parent)
        if place != self.path.text():
            self.path.setText(place)
            self.path.setCursorPosition(0)
            words = folder.warning(self.context.database)
            self._warning.setText(breakable(words))
            self.warning.setVisible(bool(words))

    def _open(self) -> None:
        self.context.try_to(lambda: self.context.ask.show_path(self.context.database.path.parent))
