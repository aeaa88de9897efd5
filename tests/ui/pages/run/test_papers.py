"""The runner's papers: the item's sheets, the log of a gathering, and all logs."""

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QPushButton

from mestringstreff_desktop.services import running
from mestringstreff_desktop.ui.pages.run.papers import log_paper, logs_paper
from mestringstreff_desktop.ui.paper.paper import Paper
from mestringstreff_desktop.ui.paper.preview import Preview
from tests.ui.pages.run.runner import Runner


def shown(runner: Runner) -> list[str]:
    """The titles of the papers that are shown before they are printed."""
    return [each.paper.title for each in runner.window.findChildren(Preview)]


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


def test_the_sheets_of_the_item_are_one_key_away(runner: Runner) -> None:
    runner.press("enter", "k")
    assert shown(runner) == []
    runner.press("next", "next", "k")
    assert shown(runner) == ["Presentasjonsblomst"]


def test_the_log_of_a_held_gathering_has_its_button(runner: Runner) -> None:
    runner.press("enter")
    context = runner.window.context
    context.act(lambda: running.finish(context.database, runner.first, runner.clock()))
    runner.click("run-print-log")
    assert shown(runner) == ["Logg, Samling 1: Hva er mestring?"]


@pytest.mark.parametrize(
    ("way", "title"),
    [
        ("Skriv ut loggen …", "Logg, Samling 1: Hva er mestring?"),
        ("Skriv ut alle loggene …", "Loggene, Mestringstreff Orkdal"),
    ],
)
def test_the_menu_prints_one_log_or_all(runner: Runner, way: str, title: str) -> None:
    menu = runner.find(QPushButton, "run-more-actions").menu()
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text() == way).trigger()
    assert shown(runner) == [title]
