"""Asks which of the course's own sheets is to be answered, and when."""

from collections.abc import Sequence
from uuid import UUID

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.questionnaire import Moment
from mestringstreff_desktop.course.evaluation.sheets import can_be_answered
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.answers.words import MOMENTS
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.labels import label_of
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.plain_words import short_line

_TITLE = "Bruk et eget ark"
_LEAD = "Ark med spørsmål, avkryssing, skala eller kolonner kan telles og leses sammen."
_NO_GATHERING = "Ikke etter en bestemt samling"


def own_sheets(course: Course) -> list[Form]:
    """Return the course's own sheets that can be answered, in their order."""
    return [form for form in own_library.own_forms(course)[0].values() if can_be_answered(form)]


class UseOwnSheet(Question):
    """The sheet, the moment, and where it is during the course the gathering it is answered after."""

    def __init__(self, context: Context, course: Course, forms: Sequence[Form]) -> None:
        super().__init__(context, _TITLE, _LEAD, "Bruk arket")
        self.sheet = ChoiceField("Ark", [(form.id, short_line(form.title)) for form in forms])
        moments = [(each, MOMENTS[each]) for each in Moment if each is not Moment.TEAM]
        self.when = ChoiceField("Når svarer deltakerne?", moments)
        self.when.show_chosen(Moment.AFTER)
        gatherings = [(each.id, short_line(each.name)) for each in course.gatherings]
        self.gathering = ChoiceField("Samling", [(None, _NO_GATHERING), *gatherings])
        self._after = label_of(self.gathering, "Etter hvilken samling?")
        self.content.addLayout(column(label_of(self.sheet, "Ark"), self.sheet, gap=2))
        self.content.addLayout(column(label_of(self.when, "Når svarer deltakerne?"), self.when, gap=2))
        self.content.addLayout(column(self._after, self.gathering, gap=2))
        self.when.activated.connect(self._show_gathering)
        self._show_gathering()

    def _show_gathering(self) -> None:
        is_during = self.when.key == Moment.DURING
        self._after.setVisible(is_during)
        self.gathering.setVisible(is_during)

    @property
    def chosen(self) -> tuple[str, Moment, UUID | None]:
        """The sheet's id, the moment, and the gathering's id where it is of one."""
        moment = Moment(str(self.when.key))
        key = self.gathering.key if moment is Moment.DURING else None
        return str(self.sheet.key), moment, key if isinstance(key, UUID) else None
