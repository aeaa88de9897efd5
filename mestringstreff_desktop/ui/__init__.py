"""The window: Qt widgets. Importing it keeps Python 3.11 alive under PySide6 6.12.

PySide6 6.12.0 gives away a reference to `None` at every Qt call that returns nothing. Python 3.12
does not count them; Python 3.11 does, and aborts the whole program after some tens of thousands of
calls. So `None` is given more references than any program could use up. Harmless where it is mended.
"""

import ctypes
import sys

_PLENTY = 1 << 40
_COUNTS_NONE = (3, 12)


def _keep_none() -> None:
    """Add to the count of `None`, after making sure that it is the count that is found."""
    if sys.version_info >= _COUNTS_NONE:
        return
    references = ctypes.c_ssize_t.from_address(id(None))
    if abs(references.value - sys.getrefcount(None)) < 100:
        references.value += _PLENTY


_keep_none()
