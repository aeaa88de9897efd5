"""What stays of the participants when a course is ended: numbers, and nobody's name."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class CourseFigures:
    """Counts of a course that is ended.

    `interested` are all who asked, `participants` those who got a place, `completed` those who came to
    enough gatherings, None where nobody was noted by name. `attendance` is how many were at each gathering,
    in order, None where it is not known; `channels` how many heard of the course by each, by the channel's
    key, with «» for all other ways.
    """

    interested: int = 0
    participants: int = 0
    next_of_kin: int = 0
    waiting: int = 0
    withdrawn: int = 0
    completed: int | None = 0
    attendance: tuple[int | None, ...] = ()
    channels: Mapping[str, int] = field(default_factory=dict)
