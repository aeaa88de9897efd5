"""A paper is seen before it is printed, in the edition that is chosen, and had by every way."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Cancelled
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step, sheets_paper
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.paper.paper_parts import A4, paper_of, pdf_of

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(context: Context, paper: Paper, qtbot: QtBot) -> Preview:
    preview = Preview(context, paper)
    preview.open()
    qtbot.waitUntil(lambda: context.worker.is_idle)
    return preview


@pytest.fixture
def preview(context: Context, qtbot: QtBot) -> Preview:
    return opened(context, paper_of(A4, A4, title="BUSK", copies=11), qtbot)


def test_that_facts_about_the_person_are_left_out_is_said(context: Context, qtbot: QtBot) -> None:
    told = [opened(context, sheets_paper(context, [key]), qtbot) for key in ("kartlegging-for", "runde")]
    notes = [each.findChild(QLabel, "preview-note") for each in told]
    assert ["kjønn, alder" in note.text() for note in notes if note] == [True, False]
    assert [note.isVisible() for note in notes if note] == [True, False]


def texts(preview: Preview) -> list[str]:
    return [each.text() for each in preview.findChildren(QLabel) if each.isVisible()]


def test_it_shows_one_of_each_page_and_tells_how_many_there_will_be(preview: Preview) -> None:
    assert preview.pages.page_count == 2
    assert {"BUSK", "Side 1 av 2", "2 sider × 11 = 22 sider i alt"} <= set(texts(preview))


def test_another_number_is_counted_at_once(preview: Preview) -> None:
    preview.panel.copies.setValue(1)
    assert "2 sider" in texts(preview)


def test_the_edition_that_is_chosen_is_the_one_that_is_seen(context: Context, qtbot: QtBot) -> None:
    preview = opened(context, sheets_paper(context, ["sjekkliste"]), qtbot)
    before = preview.pages.page_count
    preview.panel.editions.chips["large_print"].click()
    qtbot.waitUntil(lambda: preview.pages.page_count > before)


def test_a_real_sheet_can_be_left_out(context: Context, qtbot: QtBot) -> None:
    ids = ["helsekoppen", "sovn-og-energi"]
    preview = opened(context, sheets_paper(context, ids, "Helsekoppen"), qtbot)
    assert preview.pages.page_count == 3
    preview.panel.parts["helsekoppen"].click()
    qtbot.waitUntil(lambda: preview.pages.page_count == 2)


def test_ctrl_p_prints_what_is_seen_in_the_chosen_number(
    preview: Preview, person: FakeAsk, qtbot: QtBot
) -> None:
    person.answers = [True]
    preview.panel.copies.setValue(2)
    QTest.keyClick(preview, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "BUSK er sendt til Skriveren i gangen." in texts(preview))
    assert [job.copies for job in person.machine.jobs] == [2]
    assert person.machine.pages == [2]


def test_ctrl_s_saves_the_chosen_number(
    preview: Preview, tmp_path: Path, person: FakeAsk, qtbot: QtBot
) -> None:
    person.answers = [tmp_path / "BUSK.pdf"]
    preview.panel.copies.setValue(3)
    QTest.keyClick(preview, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "BUSK.pdf er lagret." in texts(preview))
    assert len(PdfReader(tmp_path / "BUSK.pdf").pages) == 6


def test_it_can_be_opened_in_a_reader(preview: Preview, person: FakeAsk, qtbot: QtBot) -> None:
    preview.open_file.click()
    qtbot.waitUntil(lambda: bool(person.shown))
    assert person.shown[0].name == "Utskrift.pdf"


def test_a_paper_that_cannot_be_made_is_told_of_and_not_printed(context: Context, qtbot: QtBot) -> None:
    def broken(edition: Edition, step: Step) -> bytes:
        raise UserError("Arket «Mitt» er skadet.")

    preview = opened(context, Paper("Mitt", broken), qtbot)
    assert "Arket «Mitt» er skadet." in texts(preview)
    assert not preview.print.isEnabled()
    assert not preview.save.isEnabled()


def test_what_is_no_pdf_is_told_of(context: Context, qtbot: QtBot) -> None:
    preview = opened(context, Paper("Mitt", lambda _edition, _step: b"?"), qtbot)
    assert any("lar seg ikke vise" in each for each in texts(preview))


def test_the_edition_chosen_last_wins(context: Context, qtbot: QtBot) -> None:
    made: list[Edition] = []

    def make(edition: Edition, step: Step) -> bytes:
        made.append(edition)
        return pdf_of(*[A4] * (3 if edition.large_print and edition.monochrome else 1))

    preview = opened(context, Paper("Mitt", make), qtbot)
    preview.panel.editions.chips["large_print"].click()
    preview.panel.editions.chips["monochrome"].click()
    qtbot.waitUntil(lambda: preview.pages.page_count == 3)
    assert made[-1] == Edition(large_print=True, monochrome=True)


def test_what_is_given_up_cannot_be_printed_by_mistake(preview: Preview, qtbot: QtBot) -> None:
    preview.progress.cancelled.emit("")
    assert not preview.print.isEnabled()
    preview.desk.notice.button.click()
    qtbot.waitUntil(preview.print.isEnabled)


def test_escape_closes_it_and_it_is_gone(preview: Preview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.destroyed):
        QTest.keyClick(preview, Qt.Key.Key_Escape)


def test_closing_lets_what_was_asked_for_be_done(
    preview: Preview, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    preview.desk.save_to(tmp_path / "BUSK.pdf", preview.paper, Edition())
    with qtbot.waitSignal(preview.destroyed):
        preview.close()
    assert (tmp_path / "BUSK.pdf").exists()


def test_the_window_can_close_while_pages_are_made(window: MainWindow, preview: Preview) -> None:
    """After the test the window is gone at once, with the preview and the worker in it."""
    preview.make()
    assert window.close()


def test_keys_scroll_the_pages_at_once(preview: Preview) -> None:
    assert preview.focusWidget() is preview.pages
    QTest.keyClick(preview.pages, Qt.Key.Key_PageDown)
    assert "Side 2 av 2" in texts(preview)


def test_its_keys_zoom(preview: Preview) -> None:
    before = preview.pages.zoom
    QTest.keyClick(preview, Qt.Key.Key_Plus, CTRL)
    assert preview.pages.zoom > before
    QTest.keyClick(preview, Qt.Key.Key_0, CTRL)
    assert preview.pages.zoom == pytest.approx(before)


@pytest.mark.looks
def test_it_fits_a_small_screen(preview: Preview) -> None:
    assert preview.minimumSizeHint().width() <= 984
    assert preview.minimumSizeHint().height() <= 580


@pytest.mark.parametrize("act", [Preview.make, Preview.reject], ids=["anew", "closed"])
def test_pages_that_are_not_wanted_any_more_are_given_up(
    context: Context, qtbot: QtBot, act: Callable[[Preview], None]
) -> None:
    may_go_on, given_up = Event(), Event()

    def make(edition: Edition, step: Step) -> bytes:
        may_go_on.wait(5)
        try:
            step(0, 1)
        except Cancelled:
            given_up.set()
            raise
        return pdf_of(A4)

    act(Preview(context, Paper("Mitt", make)))
    may_go_on.set()
    qtbot.waitUntil(lambda: context.worker.is_idle)
    assert given_up.is_set()


def test_what_is_seen_is_printed_without_being_made_again(
    context: Context, tmp_path: Path, person: FakeAsk, qtbot: QtBot
) -> None:
    made: list[Edition] = []

    def make(edition: Edition, step: Step) -> bytes:
        made.append(edition)
        return pdf_of(A4)

    preview = opened(context, Paper("Mitt", make), qtbot)
    person.answers = [True]
    preview.print.click()
    qtbot.waitUntil(lambda: "Mitt er sendt til Skriveren i gangen." in texts(preview))
    assert len(made) == 1
