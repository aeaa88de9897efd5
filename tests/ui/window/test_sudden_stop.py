"""A stop that Python cannot catch leaves a trace, which the next start tells of and the third does not."""

import os
import subprocess
import sys
from pathlib import Path

# The window is shown as by `mestringstreff`; what the bar says is printed, and then it ends in some way.
_RUN = """
import faulthandler, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from mestringstreff_desktop import app
from mestringstreff_desktop.ui.window.main_window import MainWindow

def end(window):
    bar = window.warning_bar
    bar.copy.click()
    print([] if bar.isHidden() else [bar.sentence.text(), bar._stop], flush=True)
    if sys.argv[2] == "stop":
        faulthandler._sigsegv()
    window.close()

shown = MainWindow.show_fitting
MainWindow.show_fitting = lambda window: (shown(window), QTimer.singleShot(200, window, lambda: end(window)))
status = app.run_window(Path(sys.argv[1]), package=None, demo=False, exit_when_ready=False)
os._exit(status)
"""


def run(folder: Path, how: str) -> str:
    """Run the window with all of the user's folders in `folder`; return what the bar said."""
    home = {
        name: str(folder) for name in ("HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA")
    }
    env = {key: value for key, value in os.environ.items() if key != "PYTHONFAULTHANDLER"} | home
    command = [sys.executable, "-c", _RUN, str(folder / "data"), how]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=env)
    assert (ended.returncode == 0) == (how == "close"), ended.stderr
    return ended.stdout


def test_a_sudden_stop_is_told_by_the_next_start_and_not_by_the_third(tmp_path: Path) -> None:
    assert run(tmp_path, "stop") == "[]\n"
    told = run(tmp_path, "close")
    assert "stoppet brått sist" in told
    assert "Segmentation fault" in told
    assert str(tmp_path) not in told
    assert run(tmp_path, "close") == "[]\n"
