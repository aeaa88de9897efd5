"""The preview of a paper as it will be printed: choose its edition, print it, save it or open it."""

from dataclasses import replace

from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.paper.desk import MAKING
from mestringstreff_desktop.ui.paper.edition_panel import EditionPanel
from mestringstreff_desktop.ui.paper.made import Made, make
from mestringstreff_desktop.ui.paper.page_view import PageView
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, pages_words
from mestringstreff_desktop.ui.paper.rendering import load
from mestringstreff_desktop.ui.paper.view_bar import ViewBar
from mestringstreff_desktop.ui.paper.window import PaperWindow
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.progress import ProgressLine
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


class Preview(PaperWindow):
    """Pages to the left, choices to the right. What is chosen is seen at once, and holds for all buttons."""

    def __init__(self, context: Context, paper: Paper, edition: Edition | None = None) -> None:
        super().__init__(context, f"Forhåndsvisning – {paper.title}")
        self.paper = paper
        self.setObjectName("preview")
        self.pages = PageView(context)
        self.bar = ViewBar(self.pages)
        self.panel, self.progress = EditionPanel(paper, edition), ProgressLine()
        self._document = QPdfDocument(self)
        self._made = Made(b"")
        self._making: Task | None = None
        self._sum = label("", "lead")
        self._sum.setObjectName("preview-sum")
        self._note = label(paper.note, "quiet")
        self._note.setObjectName("preview-note")
        self._note.setVisible(bool(paper.note))
        self._missing = label("", "quiet")
        self._missing.setObjectName("preview-missing")
        self._missing.hide()
        self.open_file = Button("Åpne", "external-link")
        self.open_file.setToolTip("Åpne i maskinens egen PDF-leser")
        self._lay_out()
        self._connect()
        self._can_be_had(False)
        self.pages.setFocus()
        self.make()

    def _lay_out(self) -> None:
        choices = QWidget()
        title = label(breakable(self.paper.title), "title")
        choices.setLayout(column(title, self._sum, self._note, self._missing, self.panel, None, gap=10))
        last = WrapLayout(self.open_file, self.leave, gap=10)
        main = QWidget()
        main.setLayout(column(self.bar, self.pages, gap=0))
        self.lay_out(main, choices, self.progress, self.desk, self.print, self.save, last)

    def _connect(self) -> None:
        self.panel.changed.connect(self.make)
        self.progress.cancelled.connect(lambda _: self._on_cancelled())
        self.panel.counted.connect(self._show_sum)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(lambda: self.desk.save(self.paper, self.panel.edition()))
        self.open_file.clicked.connect(lambda: self.desk.open(self.paper, self.panel.edition()))
        for keys, act in self.bar.shortcuts():
            self.on_keys(keys, act)

    def edition(self) -> Edition:
        """Return the edition that is shown: one of each, however many are printed."""
        return replace(self.panel.edition(), copies=1)

    def make(self) -> None:
        """Make the pages anew; what was being made before is not wanted any more."""
        if self._making is not None:
            self._making.cancel()
        self.desk.notice.hide()
        edition = self.edition()
        self._making = self.context.worker.run(
            self, lambda task: make(self.paper, edition, task.step), self._show, self._on_trouble
        )
        self.progress.follow(self._making, MAKING)

    def _show(self, made: Made) -> None:
        try:
            load(self._document, made.pdf)
        except UserError as error:
            self._on_trouble(str(error))
            return
        self._made = made
        self._missing.setText(breakable(made.missing))
        self._missing.setVisible(bool(made.missing))
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
        self._sum.setText(pages_words(self.pages.page_count, self.panel.copies.value()))

    def _print(self) -> None:
        """What is shown is what is printed; while it is being made anew, what will be shown."""
        if self._making is not None and self._making.is_over:
            self.desk.print_made(self.paper, self._made, self.panel.edition())
        else:
            self.desk.print(self.paper, self.panel.edition())

    def done(self, result: int) -> None:
        """Close; pages that are being made to be looked at are not wanted any more."""
        if self._making is not None:
            self._making.cancel()
        super().done(result)
