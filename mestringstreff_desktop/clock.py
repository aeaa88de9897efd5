"""The only module that reads the clock. Everything else is given the time as an argument."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def now() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


def local(moment: datetime) -> datetime:
    """Return a UTC moment as the wall clock of this machine shows it."""
    return moment.astimezone()


def minutes_between(one: datetime, other: datetime) -> int:
    """Return the whole minutes from one moment to another, as their clock times tell it: 10.06 to 10.10 is 4.

    A clock on the wall shows the minute that has begun, so each is rounded down, and not what is between.
    """
    return (_minute(other) - _minute(one)) // timedelta(minutes=1)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
