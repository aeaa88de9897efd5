"""Types in every field of the real window, in a process of its own.

    python -m tests.reliability.typing_child FOLDER WAY

WAY is how what is typed in is left; a number kills the program a second after that field is typed in.
"""

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from mestringstreff_desktop import app
from mestringstreff_desktop.ui.window.application import make_application
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.typing_way import WAYS, another_page, walked
from tests.ui.typist import Closing, Dying, Leaving, Squeezed, Typist

CLOSING, FULL_DISK = "closing", "full_disk"
ALL_WAYS = (CLOSING, FULL_DISK, *(way.__name__ for way in WAYS))
TRIES, FAULT, TYPED = "tries: ", "fault: ", "typed: "


def die(where: str, typed: str) -> None:
    """Tell what was typed, and be killed."""
    print(f"{TYPED}{typed} {where}", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


def typist_for(way: str) -> Callable[[MainWindow], Typist]:
    if way.isdecimal():
        return partial(Dying, number=int(way), die=die)
    if way == CLOSING:
        return Closing
    if way == FULL_DISK:
        return partial(Squeezed, leave=another_page)
    return partial(Leaving, leave=next(each for each in WAYS if each.__name__ == way))


def main(folder: Path, way: str) -> None:
    typist = walked(make_application(), app.library(), folder, typist_for(way))
    print(f"{TRIES}{typist.tries}")
    for fault in typist.faults:
        print(f"{FAULT}{fault}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
