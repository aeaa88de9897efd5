"""What the tests of the harnesses share."""

from collections.abc import Callable

import pytest

from tests.reliability.result import Result


@pytest.fixture
def failing() -> Callable[[int, int], Result]:
    """A harness whose second try fails."""

    def run(_tries: int, _seed: int) -> Result:
        result = Result("Does not hold")
        result.record()
        result.record("try 2 failed")
        return result

    return run
