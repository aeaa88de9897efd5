"""The slides of a gathering are saved for PowerPoint, and shown as papers to save or print."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.pages.gatherings.slides.desk import SlidesDesk
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.pages.gatherings.slides.slides_parts import opened_slides
from tests.ui.waiting import settle


@pytest.fixture
def desk(window: MainWindow, qtbot: QtBot) -> SlidesDesk:
    return opened_slides(window, qtbot)


def choose(desk: SlidesDesk, beginning: str) -> None:
    ways = desk.save.menu_of_ways().actions()
    next(each for each in ways if each.text().startswith(beginning)).trigger()
    settle(desk.context)


def test_a_file_for_powerpoint_is_written_and_told_of(
    desk: SlidesDesk, person: FakeAsk, tmp_path: Path
) -> None:
    person.answers = [tmp_path / "Støtteark.pptx"]
    choose(desk, "PowerPoint")
    assert (tmp_path / "Støtteark.pptx").read_bytes().startswith(b"PK")
    assert desk.save._desk.notice.sentence.startswith("Støtteark.pptx er lagret.")


@pytest.mark.parametrize(("beginning", "copies"), [("PDF med ett", 1), ("PDF med tre", 12)])
def test_a_pdf_is_shown_as_a_paper(window: MainWindow, desk: SlidesDesk, beginning: str, copies: int) -> None:
    choose(desk, beginning)
    (shown,) = (each.paper for each in window.findChildren(Preview))
    assert (shown.title, shown.copies) == ("Støtteark, Samling 2: Tanker, følelser og handling", copies)


def test_with_none_chosen_there_is_nothing_to_save(desk: SlidesDesk) -> None:
    for key in list(desk.list.rows):
        desk.editor.choose(key, is_shown=False)
    assert not desk.save.isEnabled()
    with pytest.raises(UserError, match="ingen støtteark som er valgt"):
        desk.save._reader()()
