"""Maps the plain classes of course/ to tables, so that there is one model and no copy of it.

What is stored, and how, tables.py tells. Importing this module maps the classes, once; it loads SQLAlchemy,
and is imported when something is first changed or made (mapped.py).

Whatever text a mapped thing is given is cleaned as it is given, so that what is stored is clean and
whoever gave it sees it so. What was stored before is read as it is.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Table, Text, event
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import (
    ClassManager,
    InstrumentedAttribute,
    configure_mappers,
    make_transient_to_detached,
    registry,
    relationship,
)
from sqlalchemy.orm.attributes import manager_of_class
from sqlalchemy.orm.relationships import Relationship
from sqlalchemy.types import TypeDecorator, TypeEngine

from mestringstreff_desktop.content.text import clean
from mestringstreff_desktop.storage import tables
from mestringstreff_desktop.storage.tables import Kind

_STATE = "_sa_instance_state"  # where SQLAlchemy looks for what it notes of a thing
_SQL: dict[str, type[TypeEngine[Any]]] = {"TEXT": Text, "INTEGER": Integer, "BLOB": LargeBinary}


class Stored(TypeDecorator[Any]):
    """A value that lies in its column as its kind tells."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok = True

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.impl = _SQL[kind.sql]()
        self.kind = kind

    def process_bind_param(self, value: object, dialect: Dialect) -> object:
        return self.kind.stored(value)

    def process_result_value(self, value: object, dialect: Dialect) -> object:
        return self.kind.value(value)


mapper_registry = registry()


def _made(table: tables.Table) -> Table:
    columns = [_column(table, name, kind) for name, kind in table.columns.items()]
    return Table(table.name, mapper_registry.metadata, *columns, sqlite_with_rowid=table.has_rowid)


def _column(table: tables.Table, name: str, kind: Kind) -> Column[Any]:
    """The database deletes children with their parent."""
    is_parent = table.parent is not None and name == table.parent_column
    key = [ForeignKey(f"{table.parent.name}.id", ondelete="CASCADE")] if table.parent and is_parent else []
    kept = Stored(kind) if kind.encode else _SQL[kind.sql]()
    return Column(name, kept, *key, primary_key=name == table.key, nullable=name in table.optional)


TABLES = {table.name: _made(table) for table in tables.ALL}
course, gathering, response = TABLES["course"], TABLES["gathering"], TABLES["response"]
attachment_content, setting = TABLES["attachment_content"], TABLES["setting"]


def _relation(kind: type[object], *, is_one: bool) -> Relationship[object]:
    """What belongs to a parent, in order, loaded with it and deleted with it."""
    table = tables.KINDS[kind]
    return relationship(
        kind,
        uselist=not is_one,
        order_by=TABLES[table.name].c[table.order],
        lazy="selectin",
        cascade="all, delete-orphan",
        passive_deletes=True,
    )


@contextmanager
def _all_at_the_end() -> Iterator[None]:
    """Let the classes have SQLAlchemy's attributes, and its way of making a thing, when all of it works.

    Another thread may look at what was read before, or make something. SQLAlchemy's attributes, which take
    the place of what a thing has itself, can give nothing until all classes are mapped; and to make a thing
    of one of them before would leave them unmapped for ever.
    """
    made: list[tuple[type[Any], str, object]] = []
    at_once = ClassManager.install_descriptor, ClassManager.install_member

    def keep(manager: ClassManager[Any], key: str, member: object) -> None:
        if key == "__init__" or isinstance(member, InstrumentedAttribute):
            made.append((manager.class_, key, member))
        else:  # it looks for that itself while it maps
            at_once[1](manager, key, member)

    _install_by(keep, keep)
    try:
        yield
    finally:
        _install_by(*at_once)
    for kind, key, member in made:
        setattr(kind, key, member)


def _install_by(descriptors: Callable[..., None], members: Callable[..., None]) -> None:
    """Let SQLAlchemy put in a class what it puts there by other means; a type checker takes no others."""
    setattr(ClassManager, "install_descriptor", descriptors)  # noqa: B010
    setattr(ClassManager, "install_member", members)  # noqa: B010


def _map() -> None:
    with _all_at_the_end():
        for kind, table in tables.KINDS.items():
            lists = tables.lists(kind)
            relations = {
                name: _relation(each, is_one=name in lists.one) for name, each in lists.kinds.items()
            }
            mapper_registry.map_imperatively(kind, TABLES[table.name], properties=relations)
        configure_mappers()


_map()


class _LateState:
    """Lets what was read without SQLAlchemy (reading.py) be what a mapped thing is: here, and in no session.

    It stands in the class where SQLAlchemy looks for what it notes of a thing, and notes it when it is looked
    for. What is just being made has nothing yet, and is SQLAlchemy's own to begin.
    """

    def __init__(self) -> None:
        self._turn = threading.RLock()

    def __get__(self, thing: object | None, kind: type[object]) -> object:
        if not getattr(thing, "__dict__", None):
            raise AttributeError
        with self._turn:  # several threads may look at what was read
            if _STATE not in thing.__dict__:
                manager_of_class(kind).setup_instance(thing)
                make_transient_to_detached(thing)
            return thing.__dict__[_STATE]


for _kind in tables.KINDS:
    setattr(_kind, _STATE, _LateState())


def _keep_clean(attribute: InstrumentedAttribute[Any]) -> None:
    event.listen(attribute, "set", lambda _thing, value, *_: clean(value, attribute.key), retval=True)


for _mapper in mapper_registry.mappers:
    for _column_of in _mapper.column_attrs:
        _keep_clean(getattr(_mapper.class_, _column_of.key))
