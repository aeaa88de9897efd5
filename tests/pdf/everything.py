"""Everything the program prints for reading or filling in on a screen: each document once, by its name."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from mestringstreff_desktop.content.article_words import with_numbers
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.background import read_before
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.evaluation.chapters import chapter_of
from mestringstreff_desktop.course.evaluation.course_report import ReportChoices, course_report
from mestringstreff_desktop.course.evaluation.report import Report
from mestringstreff_desktop.course.evaluation.topics import topics
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.slides import deck
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision, WorkMeeting
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import handouts, letters, printing, reports, slides
from mestringstreff_desktop.services.demo.fill import example
from tests.course.evaluation.held import OVER, a_held_course, answer_after
from tests.course.evaluation.reports import a_report

TITLE = "Mestringstreff for deg som lever med langvarige plager i Orkland, høsten 2026"
EDITIONS = {
    "vanlig": PrintOptions(),
    "stor skrift": PrintOptions(large_print=True),
    "utfyllbar": PrintOptions(fillable=True),
    "stor skrift, utfyllbar": PrintOptions(large_print=True, fillable=True),
    "svart-hvitt": PrintOptions(monochrome=True),
}
CODE = "7FJH-JTQ9-AJRK-EDQX-DZB8-HXWF-VR2A-TRXW"
DIFFERENT = ("vanlig", "stor skrift", "utfyllbar")  # in what there is to read: the others are made of these


def documents(library: Library, now: datetime, *, in_full: bool) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each document: all sheets together in each edition, and a course's papers.

    Only `in_full` come what has the same to read as another: the other editions, and sheets in a stack.
    """
    course = example(library, now)
    course.participants, course.title = 1, TITLE
    course.team, course.roster = course.team[:1], course.roster[:1]
    for name in EDITIONS if in_full else DIFFERENT:
        yield f"alle ark, {name}", printing.make_pdf(library, [*library.forms], EDITIONS[name])
        yield f"sjekkliste, {name}", printing.make_pdf(library, ["sjekkliste"], EDITIONS[name], course)
    for name in EDITIONS if in_full else DIFFERENT[:2]:
        for paper, pdf in _papers(library, course, now, EDITIONS[name]):
            yield f"{paper}, {name}", pdf
        for paper, pdf in _handed_out(library, course, EDITIONS[name], in_full=in_full):
            yield f"{paper}, {name}", pdf
        for paper, pdf in _texts(library, course, now, EDITIONS[name]):
            yield f"{paper}, {name}", pdf
        for gathering in course.gatherings if in_full else course.gatherings[:1]:
            for paper, pdf in _slides(library, course, gathering, now, EDITIONS[name]):
                yield f"{paper}, {name}", pdf


def _papers(
    library: Library, course: Course, now: datetime, options: PrintOptions
) -> Iterator[tuple[str, bytes]]:
    yield "samlingene", printing.overview_pdf(course, options)
    yield "alle logger", printing.logs_pdf(course, now, options)
    meeting = _a_meeting()
    yield "saksliste", printing.agenda_pdf(library, course, meeting, options)
    yield "referat", printing.minutes_pdf(library, course, meeting, options)
    every = [
        chapter_of(course, each, now.date(), library.channels) for each in topics(course, has_people=True)
    ]
    yield "resultat", printing.results_pdf(course, every, options)
    yield "honorar", printing.fee_pdf(library, course, course.team[0], options)
    yield "rapport", reports.on_paper(a_report(), options)
    yield "rapport fra et kurs", reports.on_paper(_a_course_report(library), options)
    yield "gjenopprettingskode", printing.recovery_pdf(CODE, now.date(), options)
    for gathering in course.gatherings:
        yield f"kjøreplan {gathering.number}", printing.run_sheet_pdf(library, course, gathering, options)
        yield (
            f"veiledning {gathering.number}",
            printing.gathering_guide_pdf(library, course, gathering, options),
        )
        yield f"program {gathering.number}", printing.programme_pdf(course, gathering, options)
        yield f"logg {gathering.number}", printing.log_pdf(course, gathering, now, options)


def _a_course_report(library: Library) -> Report:
    """A report with all there can be in one."""
    course = a_held_course(library)
    answer_after(course, library)
    return course_report(course, library.channels, OVER, ReportChoices(names=True))


def _a_meeting() -> WorkMeeting:
    """A working meeting with a point from the checklist, one of its own, and a decision."""
    agenda = (
        AgendaPoint(id="1", text="Er lokalet klart?", question="lokaler", minutes="Teleslynga er prøvd."),
        AgendaPoint(id="2", text="Kake til samling 6"),
    )
    decisions = (Decision(id="1", text="Per Otto handler.", responsible="Per Otto", due=date(2026, 12, 7)),)
    return WorkMeeting(title="Arbeidsmøte 2", present="Åshild, Kari", agenda=agenda, decisions=decisions)


def _handed_out(
    library: Library, course: Course, options: PrintOptions, *, in_full: bool
) -> Iterator[tuple[str, bytes]]:
    for tool in library.tools if in_full else library.tools[::4]:
        yield f"veiledning {tool.id}", printing.tool_guide_pdf(library, tool, options, course)
    for article in [*library.articles.values()] if in_full else [*library.articles.values()][::10]:
        whole = with_numbers(article, library.safety)
        yield f"fagstoff {article.id}", printing.article_pdf(whole, options, course)
    for gathering in course.gatherings if in_full else course.gatherings[2:3]:
        articles = read_before(gathering, library)
        yield f"les før {gathering.number}", printing.reading_pdf("Les før", articles, options, course)
    ready = handouts.Ready(course, {}, Sandbox())
    if in_full or not options.large_print:
        yield "kursperm", handouts.make_folder(library, ready, options).pdf
    for gathering in course.gatherings if in_full else course.gatherings[:1]:
        yield f"bunke {gathering.number}", _stack(library, ready, gathering.id, options)


def _texts(
    library: Library, course: Course, now: datetime, options: PrintOptions
) -> Iterator[tuple[str, bytes]]:
    """Letters and posters of a course that knows little, so that there are gaps."""
    course.text_values = {"lenke": "orkdal.kommune.no/mestringstreff", "pris": "Gratis"}
    for template in library.letters.values():
        people = [Participant(name="Anne Berg"), Participant(name="Ola Dal")]
        copies = letters.fill(template, course, now.date(), people)
        design = letters.design_of(library, template)
        paper: letters.Paper = "A4" if design is letters.Design.PICTURE else "A3"
        yield f"tekst {template.id}", letters.make_pdf(copies, options, paper, design)


def _slides(
    library: Library, course: Course, gathering: Gathering, now: datetime, options: PrintOptions
) -> Iterator[tuple[str, bytes]]:
    chosen = [each for each in deck(gathering, library) if each.is_shown]
    ready = slides.Ready(course.title, gathering.name, chosen, {})
    printed = [each for each in slides.Edition if each is not slides.Edition.POWERPOINT]
    for edition in printed if chosen else ():
        yield f"støtteark {gathering.number} {edition}", slides.make_slides(ready, edition, options, now)


def _stack(library: Library, ready: handouts.Ready, gathering_id: UUID, options: PrintOptions) -> bytes:
    return handouts.make_stack(library, ready, gathering_id, spares=0, options=options).pdf
