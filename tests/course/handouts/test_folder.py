"""What a participant's folder is put together of."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, gathering_from, renumber
from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.course.own import Attachment, OwnSheet
from mestringstreff_desktop.course.sheets import FolderPlan

NOW = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.fixture
def course(library: Library) -> Course:
    gatherings = [gathering_from(template) for template in library.gatherings]
    renumber(gatherings)
    return Course(title="Vårkurs", created_at=NOW, participants=9, gatherings=gatherings)


def test_a_folder_has_the_usual_parts_in_order(course: Course, library: Library) -> None:
    words = [folder.part_words(part, course, library) for part in folder.folder_parts(course, library)]
    assert words[:3] == ["Forside", "Program for alle samlingene", "Samling 1: Hva er mestring?"]
    assert words[-2:] == ["Notatark", "Veien videre: lokale tilbud"]
    assert len(words) == 10


def test_chosen_parts_come_in_their_order_and_those_gone_are_left_out(
    course: Course, library: Library
) -> None:
    file = Attachment(name="Turkart.pdf", media_type="application/pdf", size=1, pages=1)
    course.attachments = [file]
    chosen = (f"attachment:{file.id}", "sheet:busk", "own:borte", f"gathering:{uuid4()}", "cover", "?")
    course.folder = FolderPlan(parts=chosen)
    parts = folder.folder_parts(course, library)
    assert [folder.part_words(part, course, library) for part in parts] == [
        "Turkart.pdf",
        "BUSK",
        "Forside",
    ]


def test_what_is_not_in_the_folder_can_be_added(course: Course, library: Library) -> None:
    course.own_sheets = [OwnSheet(title="Mitt", toml="", changed_at=NOW)]
    course.folder = FolderPlan(parts=("cover",))
    parts = folder.parts_to_add(course, library)
    assert parts[0] == "programme"
    assert f"own:{course.own_sheets[0].id}" in parts
    assert "sheet:busk" in parts
    assert not {"cover", "sheet:sjekkliste", "sheet:notater"} & set(parts)
    assert all(folder.part_words(part, course, library) for part in parts)


def test_only_what_is_a_participants_own_stands_behind_a_divider(course: Course, library: Library) -> None:
    sheets = folder.folder_sheets(course, course.gatherings[0], library)
    assert sheets[0] == "presentasjonsblomst"
    assert not {"oppmote", "bordkort", "grupperegler", "kartlegging-for", "refleksjonsoppgave"} & set(sheets)
    assert folder.folder_sheets(course, course.gatherings[5], library) == []


def test_an_empty_course_has_a_folder_without_gatherings(library: Library) -> None:
    course = Course(title="<b>&🌻ŋ", created_at=NOW)
    assert folder.folder_parts(course, library) == ("cover", "programme", "notes", "local-offers")


def test_parts_of_the_folder_that_are_gone_or_said_twice_are_left_out(
    course: Course, library: Library
) -> None:
    wanted = ("notes", f"gathering:{uuid4()}", "sheet:finnes-ikke", "tull", "notes", "sheet:busk")
    course.folder = FolderPlan(wanted)
    assert folder.folder_parts(course, library) == ("notes", "sheet:busk")


@pytest.mark.parametrize(
    ("part", "sheet"),
    [("sheet:busk", "busk"), ("own:x", "x"), ("attachment:y", "y"), ("notes", ""), ("", "")],
)
def test_a_part_tells_which_sheet_it_is(part: str, sheet: str) -> None:
    assert folder.sheet_of(part) == sheet


def test_what_can_be_added_is_not_in_the_folder_already(course: Course, library: Library) -> None:
    added = folder.parts_to_add(course, library)
    assert not set(added) & set(folder.folder_parts(course, library))
    assert "sheet:busk" in added
    assert "sheet:oppmote" not in added
    titles = [folder.part_words(part, course, library).casefold() for part in added if "sheet:" in part]
    assert titles == sorted(titles)
