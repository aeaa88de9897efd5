"""A user representative on the way from the request to the agreement: a line that opens."""

import datetime as dt
from collections.abc import Mapping
from uuid import UUID

from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.words import short_date
from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.pages.planning.agreement import STEPS, Agreement
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.stored_fields import StoredFields

HELP = "fra-foresporsel-til-avtale"
TITLE = "Fra forespørsel til avtale"


class Representative(QFrame):
    """How far it has come in a line; what is agreed is made when it is first opened."""

    def __init__(self, context: Context, fields: StoredFields, desk: PaperDesk, member_id: UUID) -> None:
        super().__init__()
        self.setProperty("role", "card")
        tell_topic(self, HELP)
        self.context, self._fields, self._desk, self._member_id = context, fields, desk, member_id
        self._member = TeamMember()
        self.agreement: Agreement | None = None
        self.head = Button(TITLE, "chevron-right", "quiet")
        self.head.setObjectName("representative-head")
        self.head.clicked.connect(self._turn)
        self.summary = label("", "quiet")
        self.summary.setContentsMargins(12, 0, 0, 0)
        self._layout = column(row(self.head, None), self.summary, gap=6)
        self._layout.setContentsMargins(14, 8, 14, 12)
        self.setLayout(self._layout)

    @property
    def is_open(self) -> bool:
        return self.agreement is not None and not self.agreement.isHidden()

    def show_member(self, member: TeamMember) -> None:
        """Show what is stored; what is being typed is left alone."""
        self._member = member
        if self.agreement is not None:
            self.agreement.show_member(member)
        self._say()

    def open_up(self) -> Agreement:
        """Show what is agreed, and return it."""
        if self.agreement is None:
            self.agreement = self._made()
        self.agreement.show()
        self._say()
        return self.agreement

    def _made(self) -> Agreement:
        made = Agreement(self.context, self._fields, self._desk, self._member_id)
        made.dated.connect(self._say)
        made.show_member(self._member)
        self._layout.addWidget(made)
        apply_theme_within(made, self.context.theme)
        above: QWidget = self.head
        for stop in made.stops:
            self.setTabOrder(above, stop)
            above = stop
        return made

    def _turn(self) -> None:
        if self.is_open and self.agreement is not None:
            self.agreement.hide()
            self._say()
        else:
            self.open_up()

    def follow(self, above: QWidget) -> QWidget:
        """Let the keys come here after `above`; return the part they leave last."""
        for stop in (self.head, *(self.agreement.stops if self.agreement else ())):
            self.setTabOrder(above, stop)
            above = stop
        return above

    def _say(self) -> None:
        """It follows what stands in the fields, also while it is typed."""
        agreed, is_open = self._member.involvement, self.is_open
        stored = {name: getattr(agreed, name) for name in STEPS}
        self.summary.setText(_summary(self.agreement.days if self.agreement else stored))
        self.head.icon_name = "chevron-down" if is_open else "chevron-right"
        self.head.apply_theme(self.context.theme)
        who = self._member.name.strip() or "personen"
        self.head.setAccessibleName(f"{TITLE}, {who}: {'lukk' if is_open else 'åpne'}")
        self.setAccessibleName(f"Avtalen med {who}")


def _summary(days: Mapping[str, dt.date | None]) -> str:
    """Spurt tor. 3. sep. · Rolleprat gjenstår · Avtale gjenstår"""
    steps = ((step, days[name]) for name, step in STEPS.items())
    told = (step.done.format(short_date(day)) if day else step.lacks for step, day in steps)
    return " · ".join(filter(None, told))
