"""The one window of a data folder: a second start calls the first over a local socket, and ends.

The socket is no network, and the user's alone. The lock of the file with the courses says who is first;
nobody listens but the one who holds it, so a socket that is left there is of a process that has ended.
"""

import hashlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from mestringstreff_desktop import paths

ANSWER_MS = 1000
MOST_BYTES = 4096  # of a message: the path of a file, or nothing
_MOST_CALLS = 8  # at once
_AGAIN_S = 0.05
_END, _ANSWER = b"\0", b"ok"


def server_name(database_path: Path) -> str:
    """Return where the window listens that has a file open; no name can be read from it."""
    whole = f"{Path.home()}\0{os.path.realpath(database_path)}"
    name = f"{paths.PROGRAM.lower()}-{hashlib.sha256(os.fsencode(whole)).hexdigest()[:32]}"
    folder = paths.user_sockets()
    return str(folder / name) if folder is not None else name


def hand_over(database_path: Path, package: Path | None, wait_ms: int = ANSWER_MS) -> bool:
    """Call the window that has a file open, to come forward with a package; did it answer in time?"""
    message = os.fsencode(package.absolute()) if package is not None else b""
    end = time.monotonic() + wait_ms / 1000
    if len(message) > MOST_BYTES:
        return False
    _let_it_come_forward()
    while (left := round((end - time.monotonic()) * 1000)) > 0:
        if _call(server_name(database_path), message + _END, left):
            return True
        time.sleep(_AGAIN_S)  # it may be so new that it does not listen yet
    return False


def _call(name: str, message: bytes, wait_ms: int) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(wait_ms):
        return False
    socket.write(message)
    return socket.waitForReadyRead(wait_ms) and bytes(socket.readAll().data()) == _ANSWER


def _let_it_come_forward() -> None:
    """On Windows only the process that the user has just started may give the foreground away."""
    if sys.platform == "win32":
        import ctypes

        any_process = 0xFFFFFFFF  # ASFW_ANY
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)


class SingleInstance(QObject):
    """Listens. `called` carries the path of the package that came along, or nothing.

    A window that is about to close does not answer: what came along would be gone with it.
    """

    called = Signal(str)

    def __init__(self, parent: QObject | None = None, may_answer: Callable[[], bool] = lambda: True) -> None:
        super().__init__(parent)
        self.may_answer, self.wait_ms = may_answer, ANSWER_MS
        self._name = ""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_CALLS)
        self._server.newConnection.connect(self._take_calls)

    def listen(self, database_path: Path) -> None:
        """Listen for the file that this process has open; where it cannot, a second start explains itself."""
        name = server_name(database_path)
        if name != self._name:
            self.close()
            self._name = name
            self._server.listen(name)  # for the user alone: so it also takes the place of one that is left

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()
        self._name = ""

    def _take_calls(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Call(socket, self)


class _Call(QObject):
    """One who calls: has a second to say a path. What says anything else is not answered."""

    def __init__(self, socket: QLocalSocket, instance: SingleInstance) -> None:
        super().__init__(socket)
        self._socket, self._instance = socket, instance
        socket.setReadBufferSize(MOST_BYTES + len(_END))
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(socket.deleteLater)
        QTimer.singleShot(instance.wait_ms, self, socket.abort)
        self._read()

    def _read(self) -> None:
        """A message ends with a zero, which is in no path."""
        message = bytes(self._socket.peek(MOST_BYTES + len(_END)).data())
        if not message.endswith(_END):
            if len(message) > MOST_BYTES:
                self._socket.abort()
            return
        self._socket.readAll()
        path = path_in(message.removesuffix(_END))
        if path is None or not self._instance.may_answer():
            self._socket.abort()
            return
        self._socket.write(_ANSWER)
        self._socket.flush()
        self._socket.disconnectFromServer()
        self._instance.called.emit(path)


def path_in(message: bytes) -> str | None:
    """Return the path that a message is, or nothing where it is empty; None where it is no path."""
    try:
        text = os.fsdecode(message)
    except UnicodeDecodeError:
        return None
    is_plain = all(ord(letter) >= ord(" ") for letter in text)
    return text if is_plain and (not text or Path(text).is_absolute()) else None
