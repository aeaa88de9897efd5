"""A course that is deleted leaves nothing in any file that the program ever wrote, and no name tells of it.

A leader lives with the program in a home folder of her own (`life.py`): she writes, prints, opens, copies,
moves, meets a crash and a damaged file, and deletes. Then every byte in that home is looked through, as it
is and unpacked, but for what she exported herself.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from random import Random

from mestringstreff_desktop import clock, paths
from mestringstreff_desktop.services import keeping
from tests.reliability.result import Result

PROMISE = "Remains: a deleted course is in no file, and no name, log or trace tells of it before"
LOCKED = "Remains: of courses that are locked no file of the program has a word"
CANARY = b"Kanarifugl"
WORDS = (CANARY, CANARY.decode().encode("utf-16-le"), CANARY.decode().encode("utf-16-be"))
EXPORTED = "eksport"
LOGS = ("*.log*", "*stopp*")
_PACKED = re.compile(rb"\x78[\x01\x5e\x9c\xda]")  # how zlib's streams begin (RFC 1950)
_OWN_ID = re.compile(
    r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
)  # as in the names of pictures of own sheets
_MOST_UNPACKED = 20_000_000  # bytes of one stream
_FOLDERS = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")
_ALSO = ("TMPDIR", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA", "USERPROFILE")


def unpacked(data: bytes) -> Iterator[bytes]:
    """Yield what is in a file: its bytes, and all that zlib has packed in it, as PDF and PNG do."""
    yield data
    for found in _PACKED.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[found.start() :], _MOST_UNPACKED)
        except zlib.error:
            continue


def holds(data: bytes) -> bool:
    """Is the word anywhere in a file?"""
    return any(word in part for part in unpacked(data) for word in WORDS)


def own_files(home: Path) -> list[Path]:
    """Return every file in the home but those the leader exported herself."""
    files = (path for path in home.rglob("*") if path.is_file())
    return sorted(path for path in files if EXPORTED not in path.relative_to(home).parts)


def names_that_tell(home: Path) -> list[str]:
    """Return the files whose names or folders have the word in them."""
    return [path.name for path in own_files(home) if CANARY.decode() in str(path.relative_to(home))]


def logs_that_tell(home: Path) -> list[str]:
    return [path.name for pattern in LOGS for path in home.rglob(pattern) if holds(path.read_bytes())]


class Home:
    """The home folder, the days in it, and what is found."""

    def __init__(self, folder: Path, result: Result) -> None:
        self.folder, self.result = folder, result
        self.env = os.environ | {name: str(folder / name.lower()) for name in (*_FOLDERS, *_ALSO)}
        self.env |= {"HOME": str(folder), "PYTHONFAULTHANDLER": ""}
        for name in (*_FOLDERS, *_ALSO):
            (folder / name.lower()).mkdir(exist_ok=True)

    @property
    def data(self) -> Path:
        return self.folder / "flyttet"

    def day(self, name: str, end: int = 0) -> bool:
        """Live a day, and look at the names and logs at its end. Return whether it went as it should."""
        command = [sys.executable, "-m", "tests.reliability.life", name]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=self.env)
        is_right = done.returncode == end
        self.result.record("" if is_right else f"{name} ended with {done.returncode}: {done.stderr[-2000:]}")
        told = names_that_tell(self.folder) + logs_that_tell(self.folder)
        self.result.record(f"{name}: {told}" if told else "")
        return is_right

    def damage(self, random: Random) -> None:
        """The file with the courses is damaged, and a backup takes its place."""
        path = self.data / paths.DATABASE_NAME
        content = bytearray(path.read_bytes())
        at, size = random.randrange(200, len(content) // 2), random.choice([1, 4096])
        content[at : at + size] = random.randbytes(size)
        path.write_bytes(bytes(content))
        keeping.rescue_from_backup(path, clock.now())

    def search(self) -> None:
        """Look through all that is left."""
        for path in own_files(self.folder):
            name = path.relative_to(self.folder)
            self.result.record(f"{name} has the word" if holds(path.read_bytes()) else "")
            is_picture = path.suffix == ".pdf" or _OWN_ID.search(path.name)
            self.result.record(f"{name} shows what was deleted" if is_picture else "")
            is_example = path.name == paths.DATABASE_NAME and "midlertidig" in name.parts
            self.result.record(f"{name} is left of the example" if is_example else "")


def live(home: Home, random: Random) -> None:
    """A whole life; the stick is away while the course is deleted, and back at the next start."""
    if not (home.day("write") and home.day("stop", -signal.SIGSEGV)):
        return
    home.damage(random)
    home.day("example", -signal.SIGKILL)
    stick = home.folder / "minnepinne"
    away = stick.rename(home.folder / "skuff")
    home.day("delete")
    away.rename(stick)
    home.day("after")
    home.search()


def run_locked(tries: int, _seed: int) -> Result:
    """Live so many days with the courses locked. Each file is a try."""
    result = Result(LOCKED)
    for _ in range(tries):
        with tempfile.TemporaryDirectory() as folder:
            home = Home(Path(folder), result)
            if home.day("locked"):
                home.search()
    return result


def run(tries: int, seed: int) -> Result:
    """Live so many lives, each with another damage. Each day and each file is a try."""
    result, random = Result(PROMISE), Random(seed)
    for _ in range(tries):
        with tempfile.TemporaryDirectory() as folder:
            live(Home(Path(folder), result), random)
    return result
