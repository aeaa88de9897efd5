"""The order of a gathering's plan: lines stand by phase, and within a phase as the leader wants them."""

from collections.abc import Sequence

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, renumber
from mestringstreff_desktop.course.timetable import phase_items

PHASES = tuple(Phase)


def in_order(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Return the lines phase by phase, each phase in the order it has."""
    return sorted(items, key=lambda item: PHASES.index(item.phase))


def put(items: Sequence[AgendaItem], item: AgendaItem, phase: Phase, place: int) -> list[AgendaItem]:
    """Return the order with `item` at a place in a phase, from 0, and number all lines by it.

    A place beyond the end is the last one.
    """
    item.phase = phase
    others = [each for each in items if each is not item]
    ordered = []
    for each in PHASES:
        part = phase_items(others, each)
        if each is phase:
            part.insert(max(place, 0), item)
        ordered += part
    renumber(ordered)
    return ordered


def stepped(items: Sequence[AgendaItem], item: AgendaItem, by: int) -> tuple[Phase, int] | None:
    """Return the place one step up (-1) or down (1) from where a line stands; None at the ends.

    Beyond the end of a phase is the beginning of the next.
    """
    part, at = phase_items(items, item.phase), PHASES.index(item.phase)
    place = part.index(item) + by
    if 0 <= place < len(part):
        return item.phase, place
    if not 0 <= at + by < len(PHASES):
        return None
    phase = PHASES[at + by]
    return phase, 0 if by > 0 else len(phase_items(items, phase))
