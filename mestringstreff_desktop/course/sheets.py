"""What a gathering hands out, and what goes into a participant's folder (kursperm)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SheetChoice:
    """A sheet chosen for a gathering: `sheet` is a form's id, or the id of one of the course's own.

    `copies` None means one each for the participants and the spares; `large` of them in large print, where
    None is as many as need it.
    """

    sheet: str
    copies: int | None = None
    large: int | None = None


@dataclass(frozen=True)
class LocalOffer:
    """A way on after the course, where this course is held."""

    name: str
    text: str = ""
    contact: str = ""


@dataclass(frozen=True)
class LocalHelp:
    """Whom to ring or where to go when somebody has a hard time: what it is, a name or a place, a number."""

    what: str
    name: str = ""
    phone: str = ""


@dataclass(frozen=True)
class FolderPlan:
    """What goes into the folder, in order. No parts means the usual ones.

    `copies` and `large`, those in large print besides, are None as long as they follow the participants.
    """

    parts: tuple[str, ...] = ()
    copies: int | None = None
    large: int | None = None
