"""The lock, killed at seeded random moments while it is put on, changed and taken off; then read for words.

After the kill there is one whole file: as it was, opened by the old secret or none, or as it was to be,
opened by the new password and the new code. When it has been opened once, every copy of it is locked as it
is, and where it is locked no file beside it holds a word of the course.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping, leftovers, locking, planning
from mestringstreff_desktop.storage import backup, copies
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.lock import beside, mark
from tests.reliability import forks
from tests.reliability.forks import Tell
from tests.reliability.result import Result
from tests.reliability.world import NOW, make, rows

PROMISE = "The lock killed at any moment: one whole file, opened as before or as meant, and no word left"
FLIPS = "A flipped bit in a locked file, its copies or what opens them: told, or nothing is lost"
CANARY = "Kanarifugl"
OLD, NEW = "fire gamle ord her", "fire nye ord her"
OLD_CODE, NEW_CODE = (locking.new_code() for _ in range(2))
CHEAP = 1 << 10  # the cost of a try is not what is tried
LONGEST = 0.16  # seconds from the beginning to the kill
DONE = "done"


@dataclass(frozen=True)
class Way:
    """What is done, and the secrets that open the file before and after; none where it has no lock."""

    work: Callable[[Database], object]
    before: tuple[str, ...]
    after: tuple[str, ...]


WAYS = {
    "lock": Way(lambda file: locking.lock(file, NEW, NEW_CODE, cost=CHEAP), (), (NEW, NEW_CODE)),
    "change": Way(
        lambda file: locking.change_password(file, OLD, NEW, NEW_CODE, cost=CHEAP),
        (OLD, OLD_CODE),
        (NEW, NEW_CODE),
    ),
    "remove": Way(lambda file: locking.remove_lock(file, OLD_CODE), (OLD, OLD_CODE), ()),
}


@contextmanager
def _opened(path: Path, secrets: tuple[str, ...]) -> Iterator[Database]:
    """Open a file as one who has just started the program."""
    locking.forget()
    for secret in secrets[:1]:
        locking.open_up(path, secret)
    with closing(Database(path)) as database:
        yield database


def _do(path: Path, way: Way, tell: Tell) -> None:
    locking.forget()
    if way.before:
        locking.open_up(path, way.before[0])
    database = Database(path)
    tell("begun")
    way.work(database)
    tell(DONE)


def words_left(folder: Path) -> list[str]:
    """Return the files in a folder that hold the word."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    forms = [CANARY.encode(), CANARY.encode("utf-16-le")]
    return [path.name for path in files if any(form in path.read_bytes() for form in forms)]


def _secrets_now(path: Path, way: Way) -> tuple[str, ...]:
    """Return what opens the file now: it is as before, or as meant."""
    if mark.lock_of(path) is None:
        return ()
    for secrets in filter(None, (way.after, way.before)):
        locking.forget()
        try:
            for secret in secrets:
                locking.open_up(path, secret)
        except UserError:
            continue
        return secrets
    raise UserError("nothing opens it")


def _wrong(path: Path, way: Way, told: list[str], before: object) -> str:
    """Say what does not hold after a kill; empty when all does."""
    secrets = _secrets_now(path, way)
    if DONE in told and secrets != way.after:
        return "told done, and is as before"
    if secrets not in (way.before, way.after):
        return f"opened by {secrets}"
    with _opened(path, secrets) as database:
        if database.problems() or rows(database) != before:
            return "the file is not whole"
        for place in (path.parent, copies.folder(path)):
            leftovers.clear_unfinished(place)
        locking.finish(database)
        whole = [backup.is_whole(each) for each in backup.existing(path)]
        locks = {mark.lock_of(each) for each in backup.existing(path)}
        own = database.key.id if database.key else None
    if not all(whole) and (secrets or way.after):  # a copy with a password stays so where the lock is off
        return f"copies that are whole: {whole}"
    if secrets and locks != {own}:
        return "a copy is not locked as the file is"
    return f"words left in {left}" if secrets and (left := words_left(path.parent)) else ""


def run(tries: int, seed: int) -> Result:
    """Kill so many times, each way in its turn."""
    result, random = Result(PROMISE), Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        places = _prepared(Path(folder))
        for number in range(tries):
            name = list(WAYS)[number % len(WAYS)]
            data = Path(folder) / "data"
            shutil.rmtree(data)
            shutil.copytree(places / ("locked" if WAYS[name].before else "plain"), data)
            seconds = random.uniform(0, LONGEST)
            told = _killed(data / "mestringstreff.sqlite", WAYS[name], seconds)
            result.record(told and f"{name}, try {number}, after {seconds:.4f} s: {told}")
    return result


def _killed(path: Path, way: Way, seconds: float) -> str:
    with _opened(path, way.before) as database:
        before = rows(database)
    told = forks.killed_after(partial(_do, path, way), 1, seconds)
    try:
        return _wrong(path, way, told, before)
    except UserError as error:
        return f"{told}: {error}"


def _prepared(folder: Path) -> Path:
    """Return a folder with a data folder without a lock and one with, the same courses in both."""
    with closing(make(folder)) as world:
        planning.change_course(world.database, world.course_id, title=f"{CANARY} kurs")
        keeping.take_backup(world.database, NOW)
        world.close()
        data = world.database.path.parent
        shutil.copytree(data, folder / "kept" / "plain")
        with _opened(world.database.path, ()) as database:
            locking.lock(database, OLD, OLD_CODE, cost=CHEAP)
        shutil.copytree(data, folder / "kept" / "locked")
    return folder / "kept"


def run_flips(tries: int, seed: int) -> Result:
    """Flip so many bits, one at a time: in the file, in what lies beside it, and in the newest copy."""
    result, random = Result(FLIPS), Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        data = _prepared(Path(folder)) / "locked"
        path = data / "mestringstreff.sqlite"
        with _opened(path, (OLD,)) as database:
            before = rows(database)
        for number in range(tries):
            flipped = (path, beside.path_of(path), backup.existing(path)[0])[number % 3]
            content = flipped.read_bytes()
            at, bit = random.randrange(len(content)), 1 << random.randrange(8)
            flipped.write_bytes(content[:at] + bytes([content[at] ^ bit]) + content[at + 1 :])
            wrong = _after_flip(path, flipped, before)
            flipped.write_bytes(content)
            result.record(f"{flipped.name} byte {at}, bit {bit}: {wrong}" if wrong else "")
    return result


def _after_flip(path: Path, flipped: Path, before: object) -> str:
    locking.forget()
    try:
        locking.open_up(path, OLD)
        looked_at = path if flipped.suffix == beside.ENDING else flipped
        with closing(Database.look(looked_at)) as database:
            if database.problems():
                return ""
            found = rows(database)
    except UserError:
        return ""
    is_copy = flipped not in (path, beside.path_of(path))
    return "" if found == before or (is_copy and found) else "neither told nor whole"
