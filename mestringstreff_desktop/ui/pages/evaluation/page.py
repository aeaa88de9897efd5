"""Evaluering: the answers, what they say, the review meeting, the money, and the report."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QButtonGroup, QWidget

from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.part import PAGE, Part
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


def _answers(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.evaluation.answers.part import AnswersPart

    return AnswersPart(context)


def _results(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.evaluation.results.part import ResultsPart

    return ResultsPart(context)


def _review(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.evaluation.review.part import ReviewPart

    return ReviewPart(context)


def _economy(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.evaluation.economy.part import EconomyPart

    return EconomyPart(context)


def _report(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.evaluation.report.part import ReportPart

    return ReportPart(context)


# Each part's word, icon and maker, in the order they stand.
PARTS: Mapping[str, tuple[str, str, Callable[[Context], Part]]] = MappingProxyType(
    {
        "answers": ("Svar", "clipboard-pen", _answers),
        "results": ("Resultat", "chart-column", _results),
        "review": ("Evalueringsmøte", "messages-square", _review),
        "economy": ("Økonomi", "wallet", _economy),
        "report": ("Rapport", "file-text", _report),
    }
)


class EvaluationPage(Page):
    """Five parts, one at a time; what each can do stands at the top right while it is shown."""

    name = PAGE
    help_topic = "svar"
    title = "Evaluering"
    lead = "Samle svarene, se hva de sier, og ta med det dere lærte til neste kurs."

    def build(self) -> None:
        self.parts: dict[str, Part] = {}
        self.chips = {key: FilterChip(word, icon) for key, (word, icon, _) in PARTS.items()}
        self._group = QButtonGroup(self)
        for key, chip in self.chips.items():
            chip.setObjectName(f"evaluation-{key}")
            chip.clicked.connect(lambda _=False, key=key: self.show_part(key))
            self._group.addButton(chip)
            choose_one(chip)
        self.body.addLayout(WrapLayout(*self.chips.values(), gap=8))
        self._shown = next(iter(PARTS))
        self.chips[self._shown].setChecked(True)

    @property
    def part(self) -> Part:
        """The part on screen, made when it is first needed."""
        if self._shown not in self.parts:
            made = self.parts[self._shown] = PARTS[self._shown][2](self.context)
            self.put(made)
            for button in made.top_buttons:
                self.buttons.addWidget(button)
                button.apply_theme(self.context.theme)
            apply_theme_within(made, self.context.theme)
            made.apply_theme()
        return self.parts[self._shown]

    def show_part(self, key: str) -> None:
        """Show one of the parts."""
        self.ensure_built()
        if key != self._shown and self._shown in self.parts:
            self.context.autosave.flush()
            self.parts[self._shown].leave()
        self._shown = key
        self.chips[key].setChecked(True)
        self.refresh()

    def refresh(self) -> None:
        course = self.context.course
        if course is None:
            return
        shown = self.part
        for part in self.parts.values():  # one that is not shown takes no room
            part.setVisible(part is shown)
            for button in part.top_buttons:
                button.setVisible(part is shown)
        shown.refresh(course)
        self.lead_label.setText(shown.lead or self.lead)

    def apply_theme(self) -> None:
        super().apply_theme()
        for part in self.parts.values():
            part.apply_theme()

    def topic(self) -> str:
        return self.part.help_topic or self.help_topic

    def point_at(self, what: object) -> None:
        """Show a part by its name, or what one of the parts knows."""
        if isinstance(what, str) and what in PARTS:
            self.show_part(what)
            return
        before = self._shown
        for key in PARTS:
            self.show_part(key)
            if self.part.point_at(what):
                return
        self.show_part(before)

    def where(self) -> Where:
        return self.part.where()

    def go_back_to(self, where: Where) -> None:
        if isinstance(where.thing, str) and where.thing in PARTS and where.thing != self._shown:
            self.show_part(where.thing)
        if isinstance(where.thing, str):
            self.part.go_back_to(where)
        elif where != self.where():
            self.point_at(where.thing)

    def leave(self) -> None:
        for part in self.parts.values():
            part.leave()

    def work(self) -> QWidget | None:
        return self.part.work()

    def find_on_page(self) -> None:
        if not self.part.search_here():
            super().find_on_page()
