"""What is kept of an error says where it was, and nothing of what a leader has typed."""

import logging
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from mestringstreff_desktop import diagnosis

SECRET = "Kari Nordmann har vondt i ryggen"


@pytest.fixture
def log_folder(tmp_path: Path) -> Iterator[Path]:
    diagnosis.start_log(tmp_path / "log")
    yield tmp_path / "log"
    diagnosis.stop_log()


def own_handlers() -> list[logging.Handler]:
    return [each for each in diagnosis.log.handlers if isinstance(each, RotatingFileHandler)]


def fail(note: str) -> None:
    raise ValueError(note)


def caught(note: str = SECRET) -> BaseException:
    try:
        fail(note)
    except ValueError as error:
        return error
    raise AssertionError


def test_it_tells_the_kind_and_the_place() -> None:
    told = diagnosis.describe(caught())
    assert "ValueError" in told
    assert "test_diagnosis.py" in told
    assert "fail" in told


def test_it_tells_nothing_of_the_data() -> None:
    assert "Kari" not in diagnosis.describe(caught())


def test_folders_are_not_told() -> None:
    assert str(Path(__file__).parent) not in diagnosis.describe(caught())


def test_the_cause_is_told_too() -> None:
    def wrapped() -> None:
        try:
            fail(SECRET)
        except ValueError as error:
            raise KeyError(SECRET) from error

    with pytest.raises(KeyError) as info:
        wrapped()
    told = diagnosis.describe(info.value)
    assert "KeyError" in told
    assert "ValueError" in told


def test_an_error_is_logged_without_data(log_folder: Path) -> None:
    diagnosis.record(caught())
    text = (log_folder / diagnosis.LOG_NAME).read_text("utf-8")
    assert "ValueError" in text
    assert "Kari" not in text


def test_the_log_never_grows_large(log_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2000):
        diagnosis.record(caught())
    files = list(log_folder.iterdir())
    assert len(files) <= 1 + diagnosis.LOGS_KEPT
    assert all(file.stat().st_size <= diagnosis.LOG_BYTES for file in files)


def test_without_a_place_for_the_log_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    diagnosis.start_log(tmp_path / "file" / "log")
    assert not own_handlers()


def test_starting_again_does_not_log_twice(log_folder: Path) -> None:
    diagnosis.start_log(log_folder)
    assert len(own_handlers()) == 1


def test_stopping_the_program_is_no_error() -> None:
    assert diagnosis.is_a_wish_to_stop(KeyboardInterrupt())
    assert not diagnosis.is_a_wish_to_stop(ValueError())
