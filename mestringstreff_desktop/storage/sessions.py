"""SQLAlchemy's sessions on one connection, and what is heard of each statement they send.

Importing this module maps the classes of course/ too: it is imported when there is something to change.
"""

import sqlite3
from collections.abc import Callable

from sqlalchemy import Engine, ExecutionContext, Table, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlalchemy.sql.dml import Delete, Insert, Update

from mestringstreff_desktop.storage import check, mapping

_CHANGE_NOTHING = ("SELECT ", "BEGIN")

# Is told the table that is written to; None where it may be any.
Listener = Callable[[str | None], None]


def engine(raw: sqlite3.Connection, begin: str, on_written: Listener) -> Engine:
    """Return an engine on one connection; `begin` is the statement that a transaction begins with."""
    made = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, hide_parameters=True)

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(made, "before_cursor_execute", named=True)
    def _on_statement(*, statement: str, context: ExecutionContext, **_: object) -> None:
        if not statement.startswith(_CHANGE_NOTHING) and statement != check.PUT_SETTING:
            on_written(_written_to(context))

    return made


def session(engine: Engine) -> Session:
    """Return a session; what it has read can be looked at after it is closed."""
    return Session(engine, expire_on_commit=False)


def _written_to(context: ExecutionContext) -> str | None:
    """Return the one table a statement changes; None when it is not known, or others follow it."""
    statement = context.compiled.statement if context.compiled else None
    if not isinstance(statement, Insert | Update | Delete) or not isinstance(statement.table, Table):
        return None
    is_parent = statement.table in (mapping.course, mapping.gathering)
    return None if isinstance(statement, Delete) and is_parent else statement.table.name
