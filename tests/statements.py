"""Counts what SQLAlchemy sends to SQLite: every statement with its BEGIN, and each COMMIT and ROLLBACK.

It listens to all engines, so nothing of the program's is replaced. What goes past SQLAlchemy is not
counted: the two PRAGMAs by which the copy in memory is made after a change.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event


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
    try:
        yield found
    finally:
        for name, listener in told.items():
            event.remove(Engine, name, listener)
