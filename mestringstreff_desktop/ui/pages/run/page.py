"""Gjennomføring: a gathering before it starts, while it goes on, and when it has been held.

What is shown is worked out from the stored events and the clock by course/run/view.py at every tick;
nothing is counted here, so the program can be closed and opened again in the middle of a gathering.
"""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.background import read_before
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.run.events import RunStatus
from mestringstreff_desktop.course.run.gap import GAP, gap
from mestringstreff_desktop.course.run.view import RunView, due, gathering_to_run, view
from mestringstreff_desktop.services import own_slides
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LogPlace
from mestringstreff_desktop.ui.base.run_clock import RunClock
from mestringstreff_desktop.ui.handouts.opening import open_stack
from mestringstreff_desktop.ui.pages.run import words
from mestringstreff_desktop.ui.pages.run.actions import RunActions
from mestringstreff_desktop.ui.pages.run.before import RunBefore
from mestringstreff_desktop.ui.pages.run.corrections import RunCorrections
from mestringstreff_desktop.ui.pages.run.fitted_text import show_short
from mestringstreff_desktop.ui.pages.run.gap import RunGap
from mestringstreff_desktop.ui.pages.run.keys import RunKeys
from mestringstreff_desktop.ui.pages.run.live.card import FINISH
from mestringstreff_desktop.ui.pages.run.live.view import RunNow
from mestringstreff_desktop.ui.pages.run.log.search import RunSearch
from mestringstreff_desktop.ui.pages.run.log.summary import RunSummary
from mestringstreff_desktop.ui.pages.run.papers import log_paper, logs_paper
from mestringstreff_desktop.ui.pages.run.reading import BACKGROUND, HARD, ReadingPlace
from mestringstreff_desktop.ui.pages.run.words import where_of
from mestringstreff_desktop.ui.paper.articles import reading_paper
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Paper, sheets_paper
from mestringstreff_desktop.ui.projector.controls import ParticipantControls
from mestringstreff_desktop.ui.projector.participant_screen import ParticipantScreen
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, row
from mestringstreff_desktop.ui.widgets.narrow_buttons import NarrowButtons
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.plain_words import menu_words

LOG_KEY = "Ctrl+Shift+F"  # Ctrl+F finds on the page, as everywhere
NARROW, ROOMY = 860, 1250  # pixels at 100 % text size: below, the words of some buttons are left out


class RunPage(Page):
    """The page that follows time, so that the leaders can follow the participants."""

    name = "run"
    help_topic = "gjennomforing"
    title = "Gjennomføring"
    lead = "Her holder dere samlingen. Programmet følger med på tida."

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._chosen: UUID | None = None
        self._course: Course | None = None
        self._gathering: Gathering | None = None
        self._quiet: list[Button] = []
        self._shown_at = context.clock()
        self.acts = RunActions(context, self)
        self.corrections = RunCorrections(self.acts)
        self.acts.acting.connect(self._stay_with)
        self._clock = RunClock(self)
        self._clock.ticked.connect(self.show_time)

    def topic(self) -> str:
        """Afterwards it is the log that one is at."""
        is_after = self.is_built and self.stack.currentWidget() is self.summary
        return "logg" if is_after else self.help_topic

    @property
    def is_ticking(self) -> bool:
        """Does the page follow the clock now?"""
        return self._clock.is_ticking

    def build(self) -> None:
        self._make_buttons()
        self.before = RunBefore(self.context)
        self.now = RunNow(self.context, self.participant_screen.pictures)
        self.gap = RunGap(self.context)
        self.summary = RunSummary(self.context)
        self._nothing = self._no_gatherings()
        self.stack = OneAtATime()
        for part in (self.before, self.now, self.gap, self.summary, self._nothing):
            self.stack.addWidget(part)
        self.desk = PaperDesk(self.context)
        self.body.addWidget(self.desk)
        self.body.addWidget(self._screen_controls.held)
        self.put(self.stack)
        self._make_keys()
        QShortcut(QKeySequence(LOG_KEY), self).activated.connect(self.search)
        self._connect()
        for button in self.findChildren(QPushButton):
            # One that is clicked leaves the keys where they are: the space bar is for a pause still.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _make_keys(self) -> None:
        """The keys of the participants' screen. A remote's are its own only while there is one to show on."""
        controls, screen = self._screen_controls, self.participant_screen
        self._keys = RunKeys(
            self,
            {
                Qt.Key.Key_D: controls.turn,
                Qt.Key.Key_B: screen.turn_blank,
                Qt.Key.Key_Period: screen.turn_blank,
                Qt.Key.Key_R: controls.let_room_see,
                Qt.Key.Key_M: self.turn_background,
                Qt.Key.Key_H: self.turn_hard_times,
            },
        )
        start = dict.fromkeys(("F5", "Shift+F5"), controls.show_again)
        self._start_keys = RunKeys(self, start, with_text=True)
        steps = {Qt.Key.Key_PageDown: lambda: self._step(1), Qt.Key.Key_PageUp: lambda: self._step(-1)}
        self._remote = RunKeys(self.now, steps, with_text=True)
        self._remote.set_enabled(False)
        screen.changed.connect(self._on_screen)
        screen.turned.connect(self._show_slides)
        screen.wants_step.connect(self._step)

    def _on_screen(self) -> None:
        self._remote.set_enabled(self.participant_screen.is_shown)
        self._show_slides()

    def _show_slides(self) -> None:
        self.now.show_slides(self.participant_screen.slide_show, self.participant_screen.is_shown)

    def _open_own_slides(self) -> None:
        """Open the leader's own presentation in its own program; the gathering goes on meanwhile."""
        gathering = self._gathering
        if gathering is not None and gathering.own_slides:
            self.context.try_to(lambda: self.context.ask.show_path(own_slides.to_open(gathering)))

    def _step(self, by: int) -> None:
        """Go on or back as a remote asks: by slides, and past them by lines. It never ends a gathering."""
        run = self.acts.run()
        if run is None or not run.is_under_way or self.participant_screen.step(by):
            return
        if by < 0:
            self.acts.go_back()
        elif run.following is not None:
            self.acts.go_on()

    def _connect(self) -> None:
        acts, now, gap = self.acts, self.now, self.gap
        for wanted, act in (
            (self.before.wants_start, acts.start),
            (self.before.wants_earlier, acts.start_earlier),
            (self.before.wants_stack, self._open_stack),
            (self.before.wants_article, self._read_article),
            (self.before.wants_reading, self._print_reading),
            (now.wants_pause, acts.turn_pause),
            (now.wants_next, acts.go_on),
            (now.wants_back, acts.go_back),
            (now.wants_minutes, acts.give_minutes),
            (now.wants_item, acts.jump),
            (now.wants_new, acts.add_now),
            (now.wants_earlier, acts.start_earlier),
            (now.wants_adjusted, acts.adjust),
            (now.wants_sheets, self._show_sheets),
            (now.wants_slide, self.participant_screen.step),
            (now.wants_own_slides, self._open_own_slides),
            (self.summary.wants_print, self.print_log),
            (gap.wants_on, acts.count_through),
            (gap.wants_left_out, acts.leave_gap_out),
            (gap.wants_finished, acts.finished_then),
        ):
            wanted.connect(act)
        self._connect_corrections()
        for place in (self.before, self.now, self.summary):
            place.reading.left.connect(place.close_reading)
            place.reading.wants_paper.connect(self._preview)

    def _connect_corrections(self) -> None:
        put_right = self.corrections
        self.now.wants_went_on.connect(put_right.went_on)
        for happened in (self.now.happened, self.summary.happened):
            happened.wants_time.connect(put_right.change_time)
            happened.wants_skipped.connect(put_right.mark_skipped)
            happened.wants_held.connect(put_right.mark_held)
            happened.wants_out.connect(put_right.take_out)

    def _make_buttons(self) -> None:
        self._reopen = Button("Fortsett samlingen", "play", "quiet")
        self._reopen.setObjectName("run-reopen")
        self._reopen.clicked.connect(self.acts.resume)
        self.background = Button("Fagstoff", "book-open-text", "quiet", key="M")
        self.background.setObjectName("run-background")
        self.background.setToolTip("Les fagstoffet til det dere gjør nå")
        self.background.clicked.connect(self.turn_background)
        self.hard_times = Button("Hjelpekort", "hand-heart", "quiet", key="H")
        self.hard_times.setObjectName("run-hard-times")
        self.hard_times.setToolTip("Når noen har det vanskelig: hva dere gjør, og hvem dere kan ringe")
        self.hard_times.clicked.connect(self.turn_hard_times)
        self._choose = self._menu_button("Bytt samling", "calendar-days", self._fill_choice)
        self._choose.setObjectName("run-choose")
        self._more = self._menu_button("Mer", "ellipsis", self._fill_more)
        self._more.setObjectName("run-more-actions")
        self.participant_screen = ParticipantScreen(self.context)
        self._screen_controls = ParticipantControls(self.participant_screen)
        controls = self._screen_controls
        reading = (self.background, self.hard_times)
        self._quiet = [self._reopen, *reading, controls.blank, controls.show, self._choose, self._more]
        for button in self._quiet:
            self.buttons.addWidget(button)
        first = (self.background, self._choose)  # to leave the room to the gathering's name
        last = [each for each in self._quiet if each not in first]
        NarrowButtons(self.context, self, first, ROOMY)
        self._narrow_buttons = NarrowButtons(self.context, self, last, NARROW)
        self.participant_screen.changed.connect(self._narrow_buttons.fit)

    def search(self) -> None:
        """Search all logs, and go to the place that was chosen."""
        self.context.autosave.flush()
        dialog = RunSearch(self.context)
        if self.context.ask.exec(dialog) and dialog.hit is not None:
            self.point_at(dialog.hit.gathering_id)
            self._write(dialog.hit.part)

    def _write(self, part: str) -> None:
        """Go to a part of the log, where the gathering has one on screen."""
        shown = self.stack.currentWidget()
        if shown is self.now:
            self.now.write(part)
        elif shown is self.summary:
            self.summary.fields.write(part)

    def print_log(self) -> None:
        if self._gathering is not None:
            self.context.autosave.flush()
            open_preview(self.desk, log_paper(self.context, self._gathering))

    def print_logs(self) -> None:
        self.context.autosave.flush()
        open_preview(self.desk, logs_paper(self.context))

    def turn_background(self) -> None:
        """Read the background to what is on, or to the gathering; the same key puts it away."""
        place, run = self._turn_reading(BACKGROUND), self.acts.run()
        if place is not None and self._gathering is not None:
            item = run.current.item if run and run.is_under_way and run.current else None
            place.reading.show_background(self._gathering, item)

    def turn_hard_times(self) -> None:
        """Show what to do when somebody has a hard time, and the numbers; the same key puts it away."""
        place = self._turn_reading(HARD)
        if place is not None and self._course is not None:
            place.reading.show_hard_times(self._course)

    def _turn_reading(self, wanted: str) -> ReadingPlace | None:
        """Close what is read where it is what is wanted; else open the panel, and return where it is."""
        place = self._reading_place()
        if place is None:
            return None
        if place.is_reading and place.reading.showing == wanted:
            place.close_reading()
            return None
        place.open_reading()
        place.reading.take_keys()
        return place

    def _reading_place(self) -> ReadingPlace | None:
        shown = self.stack.currentWidget()
        return next((each for each in (self.before, self.now, self.summary) if each is shown), None)

    def _read_article(self, key: str) -> None:
        if self._gathering is not None:
            self.before.open_reading()
            self.before.reading.show_article(self._gathering, self.context.library.articles[key])
            self.before.reading.take_keys()

    def _print_reading(self) -> None:
        if self._gathering is not None:
            articles = read_before(self._gathering, self.context.library)
            title = article_words.read_before(self._gathering.number)
            self._preview(reading_paper(self.context, title, articles))

    def _preview(self, paper: Paper) -> None:
        open_preview(self.desk, paper)

    def _open_stack(self) -> None:
        if self._gathering is not None:
            open_stack(self.desk, self._gathering.id)

    def _show_sheets(self, tool: object) -> None:
        if isinstance(tool, Tool):
            open_preview(self.desk, sheets_paper(self.context, tool.forms, tool.name))

    def _menu_button(self, text: str, icon: str, fill: Callable[[QMenu], None]) -> Button:
        button = Button(text, icon, "quiet")
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.setMenu(menu)
        return button

    def _no_gatherings(self) -> QFrame:
        go = Button("Åpne Samlinger", "calendar-days", "primary")
        go.clicked.connect(lambda: self.context.go_to.emit("gatherings", None))
        text = label("Legg til en samling først, så kan dere holde den her.", "lead")
        heading = label("Kurset har ingen samlinger ennå", "title")
        return box("card", heading, text, row(go, None), None, gap=12, margin=24)

    def point_at(self, what: object) -> None:
        """Show the gathering with the id, or a part of its log."""
        gathering_id = what.gathering_id if isinstance(what, LogPlace) else what
        if isinstance(gathering_id, UUID):
            self._chosen = gathering_id
            self.refresh()
        if isinstance(what, LogPlace):
            self._write(what.part)

    def where(self) -> Where:
        """Tell of the gathering that is on screen."""
        return where_of(self._gathering) if self._gathering else super().where()

    def focus_first(self) -> None:
        """Give the keyboard to what one came for: to start, to run, to answer, or to write the log."""
        self.ensure_built()
        places = (
            (self.before, self.before.start),
            (self.now, self.now.card),
            (self.gap, self.gap),
            (self.summary, self.summary.open_happened),
        )
        shown = self.stack.currentWidget()
        target = next((place for part, place in places if part is shown), None)
        if target is not None and target.isVisible():
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().focus_first()

    def refresh(self) -> None:
        self._course = course = self.context.course
        chosen = course.gathering(self._chosen) if course and self._chosen else None
        self._gathering = chosen or (gathering_to_run(course) if course else None)
        if course is None or self._gathering is None:
            self._show_nothing()
            return
        self.acts.gathering = self._gathering
        self._shown_at = self.context.clock()
        run = view(self._gathering, self._shown_at)
        self._show_part(course, self._gathering, run)
        self.apply_theme()
        self.show_time()

    def _show_nothing(self) -> None:
        self._clock.tick_while(False)
        self._turn_to(self._nothing)
        self.heading.setText(self.title)
        self.lead_label.setText(self.lead)
        for button in self._quiet:
            button.hide()
        self.apply_theme()

    def _show_part(self, course: Course, gathering: Gathering, run: RunView) -> None:
        """Show what fits the run: before, now or afterwards; after a gap, ask."""
        away = gap(gathering, self._shown_at)
        if away is not None:
            self.gap.show_gap(away)
            self._turn_to(self.gap)
        elif run.status is RunStatus.NOT_STARTED:
            self.before.show_course(course, gathering)
            self._turn_to(self.before)
        elif run.status is RunStatus.FINISHED:
            self.summary.show_course(course, gathering, run)
            self._turn_to(self.summary)
        else:
            self.now.show_course(course, gathering)
            self._turn_to(self.now)
        self._clock.tick_while(run.is_under_way and away is None and self.isVisible())
        self._reopen.setVisible(run.status is RunStatus.FINISHED)
        for button in (self.background, self.hard_times):
            button.setVisible(away is None)
        if (place := self._reading_place()) is not None and place.is_reading:
            place.reading.refresh(course)
        self._more.show()
        is_over = run.status is RunStatus.FINISHED
        self._screen_controls.show.setVisible(not is_over or self.participant_screen.is_shown)
        self._choose.show()

    def _turn_to(self, part: QWidget) -> None:
        if self.stack.currentWidget() is not part:
            self.leave()
            self.stack.setCurrentWidget(part)
            if self.isVisible():
                self.focus_first()

    def leave(self) -> None:
        """A note that is half written is among the others when one comes back."""
        self.now.log.fields.end_notes()
        self.summary.fields.end_notes()

    def show_time(self) -> None:
        """Show what the clock says now. Nothing is read from the database."""
        if self._gathering is None or self._course is None:
            return
        now = self.context.clock()
        if self._clock.is_ticking and now - self._shown_at > GAP:
            # The machine has slept: what is stored tells whether to ask.
            self.refresh()
            return
        self._shown_at = now
        run = view(self._gathering, now)
        # While it runs the room is for what is on, not for a long name.
        lines = 1 if run.is_under_way else 2
        show_short(self.heading, self._gathering.name, lines)
        away = self.stack.currentWidget() is self.gap
        lead = _lead(self._course, self._gathering, run)
        show_short(self.lead_label, "" if away else lead, lines)
        self.participant_screen.update(self._gathering, run, now)
        if run.is_under_way:
            self.now.show_run(self._gathering, run)

    def _stay_with(self, gathering_id: UUID) -> None:
        self._chosen = gathering_id

    def resizeEvent(self, event: QResizeEvent) -> None:
        """How much there is room for at the top is known after the layout."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.show_time)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.tick_while(False)

    def _fill_choice(self, menu: QMenu) -> None:
        menu.clear()
        course = self.context.course
        for gathering in course.gatherings if course else ():
            action = menu.addAction(_choice_words(gathering))
            action.setCheckable(True)
            action.setChecked(gathering is self._gathering)
            action.triggered.connect(lambda _=False, key=gathering.id: self.point_at(key))

    def _fill_more(self, menu: QMenu) -> None:
        menu.clear()
        if self.stack.currentWidget() is self.now:
            menu.addAction(FINISH).triggered.connect(self.acts.finish)
            menu.addAction("Begynn på nytt …").triggered.connect(self.acts.start_over)
            went_on = "Vi gikk videre for … minutter siden\tF"
            menu.addAction(went_on).triggered.connect(self.corrections.went_on)
            menu.addSeparator()
        menu.addAction(f"Søk i loggene …\t{LOG_KEY}").triggered.connect(self.search)
        menu.addAction("Skriv ut loggen …").triggered.connect(self.print_log)
        menu.addAction("Skriv ut alle loggene …").triggered.connect(self.print_logs)
        menu.addSeparator()
        self._screen_controls.add_to(menu)


def _lead(course: Course, gathering: Gathering, run: RunView) -> str:
    if run.started_at is None:
        return words.day_and_place(gathering, course)
    if run.status is RunStatus.FINISHED:
        return words.held_words(gathering, run)
    return words.rate_words(run, due(gathering, run.started_at))


def _choice_words(gathering: Gathering) -> str:
    name = menu_words(gathering.name)
    if gathering.is_held:
        return f"{name} (holdt)"
    return f"{name} (pågår)" if gathering.is_started else name
