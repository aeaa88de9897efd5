"""What is agreed with a user representative: when each step was taken, the fee, the tasks and the story."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.words import kroner
from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.course.handouts.fee import fee_sum
from mestringstreff_desktop.course.involvement import Fee
from mestringstreff_desktop.services import involvement, printing
from mestringstreff_desktop.services.involvement import FeeChanges, InvolvementChanges
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.planning.advice import advice_box
from mestringstreff_desktop.ui.pages.planning.areas import TEAM
from mestringstreff_desktop.ui.pages.planning.words import where_of
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step, sheets_paper
from mestringstreff_desktop.ui.widgets.buttons import Button, Link
from mestringstreff_desktop.ui.widgets.captioned import captioned
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.date_field import DateField
from mestringstreff_desktop.ui.widgets.kroner_field import KronerField
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.stored_fields import StoredFields
from mestringstreff_desktop.ui.widgets.text_fields import LineField, TextField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

TITLE = "Fra forespørsel til avtale"
ROLE_TALK, STORY, AGREEMENT = "rolleprat", "fortelling-forberedelse", "avtale-brukerrepresentant"
_ADVICE = ("rolleprat", "honorarets-deler", "avtal-fortellingen")
_FEE_TITLE = "Honorar og utgifter"


class DateStep(NamedTuple):
    """A step with a date: what it is called, and what is said of it in a line."""

    caption: str
    done: str
    lacks: str


STEPS: Mapping[str, DateStep] = {
    "asked_on": DateStep("Spurt", "Spurt {}", "Ikke spurt"),
    "role_talk_on": DateStep("Rolleprat holdt", "Rolleprat {}", "Rolleprat gjenstår"),
    "agreed_on": DateStep("Avtale underskrevet", "Avtale {}", "Avtale gjenstår"),
    "story_on": DateStep("Fortellingen forberedt", "Fortelling {}", ""),
}
PARTS: Mapping[str, str] = {
    "meetings": "Møter og samlinger, i alt",
    "story": "Egen fortelling",
    "travel": "Reise",
    "lost_earnings": "Tapt arbeidsfortjeneste",
}
_TEXTS: Mapping[str, tuple[str, str]] = {
    "tasks": ("Oppgaver", "Hva skal brukerrepresentanten være med på?"),
    "story": ("Om fortellingen", "Hva er avtalt? Hva hører til temaet, og hva får være privat?"),
}


class Agreement(QWidget):
    """The fields of one of them; what is typed is stored at once. `dated` tells that a date is another."""

    dated = Signal()

    def __init__(self, context: Context, fields: StoredFields, desk: PaperDesk, member_id: UUID) -> None:
        super().__init__()
        self.context, self.desk, self.member_id = context, desk, member_id
        self._fields, self._name, self._is_new = fields, "", True
        self.dates = {name: DateField(context, step.caption) for name, step in STEPS.items()}
        self.fee = {name: KronerField(f"{caption}, kroner") for name, caption in PARTS.items()}
        self.fee_words = LineField("Om honoraret", "Satser, kjøring, hvem som betaler ut")
        self.texts = {name: TextField(caption, hint, lines=2) for name, (caption, hint) in _TEXTS.items()}
        self.sum = label("", "strong")
        self._make_ways()
        self._name_parts()
        self._lay_out()
        self._connect()

    def _make_ways(self) -> None:
        self.role_talk = Link("Veiledning til rolleprat", "printer")
        self.agreement = Link("Avtalen som brev", "file-text")
        self.preparation = Link("Ark om fortellingen", "printer")
        self.claim = Button("Skriv ut honorarskjema", "printer")

    def _name_parts(self) -> None:
        ways: dict[str, QWidget] = {"role-talk": self.role_talk, "agreement": self.agreement}
        ways |= {"preparation": self.preparation, "claim": self.claim}
        parts = {f"way-{name}": way for name, way in ways.items()}
        parts |= {f"fee-{name}": field.line for name, field in self.fee.items()}
        parts |= {name: field.line for name, field in self.dates.items()}
        parts |= {f"text-{name}": field for name, field in self.texts.items()}
        for name, part in (parts | {"fee-words": self.fee_words}).items():
            part.setObjectName(f"representative-{name}")

    def _lay_out(self) -> None:
        dates = [captioned(STEPS[name].caption, field) for name, field in self.dates.items()]
        fee = [captioned(PARTS[name], field) for name, field in self.fee.items()]
        texts = [captioned(_TEXTS[name][0], field) for name, field in self.texts.items()]
        ways, claim = QWidget(), QWidget()
        ways.setLayout(WrapLayout(self.role_talk, self.agreement, self.preparation, gap=16))
        claim.setLayout(WrapLayout(self.claim))
        money = column(
            column(label(_FEE_TITLE, "subtitle"), self._flow(fee, 150), gap=8),
            self.sum,
            captioned("Om honoraret", self.fee_words),
            claim,
            gap=10,
        )
        advice = [advice_box(each) for each in self.context.library.checklist.advice if each.id in _ADVICE]
        steps = (self._flow(dates, 215), ways, self._flow(texts, 300), money, self._flow(advice, 230))
        self.setLayout(column(*steps, gap=16))

    def _flow(self, cards: Sequence[QWidget], room: int) -> CardFlow:
        return CardFlow(self.context, cards, room, gap=12)

    def _connect(self) -> None:
        thing = lambda: self._thing  # noqa: E731
        for name, day in self.dates.items():
            day.edited.connect(lambda value, name=name: self._write_date(name, value))
            self._fields.keep_half_typed(day, thing, name)
        for name, amount in self.fee.items():
            amount.edited.connect(lambda value, name=name: self._write_amount(name, value))
            self._fields.keep_half_typed(amount, thing, f"fee {name}")
        self.texts["tasks"].edited.connect(lambda text: self._write("tasks", text, {"tasks": text}))
        self.texts["story"].edited.connect(lambda text: self._write("story", text, {"story": text}))
        self.fee_words.edited.connect(self._write_fee_words)
        self.role_talk.clicked.connect(lambda: self._preview(sheets_paper(self.context, [ROLE_TALK])))
        self.preparation.clicked.connect(lambda: self._preview(sheets_paper(self.context, [STORY])))
        self.agreement.clicked.connect(
            lambda: self.context.go_to.emit("recruiting", LetterPlace(AGREEMENT, self.member_id))
        )
        self.claim.clicked.connect(self._preview_claim)

    @property
    def _thing(self) -> str:
        return str(self.member_id)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        days = [stop for field in self.dates.values() for stop in (field.line, field.button)]
        ways = [self.role_talk, self.agreement, self.preparation]
        fee = [field.line for field in self.fee.values()]
        return [*days, *ways, *self.texts.values(), *fee, self.fee_words, self.claim]

    @property
    def days(self) -> dict[str, dt.date | None]:
        """The dates as they stand in their fields."""
        return {name: field.value for name, field in self.dates.items()}

    def show_member(self, member: TeamMember) -> None:
        """Show what is stored; what is being typed is left alone."""
        self._name, agreed = member.name.strip(), member.involvement
        for name, day in self.dates.items():
            self._fields.show_value(day, self._thing, name, getattr(agreed, name), is_new=self._is_new)
        for name, amount in self.fee.items():
            stored = getattr(agreed.fee, name)
            self._fields.show_value(amount, self._thing, f"fee {name}", stored, is_new=self._is_new)
        self._is_new = False
        for name, field in self.texts.items():
            field.show_text(self._fields.text(self._thing, name, getattr(agreed, name)))
        self.fee_words.show_text(self._fields.text(self._thing, "fee words", agreed.fee.words))
        self._show_sum()

    def _show_sum(self) -> None:
        """It follows what stands in the fields, also while it is typed."""
        fee = Fee()
        for name, field in self.fee.items():
            fee = replace(fee, **_fee_change(name, field.value))
        total = fee_sum(fee)
        self.sum.setText("Ingen beløp er avtalt ennå." if total is None else f"Til sammen {kroner(total)}")

    def _write(self, name: str, text: str, changes: InvolvementChanges) -> None:
        database, key = self.context.database, self.member_id
        self._fields.write(
            self._thing,
            name,
            text,
            words=self._words,
            action=lambda: involvement.change_involvement(database, key, **changes),
            where=where_of(TEAM),
        )

    def _write_date(self, name: str, day: dt.date | None) -> None:
        database, key = self.context.database, self.member_id
        changes = _date_change(name, day)
        self._fields.write_value(
            self._thing,
            name,
            day,
            words=self._words,
            action=lambda: involvement.change_involvement(database, key, **changes),
            where=where_of(TEAM),
        )
        self.dated.emit()

    def _write_amount(self, name: str, ore: int | None) -> None:
        database, key = self.context.database, self.member_id
        changes = _fee_change(name, ore)
        self._fields.write_value(
            self._thing,
            f"fee {name}",
            ore,
            words=self._words,
            action=lambda: involvement.change_fee(database, key, **changes),
            where=where_of(TEAM),
        )
        self._show_sum()

    def _write_fee_words(self, text: str) -> None:
        database, key = self.context.database, self.member_id
        self._fields.write(
            self._thing,
            "fee words",
            text,
            words=self._words,
            action=lambda: involvement.change_fee(database, key, words=text),
            where=where_of(TEAM),
        )

    @property
    def _words(self) -> str:
        return f"endret avtalen med {named(self._name)}"

    def _preview(self, paper: Paper) -> None:
        self.context.autosave.flush()
        open_preview(self.desk, paper)

    def _preview_claim(self) -> None:
        """Show the sheet for fee and expenses with what is known put in."""
        self.context.autosave.flush()
        library, course = self.context.library, self.context.require_course()
        member = next((each for each in course.team if each.id == self.member_id), None)
        if member is None:
            return

        def make(edition: Edition, _: Step) -> bytes:
            return printing.fee_pdf(library, course, member, edition)

        open_preview(self.desk, Paper(title=_FEE_TITLE, make=make))


def _date_change(name: str, day: dt.date | None) -> InvolvementChanges:
    changes: dict[str, InvolvementChanges] = {
        "asked_on": {"asked_on": day},
        "role_talk_on": {"role_talk_on": day},
        "agreed_on": {"agreed_on": day},
        "story_on": {"story_on": day},
    }
    return changes[name]


def _fee_change(name: str, ore: int | None) -> FeeChanges:
    changes: dict[str, FeeChanges] = {
        "meetings": {"meetings": ore},
        "story": {"story": ore},
        "travel": {"travel": ore},
        "lost_earnings": {"lost_earnings": ore},
    }
    return changes[name]
