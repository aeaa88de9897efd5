"""A package is the same for the same course, comes back as it went, and trusts nobody."""

import io
import json
import tracemalloc
import zipfile
from pathlib import Path
from random import Random, SystemRandom

import pytest

from mestringstreff_desktop import __version__
from mestringstreff_desktop.course.course import AgendaItem, Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage import package
from mestringstreff_desktop.storage.package import COURSE_NAME, LARGEST_FILE, MANIFEST_NAME
from mestringstreff_desktop.storage.package_format import PackedCourse, pack
from tests.storage import hostile
from tests.storage.hostile import COURSE, GOOD, packed
from tests.storage.samples import MOMENT, a_full_course, a_full_gathering, mark

MUTATIONS = 400


def test_a_package_comes_back_as_it_went() -> None:
    course = a_full_course()
    assert package.from_bytes(package.to_bytes(course, ())).course == pack(course, ())


def test_the_same_course_gives_the_same_bytes() -> None:
    course = a_full_course()
    assert package.to_bytes(course, ()) == package.to_bytes(course, ())


def test_what_stays_at_home_changes_no_byte() -> None:
    course = a_full_course()
    before = package.to_bytes(course, ())
    course.place, course.participants = "Et annet sted", 7
    course.team[0].name = "Ola"
    course.gatherings[0].log.done = "Alt"
    course.created_at = MOMENT.replace(year=2030)
    assert package.to_bytes(course, ()) == before


def test_the_bytes_tell_nothing_of_when_and_where() -> None:
    with zipfile.ZipFile(io.BytesIO(package.to_bytes(a_full_course(), ()))) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == [MANIFEST_NAME, COURSE_NAME]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.compress_type) for entry in entries} == {(3, zipfile.ZIP_STORED)}


def test_the_manifest_tells_what_is_in_the_package() -> None:
    course = a_full_course()
    manifest = package.from_bytes(package.to_bytes(course, ())).manifest
    assert (manifest.format, manifest.version, manifest.program_version) == ("mestringskurs", 1, __version__)
    assert (manifest.course_id, manifest.course_title) == (course.id, course.title)
    assert list(manifest.entries) == [COURSE_NAME]


def test_a_repacked_package_is_read() -> None:
    entries: hostile.Entries = [(name, data) for name, data in GOOD.items()]
    squeezed = hostile.zipped(entries, zipfile.ZIP_DEFLATED)
    assert package.from_bytes(squeezed) == package.from_bytes(packed(manifest=GOOD[MANIFEST_NAME]))


TOO_LONG = {
    "a lead": a_full_course(gatherings=[a_full_gathering(lead="x" * 20_001)]),
    "a title": a_full_course(title="x" * 1_001),
    "many gatherings": a_full_course(gatherings=[a_full_gathering() for _ in range(101)]),
    "all together": a_full_course(gatherings=[a_full_gathering(tips=["å" * 19_000] * 150)]),
}


@pytest.mark.parametrize("course", TOO_LONG.values(), ids=list(TOO_LONG))
def test_a_course_too_long_for_a_package_is_told_before_it_is_sent(course: Course) -> None:
    with pytest.raises(UserError, match="for lang"):
        package.to_bytes(course, ())


def test_the_gathering_with_the_long_text_is_named() -> None:
    gatherings = [a_full_gathering(), a_full_gathering(lead="x" * 20_001)]
    with pytest.raises(UserError, match="i samling 2"):
        package.to_bytes(a_full_course(gatherings=gatherings), ())


def test_a_package_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "kurs æøå.mestringskurs"
    path.write_bytes(packed())
    assert str(package.read(path).course.id) == COURSE["id"]


def test_a_package_of_the_first_version_is_read_for_ever() -> None:
    course = package.read(Path(__file__).parent / "packages" / "version-1.mestringskurs").course
    assert (course.title, course.goals.skill) == ("Kurs våren", mark(Course, "goals.skill"))
    assert [item.responsible for item in course.items] == [mark(AgendaItem, "responsible")]
    assert [question.question for question in course.questions] == ["Eget spørsmål?"]


@pytest.mark.parametrize("name", ["borte.mestringskurs", "x" * 300, "fil/under", "nul\0"])
def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(UserError, match="lar seg ikke åpne"):
        package.read(tmp_path / name)


@pytest.mark.parametrize("path", [Path("/"), Path("/dev/zero")], ids=["folder", "device"])
def test_what_is_no_file_is_no_package(path: Path) -> None:
    with pytest.raises(UserError, match="ikke en kurspakke"):
        package.read(path)


def test_a_very_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "stor.mestringskurs"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE * 100)
    with pytest.raises(UserError, match="for stor"):
        package.read(path)


FOREIGN = {
    "nothing": b"",
    "text": b"Hei!",
    "a PDF": b"%PDF-1.7",
    "an empty archive": hostile.zipped([]),
    "another archive": hostile.zipped([("word/document.xml", b"<w/>")]),
    "another format": hostile.with_manifest(format="anki"),
    "something before the archive": b"MZ" + packed(),
}
NEWER = {
    "the next version": hostile.with_manifest(version=2),
    "a version far ahead": hostile.with_manifest(version=10**9),
    "with fields we do not know": hostile.with_manifest(version=2, attachments=["a.pdf"]),
    "with entries we do not know": packed(
        GOOD[COURSE_NAME], hostile.manifest_for(b"", version=3), "attachments/a.pdf"
    ),
}
DAMAGED = {
    "cut off": packed()[:-100],
    "only a beginning": packed()[:40],
    "something after the archive": packed() + b"x",
    "a flipped bit": packed().replace(b'"minutes":25', b'"minutes":24'),
    "elsewhere zip64": hostile.with_zip64(packed()),
    "a very long list": packed(GOOD[COURSE_NAME], None, *(f"{number:0500}" for number in range(200))),
    "encrypted": hostile.with_flag(1),
    "strongly encrypted": hostile.with_flag(0x41),
    "patched": hostile.with_flag(0x20),
    "a link": hostile.with_entry(external_attr=0o120777 << 16),
    "a folder": hostile.with_entry(external_attr=0o040755 << 16),
    "bzip2": hostile.with_entry(compress_type=zipfile.ZIP_BZIP2),
    "lzma": hostile.with_entry(compress_type=zipfile.ZIP_LZMA),
    "a bomb": hostile.bomb(10_000_000),
    "a bomb that lies": hostile.lying_bomb(10_000_000),
    "an absolute name": packed(GOOD[COURSE_NAME], None, "/etc/passwd"),
    "a name that climbs": packed(GOOD[COURSE_NAME], None, "../../.bashrc"),
    "a Windows name": packed(GOOD[COURSE_NAME], None, "C:\\Windows\\x"),
    "a folder entry": packed(GOOD[COURSE_NAME], None, "attachments/"),
    "one more entry": packed(GOOD[COURSE_NAME], None, "notes.txt"),
    "a name with NUL": hostile.zipped(
        [(MANIFEST_NAME, GOOD[MANIFEST_NAME]), ("course.json@x", GOOD[COURSE_NAME])]
    ).replace(b"course.json@x", b"course.json\0x"),
    "no course": hostile.zipped([(MANIFEST_NAME, GOOD[MANIFEST_NAME])]),
    "a manifest that is no JSON": packed(manifest=b"{"),
    "a manifest that is no text": packed(manifest=b"\xff\xfe"),
    "a list for a manifest": packed(manifest=b"[]"),
    "an empty manifest": packed(manifest=b""),
    "a very long manifest": hostile.with_manifest(program_version="x" * 70_000),
    "a deep manifest": packed(manifest=b'{"format":"x","version":1,"deep":' + hostile.nested(10_000) + b"}"),
    "version 0": hostile.with_manifest(version=0),
    "version in words": hostile.with_manifest(version="1"),
    "version yes": hostile.with_manifest(version=True),
    "an unknown field in the manifest": hostile.with_manifest(run="rm -rf"),
    "a repeated key in the manifest": packed(
        manifest=GOOD[MANIFEST_NAME].replace(b"{", b'{"format":"mestringskurs",', 1)
    ),
    "no hash": hostile.with_manifest(entries={}),
    "a hash for one more": hostile.with_manifest(
        entries={name: {"size": 1, "sha256": ""} for name in (COURSE_NAME, "a.pdf")}
    ),
    "the wrong hash": hostile.with_manifest(entries={COURSE_NAME: {"size": 1, "sha256": "0" * 64}}),
    "another course's id": hostile.with_manifest(course_id="6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
    "another course's title": hostile.with_manifest(course_title="Noe annet"),
    "no JSON": packed(b"kurs"),
    "UTF-16": packed(json.dumps(COURSE).encode("utf-16")),
    "more after the course": packed(GOOD[COURSE_NAME] + b"{}"),
    "deep": packed(hostile.nested(100_000)),
    "deep in a field": packed(b'{"title":' + hostile.nested(100_000) + b"}"),
    "a list for a course": packed(b"[]"),
    "nothing for a course": packed(b"null"),
    "an unknown field": hostile.with_course(place="Orkdal"),
    "a missing field": packed(hostile.encoded({"id": COURSE["id"]})),
    "a repeated key": hostile.with_course_text('"title":', '"title":"En","title":'),
    "no title": hostile.with_course(title=None),
    "a number for a title": hostile.with_course(title=1),
    "a title of 1001 letters": hostile.with_course(title="x" * 1001),
    "NUL": hostile.with_gathering(lead="a\0b"),
    "half a character": hostile.with_gathering(lead="\ud800"),
    "half a character in bytes": hostile.with_course_text("Gathering.lead", "\ud800"),
    "a text of a million letters": hostile.with_gathering(lead="x" * 1_000_000),
    "a raw line break": hostile.with_course_text("Gathering.lead", "a\nb"),
    "too many goals": hostile.with_gathering(goals=["x"] * 201),
    "too many gatherings": hostile.with_course(gatherings=[COURSE["gatherings"][0]] * 101),
    "a gathering twice": hostile.with_course(gatherings=[COURSE["gatherings"][0]] * 2),
    "an id that is none": hostile.with_item(id="1"),
    "the course's id on an item": hostile.with_item(id=COURSE["id"]),
    "an unknown phase": hostile.with_item(phase="party"),
    "minutes below zero": hostile.with_item(minutes=-1),
    "eleven hours": hostile.with_item(minutes=660),
    "half minutes": hostile.with_item(minutes=10.5),
    "minutes in words": hostile.with_item(minutes="10"),
    "minutes that are yes": hostile.with_item(minutes=True),
    "minutes that are no number": hostile.with_item(minutes=float("nan")),
    "endless minutes": hostile.with_item(minutes=float("inf")),
    "a number of 5000 digits": hostile.with_course_text('"minutes":25', '"minutes":' + "9" * 5000),
    "a huge exponent": hostile.with_course_text('"minutes":25', '"minutes":1e999999'),
    "a break that is one": hostile.with_item(is_break=1),
}


@pytest.mark.parametrize("data", FOREIGN.values(), ids=list(FOREIGN))
def test_what_is_no_package_is_told_as_that(data: bytes) -> None:
    with pytest.raises(UserError, match="ikke en kurspakke"):
        package.from_bytes(data)


@pytest.mark.parametrize("data", NEWER.values(), ids=list(NEWER))
def test_a_package_of_a_newer_program_is_told_as_that(data: bytes) -> None:
    with pytest.raises(UserError, match="nyere utgave"):
        package.from_bytes(data)


@pytest.mark.parametrize("data", DAMAGED.values(), ids=list(DAMAGED))
def test_a_package_that_is_not_right_is_told_as_damaged(data: bytes) -> None:
    with pytest.raises(UserError, match="skadet"):
        package.from_bytes(data)


def test_packages_changed_byte_by_byte_are_read_as_they_were_or_refused() -> None:
    seed = SystemRandom().getrandbits(32)
    print(f"seed {seed}")
    random, right = Random(seed), package.from_bytes(packed()).course
    for _ in range(MUTATIONS):
        assert outcome(hostile.mutated_bytes(packed(), random)) in (right, None)


def test_packages_changed_in_their_structure_are_right_or_refused() -> None:
    seed = SystemRandom().getrandbits(32)
    print(f"seed {seed}")
    random = Random(seed)
    for _ in range(MUTATIONS):
        course = outcome(packed(hostile.encoded(hostile.mutated_value(COURSE, random))))
        assert course is None or len(set(course.part_ids)) == len(course.part_ids)


def outcome(data: bytes) -> PackedCourse | None:
    """The course in the package; None when it is refused with a sentence. Anything else fails."""
    try:
        return package.from_bytes(data).course
    except UserError:
        return None


def test_unpacking_a_bomb_stops_at_the_limit() -> None:
    data = hostile.bomb(40_000_000)
    tracemalloc.start()
    outcome(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000
