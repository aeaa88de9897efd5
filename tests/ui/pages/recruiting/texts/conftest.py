"""The part Tekster, for all its tests."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from tests.ui.fakes import FakeAsk
from tests.ui.pages.recruiting.texts.texts_parts import opened


@pytest.fixture
def part(database: Database, qtbot: QtBot, person: FakeAsk) -> Iterator[TextsPart]:
    with opened(database, person) as made:
        yield made
