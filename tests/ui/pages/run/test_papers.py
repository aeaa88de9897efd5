"""The runner's papers: the item's sheets, the log of a gathering, and all logs."""

import pytest
from pypdf import PdfReader

from mestringstreff_desktop.services import running
from mestringstreff_desktop.ui.pages.run.papers import log_paper, logs_paper
from mestringstreff_desktop.ui.paper.paper import Paper
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def shown(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> list[Paper]:
    """What is shown before it is printed."""
    papers: list[Paper] = []
    monkeypatch.setattr(type(runner.page.desk), "preview", lambda desk, paper: papers.append(paper))
    return papers


def text_of(paper: Paper) -> str:
    from io import BytesIO

    pdf = paper.make(paper.edition, lambda done, of: None)
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_a_log_is_printed_as_it_is_stored(runner: Runner) -> None:
    context = runner.window.context
    running.change_log(context.database, runner.first, done="Vi tegnet sola")
    context.act(lambda: None)
    for paper in (log_paper(context, runner.stored), logs_paper(context)):
        assert "Vi tegnet sola" in text_of(paper)


def test_the_sheets_of_the_item_are_one_key_away(runner: Runner, shown: list[Paper]) -> None:
    runner.press("enter", "k")
    assert shown == []
    runner.press("next", "next", "k")
    assert [paper.title for paper in shown] == ["Presentasjonsblomst"]


def test_the_log_of_a_held_gathering_has_its_button(runner: Runner, shown: list[Paper]) -> None:
    runner.press("enter")
    context = runner.window.context
    context.act(lambda: running.finish(context.database, runner.first, runner.clock()))
    runner.click("run-print-log")
    assert [paper.title for paper in shown] == ["Logg, Samling 1: Hva er mestring?"]
