"""Counts what is sent to SQLite: by SQLAlchemy every statement with its BEGIN, and each COMMIT and ROLLBACK,
and what is read without it.

It listens to all engines, and to the connection while it is read by. The two PRAGMAs by which the copy in
memory is made after a change are not counted.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from sqlalchemy import Engine, event

from mestringstreff_desktop.storage.database import Database


@contextmanager
def sent() -> Iterator[list[str]]:
    """Give a list that grows by each statement that is sent."""
    found: list[str] = []

    def on_statement(connection: object, cursor: object, statement: str, *rest: object) -> None:
        found.append(statement)

    def on_commit(connection: object) -> None:
        found.append("COMMIT")

    def on_rollback(connection: object) -> None:
        found.append("ROLLBACK")

    told: dict[str, Callable[..., None]] = {
        "before_cursor_execute": on_statement,
        "commit": on_commit,
        "rollback": on_rollback,
    }
    for name, listener in told.items():
        event.listen(Engine, name, listener)
    reading = Database.reading

    @contextmanager
    def overheard(database: Database) -> Iterator[sqlite3.Connection]:
        with reading(database) as raw:
            raw.set_trace_callback(found.append)
            try:
                yield raw
            finally:
                raw.set_trace_callback(None)

    try:
        with patch.object(Database, "reading", overheard):
            yield found
    finally:
        for name, listener in told.items():
            event.remove(Engine, name, listener)
