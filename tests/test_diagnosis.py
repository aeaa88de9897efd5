"""What is kept of an error says where it was, and nothing of what a leader has typed."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mestringstreff_desktop import __version__, diagnosis

SECRET = "Kari Nordmann har vondt i ryggen"


@pytest.fixture
def log_folder(tmp_path: Path) -> Iterator[Path]:
    diagnosis.start_log(tmp_path / "log")
    yield tmp_path / "log"
    diagnosis.stop_log()


def own_handlers() -> list[logging.Handler]:
    return [each for each in diagnosis.log.handlers if isinstance(each, diagnosis.LogFile)]


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


# faulthandler, as it writes
TRACE = r"""Fatal Python error: Segmentation fault

Current thread 0x00007f2094dbeb80 (most recent call first):
  File "/home/kari/Mestring streff/worker.py", line 12 in _work
  File "C:\Users\K\xe5ri\app.py", line 3 in run_window

Extension modules: shiboken6.Shiboken, PySide6.QtCore (total: 2)
"""


def left_by_last_run(folder: Path, trace: str) -> str:
    folder.mkdir(exist_ok=True)
    (folder / diagnosis.STOP_NAME).write_text(trace, "utf-8")
    with diagnosis.StopTrace(folder) as stop:
        assert (folder / diagnosis.STOP_NAME).read_text("utf-8") == ""
        return stop.of_last_run


def test_the_trace_of_a_stop_is_told_once(tmp_path: Path) -> None:
    assert "in _work" in left_by_last_run(tmp_path, TRACE)
    with diagnosis.StopTrace(tmp_path) as stop:
        assert stop.of_last_run == ""


def test_the_trace_of_a_stop_tells_files_and_no_folders(tmp_path: Path) -> None:
    told = left_by_last_run(tmp_path, TRACE)
    assert 'File "worker.py", line 12' in told
    assert 'File "app.py", line 3' in told
    assert "shiboken6.Shiboken, PySide6.QtCore" in told
    assert not any(folder in told for folder in ("kari", "Mestring streff", "Users", "xe5ri"))


def test_the_trace_of_a_stop_is_logged_with_the_program_it_is_of(log_folder: Path) -> None:
    left_by_last_run(log_folder, TRACE)
    text = (log_folder / diagnosis.LOG_NAME).read_text("utf-8")
    assert "Segmentation fault" in text
    assert f"Mestringstreff {__version__}" in text
    assert "kari" not in text


def test_a_very_long_trace_is_cut(tmp_path: Path) -> None:
    assert len(left_by_last_run(tmp_path, TRACE * 1000)) < 25_000


def test_a_run_that_ends_as_it_should_leaves_no_trace(tmp_path: Path) -> None:
    with diagnosis.StopTrace(tmp_path):
        (tmp_path / diagnosis.STOP_NAME).write_text("a fault that Windows got over", "utf-8")
    assert (tmp_path / diagnosis.STOP_NAME).read_text("utf-8") == ""


def test_without_a_place_for_the_trace_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with diagnosis.StopTrace(tmp_path / "file") as stop:
        assert stop.of_last_run == ""


def test_what_turns_the_logs_pages_may_be_out_of_reach(
    log_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no more files can be opened nothing can be imported either: who told of the error goes on."""
    monkeypatch.setitem(sys.modules, "logging.handlers", None)
    assert "ValueError" in diagnosis.record(caught())
