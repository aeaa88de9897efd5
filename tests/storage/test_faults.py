"""Each fault of the surroundings has its kind and its sentence; a fault of ours has none."""

import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from mestringstreff_desktop.storage.faults import Fault, StorageError, in_plain_words, user_error


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("something")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_IOERR, "Disken svarer ikke"),
        (sqlite3.SQLITE_IOERR_WRITE, "Disken svarer ikke"),
        (sqlite3.SQLITE_IOERR_FSYNC, "Disken svarer ikke"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "kan bare leses"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "lar seg ikke åpne"),
        (sqlite3.SQLITE_BUSY_RECOVERY, "et annet vindu"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "skadet"),
        (sqlite3.SQLITE_NOTADB, "skadet"),
        (sqlite3.SQLITE_FULL, "Disken er full"),
    ],
)
def test_each_fault_of_the_disk_has_its_sentence(code: int, words: str) -> None:
    told = user_error(sqlite_error(code))
    assert told is not None
    assert words in str(told)


@pytest.mark.parametrize("code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISUSE])
def test_a_fault_of_ours_has_no_sentence(code: int) -> None:
    assert user_error(sqlite_error(code)) is None


@pytest.mark.parametrize("fault", [fault for fault in Fault if fault is not Fault.LOCKED_ELSEWHERE])
def test_every_fault_has_a_sentence_that_says_what_to_do(fault: Fault) -> None:
    sentence = str(StorageError(fault))
    assert sentence.count(".") >= 2
    assert sentence.endswith(".")


def raised_by(error: Exception) -> Exception | None:
    try:
        with in_plain_words():
            raise error
    except (sqlite3.Error, StorageError) as raised:
        return raised


def test_an_error_of_the_disk_becomes_a_fault() -> None:
    told = raised_by(sqlite_error(sqlite3.SQLITE_FULL))
    assert isinstance(told, StorageError)
    assert told.fault is Fault.FULL


def test_sqlalchemys_wrapping_is_looked_through() -> None:
    wrapped = OperationalError("SELECT 1", {}, sqlite_error(sqlite3.SQLITE_IOERR_READ))
    told = raised_by(wrapped)
    assert isinstance(told, StorageError)
    assert told.fault is Fault.UNREACHABLE


def test_a_bug_of_ours_stays_what_it_is() -> None:
    bug = sqlite_error(sqlite3.SQLITE_MISUSE)
    assert raised_by(bug) is bug


def test_a_table_whose_name_is_no_text_is_damage() -> None:
    with pytest.raises(StorageError) as told, in_plain_words():
        b"malformed database schema (settin\xe7)".decode()
    assert told.value.fault is Fault.DAMAGED


def test_other_words_that_are_no_text_are_a_bug() -> None:
    with pytest.raises(UnicodeDecodeError), in_plain_words():
        b"settin\xe7".decode()


def test_an_open_file_that_has_moved_is_told_as_away() -> None:
    told = user_error(sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED))
    assert told is not None
    assert told.fault is Fault.UNREACHABLE
