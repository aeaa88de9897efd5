"""Goals and frame: what the course is to give, what it builds on, and the six factors of the plan."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.content.model import CourseGoal, DidacticFactor, Value
from mestringstreff_desktop.content.words import short_source
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.pages.planning.areas import GOALS
from mestringstreff_desktop.ui.pages.planning.course_facts import CourseFacts
from mestringstreff_desktop.ui.pages.planning.words import where_of
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.decided_card import DecidedCard
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, column, scrolled
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.text_fields import TextField

_GAP = 24


class GoalsPart(QWidget):
    """The course's facts, goals, values and didactic model, under each other."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.drafts = context, Drafts(context)
        tell_topic(self, "arbeidsgruppe")
        self._shown: UUID | None = None
        frame = context.library.frame
        self.decided = DecidedCard(context, lambda: where_of(GOALS))
        self.facts = CourseFacts(context, self.drafts)
        self.goals = {goal.kind: _goal_field(goal) for goal in frame.goals}
        self.factors = {factor.id: _factor_field(factor) for factor in frame.didactic}
        for goal in frame.goals:
            self.goals[goal.kind].edited.connect(lambda text, goal=goal: self._store_goal(goal, text))
        for factor in frame.didactic:
            field = self.factors[factor.id]
            field.edited.connect(lambda text, factor=factor: self._store_factor(factor, text))
        self._lay_out()

    def _lay_out(self) -> None:
        frame, context = self.context.library.frame, self.context
        goals = [_titled(goal.title, "", self.goals[goal.kind]) for goal in frame.goals]
        factors = [_titled(each.title, each.question, self.factors[each.id]) for each in frame.didactic]
        parts = (
            self.decided,
            self.facts,
            _section(
                "Mål for kurset",
                "Forslagene står der allerede. Gjør dem til deres egne.",
                CardFlow(context, goals, 220),
            ),
            _section(
                "Verdiene kurset bygger på",
                "Les dem høyt for hverandre i første arbeidsmøte.",
                CardFlow(context, [_value_box(value) for value in frame.values], 230),
            ),
            _section(
                "Seks sider ved planen",
                "Den didaktiske modellen. Endrer dere én side, flytter det på de andre.",
                CardFlow(context, factors, 330),
            ),
        )
        inner = QWidget()
        layout = column(*parts, None, gap=_GAP)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        self.setLayout(column(scrolled(inner)))

    def refresh(self, course: Course) -> None:
        """Show the texts of the course; what is being typed is left alone while it is the same one."""
        if course.id != self._shown and (focused := self.focusWidget()) is not None:
            focused.clearFocus()
        self._shown = course.id
        self.decided.show_course(course)
        self.facts.refresh(course)
        for kind, field in self.goals.items():
            field.show_text(self.drafts.text((course.id, kind), course.goals.get(kind, "")))
        for factor, field in self.factors.items():
            field.show_text(self.drafts.text((course.id, factor), course.frame.get(factor, "")))

    def _store_goal(self, goal: CourseGoal, text: str) -> None:
        database, key = self.context.database, self.context.require_course().id
        action = lambda: planning.set_goal(database, key, goal.kind, text)  # noqa: E731
        self._store(goal.kind, text, f"endret målet {named(goal.title)}", action)

    def _store_factor(self, factor: DidacticFactor, text: str) -> None:
        database, key = self.context.database, self.context.require_course().id
        action = lambda: planning.set_frame(database, key, factor.id, text)  # noqa: E731
        self._store(factor.id, text, f"endret {named(factor.title)}", action)

    def _store(self, field: str, text: str, words: str, action: Callable[[], None]) -> None:
        self.drafts.edit((self.context.course_id, field), text, words, action, where_of(GOALS))


def _goal_field(goal: CourseGoal) -> TextField:
    made = TextField(f"Mål: {goal.title}", goal.text, lines=4)
    made.setObjectName(f"goal-{goal.kind}")
    return made


def _factor_field(factor: DidacticFactor) -> TextField:
    made = TextField(f"{factor.title}. {factor.question}", "Skriv her", lines=3)
    made.setObjectName(f"factor-{factor.id}")
    return made


def _titled(title: str, question: str, field: TextField) -> QFrame:
    """A card with a field. Cards of a row are equally high; the fields stand level at the top."""
    words = column(label(title, "subtitle"), gap=2)
    if question:
        words.addWidget(label(question, "hint"))
    return box("card", words, field, None, gap=8, margin=16)


def _value_box(value: Value) -> QFrame:
    source = label(short_source(value.source), "quiet")
    return box("sage", label(value.title, "strong"), label(value.text), source, None, gap=4, margin=14)


def _section(title: str, lead: str, content: QWidget) -> QVBoxLayout:
    return column(column(label(title, "title"), label(lead, "lead"), gap=2), content, gap=12)
