"""What to allow for at a gathering: how many need what, and where in the plan it matters. Never who."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.recruiting.participant import NeedKind
from mestringstreff_desktop.course.recruiting.roster import NEED_TITLES, needs_of

ADVICE: Mapping[NeedKind, str] = MappingProxyType(
    {
        NeedKind.HEARING: "Slå på teleslynga hvis dere har en. La én snakke om gangen.",
        NeedKind.SIGHT: "Les høyt det som står på tavla og skjermen.",
        NeedKind.MOVEMENT: "Se over trinn, dører og plassen mellom stolene.",
        NeedKind.ALLERGY: "Sjekk hva som er i maten.",
        NeedKind.INTERPRETER: "Sett en stol til tolken, og snakk i korte setninger.",
        NeedKind.LARGE_PRINT: "Ta med arkene i stor skrift.",
        NeedKind.OTHER: "Se i deltakerlista hva det gjelder.",
    }
)
_OF_TOOLS: Mapping[str, tuple[NeedKind, ...]] = MappingProxyType(
    {
        "film": (NeedKind.HEARING, NeedKind.SIGHT),
        "gule-lapper": (NeedKind.SIGHT, NeedKind.MOVEMENT),
        "lysbilder": (NeedKind.SIGHT,),
        "pusteanker": (NeedKind.MOVEMENT,),
    }
)


@dataclass(frozen=True)
class Allowance:
    """How many need something, and the titles of the lines of the plan where it matters."""

    kind: NeedKind
    number: int
    lines: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """2 allergi og mat"""
        return f"{self.number} {NEED_TITLES[self.kind].lower()}"


def needed(course: Course) -> dict[NeedKind, int]:
    """Return how many of those with a place have each need, of those that somebody has."""
    return needs_of(course.taking_part)


def allowances(course: Course, gathering: Gathering) -> list[Allowance]:
    """Return what to allow for at a gathering, with the lines it touches."""
    return [
        Allowance(kind, number, tuple(item.quoted for item in gathering.items if kind in touching(item)))
        for kind, number in needed(course).items()
    ]


def touching(item: AgendaItem) -> tuple[NeedKind, ...]:
    """Return what a line of the plan may make hard: there is food in a break, and some tools ask for more."""
    return (NeedKind.ALLERGY,) if item.is_break else _OF_TOOLS.get(item.tool_id, ())


def in_words(numbers: Mapping[NeedKind, int], of: Iterable[NeedKind] = NeedKind) -> str:
    """2 allergi og mat, 1 hørsel; of those kinds only. Nothing where nobody needs any."""
    return ", ".join(Allowance(kind, numbers[kind]).words for kind in of if kind in numbers)
