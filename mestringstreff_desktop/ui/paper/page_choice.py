"""Which pages of a paper, as one writes it: «1–3, 5»."""

import re

from mestringstreff_desktop.errors import UserError

EXAMPLE = "1–3, 5"
_PART = re.compile(r"(\d{1,4})(?:\s*(?:[-–—]|\btil\b)\s*(\d{1,4}))?")
_SEPARATOR = re.compile(r"\s*(?:[,;]|\bog\b)\s*")


def read_pages(text: str, pages: int) -> frozenset[int]:
    """Return the numbers of the pages, from 0, of a paper with so many.

    Raises:
        UserError: it says no pages, or some that are not there.
    """
    parts = [_PART.fullmatch(part) for part in _SEPARATOR.split(text.strip(" .,;"))]
    chosen: set[int] = set()
    for part in parts:
        if part is None:
            raise UserError(f"Skriv sidene slik: {EXAMPLE}.")
        first, last = int(part[1]), int(part[2] or part[1])
        chosen.update(range(min(first, last), max(first, last) + 1))
    if min(chosen) < 1 or max(chosen) > pages:
        raise UserError(f"Sidene går fra 1 til {pages}. Velg blant dem.")
    return frozenset(number - 1 for number in chosen)
