"""Reads the tree of every place over a real accessibility bus, and holds it against the one that is kept.

python -m tests.access            tells what differs, and what has no name
python -m tests.access --keep     keeps the trees as they are told now
python -m tests.access --here     asks Qt itself in place of a bus, as the tests do; with --keep too
"""

import os
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial

from tests.access import goldens
from tests.access.bus import BusReader, GoneError
from tests.access.bus_session import program, screen, what_is_missing
from tests.access.nodes import Node, unnamed
from tests.access.places import UNDER_WAY, WAY, Place

_IN_SESSION = "MESTRINGSTREFF_ACCESS_SESSION"
_LOOK_S, _LONGEST_S = 0.3, 20.0


def main(arguments: Sequence[str]) -> int:
    parser = ArgumentParser(prog="tests.access")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--here", action="store_true")
    asked = parser.parse_args(arguments)
    if asked.here:
        return _told(read_here(), keeps=asked.keep)
    if missing := what_is_missing():
        print(missing)
        return 0
    if _IN_SESSION not in os.environ:
        return _again_in_session(arguments)
    with screen() as display, program(display):
        reader = BusReader()
        trees = dict(_read(reader, WAY))
    print("Said aloud:", *reader.said(), sep="\n  ")
    return _told(trees, keeps=asked.keep) or int(not reader.said())


def read_here() -> dict[str, Node]:
    """Read the trees in this process, with no bus and no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.access.offscreen import read_all

    return read_all()


def _told(trees: dict[str, Node], *, keeps: bool) -> int:
    texts = goldens.texts_of(trees)
    if keeps:
        goldens.keep(texts)
    faults = [*goldens.differences(texts)]
    faults += [f"{name}: no name: {each}" for name, tree in trees.items() for each in unnamed(tree)]
    print("\n".join([*faults, f"{len(trees)} places, {len(faults)} faults"]))
    return min(len(faults), 1)


def _again_in_session(arguments: Sequence[str]) -> int:
    """Do it in a session of its own, with a bus of its own."""
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.access", *arguments]
    return os.spawnvpe(os.P_WAIT, command[0], command, os.environ | {_IN_SESSION: "1"})


def _read(reader: BusReader, way: Sequence[Place]) -> Iterator[tuple[str, Node]]:
    reader.listen()
    reader.wait_for_program()
    for place in way:
        for name in place.presses:
            _until(partial(reader.press, name), name)
        yield place.name, _settled(reader, place.sign)


def _settled(reader: BusReader, sign: str) -> Node:
    """Read until a place is there, by its sign, and nothing changes any longer."""
    read: list[Node] = []

    def is_settled() -> bool:
        read.append(reader.read())
        return read[-1].has(sign) and not read[-1].has(UNDER_WAY) and read[-2:-1] == read[-1:]

    _until(is_settled, sign)
    return read[-1]


def _until(has_come: Callable[[], bool], what: str) -> None:
    """Try until it comes. What goes while it is looked at is looked for again."""
    end = time.monotonic() + _LONGEST_S
    while time.monotonic() < end:
        with suppress(GoneError):
            if has_come():
                return
        time.sleep(_LOOK_S)
    raise TimeoutError(f"{what} never came")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
