"""The choices beside a preview suggest what is most likely wanted, and give what is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.paper.edition_panel import EDITIONS, MOST_COPIES, EditionPanel
from mestringstreff_desktop.ui.paper.paper import Edition, Paper

SHEETS = (("helsekoppen", "Helsekoppen"), ("sovn-og-energi", "Søvn og energi"))


def no_pdf(edition: Edition, step: object) -> bytes:
    return b""


def panel_of(qtbot: QtBot, paper: Paper) -> EditionPanel:
    made = EditionPanel(paper)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def panel(qtbot: QtBot) -> EditionPanel:
    paper = Paper("Helsekoppen", no_pdf, 11, "9 deltakere + 2 ekstra", SHEETS, frozenset(EDITIONS))
    return panel_of(qtbot, paper)


def test_at_first_it_is_the_edition_that_is_suggested(panel: EditionPanel) -> None:
    assert panel.edition() == Edition(11)


def test_each_edition_can_be_chosen(panel: EditionPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignals([panel.changed] * 3):
        for chip in panel.editions.chips.values():
            chip.click()
    assert panel.edition() == Edition(1, large_print=True, fillable=True, monochrome=True, first_names=True)


def test_one_is_enough_to_fill_in_on_a_screen(panel: EditionPanel) -> None:
    panel.editions.chips["fillable"].click()
    assert panel.copies.value() == 1
    panel.editions.chips["fillable"].click()
    assert panel.copies.value() == 11


def test_the_reason_for_the_number_stands_there_while_it_is_the_suggested_one(panel: EditionPanel) -> None:
    why = [each for each in panel.children() if getattr(each, "text", str)() == "9 deltakere + 2 ekstra"]
    assert why[0].isVisible()  # type: ignore[attr-defined]
    panel.copies.setValue(4)
    assert not why[0].isVisible()  # type: ignore[attr-defined]


def test_another_number_changes_no_page(panel: EditionPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.changed), qtbot.waitSignal(panel.counted):
        panel.copies.setValue(4)


def test_a_sheet_can_be_left_out_but_not_all(panel: EditionPanel) -> None:
    panel.parts["helsekoppen"].click()
    assert panel.edition().left_out == {"helsekoppen"}
    assert not panel.parts["sovn-og-energi"].isEnabled()
    panel.parts["helsekoppen"].click()
    assert panel.parts["sovn-og-energi"].isEnabled()


def test_a_paper_without_editions_offers_none(qtbot: QtBot) -> None:
    panel = panel_of(qtbot, Paper("Bunke", no_pdf, editions=frozenset()))
    assert panel.editions.chips == {}
    assert panel.edition() == Edition()


@pytest.mark.looks
def test_it_fits_its_words(panel: EditionPanel) -> None:
    chips = [*panel.parts.values(), *panel.editions.chips.values()]
    assert chips
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)


@pytest.mark.parametrize(("copies", "kept"), [(0, 1), (1, 1), (200, MOST_COPIES), (100_000, MOST_COPIES)])
def test_there_is_at_least_one_and_never_too_many(qtbot: QtBot, copies: int, kept: int) -> None:
    assert panel_of(qtbot, Paper("Helsekoppen", no_pdf, copies, "", SHEETS)).copies.value() == kept


def test_the_number_is_typed_and_stepped_with_the_keys(panel: EditionPanel) -> None:
    panel.copies.selectAll()
    QTest.keyClicks(panel.copies, "15")
    assert panel.edition().copies == 15
    QTest.keyClick(panel.copies, Qt.Key.Key_Up)
    assert panel.edition().copies == 16
    assert panel.copies.accessibleName() == "Antall eksemplarer"


@pytest.mark.parametrize("name", sorted(EDITIONS))
def test_an_edition_is_chosen_and_let_go(panel: EditionPanel, name: str) -> None:
    chip = panel.editions.chips[name]
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert getattr(panel.edition(), name) is True
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert panel.edition() == Edition(11)


@pytest.mark.parametrize("name", sorted(EDITIONS))
def test_only_the_editions_of_the_paper_are_offered(qtbot: QtBot, name: str) -> None:
    panel = panel_of(qtbot, Paper("Ark", no_pdf, editions=frozenset({name})))
    assert list(panel.editions.chips) == [name]
    assert panel.editions.chips[name].accessibleName() == EDITIONS[name]


def test_what_was_chosen_last_is_chosen_again(qtbot: QtBot) -> None:
    last = Edition(4, large_print=True, monochrome=True)
    panel = EditionPanel(Paper("Ark", no_pdf, 11), last)
    qtbot.addWidget(panel)
    assert panel.edition() == last


def test_a_paper_that_is_not_counted_asks_for_no_number(qtbot: QtBot) -> None:
    counted = panel_of(qtbot, Paper("Ark", no_pdf, is_counted=True))
    uncounted = panel_of(qtbot, Paper("Ark", no_pdf, is_counted=False))
    assert counted.copies.isVisible()
    assert not uncounted.copies.isVisible()


def test_each_sheet_is_named_and_in_it_at_first(panel: EditionPanel) -> None:
    assert {part: chip.accessibleName() for part, chip in panel.parts.items()} == dict(SHEETS)
    assert all(chip.isChecked() for chip in panel.parts.values())


def test_leaving_out_a_sheet_is_told(panel: EditionPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.changed):
        panel.parts["sovn-og-energi"].click()
