"""The course's report: what is to be in it, and the words of its parts, the program's until she writes."""

from collections.abc import Callable, Hashable
from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.course_report import (
    KIND,
    CourseReport,
    ReportChoices,
    shown_questionnaires,
)
from mestringstreff_desktop.course.evaluation.report import Report, ReportPart
from mestringstreff_desktop.services import reports
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.pages.evaluation.leaving import let_out
from mestringstreff_desktop.ui.pages.evaluation.part import PAGE
from mestringstreff_desktop.ui.pages.evaluation.report.part_field import PartField
from mestringstreff_desktop.ui.pages.evaluation.report.view import WHERE, ReportView
from mestringstreff_desktop.ui.widgets.buttons import Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.undo_buttons import UndoButtons
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

WORDS = "endret rapporten"
FETCHED = "hentet teksten i rapporten på nytt"
_CHOICES = {  # the words on each chip, its icon, and what it means
    "names": ("Navn", "users", "Navnene på dem som holdt kurset"),
    "texts": ("Deltakernes ord", "quote", "Bare det du har merket «Kan skrives ut»"),
    "money": ("Økonomi", "wallet", "Det som er planlagt og brukt"),
}


class CourseView(ReportView):
    """A card with what can be left out, and below that a field a part."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setProperty("role", "card")
        self.drafts = Drafts(context)
        self.fields: dict[str, PartField] = {}
        self._made: CourseReport | None = None
        self._identity: object = None
        self.chips = {key: FilterChip(words, icon) for key, (words, icon, _) in _CHOICES.items()}
        self.notice, self.unread = label("", "warm"), label("", "quiet")
        self.read = Link("Les gjennom", "messages-square")
        self.undo = UndoButtons(context, self, lambda: WHERE)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for key, each in self.chips.items():
            each.setObjectName(f"report-with-{key}")
            each.setToolTip(_CHOICES[key][2])
            each.setChecked(getattr(ReportChoices(), key))
        top = row(label(KIND, "title"), None, *self.undo.both, gap=4)
        self._waiting = QWidget()
        waiting = row(self.unread, self.read, gap=8)
        waiting.setStretch(0, 1)
        self._waiting.setLayout(waiting)
        choices = column(label("Ta med", "group"), WrapLayout(*self.chips.values(), gap=8), gap=6)
        self._list: QVBoxLayout = column(gap=14)
        content = column(top, self.notice, choices, self._waiting, self._list, None, gap=14)
        content.setContentsMargins(2, 0, 10, 2)
        inner = QWidget()
        inner.setLayout(content)
        self._area = scrolled(inner, "on-card")
        outer = column(self._area)
        outer.setContentsMargins(16, 14, 8, 14)
        self.setLayout(outer)

    def _connect(self) -> None:
        for each in self.chips.values():
            each.clicked.connect(self._on_chosen)
        self.read.clicked.connect(lambda: self.context.go_to.emit(PAGE, "results"))
        self.context.saved.connect(self._on_saved)

    @property
    def choices(self) -> ReportChoices:
        """What is chosen to be in it."""
        return ReportChoices(**{key: each.isChecked() for key, each in self.chips.items()})

    @property
    def is_there(self) -> bool:
        return self._made is not None

    @property
    def report(self) -> Report | None:
        """The report with the words that stand on the screen."""
        made = self._made
        if made is None:
            return None
        return made.report(
            {each.key: text for each in made.suggested if (text := self._text(each)) != each.words}
        )

    @property
    def file_name(self) -> str:
        return f"{KIND} – {self._made.course.title}" if self._made else KIND

    @property
    def way_out(self) -> Callable[[], bool]:
        made = self._made
        if made is None:
            return lambda: False
        told = {(made.course.id, key) for key in shown_questionnaires(made.course, made.today)}
        return partial(let_out, self.context, told, made.course)

    def _text(self, part: ReportPart) -> str:
        """Return the words of a part: what is being typed, else hers, else the program's."""
        stored = self._made.course.report_words if self._made else {}
        return self.drafts.text(self._key(part.key), stored.get(part.key, part.words))

    def _key(self, key: str) -> Hashable:
        return self._made.course.id if self._made else None, "report", key

    def refresh(self, course: Course) -> None:
        is_another = self._made is None or self._made.course.id != course.id
        self._take(course)
        if is_another:
            self._area.verticalScrollBar().setValue(0)
        self.changed.emit(is_another)

    def _take(self, course: Course) -> None:
        today = local(self.context.clock()).date()
        made = self._made = CourseReport(course, self.context.library.channels, today, self.choices)
        identity = course.id, tuple(each.key for each in made.suggested)
        if identity != self._identity:
            self._identity = identity
            self._put(made)
        for each in made.suggested:
            self.fields[each.key].show_part(each, self._text(each))
        self._show_state(made)
        self.undo.refresh()

    def _put(self, made: CourseReport) -> None:
        """Make the fields anew, in the order the parts have now."""
        clear(self._list)
        self.fields = {each.key: self._new_field(each) for each in made.suggested}
        stops: list[QWidget] = [*self.undo.both, *self.chips.values(), self.read]
        for each in self.fields.values():
            self._list.addWidget(each)
            stops += each.stops
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)
        apply_theme_within(self, self.context.theme)

    def _new_field(self, part: ReportPart) -> PartField:
        made = PartField(part)
        made.edited.connect(partial(self._write, part.key))
        made.fetched.connect(partial(self._fetch, part.key))
        return made

    def _show_state(self, made: CourseReport) -> None:
        """Tell what an early report lacks, and what is not read through yet."""
        self.notice.setText(made.notice)
        self.notice.setVisible(bool(made.notice))
        self._waiting.setVisible(bool(made.unread) and self.choices.texts)
        told = count(made.unread, "tekst er", "tekster er")
        self.unread.setText(f"{told} ikke lest gjennom, og er ikke med.")

    def _write(self, key: str, text: str) -> None:
        made, part = self._made, self._part(key)
        if made is None or part is None:
            return
        store = partial(reports.write_words, self.context.database, made.course.id, key, text, part.words)
        self.drafts.edit(self._key(key), text, WORDS, store, WHERE)
        self.fields[key].show_part(part, text)
        self.changed.emit(False)

    def _fetch(self, key: str) -> None:
        if self._made is not None:
            self.context.autosave.flush()
            fetch = partial(reports.fetch_again, self.context.database, self._made.course.id, key)
            self.context.undo.do(FETCHED, fetch, WHERE)

    def _part(self, key: str) -> ReportPart | None:
        suggested = self._made.suggested if self._made else ()
        return next((each for each in suggested if each.key == key), None)

    def _on_chosen(self) -> None:
        if self._made is not None:
            self._take(self._made.course)
            self.changed.emit(False)

    def _on_saved(self) -> None:
        """What is typed in one place stands in the others; the page has it already."""
        course = self.context.course
        if course is not None and self._made is not None and self.isVisible():
            self._take(course)

    def work(self) -> QWidget | None:
        return next((each.field for each in self.fields.values()), None)
