"""What can be had of the report that is shown: on paper, as a PDF, for Word, or its figures for Excel."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from mestringstreff_desktop.services import reports
from mestringstreff_desktop.services.reports import FileKind
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.pages.evaluation.report.view import ReportView
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Paper
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.narrow_buttons import say

EDITIONS = frozenset({"large_print", "monochrome"})
_KINDS: Mapping[FileKind, tuple[str, str, str]] = {  # the dialog's title, its kinds, what is said meanwhile
    FileKind.WORD: ("Lagre for Word", "Word (*.docx)", "Lager Word-fila …"),
    FileKind.EXCEL: ("Lagre for Excel", "Excel (*.xlsx)", "Lager Excel-fila …"),
}


class ReportDesk(PaperDesk):
    """Saves reports also as other files than PDFs."""

    def save_as(self, kind: FileKind, view: ReportView) -> None:
        """Ask where, and write a file of the report there."""
        title, kinds, _ = _KINDS[kind]
        path = self.context.ask.save_file(title, view.file_name, kinds)
        if path is not None:
            self.save_as_to(path, kind, view)

    def save_as_to(self, path: Path, kind: FileKind, view: ReportView) -> None:
        """Write the file, and say so."""
        report, now = view.report, self.context.clock()
        if report is None or not view.way_out():
            return

        def keep(task: Task) -> Path:
            made = reports.make(report, kind, now)
            task.step(1, 1)
            return reports.keep(made, path)

        self._run(
            keep, lambda saved: self.notice.show_file(f"{saved.name} er lagret.", saved), _KINDS[kind][2]
        )


class ReportActions(QObject):
    """The buttons. They do something with the report as it stands on the screen when one asks."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = ReportDesk(context)
        self.view: ReportView | None = None
        self.print, self.look = Button("Skriv ut", "printer", "primary"), Button("Se sidene", "eye")
        self.save_pdf = Button("Lagre som PDF", "file-down")
        self.save_word = Button("Lagre som Word", "file-text")
        self.save_excel = Button("Lagre som Excel", "file-spreadsheet")
        # What stands on each where there is little room.
        self._short: Mapping[Button, str] = {
            self.save_excel: "Excel",
            self.save_word: "Word",
            self.save_pdf: "PDF",
            self.print: "Skriv ut",
        }
        self.print.setToolTip("Skriv ut (Ctrl+P)")
        self.look.setToolTip("Se sidene slik de blir skrevet ut")
        acts = {
            "print": (self.print, self._print),
            "look": (self.look, self.preview),
            "pdf": (self.save_pdf, self._save_pdf),
            "word": (self.save_word, lambda: self._save_as(FileKind.WORD)),
            "excel": (self.save_excel, lambda: self._save_as(FileKind.EXCEL)),
        }
        for name, (button, act) in acts.items():
            button.setObjectName(f"report-{name}")
            button.clicked.connect(act)

    @property
    def all(self) -> tuple[Button, ...]:
        """The buttons at the top, in the order they stand."""
        return self.save_excel, self.save_word, self.save_pdf, self.print

    def show_view(self, view: ReportView) -> None:
        """Take the report that is shown; there is nothing to save of one that tells nothing yet."""
        self.view = view
        for button in (*self.all, self.look):
            button.setEnabled(view.is_there)

    def fit(self, *, is_narrow: bool) -> None:
        """Let the buttons say it in a word where there is little room."""
        say(self._short, is_narrow=is_narrow)

    def preview(self) -> None:
        """Show the pages large, as they will be printed."""
        if paper := self._paper():
            open_preview(self.desk, paper)

    def _print(self) -> None:
        if paper := self._paper():
            self.desk.print(paper, paper.edition)

    def _save_pdf(self) -> None:
        if paper := self._paper():
            self.desk.save(paper, paper.edition)

    def _save_as(self, kind: FileKind) -> None:
        if self.view is not None:
            self.desk.save_as(kind, self.view)

    def _paper(self) -> Paper | None:
        view, report = self.view, self.view.report if self.view else None
        if view is None or report is None:
            return None
        may_leave = view.way_out
        return Paper(
            title=view.file_name,
            make=lambda edition, _: reports.on_paper(report, edition),
            editions=EDITIONS,
            may_leave=lambda _: may_leave(),
        )
