"""What the tests of the services share."""

from collections.abc import Iterator

import pytest

from tests.storage import windows_rules


@pytest.fixture(autouse=True)
def _windows_rules() -> Iterator[None]:
    """All that is done must be done on Windows too."""
    with windows_rules.enforced():
        yield
