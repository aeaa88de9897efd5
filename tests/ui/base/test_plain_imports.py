import subprocess
import sys

KEPT = """
import builtins
plain = builtins.__import__
from mestringstreff_desktop.ui.base import theme
import linecache
print(builtins.__import__ is plain, [name for name in linecache.cache if "theme.py" in name])
"""


def test_importing_the_window_keeps_pythons_own_import_and_reads_no_source() -> None:
    told = subprocess.run([sys.executable, "-c", KEPT], capture_output=True, text=True, check=True)

    assert told.stdout.split(maxsplit=1) == ["True", "[]\n"]
