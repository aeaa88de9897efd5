"""Shows a paper as it will be printed, lets one choose its edition, and prints, saves or opens it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QDialog, QFrame, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.edition_panel import EditionPanel
from mestringstreff_desktop.ui.page_view import PageView
from mestringstreff_desktop.ui.paper import Edition, Paper
from mestringstreff_desktop.ui.paper_desk import MAKING, PaperDesk
from mestringstreff_desktop.ui.printing import load
from mestringstreff_desktop.ui.progress_line import ProgressLine
from mestringstreff_desktop.ui.tile import breakable
from mestringstreff_desktop.ui.view_bar import ViewBar
from mestringstreff_desktop.ui.widgets import Button, column, dress_all, label, row, scrolled
from mestringstreff_desktop.ui.worker import Task, Worker

USUAL_SIZE = QSize(1180, 800)  # pixels at 100 % text size, where the screen has them
PANEL_WIDTH = 320
Keys = QKeySequence.StandardKey


class Preview(QDialog):
    """Pages to the left, choices to the right. What is chosen is seen at once, and holds for all buttons."""

    def __init__(self, context: Context, worker: Worker, paper: Paper) -> None:
        super().__init__(dialogs.context_window(context))
        self.context, self.paper, self._worker = context, paper, worker
        self.setObjectName("preview")
        self.setWindowTitle(f"Forhåndsvisning – {paper.title}")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.pages = PageView(context)
        self.bar = ViewBar(self.pages)
        self.panel = EditionPanel(paper)
        self.desk, self.progress = PaperDesk(context, worker), ProgressLine()
        self._document = QPdfDocument(self)
        self._pdf = b""
        self._making: Task | None = None
        self._sum = label("", "lead")
        self._sum.setObjectName("preview-sum")
        self.print, self.save = (
            Button("Skriv ut …", "printer", "primary", key="Ctrl+P"),
            Button("Lagre som PDF …", "file-down", key="Ctrl+S"),
        )
        self.open_file, self.leave = Button("Åpne", "external-link"), Button("Lukk", key="Esc")
        self._lay_out()
        self._connect()
        dress_all(self, context.theme)
        self._can_be_had(False)
        self.pages.setFocus()
        self.make()

    def _lay_out(self) -> None:
        choices = QWidget()
        title = label(breakable(self.paper.title), "title")
        choices.setLayout(column(title, self._sum, self.panel, None, gap=10))
        last = row(self.open_file, self.leave, gap=10)
        buttons = column(self.progress, self.desk, self.print, self.save, last, gap=10)
        side = column(scrolled(choices, "on-card"), buttons, gap=14, margin=20)
        side.setStretch(0, 1)
        self._side = QFrame()
        self._side.setProperty("role", "side")
        self._side.setLayout(side)
        self._side.setFixedWidth(round(PANEL_WIDTH * self.context.theme.scale))
        whole = row(column(self.bar, self.pages, gap=0), self._side, gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.resize(self._fitting_size())

    def _fitting_size(self) -> QSize:
        """As large as is good to read, and never larger than the screen has room for."""
        room = self.screen().availableGeometry().size() - QSize(40, 60)
        return (USUAL_SIZE * self.context.theme.scale).boundedTo(room)

    def _connect(self) -> None:
        self.panel.changed.connect(self.make)
        self.progress.cancelled.connect(lambda _: self._on_cancelled())
        self.panel.counted.connect(self._show_sum)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(lambda: self.desk.save(self.paper, self.panel.edition()))
        self.open_file.clicked.connect(lambda: self.desk.open(self.paper, self.panel.edition()))
        self.open_file.setToolTip("Åpne i maskinens egen PDF-leser")
        self.leave.clicked.connect(self.reject)
        own = ((Keys.Print, self.print.click), (Keys.Save, self.save.click))
        for keys, act in (*own, *self.bar.shortcuts()):
            _on_keys(self, keys, act)

    def edition(self) -> Edition:
        """Return the edition that is shown: one of each, however many are printed."""
        return replace(self.panel.edition(), copies=1)

    def make(self) -> None:
        """Make the pages anew; what was being made before is not wanted any more."""
        if self._making is not None:
            self._making.cancel()
        self.desk.notice.hide()
        edition = self.edition()
        self._making = self._worker.run(
            lambda task: self.paper.make(edition, task.step), self._show, self._on_trouble
        )
        self.progress.follow(self._making, MAKING)

    def _show(self, pdf: bytes) -> None:
        try:
            load(self._document, pdf)
        except UserError as error:
            self._on_trouble(str(error))
            return
        self._pdf = pdf
        self.pages.show_document(self._document)
        self.bar.refresh()
        self._show_sum()
        self._can_be_had(True)

    def _on_cancelled(self) -> None:
        """What is on screen is another edition than the chosen one: it cannot be printed by mistake."""
        self._can_be_had(False)
        self.desk.notice.show_good("Du avbrøt, så sidene er ikke laget.", "Lag dem nå", self.make)

    def _on_trouble(self, sentence: str) -> None:
        self._can_be_had(False)
        self.desk.notice.show_trouble(sentence)

    def _can_be_had(self, can: bool) -> None:
        for button in (self.print, self.save, self.open_file):
            button.setEnabled(can)

    def _show_sum(self) -> None:
        pages, copies = self.pages.page_count, self.panel.copies.value()
        words = count(pages, "side", "sider")
        self._sum.setText(words if copies == 1 else f"{words} × {copies} = {pages * copies} sider i alt")

    def _print(self) -> None:
        """What is shown is what is printed; while it is being made anew, what will be shown."""
        if self._making is not None and self._making.is_over:
            self.desk.print_made(self.paper, self._pdf, self.panel.copies.value())
        else:
            self.desk.print(self.paper, self.panel.edition())

    def done(self, result: int) -> None:
        """Close. What was asked for here is done to its end all the same; the window is gone after it."""
        super().done(result)
        if self._making is not None:
            self._making.cancel()
        self._worker.idle.connect(self._go_when_done)
        self._go_when_done()

    def _go_when_done(self) -> None:
        if not self.desk.is_busy:
            self.deleteLater()


def _on_keys(preview: Preview, keys: QKeySequence | Keys, act: Callable[[], object]) -> None:
    QShortcut(QKeySequence(keys), preview).activated.connect(act)
