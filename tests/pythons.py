"""The short run of the tests in one Python after another: `python -m tests.pythons [PYTHON ...]`.

Without arguments in each that is on the PATH. A Python without the program's libraries gets them in a
throw-away environment. What is not run is the most of the window's tests, which differ least by Python.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
_TOPS = ("content", "course", "office", "pdf", "sandbox", "services", "storage", "ui/base", "ui/window")
_FILES = ("clock", "commands", "diagnosis", "main", "missing", "notice", "paths", "terminal")
SHORT = (*_TOPS, *(f"test_{name}.py" for name in _FILES))
_COUNTED = re.compile(r"(\d+) (passed|failed|errors?|skipped|xfailed|xpassed|warnings?)\b")


def found() -> list[str]:
    """Return the Pythons on the PATH, the one that runs this among them."""
    others = (shutil.which(f"python{each}") for each in VERSIONS if not sys.version.startswith(each))
    return [sys.executable, *(each for each in others if each)]


def left_out() -> list[str]:
    """Return the folders and files of tests that the short run leaves out."""
    tests = ROOT / "tests"
    every = {each.relative_to(tests) for each in tests.rglob("test_*.py")}
    chosen = [Path(each) for each in SHORT]
    rest = {each for each in every if not any(each.is_relative_to(part) for part in chosen)}
    return sorted({"/".join(each.parts[: 2 if each.parts[0] == "ui" else 1]) for each in rest})


def counted(told: str) -> dict[str, int]:
    """Return what pytest's last line counts, by its word for it."""
    last = told.strip().rpartition("\n")[2]
    return {word: int(number) for number, word in _COUNTED.findall(last)}


def run(python: str, folder: Path) -> str:
    """Run the tests in a Python; return its version and what came of it."""
    version = _told([python, "-c", "import platform; print(platform.python_version())"]).strip()
    if not version:
        return f"{python}: no Python"
    try:
        ready = python if _has_libraries(python) else _equipped(python, folder / version)
    except subprocess.CalledProcessError as error:
        return f"{version}: not run, its libraries cannot be had: {error.stderr.strip()[-300:]}"
    command = [ready, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(f"tests/{each}" for each in SHORT)]
    told = _told(command)
    counts = counted(told)
    if not counts:
        return f"{version}: did not run\n{told[-2000:]}"
    names = [line for line in told.splitlines() if line.startswith(("FAILED", "ERROR"))]
    figures = ", ".join(f"{number} {word}" for word, number in counts.items())
    return "\n".join([f"{version}: {figures}", *names])


def _has_libraries(python: str) -> bool:
    asked = [python, "-c", "import pytest, pytestqt, PySide6, sqlalchemy, reportlab"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def _equipped(python: str, folder: Path) -> str:
    """Make an environment with the program's libraries and those of the tests; return its Python."""
    made = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    for command in (
        [python, "-m", "venv", str(folder)],
        [str(made), "-m", "pip", "install", "--quiet", "--editable", f"{ROOT}[test]"],
    ):
        subprocess.run(command, capture_output=True, check=True, text=True)
    return str(made)


def _told(command: list[str]) -> str:
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True).stdout
    except FileNotFoundError:
        return ""


def main() -> None:
    with TemporaryDirectory() as folder:
        for python in sys.argv[1:] or found():
            print(run(python, Path(folder)), flush=True)
    print(f"Not run in any: {', '.join(left_out())}")


if __name__ == "__main__":
    main()
