"""The questions of a topic stand there one after another, and stay where nothing is another than it was."""

from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.evaluation.questionnaire import Review
from mestringstreff_desktop.services import results
from mestringstreff_desktop.ui.pages.evaluation.results.part import ResultsPart
from tests.ui.pages.evaluation.results.results_parts import answer, counted, stored


def test_what_is_as_it_was_stays(part: ResultsPart, qtbot: QtBot) -> None:
    answer(part.context)
    counted(part, qtbot)
    before = list(part.view.cards)
    part.context.change_settings(spare_copies=4)  # which has all pages filled in anew
    counted(part, qtbot)
    assert part.view.cards == before


def test_what_has_been_decided_elsewhere_is_seen(part: ResultsPart, qtbot: QtBot) -> None:
    answer(part.context)
    counted(part, qtbot)
    database, first = part.context.database, stored(part).responses[0]
    part.context.act(lambda: results.review_text(database, first.id, "ord", Review.HOLD))
    counted(part, qtbot)
    assert part.view.texts.text() == "6 tekster: 5 ikke lest, 1 holdes tilbake."
    assert len(part.view.cards) == 2
