"""Python's own import, kept where PySide6 would put another in its place.

PySide6's reads the source of each module that is imported after it, in search of a feature of its own
that is not used here. All that source stays in memory, and the start takes a twentieth longer.
"""

import builtins


def keep() -> None:
    """Import PySide6, and go on importing as before."""
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - this is when the other one is put in place

    builtins.__import__ = plain
