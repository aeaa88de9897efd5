"""The list of what came of several files: which were taken, which were not, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.own.taking import Outcome
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import ZERO_WIDTH, Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled

_MOST_HEIGHT = 260  # pixels at 100 %: the page below is to be seen too


class TakenList(QFrame):
    """Hidden until there is something to tell, and until it is put away."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("taken-files")
        self.context = context
        self._title = label("", "strong")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._lines.setContentsMargins(0, 0, 8, 0)
        inner = QWidget()
        inner.setLayout(self._lines)
        self._area = scrolled(inner, "reading")
        self._area.setObjectName("outcomes")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        self.close_button = Button("Lukk lista", "x", "quiet")
        self.close_button.clicked.connect(self.hide)
        head = row(self._title, self.close_button, gap=12)
        head.setStretch(0, 1)
        layout = column(head, self._area, gap=8)
        layout.setContentsMargins(14, 10, 14, 12)
        self.setLayout(layout)
        self.hide()

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Show a line a file, those that were not taken first."""
        taken = sum(not each.trouble for each in outcomes)
        self._title.setText(heading(taken, len(outcomes)))
        set_role(self, "teal" if taken == len(outcomes) else "sun")
        clear(self._lines)
        for each in sorted(outcomes, key=lambda each: not each.trouble):
            self._lines.addLayout(_line(each))
        self._lines.addStretch()
        apply_theme_within(self, self.context.theme)
        self._area.setAccessibleName(self._title.text())
        self._area.setAccessibleDescription("\n".join(self.texts()[1:]).replace(ZERO_WIDTH, ""))
        self.show()
        announce(self, self._title.text())
        room = round(_MOST_HEIGHT * self.context.theme.scale)
        self._area.setFixedHeight(min(room, self._lines.sizeHint().height() + 4))

    def texts(self) -> list[str]:
        """Return the heading and the lines, as they are read."""
        return [found.text() for found in self.findChildren(QLabel) if found.text()]


def _line(outcome: Outcome) -> QHBoxLayout:
    icon, token = ("info", "warm") if outcome.trouble else ("circle-check", "good")
    words = outcome.trouble or f"«{outcome.name}» er lagt til."
    if outcome.name not in words:  # what is wrong may be the course's: it is full
        words = f"«{outcome.name}»: {words}"
    line = row(column(Picture(icon, 20, token), None), label(breakable(words)), gap=10)
    line.setStretch(1, 1)
    return line


def heading(taken: int, of: int) -> str:
    """Return how many were taken, in a sentence."""
    if taken == of:
        return f"Alle {of} filene er lagt til."
    if not taken:
        return f"Ingen av de {of} filene ble lagt til."
    return f"{taken} av {count(of, 'fil', 'filer')} er lagt til."
