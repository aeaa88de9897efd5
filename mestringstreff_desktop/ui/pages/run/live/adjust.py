"""Juster resten: a proposal beside the runner, before and after, to be used or let be."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from mestringstreff_desktop.course.run.adjust import Adjustment, adjustment_words, propose
from mestringstreff_desktop.course.run.view import RunView
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.fitted_text import show
from mestringstreff_desktop.ui.pages.run.words import wall_time
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

STEP_MINUTES = 5
MOST_STEPS = 24
_MINUTE = timedelta(minutes=1)


class RunAdjust(QFrame):
    """What to shorten or drop. It follows the clock while it is looked at; nothing is stored by looking."""

    used = Signal(object)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setProperty("role", "card")
        self.setObjectName("run-adjust")
        self._steps = 0
        self._shown: object = None
        self.proposal: Adjustment | None = None
        self._lay_out()
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.left)

    def _lay_out(self) -> None:
        self._lines = column(gap=8)
        inner = QWidget()
        inner.setLayout(column(self._lines, None))
        area = scrolled(inner, "on-card")
        self.use = Button("Bruk", "check", "primary")
        self.use.setObjectName("adjust-use")
        self.use.clicked.connect(self._use)
        self.leave = Button("La være", key="Esc")
        self.leave.setObjectName("adjust-leave")
        self.leave.clicked.connect(self.left)
        below = WrapLayout(self.leave, self.use)
        layout = column(label("Juster resten", "title"), self._end_row(), area, below, gap=8, margin=14)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _end_row(self) -> WrapLayout:
        self._end = label("", "subtitle", wrap=False)
        self._end.setObjectName("adjust-end")
        self._end.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.sooner, self.later = Button("", "minus"), Button("", "plus")
        for button, name, key, by in (
            (self.sooner, f"Slutt {STEP_MINUTES} minutter før", "adjust-sooner", -1),
            (self.later, f"Slutt {STEP_MINUTES} minutter senere", "adjust-later", 1),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setObjectName(key)
            button.clicked.connect(lambda _=False, by=by: self._step(by))
        self._words = QWidget()
        self._words.setLayout(row(label("Ferdig", "body", wrap=False), self._end))
        return WrapLayout(self._words, self.sooner, self.later)

    def open_for(self, run: RunView, due: datetime) -> None:
        """Propose for a run that is to be over when it is due (UTC)."""
        self._steps, self._shown = 0, None
        self.show_run(run, due)
        (self.use if self.use.isEnabled() else self.leave).setFocus(Qt.FocusReason.TabFocusReason)

    def show_run(self, run: RunView, due: datetime) -> None:
        """Follow the run; only what differs is shown anew, so that nothing moves under the hand."""
        self._run, self._due = run, due
        self.proposal = propose(run, due + self._steps * STEP_MINUTES * _MINUTE)
        sentences = adjustment_words(self.proposal)
        show(self._end, f"kl. {wall_time(self.proposal.ends)}")
        self.use.setEnabled(bool(self.proposal.changes))
        if (sentences, self.context.theme) != self._shown:
            self._shown = (sentences, self.context.theme)
            self._show_sentences(sentences)

    def _show_sentences(self, sentences: list[str]) -> None:
        clear(self._lines)
        changes = self.proposal.changes if self.proposal else ()
        for place, sentence in enumerate(sentences):
            words = label(sentence, "body" if place < len(changes) else "lead")
            line = row(words, gap=8)
            line.setStretch(0, 1)
            if place < len(changes):
                change = changes[place]
                line.addWidget(label(f"{change.before} → {change.after} min", "strong", wrap=False))
            self._lines.addLayout(line)
        apply_theme_within(self, self.context.theme)

    def _step(self, by: int) -> None:
        self._steps = max(-MOST_STEPS, min(MOST_STEPS, self._steps + by))
        self.show_run(self._run, self._due)

    def _use(self) -> None:
        if self.proposal is not None and self.proposal.changes:
            self.used.emit(self.proposal)
