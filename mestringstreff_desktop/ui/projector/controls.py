"""The leader's buttons for the participants' screen: show and hide, and choices."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from mestringstreff_desktop.ui.projector.choose_screen import ask_screen
from mestringstreff_desktop.ui.projector.participant_screen import ParticipantScreen
from mestringstreff_desktop.ui.widgets.buttons import Button

SHOW, HIDE = "Vis deltakerskjerm", "Skjul deltakerskjerm"


class ParticipantControls(QObject):
    """The button `show`, to be put where the page has room, and choices for a menu of its."""

    def __init__(self, screen: ParticipantScreen) -> None:
        super().__init__(screen)
        self.screen = screen
        self.show = Button(SHOW, "monitor", "quiet", key="D")
        self.show.setObjectName("participant-show")
        self.show.clicked.connect(self.turn)
        self.show.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must leave Space to the runner
        screen.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Let the buttons say what they do now. A page that fits them to its width does so afterwards."""
        _name(self.show, HIDE if self.screen.is_shown else SHOW)

    def turn(self) -> None:
        """Show the screen or hide it. Where it is not plain which screen, ask."""
        if self.screen.is_shown:
            self.screen.hide()
        elif self.screen.is_plain_where:
            self.screen.show_on()
        else:
            self.choose()

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
