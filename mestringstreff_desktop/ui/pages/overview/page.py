"""Oversikt: where the course is, what comes next, and the three most useful things to do now."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.model import Stage
from mestringstreff_desktop.content.words import short_date, when
from mestringstreff_desktop.course.course import Course, Gathering, place_words
from mestringstreff_desktop.course.evaluation.done import ROUND, review_is_held
from mestringstreff_desktop.course.next_steps import NextStep, StepKind, next_steps
from mestringstreff_desktop.course.stages import Counted, counted, stage_progress
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import (
    END_PLACE,
    AnswersPlace,
    ChannelPlace,
    MeetingPlace,
    ParticipantPlace,
)
from mestringstreff_desktop.ui.pages.overview.stage_ring import StageRing
from mestringstreff_desktop.ui.widgets.buttons import Button, Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.decided_card import DecidedCard
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import GAP, SMALL_GAP, box, clear, column, line, row
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.tile import Tile
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

MOST_TILES = 8
MOST_DECIDED = 3  # of what was decided; all of it stands with the frame of the course
TILE = 84  # pixels at 100 % text size
_STEP_ICONS = {
    StepKind.QUESTION: "list-checks",
    StepKind.PREPARE: "printer",
    StepKind.LOG: "notebook-pen",
    StepKind.DATES: "calendar-days",
    StepKind.TEAM: "users",
    StepKind.MEETING: "message-circle",
    StepKind.PARTICIPANT: "user-plus",
    StepKind.CHANNEL: "megaphone",
    StepKind.ANSWERS: "clipboard-pen",
    StepKind.READING: "book-open-text",
    StepKind.REVIEW: "messages-square",
    StepKind.ACCOUNTS: "wallet",
    StepKind.REPORT: "file-text",
    StepKind.END: "flag",
}


class OverviewPage(Page):
    """The first page: ring, next gathering, next steps; or a welcome when there is no course."""

    name = "overview"
    help_topic = "oversikt"
    title = "Oversikt"
    lead = "Her er dere i kurset, og dette er lurt å gjøre nå."

    def build(self) -> None:
        self._new = Button("Nytt kurs", "plus")
        self._new.clicked.connect(self.context.wants_new_course)
        self.buttons.addWidget(self._new)
        self._welcome, self._example = _Welcome(self.context), _Example(self.context)
        self._stages = _StageCard(self.context)
        self._next = _NextGathering(self.context)
        self._decided = _LastTime(self.context)
        self._steps = _NextSteps(self.context)
        self._gatherings = _GatheringTiles(self.context)
        right = column(self._next, self._decided, self._steps, self._gatherings, gap=GAP)
        right.setStretch(2, 1)
        beside = QWidget()
        beside.setLayout(right)
        self._main = SideBySide(self.context, self._stages, beside, room=340, shares=(2, 3), last_first=True)
        self.body.addWidget(self._example)
        self.put(self._welcome, self._main)

    def work(self) -> QWidget:
        return self._next.start if self.context.course else self._welcome.make

    def refresh(self) -> None:
        course = self.context.course
        self._welcome.setVisible(course is None)
        self._main.setVisible(course is not None)
        self._example.setVisible(self.context.is_example)
        self._new.setVisible(course is not None)
        self.lead_label.setText(self.lead if course else "Velkommen! Vi tar det steg for steg.")
        if course is not None:
            self._stages.refresh(course)
            self._next.refresh(course)
            self._decided.refresh(course)
            self._steps.refresh(course)
            self._gatherings.refresh(course)


class _Example(QFrame):
    """Says that the course on screen is nobody's, and takes it away."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "sun")
        away = Button("Ta det bort", "trash-2")
        away.setObjectName("take-example-away")
        away.clicked.connect(context.wants_example_away)
        words = label("Dette er et eksempel. Se deg om, og prøv det du vil.", "body")
        layout = row(Picture("sprout", 20), words, away, gap=12)
        layout.setStretch(1, 1)
        layout.setContentsMargins(14, 8, 14, 8)
        self.setLayout(layout)


class _Welcome(QFrame):
    """What a newcomer sees: what the program does, and three ways to begin."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.make = make = Button("Lag ditt første kurs", "plus", "primary")
        make.setObjectName("make-first-course")
        make.clicked.connect(context.wants_new_course)
        fetch = Button("Hent et kurs fra en kollega", "download")
        fetch.clicked.connect(lambda: context.go_to.emit("sharing", None))
        example = Button("Se et eksempelkurs", "sprout")
        example.setObjectName("show-example")
        example.clicked.connect(context.wants_example)
        points = (
            ("list-checks", "Planlegg", "En sjekkliste med råd, så ingenting viktig glipper."),
            ("calendar-days", "Gjør klar", "Seks samlinger ligger ferdig. Dere endrer det dere vil."),
            ("play", "Gjennomfør", "Programmet følger tida, så dere kan følge deltakerne."),
            ("share", "Del", "Send hele kurset til en kollega, uten navn og notater."),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(18)
        for number, (icon, title, text) in enumerate(points):
            grid.addWidget(Picture(icon, 26), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(column(label(title, "strong"), label(text, "lead"), gap=0), number, 1)
        grid.setColumnStretch(1, 1)
        text = "Her planlegger og holder dere Mestringstreff. Alt blir liggende på denne maskinen."
        self.setLayout(
            column(
                label("Velkommen til Mestringstreff", "heading"),
                label(text, "lead"),
                grid,
                WrapLayout(make, fetch, example, gap=12),
                None,
                gap=22,
                margin=32,
            )
        )


class _StageCard(QFrame):
    """The ring of stages with the words under it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.ring = StageRing(context)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._names: list[QLabel] = []
        self._percents: list[QLabel] = []
        layout = column(self.ring, self._grid, gap=18, margin=18)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        context.themed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Give the ring and its words room at larger text sizes."""
        scale = self.context.theme.scale
        self.setMinimumWidth(round(330 * scale))
        self.setMaximumWidth(max(520, round(900 * (scale - 0.5))))

    def refresh(self, course: Course) -> None:
        library = self.context.library
        stages = library.frame.stages
        parts = counted(course, library.checklist, library.channels, stages)
        found = [stage_progress(each) for each in parts]
        self.ring.show_progress(found)
        for number in range(len(self._percents), len(stages)):
            self._add_row(number, stages[number])
        for number, done in enumerate(found):
            self._percents[number].setText(f"{round(done.fraction * 100)} %")
            why = [stages[number].text, *_what_counts(parts[number])]
            self._names[number].setToolTip("\n".join(why))
            self._names[number].setAccessibleDescription(" ".join((why[0], ". ".join(why[1:]))))

    def _add_row(self, number: int, stage: Stage) -> None:
        name = label(f"{number + 1}. {stage.title}", "small")
        self._names.append(name)
        self._grid.addWidget(name, number, 0)
        percent = label("", "quiet", wrap=False)
        self._percents.append(percent)
        self._grid.addWidget(percent, number, 1, Qt.AlignmentFlag.AlignRight)


def _what_counts(parts: Sequence[Counted]) -> list[str]:
    """Return what a stage's share is made of, a line each."""
    return [each.words for each in parts] or ["Ingenting å telle ennå"]


class _NextGathering(QFrame):
    """The next gathering, with the ways to start it and make it ready."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.context = context
        self._gathering: Gathering | None = None
        self._when = label("", "banner")
        self._title = label("", "banner-title")
        self.start = Button("Start samlingen", "play", "sun")
        self.start.clicked.connect(lambda: self._go("run"))
        self._prepare = Button("Gjør klar", "calendar-days", "banner")
        self._prepare.clicked.connect(lambda: self._go("gatherings"))
        buttons = WrapLayout(self.start, self._prepare, gap=12)
        self.setLayout(column(self._when, self._title, buttons, gap=10, margin=22))

    def refresh(self, course: Course) -> None:
        self._gathering = gathering = course.next_gathering
        self.start.setVisible(gathering is not None)
        self._prepare.setVisible(gathering is not None)
        if gathering is None:
            self._when.setText("Alle samlingene er holdt")
            is_held = review_is_held(course)
            last = "Evalueringsmøtet er holdt." if is_held else "Nå gjenstår evalueringen."
            self._title.setText(f"Godt jobbet! {last}")
            return
        place = place_words(gathering, course)
        parts = ["Neste samling", when(gathering.date, gathering.start), place]
        self._when.setText(" · ".join(part for part in parts if part))
        self._title.setText(gathering.name)
        self.start.show_text("Fortsett samlingen" if gathering.is_started else "Start samlingen")

    def _go(self, page: str) -> None:
        if self._gathering is not None:
            self.context.go_to.emit(page, self._gathering.id)


class _LastTime(DecidedCard):
    """What was decided the last time, until the course is under way and all of it is dealt with."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, lambda: Where(OverviewPage.name, words=OverviewPage.title))
        self.setObjectName("decided-last")
        self._shown: list[tuple[str, str, object]] = []
        self._links = WrapLayout(gap=4)
        self.below.addLayout(self._links)

    def refresh(self, course: Course) -> None:
        self.show_course(course, MOST_DECIDED)
        is_begun = any(each.is_started for each in course.gatherings)
        if is_begun and all(each.is_dealt_with for each in course.considerations):
            self.hide()
        self._show_links(course)

    def _show_links(self, course: Course) -> None:
        """The ways to where it is dealt with: the frame of the course, and the gatherings it is about."""
        waits = [
            (each, sum(not one.is_dealt_with for one in each.considerations)) for each in course.gatherings
        ]
        all_of_it = len(course.considerations)
        first = f"Se alle {all_of_it} i Mål og rammer" if all_of_it > MOST_DECIDED else "Mål og rammer"
        ways: list[tuple[str, str, object]] = [(first, "planning", "goals")]
        ways += [
            (f"Samling {each.number}: {left} å vurdere", "gatherings", each.id)
            for each, left in waits
            if left
        ]
        if ways == self._shown:
            return
        self._shown = ways
        clear(self._links)
        for words, page, what in ways:
            link = Link(words, "arrow-right")
            link.clicked.connect(lambda _=False, page=page, what=what: self.context.go_to.emit(page, what))
            self._links.addWidget(link)
        apply_theme_within(self, self.context.theme)


class _NextSteps(QFrame):
    """At most three things worth doing now, each with its way there."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self._shown: list[NextStep] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        inner = QWidget()
        inner.setLayout(column(self._rows, None))
        layout = column(label("Neste steg", "title"), inner, gap=12, margin=18)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def refresh(self, course: Course) -> None:
        library, today = self.context.library, local(self.context.clock()).date()
        steps = next_steps(course, library.checklist, library.channels, today)
        if steps == self._shown:
            return
        self._shown = steps
        clear(self._rows)
        for number, step in enumerate(steps):
            if number:
                self._rows.addWidget(line())
            self._rows.addLayout(self._step(step))
        if not steps:
            self._rows.addWidget(label("Alt er gjort. Ta en kopp kaffe!", "lead"))
        apply_theme_within(self, self.context.theme)

    def _step(self, step: NextStep) -> QVBoxLayout:
        frame = box("teal", Picture(_STEP_ICONS[step.kind]), margin=8)
        words = QWidget()
        words.setLayout(column(label(step.title, "subtitle"), label(step.why, "quiet"), gap=0))
        go = Button("Gjør nå")
        go.setAccessibleName(f"Gjør nå: {step.title}")
        go.clicked.connect(lambda: self._go(step))
        beside = SideBySide(self.context, words, go, room=220, shares=(1, 0), gap=SMALL_GAP)
        layout = row(frame, beside, gap=14)
        layout.setStretch(1, 1)
        return column(layout)

    def _go(self, step: NextStep) -> None:
        page, what = _way_to(step)
        self.context.go_to.emit(page, what)


class _GatheringTiles(QFrame):
    """All the gatherings in a row: which are held, and when the others are."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self._shown: list[_Shown] = []
        self._tiles = CardFlow(context, (), TILE, is_even=False, gap=4)
        self.setLayout(column(self._tiles, margin=8))

    def refresh(self, course: Course) -> None:
        following = course.next_gathering
        shown = [
            _Shown(each.id, each.number, each.name, _state(each), each.is_held, each is following)
            for each in course.gatherings[:MOST_TILES]
        ]
        if shown != self._shown:
            self._shown = shown
            self._tiles.show_cards([self._tile(each) for each in shown])
            apply_theme_within(self, self.context.theme)

    def _tile(self, shown: "_Shown") -> Tile:
        tile = Tile("tile")
        tile.setProperty("next", shown.is_next)
        tile.setAccessibleName(", ".join((shown.name, shown.state, *(["neste"] if shown.is_next else []))))
        tile.setToolTip(shown.name)
        icon = Picture("circle-check", 18, "good") if shown.is_held else Picture("circle", 18, "quiet")
        top = row(icon, label(f"{shown.number}", "strong", wrap=False), None, gap=6)
        tile.setLayout(column(top, label(shown.state, "quiet", wrap=False), gap=2, margin=6))
        tile.clicked.connect(lambda: self.context.go_to.emit("gatherings", shown.id))
        return tile


class _Shown(NamedTuple):
    """What a tile says of a gathering."""

    id: UUID
    number: int
    name: str
    state: str
    is_held: bool
    is_next: bool


def _state(gathering: Gathering) -> str:
    if gathering.is_held:
        return "Holdt"
    if gathering.date is None:
        return "Uten dato"
    return short_date(gathering.date).split(" ", 1)[1]


def _way_to(step: NextStep) -> tuple[str, object]:
    """Return the page and the thing there that a step leads to."""
    ways: dict[StepKind, tuple[str, object]] = {
        StepKind.QUESTION: ("planning", step.key),
        StepKind.TEAM: ("planning", "team"),
        StepKind.MEETING: ("planning", MeetingPlace(step.id)),
        StepKind.PARTICIPANT: ("recruiting", ParticipantPlace(step.id) if step.id else "participants"),
        StepKind.CHANNEL: ("recruiting", ChannelPlace(step.key)),
        StepKind.ANSWERS: ("evaluation", AnswersPlace(ROUND, step.id) if step.id else "answers"),
        StepKind.READING: ("evaluation", "results"),
        StepKind.REVIEW: ("evaluation", MeetingPlace(step.id) if step.id else "review"),
        StepKind.ACCOUNTS: ("evaluation", "economy"),
        StepKind.REPORT: ("evaluation", "report"),
        StepKind.END: ("settings", END_PLACE),
        StepKind.LOG: ("run", step.id),
        StepKind.DATES: ("gatherings", step.id),
        StepKind.PREPARE: ("gatherings", step.id),
    }
    return ways[step.kind]
