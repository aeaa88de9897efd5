"""Packages from anyone, mutated at random and sent at a file with courses in it. See storage/hostile.py."""

from tests.reliability.result import Result
from tests.storage.package.hostile import attack

PROMISE = "A package from anyone: no crash, no changed row, one kind of error"


def run(tries: int, seed: int) -> Result:
    """Try so many packages; what did harm is printed by the attack itself."""
    count, failures = attack(tries, seed)
    return Result(PROMISE, count, [f"see above: {failures}"] * failures)
