"""One sheet that is answered: what is done with it, what must be known of it, and the papers by number."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.questionnaire import Response
from mestringstreff_desktop.course.evaluation.sheets import AnsweredSheet, to_answer
from mestringstreff_desktop.course.handouts.filled import left_out_words
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.answers.dropping import DropArea
from mestringstreff_desktop.ui.pages.evaluation.answers.response_list import ResponseList, in_scroll
from mestringstreff_desktop.ui.pages.evaluation.answers.words import (
    MOMENTS,
    count_words,
    gathering_words,
    waiting,
    waiting_words,
)
from mestringstreff_desktop.ui.widgets.advice_box import AdviceBox
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, scrolled
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

KEY = "Ctrl+D"
PRIVACY = "Ingen navn. Numrene er trukket tilfeldig, så de viser ikke hvem som svarte, eller når."
_KEYS = "↑ ↓ velger  ·  Enter åpner  ·  K kontrollerer  ·  Delete fjerner"
_NOBODY = "Legg bunken med utfylte ark foran deg, og trykk «Skriv inn svar». Musa kan ligge."
_GONE = "Arket er fjernet fra «Eget». Svarene som finnes, står her, og du kan skrive inn flere."
_CHANGED = (
    "Skjemaet er endret etter at det kom svar. {old} står for seg, slik det ble spurt da. "
    "Nye svar telles for seg."
)


class SheetView(QWidget):
    """`where` tells where one is, for undo."""

    def __init__(self, context: Context, where: Callable[[], Where]) -> None:
        super().__init__()
        self.context = context
        self.title, self.about = label("", "title"), label("", "lead")
        self.type = Button("Skriv inn svar", "pencil", "primary", key=KEY)
        self.check = Button("Kontroller", "list-checks")
        self.print = Button("Skriv ut skjemaet", "printer", "quiet")
        self.unuse = Button("Ta ut av bruk", "x", "quiet")
        self.advice = AdviceBox()
        self.responses = ResponseList()
        self.open = Button("Rett", "pencil", "quiet")
        self.again = Button("Skriv inn på nytt", "list-checks", "quiet")
        self.remove = Button("Fjern", "trash-2", "quiet")
        self._none, self.privacy = label(_NOBODY, "body"), label(PRIVACY, "quiet")
        self._keys = label(_KEYS, "quiet")
        self.drop = DropArea(context, where)
        self._name_parts()
        self._lay_out()

    def _name_parts(self) -> None:
        parts: dict[str, QWidget] = {
            "type-answers": self.type,
            "check-answers": self.check,
            "print-questionnaire": self.print,
            "leave-out-questionnaire": self.unuse,
            "open-response": self.open,
            "again-response": self.again,
            "remove-response": self.remove,
        }
        for name, part in parts.items():
            part.setObjectName(name)
        self.check.setToolTip("Skriv inn ark på nytt, og se om det blir likt")

    def _lay_out(self) -> None:
        actions, ones = QWidget(), QWidget()
        actions.setLayout(WrapLayout(self.type, self.check, self.print, self.unuse, gap=8))
        ones.setLayout(WrapLayout(self.open, self.again, self.remove, gap=4))
        self._ones = ones
        head = column(self.title, self.about, gap=0)
        rows = in_scroll(self.responses)
        area = scrolled(rows, "on-card")
        inner = column(gap=10)
        inner.setContentsMargins(18, 14, 14, 12)
        inner.addLayout(head)
        for part in (actions, self.advice):
            inner.addWidget(part)
        for part in (self._none, area, ones, self._keys, self.privacy):
            inner.addWidget(part)
        inner.setStretchFactor(area, 1)
        card = QFrame()
        card.setProperty("role", "card")
        card.setLayout(inner)
        whole = column(card, self.drop, gap=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_sheet(self, course: Course, sheet: AnsweredSheet, chosen: str) -> None:
        """Show a sheet, with one of its papers chosen."""
        responses = sheet.responses(course)
        self.drop.gathering_id = sheet.gathering_id
        self.title.setText(breakable(sheet.title))
        self.about.setText(breakable(_about(course, sheet)))
        self.advice.refresh(_advice(course, sheet))
        self.responses.show_responses(responses, chosen, self.context.theme)
        self._none.setVisible(not responses)
        for part in (self._ones, self._keys):
            part.setVisible(bool(responses))
        self.check.setVisible(any(each.is_done and not each.is_checked for each in responses))
        self.print.setVisible(sheet.form is not None)
        self.unuse.setVisible(bool(sheet.editions) and not responses and sheet.is_chosen)
        self.show_state(responses)

    def show_state(self, responses: Sequence[Response]) -> None:
        """Offer what can be done to the paper that is chosen."""
        chosen = next((each for each in responses if str(each.id) == self.responses.key), None)
        is_done = chosen is not None and chosen.is_done
        self.open.show_text("Rett" if is_done else "Fortsett")
        self.again.setEnabled(is_done)


def _about(course: Course, sheet: AnsweredSheet) -> str:
    place = gathering_words(sheet.gathering_id, course) if sheet.gathering_id else ""
    return " · ".join(filter(None, (MOMENTS[sheet.moment], place, count_words(sheet, course))))


def _advice(course: Course, sheet: AnsweredSheet) -> list[str]:
    """What must be known: that it has changed or is gone, what it does not ask, and what waits."""
    now = to_answer(course, sheet)
    before = {each.id for each in sheet.editions if now is None or each.id != now.id}
    old = sum(each.questionnaire_id in before for each in course.responses)
    found = [waiting_words(waiting(sheet, course))]
    if sheet.form is None:
        found.append(_GONE)
    elif old:
        found.append(_CHANGED.format(old=count(old, "svar", "svar")))
    found.append(left_out_words([sheet.form], course))
    return [each for each in found if each]
