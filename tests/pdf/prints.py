"""A course as they are called, placed and manned in life, and all that is printed of its plan."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import cycle

from mestringstreff_desktop import paths
from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.background import to_read
from mestringstreff_desktop.course.course import Course, TeamMember, gathering_from
from mestringstreff_desktop.pdf.article import article_sheets, reading_sheets
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.folder import cover, divider
from mestringstreff_desktop.pdf.guide import ToolGuide, gathering_guide, tool_guide
from mestringstreff_desktop.pdf.log import log_sheets
from mestringstreff_desktop.pdf.programme import overview, programme
from mestringstreff_desktop.pdf.runsheet import Names, run_sheet
from mestringstreff_desktop.pdf.style import Look
from tests.background import SAMPLES
from tests.course.samples import at, hold
from tests.pdf.samples import TITLES, a_course_of

LIBRARY = Library(paths.resources(), paths.forms())
PLACE = "Frivilligsentralen i Råkvåg, møterom Sjøstjerna i andre etasje"
PEOPLE = ("Åshild Bjørnstad-Haugen", "Jonas Ødegård og Kari Nordmann", "Mariann fra Mental Helse", "")
FIRST_DAY, WEEK = date(2026, 11, 25), timedelta(days=7)
NAMES = Names(
    {tool.id: tool.name for tool in LIBRARY.tools},
    {form.id: form.title for form in LIBRARY.forms.values()},
)
Printer = Callable[[Course, Look], list[Sheet]]


def a_real_course(title: str = TITLES[1]) -> Course:
    """Return the suggested gatherings with dates, places and people; the first one is held and logged."""
    course = a_course_of(*map(gathering_from, LIBRARY.gatherings), title=title, place=PLACE)
    for number, gathering in enumerate(course.gatherings):
        gathering.date, gathering.start = FIRST_DAY + number * WEEK, time(10)
        for item, name in zip(gathering.items, cycle(PEOPLE), strict=False):
            item.responsible = name
    member = TeamMember(name=PEOPLE[0], contact="ashild.bjornstad-haugen@indrefosen.kommune.no")
    course.team = [replace(member, is_contact_person=True)]
    first = hold(course.gatherings[0]).log
    first.attendance, first.done = 8, "Vi rakk alt på planen, og brukte god tid på navnerunden."
    first.learned = "Flere satte ord på at det er godt å ikke være alene om det."
    return course


def _log(course: Course, look: Look) -> list[Sheet]:
    return log_sheets(course.gatherings[0], course, at(200), look)


def _blank_log(course: Course, look: Look) -> list[Sheet]:
    return log_sheets(course.gatherings[1], course, at(200), look)


def _divider(course: Course, look: Look) -> list[Sheet]:
    gathering = course.gatherings[2]
    return divider(gathering, course, [LIBRARY.forms[each].title for each in gathering.tools], look)


def _run_sheet(number: int) -> Printer:
    return lambda course, look: run_sheet(course.gatherings[number - 1], course, NAMES, look)


def _programme(number: int) -> Printer:
    return lambda course, look: programme(course.gatherings[number - 1], course, look)


def _guide(number: int) -> Printer:
    def made(course: Course, look: Look) -> list[Sheet]:
        return gathering_guide(
            course.gatherings[number - 1], course, LIBRARY.gatherings[number - 1], NAMES, look
        )

    return made


def _tool_guide(tool: Tool) -> Printer:
    told = ToolGuide(tool, tool_words.care(tool, LIBRARY.safety), ("Et ark",), tool_words.own_parts(tool))
    return lambda course, look: tool_guide(told, course.title, look)


def _reading(number: int) -> Printer:
    articles = to_read(LIBRARY.gatherings[number - 1], LIBRARY)
    return lambda course, look: reading_sheets(f"Les før samling {number}", articles, course.title, look)


GATHERINGS = range(1, len(LIBRARY.gatherings) + 1)
PRINTS: dict[str, Printer] = {
    **{f"plan-kjoreplan-{number}": _run_sheet(number) for number in GATHERINGS},
    **{f"plan-program-{number}": _programme(number) for number in GATHERINGS},
    **{f"veiledning-{number}": _guide(number) for number in (2, 4)},
    **{f"veiledning-{tool.id}": _tool_guide(tool) for tool in LIBRARY.tools[::6]},
    **{f"les-for-{number}": _reading(number) for number in GATHERINGS},
    "fagstoff": lambda course, look: article_sheets(SAMPLES[0], course.title, look),
    "plan-samlingene": overview,
    "plan-logg": _log,
    "plan-tom-logg": _blank_log,
    "plan-forside": cover,
    "plan-skilleark": _divider,
}
