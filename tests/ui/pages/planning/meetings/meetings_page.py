"""Opens a meeting for a test, and reads what is stored of it."""

from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import work_meetings
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import MeetingPlace
from mestringstreff_desktop.ui.pages.planning.meetings.meeting_view import PlanningMeeting
from mestringstreff_desktop.ui.pages.planning.meetings.part import MeetingsPart
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.planning.planning_page import shown_page, stored


def shown_meetings(window: MainWindow) -> MeetingsPart:
    """Return all the meetings, shown."""
    return shown_page(window, MeetingPlace()).meetings


def a_meeting(context: Context) -> WorkMeeting:
    """Add a meeting, as nobody did on screen."""
    course, checklist = context.require_course(), context.library.checklist
    made = context.act(lambda: work_meetings.add_meeting(context.database, checklist, course.id))
    assert made is not None
    return made


def opened(window: MainWindow) -> PlanningMeeting:
    """Return a new meeting, open."""
    made = a_meeting(window.context)
    return shown_page(window, MeetingPlace(made.id)).meetings.view


def stored_meeting(context: Context) -> WorkMeeting:
    """Return the meeting that was made last as it is in the database when all that is typed is stored."""
    return stored(context).work_meetings[-1]
