"""Names as they stand on paper: whole in a list, and short on a card, where nobody is called as another."""

from collections.abc import Sequence

from mestringstreff_desktop.course.course import Course


def full_names(course: Course) -> list[str]:
    """Return the names of those with a place, in the order they are listed."""
    return [name for each in course.taking_part if (name := " ".join(each.name.split()))]


def first_names(names: Sequence[str]) -> list[str]:
    """Return first names: Kari. Where there are several, with the initial of the last name: Kari N."""
    return [_short(name, names) for name in names]


def _short(name: str, names: Sequence[str]) -> str:
    """The shortest that only one has; the whole name where none is."""
    for shorten in (_first, _with_initial):
        short = shorten(name)
        if sum(shorten(each).casefold() == short.casefold() for each in names) == 1:
            return short
    return name


def _first(name: str) -> str:
    return next(iter(name.split()), name)


def _with_initial(name: str) -> str:
    first, *others = name.split() or [name]
    return f"{first} {others[-1][0]}." if others else first
