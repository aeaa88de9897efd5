"""Damage is found: in the file's structure by SQLite, and in its words by the seal."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random, SystemRandom

import msgspec
import pytest

from mestringstreff_desktop.storage import check, courses
from mestringstreff_desktop.storage.check import find_problems
from mestringstreff_desktop.storage.database import Database
from tests.storage.samples import a_full_course

CHANGED = ["something is not as it was stored"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with a course, closed and sealed."""
    opened = Database(tmp_path / "kurs.sqlite")
    with opened.transaction() as session:
        session.add(a_full_course(title="Våren på Orkdal"))
    opened.close()
    return opened.path


def problems(path: Path) -> list[str]:
    raw = sqlite3.connect(path)
    found = find_problems(raw)
    raw.close()
    return found


def run(path: Path, *statements: str) -> None:
    raw = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        raw.execute(statement)
    raw.close()


def test_a_closed_file_is_whole(path: Path) -> None:
    assert problems(path) == []


def test_one_changed_letter_is_found(path: Path) -> None:
    content = path.read_bytes()
    assert content.count("Våren på Orkdal".encode()) == 1
    path.write_bytes(content.replace("Våren på Orkdal".encode(), "Våren på Orkdel".encode()))
    assert problems(path) == CHANGED


def test_a_flipped_bit_in_a_text_is_found_wherever_it_is(path: Path) -> None:
    seed = SystemRandom().getrandbits(32)
    print(f"seed {seed}")
    random, content = Random(seed), path.read_bytes()
    texts = [match.start() + 3 for match in re.finditer(rb"(Gathering|AgendaItem|TeamMember)\.", content)]
    for at in random.sample(texts, 20):
        flipped = bytearray(content)
        flipped[at] ^= 1 << random.randrange(8)
        path.write_bytes(flipped)
        assert problems(path), at


def test_a_row_without_its_parent_is_found(path: Path) -> None:
    run(path, "PRAGMA foreign_keys = 0", "INSERT INTO log_note VALUES ('a', 'nobody', 0, 'wise', '', '')")
    assert "log_note row 2 has no parent" in problems(path)


def test_a_row_that_is_gone_is_found(path: Path) -> None:
    run(path, "DELETE FROM team_member")
    assert problems(path) == CHANGED


def test_a_seal_counts_until_the_next_change(path: Path) -> None:
    opened = Database(path)
    with opened.transaction() as session:
        courses.write_setting(session, "farge", "rød")
    assert opened.problems() == []
    opened.close()
    assert problems(path) == []


def test_sealing_again_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    Database(path).close()
    assert path.read_bytes() == before


def test_an_unsealed_file_is_no_fault(path: Path) -> None:
    run(path, "DELETE FROM setting WHERE key = 'seal'")
    assert problems(path) == []


def test_text_that_is_no_text_is_damage(path: Path) -> None:
    run(path, "UPDATE course SET title = CAST(x'ff' AS TEXT)")
    assert problems(path)


def test_a_file_without_a_change_has_no_mark(tmp_path: Path) -> None:
    Database(tmp_path / "ny.sqlite").close()
    raw = sqlite3.connect(tmp_path / "ny.sqlite")
    assert check.read_mark(raw) == ""
    raw.close()


def test_a_disk_that_does_not_answer_is_not_told_as_damage() -> None:
    class Gone:
        """A connection whose disk is away."""

        def execute(self, _statement: str) -> None:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
            raise error

    with pytest.raises(sqlite3.OperationalError):
        find_problems(Gone())  # type: ignore[arg-type] # only this much of a connection is used


def test_large_values_in_parts_are_packed_as_they_were_whole() -> None:
    """Seals of earlier versions count."""
    rows = [
        (b"x" * 65_535, "a", 1),
        (b"y" * 65_536, None, 2.5),
        (b"z" * 3_000_000, "b" * 70_000, -7),
        ("text", b"", None),
    ]
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute("CREATE TABLE kept (content BLOB, name TEXT, number)")
        raw.executemany("INSERT INTO kept VALUES (?, ?, ?)", rows)
        found = b"".join(check.packed_in_parts(raw, "kept"))
    assert found == b"".join(map(msgspec.msgpack.encode, rows))
