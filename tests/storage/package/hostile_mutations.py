"""Right packages changed at random, each from a seed that gives it again."""

import zipfile
from random import Random
from typing import Any

from tests.storage.package import hostile_packages as hostile
from tests.storage.package.hostile_packages import ATTACHED, COURSE, GOOD, MANIFEST

NASTY: list[Any] = [
    None,
    True,
    -1,
    2**70,
    1.5,
    float("nan"),
    float("inf"),
    "",
    "\0",
    "\ud800",
    "x" * 30_000,
    [],
    [[]],
    {},
    {"a": 1},
    "<b>&amp;<img src='file:///etc/passwd'>",
    "../../etc/passwd",
    "opening",
    "settled",
    "0001-01-01",
    "9999-12-31T23:59:59-14:00",
    COURSE["id"],
    COURSE["gatherings"][0]["items"][0]["id"],
    COURSE["attachments"][0]["id"],
]
NAMES = ["a", "attachments/", "../x", "/etc/passwd", "C:\\x", "course.json", "manifest.json", "x" * 50_000]


def mutated_value(value: Any, random: Random) -> Any:
    """Return a JSON value with one change somewhere in it."""
    if isinstance(value, dict) and value and random.random() < 0.85:
        key = random.choice(list(value))
        changed = dict(value)
        changed[key] = mutated_value(value[key], random)
        if random.random() < 0.1:
            changed[random.choice(["extra", "", f"{key}x"])] = changed.pop(key)
        return changed
    if isinstance(value, list) and value and random.random() < 0.85:
        at = random.randrange(len(value))
        repeated = [value[at]] * random.choice([0, 1, 1, 2, 300])
        return value[:at] + [mutated_value(each, random) for each in repeated] + value[at + 1 :]
    if isinstance(value, str) and value and random.random() < 0.5:
        return mutated_bytes(value.encode("utf-8", "surrogatepass"), random).decode(
            "utf-8", random.choice(["replace", "ignore"])
        )
    return random.choice(NASTY)


def mutated_bytes(data: bytes, random: Random) -> bytes:
    """Return bytes with a few small changes: as a bad disk, a bad line or a bad person makes them."""
    changed = bytearray(data)
    for _ in range(random.choice([1, 1, 2, 5])):
        at = random.randrange(len(changed) + 1)
        length = random.choice([1, 1, 4, 50])
        piece = random.choice([b"", random.randbytes(length), bytes(length), b"\xff" * length, data[:length]])
        changed[at : at + random.choice([0, length])] = piece
    return bytes(changed[: random.choice([len(changed)] * 9 + [at])])


def _bytes(random: Random) -> bytes:
    return mutated_bytes(hostile.packed(), random)


def _manifest(random: Random) -> bytes:
    return hostile.packed(manifest=hostile.encoded(mutated_value(MANIFEST, random)))


def _course(random: Random) -> bytes:
    course = COURSE
    for _ in range(random.choice([1, 1, 1, 3])):
        course = mutated_value(course, random)
    return hostile.packed(hostile.encoded(course))


def _course_text(random: Random) -> bytes:
    return hostile.packed(mutated_bytes(GOOD["course.json"], random))


def _sheet(random: Random) -> bytes:
    toml = mutated_bytes(COURSE["own_sheets"][0]["toml"].encode(), random)
    return hostile.with_sheet(toml.decode("utf-8", "replace"))


def _file(random: Random) -> bytes:
    name = random.choice(list(ATTACHED))
    return hostile.with_file(name, mutated_bytes(ATTACHED[name], random))


def _entries(random: Random) -> bytes:
    """Leave out, repeat, rename and squeeze entries."""
    entries: hostile.Entries = [(name, data) for name, data in GOOD.items()]
    at = random.randrange(len(entries))
    name, data = entries[at]
    changed = random.choice([(random.choice(NAMES), data), (name, mutated_bytes(data, random)), (name, data)])
    entries[at : at + 1] = [changed] * random.choice([0, 1, 1, 1])
    random.shuffle(entries)
    return hostile.zipped(
        entries, random.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
    )


KINDS = (_bytes, _manifest, _course, _course, _course_text, _sheet, _file, _entries)


def mutated_package(random: Random) -> bytes:
    return random.choice(KINDS)(random)
