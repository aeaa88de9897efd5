"""Resultat: what there is to look at, counted beside the window, printed and let out only when it is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.evaluation.questionnaire import Moment
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.pages.evaluation.leaving import TITLE
from mestringstreff_desktop.ui.pages.evaluation.results.figure_card import FigureCard
from mestringstreff_desktop.ui.pages.evaluation.results.part import NOTHING, ResultsPart
from mestringstreff_desktop.ui.widgets.buttons import Link
from tests.conftest import NOW
from tests.pdf.reading import text
from tests.ui.fakes import FakeAsk
from tests.ui.pages.evaluation.results.results_parts import answer, counted, read, stored


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    """The clipboard, left empty: without a screen Qt ends badly with something of Python's on it."""
    yield QApplication.clipboard()
    QApplication.clipboard().clear()


def test_without_answers_it_leads_to_where_they_are_typed(part: ResultsPart, qtbot: QtBot) -> None:
    assert NOTHING in read(part)
    assert not part.print.isEnabled()
    with qtbot.waitSignal(part.context.go_to) as went:
        part.to_answers.click()
    assert went.args == ["evaluation", "answers"]


def test_what_is_answered_is_counted_and_told_question_by_question(part: ResultsPart, qtbot: QtBot) -> None:
    answer(part.context)
    assert counted(part, qtbot).lines == ("6 svar er med.",)
    assert "Alle 6 svarte god eller svært god nytte." in read(part.view)
    assert "6 tekster: 6 ikke lest." in read(part.view)


def test_another_topic_is_chosen_in_the_list_or_by_its_chip(part: ResultsPart, qtbot: QtBot) -> None:
    answer(part.context)
    other = answer(part.context, 2, title="Rommet")
    part.list.list.choose(str(other.id))
    assert counted(part, qtbot).title == "Rommet"
    assert not part.list.bar.isVisible()
    part.window().resize(600, 700)
    QApplication.processEvents()
    assert (part.list.isVisible(), part.list.bar.isVisible()) == (False, True)
    next(iter(part.list.chips.values())).click()
    assert counted(part, qtbot).title == "Mat og lokale"


def test_a_gathering_is_gone_to_from_what_was_written_at_it(part: ResultsPart, qtbot: QtBot) -> None:
    gathering = part.context.require_course().gatherings[1]
    answer(part.context, 2, Moment.DURING, form_id="runde", gathering_id=gathering.id)
    counted(part, qtbot)
    (link,) = part.view.findChildren(Link)
    assert link.accessibleName() == gathering.name
    with qtbot.waitSignal(part.context.go_to) as went:
        link.click()
    assert went.args == ["gatherings", gathering.id]


def test_it_is_said_once_what_it_means_that_figures_go_out(
    part: ResultsPart, person: FakeAsk, tmp_path: Path, qtbot: QtBot
) -> None:
    answer(part.context)
    counted(part, qtbot)
    person.answers = [tmp_path / "a.pdf", False, tmp_path / "b.pdf", True, tmp_path / "c.pdf"]
    for _ in range(3):
        part.save.click()
        qtbot.waitUntil(lambda: not part.desk.is_busy)
    assert [asked[0] for asked in person.asked].count(TITLE) == 2
    assert not (tmp_path / "a.pdf").exists()
    assert "Alle 6 svarte" in text((tmp_path / "c.pdf").read_bytes())
    assert all(each.is_released for each in stored(part).responses)


def test_a_chart_is_not_copied_before_it_may(
    part: ResultsPart, person: FakeAsk, clipboard: QClipboard, qtbot: QtBot
) -> None:
    answer(part.context)
    counted(part, qtbot)
    card = part.view.cards[0]
    assert isinstance(card, FigureCard)
    clipboard.clear()
    person.answers = [False, True]
    card.copy.click()
    assert clipboard.image().isNull()
    card.copy.click()
    assert not clipboard.image().isNull()
    assert "kopiert" in part.desk.notice.sentence


def test_several_courses_are_read_beside_the_window(part: ResultsPart, qtbot: QtBot) -> None:
    context = part.context
    answer(context)
    first = context.require_course().id
    other = planning.create_course(context.database, context.library, "Mestringstreff Orkland", NOW)
    context.open_course(other.id)
    answer(context)
    part.list.list.choose("courses")
    assert len(counted(part, qtbot).entries) == 1
    assert {course for course, _ in counted(part, qtbot).released} == {first, other.id}
