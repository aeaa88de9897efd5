"""One bit of a stored file flipped, as a bad disk does it, at seeded random places.

The places are in the pages that are in use, past the file's own header and in bytes that are not empty:
a course's words, and the structure they hang in. `check` must tell, or the file must not open, and no
command may stumble over what it finds.
"""

import contextlib
import io
import tempfile
from contextlib import closing
from pathlib import Path
from random import Random

from mestringstreff_desktop.__main__ import main
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.storage import check
from mestringstreff_desktop.storage.database import Database
from tests.reliability.result import Result
from tests.reliability.world import World, make, rows_in

PROMISE = "A flipped bit in a page in use: told by check, and no command stumbles over it"
HEADER, PAGE = 100, 4096
COMMANDS_AT = 4  # every so many tries, for they take the longest


def _is_told(path: Path) -> bool:
    try:
        with closing(Database.look(path)) as database:
            keeping.check(database)
    except UserError:
        return True
    return False


def _places(content: bytes) -> list[int]:
    """Return where the bytes in use are, but for the page with the mark and the seal themselves."""
    own = content.index(check.MARK.encode()) // PAGE
    return [at for at in range(HEADER, len(content)) if content[at] and at // PAGE != own]


def _stumbled(world: World) -> str:
    """Check and export; return what came out that was no sentence."""
    export = ["export", str(world.course_id), "-o", str(world.package), "--answers", "--team", "--logs"]
    for words in (export, ["check"]):
        silence = io.StringIO()
        try:
            with contextlib.redirect_stdout(silence), contextlib.redirect_stderr(silence):
                main(["--data-dir", str(world.database.path.parent), *words])
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            return repr(error)
    return ""


def run(tries: int, seed: int) -> Result:
    """Flip so many bits, one at a time."""
    result, random = Result(PROMISE), Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        world.close()
        content, path = world.database.path.read_bytes(), world.database.path
        before, places = rows_in(world.database.path), _places(content)
        for number in range(tries):
            at, bit = random.choice(places), 1 << random.randrange(8)
            flipped = bytearray(content)
            flipped[at] ^= bit
            path.write_bytes(flipped)
            is_right = _is_told(path) or rows_in(path) == before  # a byte that says nothing may change
            wrong = "" if is_right else "not told"
            if is_right and number % COMMANDS_AT == 0:
                wrong = _stumbled(world)
            result.record(f"byte {at}, bit {bit}: {wrong}" if wrong else "")
    return result
