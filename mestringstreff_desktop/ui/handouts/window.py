"""The base of the windows of stack and folder: their lines, and beside them what comes of it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.handouts.rows import Row, moved, with_changed, with_new
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.handouts.line import HandoutLine
from mestringstreff_desktop.ui.handouts.sheet_adder import SheetAdder
from mestringstreff_desktop.ui.paper.edition_panel import EditionChips
from mestringstreff_desktop.ui.paper.made import make
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, pages_words
from mestringstreff_desktop.ui.paper.window import PaperWindow
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, scrolled
from mestringstreff_desktop.ui.widgets.ordered_rows import OrderedRows
from mestringstreff_desktop.ui.widgets.undo_buttons import UndoKeys
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

PAUSE_MS = 500


Line = TypeVar("Line", bound=HandoutLine[Any])


class HandoutWindow(PaperWindow, Generic[Row, Line]):
    """The lines are the truth while the window is open. All but the edition is stored at once.

    Subclasses fill `_rows`, make a `paper` of what is chosen, and name their lines and what is `offered`.
    """

    lines_name = ""

    def __init__(self, context: Context, title: str, lead: str) -> None:
        super().__init__(context, title)
        tell_topic(self, "bunke-og-perm")
        self._rows: list[Row] = []
        self.list: OrderedRows[Line] = OrderedRows(self.lines_name)
        self.adder = SheetAdder(context)
        self._area = self._scrolled_lines()
        self._head = (label(breakable(title), "title"), label(breakable(lead), "lead"))
        self._sum = label("", "strong")
        self._sum.setObjectName("handout-sum")
        self._missing = label("", "quiet")
        self._missing.setObjectName("handout-missing")
        self._missing.hide()
        self._both = label("", "quiet")
        self._both.setObjectName("handout-both")
        self.editions = EditionChips(self.offered())
        self.preview = Button("Forhåndsvis", "eye")
        self._counting: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self._connect()
        UndoKeys(context, self, self.where)
        context.undo.wants.connect(self._show_undone)
        context.undo.told.connect(self._tell_undone)

    def _scrolled_lines(self) -> QScrollArea:
        inner = QWidget()
        inner.setLayout(column(self.list, self.adder, None, gap=12))
        return scrolled(inner)

    def _connect(self) -> None:
        self.list.moved.connect(self._move)
        self.list.reached.connect(lambda y: self._area.ensureVisible(0, y, 0, 60))
        self.adder.added.connect(self.add)
        self.adder.opened.connect(lambda: scroll_to(self._area, self.adder))
        self.editions.changed.connect(self.recount)
        self.print.clicked.connect(lambda: self._with_paper(self.desk.print))
        self.save.clicked.connect(lambda: self._with_paper(self.desk.save))
        self.preview.clicked.connect(lambda: self._with_paper(self._preview))

    def offered(self) -> Collection[str]:
        """Return the editions that can be chosen."""
        raise NotImplementedError

    def paper(self) -> Paper:
        """Return what is chosen as a paper.

        Raises:
            UserError: it is gone.
        """
        raise NotImplementedError

    def edition(self) -> Edition:
        """Return the edition that is chosen."""
        return self.editions.edition()

    def new_row(self, key: str) -> Row:
        """Return a row for something that is added."""
        raise NotImplementedError

    def new_line(self, row: Row) -> Line:
        """Return a line for a row."""
        raise NotImplementedError

    def others(self) -> Mapping[str, str]:
        """Return what can be added: title by key."""
        raise NotImplementedError

    def both(self) -> str:
        """Return a sentence on what is in a stack and in the folder; nothing where nothing is."""
        raise NotImplementedError

    def store(self) -> None:
        """Store the rows as they are now, soon."""
        raise NotImplementedError

    def where(self) -> Where:
        """Return what is changed here, as undo tells of it."""
        raise NotImplementedError

    def show_again(self, course: Course) -> None:
        """Show what is stored, where something of it was undone."""
        raise NotImplementedError

    def _show_undone(self, where: Where) -> None:
        if where == self.where():
            self.show_again(self.context.require_course())
            self.recount()

    def _tell_undone(self, sentence: str) -> None:
        """The status bar lies below this window."""
        if self.isVisible():
            self.desk.notice.show_good(sentence)

    def put(self, main: QWidget, choices: QWidget) -> None:
        """Put the lines to the left, and what comes of them to the right, with choices of its own."""
        beside = QWidget()
        beside.setLayout(column(*self._head, self._sum, self._missing, self._both, choices, None, gap=12))
        last = WrapLayout(self.preview, self.leave, gap=10)
        self.lay_out(main, beside, self.desk, self.print, self.save, last)
        self.recount()

    def _with_paper(self, act: Callable[[Paper, Edition], None]) -> None:
        paper = self.desk.notice.try_to(self.paper)
        if paper is not None:
            act(paper, self.edition())

    def _preview(self, paper: Paper, edition: Edition) -> None:
        open_preview(self.desk, paper, edition)

    def show_lines(self) -> None:
        """Show the lines; those that are there already are changed where they stand."""
        known = self.list.rows
        lines = {each.key: known.get(each.key) or self._connected(each) for each in self._rows}
        if list(lines) != list(known):
            self.list.arrange(lines)
        chosen = [each for each in self._rows if each.is_chosen]
        for each in self._rows:
            lines[each.key].show_row(each)
            lines[each.key].tick.setEnabled(chosen != [each])
        self.adder.offer(self.others())
        both = self.both()
        self._both.setText(breakable(both))
        self._both.setVisible(bool(both))
        apply_theme_within(self.list, self.context.theme)

    def _connected(self, row: Row) -> Line:
        line = self.new_line(row)
        line.ticked.connect(self._tick)
        return line

    def row_of(self, key: str) -> Row:
        return next(each for each in self._rows if each.key == key)

    def _tick(self, key: str, is_on: bool) -> None:
        self.change(with_changed(self._rows, self.row_of(key).with_tick(is_on)))

    def _move(self, key: str, place: int) -> None:
        self.change(moved(self._rows, key, place))
        self.list.show_line(key)

    def add(self, key: str) -> None:
        """Add something at the end of what is chosen."""
        self.change(with_new(self._rows, self.new_row(key)))
        self.list.show_line(key)
        scroll_to(self._area, self.list.rows[key])

    def change(self, rows: list[Row]) -> None:
        """Show the rows as they are now, and store them soon."""
        self._rows = rows
        self.show_lines()
        self.store()
        self.recount()

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

        def count_pages(task: Task) -> tuple[int, str]:
            from mestringstreff_desktop.ui.paper.rendering import page_count

            made = make(paper, once, task.step)
            return page_count(made.pdf), made.missing

        self._counting = self.context.worker.run(
            self, count_pages, self._show_counted, self.desk.notice.show_trouble
        )

    def _show_counted(self, counted: tuple[int, str]) -> None:
        pages, missing = counted
        self._missing.setText(breakable(missing))
        self._missing.setVisible(bool(missing))
        self.show_pages(pages)

    def show_pages(self, pages: int) -> None:
        """Tell how many pages there are."""
        self._sum.setText(pages_words(pages, self.edition().copies))

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
