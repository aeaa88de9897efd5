"""What a planning meeting is to talk of: made from what is open in the checklist, and more of it fetched."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLayout, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.checklist import Question
from mestringstreff_desktop.course.meetings import left_out
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.meetings.agenda import AgendaEditor
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.pick_field import PickField

_LEAD = "Programmet foreslår det som står åpent i sjekklista. Legg til, fjern og flytt som dere vil."
_MAKE, _MAKE_ANEW = "Lag saksliste fra sjekklista", "Lag sakslista på nytt"
_ANEW_TIP = "Det som er avklart, går ut. Det du har skrevet, blir stående."


class ChecklistAgenda(AgendaEditor):
    """The points, and ways to more of them from the checklist."""

    def __init__(self, context: Context, edits: MeetingEdits, notice: Notice) -> None:
        super().__init__(context, edits, notice, _LEAD)
        self.make.clicked.connect(self._make)
        self.pick.picked.connect(self._pick)

    def below(self) -> Sequence[QLayout]:
        self.rest = label("", "hint")
        self.pick = PickField("Hent et spørsmål fra sjekklista", "Hent et spørsmål fra sjekklista")
        self.pick.setObjectName("pick-question")
        return (column(self.rest, self.pick, gap=4),)

    def refresh(self, meeting: WorkMeeting, lines: Sequence[Question], areas: Mapping[str, str]) -> None:
        """Show the points of a meeting, and how much of the checklist is left out."""
        agenda = meeting.agenda or ()
        self.show_points(agenda, {line.key: areas[line.area_id] for line in lines})
        self.make.show_text(_MAKE_ANEW if agenda else _MAKE)
        self.make.setToolTip(_ANEW_TIP if agenda else "")
        self._show_rest(left_out(lines, agenda), bool(agenda))

    @property
    def stops(self) -> list[QWidget]:
        return [*super().stops, self.pick]

    def _show_rest(self, rest: Sequence[Question], has_agenda: bool) -> None:
        waits = count(len(rest), "åpent spørsmål", "åpne spørsmål")
        self.rest.setText(f"{waits} til står i sjekklista." if has_agenda else f"{waits} står i sjekklista.")
        for part in (self.rest, self.pick):
            part.setVisible(bool(rest))
        self.pick.show_choices({line.key: line.text for line in rest})

    def _make(self) -> None:
        course, checklist = self.context.require_course(), self.context.library.checklist
        self.edits.do(
            f"laget sakslista til {self.edits.name}",
            lambda database, key: work_meetings.make_agenda(database, checklist, course.id, key),
        )
        self.notice.show_undoable("Sakslista er laget av det som står åpent i sjekklista.")

    def _pick(self, question: str) -> None:
        course, checklist = self.context.require_course(), self.context.library.checklist
        self.pick.show_key("", "")
        self.pick.clearEditText()
        if question:
            self.edits.do(
                f"la til en sak i {self.edits.name}",
                lambda database, key: work_meetings.add_question(
                    database, checklist, course.id, key, question
                ),
            )
