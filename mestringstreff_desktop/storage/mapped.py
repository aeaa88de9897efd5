"""Sees to it that a thing of course/ that is made can be stored, without SQLAlchemy being there before.

SQLAlchemy takes a thing only where its class was mapped when it was made. The first page makes none: it shows
what is stored, and SQLAlchemy takes longer to load than all the rest. So the classes are mapped when the
first one is made, whoever makes it, or before, when there is time for it.
"""

import gc
import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from typing import Any

from mestringstreff_desktop.storage import tables

_MAPPING = "mestringstreff_desktop.storage.mapping"


def load() -> None:
    """Map the classes, where they are not yet. It takes a fifth of a second the first time.

    All that is made by it stays, so the collector need not look through it, then or later: that would hold
    whatever thread is at work for a tenth of a second.
    """
    if _MAPPING in sys.modules and "TABLES" in vars(sys.modules[_MAPPING]):
        import_module(_MAPPING)  # another thread may be at it still
        return
    collects = gc.isenabled()
    gc.disable()
    try:
        import_module(_MAPPING)
    finally:
        gc.freeze()
        if collects:
            gc.enable()


def _map_first(kind: type[Any]) -> None:
    """Let the classes be mapped before a thing of a kind is made."""
    first: Callable[..., None] = kind.__init__

    @wraps(first)
    def make(self: object, *args: object, **values: object) -> None:
        load()
        if "_sa_instance_state" in self.__dict__:
            first(self, *args, **values)
        else:  # it was mapped only now: SQLAlchemy's own way of making it is another by this
            kind.__init__(self, *args, **values)

    setattr(kind, "__init__", make)  # noqa: B010 - a type checker takes no method in the place of another


for _kind in tables.KINDS:
    _map_first(_kind)
