"""The choices beside a preview suggest what is most likely wanted, and give what is chosen."""

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.edition_panel import EditionPanel
from mestringstreff_desktop.ui.paper import Edition, Paper

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
    return panel_of(qtbot, Paper("Helsekoppen", no_pdf, 11, "9 deltakere + 2 ekstra", SHEETS))


def test_at_first_it_is_the_edition_that_is_suggested(panel: EditionPanel) -> None:
    assert panel.edition() == Edition(11)


def test_each_edition_can_be_chosen(panel: EditionPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignals([panel.changed] * 3):
        for chip in panel.editions.values():
            chip.click()
    assert panel.edition() == Edition(1, large_print=True, fillable=True, monochrome=True)


def test_one_is_enough_to_fill_in_on_a_screen(panel: EditionPanel) -> None:
    panel.editions["fillable"].click()
    assert panel.copies.value() == 1
    panel.editions["fillable"].click()
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
    assert panel.editions == {}
    assert panel.edition() == Edition()


def test_it_fits_its_words(panel: EditionPanel) -> None:
    chips = [*panel.parts.values(), *panel.editions.values()]
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)
