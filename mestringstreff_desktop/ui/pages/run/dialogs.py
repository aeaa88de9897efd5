"""The runner's dialogs: how long ago it started, and what to put in that was not planned."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QButtonGroup

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.typed import read_time
from mestringstreff_desktop.course.run.corrections import Span
from mestringstreff_desktop.course.run.view import RunLine, RunView
from mestringstreff_desktop.course.timetable import MOST_MINUTES
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.words import wall_time, whole_minutes
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within, chip
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.date_field import TimeField
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.text_fields import LineField

LONGEST_AGO, USUAL_AGO = 180, 5
BREAK = "Pause"
BREAK_MINUTES, ITEM_MINUTES = 10, 5
# A span longer than this is told by its end alone.
FAR_HOURS = 3


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
    """Asks how many minutes ago something happened: `said` is the beginning of the answer."""

    def __init__(self, context: Context, words: tuple[str, str, str], said: str, minutes: int) -> None:
        super().__init__(context, *words)
        self.field = MinutesLine(f"{said} så mange minutter siden", minutes, LONGEST_AGO)
        self.field.setObjectName("ago-minutes")
        self.ago = row(label(said, wrap=False), self.field, label("minutter siden", wrap=False), None, gap=10)
        self.content.addLayout(self.ago)
        self.field.textChanged.connect(self.check)
        self.field.selectAll()
        self.field.setFocus()

    def check(self) -> None:
        self.yes.setEnabled(bool(self.field.minutes))


STARTED = "Når startet dere?", "Programmet regner tida fra da dere begynte.", "Start derfra"
WENT_ON = "Når gikk dere videre?", "Det er lett å glemme «Neste». Tida rettes for begge.", "Rett tida"
FINISHED = "Når sluttet dere?", "Det er lett å glemme å avslutte. Tida rettes.", "Avslutt da"


@dataclass(frozen=True)
class Way:
    """An item one can have gone to, in words, and when that can have been."""

    key: UUID
    words: str
    span: Span


class AskWentOn(AskAgo):
    """Asks which item one went on to, and how many minutes ago."""

    def __init__(self, context: Context, ways: Sequence[Way], now: datetime, minutes: int) -> None:
        self._ways, self._now = {each.key: each for each in ways}, now
        super().__init__(context, WENT_ON, "Vi gikk videre for", minutes)
        self.item = ChoiceField("Programposten dere gikk til", [(way.key, way.words) for way in ways])
        self.item.setObjectName("went-on-item")
        self._hint = label("", "lead")
        self._hint.setObjectName("went-on-hint")
        to = row(label("til", wrap=False), self.item, gap=10)
        to.setStretch(1, 1)
        self.content.addLayout(to)
        self.content.addWidget(self._hint)
        self.item.currentIndexChanged.connect(self.check)
        self.check()

    @property
    def way(self) -> Way:
        """What is chosen."""
        return next(way for key, way in self._ways.items() if key == self.item.key)

    @property
    def at(self) -> datetime:
        """When it was (UTC), to the minute."""
        return (self._now - timedelta(minutes=self.field.minutes)).replace(second=0, microsecond=0)

    def check(self) -> None:
        """Tell the clock time, or what the earliest one is."""
        fits = self.way.span.earliest <= self.at <= self.way.span.latest
        self.yes.setEnabled(bool(self.field.minutes) and fits)
        first = wall_time(self.way.span.earliest)
        self._hint.setText(f"Det var kl. {wall_time(self.at)}." if fits else f"Tidligst kl. {first}.")


class AskTime(Question):
    """Asks at which clock time something happened."""

    def __init__(self, context: Context, title: str, span: Span, at: datetime) -> None:
        last = wall_time(span.latest)
        is_far = span.latest - span.earliest > timedelta(hours=FAR_HOURS)
        text = f"Senest kl. {last}." if is_far else f"Fra kl. {wall_time(span.earliest)} til kl. {last}."
        super().__init__(context, title, text, "Rett tida")
        self._span, self._day = span, at
        self.field = TimeField("Klokkeslett")
        self.field.show_afresh(local(at).time())
        self.field.line.setObjectName("happened-at")
        self.sooner, self.later = Button("", "minus"), Button("", "plus")
        for button, name, by in ((self.sooner, "Ett minutt før", -1), (self.later, "Ett minutt senere", 1)):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._step, by))
        self.content.addLayout(
            row(label("Kl.", wrap=False), self.field, self.sooner, self.later, None, gap=10)
        )
        self.field.line.textChanged.connect(self._check)
        apply_theme_within(self, context.theme)
        self.field.line.selectAll()
        self.field.setFocus()
        self._check()

    @property
    def at(self) -> datetime | None:
        """When it was (UTC); None where nothing sensible stands there."""
        try:
            time = read_time(self.field.line.text())
        except UserError:
            return None
        return self._moment(time) if time is not None else None

    def _moment(self, time: dt.time) -> datetime | None:
        """Return the moment that the clock showed a time, on the day it can have been."""
        for days in (0, -1, 1):
            day = local(self._day).date() + timedelta(days=days)
            found = datetime.combine(day, time).astimezone().astimezone(UTC)
            if self._span.earliest <= found <= self._span.latest:
                return found
        return None

    def _step(self, by: int) -> None:
        at = (self.at or self._day) + timedelta(minutes=by)
        self.field.show_afresh(local(self._span.nearest(at)).time())

    def _check(self) -> None:
        self.yes.setEnabled(self.at is not None)


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
