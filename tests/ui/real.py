"""A course as leaders have them: long titles, places and names, and something in every list."""

from datetime import datetime

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import settings
from mestringstreff_desktop.services.demo import fill as demo
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from tests.ui import hostile

TITLE = "Mestringstreff for deg som lever med langvarige helseutfordringer – høsten 2026"
PLACE = "Frisklivs- og mestringssenteret i Nordre Land, møterom «Bjørnstjerne» i 2. etasje"
WORDS = "Arbeidsgruppa ringer koordinerende enhet, og spør om tilrettelegging for hørselshemmede"
GATHERING = "Å leve godt med smerter, utmattelse og bekymringer i en travel hverdag"


def make(database: Database, library: Library, now: datetime, size: int, theme: str) -> Course:
    """Store the example course with a real course's titles, at a text size in per cent, and open it."""
    course = demo.fill(database, library, now)
    settings.change(database, course_id=course.id, theme=theme, text_size=size)
    with database.transaction() as session:
        stored = courses.find(session, Course, course.id)
        stored.title, stored.place = TITLE, PLACE
        stored.gatherings[3].title = GATHERING
        hostile.add_lists(stored, now, WORDS)
    hostile.add_own(database, library, course, now, WORDS)
    return course
