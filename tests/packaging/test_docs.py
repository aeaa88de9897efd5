"""The pages for IT: what they tell of the data folder and the package is what the code does."""

import json
import re
import zipfile
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from mestringstreff_desktop import diagnosis, paths
from mestringstreff_desktop.course.agenda import MOST_ITEMS
from mestringstreff_desktop.course.slides import MOST_SLIDES
from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.storage import attachments, backup, copies, files, pictures, places, temporary
from mestringstreff_desktop.storage.connections import PROFILE
from mestringstreff_desktop.storage.lock import beside, envelope, recovery_code
from mestringstreff_desktop.storage.package import archive, format, sealed
from mestringstreff_desktop.ui.window import main_window
from tests.packaging.scripts import ROOT

DOCS = ROOT / "packaging" / "docs"
FOLDER = (DOCS / "data-folder.md").read_text("utf-8")
PACKAGE = (DOCS / "package-format.md").read_text("utf-8")
NEWEST = max(get_args(archive.Version))
VERSIONS = ROOT / "tests" / "storage" / "package" / "versions"


def structs() -> dict[str, type[msgspec.Struct]]:
    """Return all that travels, by the heading it stands under."""
    found = {kind.__name__.removeprefix("Packed"): kind for kind in format.Packed.__subclasses__()}
    return {
        name: kind for name, kind in found.items() if kind.__module__.startswith("mestringstreff_desktop")
    }


def rows(heading: str) -> dict[str, tuple[str, str]]:
    """Return the fields in the table under a heading: type and version."""
    table = PACKAGE.partition(f"\n### {heading}\n")[2].partition("\n#")[0]
    cells = [
        [cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines() if "| `" in f"{line} "
    ]
    return {name.strip("`"): (kind, version) for name, kind, version, _ in cells}


def numbers(number: int) -> str:
    return f"{number:,}"


def test_every_kind_of_thing_in_a_package_has_a_table() -> None:
    headings = re.findall(r"^### (\w+)$", PACKAGE, re.MULTILINE)
    assert set(headings) == set(structs())


@pytest.mark.parametrize("name", structs())
def test_every_field_in_a_package_is_told_of_and_no_other(name: str) -> None:
    assert list(rows(name)) == list(structs()[name].__struct_fields__)


@pytest.mark.parametrize("name", structs())
def test_a_field_that_may_be_left_out_came_after_the_first_version(name: str) -> None:
    """Of what came whole with a later version all fields are of that one."""
    kind, told = structs()[name], rows(name)
    came = {version for _, version in told.values()}
    optional = {field.name for field in msgspec.structs.fields(kind) if not field.required}
    if "1" in came:
        assert {field for field, (_, version) in told.items() if version != "1"} == optional
    assert came <= {str(number) for number in range(1, NEWEST + 1)}


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_each_version_has_the_fields_that_are_told(version: int) -> None:
    with zipfile.ZipFile(VERSIONS / f"version-{version}.mestringskurs") as package:
        course = json.loads(package.read("course.json"))
    gathering = course["gatherings"][0]
    for heading, keys in (("Course", course), ("Gathering", gathering), ("Item", gathering["items"][0])):
        told = {name for name, (_, came) in rows(heading).items() if int(came) <= version}
        assert set(keys) == told, heading


def test_every_version_is_told_of() -> None:
    table = PACKAGE.partition("## Versions")[2].partition("\n## ")[0]
    assert re.findall(r"^\| (\d) ", table, re.MULTILINE) == [str(n) for n in range(1, NEWEST + 1)]
    assert f"writes version {NEWEST} and reads 1 to {NEWEST}" in table


def test_the_limits_of_a_package_are_told_as_they_are() -> None:
    wanted = [
        f"{numbers(archive.LARGEST_MANIFEST)} bytes",
        f"{numbers(archive.LARGEST_COURSE)} bytes",
        f"{numbers(archive.LARGEST_FILE)} bytes",
        f"at most {numbers(archive._LARGEST_DIRECTORY)} bytes at its very end",
        f"{attachments.LARGEST >> 20} MiB each",
        f"{attachments.LARGEST_TOGETHER >> 20} MiB together",
        f"{format.MOST_ATTACHMENTS} files",
        f"1 to {numbers(attachments.LARGEST)}",
        f"years {format.YEARS.start} to {format.YEARS.stop - 1}",
        f"up to {format.MOST_GATHERINGS} Gathering",
        f"up to {MOST_ITEMS} Item",
        f"up to {MOST_SLIDES} Slide",
    ]
    assert [words for words in wanted if words not in PACKAGE] == []


@pytest.mark.parametrize(
    ("kind", "words"), [("Line", "Line"), ("Text", "Text"), ("Key", "Key"), ("Document", "Document")]
)
def test_the_lengths_of_texts_are_told_as_they_are(kind: str, words: str) -> None:
    meta = getattr(format, kind).__metadata__[0]
    assert re.search(rf"\*{words}\*: (text of at most )?{numbers(meta.max_length)}\b", PACKAGE)


def test_the_bytes_of_a_sealed_package_are_told_as_they_are() -> None:
    header, check = sealed._FIELDS.size, sealed._CHECK
    proof = header + sealed._TAG
    wanted = [
        f"`{sealed.MAGIC.decode()}`",
        f"as a power of two: {sealed.COST} (n = {numbers(1 << sealed.COST)};",
        f"1 to {sealed.HIGHEST_COST}",
        f"r = {sealed._BLOCKS} and p = {sealed._LANES}",
        f"| {header}–{proof - 1} | proof",
        f"| {proof}–{proof + check - 1} | checksum: the first {check} bytes of SHA-256",
        f"SHA-256 of bytes 0–{proof - 1}",
        f"| {sealed._HEADER}– | pieces: each {numbers(sealed.PIECE)} bytes of the ZIP",
        f"a tag of {sealed._TAG}",
        f"prove bytes 0–{header - 1}",
        numbers(sealed._PROOF_NUMBER),
        f"version of this form: {sealed._VERSION}",
    ]
    assert [words for words in wanted if words not in PACKAGE] == []


def test_every_file_in_the_data_folder_is_told_of() -> None:
    name = paths.DATABASE_NAME
    wanted = [
        *(name, f"{name}-journal", f"{name}{beside.ENDING}", places.POINTER, f"{places.BACKUPS}/"),
        files.lock_note(Path(name)).name,
        f"{Path(name).stem}-skadet-DATE-TIME.sqlite",
        copies.PATTERN.replace("*", "DATE-TIME"),
        f"`{pictures.folder(Path(name)).name}/`",
        f"{temporary._LOCK}",
        f"`{paths.temporary().name}/`",
        diagnosis.LOG_NAME,
        diagnosis.STOP_NAME,
        files.LOCKED.decode(),
    ]
    assert [words for words in wanted if words not in FOLDER] == []
    assert files.UNFINISHED.replace("[0-9a-f]", "?") in FOLDER


def test_the_numbers_of_backups_and_log_are_told_as_they_are() -> None:
    minutes = main_window.BACKUP_EVERY_MS // 60_000
    wanted = [
        f"every {minutes} minutes",
        f"the {backup.KEEP_NEWEST} newest",
        f"one a day for {backup.KEEP_DAYS} days and one a week for {backup.KEEP_WEEKS} weeks",
        f"at most {backup.MOST_TOGETHER >> 30} GiB or {backup.TIMES_THE_FILE} times",
        f"always the {backup.FEWEST} newest whole",
        f"{numbers(diagnosis.LOG_BYTES)} bytes",
        f"`.1` to `.{diagnosis.LOGS_KEPT}`",
        f"after {keeping.DELETED_KEPT.days} days",
    ]
    flat = FOLDER.replace("\n", " ")
    assert [words for words in wanted if words not in flat] == []


def test_the_lock_is_told_as_it_is() -> None:
    wanted = [
        f"n = {numbers(envelope.COST)}, r = {envelope._BLOCK}, p = 1",
        f"{envelope.KEY_BYTES} bytes",
        f"{recovery_code.LENGTH} letters and digits",
    ]
    flat = FOLDER.replace("\n", " ")
    assert [words for words in wanted if words not in flat] == []
    assert PROFILE["temp_store"] == 2  # nothing of SQLite's is in a temporary file, so none is told of


def test_what_is_on_a_network_or_synchronised_is_told_as_the_program_sees_it() -> None:
    assert [name for name in set(places._SYNCED.values()) if name.partition(" ")[0] not in FOLDER] == []
    assert [name for name in places._SYNCED_ENVIRONMENT if f"`{name}`" not in FOLDER] == []


def test_the_folders_are_where_the_page_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Linux; the others are what platformdirs documents."""
    unix = pytest.importorskip("platformdirs.unix").Unix
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "/home/x")
    found = unix(paths.PROGRAM, appauthor=False)
    for place in (found.user_data_dir, found.user_cache_dir, found.user_log_dir):
        assert f"`{place.replace('/home/x', '~')}`" in FOLDER
