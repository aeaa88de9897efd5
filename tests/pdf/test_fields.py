from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import ContentStream
from reportlab.lib.colors import HexColor

from mestringstreff_desktop.pdf.book import A4, Book, Sheet
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import read
from tests.pdf.test_field_font import TYPED
from tests.pdf.typing_in_pdfium import typed

WORDS = "Åse får øyeblikk\nå være ærlig i, sier Áŋŋá"
ON_SCREEN = Look(fillable=True)
QUESTION = "Hvor viktig?"


def draw(pen: Pen) -> None:
    pen.write(Box(60, 500, 300, 100), "Når går det bra?")
    pen.write(Box(60, 400, 300, 20), "Navn")
    pen.tick(60, 300, "Ja")
    pen.tick(60, 200, "Nei", ticked=True)
    for place, option in enumerate(("Litt viktig", "Svært viktig")):
        pen.tick(60, 150 - 20 * place, option, group=QUESTION)
    for place, colour in enumerate(("#FF0000", "#00FF00")):
        pen.swatch(Box(60 + 20 * place, 100, 15, 15), HexColor(colour), f"Farge {place}")


def book(look: Look = ON_SCREEN, copies: int = 1) -> bytes:
    made = Book("Prøve")
    made.add("Prøve", [Sheet(*A4, draw, look)], copies)
    return made.pdf()


@pytest.fixture(scope="module")
def blank() -> bytes:
    return book()


def fields(pdf: bytes) -> dict[str, Any]:
    return read(pdf).get_fields() or {}


def widgets(pdf: bytes) -> list[Any]:
    return [each.get_object() for each in read(pdf).pages[0]["/Annots"]]  # type: ignore[attr-defined]


def operands(widget: Any, operator: bytes) -> list[Any]:
    """What an operator is given, each time it stands in what a field shows."""
    content = ContentStream(widget["/AP"]["/N"].get_object(), None)
    return [given for given, own in content.operations if own == operator]


def drawn_words(widget: Any) -> list[str]:
    """The lines a field shows, where the code of a letter is its own number."""
    return [line.original_bytes.decode("utf-16-be") for (line,) in operands(widget, b"Tj")]


def filled(pdf: bytes, values: dict[str, Any]) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pdf))
    writer.update_page_form_field_values(writer.pages[0], values, auto_regenerate=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_tooltips_are_the_labels_and_an_options_names_its_question(blank: bytes) -> None:
    assert [each["/TU"] for each in widgets(blank)] == [
        *("Når går det bra?", "Navn", "Ja", "Nei"),
        *("Hvor viktig? Litt viktig", "Hvor viktig? Svært viktig", "Farge 0", "Farge 1"),
    ]


def test_what_is_typed_is_kept_and_drawn_on_two_lines(blank: bytes) -> None:
    pdf = filled(blank, {"ark:nar-gar-det-bra": WORDS})
    assert fields(pdf)["ark:nar-gar-det-bra"]["/V"] == WORDS
    assert drawn_words(widgets(pdf)[0]) == WORDS.split("\n")


def test_what_is_typed_in_one_field_is_drawn_in_no_other(blank: bytes) -> None:
    pdf = filled(blank, {"ark:nar-gar-det-bra": WORDS, "ark:navn": "Åse"})
    assert [drawn_words(widget) for widget in widgets(pdf)[:2]] == [WORDS.split("\n"), ["Åse"]]


def test_pdfium_sets_every_letter_in_our_font(blank: bytes) -> None:
    field = widgets(typed(blank, TYPED))[0]
    assert {font for font, *_ in operands(field, b"Tf")} == {"/Wingdings"}
    assert "".join(drawn_words(field)) == TYPED


def test_text_grows_smaller_to_be_seen_whole_but_not_in_large_print(blank: bytes) -> None:
    large = widgets(book(Look(fillable=True, large_print=True)))[0]
    assert " 0 Tf" in read(blank).trailer["/Root"]["/AcroForm"]["/DA"]  # type: ignore[index]
    assert large["/DA"].count(" 14 Tf") == 2


def test_a_field_has_no_limit_of_letters(blank: bytes) -> None:
    assert fields(blank)
    assert all("/MaxLen" not in field for field in fields(blank).values())


def test_a_box_can_be_ticked_and_may_be_so_from_the_start(blank: bytes) -> None:
    values = fields(filled(blank, {"ark:ja": "/Yes"}))
    assert (values["ark:ja"]["/V"], values["ark:nei"]["/V"]) == ("/Yes", "/Yes")
    assert fields(blank)["ark:ja"]["/V"] == "/Off"


def test_of_a_group_one_is_chosen_and_may_be_taken_back(blank: bytes) -> None:
    group = fields(blank)["ark:hvor-viktig"]
    assert (group["/Ff"], group["/TU"]) == (1 << 15, QUESTION)
    assert [kid.get_object()["/TU"] for kid in group["/Kids"]] == [
        f"{QUESTION} {option}" for option in ("Litt viktig", "Svært viktig")
    ]
    chosen = filled(blank, {"ark:hvor-viktig": "/svart-viktig"})
    assert fields(chosen)["ark:hvor-viktig"]["/V"] == "/svart-viktig"
    states = [each["/AS"] for each in widgets(chosen)[4:6]]
    assert states == ["/Off", "/svart-viktig"]


def test_a_colour_is_filled_in_when_it_is_chosen(blank: bytes) -> None:
    looks = [each["/AP"]["/N"]["/Yes"].get_object().get_data() for each in widgets(blank)[6:]]
    assert [look.split(b" rg")[0] for look in looks] == [b"1.000 0.000 0.000", b"0.000 1.000 0.000"]


def test_every_button_has_a_look_for_both_of_its_states(blank: bytes) -> None:
    for each in widgets(blank)[2:]:
        assert len(each["/AP"]["/N"]) == 2
        assert "/Off" in each["/AP"]["/N"]


def test_copies_of_a_sheet_are_filled_in_apart(blank: bytes) -> None:
    names = set(fields(book(copies=2)))
    assert names == {*fields(blank), *(f"2/{name}" for name in fields(blank))}
