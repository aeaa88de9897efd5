"""Finds the names of a course's people in what somebody wrote, so that the leader is warned of them."""

import re
from collections.abc import Iterator

from mestringstreff_desktop.course.course import Course

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LEAST = 3  # letters of a name that is also known with a small letter: «per» and «bo» are words too


def names_in(text: str, course: Course) -> list[str]:
    """Return the names that stand in a text, each once, as the course has them; also with an s after them."""
    said = set(_WORD.findall(text))
    small = {word.casefold() for word in said}
    found = (name for name in _names(course) if _stands(name, said, small))
    return list(dict.fromkeys(found))


def _names(course: Course) -> Iterator[str]:
    """Each part of the name of everybody who has asked, takes part or leads."""
    names = [*(each.name for each in course.roster), *(each.name for each in course.team)]
    yield from (part for name in names for part in _WORD.findall(name) if len(part) > 1)


def _stands(name: str, said: set[str], small: set[str]) -> bool:
    if len(name) <= _LEAST:
        capital = name[:1].upper() + name[1:]
        return bool({capital, f"{capital}s"} & said)
    own = name.casefold()
    return bool({own, f"{own}s"} & small)
