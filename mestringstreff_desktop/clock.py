"""The only module that reads the clock. Everything else is given the time as an argument."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


def local(moment: datetime) -> datetime:
    """Return a UTC moment as the wall clock of this machine shows it."""
    return moment.astimezone()
