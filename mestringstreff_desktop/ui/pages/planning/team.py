"""The working group: who is in it, what is agreed with its user representatives, and what it still needs."""

from collections.abc import Collection, Sequence
from uuid import UUID

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mestringstreff_desktop.content.model import Advice
from mestringstreff_desktop.course.advice import team_advice
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.changes import set_fields
from mestringstreff_desktop.services.planning import MemberChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.pages.planning.advice import advice_box
from mestringstreff_desktop.ui.pages.planning.areas import TEAM
from mestringstreff_desktop.ui.pages.planning.representative import Representative
from mestringstreff_desktop.ui.pages.planning.team_member import MemberCard, begun_key
from mestringstreff_desktop.ui.pages.planning.words import where_of
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import GAP, column, row, scrolled
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.stored_fields import StoredFields

_ADVICE = ("to-brukerrepresentanter", "kontaktperson")
_LEAD = "Hvem planlegger og holder kurset sammen? Fagpersoner og brukerrepresentanter gjør det side om side."
_PRIVACY = "Navn og kontaktopplysninger blir på denne maskinen. De følger ikke med når kurset deles."


class TeamNeeds(QFrame):
    """What the group lacks, kindly; or that it lacks nothing."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setProperty("role", "sun")
        self._picture = Picture("lightbulb", 22, "ink")
        self._words: QLabel = label("", "body")
        self._words.setObjectName("team-advice")
        self.add = Button("Legg til brukerrepresentant", "user-plus")
        self.add.setObjectName("add-user-representative")
        words = column(self._words, row(self.add, None), gap=10)
        layout = row(column(self._picture, None), words, gap=12, margin=14)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def refresh(self, course: Course) -> None:
        advice = team_advice(course)
        self._words.setText("\n".join(advice))
        self.add.setVisible(any("Dere trenger" in each for each in advice))
        self.setVisible(bool(advice))


class TeamPart(QWidget):
    """The members as cards, with the recommendations below them."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.drafts = context, Drafts(context)
        tell_topic(self, "arbeidsgruppe")
        self.members: dict[UUID, MemberCard] = {}
        self.panels: dict[UUID, Representative] = {}  # what is agreed with the user representatives
        self._begun: TeamMember | None = None  # who is being written, and is nobody without a word
        self._is_stored = False
        self._fields, self.desk = StoredFields(context), PaperDesk(context)
        self.needs, self.notice = TeamNeeds(context), self.desk.notice
        self.needs.add.clicked.connect(lambda: self.add(Role.USER_REPRESENTATIVE))
        self.more = Button("Legg til person", "user-plus")
        self.more.setObjectName("add-member")
        self.more.clicked.connect(lambda: self.add(Role.PROFESSIONAL))
        self._lay_out()

    def _lay_out(self) -> None:
        self._cards: QVBoxLayout = column(gap=10)
        boxes = CardFlow(self.context, [advice_box(each) for each in _recommendations(self.context)], 300)
        privacy = row(Picture("shield-check", 20), label(_PRIVACY, "quiet"), gap=10)
        privacy.setStretch(1, 1)
        inner = QWidget()
        head = column(label("Arbeidsgruppa", "title"), label(_LEAD, "lead"), gap=2)
        parts = (head, self.needs, self._cards, row(self.more, None), privacy, boxes, None)
        layout = column(*parts, gap=GAP)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        self._inner = inner
        self._area = scrolled(inner)
        self.setLayout(column(self._area, self.desk, gap=10))

    def refresh(self, course: Course) -> None:
        """Show the group; cards that stay are changed in place."""
        self._follow_begun(course)
        begun = self._begun
        others = [member for member in course.team if begun is None or member.id != begun.id]
        people = [*others, begun] if begun else others
        stored = {member.id: member for member in course.team if member.role is Role.USER_REPRESENTATIVE}
        if list(self.members) != [member.id for member in people] or self.panels.keys() != stored.keys():
            self._arrange(people, stored)
        for member in people:
            self.members[member.id].show_member(member)
        for key, panel in self.panels.items():
            panel.show_member(stored[key])
        self.needs.refresh(course)
        set_role(self.more, "plain" if people else "primary")
        self.more.apply_theme(self.context.theme)

    def _follow_begun(self, course: Course) -> None:
        """Who is being written is as stored, and is gone when that is undone."""
        begun = self._begun
        if begun is None or self.context.autosave.is_waiting_for(begun_key(begun.id)):
            return
        stored = next((each for each in course.team if each.id == begun.id), None)
        if stored is not None:
            set_fields(begun, {name: getattr(stored, name) for name in MemberChanges.__annotations__})
        elif self._is_stored and planning.is_somebody(begun):
            self.end_begun()
        self._is_stored = stored is not None

    def end_begun(self) -> None:
        """Let somebody who is written be as the others; where not a word is, there is nobody."""
        if self._begun is not None:
            self.members[self._begun.id].begun = None
        self._begun, self._is_stored = None, False

    def _arrange(self, people: Sequence[TeamMember], representatives: Collection[UUID]) -> None:
        """Put the cards in their order, and below that of a representative what is agreed with her."""
        cards, panels = self.members, self.panels
        self.members, self.panels = {}, {}
        while self._cards.takeAt(0) is not None:
            pass
        above: QWidget = self.needs.add
        for member in people:
            card = cards.pop(member.id, None) or self._new_card(member)
            self.members[member.id] = card
            self._cards.addWidget(card)
            above = card.follow(above)
            if member.id in representatives:
                above = self._put_panel(panels.pop(member.id, None), member.id, above)
        self.setTabOrder(above, self.more)
        for gone in (*cards.values(), *panels.values()):
            gone.hide()
            gone.deleteLater()

    def _put_panel(self, known: Representative | None, member_id: UUID, above: QWidget) -> QWidget:
        """Put what is agreed below a card; return the part the keys leave last."""
        made = known or Representative(self.context, self._fields, self.desk, member_id)
        self.panels[member_id] = made
        self._cards.addWidget(made)
        if known is None:
            apply_theme_within(made, self.context.theme)
            made.show()
        return made.follow(above)

    def _new_card(self, member: TeamMember) -> MemberCard:
        card = MemberCard(self.context, self.drafts, member.id)
        card.removed.connect(self._remove)
        card.left.connect(self._refresh_needs)
        return card

    def _refresh_needs(self) -> None:
        """Who is written may be whom the group needs."""
        if self._begun is not None and self.context.autosave.flush():
            self.context.changed.emit()

    def add(self, role: Role) -> None:
        """Begin somebody with a role, ready to be named. Nothing is stored before there is a word."""
        context = self.context
        context.autosave.flush()
        self.notice.hide()
        if self._begun is None or planning.is_somebody(self._begun):
            self.end_begun()
            self._begun = TeamMember()
        self._begun.role = role
        self.refresh(context.require_course())
        card = self.members[self._begun.id]
        card.begun = self._begun
        apply_theme_within(card, context.theme)
        card.name.setFocus()
        self._area.ensureWidgetVisible(card, 0, 60)

    def _remove(self, member_id: UUID) -> None:
        """Take somebody out, with what was typed last, and offer to put them back."""
        context = self.context
        context.autosave.flush()
        if self._begun is not None and self._begun.id == member_id:
            self.end_begun()
            self.refresh(context.require_course())
        member = next((each for each in context.require_course().team if each.id == member_id), None)
        if member is not None:
            words = f"tok {named(member.name)} ut av arbeidsgruppa"
            remove = lambda: planning.remove_member(context.database, member_id)  # noqa: E731
            context.undo.do(words, remove, where_of(TEAM))
            sentence = f"{breakable(member.name.strip()) or 'Personen'} er tatt ut av gruppa."
            self.notice.show_undoable(sentence)
        if member_id not in self.members:
            self.more.setFocus()


def _recommendations(context: Context) -> list[Advice]:
    return [advice for advice in context.library.frame.advice if advice.id in _ADVICE]
