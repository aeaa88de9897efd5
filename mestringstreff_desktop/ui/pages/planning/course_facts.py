"""The facts of the course: what it is called, where it is held, and for how many."""

from typing import Unpack

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.advice import participants_advice
from mestringstreff_desktop.course.course import LARGEST_COURSE, Course
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.planning import CourseChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.pages.planning.areas import GOALS
from mestringstreff_desktop.ui.pages.planning.words import where_of
from mestringstreff_desktop.ui.widgets.captioned import captioned
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, column
from mestringstreff_desktop.ui.widgets.stepper import Stepper
from mestringstreff_desktop.ui.widgets.text_fields import LineField

_EDITS = {"title": "endret navnet på kurset", "place": "endret stedet for kurset"}


class CourseFacts(QFrame):
    """Name, place and number of participants; advice where the number is unusual."""

    def __init__(self, context: Context, drafts: Drafts) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context, self.drafts = context, drafts
        self.title = LineField("Navn på kurset", "Mestringstreff våren")
        self.place = LineField("Sted", "Hvor møtes dere?")
        self.participants = Stepper(
            "Antall deltakere", ("Færre", "Flere"), (1, LARGEST_COURSE), _participants
        )
        self.advice = label("")
        self._advice_box = box("sun", self.advice, margin=12)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        names = {"course-title": self.title, "course-place": self.place, "participants": self.participants}
        for name, part in names.items():
            part.setObjectName(name)
        self.advice.setObjectName("participants-advice")
        fields = CardFlow(self.context, [captioned("Navn", self.title), captioned("Sted", self.place)], 240)
        number = column(label("Antall deltakere", "group"), self.participants, self._advice_box, gap=6)
        self.setLayout(column(label("Kurset", "title"), fields, number, gap=12, margin=18))

    def _connect(self) -> None:
        self.title.edited.connect(self._store_title)
        self.place.edited.connect(lambda text: self._store("place", text, place=text))
        for field in (self.title, self.place):
            field.editingFinished.connect(self._tell)
        self.participants.stepped.connect(self._set_participants)

    def refresh(self, course: Course) -> None:
        """Show the course; what is being typed is left alone."""
        self.title.show_text(self.drafts.text((course.id, "title"), course.title))
        self.place.show_text(self.drafts.text((course.id, "place"), course.place))
        self.participants.show_number(course.participants)
        advice = participants_advice(course.participants)
        self.advice.setText(advice)
        self._advice_box.setVisible(bool(advice))

    def _store_title(self, text: str) -> None:
        """A course keeps its name until it has a new one."""
        if text.strip():
            self._store("title", text, title=text)

    def _store(self, field: str, text: str, **changes: Unpack[CourseChanges]) -> None:
        context, key = self.context, self.context.require_course().id
        action = lambda: planning.change_course(context.database, key, **changes)  # noqa: E731
        self.drafts.edit((key, field), text, _EDITS[field], action, where_of(GOALS))

    def _tell(self) -> None:
        """The rail shows name and place too."""
        if self.context.autosave.flush():
            self.context.changed.emit()

    def _set_participants(self, number: int) -> None:
        context, key = self.context, self.context.require_course().id
        context.undo.do(
            "endret antall deltakere",
            lambda: planning.change_course(context.database, key, participants=number),
            where_of(GOALS),
        )


def _participants(number: int) -> str:
    return count(number, "deltaker", "deltakere")
