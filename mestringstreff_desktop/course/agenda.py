"""The order of a gathering's plan: lines stand by phase, and within a phase as the leader wants them."""

from collections.abc import Collection, Sequence

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import AgendaItem, renumber
from mestringstreff_desktop.course.timetable import phase_items

PHASES = tuple(Phase)
MOST_ITEMS = 200  # lines of a plan; a package holds no more


def in_order(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Return the lines phase by phase, each phase in the order it has."""
    return sorted(items, key=lambda item: PHASES.index(item.phase))


def put(
    items: Sequence[AgendaItem], moved: Sequence[AgendaItem], phase: Phase, place: int
) -> list[AgendaItem]:
    """Return the order with `moved` at a place in a phase, from 0, and number all lines by it.

    The place is counted without them. One beyond the end is the last one.
    """
    for item in moved:
        item.phase = phase
    others = [each for each in items if each not in moved]
    ordered = []
    for each in PHASES:
        part = phase_items(others, each)
        if each is phase:
            part[max(place, 0) : max(place, 0)] = moved
        ordered += part
    renumber(ordered)
    return ordered


def insert(
    items: Sequence[AgendaItem], new: Sequence[AgendaItem], after: AgendaItem | None
) -> list[AgendaItem]:
    """Return the order with new lines after one, those of its phase; the others come last in theirs.

    New lines that all stand in one phase go where that one stands.
    """
    if after is not None and len({item.phase for item in new}) == 1:
        place = phase_items(items, after.phase).index(after) + 1
        return put([*items, *new], new, after.phase, place)
    ordered = list(items)
    for phase in PHASES:
        place = len(phase_items(items, phase))
        if after is not None and after.phase is phase:
            place = phase_items(items, phase).index(after) + 1
        ordered = put([*ordered, *(mine := phase_items(new, phase))], mine, phase, place)
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


def step(items: Sequence[AgendaItem], moved: Collection[AgendaItem], by: int) -> bool:
    """Move lines one step up (-1) or down (1), and number all by it. Return whether any moved.

    One at the end stays, and those behind it do not pass it.
    """
    ordered, held = in_order(items), set[AgendaItem]()
    going = [item for item in ordered if item in moved][::-by]
    for item in going:
        target = stepped(ordered, item, by)
        if target is None or _meets(ordered, item, by) in held:
            held.add(item)
        else:
            ordered = put(ordered, [item], *target)
    return len(held) < len(going)


def _meets(items: Sequence[AgendaItem], item: AgendaItem, by: int) -> AgendaItem | None:
    """Return the line that one would pass in its phase."""
    part = phase_items(items, item.phase)
    place = part.index(item) + by
    return part[place] if 0 <= place < len(part) else None
