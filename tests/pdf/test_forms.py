"""What holds for every form that is printed; what one kind of section looks like is tested elsewhere."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import Figure, Form, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.fonts import UNKNOWN
from mestringstreff_desktop.pdf.forms import document_title
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.pen import PageOverflowError
from tests.pdf.reading import PAPER, drawn, fonts, margins, pictures, read, rows, text, texts
from tests.pdf.samples import form, print_forms, printed

LIBRARY = Library(paths.resources(), paths.forms())
FORMS = list(LIBRARY.forms)
PAGES = {
    **{"diamanten": 2, "nettverkskart": 2, "sjekkliste": 4, "smart-mal": 2},
    **{"forsamtale": 2, "hjelpekort": 2, "sporsmalskort": 2, "sovn-og-energi": 2},
    **{"rolleprat": 2, "fortelling-forberedelse": 2},
}  # all others have one
VARIANTS = {
    "plain": PrintOptions(),
    "large": PrintOptions(large_print=True),
    "fillable": PrintOptions(fillable=True),
    "grey": PrintOptions(monochrome=True),
}
NOT_WORDS = {
    "id",
    "kind",
    "art",
    "words",
    "alt",
    "of",
    "tint",
    "style",
    "group",
    "source",
    "credit",
    "paper",
    "blanks",
}

every_form = pytest.mark.parametrize("form_id", FORMS)
every_variant = pytest.mark.parametrize("variant", VARIANTS)


@cache
def pdf_of(form_id: str, variant: str = "plain") -> bytes:
    return print_forms([LIBRARY.forms[form_id]], VARIANTS[variant], library=LIBRARY, course_title="Vårkurs")


def words_of(content: Any) -> Iterator[str]:
    """All words a form says."""
    if isinstance(content, str):
        yield from content.split()
    elif isinstance(content, dict):
        for name, part in content.items():
            yield from words_of(part) if name not in NOT_WORDS else ()
    elif isinstance(content, list):
        for part in content:
            yield from words_of(part)


@every_variant
@every_form
def test_nothing_is_within_10_mm_of_the_edge(qapp: QApplication, form_id: str, variant: str) -> None:
    shown = list(pictures(pdf_of(form_id, variant)))
    assert shown
    assert min(min(margins(picture)) for picture in shown) >= 10


@every_variant
@every_form
def test_no_word_is_lost_or_broken(form_id: str, variant: str) -> None:
    found = set(text(pdf_of(form_id, variant)).split())
    form = LIBRARY.forms[form_id]
    said: object = msgspec.to_builtins(form.sections if form.bare else form)
    assert set(words_of(said)) <= found


@every_form
def test_a_sheet_has_the_pages_it_should(form_id: str) -> None:
    assert len(read(pdf_of(form_id)).pages) == PAGES.get(form_id, 1)


@every_variant
@every_form
def test_no_page_is_almost_empty(qapp: QApplication, form_id: str, variant: str) -> None:
    for picture in pictures(pdf_of(form_id, variant)):
        dots = rows(picture)
        above_foot = dots[: int(0.92 * len(dots))]
        last = max(number for number, row in enumerate(above_foot) if min(row) < PAPER)
        assert last > 0.6 * len(dots)


@pytest.mark.parametrize("variant", ["plain", "fillable"])
@every_form
def test_every_font_is_embedded(form_id: str, variant: str) -> None:
    found = fonts(pdf_of(form_id, variant))
    assert found
    simple = [font for font in found if font["/Subtype"] != "/Type0"]
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in simple)


@every_form
def test_without_colour_no_colour_is_left(form_id: str) -> None:
    colours = []
    for page in read(pdf_of(form_id, "grey")).pages:
        lines = drawn(page).decode("latin-1").split("\n")
        colours += [line.split()[:3] for line in lines if line.endswith((" rg", " RG"))]
    assert colours
    assert [colour for colour in colours if len(set(colour)) > 1] == []


def test_large_print_takes_the_room_it_needs() -> None:
    plain, large = (len(texts(pdf_of("sjekkliste", variant))) for variant in ("plain", "large"))
    assert large > plain


def test_fields_are_named_once_over_all_forms_and_copies() -> None:
    options = PrintOptions(copies=2, fillable=True)
    pdf = print_forms([LIBRARY.forms["busk"], LIBRARY.forms["logg"]], options, library=LIBRARY)
    reader = read(pdf)
    widgets = [widget for page in reader.pages for widget in page["/Annots"]]  # type: ignore[attr-defined]
    assert len(reader.get_fields() or {}) == len(widgets)


@every_form
def test_every_field_on_a_screen_says_what_it_is_for(form_id: str) -> None:
    fields = (read(pdf_of(form_id, "fillable")).get_fields() or {}).values()
    assert fields
    assert all(any(letter.isalpha() for letter in field["/TU"]) for field in fields)


def test_copies_share_what_is_on_them() -> None:
    one = len(pdf_of("presentasjonsblomst"))
    twelve = print_forms([LIBRARY.forms["presentasjonsblomst"]], PrintOptions(copies=12), library=LIBRARY)
    assert len(read(twelve).pages) == 12
    assert len(twelve) < one + 12 * 600 + 1000


def test_what_is_typed_is_printed_as_it_is_typed(library: Library) -> None:
    typed = 'Ada <b>& Åse</b> <img src="/etc/passwd"/> ŋ'
    found = text(
        print_forms([form(Text(paragraphs=(typed,)))], PrintOptions(), library=library, course_title=typed)
    )
    assert found.count(typed) == 2


def test_an_emoji_leaves_no_empty_box(library: Library) -> None:
    pdf = printed(library, Text(paragraphs=("Ada 🦄 ☎ ŋ 愛",)))
    assert f"Ada 🦄 ☎ ŋ {UNKNOWN}" in text(pdf)
    used = {font["/BaseFont"].split("+")[1] for font in fonts(pdf)}
    assert used >= {"DejaVuSans", "NotoEmoji-Regular", "SourceSans3-Regular"}


def test_an_error_of_layout_names_the_form(library: Library) -> None:
    with pytest.raises(PageOverflowError, match="ark: "):
        printed(
            library,
            Figure(art="blomst.svg", height=500),
            Figure(art="blomst.svg", height=500, title="x" * 9000),
        )


def test_a_document_is_named_after_its_first_forms() -> None:
    titled = [form(title=title) for title in ("Sol", "Sko", "Hånd", "Kopp")]
    assert document_title(titled[:2]) == "Sol, Sko"
    assert document_title(titled) == "Sol, Sko, Hånd …"


def test_forms_that_lie_and_stand_can_be_mixed(library: Library) -> None:
    standing = form(Text(paragraphs=("Hei",)))
    lying: Form = msgspec.structs.replace(standing, landscape=True)
    boxes = [
        page.mediabox for page in read(print_forms([standing, lying], PrintOptions(), library=library)).pages
    ]
    assert [box.width > box.height for box in boxes] == [False, True]


def test_files_may_be_made_beside_each_other() -> None:
    """ReportLab's fonts are shared by all that is made at once."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)  # seconds: so often the threads take turns
    try:
        with ThreadPoolExecutor(4) as pool:
            orders = [([LIBRARY.forms[form_id]], VARIANTS["fillable"]) for form_id in FORMS[:12] * 2]
            made = [pool.submit(print_forms, forms, look, library=LIBRARY) for forms, look in orders]
            assert all(each.result() for each in made)
    finally:
        sys.setswitchinterval(before)
