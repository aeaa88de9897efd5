"""What SQLAlchemy makes of a statement is kept for all tests: nearly every one opens a file of its own."""

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

_compiled: LRUCache[object, object] = LRUCache(5_000)


class Dialect(SQLiteDialect_pysqlite):
    """SQLite's, and equal to each other: they are part of what a statement is known by."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


def once() -> None:
    """Let a statement be compiled once, and not anew for each file."""
    registry.register("sqlite", __name__, Dialect.__name__)
    event.listen(Engine, "engine_connect", _remember)


def _remember(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_compiled)
