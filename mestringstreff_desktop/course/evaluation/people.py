"""How participants heard of a course and came to it, as charts; also where only its numbers are left."""

from collections.abc import Collection, Sequence

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Series
from mestringstreff_desktop.course.expiry import figures
from mestringstreff_desktop.course.recruiting.channels import OTHER_WAYS, UNNAMED
from mestringstreff_desktop.course.recruiting.roster import least_to_complete

CHANNELS_TITLE, ATTENDANCE_TITLE = "Slik fikk de vite om kurset", "Oppmøte på samlingene"
ANOTHER_WAY = "På en annen måte"
ASKED = "Alle som har spurt om kurset, er med, også de som ikke fikk plass."


def channels_chart(course: Course, templates: Collection[ChannelTemplate]) -> Chart | None:
    """Return how many heard of the course by each channel, the most first; None where nobody has told."""
    found = {key: number for key, number in figures(course, templates).channels.items() if number}
    if not found:
        return None
    names = {
        **{each.key: each.title for each in course.channels},
        **{each.id: each.title for each in templates},
    }
    keys = sorted(found, key=lambda key: (key == OTHER_WAYS, -found[key]))
    rows = tuple(ANOTHER_WAY if key == OTHER_WAYS else names.get(key, "").strip() or UNNAMED for key in keys)
    total = sum(found.values())
    return Chart(
        kind=ChartKind.BARS,
        title=CHANNELS_TITLE,
        sentence=_most(rows, [found[key] for key in keys], total),
        rows=rows,
        series=(Series(name="Antall", numbers=tuple(found[key] for key in keys)),),
        of=(total,) * len(rows),
        unit="personer",
        note=ASKED,
    )


def _most(rows: tuple[str, ...], numbers: list[int], total: int) -> str:
    """Flest nevner «Fastlegen»: 4 av 9."""
    most = max(numbers)
    names = [row for row, number in zip(rows, numbers, strict=True) if number == most]
    each = " hver" if len(names) > 1 else ""
    return f"Flest nevner {_listed(names)}: {most} av {total}{each}."


def _listed(names: list[str]) -> str:
    """«Fastlegen», «Plakat» og «Internett»"""
    quoted = [f"«{name}»" for name in names]
    return " og ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def attendance_chart(course: Course, templates: Collection[ChannelTemplate]) -> Chart | None:
    """Return how many came to each gathering, in order; None where it is noted of none."""
    found = figures(course, templates)
    numbers = found.attendance
    known = [number for number in numbers if number is not None]
    if not known:
        return None
    return Chart(
        kind=ChartKind.COLUMNS,
        title=ATTENDANCE_TITLE,
        sentence=_between(known, len(numbers)),
        rows=tuple(f"Samling {number}" for number in range(1, len(numbers) + 1)),
        series=(Series(name="Kom", numbers=numbers),),
        of=_places(found.participants, numbers),
        unit="deltakere",
        note=_completed(found.completed, found.participants, least_to_complete(course)),
    )


def _between(known: Sequence[int], gatherings: int) -> str:
    """Mellom 5 og 9 kom på samlingene; says so where it is noted of some of them alone."""
    least, most = min(known), max(known)
    noted = "" if len(known) == gatherings else " der oppmøtet er notert"
    if len(known) == 1:
        return f"{most} kom på samlingen{noted}."
    each = f"{most} kom på hver av" if least == most else f"Mellom {least} og {most} kom på"
    return f"{each} samlingene{noted}."


def _places(participants: int, numbers: tuple[int | None, ...]) -> tuple[int | None, ...]:
    """Of how many; not told where more came than have a place, as when guests are counted too."""
    fits = participants and all(number is None or number <= participants for number in numbers)
    return (participants,) * len(numbers) if fits else ()


def _completed(completed: int | None, participants: int, least: int) -> str:
    if completed is None or not participants:
        return ""
    return f"{completed} av {participants} fullførte. Det vil si at de kom på minst {least} samlinger."


def has_people(course: Course, templates: Collection[ChannelTemplate]) -> bool:
    """Is there something to show of how participants heard of the course, or came to it?"""
    return bool(channels_chart(course, templates) or attendance_chart(course, templates))
