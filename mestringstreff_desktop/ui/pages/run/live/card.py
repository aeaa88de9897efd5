"""The card of the runner: the item that is on, how long is left of it, and the big buttons."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.words import countdown
from mestringstreff_desktop.course.run.events import RunStatus
from mestringstreff_desktop.course.run.participants import NO_SHOW
from mestringstreff_desktop.course.run.slide_show import SlideShow
from mestringstreff_desktop.course.run.view import RunLine, RunView
from mestringstreff_desktop.course.timetable import PHASE_NAMES
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run import words
from mestringstreff_desktop.ui.pages.run.buttons import BigButton
from mestringstreff_desktop.ui.pages.run.fitted_text import (
    LEAST_ROOM,
    set_points,
    set_timer_points,
    show,
    show_short,
    timer_label,
)
from mestringstreff_desktop.ui.pages.run.live.item_view import NO_EXTRAS, Extras, ItemView
from mestringstreff_desktop.ui.pages.run.live.slides_view import SlidesView
from mestringstreff_desktop.ui.projector.own_pictures import SlidePictures
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import Picture, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import box, column, row
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

MARGIN = 18
TITLE_POINTS = 23.0
# A card lower than this, in pixels at 100 % text size, has no room to spare.
LOW = 400
ROOM_FOR_STILL = 370
# So long after its time an item may be over without anybody having said so.
WORTH_ASKING = timedelta(minutes=1)
VERY_LOW = 360
FINISH = "Avslutt samlingen"
STILL = "Klokka står. Trykk mellomrom for å fortsette"


@dataclass(frozen=True)
class NowShown:
    """What the card shows beside the run: the item's tool, its steps if wanted, since when time stands.

    `show` are the item's slides, which stand there when they are wanted; `has_own_slides` tells of a file.
    """

    tool: Tool | None = None
    with_steps: bool = False
    still: str = ""
    extras: Extras = NO_EXTRAS
    show: SlideShow = NO_SHOW
    with_slides: bool = False
    has_own_slides: bool = False


class RunCard(QFrame):
    """The item that is on, large, and the buttons that run the gathering."""

    def __init__(self, context: Context, pictures: SlidePictures) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.context = context
        self.phase = label("", "group")
        self.title = label("", "run-title")
        self.title.setObjectName("run-title")
        self.timer = timer_label()
        self.timer.setObjectName("run-timer")
        self.left = label("", "subtitle")
        self.left.setObjectName("run-left")
        self.under = label("", "lead")
        self.middle, self.slides = ItemView(context), SlidesView(context, pictures)
        self.then = label("", "run-then", wrap=False)
        self.then.setObjectName("run-then")
        self.can_start_earlier = False
        self._told: tuple[UUID, bool, bool] | None = None  # what was last told aloud of the time
        self._make_buttons()
        self._lay_out()

    def _make_buttons(self) -> None:
        self.less = BigButton("−1 min", "", "−", short="−1")
        self.less.setAccessibleName("Ett minutt mindre")
        self.more = BigButton("+1 min", "", "+", short="+1")
        self.more.setAccessibleName("Ett minutt mer")
        self.steps = Button("Slik gjør dere det", "book-open", key="V")
        self.sheets = Button("Arket", "file-text", key="K")
        self.turn_slides = Button("Støtteark", "presentation", key="T")
        self.own_slides = Button("Egen presentasjon", "external-link", key="P")
        self.earlier = Button("Vi startet for … minutter siden", "clock", key="S")
        self.went_on = Button("Vi har gått videre", "clock", key="F")
        self.back = BigButton("Tilbake", "skip-back", "←")
        self.pause = BigButton("Pause", "pause", "mellomrom", short="Pause")
        self.next = BigButton("Neste", "skip-forward", "→", "primary", "Neste")
        named = {"less": self.less, "more": self.more, "steps": self.steps}
        named |= {"slides": self.turn_slides, "own-slides": self.own_slides}
        named |= {"sheets": self.sheets, "earlier": self.earlier, "went-on": self.went_on}
        named |= {"back": self.back, "pause": self.pause, "next": self.next}
        for name, button in named.items():
            button.setObjectName(f"run-{name}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        top = column(self.phase, self.title, gap=0)
        # As wide as there is room for, whatever it says: the rest is cut with an ellipsis.
        self.then.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.then.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        first = (self.steps, self.sheets, self.turn_slides, self.own_slides, self.earlier, self.went_on)
        ways = WrapLayout(*first, gap=12)
        below = row(ways, self.then, gap=12)
        below.setStretch(1, 1)
        self._views = OneAtATime()
        for part in (self.middle, self.slides):
            self._views.addWidget(part)
        parts = (top, self._still_row(), self._time_row(), self._views, below, self._button_row())
        layout = column(*parts, gap=10, margin=MARGIN)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        in_order = (*first, self.back, self.pause, self.less, self.more, self.next)
        for one, other in pairwise(in_order):
            self.setTabOrder(one, other)

    def _time_row(self) -> QFrame:
        self._time_frame = QFrame()
        texts: QVBoxLayout = column(None, self.left, self.under, None, gap=0)
        layout = row(self.timer, texts, gap=16)
        layout.setStretch(1, 1)
        self._time_frame.setLayout(layout)
        return self._time_frame

    def _still_row(self) -> QFrame:
        """Time stands still: told in another way than the plan's own breaks."""
        inner = row(Picture("pause", 20), label(STILL, "run-still"), gap=10)
        inner.setStretch(1, 1)
        self._still = box("teal", inner, margin=6)
        self._still.setObjectName("run-still")
        return self._still

    def _button_row(self) -> QHBoxLayout:
        layout = row(self.back, self.pause, self.less, self.more, self.next)
        for place, share in enumerate((4, 5, 3, 3, 7)):
            layout.setStretch(place, share)
        return layout

    def _fit_buttons(self) -> None:
        """Where not even the short words have room, the minutes are given by their keys alone."""
        row_of_buttons = (self.back, self.pause, self.less, self.more, self.next)
        needed = sum(each.minimumSizeHint().width() + 8 for each in row_of_buttons)
        has_room = self.width() - 2 * MARGIN >= needed - 8
        self.less.setVisible(has_room)
        self.more.setVisible(has_room)

    def show_run(self, run: RunView, now: NowShown) -> None:
        tool, with_steps = now.tool, now.with_steps
        scale = self.context.theme.scale
        # Where it is low, what is large already does not grow with the text size too.
        is_low = not self.context.theme.has_room(self.height(), LOW)
        set_timer_points(self.timer, self.context.theme.timer_points() / (scale if is_low else 1))
        set_points(self.title, TITLE_POINTS * (1 if is_low else scale))
        self._show_buttons(run, tool, with_steps)
        self._show_slide_buttons(now)
        self._fit_buttons()
        then = words.then_words(run) if self.then.width() >= LEAST_ROOM else ""
        show_short(self.then, then, 1, Qt.TextElideMode.ElideMiddle)
        if run.current is None:
            self._show_nothing()
        else:
            self._show_line(run, run.current, now)
        self._show_time(run, now.still)

    def _show_slide_buttons(self, now: NowShown) -> None:
        self.turn_slides.setVisible(bool(now.show.slides))
        self.own_slides.setVisible(now.has_own_slides)
        wanted = "Skjul støtteark" if now.with_slides else "Støtteark"
        if self.turn_slides.accessibleName() != wanted:
            self.turn_slides.show_text(wanted)

    def _show_nothing(self) -> None:
        """The item that was on has been taken out of the plan."""
        show(self.phase, "")
        show(self.title, "Programposten er tatt ut av planen. Gå til den neste.")
        self._views.hide()

    def _show_line(self, run: RunView, line: RunLine, now: NowShown) -> None:
        show(self.phase, PHASE_NAMES[line.item.phase])
        show_short(self.title, line.item.title, 2)
        self._views.show()
        self._views.setCurrentWidget(self.slides if now.with_slides and now.show.slides else self.middle)
        self.slides.show_place(now.show)
        break_words = words.break_words(run) if line.item.is_break else ""
        self.middle.show_item(line.item, now.tool if now.with_steps else None, break_words, now.extras)

    def _show_time(self, run: RunView, still: str) -> None:
        line, is_still = run.current, run.status is RunStatus.PAUSED
        self._time_frame.setVisible(line is not None)
        has_room, height = self.context.theme.has_room, self.height()
        has_still = has_room(height, ROOM_FOR_STILL)
        self._still.setVisible(is_still and has_still)
        self.phase.setVisible(not is_still and has_room(height, LOW))
        self.under.setVisible(has_room(height, VERY_LOW))
        if line is None:
            return
        show(self.timer, countdown(line.left))
        self._tell_time(line, run.is_nearly_done)
        set_role(self.timer, "timer-still" if is_still else "timer-warm" if run.is_nearly_done else "timer")
        show(
            self.left,
            "Klokka står" if is_still and not has_still else words.left_words(line),
        )
        show(self.under, still if is_still else words.under_words(run))

    def _tell_time(self, line: RunLine, is_nearly_done: bool) -> None:
        """Have the timer read in minutes, and tell aloud when the time is nearly up and when it is over."""
        spoken = words.spoken_left(line)
        if self.timer.accessibleName() != spoken:
            self.timer.setAccessibleName(spoken)
        told = (line.item.id, is_nearly_done, line.left <= timedelta())
        if told != self._told and is_nearly_done:
            announce(self.timer, f"{line.item.title}: {spoken}")
        self._told = told

    def _show_buttons(self, run: RunView, tool: Tool | None, with_steps: bool) -> None:
        theme = self.context.theme
        is_still = run.status is RunStatus.PAUSED
        if self.back.isEnabled() is not (run.previous is not None):
            self.back.setEnabled(run.previous is not None)
            self.back.apply_theme(theme)
        self.next.show_words(*(("Neste", "Neste") if run.following else (FINISH, "Avslutt")))
        self.next.show_icon("skip-forward" if run.following else "flag", theme)
        self.next.show_role("plain" if is_still else "primary")
        self.pause.show_words("Fortsett" if is_still else "Pause", "Fortsett" if is_still else "Pause")
        self.pause.show_icon("play" if is_still else "pause", theme)
        self.pause.show_role("primary" if is_still else "plain")
        # When time is up, «Neste» may have been forgotten: the way to say so takes the place of the start's.
        is_over = run.current is not None and run.current.left < -WORTH_ASKING
        self.earlier.setVisible(self.can_start_earlier and not is_over)
        self.went_on.setVisible(is_over)
        self.steps.setVisible(tool is not None)
        self.sheets.setVisible(tool is not None and bool(tool.forms))
        wanted = "Tilbake til spørsmålet" if with_steps else "Slik gjør dere det"
        if self.steps.accessibleName() != wanted:
            self.steps.show_text(wanted)
