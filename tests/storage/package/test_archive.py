"""A package is the same for the same course, comes back as it went, and trusts nobody."""

import copy
import io
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from mestringstreff_desktop import __version__
from mestringstreff_desktop.course.course import AgendaItem, Course, Mark
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.attachments import LARGEST, LARGEST_TOGETHER
from mestringstreff_desktop.storage.package import archive
from mestringstreff_desktop.storage.package.archive import LARGEST_FILE, MANIFEST_NAME
from mestringstreff_desktop.storage.package.format import PackedFigures
from mestringstreff_desktop.storage.package.pack import PLAN_ONLY, ExportOptions, pack
from tests.storage.package import hostile_packages as hostile
from tests.storage.package.hostile_packages import COURSE, GOOD, packed
from tests.storage.package.packed_samples import (
    CONTENTS,
    EVERYTHING,
    ROLES,
    a_course_to_send,
    bytes_of,
    package_of,
)
from tests.storage.samples import MOMENT, a_full_gathering, mark


@pytest.mark.parametrize("options", [PLAN_ONLY, EVERYTHING], ids=["plan", "everything"])
def test_a_package_comes_back_as_it_went(options: ExportOptions) -> None:
    course = a_course_to_send()
    assert archive.from_bytes(package_of(course, options)).course == pack(course, ROLES, options)


def test_the_files_come_back_as_they_went() -> None:
    read = archive.from_bytes(packed())
    assert [read.attachment(each) for each in read.course.attachments] == list(CONTENTS.values())


def test_the_same_course_gives_the_same_bytes() -> None:
    course = a_course_to_send()
    again = copy.deepcopy(course)
    assert package_of(course) == package_of(again) != package_of(a_course_to_send())


def test_what_stays_at_home_changes_no_byte() -> None:
    course = a_course_to_send()
    before = package_of(course, PLAN_ONLY)
    course.place, course.participants = "Et annet sted", 7
    course.team[0].name = "Ola"
    course.gatherings[0].log.done = "Alt"
    course.created_at += timedelta(hours=5)
    course.own_sheets[0].changed_at = MOMENT.replace(year=2030)
    assert package_of(course, PLAN_ONLY) == before


def test_the_entries_tell_nothing_of_when_and_where() -> None:
    with zipfile.ZipFile(io.BytesIO(package_of(a_course_to_send()))) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.compress_type) for entry in entries} == {(3, zipfile.ZIP_STORED)}


def test_the_manifest_tells_what_is_in_the_package() -> None:
    course = a_course_to_send()
    manifest = archive.from_bytes(package_of(course)).manifest
    assert (manifest.format, manifest.version, manifest.program_version) == ("mestringskurs", 5, __version__)
    assert (manifest.course_id, manifest.course_title) == (course.id, course.title)
    files = [f"attachments/{each.id}" for each in course.attachments]
    assert [name.partition(".")[0] for name in manifest.entries] == ["course", *files]


def test_a_repacked_package_is_read() -> None:
    entries: hostile.Entries = [(name, data) for name, data in GOOD.items()]
    squeezed = hostile.zipped(entries, zipfile.ZIP_DEFLATED)
    assert archive.from_bytes(squeezed) == archive.from_bytes(packed(manifest=GOOD[MANIFEST_NAME]))


TOO_LONG = {
    "a lead": a_course_to_send(gatherings=[a_full_gathering(lead="x" * 20_001)]),
    "a title": a_course_to_send(title="x" * 1_001),
    "many gatherings": a_course_to_send(gatherings=[a_full_gathering() for _ in range(101)]),
    "all together": a_course_to_send(gatherings=[a_full_gathering(tips=["å" * 19_000] * 150)]),
}


@pytest.mark.parametrize("course", TOO_LONG.values(), ids=list(TOO_LONG))
def test_a_course_too_long_for_a_package_is_told_before_it_is_sent(course: Course) -> None:
    with pytest.raises(UserError, match="for lang"):
        package_of(course)


def test_files_that_are_too_much_together_are_told() -> None:
    course = a_course_to_send()
    course.attachments = [
        Attachment(name=str(each), media_type="application/pdf", size=LARGEST, pages=1)
        for each in range(LARGEST_TOGETHER // LARGEST + 1)
    ]
    with pytest.raises(UserError, match="200 MB til sammen"):
        package_of(course)


@pytest.mark.parametrize("content", [b"%PDF-1", b"MZ" + bytes(14)], ids=["shorter", "another kind"])
def test_a_file_that_could_not_be_read_again_is_told(content: bytes) -> None:
    course = a_course_to_send()
    with pytest.raises(UserError, match="kan sendes"):
        bytes_of(pack(course, ()), lambda _: content)


def test_the_gathering_with_the_long_text_is_named() -> None:
    gatherings = [a_full_gathering(), a_full_gathering(lead="x" * 20_001)]
    with pytest.raises(UserError, match="i samling 2"):
        package_of(a_course_to_send(gatherings=gatherings))


def test_a_package_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "kurs æøå.mestringskurs"
    path.write_bytes(packed())
    assert str(archive.read(path).course.id) == COURSE["id"]


def test_a_package_of_the_first_version_is_read_for_ever() -> None:
    course = archive.read(Path(__file__).parent / "versions" / "version-1.mestringskurs").course
    assert (course.title, course.goals.skill) == ("Kurs våren", mark(Course, "goals.skill"))
    assert [item.responsible for item in course.items] == [mark(AgendaItem, "responsible")]
    assert [question.question for question in course.questions] == ["Eget spørsmål?"]
    assert (course.folder, course.gatherings[0].sheets, course.attachments) == (None, None, ())


def test_a_package_of_the_second_version_is_read_for_ever() -> None:
    course = archive.read(Path(__file__).parent / "versions" / "version-2.mestringskurs").course
    item = course.items[0]
    assert (item.title, item.sheet, item.note, item.mark) == (mark(AgendaItem, "title"), "", "", Mark.NONE)
    assert len(course.attachments) == 3
    assert all(each.history for each in course.gatherings)


def test_a_package_of_the_third_version_is_read_for_ever() -> None:
    course = archive.read(Path(__file__).parent / "versions" / "version-3.mestringskurs").course
    item = course.items[0]
    assert (item.note, item.mark, item.origin) == (mark(AgendaItem, "note"), Mark.BLUE, "")
    assert course.gatherings[0].slides is None


def test_a_package_of_the_fourth_version_is_read_for_ever() -> None:
    course = archive.read(Path(__file__).parent / "versions" / "version-4.mestringskurs").course
    slides = [slide for gathering in course.gatherings for slide in gathering.slides or ()]
    assert slides
    assert course.figures is None
    assert course.items[0].note == mark(AgendaItem, "note")


def test_a_package_of_the_fifth_version_is_read_for_ever() -> None:
    course = archive.read(Path(__file__).parent / "versions" / "version-5.mestringskurs").course
    assert course.figures == PackedFigures(
        year=2026,
        planned=1,
        held=1,
        participants=12,
        next_of_kin=6,
        completed=8,
        benefit=(1, 1, 2, 2),
        answered=6,
    )


@pytest.mark.parametrize("name", ["borte.mestringskurs", "x" * 300, "fil/under", "nul\0"])
def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(UserError, match="lar seg ikke åpne"):
        archive.read(tmp_path / name)


@pytest.mark.parametrize("path", [Path("/"), Path("/dev/zero")], ids=["folder", "device"])
def test_what_is_no_file_is_no_package(path: Path) -> None:
    with pytest.raises(UserError, match="ikke en kurspakke"):
        archive.read(path)


def test_a_file_with_the_right_name_and_no_package_may_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "kurs.mestringskurs"
    path.write_text("ikke noe")
    with pytest.raises(UserError, match="eller så er den skadet"):
        archive.read(path)


def test_bytes_beyond_the_limit_are_not_looked_into() -> None:
    with pytest.raises(UserError, match="på over 200 MB"):
        archive.from_bytes(bytes(LARGEST_FILE + 1))


def test_a_very_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "stor.mestringskurs"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE * 100)
    with pytest.raises(UserError, match="for stor"):
        archive.read(path)
