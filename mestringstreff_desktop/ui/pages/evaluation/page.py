"""Evaluering: the answers, what they say, the review meeting, the money, and the report."""

from collections.abc import Mapping
from types import MappingProxyType

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.part import PAGE, Part
from mestringstreff_desktop.ui.widgets.parts_page import PartMaker, PartsPage


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
PARTS: Mapping[str, PartMaker] = MappingProxyType(
    {
        "answers": PartMaker("Svar", "clipboard-pen", _answers),
        "results": PartMaker("Resultat", "chart-column", _results),
        "review": PartMaker("Evalueringsmøte", "messages-square", _review),
        "economy": PartMaker("Økonomi", "wallet", _economy),
        "report": PartMaker("Rapport", "file-text", _report),
    }
)


class EvaluationPage(PartsPage):
    """Five parts, one at a time; what each can do stands at the top right while it is shown."""

    name = PAGE
    help_topic = "svar"
    title = "Evaluering"
    lead = "Samle svarene, se hva de sier, og ta med det dere lærte til neste kurs."
    makers = PARTS
