"""A presentation of the leader's own is told of by its name, opened, changed and let go of."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.gatherings.slides.desk import SlidesDesk
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.services.own.samples import write
from tests.ui.fakes import FakeAsk
from tests.ui.pages.gatherings.gathering_page import stored, words
from tests.ui.pages.gatherings.slides.slides_parts import opened_slides


@pytest.fixture
def desk(window: MainWindow, qtbot: QtBot) -> SlidesDesk:
    return opened_slides(window, qtbot)


def test_only_its_name_is_shown_and_it_is_opened_until_it_is_gone(
    window: MainWindow, desk: SlidesDesk, person: FakeAsk, tmp_path: Path
) -> None:
    path = write(tmp_path, "Min egen.pptx", b"PK")
    part, person.answers = desk.presentation, [path]
    part.choose.click()
    assert "Min egen.pptx" in words(part)
    assert "følger ikke med i kurspakka" in words(part)
    assert str(tmp_path) not in words(part)
    part.open.click()
    assert person.shown == [path]
    path.unlink()
    part.open.click()
    assert desk.notice.sentence.startswith("«Min egen.pptx» er ikke der den var.")


def test_it_is_let_go_of_and_had_back(
    window: MainWindow, desk: SlidesDesk, person: FakeAsk, tmp_path: Path
) -> None:
    path = write(tmp_path, "Min egen.odp", b"PK")
    part, person.answers = desk.presentation, [path]
    part.choose.click()
    part.forget.click()
    assert (stored(window).own_slides, path.exists(), part.open.isVisible()) == ("", True, False)
    desk.notice.button.click()
    assert stored(window).own_slides == str(path)


def test_what_is_no_presentation_is_told(
    window: MainWindow, desk: SlidesDesk, person: FakeAsk, tmp_path: Path
) -> None:
    person.answers = [write(tmp_path, "kurs.exe", b"MZ")]
    desk.presentation.choose.click()
    assert window.status.message.text().startswith("«kurs.exe» er ingen presentasjon.")
    assert stored(window).own_slides == ""
