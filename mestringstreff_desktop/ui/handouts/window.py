"""What the windows of the stack and of the folder share: the choices, and beside them what comes of it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Edition, Paper
from mestringstreff_desktop.ui.paper.window import PaperWindow
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row

PAUSE_MS = 500


class HandoutWindow(PaperWindow):
    """Subclasses make a `paper` of what is chosen, and call `recount` when something else is.

    Everything chosen is stored at once, but for the edition.
    """

    def __init__(self, context: Context, title: str, lead: str) -> None:
        super().__init__(context, title)
        self._head = (label(breakable(title), "title"), label(breakable(lead), "lead"))
        self._sum = label("", "strong")
        self._sum.setObjectName("handout-sum")
        self.monochrome = FilterChip("Svart-hvitt")
        self.preview = Button("Forhåndsvis", "eye")
        self._counting: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self.print.clicked.connect(lambda: self._with_paper(self.desk.print))
        self.save.clicked.connect(lambda: self._with_paper(self.desk.save))
        self.preview.clicked.connect(lambda: self._with_paper(self._preview))

    def paper(self) -> Paper:
        """Return what is chosen as a paper.

        Raises:
            UserError: it is gone.
        """
        raise NotImplementedError

    def edition(self) -> Edition:
        """Return the edition that is chosen."""
        return Edition(monochrome=self.monochrome.isChecked())

    def put(self, main: QWidget, choices: QWidget) -> None:
        """Put the lines to the left, and what comes of them to the right, with choices of its own."""
        beside = QWidget()
        beside.setLayout(column(*self._head, self._sum, choices, None, gap=12))
        last = row(self.preview, self.leave, gap=10)
        self.lay_out(main, beside, self.desk, self.print, self.save, last)
        self.recount()

    def _with_paper(self, act: Callable[[Paper, Edition], None]) -> None:
        paper = self.desk.notice.try_to(self.paper)
        if paper is not None:
            act(paper, self.edition())

    def _preview(self, paper: Paper, edition: Edition) -> None:
        open_preview(self.desk, paper, edition)

    def recount(self) -> None:
        """Count the pages anew, when nothing more has been changed for a moment."""
        if self._counting is not None:
            self._counting.cancel()
        self._pause.start()

    def _count(self) -> None:
        paper = self.context.try_to(self.paper)
        if paper is None:
            return

        once = replace(self.edition(), copies=1)

        def count_pages(task: Task) -> int:
            from mestringstreff_desktop.ui.paper.rendering import page_count

            return page_count(paper.make(once, task.step))

        self._counting = self.context.worker.run(
            self, count_pages, self.show_pages, self.desk.notice.show_trouble
        )

    def show_pages(self, pages: int) -> None:
        """Tell how many pages there are."""
        self._sum.setText(count(pages, "side", "sider"))

    def done(self, result: int) -> None:
        """Close; pages that are being counted are not wanted any more, and the pages show what is stored."""
        self.context.autosave.flush()
        self._pause.stop()
        if self._counting is not None:
            self._counting.cancel()
        super().done(result)
        self.context.changed.emit()


def scroll_to(area: QScrollArea, part: QWidget) -> None:
    """Bring all of a part into sight, also one that has grown just now."""
    inner = area.widget()
    layout = inner.layout() if inner else None
    if inner is not None and layout is not None:
        layout.activate()
        inner.resize(inner.width(), layout.sizeHint().height())
    area.ensureWidgetVisible(part, 0, 12)
