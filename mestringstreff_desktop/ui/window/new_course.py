"""Asks what a new course is called, and whether it begins with the suggestions or with an earlier course."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.checklist import ItemState, Question
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.renewal import come_along, decisions, mentions_somebody
from mestringstreff_desktop.services import planning, renewal
from mestringstreff_desktop.storage.courses import CourseSummary
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets import dialogs
from mestringstreff_desktop.ui.widgets.buttons import Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label, label_of
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.text_fields import LineField
from mestringstreff_desktop.ui.widgets.tile import Tile

_TEXT = "Gi kurset et navn, og velg hva det skal begynne med. Alt kan endres senere."
_FIRST = "Hva skal kurset hete? Du kan endre navnet senere."
_NAME = "Mestringstreff"
_SUGGESTED = "Forslaget i programmet: seks samlinger"
_COMES_ALONG = (
    "Planen, egne ark, verktøy og tekster blir med. Navn, datoer og logger blir ikke med. "
    "Det dere skrev under LURT, kommer som noe å vurdere ved hver samling."
)
_DECIDED = "{} fra evalueringsmøtet blir også med."
_LEFT_BEHIND = "{} nevner en deltaker, og blir ikke med."
_NO_ANSWERS = "Sjekklista i det kurset har ingen svar."
_NAMES = "notatet nevner noen ved navn, og blir ikke med"
_STATES = {
    ItemState.SETTLED: "avklart",
    ItemState.IN_PROGRESS: "i gang",
    ItemState.NOT_APPLICABLE: "ikke aktuelt",
    ItemState.NOT_STARTED: "notat",
}


def _plan_of(course: CourseSummary) -> str:
    return f"Planen i «{course.title}»" + (f", {course.place}" if course.place else "")


def _decided_words(course: Course) -> str:
    """3 beslutninger fra evalueringsmøtet blir også med. 1 nevner en deltaker, og blir ikke med."""
    coming = len(come_along(course))
    behind = len(decisions(course)) - coming
    words = [_DECIDED.format(count(coming, "beslutning", "beslutninger"))] if coming else []
    words += [_LEFT_BEHIND.format(count(behind, "beslutning", "beslutninger"))] if behind else []
    return " ".join(words)


def _has_names(course: Course | None, question: Question) -> bool:
    note = question.entry.note if question.entry else ""
    return course is not None and mentions_somebody(course, note)


class AnswerTick(Tile):
    """An answer of the earlier course, and whether it holds for the new one too."""

    def __init__(self, question: Question, has_names: bool, theme: Theme) -> None:
        super().__init__("tile")
        assert question.entry is not None, "only answered questions are shown"
        self.key, self._theme = question.entry.id, theme
        note = question.entry.note.strip()
        note = _NAMES if has_names and note else note
        words = f"{_STATES[question.state]}{': ' if note else ''}{note}"
        self.setCheckable(True)
        self.setAccessibleName(f"{question.text} ({words})")
        self._mark = Picture("square", 20)
        face = row(
            column(self._mark, None),
            column(label(breakable(question.text), "small"), label(breakable(words), "quiet"), gap=0),
            gap=10,
        )
        face.setStretch(1, 1)
        face.setContentsMargins(8, 6, 8, 6)
        self.setLayout(face)
        self.toggled.connect(self._show_mark)

    def _show_mark(self, is_on: bool) -> None:
        self._mark.show_icon("square-check" if is_on else "square", "primary", self._theme)


class NewCourse(dialogs.Question):
    """A name, what to begin with, and for an earlier course which of its answers stay true."""

    def __init__(self, context: Context, title: str = _NAME, source: UUID | None = None) -> None:
        super().__init__(context, "Nytt kurs", _TEXT, "Lag kurset")
        self.context = context
        self.field = LineField("Kursets navn")
        tell_topic(self, "kom-i-gang")
        self.field.setText(title)
        self.field.selectAll()
        known = planning.by_use(planning.list_courses(context.database), context.settings.with_recent(None))
        earlier = ((str(each.id), _plan_of(each)) for each in known)
        self.source = ChoiceField("Begynn med", [("", _SUGGESTED), *earlier])
        self.source.show_chosen(str(source or ""))
        self.ticks: list[AnswerTick] = []
        self._lay_out(bool(known))
        self.example.clicked.connect(self._leave_for_example)
        self.field.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.source.currentIndexChanged.connect(self._show_source)
        self.all.clicked.connect(self._tick_all)
        self._show_source()
        self.field.setFocus()

    def _lay_out(self, has_courses: bool) -> None:
        self.want_width(560)
        self.content.addWidget(self.field)
        begin = QWidget()
        begin.setLayout(column(label_of(self.source, "Begynn med"), self.source, gap=4))
        begin.setVisible(has_courses)
        self.content.addWidget(begin)
        self.example = Link("Se et eksempelkurs i stedet", "sprout")
        self.content.addLayout(row(self.example, None))
        self.all = Link("Velg alle", "list-checks")
        self._none = label(_NO_ANSWERS, "quiet")
        self._list = column(gap=2)
        inner = QWidget()
        inner.setLayout(column(self._list, None))
        self._area = scrolled(inner)
        self._area.setFixedHeight(round(250 * self.context.theme.scale))
        head = row(label("Svar som fortsatt stemmer", "group", wrap=False), None, self.all)
        self._earlier = QWidget()
        self.decided = label("", "small-strong")
        along = column(label(_COMES_ALONG, "small"), self.decided, gap=4)
        self._earlier.setLayout(column(along, head, self._none, self._area, gap=8))
        self.content.addWidget(self._earlier)

    def _leave_for_example(self) -> None:
        self.reject()
        self.context.wants_example.emit()

    @property
    def source_id(self) -> UUID | None:
        """The earlier course to begin with; None for the suggestions."""
        return UUID(str(self.source.key)) if self.source.key else None

    def kept(self) -> list[UUID]:
        """Return the ids of the answers that stay true."""
        return [tick.key for tick in self.ticks if tick.isChecked()]

    def _show_source(self) -> None:
        key, context = self.source_id, self.context
        course = context.try_to(lambda: planning.load_course(context.database, key)) if key else None
        self._show_answers(course)
        decided = _decided_words(course) if course else ""
        self.decided.setText(decided)
        self.decided.setVisible(bool(decided))
        self._earlier.setVisible(course is not None)
        apply_theme_within(self, context.theme)

    def _show_answers(self, course: Course | None) -> None:
        clear(self._list)
        theme, found = self.context.theme, renewal.answered(self.context.library, course) if course else []
        self.ticks = [AnswerTick(each, _has_names(course, each), theme) for each in found]
        for tick in self.ticks:
            self._list.addWidget(tick)
        self._area.setVisible(bool(found))
        self.all.setVisible(bool(found))
        self._none.setHidden(bool(found))

    def _tick_all(self) -> None:
        is_on = not all(tick.isChecked() for tick in self.ticks)
        for tick in self.ticks:
            tick.setChecked(is_on)

    def action(self) -> Callable[[], Course]:
        """Return what makes the course."""
        context, title, source, kept = self.context, self.field.text(), self.source_id, self.kept()
        database, library = context.database, context.library
        if source is None:
            return lambda: planning.create_course(database, library, title, context.clock())
        return lambda: renewal.renew(database, library, source, title, kept=kept, now=context.clock())


def ask_new_course(context: Context) -> Course | None:
    """Ask, and make the course; None when it was left, or could not be made.

    The first course has nothing earlier to begin with: its name is all that is asked for.
    """
    context.autosave.flush()
    if context.try_to(lambda: planning.list_courses(context.database)) == []:
        return _ask_first(context)
    return _ask(NewCourse(context))


def ask_copy(context: Context, course_id: UUID) -> Course | None:
    """Ask for the name of a course that begins with the plan of another, and make it; else None."""
    context.autosave.flush()
    source = context.try_to(lambda: planning.load_course(context.database, course_id))
    return _ask(NewCourse(context, f"{source.title} (kopi)", course_id)) if source else None


def _ask(dialog: NewCourse) -> Course | None:
    return dialog.context.act(dialog.action()) if dialog.context.ask.exec(dialog) else None


def _ask_first(context: Context) -> Course | None:
    title = context.ask.text("Nytt kurs", _FIRST, "Lag kurset", _NAME)
    if not title:
        return None
    database, library = context.database, context.library
    return context.act(lambda: planning.create_course(database, library, title, context.clock()))
