"""Packages as somebody with bad intentions, a bad disk or another program could make them."""

import hashlib
import io
import json
import struct
import zipfile
from random import Random
from typing import Any

from mestringstreff_desktop.storage import package
from mestringstreff_desktop.storage.package import COURSE_NAME, MANIFEST_NAME
from tests.storage.samples import a_full_course

Entries = list[tuple[str | zipfile.ZipInfo, bytes]]
END_SIZE = 22


def good_entries() -> dict[str, bytes]:
    """The unpacked entries of a right package."""
    data = package.to_bytes(a_full_course(), ["AgendaItem.responsible æøå ŋ 🌻"])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


GOOD = good_entries()
MANIFEST: dict[str, Any] = json.loads(GOOD[MANIFEST_NAME])
COURSE: dict[str, Any] = json.loads(GOOD[COURSE_NAME])


def zipped(entries: Entries, method: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return file.getvalue()


def encoded(value: object) -> bytes:
    """JSON with halves of characters, NaN and all."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()


def manifest_for(course: bytes, **changes: object) -> bytes:
    """A manifest that tells the truth about a course, but for the changes."""
    info = {"size": len(course), "sha256": hashlib.sha256(course).hexdigest()}
    return encoded(MANIFEST | {"entries": {COURSE_NAME: info}} | changes)


def packed(course: bytes = GOOD[COURSE_NAME], manifest: bytes | None = None, *more: str) -> bytes:
    """A package of a course and a manifest; `more` are names of further entries."""
    told = manifest_for(course) if manifest is None else manifest
    entries: Entries = [(MANIFEST_NAME, told), (COURSE_NAME, course)]
    return zipped(entries + [(name, b"x") for name in more])


def with_manifest(**changes: object) -> bytes:
    return packed(manifest=manifest_for(GOOD[COURSE_NAME], **changes))


def with_course(**changes: object) -> bytes:
    return packed(encoded(COURSE | changes))


def with_gathering(**changes: object) -> bytes:
    return with_course(gatherings=[COURSE["gatherings"][0] | changes])


def with_item(**changes: object) -> bytes:
    return with_gathering(items=[COURSE["gatherings"][0]["items"][0] | changes])


def with_course_text(old: str, new: str) -> bytes:
    """A package whose course.json has one piece of text for another."""
    text = GOOD[COURSE_NAME].decode()
    assert old in text
    return packed(text.replace(old, new, 1).encode("utf-8", "surrogatepass"))


def with_entry(**attributes: object) -> bytes:
    """A package whose course.json is marked as something else in the list of entries."""
    info = zipfile.ZipInfo(COURSE_NAME)
    for name, value in attributes.items():
        setattr(info, name, value)
    return zipped([(MANIFEST_NAME, GOOD[MANIFEST_NAME]), (info, GOOD[COURSE_NAME])])


def with_flag(bit: int) -> bytes:
    """A package with a flag set in both headers of course.json."""
    data = bytearray(packed())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.rindex(signature) + offset
        data[at : at + 2] = (int.from_bytes(data[at : at + 2], "little") | bit).to_bytes(2, "little")
    return bytes(data)


def bomb(size: int) -> bytes:
    """A small package whose course.json unpacks to a very large text."""
    course = b" " * size
    entries: Entries = [(MANIFEST_NAME, manifest_for(course)), (COURSE_NAME, course)]
    return zipped(entries, zipfile.ZIP_DEFLATED)


def lying_bomb(size: int) -> bytes:
    """A bomb that says it is small."""
    data = bytearray(bomb(size))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.rindex(signature) + offset
        data[at : at + 4] = struct.pack("<L", 100)
    return bytes(data)


def with_zip64(data: bytes) -> bytes:
    """A package that says its list of entries is elsewhere, and long."""
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, 0, 1)
    return data[:-END_SIZE] + locator + data[-END_SIZE:]


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


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
    COURSE["id"],
]


def mutated_value(value: Any, random: Random) -> Any:
    """Return a JSON value with one change somewhere in it."""
    if isinstance(value, dict) and value and random.random() < 0.8:
        key = random.choice(list(value))
        changed = dict(value)
        changed[key] = mutated_value(value[key], random)
        if random.random() < 0.1:
            changed[random.choice(["extra", "", key + "x"])] = changed.pop(key)
        return changed
    if isinstance(value, list) and value and random.random() < 0.8:
        at = random.randrange(len(value))
        repeated = [value[at]] * random.choice([0, 1, 1, 2, 300])
        return value[:at] + [mutated_value(each, random) for each in repeated] + value[at + 1 :]
    return random.choice(NASTY)


def mutated_bytes(data: bytes, random: Random) -> bytes:
    """Return bytes with a few small changes: as a bad disk, a bad line or a bad person makes them."""
    changed = bytearray(data)
    for _ in range(random.choice([1, 1, 2, 5])):
        at = random.randrange(len(changed))
        length = random.choice([1, 1, 4, 50])
        piece = random.choice([b"", random.randbytes(length), bytes(length), b"\xff" * length, data[:length]])
        changed[at : at + random.choice([0, length])] = piece
    return bytes(changed[: random.choice([len(changed)] * 9 + [at])])
