"""The question of which screen the participants look at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.projector.screens import NumberSign, Screen, Screens, identify, words
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, clear, row

TITLE = "Hvor skal deltakerskjermen vises?"
_LEAD = "På en annen skjerm enn din egen fyller den hele bildet. Esc lukker den igjen."
_ALONE = (
    "Maskinen ser bare én skjerm nå. Koble til projektoren, så dukker den opp her. "
    "Viser projektoren det samme som maskinen, så trykk Windows-tasten og P, og velg «Utvid»."
)


class ChooseScreen(Question):
    """Lists the screens there are at any time. `key` is the one chosen."""

    def __init__(self, context: Context, screens: Screens, chosen: str) -> None:
        super().__init__(context, TITLE, _LEAD, "Vis her")
        self.context = context
        self.screens = screens
        self.key = chosen
        self.signs: list[NumberSign] = []
        self._group = QButtonGroup(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._alone = box("sun", label(_ALONE), margin=14)
        self.numbers = Button("Vis numre", "monitor", "quiet")
        self.numbers.setToolTip("Hver skjerm viser nummeret sitt i tre sekunder")
        self.numbers.clicked.connect(self.identify)
        self.content.addSpacing(8)
        self.content.addLayout(self._rows)
        self.content.addWidget(self._alone)
        self.content.addLayout(row(self.numbers, None))
        screens.changed.connect(self.refresh)
        self.refresh()

    @property
    def buttons(self) -> list[Button]:
        """One button a screen."""
        return [button for button in self._group.buttons() if isinstance(button, Button)]

    def refresh(self) -> None:
        """List the screens there are now; what was chosen stays chosen."""
        screens = self.screens.all()
        leader = self._leader_key()
        others = [screen.key for screen in screens if screen.key != leader]
        if self.key not in [screen.key for screen in screens]:
            self.key = next(iter(others or [screen.key for screen in screens]), "")
        clear(self._rows)
        self._group = QButtonGroup(self)
        for screen in screens:
            self._rows.addWidget(self._row(screen, leader))
        self._alone.setVisible(not others)
        self.numbers.setVisible(bool(others))
        apply_theme_within(self, self.context.theme)
        self._choose(self.key)

    def _leader_key(self) -> str:
        leader = self.parentWidget()
        return self.screens.key_of(leader) if isinstance(leader, QWidget) else ""

    def _row(self, screen: Screen, leader: str) -> Button:
        button = Button(words(screen, leader), "circle", "row")
        button.setCheckable(True)
        button.setChecked(screen.key == self.key)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._choose(screen.key))
        button.setProperty("key", screen.key)
        self._group.addButton(button)
        return button

    def _choose(self, key: str) -> None:
        self.key = key
        for button in self.buttons:
            button.icon_name = "circle-dot" if button.property("key") == key else "circle"
            button.apply_theme(self.context.theme)

    def identify(self) -> None:
        """Show each screen's number on it."""
        self.signs = identify(self.screens.all(), self.context.theme)


def ask_screen(context: Context, screens: Screens, chosen: str) -> str:
    """Return the key of the screen the leader chose; nothing when the question was put away."""
    dialog = ChooseScreen(context, screens, chosen)
    return dialog.key if context.ask.exec(dialog) else ""
