"""Stored databases, one of each schema that was ever in use: the example course, and what is in them."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "databases"
STORED = {int(path.stem.removeprefix("schema-")): path for path in sorted(FOLDER.glob("schema-*.sqlite"))}

Content = dict[str, list[dict[str, Any]]]


def content(path: Path) -> Content:
    """Return all rows of a file by table, as SQLite has them."""
    with closing(sqlite3.connect(path)) as raw:
        raw.row_factory = sqlite3.Row
        tables = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
        return {name: [dict(row) for row in raw.execute(f"SELECT * FROM {name}")] for (name,) in tables}


def is_within(old: Content, new: Content) -> bool:
    """Is every value of the old rows where it was in the new?"""
    return all(
        len(rows) == len(new[table])
        and all(row.items() <= other.items() for row, other in zip(rows, new[table], strict=True))
        for table, rows in old.items()
        if table != "setting"
    )
