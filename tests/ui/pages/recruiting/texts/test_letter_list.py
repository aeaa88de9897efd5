"""The list of texts: under whom they are for, found as one types, and how far each has come."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from tests.ui.pages.recruiting.texts.texts_parts import SAMPLES, read, show


def listed(part: TextsPart) -> list[str]:
    return list(part.list.list.rows)


def test_all_stand_under_whom_they_are_for(part: TextsPart) -> None:
    assert listed(part) == [each.id for each in SAMPLES]
    said = read(part.list)
    assert said.index("Brukerrepresentanter") < said.index("Avtale") < said.index("Rekruttering")
    assert part.list.list.key == SAMPLES[0].id


def test_each_says_how_many_places_are_to_be_filled(part: TextsPart) -> None:
    rows = part.list.list.rows
    assert rows["innlegg"].accessibleName() == "Innlegg. 1 sted å fylle inn"
    assert rows["plakat"].accessibleName() == "Plakat. 2 steder å fylle inn"
    assert rows["bekreftelse"].accessibleName() == "Bekreftelse på plass. 4 steder å fylle inn"


def test_typing_leaves_what_fits_and_opens_the_best_of_it(part: TextsPart) -> None:
    QTest.keyClicks(part.list.field, "facebok")
    assert listed(part) == ["innlegg"]
    assert part.editor.title.text() == "Innlegg"
    QTest.keyClicks(part.list.field, "qqq")
    assert "Ingen treff på «facebokqqq»" in read(part.list)
    assert part.editor.title.text() == "Innlegg"


def test_the_arrows_go_through_the_list_and_enter_leads_into_the_text(part: TextsPart) -> None:
    part.list.field.setFocus()
    QTest.keyClick(part.list.field, Qt.Key.Key_Down)
    assert part.editor.title.text() == "Plakat"
    part.list.list.focus_chosen()
    QTest.keyClick(part.list.list.rows["plakat"], Qt.Key.Key_Return)
    assert part.editor.isAncestorOf(part.window().focusWidget())
    part.escape()
    assert part.list.list.rows["plakat"].hasFocus()


def test_one_that_is_changed_is_marked(part: TextsPart) -> None:
    show(part, "plakat")
    QTest.keyClicks(part.editor.blocks.fields["overskrift"].field, "Hei! ")
    part._show_states()
    assert part.list.list.rows["plakat"].accessibleName() == "Plakat. Endret · 2 steder å fylle inn"


def test_ctrl_f_empties_nothing_and_is_ready_to_type(part: TextsPart) -> None:
    part.list.field.setText("plakat")
    assert part.search_here()
    assert part.list.field.selectedText() == "plakat"
