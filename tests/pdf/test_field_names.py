from mestringstreff_desktop.content.forms import Text
from mestringstreff_desktop.pdf.field_names import Names, sheet_name, spoken
from tests.pdf.samples import form


def test_a_name_is_of_the_sheet_and_the_words_of_the_field() -> None:
    names = Names()
    names.begin("ark@1f3a9c")
    assert names.of("Når går det bra? (på dagen)") == "ark@1f3a9c:nar-gar-det-bra-pa-dagen"
    assert names.of("…") == "ark@1f3a9c:felt"


def test_equal_labels_are_numbered_and_no_number_meets_another_label() -> None:
    names = Names()
    names.begin("ark")
    assert [names.of(label) for label in ("Ja", "Ja", "Ja 2")] == ["ark:ja", "ark:ja-2", "ark:ja-2-2"]


def test_what_stands_before_a_sheet_has_no_say_and_copies_do() -> None:
    names = Names()
    for sheet in ("busk", "logg"):
        names.begin(sheet)
        names.of("Ja")
    names.begin("busk")
    assert names.of("Ja") == "2/busk:ja"


def test_no_name_has_a_full_stop_or_another_letter_than_plain_ones() -> None:
    names = Names()
    names.begin("ark")
    name = names.of("1. Ŋálmmi «øye» " + "ord " * 40)
    assert name.isascii()
    assert "." not in name
    assert len(name) < 70


def test_another_edition_of_a_sheet_has_another_name() -> None:
    first = form(Text(paragraphs=("Hei",)))
    assert sheet_name(first) == sheet_name(form(Text(paragraphs=("Hei",))))
    assert sheet_name(first) != sheet_name(form(Text(paragraphs=("Hei",)), lead="Noe nytt."))
    assert sheet_name(first).startswith("ark@")


def test_an_option_is_read_after_its_question() -> None:
    assert spoken("Viktig", "Å være sosial") == "Å være sosial: Viktig"
    assert spoken("Ja", "Vil du være med?") == "Vil du være med? Ja"
    assert spoken("Navn", "") == "Navn"


def test_a_field_without_words_is_read_as_one_without_a_name() -> None:
    assert spoken(" ", "") == "Uten navn"
