"""Hos oss: whom to ring where the course is held, typed once, for the card and the runner."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.article_words import HARD_TIMES
from mestringstreff_desktop.course import local_help
from mestringstreff_desktop.course.sheets import LocalHelp
from mestringstreff_desktop.services import choosing
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Waiting
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.text_fields import LineField

_LEAD = "Fyll ut én gang. Det står på hjelpekortet, og er én tast unna når samlingen er i gang (H)."
_PRIVACY = "Det følger aldri med når kurset sendes til andre. I det neste kurset deres er det med."
_ROOM = 170  # pixels at 100 % text size, for each of two fields
_LONGEST = 60  # letters there is room for on the card
_WHERE = Where("background", HARD_TIMES, "Fagstoff")


class HelpLine(QWidget):
    """A line: what it is, a name or a place, and a number. Without a `what` of its own, that is typed too.

    `name` is what its fields are called.
    """

    edited = Signal()

    def __init__(self, context: Context, what: str, name: str) -> None:
        super().__init__()
        self._what = what
        self.what = LineField(f"{name}: hva det er", "Noe mer dere trenger")
        self.name = LineField(f"{name}: navn eller sted", "Navn eller sted")
        self.phone = LineField(f"{name}: telefon", "Telefon")
        for field in (self.what, self.name, self.phone):
            field.setMaxLength(_LONGEST)
            field.edited.connect(lambda _: self.edited.emit())
        beside = SideBySide(context, self.name, self.phone, room=_ROOM, shares=(3, 2), gap=6)
        head = label(what, "group") if what else self.what
        self.setLayout(column(head, beside, gap=4))

    def line(self) -> LocalHelp:
        """Return what is typed."""
        what = self._what or self.what.text().strip()
        return LocalHelp(what, self.name.text().strip(), self.phone.text().strip())

    def show_line(self, line: LocalHelp) -> None:
        """Show a line; what is being typed is left alone."""
        for field, words in ((self.what, line.what), (self.name, line.name), (self.phone, line.phone)):
            field.show_text(words)


class LocalHelpCard(QFrame):
    """The usual lines, and some for what else there is. `wants_print` is for the card on paper."""

    wants_print = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("local-help")
        self.context = context
        self._waiting = Waiting[tuple[LocalHelp, ...]](context)
        self._shown: UUID | None = None
        self.lines: list[HelpLine] = []
        self._usual = local_help.usual(context.library)
        self._column = column(gap=10)
        self.print = Button("Skriv ut hjelpekortet", "printer", "quiet")
        self.print.setObjectName("print-help-card")
        self.print.clicked.connect(self.wants_print)
        self._lay_out()

    def _lay_out(self) -> None:
        """The lines first: a screen reader and Tab come to things in the order they are put here."""
        lines = QWidget()
        lines.setLayout(self._column)
        for what in (*self._usual, *[""] * (local_help.MOST - len(self._usual))):
            self._add(what)
        head = column(label(local_help.HERE, "title"), label(_LEAD, "small"), gap=2)
        parts = (head, lines, label(_PRIVACY, "quiet"), row(self.print, None))
        self.setLayout(column(*parts, gap=12, margin=16))

    def _add(self, what: str) -> None:
        own = len(self.lines) - len(self._usual) + 1
        made = HelpLine(self.context, what, what or f"Mer hos oss, linje {own}")
        made.edited.connect(self._keep)
        self.lines.append(made)
        self._column.addWidget(made)

    def refresh(self) -> None:
        """Show what the course knows; without a course there is nothing to fill in."""
        course = self.context.course
        self.setVisible(course is not None)
        if course is None:
            return
        if course.id != self._shown and (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # else the field would keep a number of the course before
        self._shown = course.id
        stored = local_help.lines(course, self.context.library)
        self._show(self._waiting.newest((course.id, "local-help"), stored))

    def _show(self, known: Sequence[LocalHelp]) -> None:
        """A later version of the card may have fewer lines of its own: there is room for what was typed."""
        for _ in range(len(known) - len(self.lines)):
            self._add("")
        blank = [LocalHelp("")] * (len(self.lines) - len(known))
        for made, line in zip(self.lines, (*known, *blank), strict=True):
            made.show_line(line)

    def _keep(self) -> None:
        course_id, database = self.context.require_course().id, self.context.database
        typed = tuple(each.line() for each in self.lines)
        known = [each for each in typed if local_help.is_known(each) or each.what not in self._usual]
        self._waiting.edit(
            (course_id, "local-help"),
            typed,
            "endret numrene hos dere",
            lambda: choosing.set_local_help(database, course_id, known),
            _WHERE,
        )
