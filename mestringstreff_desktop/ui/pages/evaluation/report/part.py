"""Rapport: the course's or the year's, written beside the pages it becomes, and saved or printed."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import reports
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.part import Part
from mestringstreff_desktop.ui.pages.evaluation.report.actions import ReportActions
from mestringstreff_desktop.ui.pages.evaluation.report.course_view import CourseView
from mestringstreff_desktop.ui.pages.evaluation.report.view import WHERE, ReportView
from mestringstreff_desktop.ui.pages.evaluation.report.year_view import YearView
from mestringstreff_desktop.ui.paper.live_pages import LivePages
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within, chip
from mestringstreff_desktop.ui.widgets.layouts import GAP, column, row
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

# What each report is called, and what makes its view, in the order they stand.
VIEWS: Mapping[str, tuple[str, Callable[[Context], ReportView]]] = MappingProxyType(
    {"course": ("Kurset", CourseView), "year": ("Året", YearView)}
)
ROOM_FOR_PAGES = 860  # pixels at 100 % text size, for the pages beside what is written
ROOM_FOR_WORDS = 1000  # for the whole words of the buttons
PAGES_SHARE = 0.42  # of the width


class ReportPart(Part):
    """What is chosen and written to the left, the pages to the right where there is room."""

    name = "report"
    title = "Rapport"
    help_topic = "rapport"
    lead = "Rapporten lages av det dere har ført. Les gjennom, skriv om det du vil, og lagre eller skriv ut."

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.views: dict[str, ReportView] = {}
        self.chips: dict[str, Button] = {key: chip(words) for key, (words, _) in VIEWS.items()}
        self._shown = next(iter(VIEWS))
        self.pages = LivePages(context)
        self.ways_out = ReportActions(context, self)
        self.top_buttons = self.ways_out.all
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._group, chips = QButtonGroup(self), QWidget()
        for key, each in self.chips.items():
            each.setObjectName(f"report-of-{key}")
            self._group.addButton(each)
        choose_one(*self.chips.values())
        self.chips[self._shown].setChecked(True)
        for each in self.chips.values():
            each.setVisible(len(self.chips) > 1)
        chips.setLayout(WrapLayout(*self.chips.values(), self.ways_out.look, gap=8))
        self._writing = column(gap=0)
        self._beside = row(self._writing, self.pages, gap=GAP)
        self._beside.setStretch(0, 1)
        layout = column(chips, self.ways_out.desk, gap=12)
        layout.addLayout(self._beside, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        for key, each in self.chips.items():
            each.clicked.connect(lambda _=False, key=key: self.show_view(key))
        self.pages.wanted.connect(self.ways_out.preview)
        QShortcut(QKeySequence.StandardKey.Print, self).activated.connect(self.ways_out.print.click)

    @property
    def view(self) -> ReportView:
        """The one on the screen, made when it is first needed."""
        if self._shown not in self.views:
            made = self.views[self._shown] = VIEWS[self._shown][1](self.context)
            made.changed.connect(self._on_changed)
            self._writing.addWidget(made, 1)
            apply_theme_within(made, self.context.theme)
        return self.views[self._shown]

    def show_view(self, key: str) -> None:
        """Show the course's report or the year's."""
        self.context.autosave.flush()
        self._shown = key
        self.chips[key].setChecked(True)
        if (course := self.context.course) is not None:
            self.refresh(course)
            self._on_changed(True)

    def refresh(self, course: Course) -> None:
        shown = self.view
        for each in self.views.values():
            each.setVisible(each is shown)
        shown.refresh(course)
        self.ways_out.show_view(shown)
        self._arrange()

    def _on_changed(self, is_another: bool) -> None:
        self.ways_out.show_view(self.view)
        self._arrange()
        self.pages.show_soon(self._maker, is_another=is_another)

    def _maker(self) -> Callable[[], bytes]:
        """Return what makes the pages as they stand now; asked for only while there are some to see."""
        report = self.view.report
        assert report is not None, "the pages are hidden without one"
        return lambda: reports.on_paper(report)

    def point_at(self, what: object) -> bool:
        """Show one of the reports by its name."""
        if isinstance(what, str) and what in VIEWS:
            self.show_view(what)
            return True
        return False

    def where(self) -> Where:
        return WHERE

    def work(self) -> QWidget | None:
        return self.view.work()

    def leave(self) -> None:
        self.ways_out.desk.notice.hide()

    def apply_theme(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show the pages where there is room, else a button that does."""
        has_room = self.context.theme.has_room(self.width(), ROOM_FOR_PAGES)
        is_there = self.view.is_there
        self.pages.setVisible(has_room and is_there)
        self.ways_out.look.setVisible(not has_room and is_there)
        self.ways_out.fit(is_narrow=not self.context.theme.has_room(self.width(), ROOM_FOR_WORDS))
        self.pages.setFixedWidth(round(self.width() * PAGES_SHARE))
