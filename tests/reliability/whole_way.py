"""The program's whole way, driven in a process of its own that ends at once if a socket is opened.

    python -m tests.reliability.whole_way FOLDER

Prints each step that is done. Python's own word for it (PEP 578) tells of every socket that Python
opens; `offline.py` lets the system tell of Qt's too, where strace is installed.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.__main__ import main
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import keeping, planning, running, sharing
from mestringstreff_desktop.services.own import files as own_files
from mestringstreff_desktop.services.sharing import ImportChoice
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.window.application import make_application
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.single_instance import SingleInstance
from tests.reliability.world import NOW
from tests.services.own.samples import pdf_bytes

OPENED = 3
_NAMES = (
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
    "socket.connect",
    "socket.bind",
)


def _on_event(name: str, values: tuple[object, ...]) -> None:
    is_made = name == "socket.__new__" and values[1] in (socket.AF_INET, socket.AF_INET6)
    if is_made or name in _NAMES:
        os.write(2, f"{name} {values}\n".encode())
        os._exit(OPENED)


def watch() -> None:
    """End this process as soon as a socket to a network is opened, or a name looked up."""
    sys.addaudithook(_on_event)


def drive(folder: Path, tell: Callable[[str], object]) -> None:
    """Make a course in the window, look at every page, run, print, send, take in, and get it back."""
    application = make_application()
    window = app.build(folder / "data", now=lambda: NOW)
    window.show()
    window.create_course("Mestringstreff Orkdal")
    for name in app.PAGE_MAKERS:
        window.show_page(name)
        for _ in range(5):
            application.processEvents()
        tell(f"page {name}")
    _start_again(application, window, tell)
    window.close()
    window.context.database.close()
    _use(folder, tell)
    _command(folder, tell)


def _start_again(application: QApplication, window: MainWindow, tell: Callable[[str], object]) -> None:
    """A second start calls the window over a local socket, and ends."""
    instance = SingleInstance(window)
    heard: list[str] = []
    instance.called.connect(heard.append)
    instance.listen(window.context.database.path)
    folder = str(window.context.database.path.parent)
    with subprocess.Popen([sys.executable, "-m", "mestringstreff_desktop", "--data-dir", folder]) as second:
        while second.poll() is None:
            application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    instance.close()
    assert heard == [""], "the second start did not call"
    tell("a second start")


def _use(folder: Path, tell: Callable[[str], object]) -> None:
    library = app.library()
    with closing(Database(folder / "data" / paths.DATABASE_NAME)) as database:
        (summary,) = planning.list_courses(database)
        first = planning.load_course(database, summary.id).gatherings[0]
        for step in (running.start, running.next_item, running.finish):
            step(database, first.id, NOW)
        running.change_log(database, first.id, wise="Flere pauser")
        tell("run")
        (folder / "kart.pdf").write_bytes(pdf_bytes(2))
        with closing(Sandbox()) as sandbox:
            own_files.attach(database, summary.id, own_files.check_file(folder / "kart.pdf", sandbox))
        tell("take in a file")
        target = sharing.export_course(database, library, summary.id, folder / "kurs.mestringskurs")
        sharing.import_course(database, sharing.read_package(target, Sandbox()), ImportChoice.KEEP_BOTH, NOW)
        tell("send and take in")
        keeping.restore_all(database, keeping.take_backup(database, NOW), NOW)
        keeping.delete_course(database, summary.id, NOW)
        tell("back up, restore and delete")


def _command(folder: Path, tell: Callable[[str], object]) -> None:
    for words in (["forms"], ["courses"], ["check"], ["backup"], ["new", "Nytt"]):
        assert main(["--data-dir", str(folder / "data"), *words]) == 0
        tell(words[0])
    assert main(["print", *app.library().forms, "-o", str(folder / "alt.pdf")]) == 0
    tell("print every sheet")


if __name__ == "__main__":
    watch()
    drive(Path(sys.argv[1]), lambda step: print(f"done: {step}", flush=True))
