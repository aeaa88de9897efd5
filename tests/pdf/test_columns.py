from mestringstreff_desktop.content.forms import ColumnBox, Columns
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.columns import columns_blocks
from mestringstreff_desktop.pdf.options import PrintOptions
from tests.pdf.reading import labels, text
from tests.pdf.samples import LOOK, drawn, printed

BOXES = (ColumnBox(title="Før"), ColumnBox(title="Nå"), ColumnBox(title="Siden"))


def test_boxes_stand_so_many_in_a_row() -> None:
    assert len(columns_blocks(Columns(items=BOXES, per_row=3), LOOK, 400)) == 1
    assert len(columns_blocks(Columns(items=BOXES, per_row=2), LOOK, 400)) == 2
    assert len(columns_blocks(Columns(items=BOXES, per_row=1), LOOK, 400)) == 3


def test_a_row_is_as_high_as_its_highest_box() -> None:
    low, high = ColumnBox(title="Lav", lines=1), ColumnBox(title="Høy", lines=6)
    (both,) = columns_blocks(Columns(items=(low, high)), LOOK, 400)
    (alone,) = columns_blocks(Columns(items=(high,)), LOOK, 400)
    assert both.height == alone.height


def test_only_boxes_that_stretch_take_more_room() -> None:
    assert columns_blocks(Columns(items=BOXES, per_row=3), LOOK, 400)[0].stretch
    assert not columns_blocks(Columns(items=BOXES, per_row=3, stretch=False), LOOK, 400)[0].stretch


def test_letter_title_hint_and_starts_are_all_there() -> None:
    box = ColumnBox(letter="B", title="Beskriv", hint="Hva skjer?", starters=("Når du …", "Jeg ser at …"))
    found = text(drawn(*columns_blocks(Columns(items=(box,), per_row=1), LOOK, 400)))
    assert found.split("\n") == ["B", "Beskriv", "Hva skjer?", "Når du …", "Jeg ser at …"]


def test_a_start_of_many_words_is_broken_to_the_box() -> None:
    box = ColumnBox(title="Ønsker", starters=("Jeg ville sette pris på at " * 3,))
    assert columns_blocks(Columns(items=(box,), per_row=2), LOOK, 300)


def test_each_start_of_a_sentence_is_a_field_on_a_screen(library: Library) -> None:
    box = ColumnBox(title="Tanker", starters=("Jeg tenker …", "Jeg tror …"))
    pdf = printed(library, Columns(items=(box,)), options=PrintOptions(fillable=True))
    assert labels(pdf)[2:] == ["Tanker: Jeg tenker …", "Tanker: Jeg tror …"]
