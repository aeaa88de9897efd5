"""The leader's buttons for the participants' screen: show, hide and blank it, and choices."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from mestringstreff_desktop.ui.projector.choose_screen import ask_screen
from mestringstreff_desktop.ui.projector.participant_screen import ParticipantScreen
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, row

SHOW, HIDE = "Vis deltakerskjerm", "Skjul deltakerskjerm"
BLANK, NOT_BLANK = "Svart skjerm", "Vis bildet igjen"
LET_OUT = "Vis for rommet"


class ParticipantControls(QObject):
    """The buttons `show` and `blank`, the line `held` that stands there while something is not shown to
    the room, to be put where the page has room, and choices for a menu of its."""

    def __init__(self, screen: ParticipantScreen) -> None:
        super().__init__(screen)
        self.screen = screen
        self.show = Button(SHOW, "monitor", "quiet", key="D")
        self.show.setObjectName("participant-show")
        self.show.clicked.connect(self.turn)
        self.blank = Button(BLANK, "moon", "quiet", key="B")
        self.blank.setObjectName("participant-blank")
        self.blank.clicked.connect(screen.turn_blank)
        self.let_out = Button(LET_OUT, "eye", "sun", key="R")
        self.let_out.setObjectName("participant-let-out")
        self.let_out.clicked.connect(self.let_room_see)
        for button in (self.show, self.blank, self.let_out):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must leave Space to the runner
        self.seen = label("")
        self.seen.setObjectName("participant-seen")
        inner = row(self.seen, self.let_out, gap=12)
        inner.setStretch(0, 1)
        self.held = box("sun", inner, margin=8)
        screen.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Let the buttons say what they do now. A page that fits them to its width does so afterwards."""
        screen = self.screen
        _name(self.show, HIDE if screen.is_shown else SHOW)
        _name(self.blank, NOT_BLANK if screen.is_blank else BLANK)
        self.blank.setVisible(screen.is_shown)
        seen = screen.holds_back
        self.held.setVisible(bool(seen))
        self.seen.setText(f"Rommet ser «{seen}», ikke det som er skrevet underveis.")

    def turn(self) -> None:
        """Show the screen or hide it. Where it is not plain which screen, ask."""
        if self.screen.is_shown:
            self.screen.hide()
        elif self.screen.is_plain_where:
            self.screen.show_on()
        else:
            self.choose()

    def show_again(self) -> None:
        """Show the screen if it is not shown, as a remote asks for it."""
        if self.screen.is_shown:
            self.screen.bring_forward()
        else:
            self.turn()

    def let_room_see(self) -> None:
        if self.screen.holds_back:
            self.screen.let_out()

    def choose(self) -> None:
        """Ask which screen, and show it there."""
        suggested = self.screen.suggested()
        key = ask_screen(self.screen.context, self.screen.screens, suggested.key if suggested else "")
        if key:
            self.screen.show_on(key)

    def add_to(self, menu: QMenu) -> None:
        """Add the choices to a menu, as they are now."""
        screen, settings = self.screen, self.screen.context.settings
        menu.addAction("Velg skjerm for deltakerne …").triggered.connect(self.choose)
        if screen.is_shown:
            menu.addAction("Hent deltakerskjermen fram").triggered.connect(screen.bring_forward)
        menu.addSeparator()
        _tick(menu, "Vis minutter igjen for deltakerne", settings.participant_countdown, screen.set_countdown)
        is_dark = settings.participant_look == "dark"
        _tick(menu, "Mørk deltakerskjerm", is_dark, lambda dark: screen.set_look("dark" if dark else "light"))


def _name(button: Button, text: str) -> None:
    button.show_text(text)
    button.setToolTip(text)


def _tick(menu: QMenu, text: str, is_on: bool, change: Callable[[bool], object]) -> None:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(is_on)
    action.toggled.connect(change)
