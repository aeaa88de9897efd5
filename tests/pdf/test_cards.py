"""Cards to cut apart: what is on them, on both sides of a fold, and where one cuts."""

from mestringstreff_desktop.content.forms import Card, Cards
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.cards import LINE_SIZES, cards_blocks
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.style import MM, Look
from tests.pdf.reading import read, text
from tests.pdf.samples import LOOK, drawn, printed

WIDTH = 174 * MM


def names(*given: str, folded: bool = False) -> Cards:
    return Cards(items=tuple(Card(words=name) for name in given), of="names", folded=folded)


def test_the_last_row_is_filled_with_blank_cards(library: Library) -> None:
    pdf = printed(library, names("Ada", "Ole", "Ida"), options=PrintOptions(fillable=True))
    fields = [name.partition(":")[2] for name in read(pdf).get_fields() or {}]
    assert fields == ["navn", "dato", "navn-pa-kort-4"]


def test_a_row_is_as_high_as_it_is_told_or_as_its_words_need() -> None:
    low, high = (
        cards_blocks(Cards(items=(Card(words=words),), height=30), LOOK, WIDTH)[0].height
        for words in ("Kort", "Langt " * 90)
    )
    assert low == 30 * MM < high


def test_a_name_is_as_large_as_its_card_allows(library: Library) -> None:
    for name, size in (("Ada", LINE_SIZES[0]), ("Kari Mette Lie", 32), ("Margrethe-Alexandra Moe", 22)):
        found = text(printed(library, names(name)))
        assert name in " ".join(found.split())
        assert f"{size}" in sizes_in(printed(library, names(name)))


def sizes_in(pdf: bytes) -> set[str]:
    """The sizes of type that a page is set in."""
    data = read(pdf).pages[0].get_contents()
    assert data is not None
    words = data.get_data().decode("latin-1").split()
    return {words[at - 1] for at, word in enumerate(words) if word == "Tf"}


def test_a_folded_card_has_the_name_on_both_sides_one_of_them_on_its_head() -> None:
    upright, folded = (
        drawn(*cards_blocks(names("Ada", "Ole", folded=fold), LOOK, WIDTH)) for fold in (False, True)
    )
    assert (text(upright).count("Ada"), text(folded).count("Ada")) == (1, 2)
    assert (b"-1 0 0 -1" in content(upright), b"-1 0 0 -1" in content(folded)) == (False, True)


def content(pdf: bytes) -> bytes:
    data = read(pdf).pages[0].get_contents()
    assert data is not None
    return bytes(data.get_data())


def test_what_is_read_aloud_is_one_side_of_a_folded_card() -> None:
    pdf = content(drawn(*cards_blocks(names("Ada", "Ole", folded=True), LOOK, WIDTH)))
    assert pdf.count(b"/MCID") == 2


def test_a_card_to_talk_from_has_its_words_and_where_they_belong() -> None:
    section = Cards(items=(Card(words="Jeg ler når …", caption="Samling 2"),))
    found = text(drawn(*cards_blocks(section, Look(large_print=True), WIDTH)))
    assert found.split("\n") == ["Jeg ler når …", "Samling 2"]
