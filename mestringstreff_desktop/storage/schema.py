"""Are the tables in a file those of the version that it declares?

One flipped bit can make the file's number another's, hide a table, or rename a column. What does not
fit is damage, and is told before anything is migrated or written.
"""

import sqlite3
from contextlib import closing
from functools import cache

from mestringstreff_desktop.storage import migrations
from mestringstreff_desktop.storage.faults import Fault, StorageError, user_error

Tables = frozenset[tuple[str | int | None, ...]]

_TABLES = """
    SELECT each.type, each.name, field.name, field.type, field."notnull", field.dflt_value, field.pk
    FROM sqlite_schema AS each LEFT JOIN pragma_table_info(each.name) AS field ON each.type = 'table'
    WHERE each.name NOT LIKE 'sqlite!_%' ESCAPE '!'
"""


def require_declared(connection: sqlite3.Connection) -> None:
    """Make sure that an open file has the tables and columns of its version.

    Raises:
        StorageError: it has not, or cannot be read: it is damaged.
        sqlite3.Error: the disk is to blame.
    """
    try:
        is_so = is_declared(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if isinstance(error, sqlite3.Error) and user_error(error):
            raise
        raise StorageError(Fault.DAMAGED) from error
    if not is_so:
        raise StorageError(Fault.DAMAGED)


def is_declared(connection: sqlite3.Connection) -> bool:
    """Has an open file the tables and columns of its version?"""
    number = migrations.version(connection)
    return number <= migrations.NEWEST and _tables(connection) == of_version(number)


def is_known(connection: sqlite3.Connection) -> bool:
    """Are the tables those of some version of ours, whatever the file says of itself?"""
    found = _tables(connection)
    return any(found == of_version(number) for number in range(1, migrations.NEWEST + 1))


def _tables(connection: sqlite3.Connection) -> Tables:
    return frozenset(connection.execute(_TABLES).fetchall())


@cache
def of_version(number: int) -> Tables:
    """Return the tables that the steps up to a version make, with their columns and indexes."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        migrations.migrate(memory, migrations.STEPS[:number])
        return _tables(memory)
