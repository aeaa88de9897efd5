"""The runner's dialogs: how long ago it started, and what to put in that was not planned."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QButtonGroup

from mestringstreff_desktop.course.run.view import RunLine, RunView
from mestringstreff_desktop.course.timetable import MOST_MINUTES
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.words import whole_minutes
from mestringstreff_desktop.ui.widgets.buttons import chip
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.text_fields import LineField

LONGEST_AGO = 180
BREAK = "Pause"
BREAK_MINUTES, ITEM_MINUTES = 10, 5


class MinutesLine(LineField):
    """A whole number of minutes from 1; `minutes` is 0 where nothing sensible stands there."""

    def __init__(self, name: str, minutes: int, most: int) -> None:
        super().__init__(name)
        self._most = most
        self.setValidator(QRegularExpressionValidator(r"\d{0,3}", self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(90)
        self.setText(str(minutes))

    @property
    def minutes(self) -> int:
        number = int(self.text() or 0)
        return number if 1 <= number <= self._most else 0


class AskAgo(Question):
    """Asks how many minutes ago the gathering started."""

    def __init__(self, context: Context, minutes: int) -> None:
        super().__init__(
            context,
            "Når startet dere?",
            "Da regnes tida fra det dere faktisk begynte.",
            "Start derfra",
        )
        self.field = MinutesLine("Minutter siden dere startet", minutes, LONGEST_AGO)
        self.field.setObjectName("ago-minutes")
        before, after = label("Vi startet for", wrap=False), label("minutter siden", wrap=False)
        self.content.addLayout(row(before, self.field, after, None, gap=10))
        self.field.textChanged.connect(lambda: self.yes.setEnabled(bool(self.field.minutes)))
        self.field.selectAll()
        self.field.setFocus()


class AskNew(Question):
    """Asks for something to put in now: a break, or an item with a name, and its minutes."""

    def __init__(self, context: Context, run: RunView) -> None:
        super().__init__(context, "Legg inn noe nå", _after_words(run), "Begynn nå")
        self.setObjectName("ask-new")
        self.title = LineField("Hva skal dere gjøre?", "For eksempel: Strekk på beina")
        self.title.setObjectName("new-title")
        self.minutes = MinutesLine("Minutter", ITEM_MINUTES, MOST_MINUTES)
        self.minutes.setObjectName("new-minutes")
        self._kinds = QButtonGroup(self)
        self.item, self.rest = chip("Noe å gjøre", checked=True), chip(BREAK)
        for made in (self.item, self.rest):
            self._kinds.addButton(made)
        self.content.addLayout(row(self.item, self.rest, None))
        self.content.addWidget(self.title)
        self.content.addLayout(row(self.minutes, label("minutter", wrap=False), None, gap=10))
        self.rest.toggled.connect(self._on_kind)
        for field in (self.title, self.minutes):
            field.textChanged.connect(self._check)
        self.title.setFocus()
        self._check()

    @property
    def is_break(self) -> bool:
        return self.rest.isChecked()

    def _on_kind(self, is_break: bool) -> None:
        """A break has a name already, which can be changed."""
        if is_break and not self.title.text().strip():
            self.title.setText(BREAK)
        elif not is_break and self.title.text() == BREAK:
            self.title.clear()
        self.minutes.setText(str(BREAK_MINUTES if is_break else ITEM_MINUTES))
        self.title.setFocus()

    def _check(self) -> None:
        self.yes.setEnabled(bool(self.title.text().strip() and self.minutes.minutes))


def _after_words(run: RunView) -> str:
    """Say what comes afterwards: what is on, if it has time left, else the next item."""
    line = run.current
    if line is not None and whole_minutes(line.left) and line.left.total_seconds() > 0:
        left = whole_minutes(line.left)
        return f"Etterpå går dere tilbake til «{line.item.title}», som har {left} min igjen."
    if run.following is not None:
        return f"Etterpå kommer «{run.following.item.title}»."
    return "Etterpå er samlingen slutt."


def skips_closing(context: Context, skipped: list[RunLine]) -> bool:
    """Ask before what closes the gathering is gone past."""
    names = " og ".join(f"«{line.item.title}»" for line in skipped)
    text = f"Da går dere forbi {names}. Deltakerne får mye ut av en rolig avslutning."
    return context.ask.confirm("Hoppe over avslutningen?", text, "Hopp over", "Bli her")
