from dataclasses import replace

from mestringstreff_desktop.content.forms import ColumnBox, Columns, FormSection, Prompt, Prompts, Table, Text
from mestringstreff_desktop.content.forms import TableColumn as Column
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.forms import FormPrinter
from mestringstreff_desktop.pdf.room_to_write import prompts_with_lines_of, with_lines_of
from tests.pdf.samples import LOOK, form

PROMPTS = Prompts(items=(Prompt(label="Hva?", lines=4),), stretch=True)


def roomy(library: Library, section: FormSection) -> FormSection:
    """The section of a form as its usual page has room for it."""
    one = form(section)
    return with_lines_of(FormPrinter(library).sheets(one, LOOK), one).sections[0]


def test_prompts_ask_for_the_lines_that_fill_a_usual_page(library: Library) -> None:
    found = roomy(library, PROMPTS)
    assert isinstance(found, Prompts)
    assert found.items[0].lines > 15


def test_a_line_that_is_begun_beside_its_words_is_counted(library: Library) -> None:
    boxes = Columns(items=(ColumnBox(title="Tanker", starters=("Jeg …",), lines=1),), stretch=False)
    found = roomy(library, boxes)
    assert isinstance(found, Columns)
    assert found.items[0].lines == 2


def test_the_lines_in_a_drawing_are_not_those_of_what_follows(library: Library) -> None:
    drawn = form(library.forms["sommerfuglmodellen"].sections[0], PROMPTS)
    found = with_lines_of(FormPrinter(library).sheets(drawn, LOOK), drawn).sections[1]
    assert isinstance(found, Prompts)
    assert found.items[0].lines == 4


def test_a_row_is_higher_and_holds_as_many_lines(library: Library) -> None:
    found = roomy(library, Table(columns=(Column(title="Hva"),), blank_rows=1, row_height=17))
    assert isinstance(found, Table)
    assert found.row_height == 21


def test_what_nobody_writes_in_stays_as_it_is(library: Library) -> None:
    section = Text(paragraphs=("Les dette.",))
    assert roomy(library, section) is section


def test_prompts_of_a_page_that_is_no_form_get_its_lines_too(library: Library) -> None:
    sheets = FormPrinter(library).sheets(form(PROMPTS), LOOK)
    assert prompts_with_lines_of(sheets, PROMPTS) == prompts_with_lines_of(sheets * 2, PROMPTS)
    assert prompts_with_lines_of([], PROMPTS) == PROMPTS


def test_large_print_has_more_pages_where_the_lines_need_them(library: Library) -> None:
    printer = FormPrinter(library)
    assert len(printer.sheets(form(PROMPTS), LOOK)) == 1
    assert len(printer.sheets(form(PROMPTS), replace(LOOK, large_print=True))) == 2
