"""Packages as somebody with bad intentions, a bad disk or another program could make them."""

import hashlib
import io
import json
import struct
import warnings
import zipfile
from collections.abc import Mapping
from typing import Any

from mestringstreff_desktop.storage.package.archive import COURSE_NAME, MANIFEST_NAME
from tests.storage.package.packed_samples import a_course_to_send, package_of

Entries = list[tuple[str | zipfile.ZipInfo, bytes]]
END_SIZE = 22


def good_entries() -> dict[str, bytes]:
    """The unpacked entries of a right package."""
    with zipfile.ZipFile(io.BytesIO(package_of(a_course_to_send()))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


GOOD = good_entries()
MANIFEST: dict[str, Any] = json.loads(GOOD[MANIFEST_NAME])
COURSE: dict[str, Any] = json.loads(GOOD[COURSE_NAME])
ATTACHED = {name: data for name, data in GOOD.items() if name.startswith("attachments/")}
PDF_NAME, PNG_NAME, JPEG_NAME = ATTACHED


def zipped(entries: Entries, method: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", method) as archive:
        warnings.simplefilter("ignore", UserWarning)  # an entry that is there twice
        for name, data in entries:
            archive.writestr(name, data)
    return file.getvalue()


def encoded(value: object) -> bytes:
    """JSON with halves of characters, NaN and all."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()


def told(data: bytes) -> dict[str, object]:
    return {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def manifest_for(course: bytes, attached: Mapping[str, bytes] = ATTACHED, /, **changes: object) -> bytes:
    """A manifest that tells the truth about a course and its files, but for the changes."""
    entries = {COURSE_NAME: told(course)} | {name: told(data) for name, data in attached.items()}
    return encoded(MANIFEST | {"entries": entries} | changes)


def packed(
    course: bytes = GOOD[COURSE_NAME],
    manifest: bytes | None = None,
    *more: str,
    attached: Mapping[str, bytes] = ATTACHED,
) -> bytes:
    """A package of a course, its files and a manifest; `more` are names of further entries."""
    said = manifest_for(course, attached) if manifest is None else manifest
    entries: Entries = [(MANIFEST_NAME, said), (COURSE_NAME, course), *attached.items()]
    return zipped(entries + [(name, b"x") for name in more])


def with_manifest(**changes: object) -> bytes:
    return packed(manifest=manifest_for(GOOD[COURSE_NAME], ATTACHED, **changes))


def with_course(**changes: object) -> bytes:
    return packed(encoded(COURSE | changes))


def with_gathering(**changes: object) -> bytes:
    return with_course(gatherings=[COURSE["gatherings"][0] | changes])


def with_item(**changes: object) -> bytes:
    return with_gathering(items=[COURSE["gatherings"][0]["items"][0] | changes])


def with_file(name: str, data: bytes, /, **changes: object) -> bytes:
    """A package with other bytes for one of its files, all of it as the manifest tells."""
    at = list(ATTACHED).index(name)
    files = [dict(each) for each in COURSE["attachments"]]
    files[at] |= {"size": len(data)} | changes
    return packed(encoded(COURSE | {"attachments": files}), attached=ATTACHED | {name: data})


def with_sheet(toml: str) -> bytes:
    return with_course(own_sheets=[COURSE["own_sheets"][0] | {"toml": toml}])


def with_sheet_text(old: str, new: str) -> bytes:
    toml = COURSE["own_sheets"][0]["toml"]
    assert old in toml
    return with_sheet(toml.replace(old, new, 1))


def with_history(**changes: object) -> bytes:
    return with_gathering(history=COURSE["gatherings"][0]["history"] | changes)


def with_figures(**changes: object) -> bytes:
    return with_course(figures=COURSE["figures"] | changes)


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
    entries: Entries = [(MANIFEST_NAME, GOOD[MANIFEST_NAME]), (info, GOOD[COURSE_NAME])]
    return zipped([*entries, *ATTACHED.items()])


def with_flag(bit: int) -> bytes:
    """A package with a flag set in both headers of its last entry."""
    data = bytearray(packed())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.rindex(signature) + offset
        data[at : at + 2] = (int.from_bytes(data[at : at + 2], "little") | bit).to_bytes(2, "little")
    return bytes(data)


def bomb(size: int) -> bytes:
    """A small package whose course.json unpacks to a very large text."""
    course = b" " * size
    entries: Entries = [(MANIFEST_NAME, manifest_for(course, {})), (COURSE_NAME, course)]
    return zipped(entries, zipfile.ZIP_DEFLATED)


def file_bomb(size: int, said: int) -> bytes:
    """A package with an attachment that unpacks to `size` bytes, and is said to be of `said`."""
    data = b"%PDF-" + bytes(size)
    files = [COURSE["attachments"][0] | {"size": said}]
    course = encoded(COURSE | {"attachments": files})
    entries: Entries = [(MANIFEST_NAME, manifest_for(course, {PDF_NAME: data})), (COURSE_NAME, course)]
    return zipped([*entries, (PDF_NAME, data)], zipfile.ZIP_DEFLATED)


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
