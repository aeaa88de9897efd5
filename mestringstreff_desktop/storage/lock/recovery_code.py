"""The recovery code: thirty-two letters and digits on paper, in groups of four, that open a lock too.

The letters are those of Crockford's base 32, in which none is taken for another: O is read as 0, I and L as
1. The last one is made of the others, so that a slip of the pen is told from another code.
"""

import hashlib
import re
import secrets

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH, GROUP = 32, 4
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_BETWEEN = re.compile(r"[\s\u2010-\u2015\u2212-]+")  # what a telephone or Word makes of a hyphen too


def new() -> str:
    """Return a new code, with a hyphen between its eight groups."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(LENGTH - 1))
    return in_groups(letters + _last(letters))


def in_groups(letters: str) -> str:
    """Return a code as it is written."""
    return "-".join(letters[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def plain(code: str) -> bytes:
    """Return a code as it counts, however it was typed."""
    return _letters(code).encode("utf-8", "surrogatepass")


def is_like_one(secret: str) -> bool:
    """Has a secret the length and the letters of a code?"""
    letters = _letters(secret)
    return len(letters) == LENGTH and set(letters) <= set(LETTERS)


def is_mistyped(secret: str) -> bool:
    """Is a secret like a code, and cannot be one?"""
    letters = _letters(secret)
    return is_like_one(secret) and letters[-1] != _last(letters[:-1])


def _letters(code: str) -> str:
    return _BETWEEN.sub("", code.upper()).translate(_READ_AS)


def _last(letters: str) -> str:
    return LETTERS[hashlib.blake2b(letters.encode(), digest_size=1).digest()[0] % len(LETTERS)]
