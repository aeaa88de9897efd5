"""The places of the rail and the keys that lead to them, declared as data."""

from uuid import UUID

from msgspec import Struct


class Destination(Struct, frozen=True):
    """A page of the rail: its name, word, icon and key."""

    name: str
    word: str
    icon: str
    key: str


MAIN_PLACES = (
    Destination("overview", "Oversikt", "compass", "Ctrl+1"),
    Destination("planning", "Planlegging", "list-checks", "Ctrl+2"),
    Destination("recruiting", "Rekruttering", "user-plus", "Ctrl+3"),
    Destination("gatherings", "Samlinger", "calendar-days", "Ctrl+4"),
    Destination("run", "Gjennomføring", "play", "Ctrl+5"),
    Destination("evaluation", "Evaluering", "chart-column", "Ctrl+6"),
    Destination("toolbox", "Verktøykasse", "toolbox", "Ctrl+7"),
    Destination("background", "Fagstoff", "book-open-text", "Ctrl+8"),
    Destination("sharing", "Deling", "share", "Ctrl+9"),
)
FIRST_TO_LOOK_IN = "toolbox"  # from here on what one looks in, after what is done with a course
OTHER_PLACES = (
    Destination("settings", "Innstillinger", "settings", "Ctrl+,"),
    Destination("help", "Hjelp", "circle-help", "F1"),
)
SEARCH_KEY, LOCK_KEY = "Ctrl+K", "Ctrl+L"
# What the window itself does when it is searched for.
NEW_COURSE, OTHER_COURSE, BACK_UP, LOCK_NOW = "new-course", "other-course", "back-up", "lock-now"
LOCK_PLACE, END_PLACE = "lock", "end"  # what the settings are asked to show: the lock, the end of a course
MOST_VISITS = 8  # places that are remembered, in memory only
PLACES = MAIN_PLACES + OTHER_PLACES
NEEDS_COURSE = frozenset({"planning", "recruiting", "gatherings", "run", "evaluation", "own"})
NEW_SHEET = "new-sheet"  # where the page of what is the course's own is asked to begin a sheet
PART_OF = {"own": "toolbox"}  # pages that are reached from another one, and stand under its word


class ItemPlace(Struct, frozen=True):
    """A line of a gathering's plan."""

    gathering_id: UUID
    item_id: UUID


class SlidePlace(Struct, frozen=True):
    """A slide of a gathering, by its id; without one its slides as a whole."""

    gathering_id: UUID
    slide_id: str = ""


class ParticipantPlace(Struct, frozen=True):
    """Somebody who takes part, by id."""

    participant_id: UUID


class LetterPlace(Struct, frozen=True):
    """A letter, poster or another text, by the id of the built-in one.

    It is to one person, and about one meeting of the working group, where those are meant.
    """

    letter_id: str
    person_id: UUID | None = None
    meeting_id: UUID | None = None


class ChannelPlace(Struct, frozen=True):
    """A way to reach participants, by its key."""

    key: str


class MeetingPlace(Struct, frozen=True):
    """A meeting of the working group, by id; without one its meetings as a whole."""

    meeting_id: UUID | None = None


class AnswersPlace(Struct, frozen=True):
    """The answers to a sheet, by its id, and where it is of one by the gathering's id."""

    form_id: str
    gathering_id: UUID | None = None


class LogPlace(Struct, frozen=True):
    """A part of a gathering's log, by its name in course/log."""

    gathering_id: UUID
    part: str


class SheetPlace(Struct, frozen=True):
    """A built-in sheet, by its id."""

    form_id: str


class FilePlace(Struct, frozen=True):
    """A file of the course's own."""

    file_id: UUID
