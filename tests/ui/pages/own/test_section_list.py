"""The list of a sheet's parts: rows that stay, and words cut where the line ends."""

import pytest

from mestringstreff_desktop.content.forms import Steps, Text
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.own.section_list import HEAD, SectionPanel
from tests.ui.pages.toolbox.toolbox_parts import shown

LONG = Text(paragraphs=("Et langt avsnitt som ikke får plass på én linje i lista over deler " * 50,))


@pytest.fixture
def panel(context: Context) -> SectionPanel:
    made = SectionPanel(context)
    shown(context, made, 220, 500)
    return made


def test_rows_stay_while_one_types(panel: SectionPanel) -> None:
    panel.show_sections("Ark", [Text(paragraphs=("a",))], "0")
    row = panel.list.rows["0"]
    panel.show_sections("Ark", [Text(paragraphs=("ab",))], "0")
    assert panel.list.rows["0"] is row
    assert row.accessibleName() == "Tekst. ab"


def test_a_part_with_nothing_in_it_has_its_word(panel: SectionPanel) -> None:
    panel.show_sections("", [Steps(items=())], HEAD)
    assert panel.list.rows["0"].accessibleName() == "Steg"


@pytest.mark.looks
def test_long_words_are_cut_and_never_widen_the_list(panel: SectionPanel) -> None:
    panel.show_sections("Tittel " * 99, [LONG], HEAD)
    row = panel.list.rows["0"]
    assert row.minimumSizeHint().width() < 120
    row.resize(200, 50)
    assert row._begins.text().endswith("…")


def test_only_what_can_be_done_is_offered(panel: SectionPanel) -> None:
    both = [Text(paragraphs=("a",)), LONG]
    panel.show_sections("Ark", both, "0")
    assert (panel.up.isEnabled(), panel.down.isEnabled(), panel.remove.isEnabled()) == (False, True, True)
    panel.show_sections("Ark", both, "1")
    assert (panel.up.isEnabled(), panel.down.isEnabled()) == (True, False)
    panel.show_sections("Ark", both, HEAD)
    assert not panel.remove.isEnabled()
