"""Opens the planning page for a test, and reads what is stored behind it."""

from mestringstreff_desktop.course.checklist import Question, questions
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.planning.page import PlanningPage
from mestringstreff_desktop.ui.window.main_window import MainWindow


def shown_page(window: MainWindow, what: object = None) -> PlanningPage:
    """Return the page, shown, at a certain thing."""
    window.show_page("planning", what)
    page = window.pages["planning"]
    assert isinstance(page, PlanningPage)
    return page


def stored(context: Context) -> Course:
    """Return the course as it is in the database when all that is typed is stored."""
    context.autosave.flush()
    assert context.course_id is not None
    return planning.load_course(context.database, context.course_id)


def stored_line(context: Context, key: str) -> Question:
    lines = questions(context.library.checklist, stored(context).entries)
    return next(line for line in lines if line.key == key)
