"""Rolls back a journal in memory: for a file that may not be written to, where SQLite itself must refuse.

A program that was stopped while it stored leaves a journal with the pages as they were. SQLite puts them
back into the file; where the folder may only be read, they are put back into a copy in memory, and both
files stay as they are. The format is described in SQLite's "Database File Format", chapter 3.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_ALL = 0xFFFFFFFF  # so many pages as there is room for
_STEP = 200  # every 200th byte of a page counts in its checksum


class _Header(NamedTuple):
    pages: int
    nonce: int
    size_before: int  # of the database, in pages
    sector: int
    page: int  # bytes


def path_of(database_path: Path) -> Path:
    """Return where SQLite keeps the journal of a database."""
    return database_path.with_name(f"{database_path.name}-journal")


def rolled_back(content: bytes, journal: bytes) -> bytes:
    """Return a database as it was before what its journal tells of was begun."""
    header = _header(journal, 0)
    if header is None:
        return content
    size = header.size_before * header.page
    pages = bytearray(content[:size].ljust(size, b"\0"))
    for number, page in _records(journal, header):
        if number <= header.size_before:
            pages[(number - 1) * header.page : number * header.page] = page
    return bytes(pages)


def _header(journal: bytes, at: int) -> _Header | None:
    head = journal[at : at + 28]
    if len(head) < 28 or not head.startswith(_MAGIC):
        return None
    return _Header(*(int.from_bytes(head[start : start + 4], "big") for start in range(8, 28, 4)))


def _records(journal: bytes, first: _Header) -> Iterator[tuple[int, bytes]]:
    """Yield the number of each page, from 1, and how it was, up to where writing the journal was cut off."""
    at, header = 0, _header(journal, 0)
    while header is not None and header.sector == first.sector:
        at += first.sector
        for _ in range(_count(header, len(journal) - at, first.page)):
            number, page, sum_ = _record(journal, at, first.page)
            if not number or sum_ != _checksum(page, header.nonce):
                return
            yield number, page
            at += first.page + 8
        at = -(-at // first.sector) * first.sector  # the next part begins at a sector of its own
        header = _header(journal, at)


def _count(header: _Header, left: int, page: int) -> int:
    return left // (page + 8) if header.pages == _ALL else header.pages


def _record(journal: bytes, at: int, page: int) -> tuple[int, bytes, int]:
    number, sum_ = journal[at : at + 4], journal[at + 4 + page : at + 8 + page]
    return int.from_bytes(number, "big"), journal[at + 4 : at + 4 + page], int.from_bytes(sum_, "big")


def _checksum(page: bytes, nonce: int) -> int:
    return (nonce + sum(page[len(page) - _STEP : 0 : -_STEP])) & 0xFFFFFFFF
