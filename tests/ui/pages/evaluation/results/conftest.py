"""The part Resultat, for all its tests."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.evaluation.results.part import ResultsPart
from tests.ui.fakes import FakeAsk
from tests.ui.pages.evaluation.results.results_parts import opened


@pytest.fixture
def part(database: Database, library: Library, qtbot: QtBot, person: FakeAsk) -> Iterator[ResultsPart]:
    with opened(database, library, person) as made:
        yield made
