"""The program's settings: what the leader has chosen once and for all."""

from typing import Literal
from uuid import UUID

import msgspec

from mestringstreff_desktop.storage import courses, reading
from mestringstreff_desktop.storage.database import Database

_KEY = "settings"
MOST_RECENT = 30
SMALLEST_TEXT, USUAL_TEXT, LARGEST_TEXT, TEXT_STEP = 90, 100, 200, 10  # per cent
Theme = Literal["system", "light", "dark", "contrast"]
Look = Literal["light", "dark"]


class Settings(msgspec.Struct, frozen=True):
    """`text_size` is in per cent; `spare_copies` are printed beyond the number of participants.

    `participant_…` is what the room sees: on which screen (its key in ui/projector/screens.py), light or
    dark, and with minutes left or not. `favourites` are ids of tools. `recent_courses` are those that were
    opened last, the last first; `example_id` is the course that is an example. `page` is where the window
    was when it was closed, and `geometry` its size and place, as Qt tells them, in base64.
    `printer` is the one that was printed on last, and `print_grey` whether it was without colours.
    `lock_after` is how many minutes without a touch it takes before the window locks itself, 0 for never,
    and `lock_declined` tells that nobody is to be reminded of the lock.
    `own_words` are right to the spell check whatever its dictionary says.
    """

    theme: Theme = "system"
    text_size: int = USUAL_TEXT
    spare_copies: int = 2
    course_id: UUID | None = None
    participant_screen: str = ""
    participant_look: Look = "light"
    participant_countdown: bool = False
    favourites: tuple[str, ...] = ()
    recent_courses: tuple[UUID, ...] = ()
    example_id: UUID | None = None
    page: str = ""
    geometry: str = ""
    printer: str = ""
    print_grey: bool = False
    spell_check: bool = True
    own_words: tuple[str, ...] = ()
    lock_after: int = 15
    lock_declined: bool = False

    def with_favourite(self, tool_id: str, is_on: bool) -> tuple[str, ...]:
        """Return the favourites with a tool among them, or without it."""
        others = tuple(each for each in self.favourites if each != tool_id)
        return (*others, tool_id) if is_on else others

    def with_recent(self, course_id: UUID | None) -> tuple[UUID, ...]:
        """Return the courses that were opened last when this one is opened too."""
        used = dict.fromkeys((course_id, self.course_id, *self.recent_courses))
        return tuple(each for each in used if each is not None)[:MOST_RECENT]


def text_step(size: int, by: int) -> int:
    """Return the text size so many steps larger or smaller, in per cent, within what there is."""
    return max(SMALLEST_TEXT, min(LARGEST_TEXT, size + by * TEXT_STEP))


def load(database: Database) -> Settings:
    """Return the settings; what cannot be read is as at first."""
    with database.reading() as raw:
        stored = reading.setting(raw, _KEY, "{}")
    try:
        return msgspec.json.decode(stored, type=Settings)
    except msgspec.MsgspecError:
        return Settings()


def change(database: Database, **changes: object) -> Settings:
    """Store changed settings and return them all. What is as it was is not stored anew.

    Raises:
        UserError: they could not be stored.
    """
    before = load(database)
    settings = msgspec.structs.replace(before, **changes)
    if settings == before:
        return before
    with database.transaction() as session:
        courses.write_setting(session, _KEY, msgspec.json.encode(settings).decode())
    return settings
