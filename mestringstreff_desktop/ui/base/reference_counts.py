"""The counts of references to `None`, `True` and `False`, kept from running out under PySide6 6.12.

PySide6 6.12.0 gives away a reference to one of them at nearly every call, emit and connect. Python
3.12 does not count them; Python 3.11 does, and aborts the whole program when a count reaches nothing:
after some 7,500 typed letters. So they are given more references than any program could use up. That
is harmless where it is mended.
"""

import sys

_PLENTY = 1 << 40
_COUNTS_NO_MORE = (3, 12)


def pad() -> None:
    """Add to the three counts, each after making sure that it is the count that is found."""
    if sys.version_info >= _COUNTS_NO_MORE:
        return
    import ctypes

    for constant in (None, True, False):
        references = ctypes.c_ssize_t.from_address(id(constant))
        if abs(references.value - sys.getrefcount(constant)) < 100:
            references.value += _PLENTY
