"""One member of the working group: name, role, where from, how to reach, and a tick."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Unpack
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from mestringstreff_desktop.course.course import Role, TeamMember
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.changes import set_fields
from mestringstreff_desktop.services.planning import MemberChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.pages.planning.areas import TEAM
from mestringstreff_desktop.ui.pages.planning.words import where_of
from mestringstreff_desktop.ui.widgets.buttons import Button, TickButton
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.text_fields import LineField

ROLES = {
    Role.LEADER: "Kursleder",
    Role.PROFESSIONAL: "Fagperson",
    Role.USER_REPRESENTATIVE: "Brukerrepresentant",
    Role.OTHER: "Annet",
}
_ROOM_FOR_ALL = 1080  # pixels at 100 % text size
_ROOM_FOR_THREE = 620
_GRIDS = {
    6: ("name", "role", "organisation", "contact", "tick", "remove"),
    3: ("name", "role", "tick", "organisation", "contact", "remove"),
    2: ("name", "role", "organisation", "contact", "tick", "remove"),
}


def begun_key(member_id: UUID) -> tuple[str, UUID]:
    """Return what the autosave knows somebody by who is being written."""
    return "member", member_id


class MemberCard(QFrame):
    """Fields that are stored as they are typed. `removed` carries the member's id.

    `begun` is somebody who is being written: stored from the first word on, and nobody without one.
    """

    removed = Signal(object)
    left = Signal()

    def __init__(self, context: Context, drafts: Drafts, member_id: UUID) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context, self.drafts, self.member_id = context, drafts, member_id
        self.begun: TeamMember | None = None
        self.name = LineField("Navn", "Navn")
        self.role = ChoiceField("Rolle", ROLES.items())
        self.organisation = LineField("Organisasjon eller tjeneste", "Organisasjon eller tjeneste")
        self.contact = LineField("Telefon eller e-post", "Telefon eller e-post")
        self.tick = TickButton(context, "Kontaktperson")
        self.tick.setToolTip("Deltakerne kan ta kontakt med denne personen")
        self.remove = Button("Fjern", "trash-2", "quiet")
        self._grid = QGridLayout(self)
        self._columns = 0
        self._lay_out()
        self._connect()

    def _parts(self) -> Mapping[str, QWidget]:
        return {
            "name": self.name,
            "role": self.role,
            "organisation": self.organisation,
            "contact": self.contact,
            "tick": self.tick,
            "remove": self.remove,
        }

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(14, 12, 14, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        for name, part in self._parts().items():
            part.setObjectName(f"member-{name}")
        self._arrange(3)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for number, name in enumerate(_GRIDS[columns]):
            is_narrow = name in ("tick", "remove")
            place = divmod(number, columns)
            self._grid.addWidget(self._parts()[name], *place, left if is_narrow else Qt.AlignmentFlag(0))
        for column in range(6):
            has_fields = column < min(columns, 4) and not (columns == 3 and column == 2)
            self._grid.setColumnStretch(column, 1 if has_fields else 0)

    def follow(self, above: QWidget) -> QWidget:
        """Let the keys come here after `above`; return the part they leave last."""
        for part in self._parts().values():
            self.setTabOrder(above, part)
            above = part
        return above

    def _connect(self) -> None:
        for field in (self.name, self.organisation, self.contact):
            field.left.connect(self.left)
        self.name.edited.connect(lambda text: self._store("name", text, name=text))
        self.organisation.edited.connect(lambda text: self._store("org", text, organisation=text))
        self.contact.edited.connect(lambda text: self._store("contact", text, contact=text))
        self.role.activated.connect(lambda: self._change(role=Role(str(self.role.key))))
        self.tick.clicked.connect(lambda is_on: self._change(is_contact_person=is_on))
        self.context.themed.connect(self._fit)
        self.remove.clicked.connect(lambda: self.removed.emit(self.member_id))

    def show_member(self, member: TeamMember) -> None:
        """Show what is stored; what is being typed is left alone."""
        self.name.show_text(self._draft("name", member.name))
        self.organisation.show_text(self._draft("org", member.organisation))
        self.contact.show_text(self._draft("contact", member.contact))
        self.role.show_chosen(member.role)
        self.tick.setChecked(member.is_contact_person)
        who = member.name.strip() or "personen"
        self.setAccessibleName(who.capitalize() if who == "personen" else who)
        self.remove.setAccessibleName(f"Fjern {who}")
        self.tick.setAccessibleName(f"{who} er kontaktperson for deltakerne")

    def _draft(self, field: str, stored: str) -> str:
        return self.drafts.text((self.member_id, field), stored)

    def _store(self, field: str, text: str, **changes: Unpack[MemberChanges]) -> None:
        database, key = self.context.database, self.member_id
        if self.begun is not None:
            self._write(self.begun, changes)
            return
        action = lambda: planning.change_member(database, key, **changes)  # noqa: E731
        self.drafts.edit((key, field), text, self._changed(), action, where_of(TEAM))

    def _write(self, begun: TeamMember, changes: MemberChanges) -> None:
        set_fields(begun, changes)
        course_id = self.context.require_course().id
        action = partial(planning.write_member, self.context.database, course_id, replace(begun))
        words = f"la til {named(begun.name)} i arbeidsgruppa"
        self.context.undo.typed(begun_key(self.member_id), words, action, where_of(TEAM))

    def _change(self, **changes: Unpack[MemberChanges]) -> None:
        database, key = self.context.database, self.member_id
        if self.begun is not None:
            self._write(self.begun, changes)
            return
        action = lambda: planning.change_member(database, key, **changes)  # noqa: E731
        self.context.undo.do(self._changed(), action, where_of(TEAM))

    def _changed(self) -> str:
        return f"endret {named(self.name.text())} i arbeidsgruppa"

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_room, width = self.context.theme.has_room, self.width()
        self._arrange(6 if has_room(width, _ROOM_FOR_ALL) else 3 if has_room(width, _ROOM_FOR_THREE) else 2)
