from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfWriter

from mestringstreff_desktop.pdf.book import A4, Book, Sheet
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import read

WORDS = "Åse får øyeblikk\nå være ærlig i, sier Áŋŋá"


@pytest.fixture
def blank() -> bytes:
    def draw(pen: Pen) -> None:
        pen.write(Box(60, 500, 300, 100), "Når går det bra?")
        pen.write(Box(60, 400, 300, 20), "Navn")
        pen.tick(60, 300, "Ja")
        pen.tick(60, 200, "Nei", ticked=True)

    book = Book("Prøve")
    book.add("Prøve", [Sheet(*A4, draw, Look(fillable=True))])
    return book.pdf()


def filled(pdf: bytes, values: dict[str, Any]) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pdf))
    writer.update_page_form_field_values(writer.pages[0], values, auto_regenerate=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_tooltips_are_the_labels(blank: bytes) -> None:
    fields = read(blank).get_fields() or {}
    assert [field["/TU"] for field in fields.values()] == ["Når går det bra?", "Navn", "Ja", "Nei"]


def test_only_high_fields_take_several_lines(blank: bytes) -> None:
    fields = list((read(blank).get_fields() or {}).values())
    assert [int(field.get("/Ff", 0)) & 1 << 12 > 0 for field in fields[:2]] == [True, False]


def test_what_is_typed_is_kept_and_shown(blank: bytes) -> None:
    pdf = filled(blank, {"felt-1-1": WORDS})
    assert (read(pdf).get_form_text_fields() or {})["felt-1-1"] == WORDS


def test_what_is_typed_is_drawn_on_two_lines(blank: bytes) -> None:
    page = read(filled(blank, {"felt-1-1": WORDS})).pages[0]
    shown = page["/Annots"][0].get_object()["/AP"]["/N"].get_object()  # type: ignore[index]
    drawn = shown.get_data().decode("latin-1")
    assert drawn.count("Tj") == 2


def test_a_field_has_no_limit_of_letters(blank: bytes) -> None:
    fields = read(blank).get_fields()
    assert fields
    assert all("/MaxLen" not in field for field in fields.values())


def test_a_box_can_be_ticked(blank: bytes) -> None:
    fields = read(filled(blank, {"felt-1-3": "/Yes"})).get_fields() or {}
    assert fields["felt-1-3"]["/V"] == "/Yes"


def test_a_box_may_be_ticked_from_the_start(blank: bytes) -> None:
    fields = read(blank).get_fields() or {}
    assert [fields[name]["/V"] for name in ("felt-1-3", "felt-1-4")] == ["/Off", "/Yes"]
