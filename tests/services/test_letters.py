"""What a leader changes in a text is stored, can be had back, and comes out as a file that names nobody."""

from io import BytesIO
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import pikepdf
import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.recruiting.texts import Filled
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.services import letters
from mestringstreff_desktop.services.planning import load_course
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.course.recruiting.letters import TODAY, a_known_course, a_text

TEXT = a_text()


@pytest.fixture
def course_id(database: Database) -> UUID:
    course = a_known_course()
    with database.transaction() as session:
        session.add(course)
    return course.id


def _own(database: Database, course_id: UUID) -> dict[str, str]:
    own = letters.own_words(load_course(database, course_id), TEXT.id)
    return dict(own.blocks) if own else {}


def test_her_words_are_stored_and_the_program_s_can_be_had_again(database: Database, course_id: UUID) -> None:
    letters.change_block(database, course_id, TEXT, "lead", "Velkommen")
    letters.change_block(database, course_id, TEXT, "sign", "Hilsen oss")
    assert _own(database, course_id) == {"lead": "Velkommen", "sign": "Hilsen oss"}
    letters.fetch_again(database, course_id, TEXT, "lead")
    (text,) = letters.fill(TEXT, load_course(database, course_id), TODAY)
    assert [block.is_own for block in text.blocks].count(True) == 1
    letters.take_back(database, course_id, TEXT)
    assert _own(database, course_id) == {"sign": "Hilsen oss", "lead": "Velkommen"}


def test_a_value_is_typed_once_for_all_texts_or_for_one_alone(database: Database, course_id: UUID) -> None:
    letters.set_value(database, course_id, "pris", "100 kr")
    letters.set_value(database, course_id, "pris", "50 kr", TEXT.id)
    course = load_course(database, course_id)
    assert course.text_values["pris"] == "100 kr"
    assert "Pris: 50 kr" in letters.clipboard_text(letters.fill(TEXT, course, TODAY)[0])
    letters.set_value(database, course_id, "pris", " ")
    letters.set_value(database, course_id, "pris", "", TEXT.id)
    course = load_course(database, course_id)
    assert "pris" not in course.text_values
    assert "Pris: [Pris]" in letters.clipboard_text(letters.fill(TEXT, course, TODAY)[0])


def test_a_letter_to_people_has_a_copy_for_each_that_is_chosen() -> None:
    course = a_known_course()
    people = [Participant(name="Anne Berg"), Participant(name="Ola Dal")]
    found = letters.fill(TEXT, course, TODAY, people)
    assert [text.to for text in found] == [(("Anne Berg", ""),), (("Ola Dal", ""),)]
    assert len(letters.fill(a_text(person=""), course, TODAY, people)) == 1
    assert letters.fill(TEXT, course, TODAY, [TeamMember(name="Kari")])[0].to == (("Kari", ""),)


def _copies(course: Course) -> tuple[Filled, ...]:
    return letters.fill(TEXT, course, TODAY, [Participant(name="Xantippe Quist"), Participant(name="Ola")])


def test_a_pdf_has_a_page_for_each_and_says_no_name_of_itself() -> None:
    made = letters.make_pdf(_copies(a_known_course()), PrintOptions())
    with pikepdf.open(BytesIO(made)) as pdf, pdf.open_metadata() as told:
        assert len(pdf.pages) == 2
        assert str(pdf.docinfo["/Title"]) == told["dc:title"] == "Prøve"
        assert b"Xantippe" not in pdf.Root.Metadata.read_bytes()
        assert "Xantippe" not in " ".join(map(str, pdf.docinfo.values()))


def test_a_word_file_says_no_name_of_itself() -> None:
    with ZipFile(BytesIO(letters.make_docx(_copies(a_known_course()), NOW))) as packed:
        told = packed.read("docProps/core.xml").decode() + packed.read("docProps/app.xml").decode()
    assert "Xantippe" not in told
    assert "<dc:creator>Mestringstreff Desktop</dc:creator>" in told


def test_posters_come_in_two_sizes() -> None:
    texts = letters.fill(a_text("poster"), a_known_course(), TODAY)
    sizes = []
    for paper in ("A4", "A3"):
        with pikepdf.open(BytesIO(letters.make_pdf(texts, PrintOptions(), paper))) as pdf:
            sizes.append(tuple(round(float(side)) for side in pdf.pages[0].mediabox[2:]))
    assert sizes == [(595, 842), (842, 1191)]


def test_each_poster_has_a_design_of_its_own(library: Library) -> None:
    posters = [each for each in library.letters.values() if each.look == "poster"]
    designs = [letters.design_of(library, each) for each in posters]
    assert designs == [*letters.Design][: len(posters)]
    assert letters.design_of(library, TEXT) is letters.Design.PICTURE


def test_a_file_that_word_has_open_is_told_of(tmp_path: Path) -> None:
    target = letters.keep(b"Word", tmp_path / "brev.docx")
    with (
        target.open("rb"),
        pytest.raises(UserError, match=r"«brev\.docx» kan ikke skrives over. Lukk den i Word"),
    ):
        letters.keep(b"Nytt", target)
    assert target.read_bytes() == b"Word"


def test_a_pdf_that_is_open_is_not_said_to_be_open_in_word(tmp_path: Path) -> None:
    target = letters.keep(b"PDF", tmp_path / "brev.pdf")
    with target.open("rb"), pytest.raises(UserError, match="Lukk den i programmet som viser den"):
        letters.keep(b"Nytt", target)


def test_a_text_that_is_not_there_is_told_of(library: Library) -> None:
    assert letters.find(library, "bekreftelse").id == "bekreftelse"
    with pytest.raises(UserError, match="«tull» finnes ikke"):
        letters.find(library, "tull")
