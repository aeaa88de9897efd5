"""What participants tell, and what is written to and about them, stays where it was typed.

Every text field of all of it holds its own name, so that a word that gets out tells where it came from.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from pypdf import PdfReader

from mestringstreff_desktop import diagnosis
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.year_report import year_report
from mestringstreff_desktop.course.handouts.filled import People, filled
from mestringstreff_desktop.course.recruiting.names import full_names
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import (
    calendar,
    clipboard,
    handouts,
    planning,
    printing,
    sharing,
    slides,
    year,
)
from mestringstreff_desktop.services.reports import FileKind
from mestringstreff_desktop.storage import attachments
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package import archive
from mestringstreff_desktop.storage.package.format import PackedCourse, PackedFigures, PackedMember
from tests.conftest import NOW
from tests.reliability.canaries import STAYS, unpacked
from tests.storage.package.packed_samples import EVERYTHING, a_course_to_send, contents

PLAIN = PrintOptions()


def got_out(content: bytes | str) -> list[str]:
    words = content.encode() if isinstance(content, str) else content
    return [word for word in STAYS if word.encode() in words]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reiser")


@pytest.fixture(scope="module")
def stored(place: Path) -> Iterator[Database]:
    course = a_course_to_send()
    with closing(Database(place / "kurs.sqlite")) as database:
        with database.transaction() as session:
            session.add(course)
            session.flush()
            for key, content in contents(course).items():
                attachments.write(session, key, content)
        yield database


@pytest.fixture(scope="module")
def key(stored: Database) -> UUID:
    return planning.list_courses(stored)[0].id


@pytest.fixture(scope="module")
def whole(stored: Database, key: UUID) -> Course:
    return planning.load_course(stored, key)


def test_the_course_has_all_that_must_stay(whole: Course) -> None:
    assert got_out(repr(whole)) == list(STAYS)


def test_a_package_with_everything_has_none_of_it(
    stored: Database, library: Library, key: UUID, place: Path
) -> None:
    target = sharing.export_course(stored, library, key, place / "a.mestringskurs", EVERYTHING)
    assert got_out(unpacked(target)) == []


def test_a_package_has_no_room_for_it() -> None:
    fields = {each.name for kind in (PackedCourse, PackedMember) for each in msgspec.structs.fields(kind)}
    assert (
        fields
        & {
            *("roster", "channels", "letters", "work_meetings", "text_values", "ended_on", "involvement"),
            *("questionnaires", "responses", "budget", "report_words", "considerations"),
        }
        == set()
    )


def test_the_figures_of_a_package_are_numbers_and_nothing_else(
    stored: Database, library: Library, key: UUID, place: Path
) -> None:
    target = sharing.export_course(stored, library, key, place / "tall.mestringskurs", EVERYTHING)
    found = json.loads(zipfile.ZipFile(target).read(archive.COURSE_NAME))["figures"]
    numbers = [*found.pop("benefit"), *found.values()]
    assert len(numbers) == 4 + len(msgspec.structs.fields(PackedFigures)) - 1
    assert {type(number) for number in numbers} == {int}


@pytest.mark.parametrize("kind", list(FileKind))
def test_a_years_report_has_none_of_it(stored: Database, place: Path, kind: FileKind) -> None:
    found = year.counted(2026, year.own_courses(stored, 2026, NOW.date()))
    assert [each.figures.participants for each in found.courses] == [12]
    target = place / f"år{kind}"
    year.save_report(stored, found, year_report(found, NOW.date(), {}), target, NOW)
    made = target.read_bytes()
    assert got_out(unpacked(target) if made.startswith(b"PK") else "".join(of_paper(made))) == []


def test_a_calendar_and_a_clipboard_have_none_of_it(whole: Course) -> None:
    assert got_out(calendar.calendar_file(whole, whole.gatherings, NOW)) == []
    assert got_out(clipboard.encode(whole.gatherings[0].items)) == []


def of_paper(pdf: bytes) -> tuple[str, str]:
    """What stands on a PDF, and what it tells of itself: title, outline and the names of its fields."""
    reader = PdfReader(io.BytesIO(pdf))
    text = "".join(page.extract_text() for page in reader.pages).replace("\n", "")
    about = [
        str(reader.metadata),
        str(reader.outline),
        str(reader.get_fields()),
        str(reader.named_destinations),
    ]
    if reader.xmp_metadata is not None:
        about.append(reader.xmp_metadata.stream.get_data().decode())
    return text, "".join(about)


def papers(
    stored: Database, library: Library, whole: Course, *, people: People
) -> Iterator[tuple[str, bytes]]:
    """Every paper of the course but those that are about one of them."""
    gathering, files = whole.gatherings[0], Sandbox()
    filled_in = [key for key, form in library.forms.items() if filled(form, library, whole) != form]
    yield "sheets", printing.make_pdf(library, [*filled_in, "sjekkliste"], PLAIN, whole, people)
    yield "fields", printing.make_pdf(library, ["oppmote"], PrintOptions(fillable=True), whole, people)
    yield "run sheet", printing.run_sheet_pdf(library, whole, gathering, PLAIN)
    yield "guide", printing.gathering_guide_pdf(library, whole, gathering, PLAIN)
    yield "programme", printing.programme_pdf(whole, gathering, PLAIN)
    yield "overview", printing.overview_pdf(whole, PLAIN)
    yield "logs", printing.logs_pdf(whole, NOW, PLAIN)
    stack = handouts.read_stack(stored, whole.id, gathering.id, files)
    made = handouts.make_stack(library, stack, gathering.id, spares=0, options=PLAIN, people=people)
    yield "stack", made.pdf
    folder = handouts.read_folder(stored, whole.id, library, files)
    yield "folder", handouts.make_folder(library, folder, PLAIN).pdf
    files.close()


def test_no_paper_has_any_of_it_where_names_are_not_asked_for(
    stored: Database, library: Library, whole: Course
) -> None:
    found = {
        name: got_out("".join(of_paper(pdf))) for name, pdf in papers(stored, library, whole, people=People())
    }
    assert {name: words for name, words in found.items() if words} == {}


def test_where_names_are_asked_for_they_are_on_the_sheet_and_nothing_else_is(
    library: Library, whole: Course
) -> None:
    people = People(full_names(whole))
    made = printing.make_pdf(library, ["oppmote", "bordkort", "navnelapper"], PLAIN, whole, people)
    text, about = of_paper(made)
    assert text.count("Participant.name") == 4
    assert got_out(text.replace("Participant.name", "")) == []
    assert got_out(about) == []


@pytest.mark.parametrize("edition", list(slides.Edition))
def test_no_slides_have_any_of_it(
    stored: Database, library: Library, whole: Course, place: Path, edition: slides.Edition
) -> None:
    with closing(Sandbox()) as sandbox:
        ready = slides.read_slides(stored, library, whole.id, whole.gatherings[0].id, sandbox)
    made = slides.make_slides(ready, edition, PLAIN, NOW)
    target = place / "lysark"
    target.write_bytes(made)
    read = unpacked(target) if made.startswith(b"PK") else "".join(of_paper(made))
    assert got_out(read) == []


def test_the_log_of_an_error_has_none_of_it(whole: Course, tmp_path: Path) -> None:
    diagnosis.start_log(tmp_path)
    try:
        raise RuntimeError(repr(whole))
    except RuntimeError as error:
        told = diagnosis.record(error)
    diagnosis.stop_log()
    assert got_out(told) == []
    assert got_out((tmp_path / diagnosis.LOG_NAME).read_bytes()) == []
