"""One meeting: when and where, who is there, what to talk of, what was said, and what was decided."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.meetings import meeting_name, review_meeting
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import calendar
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.meetings.agenda import AgendaEditor
from mestringstreff_desktop.ui.meetings.decisions import DecisionRow, DecisionsEditor
from mestringstreff_desktop.ui.meetings.edits import MeetingEdits
from mestringstreff_desktop.ui.meetings.facts import MeetingFacts, stores
from mestringstreff_desktop.ui.meetings.papers import agenda_paper, blank_paper, minutes_paper, stored
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Paper
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label_of
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, column, row, scrolled
from mestringstreff_desktop.ui.widgets.text_fields import TextField

INVITATION, TO_REVIEW = "invitasjon-arbeidsmote", "invitasjon-evalueringsmote"
_ICS = "Kalenderfil (*.ics)"
_MINUTES = "skrev i referatet fra {}"


class MeetingView(QWidget):
    """A meeting under its buttons. `left` asks for what is around it, `removed` for this one to be gone.

    The agenda and the decisions are those of its kind, and say with the notice of `desk` what went wrong.
    """

    left = Signal()
    removed = Signal(object)
    agenda: AgendaEditor
    decisions: DecisionsEditor[DecisionRow]

    def __init__(self, context: Context, edits: MeetingEdits, desk: PaperDesk) -> None:
        super().__init__()
        self.context, self.edits, self.desk = context, edits, desk
        self._stops: list[QWidget] = []
        self.facts = MeetingFacts(context, edits)
        self.minutes = TextField("Ellers fra møtet", "Det som ikke hører til en sak", lines=2)
        self.minutes.setObjectName("meeting-minutes")
        self._make_buttons()

    def _make_buttons(self) -> None:
        self.print = Button("Skriv ut", "printer")
        self.print.setToolTip("Saksliste og referat på papir (Ctrl+P)")
        self.invite = Button("Invitasjon", "file-text")
        self.invite.setToolTip("Brevet til arbeidsgruppa, under Rekruttering")
        self.calendar = Button("Kalenderfil", "calendar-plus")
        self.calendar.setToolTip("Navn, tid og sted til kalenderen, og ikke noe mer")
        self.remove = Button("Fjern møtet", "trash-2", "danger")
        names = ("print", "invite", "calendar", "remove")
        buttons = (self.print, self.invite, self.calendar, self.remove)
        for name, button in zip(names, buttons, strict=True):
            button.setObjectName(f"meeting-{name}")

    @property
    def ways(self) -> tuple[Button, ...]:
        """The ways to what is made of a meeting."""
        return (self.print, self.invite, self.calendar)

    def lay_out(
        self,
        top: QWidget | None = None,
        above: Sequence[QWidget] = (),
        after: Sequence[QWidget] = (),
    ) -> None:
        """Put the parts under each other, below what stays at the top.

        `above` stand over the agenda, `after` below the decisions.
        """
        more = column(label_of(self.minutes, "Ellers fra møtet"), self.minutes, gap=4)
        said = box("card", self.agenda, more, gap=GAP)
        inner = QWidget()
        decided, ending = box("card", self.decisions), row(self.remove, None)
        layout = column(self.facts, *above, said, decided, *after, ending, None, gap=GAP)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        self._area = scrolled(inner)
        self.setLayout(column(*([top] if top else []), self._area, self.desk, gap=10))
        self._connect()

    def _connect(self) -> None:
        self.print.clicked.connect(self._show_menu)
        QShortcut(QKeySequence.StandardKey.Print, self).activated.connect(self._show_menu)
        self.invite.clicked.connect(self._invite)
        self.calendar.clicked.connect(self.save_calendar)
        self.remove.clicked.connect(lambda: self.removed.emit(self.edits.meeting_id))
        self.agenda.decided.connect(self.decisions.add)
        self.minutes.edited.connect(self._write_minutes)

    def show_meeting(self, course: Course, meeting: WorkMeeting) -> None:
        """Show what all meetings have; what is being typed is left alone while it is the same one."""
        is_new = self.edits.turn_to(meeting)
        if is_new:
            self._begin()
        self.facts.refresh(course, meeting, is_new=is_new)
        self.minutes.show_text(self.edits.text(str(meeting.id), "minutes", meeting.minutes))

    def order_tabs(self, above: Sequence[QWidget] = (), after: Sequence[QWidget] = ()) -> None:
        """Rows that came later are come to where they stand; `above` and `after` as in `lay_out`."""
        rows = (above, self.agenda.stops, (self.minutes,), self.decisions.stops, after)
        stops = [self.facts.held, *(stop for part in rows for stop in part), self.remove]
        if stops != self._stops:
            self._stops = stops
            for one, following in pairwise(stops):
                self.setTabOrder(one, following)

    def _begin(self) -> None:
        """Another meeting than the last one is opened at its top, and nothing is said of it yet."""
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()
        self.desk.notice.hide()
        self._area.verticalScrollBar().setValue(0)

    def _invite(self) -> None:
        """Go to the letter that invites to this kind of meeting."""
        meeting = stored(self.context, self.edits.meeting_id)
        is_review = meeting is not None and (
            meeting.is_review or meeting is review_meeting(self.context.require_course())
        )
        letter = TO_REVIEW if is_review else INVITATION
        self.context.go_to.emit("recruiting", LetterPlace(letter, meeting_id=self.edits.meeting_id))

    def _write_minutes(self, text: str) -> None:
        thing, words = str(self.edits.meeting_id), _MINUTES.format(self.edits.name)
        self.edits.write(thing, "minutes", text, words, stores({"minutes": text}))

    def menu_of_papers(self) -> QMenu:
        """Return what can be had on paper."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        ways: tuple[tuple[str, Callable[[Context, WorkMeeting], Paper]], ...] = (
            ("Saksliste …", agenda_paper),
            ("Referat …", minutes_paper),
            ("Blankt ark …", lambda context, _: blank_paper(context)),
        )
        for words, paper in ways:
            menu.addAction(words).triggered.connect(lambda _=False, paper=paper: self.preview(paper))
        return menu

    def _show_menu(self) -> None:
        self.menu_of_papers().popup(self.print.mapToGlobal(QPoint(0, self.print.height() + 4)))

    def preview(self, paper: Callable[[Context, WorkMeeting], Paper]) -> None:
        """Show one of the meeting's papers as it will be printed."""
        meeting = stored(self.context, self.edits.meeting_id)
        if meeting is not None:
            open_preview(self.desk, paper(self.context, meeting))

    def save_calendar(self) -> None:
        """Ask where, and write the calendar file. Without a date it is said so before anything is asked."""
        context, notice = self.context, self.desk.notice
        meeting, course = stored(context, self.edits.meeting_id), context.require_course()
        if meeting is None:
            return
        if notice.try_to(lambda: calendar.meeting_file(course, meeting, context.clock())) is None:
            return
        path = context.ask.save_file("Lagre kalenderfil", meeting_name(meeting), _ICS)
        if path is None:
            return
        saved = notice.try_to(lambda: calendar.save_meeting(course, meeting, path, context.clock()))
        if saved is not None:
            notice.show_file(f"{saved.name} er lagret. Send den, eller åpne den i kalenderen din.", saved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc asks for what is around the meeting."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
