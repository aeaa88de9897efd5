"""A pile of paper forms on the table."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from tests.ui.bare import bare_course
from tests.ui.fakes import FakeAsk
from tests.ui.pages.evaluation.answers.pile import Pile


@pytest.fixture
def pile(qtbot: QtBot, database: Database, library: Library, person: FakeAsk) -> Iterator[Pile]:
    """The part Svar on a new course, at the form of after the course."""
    made = Pile(bare_course(database, library, person))
    qtbot.addWidget(made.part)
    yield made
    made.context.autosave.flush()
