"""A second start calls the window that is there, and only a path is listened to."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import app
from mestringstreff_desktop.services import locking
from mestringstreff_desktop.storage import backup
from mestringstreff_desktop.ui.window.application import Application
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.single_instance import (
    MOST_BYTES,
    SingleInstance,
    hand_over,
    path_in,
    server_name,
)
from tests.ui.finding import shown_page


class Listening(SingleInstance):
    """Keeps what it hears."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.called.connect(self.heard.append)


@pytest.fixture
def first(tmp_path: Path, qapp: object) -> Iterator[Listening]:
    made = Listening()
    made.listen(tmp_path / "kurs.sqlite")
    yield made
    made.close()


def call(tmp_path: Path, message: bytes) -> QLocalSocket:
    socket = QLocalSocket()
    socket.connectToServer(server_name(tmp_path / "kurs.sqlite"))
    assert socket.waitForConnected(1000)
    socket.write(message)
    socket.flush()
    return socket


def test_a_second_process_ends_and_the_window_comes_with_its_file(
    window: MainWindow, data_dir: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    package = tmp_path / "våren.mestringskurs"
    package.touch()
    instance = SingleInstance(window)
    instance.called.connect(window.arrivals.take)
    instance.listen(window.context.database.path)
    command = [sys.executable, "-m", "mestringstreff_desktop", "--data-dir", str(data_dir), str(package)]
    with subprocess.Popen(command, env=os.environ, stderr=subprocess.PIPE, text=True) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert (second.returncode, second.stderr.read() if second.stderr else "") == (0, "")
    assert shown_page(window) == "page-sharing"
    instance.close()


def test_a_second_start_does_not_ask_for_the_password_of_courses_that_are_open(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    instance, path, called = SingleInstance(window), window.context.database.path, list[str]()
    instance.called.connect(called.append)
    instance.listen(path)
    locking.lock(window.context.database, "fire ord på rad", locking.new_code(), cost=2)
    start = (
        "import sys; from pathlib import Path; from mestringstreff_desktop import app; "
        "from PySide6.QtWidgets import QApplication; "
        "from mestringstreff_desktop.storage.temporary import TemporaryFiles; "
        "sys.exit(app._show(QApplication([]), Path(sys.argv[1]), None, exit_when_ready=False, "
        "temporary=TemporaryFiles(Path(sys.argv[2])), ask=lambda *_: sys.exit('spurte')))"
    )
    command = [sys.executable, "-c", start, str(path.parent), str(tmp_path / "m")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert (second.returncode, second.stderr.read() if second.stderr else "") == (0, "")
    assert called == [""]
    instance.close()
    locking.forget()


def test_without_an_answer_it_is_told_so(tmp_path: Path, qapp: object) -> None:
    assert not hand_over(tmp_path / "kurs.sqlite", None, wait_ms=60)
    assert not hand_over(tmp_path / "kurs.sqlite", Path("/", "a" * MOST_BYTES))


@pytest.mark.parametrize(
    ("message", "heard"), [(b"/kurs/a.mestringskurs\0", ["/kurs/a.mestringskurs"]), (b"\0", [""])]
)
def test_a_path_is_heard_and_answered(
    first: Listening, tmp_path: Path, qtbot: QtBot, message: bytes, heard: list[str]
) -> None:
    socket = call(tmp_path, message)
    qtbot.waitUntil(lambda: first.heard == heard)
    qtbot.waitUntil(lambda: socket.peek(2).data() == b"ok")


@pytest.mark.parametrize(
    "message", [b"kurs.mestringskurs\0", b"/a\n/b\0", b"/a\0/b\0", b"/" * (2 * MOST_BYTES)]
)
def test_what_is_no_path_is_let_go_without_an_answer(
    first: Listening, tmp_path: Path, qtbot: QtBot, message: bytes
) -> None:
    socket = call(tmp_path, message)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert (first.heard, socket.readAll().data()) == ([], b"")


def test_a_window_that_is_about_to_close_does_not_answer(
    first: Listening, tmp_path: Path, qtbot: QtBot
) -> None:
    first.may_answer = lambda: False
    socket = call(tmp_path, b"/a\0")
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert (first.heard, socket.readAll().data()) == ([], b"")


def test_who_says_nothing_is_let_go(first: Listening, tmp_path: Path, qtbot: QtBot) -> None:
    first.wait_ms = 20
    socket = call(tmp_path, b"/half")
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert first.heard == []


def test_a_socket_that_a_crash_left_is_taken_over(tmp_path: Path, qtbot: QtBot) -> None:
    left, first = QLocalServer(), Listening()
    assert left.listen(server_name(tmp_path / "kurs.sqlite"))
    first.listen(tmp_path / "kurs.sqlite")
    call(tmp_path, b"\0")
    qtbot.waitUntil(lambda: first.heard == [""])
    first.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such marks")
def test_only_the_user_may_call(first: Listening, tmp_path: Path) -> None:
    server = first.findChild(QLocalServer)
    assert server is not None
    assert Path(server.fullServerName()).stat().st_mode & 0o077 == 0


def test_the_name_is_of_the_folder_and_tells_nothing_of_it(tmp_path: Path) -> None:
    names = {server_name(tmp_path / each / "kurs.sqlite") for each in ("Kari", "Ola")}
    assert len(names) == 2
    assert not any("Kari" in name or "kurs" in Path(name).name for name in names)


@pytest.mark.parametrize(("message", "path"), [(b"", ""), (b"x", None), ("/æ".encode(), "/æ")])
def test_a_message_is_a_whole_path_or_nothing(message: bytes, path: str | None) -> None:
    assert path_in(message) == path


def test_what_it_lacks_of_the_system_keeps_nothing_else_from_being_done(
    window: MainWindow, qapp: Application, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The first backup is taken though neither QtNetwork nor the spell check can be loaded."""
    monkeypatch.delitem(sys.modules, SingleInstance.__module__)
    for name in ("PySide6.QtNetwork", "mestringstreff_desktop.ui.window.spell_check"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr(app, "modules_in", lambda *_: ())
    with pytest.raises(ImportError):
        app._begin(window, qapp)
    gc.unfreeze()
    qtbot.waitUntil(lambda: bool(backup.existing(window.context.database.path)))
    qtbot.waitUntil(lambda: window.context.keeper.is_idle)
