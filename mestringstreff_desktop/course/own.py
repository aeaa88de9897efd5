"""What a leader makes herself: sheets, tool pages, and files that print with them."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

MOST_PAGES = 500  # of one file
MOST_PIXELS = 64_000_000  # of one picture: more takes more memory than is given to read it in


@dataclass(eq=False, kw_only=True)
class OwnSheet:
    """A form of the leader's own, kept as the same TOML as the built-in ones. Times are UTC."""

    title: str
    toml: str
    changed_at: datetime
    position: int = 0
    id: UUID = field(default_factory=uuid4)


@dataclass(eq=False, kw_only=True)
class OwnTool:
    """A tool page of the leader's own, kept as the same TOML as the built-in ones. Times are UTC."""

    name: str
    toml: str
    changed_at: datetime
    position: int = 0
    id: UUID = field(default_factory=uuid4)


@dataclass(eq=False, kw_only=True)
class Attachment:
    """A PDF or picture of the leader's own. Its bytes are read apart from the course. `size` in bytes."""

    name: str
    media_type: str
    size: int
    pages: int
    position: int = 0
    id: UUID = field(default_factory=uuid4)
