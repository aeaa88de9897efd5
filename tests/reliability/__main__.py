"""Tries what the program promises about a leader's data, and prints a table: promise, tries, failures.

python -m tests.reliability                  a few tries of each, in well under a minute
python -m tests.reliability --full           all of them, in some minutes
python -m tests.reliability --only killing --full --seed 7
"""

import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from random import SystemRandom
from typing import NamedTuple

from tests.reliability import (
    canaries,
    copying,
    faults,
    filled,
    flipping,
    headers,
    hostile,
    killing,
    locking,
    migrating,
    offline,
    packages,
    privacy,
    remains,
    restoring,
    stopping,
    typing_in,
    vanishing,
    windows,
)
from tests.reliability.result import Result, table


class Harness(NamedTuple):
    """What tries a promise, with how many tries when short and when full; None is all there are."""

    run: Callable[..., Result]
    short: int
    full: int | None


HARNESSES = {
    "killing": Harness(killing.run, 10, 500),
    "faults": Harness(faults.run, 40, None),
    "migrating": Harness(migrating.run, 10, None),
    "restoring": Harness(restoring.run, 10, 200),
    "copying": Harness(copying.run, 10, 200),
    "flipping": Harness(flipping.run, 50, 2000),
    "vanishing": Harness(vanishing.run, 12, None),
    "windows": Harness(windows.run, 12, None),
    "privacy": Harness(privacy.run, 12, None),
    "stopping": Harness(stopping.run, 10, 300),
    "headers": Harness(headers.run, 100, headers.BITS),
    "packages": Harness(packages.run, 50, 10_000),
    "hostile": Harness(hostile.run, 30, 1_000),
    "filled": Harness(filled.run, 6, 75),
    "filled by others": Harness(filled.run_others, 0, 75),
    "filled in an office": Harness(filled.run_office, 0, 75),
    "filled by a stranger": Harness(filled.run_hostile, 20, 1_000),
    "canaries": Harness(canaries.run, 1, 20),
    "remains": Harness(remains.run, 1, 4),
    "typing": Harness(typing_in.run, 0, None),
    "locked day": Harness(remains.run_locked, 1, 2),
    "locking": Harness(locking.run, 9, 500),
    "locked flips": Harness(locking.run_flips, 30, 1500),
    "offline": Harness(offline.run, 1, 3),
}


def main(argv: Sequence[str]) -> int:
    """Run the harnesses and print the table. Return 1 when a promise did not hold."""
    parser = ArgumentParser(prog="python -m tests.reliability")
    parser.add_argument("--full", action="store_true", help="all tries, in some minutes")
    parser.add_argument("--seed", type=int, default=SystemRandom().getrandbits(32))
    parser.add_argument("--only", choices=HARNESSES, action="append", help="may be given more than once")
    chosen = parser.parse_args(argv)
    print(f"seed {chosen.seed}", flush=True)
    results = []
    for name in chosen.only or HARNESSES:
        results.append(_run(name, chosen.full, chosen.seed))
    print(f"\n{table(results)}")
    return 1 if any(result.failures for result in results) else 0


def _run(name: str, full: bool, seed: int) -> Result:
    harness, begun = HARNESSES[name], time.monotonic()
    result = harness.run(harness.full if full else harness.short, seed)
    print(f"{name}: {result.tries} tries in {time.monotonic() - begun:.0f} s", flush=True)
    for failure in result.failures:
        print(f"  {failure}", flush=True)
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
