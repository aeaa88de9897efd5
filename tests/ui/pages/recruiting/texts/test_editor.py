"""A text that is open: written in place, filled once for all, and had back as the program has it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.texts.letter_field import LetterField
from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from tests.ui.pages.recruiting.texts.texts_parts import read, show, stored
from tests.ui.test_focus import stops_of


def block(part: TextsPart, key: str) -> LetterField:
    return part.editor.blocks.fields[key].field


def test_what_is_typed_is_stored_with_its_fields(part: TextsPart) -> None:
    show(part, "plakat")
    block(part, "overskrift").moveCursor(block(part, "overskrift").textCursor().MoveOperation.End)
    QTest.keyClicks(block(part, "overskrift"), ", [pris]!")
    assert [each.blocks for each in stored(part).letters] == [{"overskrift": "Kom til {kurs}, {pris}!"}]


def test_a_gap_is_typed_once_and_stands_in_all_texts(part: TextsPart) -> None:
    show(part, "plakat")
    assert "2 steder å fylle inn" in read(part.editor.gaps)
    QTest.keyClicks(part.editor.gaps.fields["sted"].line, "Helsehuset")
    assert dict(stored(part).text_values) == {"sted": "Helsehuset"}
    assert "1 sted å fylle inn" in read(part.editor.gaps)
    assert block(part, "fakta").toPlainText() == "Sted: Helsehuset\nPris: [Pris]"
    show(part, "innlegg")
    assert block(part, "tekst").toPlainText() == "Kom til Helsehuset hos oss"


def test_what_is_filled_in_can_be_put_right_and_is_a_gap_again_without_a_word(part: TextsPart) -> None:
    show(part, "innlegg")
    line = part.editor.gaps.fields["sted"].line
    QTest.keyClicks(line, "Her")
    assert stored(part).text_values
    assert "fylt inn for alle tekstene" in read(part.editor.gaps)
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert dict(stored(part).text_values) == {}
    assert part.editor.gaps.fields["sted"].line is line


def test_a_poster_may_have_a_web_address_which_is_no_gap(part: TextsPart) -> None:
    show(part, "plakat")
    link = part.editor.gaps.fields["lenke"]
    assert "QR-kode" in read(link)
    QTest.keyClicks(link.line, "orkland.no/mestring")
    assert part.editor.text is not None
    assert part.editor.text.copies()[0].link == "orkland.no/mestring"
    assert "2 steder å fylle inn" in read(part.editor.gaps)


def test_what_the_course_would_know_has_a_way_to_where_it_is_set(part: TextsPart) -> None:
    gone: list[tuple[str, object]] = []
    part.context.go_to.connect(lambda *place: gone.append(place))
    show(part, "bekreftelse")
    for name in ("dager", "sted"):
        part.editor.gaps.fields[name].way.click()
    assert gone == [("gatherings", None), ("planning", "goals")]
    assert part.editor.gaps.fields["pris"].way.isHidden()


def test_the_programs_words_are_had_again_and_hers_are_not_lost(part: TextsPart) -> None:
    show(part, "bekreftelse")
    field = part.editor.blocks.fields["slutt"]
    assert field.fetch.isHidden()
    QTest.keyClicks(field.field, "Velkommen! ")
    assert not field.fetch.isHidden()
    field.fetch.click()
    assert field.field.toPlainText() == "Vi gleder oss."
    field.back.click()
    assert field.field.toPlainText() == "Velkommen! Vi gleder oss."


def test_all_of_it_is_had_again_and_that_can_be_undone(part: TextsPart) -> None:
    show(part, "bekreftelse")
    for key in ("apning", "slutt"):
        QTest.keyClicks(block(part, key), "Hei! ")
    part.editor.fetch.click()
    assert block(part, "slutt").toPlainText() == "Vi gleder oss."
    part.editor.ways_out.desk.notice.button.click()
    assert block(part, "slutt").toPlainText() == "Hei! Vi gleder oss."
    assert not part.editor.fetch.isHidden()


def test_typing_can_be_undone_where_it_was_done(part: TextsPart) -> None:
    show(part, "bekreftelse")
    block(part, "slutt").setFocus()
    QTest.keyClicks(block(part, "slutt"), "Hei! ")
    part.context.autosave.flush()
    undo = part.context.undo
    assert undo.last is not None
    assert (undo.last.words, undo.last.where.thing) == (
        "endret «Bekreftelse på plass»",
        LetterPlace("bekreftelse"),
    )
    undo.undo(part.where())
    assert block(part, "slutt").toPlainText() == "Vi gleder oss."


def test_tab_comes_to_all_of_it_from_the_top(part: TextsPart) -> None:
    show(part, "bekreftelse")
    row, price = part.list.list.rows["bekreftelse"], part.editor.gaps.fields["pris"].line
    before = [part.list.field, row, price, part.editor.to.nobody]
    after = [block(part, "to"), block(part, "slutt"), part.pages.sheets]
    stops = stops_of(part.window())
    assert [each for each in stops if each in before + after] == before + after
    part.editor.to.who.click()
    QApplication.processEvents()
    wanted = [*before, *(each.box for each in part.editor.to.lines.values()), *after]
    stops = stops_of(part.window())
    assert [each for each in stops if each in wanted] == wanted


def test_the_length_is_told_as_one_types(part: TextsPart) -> None:
    show(part, "innlegg")
    assert part.editor.length.text() == "22 av 40 tegn"
    QTest.keyClicks(block(part, "tekst"), "x" * 20)
    assert part.editor.length.text() == "42 av 40 tegn – 2 for mange"
    show(part, "plakat")
    assert part.editor.length.isHidden()


def test_a_required_block_that_is_emptied_is_said(part: TextsPart) -> None:
    show(part, "plakat")
    block(part, "overskrift").selectAll()
    QTest.keyClick(block(part, "overskrift"), Qt.Key.Key_Delete)
    assert "«Overskrift» er tom." in read(part.editor)


def test_words_do_not_follow_to_another_text(part: TextsPart) -> None:
    show(part, "innlegg")
    block(part, "tekst").setFocus()
    QTest.keyClicks(block(part, "tekst"), "Hei! ")
    show(part, "avtale")
    assert block(part, "tekst").toPlainText() == "Honorar: [Honorar for møter og samlinger]."
    assert [each.letter_id for each in stored(part).letters] == ["innlegg"]
