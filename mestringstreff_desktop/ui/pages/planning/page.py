"""Planlegging: the checklist with its advice, the team and its meetings, and the goals of the course."""

from collections.abc import Callable
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState, Question, progress, questions
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.meetings import planned
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.base.navigation import MeetingPlace
from mestringstreff_desktop.ui.pages.planning.areas import (
    GOALS,
    MEETINGS,
    OTHER_PARTS,
    TEAM,
    AreaList,
    AreaMenu,
    PartProgress,
)
from mestringstreff_desktop.ui.pages.planning.filter import QuestionFilter
from mestringstreff_desktop.ui.pages.planning.goals import GoalsPart
from mestringstreff_desktop.ui.pages.planning.meetings.part import TITLE as MEETINGS_TITLE
from mestringstreff_desktop.ui.pages.planning.meetings.part import MeetingsPart
from mestringstreff_desktop.ui.pages.planning.printing import PrintButton
from mestringstreff_desktop.ui.pages.planning.question_card import QuestionCard
from mestringstreff_desktop.ui.pages.planning.question_detail import QuestionDetail
from mestringstreff_desktop.ui.pages.planning.team import TeamPart
from mestringstreff_desktop.ui.pages.planning.words import how_far, where_of
from mestringstreff_desktop.ui.widgets.labels import breakable
from mestringstreff_desktop.ui.widgets.layouts import GAP, row
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.undo_buttons import UndoButtons

_WIDE = 920  # pixels at 100 % text size, for areas, questions and the chosen one beside each other
_TIGHT = 640  # below this, questions and the chosen one take half the width each
_NARROW = 520  # below this, the chosen one stands under the questions
_DOWN = QBoxLayout.Direction.TopToBottom
_AREAS = 236


class PlanningPage(Page):
    """Areas, questions, the chosen question. `point_at` takes a question's key, a part or a MeetingPlace."""

    name = "planning"
    help_topic = "sjekkliste"
    title = "Planlegging"
    lead = "Det dere bør ha avklart før kursstart."

    def build(self) -> None:
        self._titles = {area.id: area.title for area in self.context.library.checklist.areas}
        self._titles |= {TEAM: "Arbeidsgruppa", MEETINGS: MEETINGS_TITLE, GOALS: "Mål og rammer"}
        self._shown: UUID | None = None
        self._part = ""
        self._chosen: dict[str, str] = {}
        self._begun = uuid4()  # the question that is being typed: it is stored, and stands in its line
        self.filter, self.print = QuestionFilter(), PrintButton(self.context, self)
        self.menu, self.areas = AreaMenu(), AreaList(self._titles)
        self.card = QuestionCard(self.context, self.areas.rows[GOALS])
        self.detail = QuestionDetail(self.context)
        self.team, self.goals = TeamPart(self.context), GoalsPart(self.context)
        self.meetings = MeetingsPart(self.context)
        self._others: dict[str, TeamPart | MeetingsPart | GoalsPart] = {
            TEAM: self.team,
            MEETINGS: self.meetings,
            GOALS: self.goals,
        }
        self._lay_out_parts()
        self._connect()

    def _lay_out_parts(self) -> None:
        self.undo_buttons = UndoButtons(self.context, self, self.where)
        for button in self.undo_buttons.both:
            self.buttons.addWidget(button)
        self.buttons.addWidget(self.filter)
        self.buttons.addWidget(self.print)
        self._checklist = QWidget()
        self._beside = row(self.card, self.detail, gap=GAP)
        self._beside.setStretch(1, 5)
        self._checklist.setLayout(self._beside)
        self._parts = OneAtATime()
        for part in (self._checklist, *self._others.values()):
            self._parts.addWidget(part)
        self._narrow_bar = QWidget()
        self._narrow_bar.setLayout(row(self.menu))
        self.body.setSpacing(14)
        self.body.addWidget(self.print.desk)
        self.body.addWidget(self._narrow_bar)
        main = row(self.areas, self._parts, gap=GAP)
        main.setStretch(1, 1)
        self.body.addLayout(main, 1)

    def _connect(self) -> None:
        self.filter.changed.connect(self._on_filter)
        self.menu.activated.connect(lambda: self._on_area(str(self.menu.key)))
        self.areas.chosen.connect(self._on_area)
        self.meetings.opened.connect(self.undo_buttons.refresh)
        questions_list = self.card.list
        questions_list.chosen.connect(self.show_question)
        questions_list.state_wanted.connect(self._on_state)
        questions_list.note_wanted.connect(self.detail.focus_note)
        questions_list.area_wanted.connect(self._step_area)
        self.card.more_wanted.connect(self.filter.let_all_in)
        self._drafts = Drafts(self.context)
        self.card.add.typed.connect(self._write)
        self.card.add.asked.connect(self._add)
        self.detail.left.connect(self._refresh_soon)
        self.detail.back.connect(questions_list.focus_chosen)
        self.detail.removed.connect(self._remove)

    def work(self) -> QWidget | None:
        """Return the question that is chosen."""
        return self.card.list.rows.get(self.card.list.key)

    def refresh(self) -> None:
        course = self.context.course
        if course is None:
            return
        if course.id != self._shown:
            self._end_begun()
        lines = self._lines(course)
        if course.id != self._shown:
            self._begin(course, lines)
        self._show_begun(course)
        parts = self._progress(course, lines)
        self.areas.show_parts(parts, self._part)
        self.menu.show_parts(parts, self._part)
        self.lead_label.setText(f"{self.lead} {how_far(progress(lines))}")
        self._arrange()
        self._show_part(course, lines)
        self.undo_buttons.refresh()
        self.apply_theme()

    def _show_begun(self, course: Course) -> None:
        """Let the line follow when what stands in it is undone."""
        stored = next((each.question for each in course.entries if each.id == self._begun), "")
        self.card.add.field.show_text(self._drafts.text(("question", self._begun), stored))

    def _lines(self, course: Course) -> list[Question]:
        """Return the questions of the list: all but the one that is being typed."""
        lines = questions(self.context.library.checklist, course.entries)
        return [line for line in lines if line.key != str(self._begun)]

    def _begin(self, course: Course, lines: list[Question]) -> None:
        """Open a course at the first question that waits, of the short list before the others."""
        self._shown = course.id
        self._chosen = {}
        for notice in (self.card.notice, self.team.notice):
            notice.hide()
        if self._part in OTHER_PARTS:
            return
        waiting = [line for line in lines if line.is_open]
        essential = [line for line in waiting if line.is_essential]
        self._part = [*essential, *waiting, *lines][0].area_id

    def _progress(self, course: Course, lines: list[Question]) -> list[PartProgress]:
        people = count(len(course.team), "person", "personer") if course.team else ""
        planned_ones = len(planned(course))
        meetings = count(planned_ones, "møte", "møter") if planned_ones else ""
        found = []
        for key, title in self._titles.items():
            done = progress(line for line in lines if line.area_id == key)
            words = {TEAM: people, MEETINGS: meetings, GOALS: ""}.get(key, f"{done.done} av {done.total}")
            found.append(PartProgress(key, title, words, done.fraction))
        return found

    def _show_part(self, course: Course, lines: list[Question]) -> None:
        is_checklist = self._part not in OTHER_PARTS
        self.filter.setVisible(is_checklist)
        self.print.setVisible(is_checklist)
        self.print.keys.setEnabled(is_checklist)
        if is_checklist:
            self._parts.setCurrentWidget(self._checklist)
            self._show_questions(course, [line for line in lines if line.area_id == self._part])
            return
        part = self._others[self._part]
        part.refresh(course)
        self._parts.setCurrentWidget(part)

    def _show_questions(self, course: Course, lines: list[Question]) -> None:
        shown = self.filter.passed(lines, self._chosen.get(self._part, ""))
        keys = [line.key for line in shown]
        chosen = self._chosen.get(self._part, "")
        if chosen not in keys:
            waiting = [line.key for line in shown if line.is_open]
            chosen = next(iter([*waiting, *keys]), "")
            self._chosen[self._part] = chosen
        leads = {area.id: area.lead for area in self.context.library.checklist.areas}
        self.card.show_questions(leads[self._part], shown, chosen, len(lines) - len(shown))
        self.detail.setVisible(bool(shown))
        if shown:
            self.detail.show_line(course, shown[keys.index(chosen)])

    def _on_area(self, key: str) -> None:
        """Show what is chosen in the column; its meetings are all of them then."""
        self.show_part(key)
        if key == MEETINGS:
            self.meetings.open(None)

    def show_part(self, key: str) -> None:
        """Show an area, or one of the other parts."""
        self.context.autosave.flush()
        self.card.notice.hide()
        if key != self._part:
            self._end_begun()
        self._part = key
        self.refresh()
        self.card.reveal_soon()

    def show_question(self, key: str) -> None:
        """Show a question of the area on screen."""
        self.context.autosave.flush()
        self._chosen[self._part] = key
        self.refresh()
        self.card.reveal_soon()

    def point_at(self, what: object) -> None:
        course = self.context.course
        if course is None:
            return
        self.refresh()
        if isinstance(what, MeetingPlace):
            self.show_part(MEETINGS)
            self.meetings.open(what.meeting_id)
        elif what in OTHER_PARTS:
            self.show_part(str(what))
        for line in self._lines(course):
            if line.key == what:
                self.filter.let_in(line)
                self._chosen[line.area_id] = line.key
                self.show_part(line.area_id)
                self.card.list.focus_chosen()

    def where(self) -> Where:
        return self.meetings.where if self._part == MEETINGS else where_of(self._part)

    def go_back_to(self, where: Where) -> None:
        """Show the question that was changed; the focus stays where it is."""
        course = self.context.course
        if course is None:
            return
        if isinstance(where.thing, MeetingPlace) or where.thing == MEETINGS:
            if where != self.where():
                self.point_at(where.thing if isinstance(where.thing, MeetingPlace) else MeetingPlace())
            return
        part, before = str(where.thing), (self._part, self._chosen.get(str(where.thing)))
        for line in self._lines(course):
            if line.key == where.spot:
                self.filter.let_in(line)
                self._chosen[part] = line.key
        if before != (part, self._chosen.get(part)):
            self.show_part(part)

    def _on_filter(self) -> None:
        """The chosen question stays only if it passes the new choice."""
        self._chosen.pop(self._part, None)
        self.refresh()

    def _on_state(self, state: ItemState) -> None:
        self.detail.set_state(state)
        self.context.undo.tell_done()

    def _step_area(self, by: int) -> None:
        """Go to the area before or after, and stay in the list if it has questions."""
        keys = list(self._titles)
        self.show_part(keys[max(0, min(keys.index(self._part) + by, len(keys) - 1))])
        if self._part in OTHER_PARTS:
            self.areas.focus_chosen()
        else:
            self.card.list.focus_chosen()

    def _refresh_soon(self) -> None:
        """Who or when may be new: show it in the list."""
        self.context.autosave.flush()
        self.refresh()

    def _write(self, text: str) -> None:
        words = f"la til punktet {named(text)}"
        key, where = ("question", self._begun), where_of(self._part, str(self._begun))
        self._drafts.edit(key, text, words, self._writing(text), where)

    def _writing(self, text: str) -> Callable[[], ChecklistEntry | None]:
        course_id, area = self.context.require_course().id, self._part
        return partial(planning.write_question, self.context.database, course_id, area, text, self._begun)

    def _add(self, text: str) -> None:
        entry = self.context.act(self._writing(text))
        if entry is not None:
            self._begun = uuid4()
            self.card.add.field.clear()
            self._chosen[self._part] = str(entry.id)
            self.refresh()

    def _end_question(self) -> None:
        """Let what stands in the line be a question among the others."""
        self._begun = uuid4()
        self.card.add.close_line()

    def leave(self) -> None:
        """A question that is half typed is among the others when one comes back, if it could be stored."""
        if not self.context.autosave.is_waiting_for(("question", self._begun)):
            self._end_begun()

    def _end_begun(self) -> None:
        """Let what is written be as all else, and what is not be gone."""
        self._end_question()
        self.team.end_begun()

    def _remove(self, line: Question) -> None:
        """Remove an own question, with what was typed last, and offer to put it back."""
        context = self.context
        context.autosave.flush()
        course = context.require_course()
        entry = next((each for each in course.entries if str(each.id) == line.key), None)
        if entry is None:
            return
        context.undo.do(
            f"fjernet punktet {named(entry.question)}",
            lambda: planning.remove_question(context.database, entry.id),
            where_of(entry.area_id, str(entry.id)),
        )
        if any(each.id == entry.id for each in context.require_course().entries):
            return
        self.card.list.focus_chosen()
        self.card.notice.show_undoable(f"«{breakable(entry.question)}» er fjernet.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_built and self._arrange():
            self.refresh()

    def _arrange(self) -> bool:
        """Three columns where there is room, else the areas as a list that opens above two, or above one.

        Return whether the questions must be laid out anew.
        """
        theme, width = self.context.theme, self.width()
        is_wide, is_tight = theme.has_room(width, _WIDE), not theme.has_room(width, _TIGHT)
        self.areas.setVisible(is_wide)
        self.areas.setFixedWidth(round(_AREAS * theme.scale))
        self._narrow_bar.setVisible(not is_wide)
        self._beside.setStretch(0, 5 if is_tight else 7)
        is_narrow = not theme.has_room(width, _NARROW)
        self._beside.setDirection(_DOWN if is_narrow else QBoxLayout.Direction.LeftToRight)
        was_tight = self.card.list.is_tight
        self.card.show_tight(is_tight)
        return is_tight != was_tight
