"""Økonomi: budget and accounts a line at a time, the sums, the fee forms, and what other courses cost."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.budget_line import BudgetKind
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.economy import KINDS, BudgetRow, new_fees, rows
from mestringstreff_desktop.services import economy, printing
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.economy.other_courses import OtherCoursesCard
from mestringstreff_desktop.ui.pages.evaluation.economy.row import WHERE, BudgetLineRow
from mestringstreff_desktop.ui.pages.evaluation.economy.sums_card import SumsCard
from mestringstreff_desktop.ui.pages.evaluation.part import Part
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, column, read_in_order, row, scrolled
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide, SideWidth
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.stored_fields import StoredFields

_SIDE = SideWidth(share=0.3, least=290, most=420, room=1000)
_FEES = "Honorarene dere har avtalt med brukerrepresentantene, står ikke slik i budsjettet."
_NOBODY = "Ingen brukerrepresentant står i arbeidsgruppa ennå"
_PAPER, _FEE_PAPER = "Budsjett og regnskap", "Honorar og utgifter"


class EconomyPart(Part):
    """The lines to the left, their sums to the right."""

    name = "economy"
    title = "Økonomi"
    help_topic = "okonomi"
    lead = "Skriv det dere regner med å bruke, og etterpå det dere brukte."

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.fields, self.desk = StoredFields(context), PaperDesk(context)
        self.rows: dict[str, BudgetLineRow] = {}
        self._course_id: UUID | None = None
        self.sums, self.others = SumsCard(), OtherCoursesCard()
        self.bring = Button("Sett inn honorarene", "hand-heart")
        self.bring.setObjectName("bring-fees")
        self.bring.clicked.connect(self._bring_fees)
        self.claim = Button("Honorarskjema …", "wallet")
        self.claim.setObjectName("fee-forms")
        self.claim.clicked.connect(self._choose_claim)
        self.print = Button("Skriv ut", "printer")
        self.print.setObjectName("print-budget")
        self.print.clicked.connect(self._preview)
        self.top_buttons = (self.print,)
        self.notice = Notice(context)
        context.saved.connect(self._on_saved)
        self._lay_out()

    def _lay_out(self) -> None:
        self._list: QVBoxLayout = column(gap=2)
        card = box("card", self._list, margin=14)
        self._fee_line = box("sun", label(_FEES), row(self.bring, None), margin=14)
        main, side = QWidget(), QWidget()
        main.setLayout(column(self._fee_line, card, row(self.claim, None), None, gap=12))
        side.setLayout(column(self.sums, self.others, None, gap=12))
        inner = QWidget()
        layout = column(MainAndSide(self.context, main, side, _SIDE), None)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        self.setLayout(column(scrolled(inner), self.desk, self.notice, gap=10))

    def refresh(self, course: Course) -> None:
        """Show the lines; rows that stay are changed in place."""
        if course.id != self._course_id:
            self._course_id = course.id
            for each in self.rows.values():
                each.forget()
        shown = _keyed(rows(course))
        if list(self.rows) != list(shown):
            self._arrange(shown)
        last = {line.kind: key for key, line in shown.items()}
        for key, line in shown.items():
            self.rows[key].show_row(line, can_add=last[line.kind] == key and line.line is not None)
        self.sums.show_course(course)
        self._fee_line.setVisible(bool(new_fees(course)))
        self._show_claim(course)
        self.others.show_courses(self._other_courses(course))

    def _on_saved(self) -> None:
        """What was typed is summed, and an empty line has become one of its own."""
        if self.isVisible() and self.context.course is not None:
            self.refresh(self.context.require_course())

    def _other_courses(self, course: Course) -> list[economy.OtherCourse]:
        found = self.context.try_to(lambda: economy.other_courses(self.context.database, course.id))
        return found or []

    def _show_claim(self, course: Course) -> None:
        has_some = bool(_representatives(course))
        self.claim.setEnabled(has_some)
        self.claim.setToolTip("Skriv ut skjema med det som er avtalt" if has_some else _NOBODY)

    def _arrange(self, shown: dict[str, BudgetRow]) -> None:
        before, self.rows = self.rows, {}
        while self._list.takeAt(0) is not None:
            pass
        above: QWidget = self.bring
        for key, each in shown.items():
            made = before.pop(key, None) or self._new_row(each, is_first=key == str(each.kind))
            self.rows[key] = made
            self._list.addWidget(made)
            for part in made.parts:
                self.setTabOrder(above, part)
                above = part
        self.setTabOrder(above, self.claim)
        read_in_order(*self.rows.values())
        for gone in before.values():
            gone.hide()
            gone.deleteLater()

    def _new_row(self, shown: BudgetRow, *, is_first: bool) -> BudgetLineRow:
        made = BudgetLineRow(self.context, self.fields, shown, is_first=is_first)
        made.added.connect(self._add)
        made.removed.connect(self._remove)
        apply_theme_within(made, self.context.theme)
        return made

    def _add(self, kind: BudgetKind) -> None:
        """Begin another line of a kind, ready to be written."""
        context = self.context
        context.autosave.flush()
        add = lambda: economy.add_line(context.database, context.require_course().id, kind)  # noqa: E731
        context.undo.do(f"la til en linje under {named(KINDS[kind])}", add, WHERE)
        of_kind = [each for each in self.rows.values() if each.shown.kind is kind]
        of_kind[-1].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, key: str) -> None:
        """Take away a line, with what was typed last, and offer to put it back."""
        context = self.context
        context.autosave.flush()
        line = self.rows[key].shown.line
        if line is None:
            return
        remove = lambda: economy.remove_line(context.database, line.id)  # noqa: E731
        context.undo.do(f"fjernet en linje under {named(KINDS[line.kind])}", remove, WHERE)
        self.notice.show_undoable(f"En linje under {KINDS[line.kind]} er fjernet.")

    def _bring_fees(self) -> None:
        context = self.context
        context.autosave.flush()
        new = len(new_fees(context.require_course()))
        bring = lambda: economy.bring_fees(context.database, context.require_course().id)  # noqa: E731
        context.undo.do("satte inn honorarene i budsjettet", bring, WHERE)
        self.notice.show_undoable(f"{count(new, 'beløp', 'beløp')} er satt inn.")

    def _choose_claim(self) -> None:
        """Show the fee form of the one there is, or ask whose."""
        self.context.autosave.flush()
        people = _representatives(self.context.require_course())
        if len(people) == 1:
            self._preview_claim(people[0])
            return
        menu = QMenu(self)
        for each in people:
            menu.addAction(each.name.strip() or "Uten navn", partial(self._preview_claim, each))
        menu.exec(self.claim.mapToGlobal(self.claim.rect().bottomLeft()))

    def _preview_claim(self, member: TeamMember) -> None:
        library, course = self.context.library, self.context.require_course()

        def make(edition: Edition, _: Step) -> bytes:
            return printing.fee_pdf(library, course, member, edition)

        open_preview(self.desk, Paper(title=_FEE_PAPER, make=make))

    def _preview(self) -> None:
        """Show budget and accounts as they are printed."""
        self.context.autosave.flush()
        course = self.context.require_course()

        def make(edition: Edition, _: Step) -> bytes:
            return printing.budget_pdf(course, edition)

        open_preview(self.desk, Paper(title=_PAPER, make=make))

    def where(self) -> Where:
        return WHERE

    def leave(self) -> None:
        self.notice.hide()

    def work(self) -> QWidget | None:
        return next((each.text for each in self.rows.values()), None)


def _keyed(shown: list[BudgetRow]) -> dict[str, BudgetRow]:
    """The first line of each kind goes by the kind: it is the same row before and after it is made."""
    found: dict[str, BudgetRow] = {}
    for each in shown:
        kind = str(each.kind)
        found[each.key if kind in found else kind] = each
    return found


def _representatives(course: Course) -> list[TeamMember]:
    return [each for each in course.team if each.role is Role.USER_REPRESENTATIVE]
