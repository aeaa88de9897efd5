"""What cannot be printed is said before it is printed, in every window that prints."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import gatherings, planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.stack_window import StackWindow
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.made import missing_words
from mestringstreff_desktop.ui.paper.paper import Paper, sheets_paper
from mestringstreff_desktop.ui.paper.preview import Preview
from tests.ui.fakes import FakeAsk
from tests.ui.pages.toolbox.toolbox_parts import shown


@pytest.fixture
def paper(context: Context) -> Paper:
    """A sheet of a course whose title is partly Chinese."""
    key = context.require_course().id
    context.act(lambda: planning.change_course(context.database, key, title="你好 kurs"))
    return sheets_paper(context, ["helsekoppen"])


def missing(window: Preview | StackWindow, name: str) -> str:
    found = window.findChild(QLabel, name)
    return found.text().replace("\u200b", "") if isinstance(found, QLabel) and found.isVisible() else ""


def test_the_preview_says_what_cannot_be_printed(context: Context, paper: Paper, qtbot: QtBot) -> None:
    preview = Preview(context, paper)
    preview.open()
    qtbot.waitUntil(lambda: "你 好 (i «你好 kurs" in missing(preview, "preview-missing"))
    assert preview.print.isEnabled()


def test_the_preview_of_what_can_be_printed_says_nothing(context: Context, qtbot: QtBot) -> None:
    preview = Preview(context, sheets_paper(context, ["helsekoppen"]))
    preview.open()
    qtbot.waitUntil(lambda: preview.pages.page_count > 0)
    assert missing(preview, "preview-missing") == ""


def test_a_stack_says_it_where_its_pages_are_counted(context: Context, qtbot: QtBot) -> None:
    course = context.require_course()
    gatherings.change_gathering(context.database, course.gatherings[1].id, title="你好")
    course = context.require_course()
    window = StackWindow(context, course, course.gatherings[1])
    window.open()
    qtbot.waitUntil(lambda: "你 好 (i «" in missing(window, "handout-missing"))


@pytest.fixture
def desk(context: Context) -> PaperDesk:
    made = PaperDesk(context)
    shown(context, made, 500, 200)
    return made


def test_to_print_at_once_asks_first(desk: PaperDesk, paper: Paper, person: FakeAsk, qtbot: QtBot) -> None:
    person.answers = [True, True]
    desk.print(paper, paper.edition)
    qtbot.waitUntil(lambda: desk.notice.sentence.endswith("er sendt til Skriveren i gangen."))
    assert "你 好" in str(person.asked[0])


def test_nothing_is_printed_when_the_answer_is_no(
    desk: PaperDesk, paper: Paper, person: FakeAsk, qtbot: QtBot
) -> None:
    person.answers = [False]
    desk.print(paper, paper.edition)
    qtbot.waitUntil(lambda: bool(person.asked) and not desk.is_busy)
    assert desk.notice.isHidden()


def test_what_is_saved_is_told_of(desk: PaperDesk, paper: Paper, tmp_path: Path, qtbot: QtBot) -> None:
    desk.save_to(tmp_path / "ut.pdf", paper, paper.edition)
    qtbot.waitUntil(lambda: desk.notice.sentence.startswith("ut.pdf er lagret. Vi har ikke skrift"))


def test_the_sentence_is_short_however_many_there_are() -> None:
    assert missing_words({}) == ""
    assert missing_words({"愛": "Kurs\n愛"}) == (
        "Vi har ikke skrift til dette tegnet, så det blir en tom rute på papiret: 愛 (i «Kurs 愛»)."
    )
    many = {chr(0x4E00 + number): "x" * 99 for number in range(30)}
    assert missing_words(many).endswith(f" og 18 til (i «{'x' * 40}…»).")
