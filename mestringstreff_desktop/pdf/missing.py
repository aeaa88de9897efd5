"""The letters of a print that no font has, told while it is made to whoever wants to know.

On the paper a small open box stands for each of them: see fonts.py.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

_missing: ContextVar[dict[str, str] | None] = ContextVar("letters that no font has", default=None)


@contextmanager
def noticing() -> Iterator[Mapping[str, str]]:
    """Give the letters that are missing in what is made meanwhile, each with a text that it stands in.

    What another thread makes is not told of.
    """
    found: dict[str, str] = {}
    token = _missing.set(found)
    try:
        yield found
    finally:
        _missing.reset(token)


def notice(letters: str, text: str) -> None:
    """Tell of letters that no font has, and the text they stand in."""
    found = _missing.get()
    if found is not None:
        for letter in letters:
            found.setdefault(letter, text)
