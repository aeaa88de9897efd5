"""What is handed out comes whole and in order, stored once; a mistake in a sheet stops no other."""

import io
from datetime import datetime
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.course.handouts.filled import People
from mestringstreff_desktop.course.handouts.folder import NOTES
from mestringstreff_desktop.course.own import Attachment, OwnSheet
from mestringstreff_desktop.course.recruiting.participant import NeedKind
from mestringstreff_desktop.course.sheets import FolderPlan, LocalOffer, SheetChoice
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.book import A4
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import handouts, printing
from mestringstreff_desktop.services.handouts import StackResult
from mestringstreff_desktop.storage import attachments
from mestringstreff_desktop.storage.database import Database
from tests.pdf.reading import fonts
from tests.roster import enrol, needing

OWN = """
id = "eget"
title = "Mitt eget ark"
lead = "Skriv."
source = {{ doc = "own" }}
[[sections]]
kind = "steps"
items = ["{words}"]
"""


def pages(result: StackResult) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(result.pdf)).pages]


def seen(result: StackResult) -> list[str]:
    """The words of each page as a reader shows them, forms within forms too."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(result.pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return [document.getAllText(page).text() for page in range(document.pageCount())]


def outline(result: StackResult) -> list[tuple[int, str, int]]:
    """Depth, title and page of every entry of the outline."""
    reader = PdfReader(io.BytesIO(result.pdf))

    def walk(entries: list, depth: int) -> list[tuple[int, str, int]]:  # type: ignore[type-arg]
        found = []
        for entry in entries:
            if isinstance(entry, list):
                found += walk(entry, depth + 1)
            else:
                found.append((depth, str(entry.title), reader.get_destination_page_number(entry) or 0))
        return found

    return walk(reader.outline, 0)


SANDBOX = Sandbox()


def stack(database: Database, library: Library, course: Course, number: int = 3) -> StackResult:
    gathering = course.gatherings[number - 1]
    ready = handouts.read_stack(database, course.id, gathering.id, SANDBOX)
    return handouts.make_stack(library, ready, gathering.id, spares=2, options=PrintOptions())


def folder(database: Database, library: Library, course: Course, copies: int = 1) -> StackResult:
    ready = handouts.read_folder(database, course.id, library, SANDBOX)
    return handouts.make_folder(library, ready, PrintOptions(copies))


def choose(database: Database, course: Course, *choices: SheetChoice) -> None:
    with database.transaction() as session:
        stored = session.get_one(Course, course.id)
        stored.gatherings[2].sheets = choices


def add_file(database: Database, course: Course, name: str, content: bytes) -> UUID:
    file = Attachment(name=name, media_type="application/pdf", size=len(content), pages=1)
    with database.transaction() as session:
        stored = session.get_one(Course, course.id)
        stored.attachments.append(file)
        attachments.write(session, file.id, content)
    return file.id


def add_sheet(database: Database, course: Course, title: str, toml: str, now: datetime) -> UUID:
    sheet = OwnSheet(title=title, toml=toml, changed_at=now)
    with database.transaction() as session:
        stored = session.get_one(Course, course.id)
        stored.own_sheets.append(sheet)
    return sheet.id


def test_a_stack_is_all_that_is_handed_out_in_order(
    database: Database, library: Library, course: Course
) -> None:
    result = stack(database, library, course)
    titles = ["Til kurslederne", "BUSK", "Nettverkskart", "Selvhevdende tale", "Refleksjonsoppgave"]
    assert [title for _, title, _ in outline(result)] == titles
    first, *starts = [page for *_, page in outline(result)]
    assert (first, starts[0]) == (0, 1)
    assert [(page - 1) % 12 for page in (*starts, len(pages(result)))] == [0] * 5
    assert result.left_out == ()


def test_the_task_of_the_gathering_stands_on_its_sheet(
    database: Database, library: Library, course: Course
) -> None:
    choose(database, course, SheetChoice("refleksjonsoppgave", copies=1))
    task = " ".join(seen(stack(database, library, course))[1].split())
    assert "Oppgaven til neste gang Gjør ferdig nettverkskartet ditt" in task


def test_the_first_page_asks_for_both_sides_where_a_sheet_has_a_back_that_is_not_cut_apart(
    database: Database, library: Library, course: Course
) -> None:
    with database.transaction() as session:
        session.get_one(Course, course.id).team += [TeamMember(name=f"Kari {number}") for number in range(9)]
    for sheet, needs in (("bordkort", False), ("smart-mal", True), ("busk", False)):
        choose(database, course, SheetChoice(sheet, copies=1))
        assert ("på begge sider" in pages(stack(database, library, course))[0]) is needs


def test_large_print_copies_come_after_the_others(
    database: Database, library: Library, course: Course
) -> None:
    choose(database, course, SheetChoice("grupperegler", copies=3, large=1))
    reader = PdfReader(io.BytesIO(stack(database, library, course).pdf))
    forms = [str(page["/Resources"]["/XObject"]) for page in reader.pages]  # type: ignore[index]
    assert forms[1] == forms[2] != forms[3]
    assert "1 av dem" in reader.pages[0].extract_text()


def test_titles_of_the_outline_differ(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    own = add_sheet(database, course, "BUSK", OWN.format(words="Pust ut."), now)
    choose(database, course, SheetChoice("busk", copies=3, large=1), SheetChoice(str(own), 1))
    titles = ["BUSK, Tydelig kommunikasjon", "BUSK, stor skrift", "BUSK"]
    assert [title for _, title, _ in outline(stack(database, library, course))[1:]] == titles
    for made in (stack(database, library, course), folder(database, library, course)):
        names = [title for _, title, _ in outline(made)]
        assert len(set(names)) == len(names)


def test_own_sheets_and_files_stand_in_their_place(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    own = add_sheet(database, course, "Mitt eget ark", OWN.format(words="Pust ut."), now)
    file = add_file(database, course, "Kart.pdf", printing.make_pdf(library, ["skoen"], PrintOptions()))
    ones = [SheetChoice(sheet, copies=1) for sheet in (str(file), "busk", str(own))]
    choose(database, course, *ones)
    result = stack(database, library, course)
    titles = ["Hvor trykker skoen?", "BUSK", "Mitt eget ark"]
    assert all(title in page for title, page in zip(titles, seen(result)[1:], strict=True))


def test_a_mistake_in_one_sheet_is_named_and_stops_no_other(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    sheets = [
        add_file(database, course, "kart.pdf", b"%PDF-1.7 nei"),
        add_sheet(database, course, "Galt", "id = 3", now),
        add_sheet(database, course, "Stort", OWN.format(words="ord " * 4000), now),
        uuid4(),
    ]
    choose(database, course, *(SheetChoice(str(sheet), 1) for sheet in sheets), SheetChoice("busk", 1))
    result = stack(database, library, course)
    assert [words.split(" ")[0] for words in result.left_out] == ["«kart.pdf»", "«Galt»", "«Mitt", "Et"]
    first, busk = pages(result)
    assert all(" ".join(words.split()) in " ".join(first.split()) for words in result.left_out)
    assert "BUSK" in busk


def test_a_file_without_its_bytes_is_named(database: Database, library: Library, course: Course) -> None:
    file = Attachment(name="tom.pdf", media_type="application/pdf", size=0, pages=1)
    with database.transaction() as session:
        stored = session.get_one(Course, course.id)
        stored.attachments.append(file)
    choose(database, course, SheetChoice(str(file.id)))
    assert "«tom.pdf» er skadet" in stack(database, library, course).left_out[0]


def test_a_gathering_that_is_gone_is_told(database: Database, library: Library, course: Course) -> None:
    with pytest.raises(UserError, match="Samlingen finnes ikke lenger"):
        handouts.read_stack(database, course.id, uuid4(), SANDBOX)


def test_the_making_tells_how_far_it_has_come_and_can_be_given_up(
    database: Database, library: Library, course: Course
) -> None:
    ready, steps = handouts.read_folder(database, course.id, library, SANDBOX), list[tuple[int, int]]()
    handouts.make_folder(library, ready, PrintOptions(), step=lambda done, of: steps.append((done, of)))
    assert steps == [(done, 10) for done in range(10)]

    def give_up(done: int, of: int) -> None:
        raise UserError("Nok.")

    with pytest.raises(UserError, match="Nok"):
        handouts.make_folder(library, ready, PrintOptions(), step=give_up)


def test_a_folder_has_an_outline_and_page_numbers(
    database: Database, library: Library, course: Course
) -> None:
    result = folder(database, library, course)
    entries = outline(result)
    assert entries[:4] == [
        (0, "Forside", 0),
        (0, "Program for alle samlingene", 1),
        (0, "Samling 1: Hva er mestring?", 8),
        (1, "Presentasjonsblomst", 9),
    ]
    assert [title for _, title, _ in entries[-2:]] == ["Notatark", "Veien videre: lokale tilbud"]
    found = pages(result)
    assert "side 1" not in found[0]
    assert all(f"side {number}" in page for number, page in enumerate(found, 1) if number > 1)


def test_copies_of_a_folder_are_stored_once(database: Database, library: Library, course: Course) -> None:
    one = folder(database, library, course)
    four = folder(database, library, course, 4)
    counts = [len(PdfReader(io.BytesIO(made.pdf)).pages) for made in (one, four)]
    assert counts[1] == 4 * counts[0]
    assert len(four.pdf) <= len(one.pdf) + 600 * 3 * counts[0]
    assert outline(four) == outline(one)


def test_a_folder_is_put_together_as_chosen(database: Database, library: Library, course: Course) -> None:
    file = add_file(database, course, "Kart.pdf", printing.make_pdf(library, ["skoen"], PrintOptions()))
    with database.transaction() as session:
        stored = session.get_one(Course, course.id)
        stored.folder = FolderPlan(parts=("local-offers", f"attachment:{file}", "sheet:busk", "cover"))
        stored.local_offers = (LocalOffer("Turlaget", "Turer for alle", "tlf. 99 99 99 99"),)
    result = folder(database, library, course)
    titles = ["Veien videre: lokale tilbud", "Kart.pdf", "BUSK", "Forside"]
    assert [title for _, title, _ in outline(result)] == titles
    assert "Turlaget" in pages(result)[0]


def test_title_language_paper_and_fonts_are_as_they_should(
    database: Database, library: Library, course: Course
) -> None:
    made = {
        f"Kursperm, {course.title}": folder(database, library, course),
        f"Bunke, {course.gatherings[2].name}": stack(database, library, course),
    }
    for title, result in made.items():
        reader = PdfReader(io.BytesIO(result.pdf))
        assert reader.metadata is not None
        assert reader.metadata.title == title
        assert reader.trailer["/Root"]["/Lang"] == "nb"  # type: ignore[index]
        sizes = {tuple(sorted(map(float, page.mediabox[2:]))) for page in reader.pages}
        assert [pytest.approx(A4, abs=0.01)] == list(sizes)
        found = fonts(result.pdf)
        assert found
        assert all(font["/FontDescriptor"]["/FontFile2"] for font in found)


def test_what_is_handed_out_sheet_by_sheet_asks_to_be_printed_on_one_side(
    database: Database, library: Library, course: Course
) -> None:
    root = PdfReader(io.BytesIO(stack(database, library, course).pdf)).trailer["/Root"]
    assert root["/ViewerPreferences"]["/Duplex"] == "/Simplex"  # type: ignore[index]


@pytest.mark.parametrize("number", [1, 3])
def test_a_folder_has_a_page_for_notes_a_gathering(
    database: Database, library: Library, course: Course, number: int
) -> None:
    with database.transaction() as session:
        stored = session.get_one(Course, course.id)
        del stored.gatherings[number:]
        stored.folder = FolderPlan(parts=(NOTES,))
    assert len(pages(folder(database, library, course))) == number


def test_names_are_in_a_stack_only_where_they_are_given(
    database: Database, library: Library, course: Course
) -> None:
    enrol(database, course.id, "Kari Hemmelig", needs=needing(NeedKind.LARGE_PRINT))
    key = course.gatherings[2].id
    choose(database, course, SheetChoice("oppmote"), SheetChoice("bordkort"))
    ready = handouts.read_stack(database, course.id, key, SANDBOX)
    said = [
        "".join(seen(handouts.make_stack(library, ready, key, spares=0, options=PrintOptions(), people=each)))
        for each in (People(["Kari Hemmelig"], first_names=True), People())
    ]
    assert [each.count("Hemmelig") for each in said] == [1, 0]
    assert [each.count("Kari") for each in said] == [3, 0]  # in the list, and on both sides of a card
