"""Makes Qt's library of ICU's data anew with the little that Qt asks of it: how names are sorted.

The data are 32 MB, a quarter of the bundle: names of zones, currencies and languages, words of Thai and
Chinese, tables of old encodings. What a language looks like Qt has of its own. Of ICU it takes the order of
letters (æ, ø and å last), as the file dialog sorts by. An entry that is not there ICU does without, as it
does for a language that it has never heard of.
"""

import re
import struct
import subprocess
from collections.abc import Iterable
from pathlib import Path

_KIND = b"CmnD"  # ICU's "common data": a heading, a table of contents, the entries
_KIND_AT = 12  # in the heading
_LANGUAGES = "root|no|no_NO|nb|nb_NO|nn|nn_NO|da|da_DK|sv|sv_SE|se|en|en_GB|en_US"
KEPT = re.compile(
    rf"[^/]+/(coll/)?({_LANGUAGES}|res_index|pool)\.res|[^/]+/coll/ucadata\.icu|[^/]+/(cnvalias\.icu|keyTypeData\.res)"
)
_SOURCE = """\
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}:
.incbin "{data}"
.size {symbol}, .-{symbol}
.section .note.GNU-stack,"",@progbits
"""


def make(library: Path, folder: Path) -> Path:
    """Write a library of the same name to a folder, with what is kept of the data; return it."""
    folder.mkdir(parents=True, exist_ok=True)
    name = library.name
    version = name.rpartition(".")[2]
    data, source, built = folder / "icu.dat", folder / "icu.s", folder / "icu.o"
    data.write_bytes(smaller(library.read_bytes()))
    source.write_text(_SOURCE.format(symbol=f"icudt{version}_dat", data=data))
    subprocess.run(["as", "-o", built, source], check=True)
    subprocess.run(["ld", "-shared", "-s", "-soname", name, "-o", folder / name, built], check=True)
    return folder / name


def smaller(library: bytes) -> bytes:
    """Return the data in a library with the entries that are kept, in the form they have there."""
    start = library.index(_KIND) - _KIND_AT
    heading_size: int = struct.unpack_from("<H", library, start)[0]
    heading = library[start : start + heading_size]
    return heading + _table(_kept(library, start + heading_size))


def _kept(library: bytes, table: int) -> Iterable[tuple[bytes, bytes]]:
    """Yield name and content; an entry ends where the next begins."""
    count: int = struct.unpack_from("<I", library, table)[0]
    rows = [struct.unpack_from("<II", library, table + 4 + 8 * row) for row in range(count)]
    for (name_at, at), (_, end) in zip(rows, [*rows[1:], rows[-1]], strict=True):
        name = library[table + name_at : library.index(b"\0", table + name_at)]
        if KEPT.fullmatch(name.decode()):
            yield name, library[table + at : table + end]


def _table(entries: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Return a table of contents, the names and then the entries, each at a multiple of 16."""
    kept = list(entries)
    names_at = 4 + 8 * len(kept)
    names, contents, rows = b"", b"", b""
    first = _even(names_at + sum(len(name) + 1 for name, _ in kept))
    for name, content in kept:
        rows += struct.pack("<II", names_at + len(names), first + len(contents))
        names += name + b"\0"
        contents += content.ljust(_even(len(content)), b"\0")
    return (struct.pack("<I", len(kept)) + rows + names).ljust(first, b"\0") + contents


def _even(size: int) -> int:
    return (size + 15) // 16 * 16
