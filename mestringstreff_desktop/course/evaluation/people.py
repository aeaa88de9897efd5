"""How participants heard of a course and came to it, as charts; also where only its numbers are left."""

from collections.abc import Collection, Sequence

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Series
from mestringstreff_desktop.course.evaluation.sentences import MOST_NAMED, out_of
from mestringstreff_desktop.course.expiry import figures
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.recruiting.channels import OTHER_WAYS, UNNAMED
from mestringstreff_desktop.course.recruiting.roster import least_to_complete

CHANNELS_TITLE, ATTENDANCE_TITLE = "Slik fikk de vite om kurset", "Oppmøte på samlingene"
ANOTHER_WAY = "På en annen måte"
ASKED = "Alle som det er notert for, er med, også de som ikke fikk plass."


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
    if len(names) > MOST_NAMED:
        return f"{len(names)} av kanalene ligger likt øverst: {most} av {total} hver."
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
    is_early = course.figures is None and None in numbers  # who completed is not known until all is noted
    return Chart(
        kind=ChartKind.COLUMNS,
        title=ATTENDANCE_TITLE,
        sentence=_between(known, len(numbers)),
        rows=tuple(f"Samling {number}" for number in range(1, len(numbers) + 1)),
        series=(Series(name="Kom", numbers=numbers),),
        of=_places(found.participants, numbers),
        unit="deltakere",
        note="" if is_early else _completed(found, least_to_complete(course)),
    )


def _between(known: Sequence[int], of: int) -> str:
    """Mellom 8 og 10 kom på samlingene. Of those that are not known nothing is said."""
    least, most = min(known), max(known)
    if len(known) == 1:
        return f"{most or 'Ingen'} kom på {'samlingen' if of == 1 else 'den samlingen som er notert'}."
    which = "samlingene" if len(known) == of else f"de {len(known)} samlingene som er notert"
    if least == most:
        return f"{most} kom på hver av {which}." if most else f"Ingen kom på {which}."
    return f"Mellom {least} og {most} kom på {which}."


def _places(participants: int, numbers: tuple[int | None, ...]) -> tuple[int | None, ...]:
    """Of how many; not told where more came than have a place, as when guests are counted too."""
    fits = participants and all(number is None or number <= participants for number in numbers)
    return (participants,) * len(numbers) if fits else ()


def _completed(found: CourseFigures, least: int) -> str:
    if found.completed is None or not found.participants:
        return ""
    gatherings = count(least, "samling", "samlinger")
    who = out_of(found.completed, found.participants)
    return f"{who} fullførte. Det vil si at de kom på minst {gatherings}."


def has_people(course: Course, templates: Collection[ChannelTemplate]) -> bool:
    """Is there something to show of how participants heard of the course, or came to it?"""
    return bool(channels_chart(course, templates) or attendance_chart(course, templates))
