"""A long day at the window does not use up Python's own `None`."""

import subprocess
import sys

_A_LONG_DAY = """
from mestringstreff_desktop.ui.window.application import make_application
from PySide6.QtWidgets import QLabel
application = make_application()
label = QLabel()
for number in range(100_000):
    label.update()
print("alive")
"""


def test_many_calls_into_qt_do_not_end_the_program() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _A_LONG_DAY], capture_output=True, text=True, timeout=120, check=False
    )
    assert ended.stdout.strip() == "alive", ended.stderr
