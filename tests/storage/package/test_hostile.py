"""Whatever the bytes of a package are, the answer is the package or one sentence."""

import json
import tracemalloc
import zipfile
from pathlib import Path
from random import SystemRandom

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.attachments import LARGEST
from mestringstreff_desktop.storage.package import archive, sealed
from mestringstreff_desktop.storage.package.archive import COURSE_NAME, MANIFEST_NAME
from tests.storage.package import hostile_packages as hostile
from tests.storage.package.hostile import attack
from tests.storage.package.hostile_packages import COURSE, GOOD, JPEG_NAME, PDF_NAME, PNG_NAME, packed
from tests.storage.package.packed_samples import SHEET, a_jpeg, a_png

EVENT = COURSE["gatherings"][0]["history"]["events"][0]
SLIDE = COURSE["gatherings"][0]["slides"][0]
LOG = COURSE["gatherings"][0]["history"]["log"]
OTHER_PDF = hostile.ATTACHED | {PDF_NAME: b"%PDF-1.7 et annet"}
ALLOWED = {
    "another file": hostile.with_file(PDF_NAME, b"%PDF-1.7"),
    "the largest file": hostile.with_file(PDF_NAME, b"%PDF-".ljust(LARGEST)),
    "the largest picture": hostile.with_file(PNG_NAME, a_png(10_000, 5_000)),
    "another sheet": hostile.with_sheet_text("lines = 4", "lines = 40"),
    "markup, which is text": hostile.with_gathering(lead="<b>&amp;<img src='file:///etc/passwd'>"),
    "one event more": hostile.with_history(events=[EVENT] * 2000),
    "figures nobody knows": hostile.with_figures(
        **dict.fromkeys(["held", "participants", "next_of_kin", "completed", "benefit", "answered"])
    ),
    "figures of exactly six": hostile.with_figures(
        participants=6, next_of_kin=6, completed=6, planned=1, held=0
    ),
    "an answer to a question that is gone": hostile.with_course(
        answers=[COURSE["answers"][0] | {"item_id": "borte"}]
    ),
}
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
    "the next version": hostile.with_manifest(version=6),
    "a version far ahead": hostile.with_manifest(version=10**9),
    "with fields we do not know": hostile.with_manifest(version=6, pictures=["a.gif"]),
    "with entries we do not know": packed(
        GOOD[COURSE_NAME], hostile.manifest_for(b"", {}, version=7), "pictures/a.gif"
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
    "a slide that is there twice": hostile.with_gathering(slides=[SLIDE, SLIDE]),
    "strongly encrypted": hostile.with_flag(0x41),
    "patched": hostile.with_flag(0x20),
    "a link": hostile.with_entry(external_attr=0o120777 << 16),
    "a folder": hostile.with_entry(external_attr=0o040755 << 16),
    "bzip2": hostile.with_entry(compress_type=zipfile.ZIP_BZIP2),
    "lzma": hostile.with_entry(compress_type=zipfile.ZIP_LZMA),
    "a bomb": hostile.bomb(10_000_000),
    "a bomb that lies": hostile.lying_bomb(10_000_000),
    "a bomb for a file": hostile.file_bomb(30_000_000, 30_000_000),
    "a bomb for a file, that lies": hostile.file_bomb(30_000_000, 20),
    "an absolute name": packed(GOOD[COURSE_NAME], None, "/etc/passwd"),
    "a file nobody spoke of": packed(GOOD[COURSE_NAME], None, "attachments/a.pdf"),
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
    "the wrong hash of a file": packed(GOOD[COURSE_NAME], GOOD[MANIFEST_NAME], attached=OTHER_PDF),
    "a file that is not there": packed(attached={}),
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
    "minus minutes in a run": hostile.with_history(events=[EVENT | {"minutes": -601}]),
    "an event at no time": hostile.with_history(events=[EVENT | {"at": "0001-01-01T00:00:00+14:00"}]),
    "an event without a zone": hostile.with_history(events=[EVENT | {"at": "2026-11-25T10:00:00"}]),
    "too many events": hostile.with_history(events=[EVENT] * 2001),
    "a plan of nonsense": hostile.with_history(events=[EVENT | {"plan": {"x": "y"}}]),
    "minus one at a gathering": hostile.with_history(log=LOG | {"attendance": -1}),
    "the same answer twice": hostile.with_course(answers=COURSE["answers"] * 2),
    "figures below nought": hostile.with_figures(participants=-1),
    "figures of half a person": hostile.with_figures(completed=7.5),
    "figures in words": hostile.with_figures(participants="Kari"),
    "figures with a name": hostile.with_figures(name="Kari"),
    "figures without a year": hostile.with_figures(year=None),
    "figures of another age": hostile.with_figures(year=1969),
    "figures of few who take part": hostile.with_figures(participants=5, next_of_kin=0, completed=0),
    "figures of few next of kin": hostile.with_figures(next_of_kin=1),
    "figures of few who are not next of kin": hostile.with_figures(next_of_kin=11),
    "figures of few who completed": hostile.with_figures(completed=5),
    "more who completed than took part": hostile.with_figures(completed=13),
    "more next of kin than took part": hostile.with_figures(next_of_kin=18),
    "who completed of nobody known": hostile.with_figures(participants=None, next_of_kin=None),
    "next of kin of nobody known": hostile.with_figures(participants=None, completed=None),
    "more gatherings held than there are": hostile.with_figures(held=2),
    "answers that do not add up": hostile.with_figures(answered=7),
    "answers from five": hostile.with_figures(benefit=[1, 1, 1, 2], answered=5),
    "answers in three grades": hostile.with_figures(benefit=[2, 2, 2]),
    "answers from nobody known": hostile.with_figures(answered=None),
    "nobody's answers": hostile.with_figures(benefit=None),
    "an unknown role": hostile.with_course(team=[COURSE["team"][0] | {"role": "king"}]),
    "a sheet twice": hostile.with_course(own_sheets=COURSE["own_sheets"] * 2),
    "a sheet that is no TOML": hostile.with_sheet("x = "),
    "a sheet that is no sheet": hostile.with_sheet("x = 1"),
    "a sheet with a drawing from elsewhere": hostile.with_sheet_text("sol.svg", "../../../etc/x.svg"),
    "a sheet with a drawing of another kind": hostile.with_sheet_text("sol.svg", "/etc/passwd"),
    "a sheet with a million lines": hostile.with_sheet_text("lines = 4", "lines = 1_000_000"),
    "a sheet of no size": hostile.with_sheet_text("0.25", "nan"),
    "a sheet without end": hostile.with_sheet_text("0.25", "1e300"),
    "a deep sheet": hostile.with_sheet("x = " + "[" * 40_000),
    "a sheet with an endless key": hostile.with_sheet(".".join("a" * 30_000) + " = 1"),
    "a sheet for a tool": hostile.with_course(own_tools=[COURSE["own_tools"][0] | {"toml": SHEET}]),
    "a file that is another kind": hostile.with_file(PDF_NAME, a_png()),
    "a PDF that is none": hostile.with_file(PDF_NAME, b"Hei! Jeg er et brev."),
    "an empty file": hostile.with_file(PDF_NAME, b""),
    "a web page": hostile.with_file(PNG_NAME, b"<svg/>", media_type="image/svg+xml"),
    "a picture bomb": hostile.with_file(PNG_NAME, a_png(50_000, 50_000)),
    "a picture of no size": hostile.with_file(PNG_NAME, a_png(0, 10)),
    "a photo bomb": hostile.with_file(JPEG_NAME, a_jpeg(65_000, 65_000)),
    "a cut photo": hostile.with_file(JPEG_NAME, a_jpeg()[:12]),
    "a file that is larger than told": hostile.with_file(PDF_NAME, b"%PDF-1.7", size=7),
    "a file of 20 MB and one byte": hostile.with_file(PDF_NAME, b"%PDF-".ljust(LARGEST + 1)),
    "a file with a path for a name": hostile.with_file(PDF_NAME, b"%PDF-1.7", name="../a.pdf"),
    "half minutes": hostile.with_item(minutes=10.5),
    "minutes in words": hostile.with_item(minutes="10"),
    "minutes that are yes": hostile.with_item(minutes=True),
    "minutes that are no number": hostile.with_item(minutes=float("nan")),
    "endless minutes": hostile.with_item(minutes=float("inf")),
    "a number of 5000 digits": hostile.with_course_text('"minutes":25', '"minutes":' + "9" * 5000),
    "a huge exponent": hostile.with_course_text('"minutes":25', '"minutes":1e999999'),
    "a break that is one": hostile.with_item(is_break=1),
}

PASSED_BY = (  # where only the figures are read: the bytes of files, what is in sheets, a key twice
    *(
        "encrypted",
        "strongly encrypted",
        "patched",
        "a bomb for a file, that lies",
        "the wrong hash of a file",
    ),
    *("a repeated key", "a file that is another kind", "a PDF that is none", "a picture bomb"),
    *("a picture of no size", "a photo bomb", "a cut photo", "a file that is larger than told"),
    *(name for name in DAMAGED if name.startswith(("a sheet that is no", "a sheet with", "a sheet of no"))),
    *("a sheet without end", "a deep sheet", "a sheet for a tool"),
)


@pytest.mark.parametrize("data", FOREIGN.values(), ids=list(FOREIGN))
def test_what_is_no_package_is_told_as_that(data: bytes) -> None:
    with pytest.raises(UserError, match="ikke en kurspakke"):
        archive.from_bytes(data)


@pytest.mark.parametrize("data", NEWER.values(), ids=list(NEWER))
def test_a_package_of_a_newer_program_is_told_as_that(data: bytes) -> None:
    with pytest.raises(UserError, match="nyere versjon"):
        archive.from_bytes(data)


@pytest.mark.parametrize(
    ("made_by", "told"),
    [
        ("99.1.0", "i versjon 99.1.0 av programmet"),
        ("0.1.0", "i en nyere versjon"),
        ("99<img>", "i en nyere versjon"),
        (["99"], "i en nyere versjon"),
    ],
)
def test_the_newer_program_is_named_where_the_package_tells_it(made_by: object, told: str) -> None:
    with pytest.raises(UserError, match=told):
        archive.from_bytes(hostile.with_manifest(version=6, program_version=made_by))


@pytest.mark.parametrize("data", DAMAGED.values(), ids=list(DAMAGED))
def test_a_package_that_is_not_right_is_told_as_damaged(data: bytes) -> None:
    with pytest.raises(UserError, match="skadet"):
        archive.from_bytes(data)


@pytest.mark.parametrize("data", ALLOWED.values(), ids=list(ALLOWED))
def test_a_package_that_is_only_unusual_is_read(data: bytes) -> None:
    """What is refused above is refused for its one fault: these are made in the same way."""
    assert archive.from_bytes(data).course


def test_figures_are_read_from_the_right_packages_alone(tmp_path: Path) -> None:
    """What is passed by, as texts and attachments, is not looked at; all else must be right."""
    path, wrongly = tmp_path / "a.mestringskurs", list[str]()
    wrong = {**FOREIGN, **NEWER, **{name: DAMAGED[name] for name in DAMAGED if name not in PASSED_BY}}
    for name, data in (*wrong.items(), *ALLOWED.items()):
        path.write_bytes(data)
        try:
            is_read = archive.read_figures(path).figures is not None
        except UserError:
            is_read = False
        wrongly += [name] if is_read is (name in wrong) else []
    assert wrongly == []
    assert set(PASSED_BY) <= set(DAMAGED)


def test_a_large_package_takes_little_room_where_only_its_figures_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.mestringskurs"
    path.write_bytes(ALLOWED["the largest file"])
    tracemalloc.start()
    assert archive.read_figures(path).figures is not None
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < LARGEST / 20


@pytest.mark.parametrize("name", ["borte", "x" * 300, "nul\0", "."])
def test_figures_that_cannot_be_opened_are_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError):
        archive.read_figures(tmp_path / name)


def test_figures_are_not_read_out_of_a_package_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "a.mestringskurs"
    path.write_bytes(sealed.MAGIC + bytes(100))
    with pytest.raises(sealed.PasswordError):
        archive.read_figures(path)


@pytest.mark.parametrize(
    "data", [hostile.bomb(40_000_000), hostile.file_bomb(60_000_000, LARGEST)], ids=["course", "file"]
)
def test_unpacking_a_bomb_stops_at_the_limit(data: bytes) -> None:
    tracemalloc.start()
    with pytest.raises(UserError):
        archive.from_bytes(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2.5 * LARGEST


def test_no_mutated_package_does_any_harm() -> None:
    seed = SystemRandom().getrandbits(32)
    print(f"seed {seed}")
    assert attack(400, seed) == (400, 0)
