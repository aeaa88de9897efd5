"""The participants' screen as the rest of the program uses it: show it, hide it, tell it what goes on.

Where there is a screen besides the leader's it fills that; where there is one screen only it is a
window like others. When its screen goes away it becomes a window, and goes back when the screen
does. While it is shown it follows the clock by itself, so that the leader may be on another page.

Nothing here keeps the machine from letting its screens sleep: that has no way that is the same
everywhere, and is set in the system.
"""

from datetime import datetime

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.participants import ParticipantView, participant_view
from mestringstreff_desktop.course.run.room import Room
from mestringstreff_desktop.course.run.slide_show import SlideShow
from mestringstreff_desktop.course.run.view import RunView, view
from mestringstreff_desktop.course.slides import DeckSlide, deck, for_line, pictures_of
from mestringstreff_desktop.services import room
from mestringstreff_desktop.services.settings import Look
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.run_clock import RunClock
from mestringstreff_desktop.ui.projector.drawn_ahead import DrawnAhead
from mestringstreff_desktop.ui.projector.own_pictures import SlidePictures
from mestringstreff_desktop.ui.projector.scene import words_of
from mestringstreff_desktop.ui.projector.screens import Screen, Screens, find
from mestringstreff_desktop.ui.projector.window import ParticipantWindow
from mestringstreff_desktop.ui.widgets.dialogs import context_window

# Of the leader's screen, when it is a window there: no wider than what stands beside the runner's buttons.
_WINDOW_SHARE = 0.26
_WIDEST = 400
_FRAME = 40  # pixels for the frame that the system puts around a window
_SETTLED_MS = 100  # after which the system has decided which window has the keyboard


class ParticipantScreen(QObject):
    """Owns the window and decides where it is. `changed` tells what its buttons show."""

    changed = Signal()
    turned = Signal()  # another slide is shown, or another build of it
    wants_step = Signal(int)  # from a remote whose keys the window got

    def __init__(self, context: Context, screens: Screens | None = None) -> None:
        super().__init__(context)
        self.context = context
        self.screens = screens or Screens(self)
        self._window: ParticipantWindow | None = None
        self._gathering: Gathering | None = None
        self._run: RunView | None = None
        self._room, self._told = Room(), ""
        self.slide_show = SlideShow()
        self._deck: tuple[DeckSlide, ...] = ()
        self._ahead: SlideShow | None = None  # the place whose neighbours are made ready
        self.pictures = SlidePictures(context)
        self._wanted = ""
        self._settled: tuple[str, bool] | None = None
        self._clock = RunClock(self)
        self._clock.ticked.connect(self._on_tick)
        self.screens.changed.connect(self._on_screens)
        context.changed.connect(self._on_changed)
        context.escaped.connect(self.hide)
        # An event filter on the leader's window would be called when Python is gone, and crash.
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.lastWindowClosed.connect(self.hide)

    @property
    def is_shown(self) -> bool:
        return self._window is not None and self._window.isVisible()

    @property
    def window(self) -> ParticipantWindow:
        """The window, made when it is first asked for."""
        if self._window is None:
            self._window = ParticipantWindow(self.context.settings.participant_look, self._is_on_own)
            self._window.wants_step.connect(self.wants_step)
            self._window.wants_blank.connect(self.turn_blank)
            self._window.closed.connect(self._on_closed)
            self._window.slide.drawn = DrawnAhead(self.context.worker, self)
            self._window.slide.show_pictures(self.pictures.pictures)
            self.pictures.came.connect(self._window.slide.update)
            self.context.destroyed.connect(self._window.deleteLater)
        return self._window

    # -- what goes on -------------------------------------------------------------------------------

    def update(self, gathering: Gathering, run: RunView, now: datetime) -> None:
        """Tell what goes on at `now` (UTC). Nothing happens when the room would see the same.

        While a gathering is under way on the screen, one that is only looked at does not replace it.
        """
        if self._is_busy_with_another(gathering, run):
            return
        if gathering is not self._gathering:
            self._deck = self._deck_of(gathering)
        self._gathering, self._run = gathering, run
        self._follow_slides(run)
        self._show_view(now)
        self._look_ahead(run)
        if self._told != self.holds_back:
            self._told = self.holds_back
            self.changed.emit()

    def _deck_of(self, gathering: Gathering) -> tuple[DeckSlide, ...]:
        course = self.context.course
        return deck(gathering, self.context.library, pictures_of(course) if course else ())

    def _follow_slides(self, run: RunView) -> None:
        """Be at the slides of the line that is on."""
        line = run.current
        slides = for_line(self._deck, line.item) if line else ()
        self._turn_to(self.slide_show.with_slides(line.item.id if line else None, slides))

    def _turn_to(self, show: SlideShow) -> None:
        if show != self.slide_show:
            self.slide_show = show
            self.pictures.ask(each.shown for each in show.near)
            self.turned.emit()

    def _look_ahead(self, run: RunView) -> None:
        """Have what may be shown next made ready: the builds to both sides, and the next line's first."""
        if not self.is_shown or self._ahead == self.slide_show:
            return
        self._ahead = self.slide_show
        places = [self.slide_show.following, self.slide_show.previous]
        line = run.following
        next_line = for_line(self._deck, line.item)[:1] if line else ()
        found = [(place.current, place.step) for place in places if place and place.current]
        wanted = [*found, *((each, 1) for each in next_line)]
        self.window.slide.ask_ahead((each.shown, step) for each, step in wanted if each)

    def step(self, by: int) -> bool:
        """Go a build or a slide on or back. False where there is none: then it is the line's turn."""
        show = self.slide_show.following if by > 0 else self.slide_show.previous
        if show is not None:
            self._turn_to(show)
            self._show_view(self.context.clock())
            if self._run is not None:
                self._look_ahead(self._run)
        return show is not None

    def go_to_slide(self, slide_id: str) -> None:
        """Show one of the line's slides, from the beginning of it."""
        self._turn_to(self.slide_show.at_slide(slide_id))
        self._show_view(self.context.clock())

    def _is_busy_with_another(self, gathering: Gathering, run: RunView) -> bool:
        is_other = self._gathering is not None and self._gathering.id != gathering.id
        is_busy = self.is_shown and self._run is not None and self._run.is_under_way
        return is_other and is_busy and not run.is_under_way

    def _show_view(self, now: datetime) -> None:
        if self._window is None or self._gathering is None or self._run is None:
            return
        self._window.apply_theme(self.context.settings.participant_look)
        self._window.show_view(self._view(self._gathering, self._run, now, self._room))

    def _view(self, gathering: Gathering, run: RunView, now: datetime, seen: Room | None) -> ParticipantView:
        wants_minutes = self.context.settings.participant_countdown
        return participant_view(
            gathering, run, now, room=seen, wants_minutes=wants_minutes, show=self.slide_show
        )

    def _on_tick(self) -> None:
        if self._gathering is not None:
            now = self.context.clock()
            self.update(self._gathering, view(self._gathering, now), now)

    def _on_changed(self) -> None:
        """Something is stored: the plan, the run or a setting may be another."""
        if self.is_shown:
            self._follow()

    def _follow(self) -> None:
        """Read the gathering again, and show what it is now."""
        course = self.context.course
        if course is not None and self._gathering is not None:
            self._gathering = course.gathering(self._gathering.id) or self._gathering
            self._deck = self._deck_of(self._gathering)
            self._room = room.load(self.context.database)
        self._on_tick()

    # -- what the leader chooses --------------------------------------------------------------------

    @property
    def holds_back(self) -> str:
        """What the room sees in place of words that were typed during the gathering; else nothing."""
        gathering, run = self._gathering, self._run
        if gathering is None or run is None or not self.is_shown:
            return ""
        now = self.context.clock()
        seen, whole = (self._view(gathering, run, now, each) for each in (self._room, None))
        words = words_of(seen)
        is_same = seen.slide == whole.slide and words == words_of(whole)
        return "" if is_same else words.heading or words.main

    def let_out(self) -> None:
        """Let the room see the words of what is on."""
        gathering, line = self._gathering, self._run.current if self._run else None
        if gathering is not None and line is not None:
            database, slide = self.context.database, self.slide_show.current
            slide_id = slide.slide.id if slide else ""
            self.context.act(lambda: room.let_out(database, gathering.id, line.item.id, slide_id))

    @property
    def is_blank(self) -> bool:
        return self._window is not None and self._window.is_blank

    def turn_blank(self) -> None:
        """Let the screen be black, or show again what goes on."""
        if self.is_shown:
            self.window.set_blank(not self.is_blank)
            self.changed.emit()

    def set_countdown(self, wanted: bool) -> None:
        """Let the room see the minutes left, or not; remembered."""
        self.context.change_settings(participant_countdown=wanted)

    def set_look(self, look: Look) -> None:
        """Be light or dark; remembered."""
        self.context.change_settings(participant_look=look)

    # -- where it is --------------------------------------------------------------------------------

    @property
    def leader_key(self) -> str:
        """The key of the screen that the leader's window is on."""
        leader = context_window(self.context)
        return self.screens.key_of(leader) if leader else ""

    def _is_on_own(self) -> bool:
        return self.screens.key_of(self.window) == self.leader_key

    def suggested(self) -> Screen | None:
        """Return the screen it was on last, else one that is not the leader's, else none."""
        screens, leader = self.screens.all(), self.leader_key
        last = find(screens, self.context.settings.participant_screen)
        other = next((screen for screen in screens if screen.key != leader), None)
        return last if last and last.key != leader else other

    def show_on(self, key: str = "") -> None:
        """Show it on the screen with the key, and remember that; else on the one that is suggested."""
        if key:
            self.context.change_settings(participant_screen=key)
        screen = self.suggested()
        self._wanted = key or (screen.key if screen else self.context.settings.participant_screen)
        self._settled = None
        self.window.show_hint(False)
        self.window.set_blank(False)
        self._follow()
        self._settle(is_asked=True)
        self._clock.tick_while(True)
        self.changed.emit()

    @property
    def is_plain_where(self) -> bool:
        """Is there no need to ask which screen: one was chosen before and is here, or there is no choice?"""
        last = find(self.screens.all(), self.context.settings.participant_screen)
        return len(self.screens.all()) <= 2 or (last is not None and last.key != self.leader_key)

    def bring_forward(self) -> None:
        """Put it on top again, as after a slide show; the keyboard stays where it is."""
        if self._window is not None:
            self._window.raise_()

    def hide(self) -> None:
        if self._window is not None:
            self._window.close()

    def _on_closed(self, had_keyboard: bool) -> None:
        self._clock.tick_while(False)
        if had_keyboard:
            self._activate_leader()
        self.changed.emit()

    def _activate_leader(self) -> None:
        leader = context_window(self.context)
        if leader is not None and leader.isVisible():
            leader.activateWindow()

    def _on_screens(self) -> None:
        """Wait until the system has moved the windows of a screen that is gone."""
        QTimer.singleShot(0, self, lambda: self._settle(is_asked=False))

    def _settle(self, *, is_asked: bool) -> None:
        """Be on the screen that is wanted, or a window beside the program while that is away."""
        if not (is_asked or self.is_shown):
            return
        screens, leader = self.screens.all(), self.leader_key
        target = find(screens, self._wanted)
        is_full = target is not None and target.key != leader
        screen = target or find(screens, leader) or screens[0]
        if is_asked or (screen.key, is_full) != self._settled or self._covers_the_leader(is_full):
            self._settled = (screen.key, is_full)
            self._move(screen, is_full, on_top=is_asked or is_full)

    def _covers_the_leader(self, is_full: bool) -> bool:
        """Has the system put a full screen on top of the leader's own window?"""
        return self.window.isFullScreen() and not is_full and self._is_on_own()

    def _move(self, screen: Screen, is_full: bool, *, on_top: bool) -> None:
        """Put the window on a screen. The keyboard stays where it is.

        It is hidden meanwhile: a full screen cannot be moved, and some systems give the keyboard to
        a window that becomes one before their eyes.
        """
        window, had_keyboard = self.window, self.window.isActiveWindow()
        window.hide()
        window.go_full(False)
        window.setScreen(screen.qt_screen)
        window.setGeometry(screen.area if is_full else _corner(screen.free_area))
        window.go_full(is_full)
        window.show()
        if on_top:
            window.raise_()
        else:
            window.lower()
        if not had_keyboard:
            QTimer.singleShot(_SETTLED_MS, self, self._give_back)

    def _give_back(self) -> None:
        """Some systems give a new window the keyboard although it asks not to have it."""
        if self.window.isActiveWindow():
            self._activate_leader()


def _corner(area: QRect) -> QRect:
    """Return a place for a window at the bottom right of a screen, within its frame."""
    width = min(round(area.width() * _WINDOW_SHARE), _WIDEST)
    height, edge = width * 3 // 4, _FRAME // 4
    return QRect(area.right() - width - edge, area.bottom() - height - edge, width, height)
