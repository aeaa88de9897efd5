"""Where one has been lately, for the search to offer. In memory only: it tells what one has looked at."""

from collections.abc import Callable, Iterable

from mestringstreff_desktop.course.search.entry import Entry
from mestringstreff_desktop.ui.base.navigation import MOST_VISITS


class Visits:
    """The last few things that were gone to, the latest first."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        """One has gone to a thing."""
        others = [each for each in self._entries if _same(each) != _same(entry)]
        self._entries = [entry, *others][:MOST_VISITS]

    def latest(self, near: Iterable[Entry], knows_course: Callable[[str], bool]) -> list[Entry]:
        """Return the things as they are called now; those that are gone are left out.

        `near` are all there are in the open course and besides courses; of another course it is known
        whether the course is there.
        """
        now = {_same(each): each for each in near}
        courses = {each.course for each in now.values()}
        found = [now.get(_same(each), each) for each in self._entries]
        return [
            each
            for each in found
            if _same(each) in now or (each.course not in courses and knows_course(each.course))
        ]


def _same(entry: Entry) -> tuple[str, ...]:
    return entry.kind.value, entry.key, entry.course
