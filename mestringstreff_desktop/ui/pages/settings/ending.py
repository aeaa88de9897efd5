"""The end of a course: what goes and what stays is shown first, and what goes is gone from every copy."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import numeric_date
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.expiry import CARE, Preview, early_words, figures_words, preview
from mestringstreff_desktop.services import expiry, other_copies
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.keeping_desk import KeepingDesk
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, row
from mestringstreff_desktop.ui.widgets.notice import WayOn
from mestringstreff_desktop.ui.widgets.tick_line import TickLine

_LEAD = "Det kan ikke angres, og programmet kan ikke hente opplysningene tilbake."
_ALSO = (
    "De slettes også fra sikkerhetskopiene og fra kopiene som står under Deling. "
    "Utskrifter og filer du har lagret selv, må du slette selv. Spør IT om de har egne kopier."
)
_UNREADABLE = "Skadde kopier lar seg ikke lese, så de slettes helt: {names}."
_AGREE = "Jeg har lest dette, og vil slette opplysningene om deltakerne"
_AWAY = (
    "{title} er avsluttet, og deltakerne er slettet fra kopiene som er her. {folders} er ikke her nå. "
    "Programmet sletter dem derfra når minnepinnen eller mappa er tilbake."
)
_STOPPED = "Du avbrøt. Kurset er avsluttet, men noen kopier har deltakerne ennå. De slettes ved neste kopi."
_AGAIN = "Programmet prøver igjen ved neste sikkerhetskopi."


class EndingQuestion(Question):
    """What goes, what stays, and a tick that it is read; only then can it be done.

    `wants_logs` is whether she would rather read through the logs first.
    """

    def __init__(self, context: Context, course: Course, shown: Preview, unreadable: Sequence[Path]) -> None:
        title = f"Avslutte «{course.title}»?"
        super().__init__(context, title, _LEAD, "Slett og avslutt", "Vent med det", is_danger=True)
        self.want_width(620)
        self.wants_logs = False
        self.agree = TickLine(context, _AGREE, checked=False)
        self.agree.box.setObjectName("agree-to-end")
        self.agree.ticked.connect(self.yes.setEnabled)
        self.yes.setEnabled(False)
        self.logs = Link("Les gjennom loggene først", "notebook-pen")
        self.logs.setObjectName("read-logs-first")
        self.logs.clicked.connect(self._read_logs)
        names = ", ".join(f"«{path.name}»" for path in unreadable)
        damaged = [label(breakable(_UNREADABLE.format(names=names)), "body")] if names else []
        stays = _list("Dette blir stående", "check", shown.stays)
        care = box("sun", label(CARE, "body"), row(self.logs, None), gap=4, margin=12)
        goes = _list("Dette slettes for godt", "trash-2", shown.goes)
        early = early_words(course, local(context.clock()).date())
        if early:
            self.content.addWidget(box("sun", label(early, "body"), margin=12))
        for part in (goes, label(_ALSO, "body"), *damaged, stays, care, self.agree):
            self.content.addWidget(part)
        apply_theme_within(self, context.theme)

    def _read_logs(self) -> None:
        self.wants_logs = True
        self.reject()


def _list(title: str, icon: str, lines: Sequence[str]) -> QWidget:
    """Return a heading with a line a sentence, each with a small picture."""
    found = column(label(title, "subtitle"), gap=6)
    for each in lines:
        words = row(Picture(icon, 18, "quiet"), label(breakable(each), "body"), gap=10)
        words.setStretch(1, 1)
        found.addLayout(words)
    part = QWidget()
    part.setLayout(found)
    return part


def ended_words(course: Course) -> str:
    """Avsluttet 09.12.2026. 8 fikk plass. 10 spurte om kurset."""
    if course.ended_on is None or course.figures is None:
        return ""
    return f"Avsluttet {numeric_date(course.ended_on)}. {figures_words(course.figures)}"


class EndingDesk(KeepingDesk):
    """Asks, ends the course on screen, and then takes its people out of all copies.

    `noticed` says that the notice has something to read.
    """

    noticed = Signal()

    def ask(self) -> None:
        """Look at the copies before it is asked: a folder on a network may take a while to answer."""
        database = self.context.database
        self.context.keeper.keep(
            self,
            lambda _: other_copies.unreadable(database),
            self._ask,
            self.notice.show_trouble,
        )

    def _ask(self, unreadable: Sequence[Path]) -> None:
        context = self.context
        context.autosave.flush()
        course = context.require_course()
        shown = preview(course, context.library.channels)
        question = EndingQuestion(context, course, shown, unreadable)
        if context.ask.exec(question):
            self._end(course.id, f"«{course.title}»")
        elif question.wants_logs:
            context.go_to.emit("run", course.gatherings[-1].id if course.gatherings else None)

    def _end(self, course_id: UUID, title: str) -> None:
        context = self.context
        self.hold(
            "Avslutter kurset …",
            lambda task: expiry.end_course(
                context.database, context.library, course_id, context.clock(), task
            ),
            lambda _: self._on_ended(course_id, title),
        )

    def _on_ended(self, course_id: UUID, title: str) -> None:
        """Nothing of it is left in memory that could be put back."""
        self.context.undo.forget(course_id)
        self.context.open_course(course_id)
        self._clear_copies(course_id, title)

    def _clear_copies(self, course_id: UUID, title: str) -> None:
        database = self.context.database
        self.keep(
            "Sletter deltakerne fra sikkerhetskopiene …",
            lambda task: expiry.take_out_of_copies(database, course_id, task),
            lambda away: self._on_cleared(course_id, title, away),
            comfort=_AGAIN,
            stopped=_STOPPED,
        )

    def _on_cleared(self, course_id: UUID, title: str, away: Sequence[Path]) -> None:
        if not away:
            self.notice.show_good(f"{title} er avsluttet. Deltakerne er slettet, også fra kopiene.")
        else:
            again: WayOn = ("Prøv igjen", lambda: self._clear_copies(course_id, title))
            folders = ", ".join(f"«{folder}»" for folder in away)
            self.notice.show_good(_AWAY.format(title=title, folders=folders), *again)
        self.noticed.emit()
