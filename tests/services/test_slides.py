"""A gathering's support slides are saved as chosen, with her own pictures, whole or not at all."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from pptx import Presentation
from pypdf import PdfReader

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering, Slide
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import printing, slides
from mestringstreff_desktop.services.slides import Edition, Ready
from mestringstreff_desktop.storage import attachments
from mestringstreff_desktop.storage.database import Database
from tests.office.decks import png

SANDBOX = Sandbox()
PLAIN = PrintOptions()


def own(title: str, *words: str, picture: str = "", notes: str = "") -> Slide:
    return Slide(
        id=str(uuid4()), title=title, words=words, picture=picture, alt="Hagen", notes=notes, is_changed=True
    )


def choose(database: Database, course: Course, *chosen: Slide) -> Gathering:
    with database.transaction() as session:
        gathering = session.get_one(Gathering, course.gatherings[0].id)
        gathering.slides = chosen
    return course.gatherings[0]


def attach(database: Database, course: Course, content: bytes) -> str:
    """Put a file in the course as earlier versions might have, whatever it holds."""
    file = Attachment(name="hagen.png", media_type="image/png", size=len(content), pages=1)
    with database.transaction() as session:
        stored = session.get_one(Course, course.id)
        stored.attachments.append(file)
        attachments.write(session, file.id, content)
    return str(file.id)


def ready(database: Database, library: Library, course: Course) -> Ready:
    return slides.read_slides(database, library, course.id, course.gatherings[0].id, SANDBOX)


def titles(made: bytes) -> Sequence[str]:
    pages = Presentation(BytesIO(made)).slides
    return [title.text_frame.text for page in pages if (title := page.shapes.title)]


def test_what_is_chosen_is_saved_in_its_order(
    database: Database, library: Library, course: Course, now: datetime, tmp_path: Path
) -> None:
    hidden = Slide(id=str(uuid4()), title="Skjult", is_shown=False, is_changed=True)
    gone = Slide(id="finnes-ikke", title="Borte")
    choose(
        database, course, own("Sist i går"), hidden, gone, own("Runde", "Hva tok du med deg?", notes="Si.")
    )
    target = slides.save_slides(ready(database, library, course), tmp_path / "ark.PPTX", now)
    assert titles(target.read_bytes()) == ["Sist i går", "Runde"]


def test_it_is_printed_in_three_ways(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    choose(database, course, *(own(f"Ark {number}", "Ord", notes="Husk dette.") for number in range(4)))
    found, told = ready(database, library, course), {}
    for edition in (Edition.PAGES, Edition.LINES, Edition.NOTES):
        pages = PdfReader(BytesIO(slides.make_slides(found, edition, PLAIN, now))).pages
        told[edition.value] = len(pages), "Husk dette." in "".join(page.extract_text() for page in pages)
    assert told == {"pages": (4, False), "lines": (2, False), "notes": (2, True)}


def test_the_slides_of_a_gathering_of_any_name_are_saved(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    found = replace(ready(database, library, course), gathering="Å være sammen \x01" * 70)
    for edition in Edition:
        assert slides.make_slides(found, edition, PLAIN, now)


def test_her_own_picture_is_on_its_slide(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    choose(database, course, own("Hagen", picture=attach(database, course, png())))
    found = ready(database, library, course)
    made = slides.make_slides(found, Edition.POWERPOINT, PLAIN, now)
    names = [shape.name for shape in Presentation(BytesIO(made)).slides[0].shapes]
    assert (names, found.left_out) == (["Tittel 1", "Tegning 2"], ())
    assert PdfReader(BytesIO(slides.make_slides(found, Edition.PAGES, PLAIN, now))).pages[0].images


def test_a_picture_that_cannot_be_read_leaves_its_words(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    document = printing.make_pdf(library, ["busk"], PLAIN)
    for wrong in (png()[:40], document):
        picture = attach(database, course, wrong)
        choose(database, course, own("Hagen", "Ro", picture=picture), own("Borte", picture=str(uuid4())))
        found = ready(database, library, course)
        (sentence,) = found.left_out
        assert "«hagen.png» er skadet" in sentence
    assert titles(slides.make_slides(found, Edition.POWERPOINT, PLAIN, now)) == ["Hagen", "Borte"]


def test_a_gathering_without_slides_says_so(database: Database, library: Library, course: Course) -> None:
    choose(database, course)
    with pytest.raises(UserError, match="ingen støtteark"):
        ready(database, library, course)


def test_a_course_without_gatherings_says_so(course: Course) -> None:
    course.gatherings.clear()
    with pytest.raises(UserError, match="ingen samlinger ennå"):
        slides.gathering_number(course, 1)


def test_a_gathering_that_is_gone_says_so(database: Database, library: Library, course: Course) -> None:
    with pytest.raises(UserError, match="finnes ikke lenger"):
        slides.read_slides(database, library, course.id, uuid4(), SANDBOX)


def test_only_the_slides_and_their_notes_are_in_the_file(
    database: Database, library: Library, course: Course, now: datetime
) -> None:
    with database.transaction() as session:
        stored = session.get_one(Gathering, course.gatherings[0].id)
        stored.items[0].note = stored.items[0].responsible = stored.log.done = "HEMMELIG"
    choose(database, course, own("Runde", notes="Si dette."))
    found = ready(database, library, course)
    made = b"".join(slides.make_slides(found, edition, PLAIN, now) for edition in Edition)
    parts = Presentation(BytesIO(slides.make_slides(found, Edition.POWERPOINT, PLAIN, now))).part.package
    told = b"".join(part.blob for part in parts.iter_parts())
    assert b"HEMMELIG" not in told + made
    assert "HEMMELIG" not in repr(found)


@pytest.mark.parametrize("name", ["ark", "ark.ppt", "ark.odp"])
def test_another_kind_of_file_is_told_before_anything_is_made(name: str) -> None:
    with pytest.raises(UserError, match=r"\.pptx eller \.pdf"):
        slides.edition_of(Path(name))


def test_a_file_that_another_program_has_open_is_told_in_a_sentence(tmp_path: Path) -> None:
    target = tmp_path / "ark.pptx"
    target.write_bytes(b"old")
    with target.open("rb"), pytest.raises(UserError, match="Lukk den i PowerPoint"):
        slides.keep_slides(b"new", target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
