"""Every command does its job, and every mistake is one sentence and exit status 1."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader
from sqlalchemy import text

from mestringstreff_desktop import paths
from mestringstreff_desktop.__main__ import main
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Slide
from mestringstreff_desktop.services import locking
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.package import archive
from tests.storage.package.packed_samples import a_course_to_send, package_of

Run = Callable[..., str]


@pytest.fixture
def run(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the test's data folder: it must succeed. Returns standard output."""

    def do(*words: object) -> str:
        status = main(["--data-dir", str(data_dir), *map(str, words)])
        out, err = capsys.readouterr()
        assert (status, err) == (0, "")
        return out

    return do


@pytest.fixture
def fail(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command that must end with status 1 and one sentence. Returns the sentence."""

    def do(*words: object) -> str:
        status = main(["--data-dir", str(data_dir), *map(str, words)])
        out, err = capsys.readouterr()
        assert (status, out, err.count("\n")) == (1, "", 1)
        return err

    return do


@pytest.fixture
def a_package(run: Run, tmp_path: Path) -> Path:
    """A course of another data folder, as a file."""
    target = tmp_path / "kurs.mestringskurs"
    other = ("--data-dir", tmp_path / "annet sted")
    course_id = run(*other, "new", "Kurs våren").strip()
    run(*other, "export", course_id, "-o", target)
    return target


def test_the_forms_are_listed(run: Run, library: Library) -> None:
    rows = [line.split("\t") for line in run("forms").splitlines()]
    assert [row[0] for row in rows] == list(library.forms)
    assert ["presentasjonsblomst", "Presentasjonsblomst", "70"] in rows


def test_sheets_are_printed_to_a_pdf(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    run("print", "presentasjonsblomst", "busk", "-o", target, "--copies", "2", "--large-print")
    pages = PdfReader(target).pages
    assert len(pages) >= 4
    assert "Presentasjonsblomst" in pages[0].extract_text()


def test_a_years_report_is_made_of_packages_and_what_is_not_counted_is_told(
    data_dir: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    right, wrong, target = tmp_path / "a.mestringskurs", tmp_path / "b.mestringskurs", tmp_path / "aar.pdf"
    right.write_bytes(package_of(a_course_to_send()))
    wrong.write_bytes(b"ikke noe")
    words = ["--data-dir", data_dir, "year", 2026, right, wrong, right, "-o", target]
    assert main(list(map(str, words))) == 0
    out, err = capsys.readouterr()
    assert (out, [line.partition(":")[0] for line in err.splitlines()]) == (
        f"{target}\n",
        [wrong.name, right.name],
    )
    assert "12 deltakere" in PdfReader(target).pages[0].extract_text()
    assert not list(data_dir.glob("*.sqlite"))


def test_a_years_report_counts_the_courses_here(run: Run, data_dir: Path, tmp_path: Path) -> None:
    course_id = UUID(run("new", "Kurs").strip())
    with closing(Database(data_dir / paths.DATABASE_NAME)) as database, database.transaction() as session:
        for gathering in session.get_one(Course, course_id).gatherings:
            gathering.date = date(2020, 1, 6)
    for name in ("a.pdf", "a.docx", "a.xlsx"):
        assert run("year", 2020, "-o", tmp_path / name) == f"{tmp_path / name}\n"


def test_a_year_that_cannot_be_reported_is_told_in_a_sentence(run: Run, fail: Run, tmp_path: Path) -> None:
    assert "Ingen kurs fra 2026" in fail("year", 2026, "-o", tmp_path / "a.pdf")
    run("new", "Kurs")
    assert "Ingen kurs fra 2026" in fail("year", 2026, "-o", tmp_path / "a.pdf")
    assert "lagres som .pdf, .docx eller .xlsx" in fail(
        "year", 2026, tmp_path / "borte", "-o", tmp_path / "a.odt"
    )
    assert main(["year", "26", "-o", "a.pdf"]) == main(["year", "2200", "-o", "a.pdf"]) == 2


def test_figures_leave_only_when_they_are_asked_for(run: Run, data_dir: Path, tmp_path: Path) -> None:
    course_id, target = UUID(run("new", "Kurs").strip()), tmp_path / "a.mestringskurs"
    with closing(Database(data_dir / paths.DATABASE_NAME)) as database, database.transaction() as session:
        for gathering in session.get_one(Course, course_id).gatherings:
            gathering.date = date(2020, 1, 6)
    run("export", course_id, "-o", target)
    assert archive.read_figures(target).figures is None
    run("export", course_id, "-o", target, "--figures")
    assert archive.read_figures(target).figures is not None


def test_fillable_sheets_have_fields(run: Run, tmp_path: Path) -> None:
    run("print", "busk", "-o", tmp_path / "a.pdf", "--fillable")
    assert PdfReader(tmp_path / "a.pdf").get_fields()


def test_the_slides_of_a_gathering_are_saved(run: Run, data_dir: Path, tmp_path: Path) -> None:
    course_id = UUID(run("new", "Kurs").strip())
    with closing(Database(data_dir / paths.DATABASE_NAME)) as database, database.transaction() as session:
        gathering = next(each for each in session.get_one(Course, course_id).gatherings if each.number == 2)
        gathering.slides = (
            Slide(id="eget", title="Runde", words=("Hva nå?",), notes="Si.", is_changed=True),
        )
    for name, first in (("a.pptx", b"PK"), ("a.pdf", b"%PDF")):
        assert run("slides", course_id, 2, "-o", tmp_path / name) == f"{tmp_path / name}\n"
        assert (tmp_path / name).read_bytes().startswith(first)
    run("slides", course_id, 2, "-o", tmp_path / "a.pdf", "--notes")
    assert "Si." in PdfReader(tmp_path / "a.pdf").pages[0].extract_text()


def test_slides_that_cannot_be_saved_are_told_in_a_sentence(run: Run, fail: Run, tmp_path: Path) -> None:
    target = tmp_path / "a.pptx"
    assert "ingen kurs i" in fail("slides", uuid4(), 1, "-o", target)
    course_id = run("new", "Kurs").strip()
    assert "ingen samling 7. Skriv et tall fra 1 til 6." in fail("slides", course_id, 7, "-o", target)
    assert "slutter på .pdf" in fail("slides", course_id, 1, "-o", target, "--lines")
    assert ".pptx eller .pdf" in fail("slides", course_id, 1, "-o", tmp_path / "a.odp")
    assert "ingen kurs-id" in fail("slides", "kurset", 1, "-o", target)
    assert not target.exists()


def test_the_report_of_a_course_is_saved(run: Run, tmp_path: Path) -> None:
    course_id = run("new", "Kurs").strip()
    for name, first in {"a.pdf": b"%PDF", "b.DOCX": b"PK", "c.xlsx": b"PK"}.items():
        assert run("report", course_id, "-o", tmp_path / name) == f"{tmp_path / name}\n"
        assert (tmp_path / name).read_bytes().startswith(first)
    assert "Kurset er ikke ferdig." in PdfReader(tmp_path / "a.pdf").pages[0].extract_text()


def test_a_report_that_cannot_be_saved_is_told_in_a_sentence(run: Run, fail: Run, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    assert "ingen kurs i" in fail("report", uuid4(), "-o", target)
    run("new", "Kurs")
    assert "finnes ikke" in fail("report", uuid4(), "-o", target)
    assert ".pdf, .docx eller .xlsx" in fail("report", uuid4(), "-o", tmp_path / "a.odt")
    assert "ingen kurs-id" in fail("report", "kurset", "-o", target)
    assert not target.exists()


def test_a_new_course_is_listed(run: Run) -> None:
    course_id = run("new", "Kurs våren").strip()
    assert run("courses") == f"{UUID(course_id)}\tKurs våren\t6\n"


def test_a_title_takes_one_line_in_the_list(run: Run) -> None:
    run("new", "Kurs\tmed\nmye rart")
    assert run("courses").split("\t")[1:] == ["Kurs med mye rart", "6\n"]


def test_a_title_may_begin_with_a_dash(run: Run) -> None:
    run("new", "--", "--demo")
    assert "--demo" in run("courses")


def test_a_course_travels_to_another_folder(run: Run, a_package: Path) -> None:
    course_id = run("import", a_package).strip()
    assert run("courses") == f"{course_id}\tKurs våren\t6\n"
    assert run("check").startswith("Alt er i orden")


def test_a_course_is_not_imported_twice_without_saying_how(run: Run, fail: Run, a_package: Path) -> None:
    run("import", a_package)
    told = fail("import", a_package)
    assert "finnes her fra før" in told
    assert "--update" in told
    assert "--keep-both" in told


def test_a_course_that_is_here_is_updated_or_doubled(run: Run, a_package: Path) -> None:
    course_id = run("import", a_package)
    assert run("import", a_package, "--update") == course_id
    assert run("import", a_package, "--keep-both") != course_id
    assert len(run("courses").splitlines()) == 2


def test_a_course_that_is_not_here_is_not_updated(fail: Run, a_package: Path) -> None:
    assert "ingenting å oppdatere" in fail("import", a_package, "--update")


@pytest.mark.usefixtures("run")
def test_a_course_is_either_updated_or_doubled(data_dir: Path, a_package: Path) -> None:
    assert main(["--data-dir", str(data_dir), "import", str(a_package), "--update", "--keep-both"]) == 2


def test_a_package_with_a_password_is_taken_in_by_it(run: Run, fail: Run, tmp_path: Path) -> None:
    right, wrong, package = tmp_path / "rett", tmp_path / "feil", tmp_path / "a.mestringskurs"
    right.write_text("fire rolige små ord\n", "utf-8")
    wrong.write_text("noe annet\n", "utf-8")
    course_id = run("new", "Kurs")
    run("export", course_id.strip(), "-o", package, "--logs", "--package-password-file", right)
    assert "Det trengs et passord" in fail("import", package, "--update")
    assert "passer ikke" in fail("import", package, "--update", "--package-password-file", wrong)
    assert run("import", package, "--update", "--package-password-file", right) == course_id


@pytest.fixture
def password(run: Run, data_dir: Path, tmp_path: Path) -> Path:
    """The file with the password of courses that are locked."""
    run("new", "Kurs våren")
    with closing(Database(data_dir / paths.DATABASE_NAME)) as database:
        locking.lock(database, "fire rolige små ord", locking.new_code())
    locking.forget()
    made = tmp_path / "passord"
    made.write_text("fire rolige små ord\n", "utf-8")
    return made


def test_locked_courses_open_by_the_password_in_a_file(run: Run, fail: Run, password: Path) -> None:
    assert "Det trengs et passord" in fail("courses")
    assert "Kurs våren" in run("--password-file", password, "courses")
    locking.forget()
    assert "Kurs våren" in run("courses", "--password-file", password)


def test_a_wrong_password_opens_nothing(fail: Run, password: Path) -> None:
    password.write_text("fire urolige ord\n", "utf-8")
    assert "passer" in fail("courses", "--password-file", password)


def test_what_is_asked_for_leaves_with_the_course(run: Run, data_dir: Path, tmp_path: Path) -> None:
    course_id = run("new", "Kurs").strip()
    spoil(data_dir, "UPDATE gathering_log SET wise = 'Mer pause' WHERE rowid = 1")
    run("export", course_id, "-o", tmp_path / "a.mestringskurs", "--answers", "--team")
    run("export", course_id, "-o", tmp_path / "b.mestringskurs", "--logs")
    found = [
        b"Mer pause" in (tmp_path / name).read_bytes() for name in ("a.mestringskurs", "b.mestringskurs")
    ]
    assert found == [False, True]


def test_a_backup_goes_to_the_usual_folder(run: Run, data_dir: Path) -> None:
    run("new", "Kurs")
    made = Path(run("backup").strip())
    assert made.parent == data_dir / "sikkerhetskopier"
    assert made.is_file()


def test_a_backup_goes_where_it_is_asked_to(run: Run, tmp_path: Path) -> None:
    run("new", "Kurs")
    run("backup", "-o", tmp_path / "kopi.sqlite")
    assert (tmp_path / "kopi.sqlite").is_file()


@pytest.mark.parametrize("command", ["courses", "check"])
def test_looking_makes_no_database(run: Run, data_dir: Path, command: str) -> None:
    run(command)
    assert not data_dir.exists()


def test_a_folder_without_courses_is_told_by_check(run: Run) -> None:
    assert "ingen kurs" in run("check")


@pytest.mark.parametrize("words", [["backup"], ["export", str(uuid4()), "-o", "a.mestringskurs"]])
def test_nothing_can_be_taken_from_an_empty_folder(fail: Run, data_dir: Path, words: list[str]) -> None:
    assert "ingen kurs" in fail(*words)
    assert not data_dir.exists()


def test_the_data_folder_may_come_after_the_command(run: Run, tmp_path: Path) -> None:
    run("new", "Kurs", "--data-dir", tmp_path / "her")
    assert (tmp_path / "her" / paths.DATABASE_NAME).is_file()


def test_without_a_folder_the_users_own_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "mine")
    assert main(["new", "Kurs"]) == 0
    assert (tmp_path / "mine" / paths.DATABASE_NAME).is_file()


@pytest.mark.parametrize("course_id", ["", "1", "æøå", "../..", "\udcff"])
def test_what_is_no_id_is_told(run: Run, fail: Run, course_id: str, tmp_path: Path) -> None:
    run("new", "Kurs")
    assert "ingen kurs-id" in fail("export", course_id, "-o", tmp_path / "a.mestringskurs")


def test_a_course_that_does_not_exist_is_told(run: Run, fail: Run, tmp_path: Path) -> None:
    run("new", "Kurs")
    assert "Det finnes ikke noe kurs" in fail("export", uuid4(), "-o", tmp_path / "a.mestringskurs")


def test_a_sheet_that_does_not_exist_is_told(fail: Run, tmp_path: Path) -> None:
    assert "«blomst»" in fail("print", "blomst", "-o", tmp_path / "a.pdf")


@pytest.mark.parametrize("title", ["", "   ", "\udcff"])
def test_a_name_that_is_none_is_told(fail: Run, title: str) -> None:
    assert "avn" in fail("new", title)


@pytest.mark.parametrize("place", ["borte/a.pdf", "", "x" * 300])
def test_a_pdf_that_cannot_be_written_is_told(fail: Run, tmp_path: Path, place: str) -> None:
    fail("print", "busk", "-o", tmp_path / place)


@pytest.mark.parametrize("place", ["borte/kurs.mestringskurs", "", "data/mestringstreff.sqlite"])
def test_a_package_that_cannot_be_written_is_told(run: Run, fail: Run, tmp_path: Path, place: str) -> None:
    course_id = run("new", "Kurs").strip()
    fail("export", course_id, "-o", tmp_path / place)
    assert "Kurs" in run("courses")


@pytest.mark.parametrize("place", ["borte/kopi.sqlite", "", "data/mestringstreff.sqlite"])
def test_a_backup_that_cannot_be_written_is_told(run: Run, fail: Run, tmp_path: Path, place: str) -> None:
    run("new", "Kurs")
    fail("backup", "-o", tmp_path / place)
    assert "Kurs" in run("courses")


@pytest.mark.parametrize("content", [b"", b"hei", b"PK\x03\x04", None])
def test_what_is_no_package_makes_no_database(
    fail: Run, data_dir: Path, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "x.mestringskurs"
    if content is not None:
        path.write_bytes(content)
    assert "urspakke" in fail("import", path)
    assert not data_dir.exists()


def test_a_folder_is_no_package(fail: Run, tmp_path: Path) -> None:
    assert "ikke en kurspakke" in fail("import", tmp_path)


@pytest.mark.parametrize("words", [["courses"], ["check"], ["new", "Kurs"], ["backup"]])
@pytest.mark.parametrize("content", [b"Dette er et brev.", bytes(5000), None])
def test_a_file_that_is_no_database_is_told_and_kept(
    fail: Run, data_dir: Path, words: list[str], content: bytes | None
) -> None:
    path = data_dir / paths.DATABASE_NAME
    path.parent.mkdir()
    path.mkdir() if content is None else path.write_bytes(content)
    fail(*words)
    assert path.is_dir() if content is None else path.read_bytes() == content


@pytest.mark.parametrize("words", [["courses"], ["check"], ["new", "Kurs"]])
def test_a_data_folder_that_is_a_file_is_told(fail: Run, data_dir: Path, words: list[str]) -> None:
    data_dir.touch()
    assert "Sjekk at mappa finnes" in fail(*words)


def spoil(data_dir: Path, *statements: str) -> None:
    """Change what is stored, as no program of ours does."""
    opened = Database(data_dir / paths.DATABASE_NAME)
    with opened.transaction() as session:
        for statement in statements:
            session.execute(text(statement))
    opened.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE gathering SET goals = '['",
        "UPDATE agenda_item SET phase = 'x'",
        "UPDATE course SET title = CAST(x'ff' AS TEXT)",
    ],
)
def test_check_finds_what_cannot_be_read(run: Run, fail: Run, data_dir: Path, damage: str) -> None:
    run("new", "Kurs")
    spoil(data_dir, damage)
    assert "skadet" in fail("check")


def test_check_finds_a_damaged_page(run: Run, fail: Run, data_dir: Path) -> None:
    run("new", "Kurs")
    path = data_dir / paths.DATABASE_NAME
    content = bytearray(path.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    path.write_bytes(content)
    assert "skadet" in fail("check")


def test_courses_open_in_a_window_are_told(
    fail: Run, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The two seconds that the program waits for another window are long in a test.
    monkeypatch.setattr("mestringstreff_desktop.storage.database.BUSY_SECONDS", 0.05)
    assert "et annet vindu" in fail("courses")


@pytest.mark.parametrize("title", ["<b>Kurs & kake</b>", "Ŋálmmi 🌻", "x" * 500, "'; DROP TABLE course; --"])
def test_any_title_is_listed_as_it_was_given(run: Run, title: str) -> None:
    run("new", "--", title)
    assert run("courses").split("\t")[1] == title


def test_every_course_is_listed_and_counted(run: Run) -> None:
    ids = [run("new", f"Kurs {number}").strip() for number in range(3)]
    assert {line.split("\t")[0] for line in run("courses").splitlines()} == set(ids)
    assert run("check") == "Alt er i orden. Antall kurs: 3.\n"


def test_every_listed_sheet_has_three_columns(run: Run) -> None:
    rows = [line.split("\t") for line in run("forms").splitlines()]
    assert {len(row) for row in rows} == {3}
    assert all(row[0] and row[1] and (row[2] == "" or row[2].isdecimal()) for row in rows)


@pytest.mark.parametrize("words", [["finnes-ikke"], ["print"], ["export"], ["new"], ["import"]])
def test_a_command_that_is_not_whole_is_told_of_by_status_two(words: list[str], data_dir: Path) -> None:
    assert main(["--data-dir", str(data_dir), *words]) == 2
    assert not data_dir.exists()


@pytest.mark.parametrize("copies", ["0", "-1", "mange", "1.5"])
def test_impossible_numbers_of_copies_make_no_file(copies: str, tmp_path: Path) -> None:
    assert main(["print", "busk", "-o", str(tmp_path / "a.pdf"), "--copies", copies]) != 0
    assert list(tmp_path.iterdir()) == []
