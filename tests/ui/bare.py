"""A context on a database of its own with no window around it, for the tests of small parts."""

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from tests.conftest import NOW
from tests.ui.fakes import FakeAsk


def undressed(_part: QWidget, _look: Theme) -> None:
    """Give a part of a window no stylesheet: it costs more than all the rest of a window."""


def bare(database: Database, library: Library, ask: FakeAsk | None = None) -> Context:
    """Return a context with no course in it, in the light theme. What is asked goes to `ask`."""
    answers = ask or FakeAsk()
    return Context(database, library, lambda: NOW, Theme("light"), ask=lambda _: answers, dress=undressed)


def bare_course(database: Database, library: Library, ask: FakeAsk | None = None) -> Context:
    """Return a context on a new course with the six suggested gatherings."""
    made = bare(database, library, ask)
    course = planning.create_course(database, library, "Mestringstreff Orkdal", NOW)
    made.open_course(course.id)
    return made
