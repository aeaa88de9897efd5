"""Deltakere, a part of Rekruttering: who has asked, who has a place, and who waits for one."""

from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import roster
from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import ParticipantPlace
from mestringstreff_desktop.ui.pages.recruiting.part import PAGE, Part
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from mestringstreff_desktop.ui.pages.recruiting.participants.entry import KEY, KEYS, NewParticipant
from mestringstreff_desktop.ui.pages.recruiting.participants.finder import PeopleFinder
from mestringstreff_desktop.ui.pages.recruiting.participants.offer import PlaceOffer
from mestringstreff_desktop.ui.pages.recruiting.participants.panel import PersonPanel
from mestringstreff_desktop.ui.pages.recruiting.participants.papers import talk_paper
from mestringstreff_desktop.ui.pages.recruiting.participants.people_list import PeopleList
from mestringstreff_desktop.ui.pages.recruiting.participants.talk import TalkView
from mestringstreff_desktop.ui.pages.recruiting.participants.words import PART, TITLE, what_goes
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.widgets.advice_box import AdviceBox
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, scrolled
from mestringstreff_desktop.ui.widgets.lock_notice import LockNotice
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide, SideWidth
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.plain_words import short_line
from mestringstreff_desktop.ui.widgets.undo_buttons import UndoButtons

_TIGHT = 520  # pixels at 100 % text size: below this the status stands under the name
_SIDE = SideWidth(share=0.46, least=340, most=520, room=720)
_MOST_SHOWN = 40  # letters of what was typed, in the sentence about no hits
_KEYS = "↑ ↓ velg  ·  1–5 status  ·  Enter åpner  ·  F forsamtale  ·  Delete tar av"
_NOBODY = "Ingen er skrevet opp ennå. Skriv navnet øverst når noen ringer. Resten kan vente."
_PRIVACY = (
    "Det dere skriver om deltakerne, ligger sammen med kurset og i sikkerhetskopiene. "
    "Det følger ikke med når kurset deles."
)


class ParticipantsPart(Part):
    """The line for the next call, the list, and beside it all that is noted of the one who is chosen."""

    name = PART
    title = TITLE
    help_topic = "deltakere"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._course_id: UUID | None = None
        self._chosen = ""
        self.editing = Editing(context)
        self.entry, self.finder = NewParticipant(context), PeopleFinder()
        self.offer, self.advice, self.notice = PlaceOffer(), AdviceBox(), Notice(context)
        self.lock = LockNotice(context)
        self.list = PeopleList(context, self.finder.field)
        self.panel, self.talk = PersonPanel(self.editing), TalkView(self.editing)
        self.desk = PaperDesk(context)
        self.undo_buttons = UndoButtons(context, self, self.where)
        self.top_buttons = self.undo_buttons.both
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._none, self._keys = label("", "body"), label(_KEYS, "quiet")
        self._none.setContentsMargins(12, 4, 12, 4)
        inner = QWidget()
        privacy = label(_PRIVACY, "quiet")
        privacy.setContentsMargins(12, 12, 12, 4)
        inner.setLayout(column(self.list, self._none, privacy, None, gap=0))
        self._area = scrolled(inner, "on-card")
        card = QFrame()
        card.setProperty("role", "card")
        layout: QVBoxLayout = column(self.finder, self._area, self._keys, gap=8)
        layout.setContentsMargins(12, 12, 8, 10)
        layout.setStretch(1, 1)
        card.setLayout(layout)
        main = QWidget()
        left = column(self.entry, self.offer, self.lock, self.advice, self.notice, card, gap=10)
        left.setStretch(5, 1)
        main.setLayout(left)
        self._list_view = MainAndSide(self.context, main, self.panel, _SIDE)
        self._views = OneAtATime(self._list_view, self.talk)
        whole = column(self.desk, self._views, gap=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        QShortcut(QKeySequence(KEY), self).activated.connect(self.begin)
        self.entry.added.connect(lambda person: self._choose(str(person.id)))
        self.entry.wanted.connect(lambda _: self.panel.open())
        self.entry.list_wanted.connect(self.list.focus_chosen)
        self.finder.changed.connect(self._find)
        self.finder.stepped.connect(self._step)
        self.finder.entered.connect(self._open)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.talk_wanted.connect(self.open_talk)
        self.list.status_wanted.connect(self._give_by_key)
        self.list.remove_wanted.connect(self._remove)
        self.list.step_wanted.connect(self._step_in_line)
        self.panel.left.connect(self._refresh_soon)
        self.panel.back.connect(self.list.focus_chosen)
        self.panel.talk_wanted.connect(self.open_talk)
        self.panel.status_wanted.connect(self._give)
        self.panel.remove_wanted.connect(self._remove)
        self.offer.accepted.connect(lambda person: self.editing.set_status(person, Status.PLACE))
        self.talk.closed.connect(self.close_talk)
        for field in (self.entry.name, self.entry.phone):
            field.textChanged.connect(self._show_keys)
        self.talk.print_wanted.connect(self._print)

    # what is shown

    def refresh(self, course: Course) -> None:
        if course.id != self._course_id:
            self._begin(course)
        others = self._others(course)
        self.lead = self._counts(course)
        self.entry.refresh(course, others)
        self.finder.show_offered(others)
        self.offer.refresh(roster.next_in_line(course))
        self.lock.refresh(course)
        self.advice.refresh(roster.course_advice(course))
        self._show(course, others)
        self.undo_buttons.refresh()

    def _begin(self, course: Course) -> None:
        """Open another course at the beginning."""
        if self._course_id is not None:
            self.entry.end()
        self._course_id, self._chosen = course.id, ""
        self.notice.hide()
        self.finder.let_all_in()
        self.close_talk()

    def _others(self, course: Course) -> list[Participant]:
        """Return all but the one who is being noted, in their order."""
        return roster.in_order(each for each in course.roster if each.id != self.entry.begun)

    def _counts(self, course: Course) -> str:
        people = course.taking_part
        needs, kin = roster.needs_words(people), roster.kin_words(people)
        parts = (roster.place_words(course), f"Hensyn: {needs}" if needs else "", kin)
        return " ".join(f"{part}." for part in parts if part)

    def _show(self, course: Course, others: list[Participant]) -> None:
        found = self.finder.found(others)
        keys = [str(each.id) for each in found]
        if self._chosen not in keys:
            self._chosen = next(iter(keys), "")
        self.list.is_tight = not self.context.theme.has_room(self._area.width(), _TIGHT)
        self.list.show_people(others, found, self._chosen)
        self._say_none(bool(others), bool(found))
        self._show_chosen(course)

    def _say_none(self, is_anybody: bool, is_found: bool) -> None:
        typed = short_line(self.finder.typed, _MOST_SHOWN)
        nothing = f"Ingen treff på «{typed}»." if typed else "Ingen her nå."
        self._none.setText(breakable(nothing) if is_anybody else _NOBODY)
        self._none.setVisible(not is_found)
        self._show_keys()

    def _show_keys(self) -> None:
        """Remind of the keys that are of use now."""
        is_listed = bool(self.list.rows)
        self._keys.setText(_KEYS if self.entry.is_empty and is_listed else KEYS)

    def _show_chosen(self, course: Course) -> None:
        person = self._person(course)
        self.panel.setVisible(person is not None)
        if person is None:
            self.close_talk()
        elif self._views.currentWidget() is self.talk:
            self.talk.show_person(course, person)
        else:
            self.panel.show_person(course, person)

    def _person(self, course: Course) -> Participant | None:
        """Return the one who is chosen."""
        return next((each for each in course.roster if str(each.id) == self._chosen), None)

    def apply_theme(self) -> None:
        self.finder.field.apply_theme(self.context.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_tight = not self.context.theme.has_room(self._area.width(), _TIGHT)
        if is_tight != self.list.is_tight and self.context.course is not None:
            self._refresh_now()

    def _refresh_now(self) -> None:
        self.refresh(self.context.require_course())

    def _refresh_soon(self) -> None:
        """What was typed may be what the list says: store it, and show it there."""
        self.context.autosave.flush()
        self._refresh_now()

    # finding, choosing

    def _find(self) -> None:
        others = self._others(self.context.require_course())
        self._show(self.context.require_course(), others)
        self._area.verticalScrollBar().setValue(0)

    def _choose(self, key: str) -> None:
        """Show somebody beside the list, in the list where they were not found."""
        self.context.autosave.flush()
        self._chosen = key
        course = self.context.require_course()
        person = self._person(course)
        if person is not None and person not in self.finder.found([person]):
            self.finder.let_all_in()
        self._show(course, self._others(course))
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        row = self.list.rows.get(self.list.key)
        if row is not None:
            self._area.ensureWidgetVisible(row, 0, 24)

    def _step(self, by: int) -> None:
        """Step with the keys still in the search field."""
        keys = list(self.list.rows)
        if self._chosen in keys:
            self._choose(keys[max(0, min(keys.index(self._chosen) + by, len(keys) - 1))])

    def _open(self) -> None:
        if self._chosen:
            self.panel.open()

    def begin(self) -> None:
        """Be ready for the next call."""
        self.close_talk()
        self.entry.go_to()

    # what is done to the one who is chosen

    def _give(self, status: Status) -> None:
        person = self._person(self.context.require_course())
        if person is not None:
            self.editing.set_status(person, status)

    def _give_by_key(self, status: Status) -> None:
        self._give(status)
        self.context.undo.tell_done()
        self.list.focus_chosen()
        QTimer.singleShot(0, self, self._reveal)

    def _step_in_line(self, by: int) -> None:
        person = self._person(self.context.require_course())
        if person is not None:
            self.editing.step(person, by)
            QTimer.singleShot(0, self, self._reveal)

    def _remove(self) -> None:
        """Take somebody off the list, with what was typed last, and offer to put them back."""
        self.context.autosave.flush()
        person = self._person(self.context.require_course())
        if person is None:
            return
        self._chosen = self._neighbour()
        self.editing.remove(person)
        self.notice.show_undoable(breakable(what_goes(person)))
        self.list.focus_chosen()

    def _neighbour(self) -> str:
        """Return the key of the line below the chosen one, or above it where it is the last."""
        keys = list(self.list.rows)
        at = keys.index(self._chosen)
        return next(iter([*keys[at + 1 :], *reversed(keys[:at])]), "")

    # the talk

    def open_talk(self) -> None:
        """Show the talk with the one who is chosen."""
        course = self.context.require_course()
        person = self._person(course)
        if person is None:
            return
        self.context.autosave.flush()
        self.talk.forget()
        self._views.setCurrentWidget(self.talk)
        self._refresh_now()
        self.talk.open()

    def close_talk(self) -> None:
        """Show the list again."""
        if self._views.currentWidget() is not self.talk:
            return
        self.context.autosave.flush()
        self._views.setCurrentWidget(self._list_view)
        if self.context.course is not None:
            self._refresh_now()
        self.list.focus_chosen()

    def _print(self) -> None:
        person = self._person(self.context.require_course())
        if person is not None:
            open_preview(self.desk, talk_paper(self.context, person))

    # what the page asks

    def point_at(self, what: object) -> bool:
        if not isinstance(what, ParticipantPlace):
            return False
        self.close_talk()
        self._choose(str(what.participant_id))
        self.list.focus_chosen()
        return True

    def where(self) -> Where:
        return Where(PAGE, PART, TITLE)

    def go_back_to(self, where: Where) -> None:
        """Show the one who was changed; the focus stays where it is."""
        course = self.context.course
        if course is not None and any(str(each.id) == where.spot for each in course.roster):
            self._choose(str(where.spot))

    def leave(self) -> None:
        """Who is half noted is among the others when one comes back, if it could be stored."""
        if not self.entry.is_waiting:
            self.entry.end()

    def work(self) -> QWidget | None:
        return self.entry.name

    def search_here(self) -> bool:
        if self._views.currentWidget() is self.talk or not self.finder.isVisible():
            return False
        self.finder.field.setFocus()
        self.finder.field.selectAll()
        return True
