"""The year's report: which year, colleagues' packages beside one's own courses, and the words of parts."""

import datetime as dt
from collections.abc import Callable, Hashable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.figures import key_figures
from mestringstreff_desktop.course.evaluation.report import Report, ReportPart
from mestringstreff_desktop.course.evaluation.year import CountedCourse, YearOfCourses
from mestringstreff_desktop.course.evaluation.year_report import KIND, suggested_parts, year_report
from mestringstreff_desktop.paths import PACKAGE_SUFFIX
from mestringstreff_desktop.services import year
from mestringstreff_desktop.services.year import Told
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.pages.evaluation.report.not_counted import NotCounted, counted_words
from mestringstreff_desktop.ui.pages.evaluation.report.part_field import PartField
from mestringstreff_desktop.ui.pages.evaluation.report.view import ReportView
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.keeping_desk import KeepingDesk
from mestringstreff_desktop.ui.widgets.labels import label, label_of, set_role
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

KINDS = f"Kurspakke (*{PACKAGE_SUFFIX})"
LAST_YEARS = 5  # that can be chosen, also where nothing is known of them
READING, STOPPED = "Leser kurspakkene …", "Du avbrøt lesingen. Ingen av disse kurspakkene er lagt til."
_LEAD = "Dine egne kurs er med. Legg til kurspakker med tall fra andre, eller dra dem hit, gjerne mange."
_FETCH = (
    "Hente teksten på nytt?",
    "Det du har skrevet her, blir borte.",
    "Hent teksten på nytt",
)


class YearView(ReportView):
    """A card with the year and what is counted in it, and below that a field a part."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        self.drafts = Drafts(context)
        self.fields: dict[str, PartField] = {}
        self.year: int | None = None
        self._own: list[Told] | None = None
        self._packages: dict[Path, Told] = {}
        self._words: dict[str, str] = {}
        self._suggested: tuple[ReportPart, ...] = ()
        self._reading: Task | None = None
        self._found = YearOfCourses(year=0)
        self.choice = ChoiceField("År")
        self.choice.setObjectName("report-year")
        self.add = Button("Legg til kurspakker …", "folder-open")
        self.add.setObjectName("report-add-packages")
        self.put_away = Button("Ta bort kurspakkene", "x", "quiet")
        self.desk = KeepingDesk(context)
        self.counted, self.not_counted = label("", "strong"), NotCounted(context)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._list: QVBoxLayout = column(gap=14)
        which = row(label_of(self.choice, "År"), self.choice, None, gap=8)
        packages = WrapLayout(self.add, self.put_away, gap=8)
        content = column(
            *(label(KIND, "title"), which, label(_LEAD, "quiet"), packages, self.desk),
            *(self.counted, self.not_counted, self._list, None),
            gap=14,
        )
        content.setContentsMargins(2, 0, 10, 2)
        inner = QWidget()
        inner.setLayout(content)
        self._area = scrolled(inner, "on-card")
        outer = column(self._area)
        outer.setContentsMargins(16, 14, 8, 14)
        self.setLayout(outer)

    def _connect(self) -> None:
        self.choice.activated.connect(lambda _: self._choose())
        self.add.clicked.connect(self._ask)
        self.put_away.clicked.connect(self._put_away)

    @property
    def is_there(self) -> bool:
        return self._own is not None and bool(self._found.courses)

    @property
    def report(self) -> Report | None:
        """The report with the words that stand on the screen; None while no course is counted."""
        if not self.is_there:
            return None
        own = {each.key: text for each in self._suggested if (text := self._text(each)) != each.words}
        return year_report(self._found, self._today(), own)

    @property
    def file_name(self) -> str:
        return f"{KIND} {self.year}"

    @property
    def way_out(self) -> Callable[[], bool]:
        context, note = self.context, partial(year.let_out, self.context.database, self._found)
        return lambda: context.act(lambda: note() is None) is True

    def work(self) -> QWidget | None:
        return self.add

    def _today(self) -> dt.date:
        return local(self.context.clock()).date()

    def refresh(self, course: Course) -> None:
        """Read one's own courses anew, beside the window. The first year is that of the course on screen."""
        if self.year is None:
            self.year = key_figures(course).year or self._today().year
        self._read_own()

    def _read_own(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        context, chosen, today = self.context, self.year, self._today()
        assert chosen is not None, "it is chosen before anything is read"
        example = context.settings.example_id
        without = [example] if example is not None and not context.is_example else []
        self._reading = context.keeper.keep(
            self,
            lambda task: year.own_courses(context.database, chosen, today, task, without=without),
            self._on_own,
            self.desk.notice.show_trouble,
        )

    def _on_own(self, told: list[Told]) -> None:
        self._own = told
        self._show(is_another=False)

    def _choose(self) -> None:
        """Show another year."""
        self.context.autosave.flush()
        self.year = int(str(self.choice.key))
        self._own = None
        self.not_counted.hide()
        self.changed.emit(True)
        self._read_own()

    def _ask(self) -> None:
        self.take(self.context.ask.open_files("Legg til kurspakker", KINDS))

    def take(self, paths: Sequence[Path]) -> None:
        """Read packages, also those in folders, beside the window; one that is there already is read anew."""
        files = list(dict.fromkeys(file for path in paths for file in _packages_in(path)))
        if files and not self.desk.is_busy:
            self.desk.keep(READING, partial(_read, files), self._on_read, stopped=STOPPED)

    def _on_read(self, told: dict[Path, Told]) -> None:
        self._packages |= told
        self._show(is_another=False)
        announce(self, self.counted.text())

    def _put_away(self) -> None:
        self._packages = {}
        self._show(is_another=False)

    def _show(self, *, is_another: bool) -> None:
        """Count again, and show what is counted and what is not."""
        if self._own is None or self.year is None:
            return
        self._found = year.counted(self.year, [*self._own, *self._packages.values()])
        self._words = self.context.try_to(partial(year.own_words, self.context.database, self.year)) or {}
        self.choice.show_choices([(each, str(each)) for each in self._years()])
        self.choice.show_chosen(self.year)
        self.put_away.setVisible(bool(self._packages))
        self.counted.setText(counted_words(self._found))
        self.not_counted.show_left_out(self._found.left_out)
        self._show_parts()
        self.changed.emit(is_another)

    def _years(self) -> list[int]:
        """Return the years to choose among, the last first: those that are known of, and the last few."""
        told = (*(self._own or ()), *self._packages.values())
        known = {each.figures.year for each in told if isinstance(each, CountedCourse)}
        last = self._today().year
        years = known | set(range(last, last - LAST_YEARS, -1)) | {self.year}
        return sorted((each for each in years if each is not None), reverse=True)

    def _show_parts(self) -> None:
        """Show the fields of the parts there are; they are made anew where those are others."""
        self._suggested = suggested_parts(self._found) if self._found.courses else ()
        if [each.key for each in self._suggested] != list(self.fields):
            clear(self._list)
            self.fields = {each.key: self._new_field(each) for each in self._suggested}
            for field in self.fields.values():
                self._list.addWidget(field)
            self._put_in_turn()
            apply_theme_within(self, self.context.theme)
        for each in self._suggested:
            self.fields[each.key].show_part(each, self._text(each))

    def _put_in_turn(self) -> None:
        stops: list[QWidget] = [self.choice, self.add, self.put_away]
        stops += [stop for field in self.fields.values() for stop in field.stops]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _new_field(self, part: ReportPart) -> PartField:
        made = PartField(part)
        made.edited.connect(partial(self._write, part.key))
        made.fetched.connect(partial(self._fetch, part.key))
        return made

    def _text(self, part: ReportPart) -> str:
        """Return the words of a part: what is being typed, else hers, else the program's."""
        return self.drafts.text(self._key(part.key), self._words.get(part.key, part.words))

    def _key(self, key: str) -> Hashable:
        return "year's report", self.year, key

    def _part(self, key: str) -> ReportPart:
        return next(each for each in self._suggested if each.key == key)

    def _store(self, key: str, text: str) -> Callable[[], None]:
        assert self.year is not None, "there is nothing to write in before it is chosen"
        suggested = self._part(key).words
        return partial(year.write_words, self.context.database, self.year, key, text, suggested)

    def _write(self, key: str, text: str) -> None:
        self._words[key] = text
        self.drafts.store(self._key(key), text, self._store(key, text))
        self.fields[key].show_part(self._part(key), text)
        self.changed.emit(False)

    def _fetch(self, key: str) -> None:
        """Have the program's words again. It is no edit of a course, and cannot be undone: so it is asked."""
        if not self.context.ask.confirm(*_FETCH):
            return
        words = self._part(key).words
        self._write(key, words)
        self.context.autosave.flush()
        self.fields[key].field.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            set_role(self, "teal")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_role(self, "card")

    def dropEvent(self, event: QDropEvent) -> None:
        set_role(self, "card")
        self.take(_dropped(event))
        event.acceptProposedAction()


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _packages_in(path: Path) -> list[Path]:
    """Return the packages in a folder, or the file itself: what is none is told of when it is read."""
    try:
        return sorted(path.glob(f"*{PACKAGE_SUFFIX}")) if path.is_dir() else [path]
    except OSError:
        return [path]


def _read(files: Sequence[Path], task: Task) -> dict[Path, Told]:
    return dict(zip(files, year.read_packages(files, task), strict=True))
