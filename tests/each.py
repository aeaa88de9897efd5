"""One test for many things: it looks at all of them, and names each that is not as it should be."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from mestringstreff_desktop.errors import ContentError

T = TypeVar("T")
Check = Callable[[T], None]


def for_each(things: Mapping[str, T]) -> Callable[[Check[T]], Callable[[], None]]:
    """Make a check of one thing a test of all of them. `things` are by the names they are told with."""

    def as_one(check: Check[T]) -> Callable[[], None]:
        def test() -> None:
            told = {name: _fault(check, thing) for name, thing in things.items()}
            assert told, "there is nothing to look at"
            broken = "\n".join(f"{name}: {fault}" for name, fault in told.items() if fault)
            assert not broken, broken

        test.__name__, test.__doc__, test.__module__ = check.__name__, check.__doc__, check.__module__
        return test

    return as_one


def _fault(check: Check[T], thing: T) -> str:
    try:
        check(thing)
    except (AssertionError, ContentError) as error:
        return str(error) or "not as it should be"
    return ""
