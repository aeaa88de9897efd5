"""Counts how often a function is called, without putting anything in its place."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType, FrameType


@contextmanager
def calls(function: Callable[..., object]) -> Iterator[list[CodeType]]:
    """Give a list that grows by one each time the function is called in this thread."""
    code, found, before = function.__code__, [], sys.getprofile()

    def follow(frame: FrameType, what: str, _: object) -> None:
        if what == "call" and frame.f_code is code:
            found.append(code)

    sys.setprofile(follow)
    try:
        yield found
    finally:
        sys.setprofile(before)
