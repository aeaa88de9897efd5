"""The search in all logs and short notes of the course (Ctrl+Skift+F): Enter goes to what is found."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog

from mestringstreff_desktop.course.log.search import LogHit, search_logs
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.dialogs import context_window
from mestringstreff_desktop.ui.widgets.fitting_dialog import resize_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList
from mestringstreff_desktop.ui.widgets.text_fields import LineField

MOST_HITS = 50
SIZE = QSize(620, 460)
_HINT = "Skriv ett eller flere ord, for eksempel et navn på en øvelse."


class _HitRow(ListRow):
    """Where it stands, and the words around."""

    def __init__(self, key: str, hit: LogHit) -> None:
        super().__init__(key, "row")
        self.setLayout(column(label(hit.where, "group"), label(hit.excerpt), gap=0, margin=8))
        self.setAccessibleName(f"{hit.where}: {hit.excerpt}")


class RunSearch(QDialog):
    """A line to search with and the places found. `hit` is the one that was gone to."""

    def __init__(self, context: Context) -> None:
        super().__init__(context_window(context))
        self.context = context
        self.hit: LogHit | None = None
        self._hits: list[LogHit] = []
        self.setWindowTitle("Søk i loggene")
        resize_within(self, SIZE * context.theme.scale)
        self._make_parts()
        self._lay_out()
        self._search("")
        self.go.apply_theme(context.theme)

    def _make_parts(self) -> None:
        self.field = LineField("Søk i loggene", "Søk i alle logger og notater")
        self.field.setObjectName("log-search")
        self.field.textChanged.connect(self._search)
        self.summary = label(_HINT, "quiet")
        self.list = RowList[_HitRow]("Funn")
        self._lines = column(gap=2)
        self.list.setLayout(column(self._lines, None, gap=0))
        self.list.chosen.connect(self.list.show_chosen)
        self.go = Button("Gå dit", "arrow-right", "primary", key="Enter")
        self.go.clicked.connect(self._go)
        self.go.setAutoDefault(False)

    def _lay_out(self) -> None:
        close = Button("Lukk", key="Esc")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        below = row(None, close, self.go, gap=12)
        layout = column(self.field, self.summary, scrolled(self.list), below, gap=12, margin=20)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _search(self, text: str) -> None:
        course = self.context.course
        self._hits = (search_logs(course, text) if course else [])[:MOST_HITS]
        clear(self._lines)
        self.list.rows = {}
        for place, hit in enumerate(self._hits):
            self._add(str(place), hit)
        self.list.show_chosen("0" if self._hits else "")
        self.go.setEnabled(bool(self._hits))
        self.summary.setText(_summary(text, len(self._hits)))

    def _add(self, key: str, hit: LogHit) -> None:
        self.list.rows[key] = made = self.list.listen_to(_HitRow(key, hit))
        self._lines.addWidget(made)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go through what is found while one types; Enter goes to it."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._hits:
            at = int(self.list.key or 0) + (1 if key == Qt.Key.Key_Down else -1)
            self.list.show_chosen(str(max(0, min(at, len(self._hits) - 1))))
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        if self.list.key.isdigit() and int(self.list.key) < len(self._hits):
            self.hit = self._hits[int(self.list.key)]
            self.accept()


def _summary(text: str, found: int) -> str:
    if not text.strip():
        return _HINT
    if not found:
        return "Ingen logger eller notater har dette."
    return "1 sted" if found == 1 else f"{found} steder"
