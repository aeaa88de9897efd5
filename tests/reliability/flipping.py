"""One bit of a stored file flipped, as a bad disk does it, at seeded random places.

The places are in the pages that are in use, past the file's own header and in bytes that are not empty:
a course's words, and the structure they hang in. `check` must tell, or the file must not open.
"""

import tempfile
from contextlib import closing
from pathlib import Path
from random import Random

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.storage import check
from mestringstreff_desktop.storage.database import Database
from tests.reliability.result import Result
from tests.reliability.world import make, rows_in

PROMISE = "A flipped bit in a page in use: told by check"
HEADER, PAGE = 100, 4096


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


def run(tries: int, seed: int) -> Result:
    """Flip so many bits, one at a time."""
    result, random = Result(PROMISE), Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        world = make(Path(folder))
        world.close()
        content, path = world.database.path.read_bytes(), world.folder / "flipped"
        before, places = rows_in(world.database.path), _places(content)
        for _ in range(tries):
            at, bit = random.choice(places), 1 << random.randrange(8)
            flipped = bytearray(content)
            flipped[at] ^= bit
            path.write_bytes(flipped)
            is_right = _is_told(path) or rows_in(path) == before  # a byte that says nothing may change
            result.record("" if is_right else f"byte {at}, bit {bit}: not told")
    return result
