"""Who goes on a journey, and the colleague it ends at."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mestringstreff_desktop import app
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.bare import undressed
from tests.ui.conftest import MovableClock
from tests.ui.journeys.hands import Person


@pytest.fixture
def person() -> Iterator[Person]:
    made = Person()
    yield made
    assert made.answers == []


@pytest.fixture
def colleague(tmp_path: Path, clock: MovableClock, person: Person) -> Iterator[MainWindow]:
    """The window of a colleague who has nothing yet; it is not shown."""
    made = app.build(tmp_path / "colleague", now=clock, ask=lambda _: person, dress=undressed)
    with closing(made.context.database):
        yield made
        made.close()
    made.deleteLater()
