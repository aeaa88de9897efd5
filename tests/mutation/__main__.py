"""Changes the program in one place at a time, and prints how many of the changes a test notices.

python -m tests.mutation                        300 changes, drawn with a seed, over all layers
python -m tests.mutation --seed 1 --changes 60 --layer course --layer storage
python -m tests.mutation --changes 0 --aimed    those that are aimed at a promise; see aimed.toml
python -m tests.mutation --files '*/undo.py' --changes 40 --tests tests/services

No file of the project is touched. Which lines a test runs is recorded first, under build/.
"""

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import SystemRandom

from tests.mutation.changes import PACKAGE, Change, find_changes
from tests.mutation.choose import rounds
from tests.mutation.draw import LAYERS, draw
from tests.mutation.line_map import LineMap, Recorded
from tests.mutation.listed import accepted, read_aimed, read_equivalent
from tests.mutation.report import Tried, rows, table, told, ways
from tests.mutation.trial import Order, Warm

# A change may make tests slower by so much, and a process takes so many seconds to begin.
SLOWER, BEGIN_SECONDS = 5, 20.0


def main(argv: Sequence[str]) -> int:
    """Try the changes and print what was found. Return 1 when too few were noticed."""
    asked = _read(argv)
    print(f"seed {asked.seed}", flush=True)
    changes = _chosen(asked)
    lines = LineMap(asked.tests)
    if missing := lines.missing():
        print(f"recording which lines {len(missing)} test files run", flush=True)
        lines.record(missing, asked.jobs)
    _tell_all("fail with nothing changed and are left out", lines.failing)
    begun, warm = time.monotonic(), Warm()
    _require_sound(lines, warm)
    tried = _try_all(changes, lambda change: _try(change, lines, warm), asked.jobs)
    unsure = _failing_unchanged(tried, lines, warm)
    return _print(tried, unsure, time.monotonic() - begun)


def _read(argv: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("--seed", type=int, default=SystemRandom().getrandbits(32))
    parser.add_argument("--changes", type=int, default=300, help="how many are drawn (300)")
    parser.add_argument("--aimed", action="store_true", help="also those of aimed.toml")
    parser.add_argument("--layer", choices=LAYERS, action="append", help="may be given more than once")
    parser.add_argument("--files", default="*", help="only these, as in '*/undo.py'")
    parser.add_argument("--tests", nargs="+", default=["tests"], help="only these tests, files or folders")
    parser.add_argument("--jobs", type=int, default=1, help="how many changes are tried at once")
    return parser.parse_args(argv)


def _chosen(asked: Namespace) -> list[Change]:
    layers = asked.layer or LAYERS
    found = {layer: _changes_in(layer, asked.files) for layer in layers}
    found = {layer: changes for layer, changes in found.items() if changes}
    drawn = draw(found, asked.changes, asked.seed) if found else []
    aimed = read_aimed() if asked.aimed else []
    return drawn + [each for each in aimed if each.layer in layers and Path(each.file).match(asked.files)]


def _changes_in(layer: str, files: str) -> list[Change]:
    paths = [path for path in sorted(Path(PACKAGE, layer).rglob("*.py")) if path.match(files)]
    return [change for path in paths for change in find_changes(str(path), path.read_text("utf-8"))]


def _try_all(changes: Sequence[Change], try_one: Callable[[Change], Tried], jobs: int) -> list[Tried]:
    tried = []
    with ThreadPoolExecutor(jobs) as threads:
        for number, each in enumerate(threads.map(try_one, changes), 1):
            tried.append(each)
            if each.is_left:
                words = f"not noticed by {each.tests} tests: {told(each.change)}"
                print(f"{number}/{len(changes)} {words}", flush=True)
    reasons = dict(accepted([each.change for each in tried], read_equivalent()))
    return [each._replace(accepted=reasons.get(each.change, "")) for each in tried]


def _try(change: Change, lines: LineMap, warm: Warm) -> Tried:
    run = 0
    for tests in rounds(change, lines):
        ids = tuple(test.id for test in tests)
        found = warm.run(Order(Path.cwd(), ids, change.module, change.changed, _limit(tests)))
        run += len(tests)
        if found.is_noticed:
            return Tried(change, found.by, run)
    return Tried(change, "", run)


def _require_sound(lines: LineMap, warm: Warm) -> None:
    """Run a test of each file with nothing changed: what falls then says nothing of a change."""
    cheapest = {test.id.partition("::")[0]: test for test in sorted(lines.tests.values(), key=_seconds)[::-1]}
    tests = list(cheapest.values())
    found = warm.run(Order(Path.cwd(), tuple(test.id for test in tests), limit=_limit(tests)))
    if found.is_noticed or not tests:
        sys.exit(f"With nothing changed the tests do not pass: {found.by}\n{found.output}")


def _seconds(test: Recorded) -> float:
    return test.seconds


def _limit(tests: Iterable[Recorded]) -> float:
    return BEGIN_SECONDS + SLOWER * sum(test.seconds for test in tests)


def _failing_unchanged(tried: Iterable[Tried], lines: LineMap, warm: Warm) -> set[str]:
    """Run the tests that noticed once more, with nothing changed. Return those that fail all the same."""
    names = sorted({each.by.removeprefix("fall: ") for each in tried})
    tests = [lines.tests[name] for name in names if name in lines.tests]
    if not tests:
        return set()
    found = warm.run(Order(Path.cwd(), tuple(test.id for test in tests), limit=_limit(tests)))
    if found.ended is None:
        print(f"\nWith nothing changed the tests that noticed come to no end: {found.begun}\n{found.output}")
        return {found.begun}
    return set(found.failed)


def _tell_all(words: str, tests: Sequence[str]) -> None:
    if tests:
        print("\n  ".join([f"{len(tests)} tests {words}:", *tests]), flush=True)


def _print(tried: Sequence[Tried], unsure: set[str], seconds: float) -> int:
    for each in tried:
        if each.accepted:
            state = "noticed all the same" if each.by else "accepted"
            print(f"\n{state}, {each.accepted}: {told(each.change)}")
    print("\nnot noticed:")
    for each in filter(lambda each: each.is_left, tried):
        print(told(each.change))
    found = rows(tried)
    print(f"\n{table(found)}\nnoticed by: {ways(tried)}\n{seconds / 60:.1f} minutes")
    _tell_all("that noticed fail with nothing changed, so the figures are not sure", sorted(unsure))
    left_aimed = [each for each in tried if each.change.name and each.is_left]
    return 1 if unsure or left_aimed or not all(row.is_enough for row in found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
