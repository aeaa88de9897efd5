"""Sheets become a PDF with everything in place, or a sentence says why not."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from mestringstreff_desktop.content.forms import Figure, FigureField, Form, FormSection, Steps, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Source
from mestringstreff_desktop.course.checklist import ItemState, questions
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.services import planning, printing
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW

IMPORTED = "import sys, mestringstreff_desktop.services.printing; print('reportlab' in sys.modules)"


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def test_a_sheet_has_its_title(library: Library) -> None:
    (page,) = pages(printing.make_pdf(library, ["busk"], PrintOptions()))
    assert library.forms["busk"].title in page


def test_sheets_come_in_the_order_asked_for(library: Library) -> None:
    ids = ["presentasjonsblomst", "busk"]
    made = pages(printing.make_pdf(library, ids, PrintOptions()))
    assert [library.forms[each].title in page for each, page in zip(ids, made, strict=True)] == [True, True]


def test_a_poster_is_as_large_as_its_paper(library: Library) -> None:
    made = printing.make_pdf(library, ["busk", "grupperegler-plakat"], PrintOptions())
    sheet, poster = (page.mediabox for page in PdfReader(io.BytesIO(made)).pages)
    assert (round(sheet.width), round(sheet.height)) == (595, 842)
    assert (round(poster.width), round(poster.height)) == (842, 1191)


def test_a_sheet_has_what_the_course_knows(library: Library, course: Course) -> None:
    (page, *_) = pages(printing.make_pdf(library, ["dorskilt"], PrintOptions(), course))
    assert course.title in " ".join(page.split())


def test_there_are_as_many_copies_as_asked_for(library: Library) -> None:
    assert len(pages(printing.make_pdf(library, ["busk"], PrintOptions(copies=3)))) == 3


def test_a_sheet_that_does_not_exist_is_told(library: Library) -> None:
    with pytest.raises(UserError, match="«blomst»") as told:
        printing.make_pdf(library, ["busk", "blomst"], PrintOptions())
    assert "mestringstreff forms" in str(told.value)


def test_the_checklist_has_the_answers_of_the_course(
    database: Database, library: Library, course: Course
) -> None:
    line = questions(library.checklist, [])[0]
    planning.change_answer(database, course.id, line, state=ItemState.SETTLED, note="Avtalt med rådmannen")
    answered = planning.load_course(database, course.id)
    filled = "".join(pages(printing.make_pdf(library, ["sjekkliste"], PrintOptions(), answered)))
    blank = "".join(pages(printing.make_pdf(library, ["sjekkliste"], PrintOptions())))
    assert "Avtalt med rådmannen" in " ".join(filled.split())
    assert "rådmannen" not in blank


@pytest.mark.parametrize(
    "text", ["<b>&amp;<img src='x'>", "Ŋálmmi 🌻", "x" * 5000, "ord " * 10_000], ids=lambda text: text[:12]
)
def test_any_text_of_the_leaders_can_be_printed(
    database: Database, library: Library, course: Course, text: str
) -> None:
    line = questions(library.checklist, [])[0]
    planning.change_answer(database, course.id, line, note=text)
    planning.change_course(database, course.id, title=text)
    made = printing.make_pdf(
        library, ["sjekkliste"], PrintOptions(), planning.load_course(database, course.id)
    )
    assert pages(made)


def test_a_pdf_is_saved(library: Library, tmp_path: Path) -> None:
    target = printing.save_pdf(library, ["busk"], PrintOptions(), tmp_path / "ark æøå.pdf")
    assert len(pages(target.read_bytes())) == 1


def test_a_place_that_cannot_be_written_to_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Sjekk at mappa finnes"):
        printing.save_pdf(library, ["busk"], PrintOptions(), tmp_path / "borte" / "a.pdf")


def test_a_sheet_that_does_not_exist_leaves_no_file(library: Library, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        printing.save_pdf(library, ["blomst"], PrintOptions(), tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


def test_reportlab_waits_until_the_first_sheet_is_made() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTED], capture_output=True, check=True)
    assert done.stdout.strip() == b"False"


NARROW = FigureField(label="x", x=0.5, y=0.5, width=0.1, height=0.001)


def own_form(*sections: FormSection) -> Form:
    return Form(id="eget", title="Mitt ark", lead="", source=Source(doc="own"), sections=sections)


def test_each_sheet_may_have_its_own_number_and_edition(library: Library) -> None:
    busk, sun = library.forms["busk"], library.forms["pedagogisk-sol"]
    two, three, grey = PrintOptions(copies=2), PrintOptions(copies=3), PrintOptions(monochrome=True)
    made = printing.forms_pdf(library, [(busk, two), (sun, three), (busk, grey)])
    assert [busk.title in page for page in pages(made)] == [True] * 2 + [False] * 3 + [True]


@pytest.mark.parametrize(
    ("section", "named"),
    [
        (Steps(items=("ord " * 5000,)), "i del 2 «Steg»"),
        (Steps(title="Slik gjør du", items=("ord " * 5000,)), "i del 2 «Slik gjør du»"),
        (Figure(art="blomst.svg", fields=(NARROW,)), "i del 2 «Tegning»"),
    ],
    ids=["higher than a page", "named by its title", "leaves its place"],
)
def test_what_is_too_large_in_a_form_of_the_leaders_is_named(
    library: Library, section: FormSection, named: str
) -> None:
    with pytest.raises(UserError, match=f"«Mitt ark» har noe som er for stort for arket, {named}"):
        printing.forms_pdf(library, [(own_form(Text(paragraphs=("Hei",)), section), PrintOptions())])


def test_a_drawing_on_a_sheet_that_lies_is_told_what_helps(library: Library) -> None:
    lying = replace(own_form(Figure(art="blomst.svg")), landscape=True)
    with pytest.raises(UserError, match="trenger et stående ark"):
        printing.forms_pdf(library, [(lying, PrintOptions())])


def test_a_title_that_fills_a_page_is_named(library: Library) -> None:
    long = replace(own_form(), lead="ord " * 5000)
    with pytest.raises(UserError, match="for stort for arket, i tittelen eller linja under"):
        printing.forms_pdf(library, [(long, PrintOptions(large_print=True))])


def test_a_drawing_that_does_not_exist_is_told(library: Library) -> None:
    with pytest.raises(UserError, match="«Mitt ark» viser til en tegning"):
        printing.forms_pdf(library, [(own_form(Figure(art="borte.svg")), PrintOptions())])


def test_what_is_printed_from_a_plan_is_named_after_it(library: Library, course: Course) -> None:
    gathering, options = course.gatherings[1], PrintOptions(copies=2)
    made = [
        printing.run_sheet_pdf(library, course, gathering, options),
        printing.programme_pdf(course, gathering, options),
        printing.log_pdf(course, gathering, NOW, options),
        printing.overview_pdf(course, options),
        printing.gathering_guide_pdf(library, course, gathering, options),
        printing.tool_guide_pdf(library, library.tools[0], options, course),
    ]
    titles = [PdfReader(io.BytesIO(pdf)).metadata.title for pdf in made]  # type: ignore[union-attr]
    assert titles == [f"{kind}, {gathering.name}" for kind in ("Kjøreplan", "Program", "Logg")] + [
        f"Samlingene, {course.title}",
        f"Veiledning, {gathering.name}",
        f"Veiledning, {library.tools[0].name}",
    ]
    assert [len(pages(pdf)) % 2 for pdf in made] == [0] * 6


def test_logs_are_printed_when_there_are_any(course: Course) -> None:
    with pytest.raises(UserError, match="Ingen av samlingene har noen logg"):
        printing.logs_pdf(course, NOW, PrintOptions())
    course.gatherings[2].log.done = "Alle kom."
    assert "Alle kom." in "".join(pages(printing.logs_pdf(course, NOW, PrintOptions())))
