"""The working group: who is in it, and what it still needs."""

from uuid import UUID

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mestringstreff_desktop.content.model import Advice
from mestringstreff_desktop.course.advice import team_advice
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.pages.planning.advice import advice_box
from mestringstreff_desktop.ui.pages.planning.team_member import MemberCard
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import GAP, column, row, scrolled
from mestringstreff_desktop.ui.widgets.notice import Notice

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
        self.members: dict[UUID, MemberCard] = {}
        self.needs, self.notice = TeamNeeds(context), Notice(context)
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
        self.setLayout(column(self._area, self.notice, gap=10))

    def refresh(self, course: Course) -> None:
        """Show the group; cards that stay are changed in place."""
        if list(self.members) != [member.id for member in course.team]:
            self._arrange(course)
        for member in course.team:
            self.members[member.id].show_member(member)
        self.needs.refresh(course)
        set_role(self.more, "plain" if course.team else "primary")
        self.more.apply_theme(self.context.theme)

    def _arrange(self, course: Course) -> None:
        before, self.members = self.members, {}
        while self._cards.takeAt(0) is not None:
            pass
        above: QWidget = self.needs.add
        for member in course.team:
            card = before.pop(member.id, None) or self._new_card(member)
            self.members[member.id] = card
            self._cards.addWidget(card)
            above = card.follow(above)
        self.setTabOrder(above, self.more)
        for gone in before.values():
            gone.hide()
            gone.deleteLater()

    def _new_card(self, member: TeamMember) -> MemberCard:
        card = MemberCard(self.context, self.drafts, member.id)
        card.removed.connect(self._remove)
        return card

    def add(self, role: Role) -> None:
        """Add somebody with a role, ready to be named."""
        context, course = self.context, self.context.require_course()
        member = context.act(lambda: planning.add_member(context.database, course.id, role=role))
        if member is not None:
            self.notice.hide()
            self.refresh(context.require_course())
            card = self.members[member.id]
            apply_theme_within(card, context.theme)
            card.name.setFocus()
            self._area.ensureWidgetVisible(card, 0, 60)

    def _remove(self, member_id: UUID) -> None:
        """Take somebody out, with what was typed last, and offer to put them back."""
        context = self.context
        context.autosave.flush()
        course = context.require_course()
        member = next((each for each in course.team if each.id == member_id), None)
        if member is None:
            return
        context.act(lambda: planning.remove_member(context.database, member_id))
        if any(each.id == member_id for each in context.require_course().team):
            return
        self.more.setFocus()
        sentence = f"{breakable(member.name.strip()) or 'Personen'} er tatt ut av gruppa."
        self.notice.show_good(sentence, "Angre", lambda: self._put_back(course.id, member))

    def _put_back(self, course_id: UUID, member: TeamMember) -> None:
        context = self.context
        if context.act(lambda: planning.restore_member(context.database, course_id, member)) is not None:
            self.notice.hide()


def _recommendations(context: Context) -> list[Advice]:
    return [advice for advice in context.library.frame.advice if advice.id in _ADVICE]
