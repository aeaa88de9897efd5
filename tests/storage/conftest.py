"""What the tests of the storage share."""

from collections.abc import Iterator

import pytest

from tests.storage import windows_rules


@pytest.fixture(autouse=True)
def _windows_rules() -> Iterator[None]:
    """All that is stored must be stored on Windows too."""
    with windows_rules.enforced():
        yield
