"""The whole way through the program with somebody who types in every field."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.navigation import AnswersPlace, LetterPlace, ParticipantPlace, SlidePlace
from mestringstreff_desktop.ui.pages.evaluation.answers.part import AnswersPart
from mestringstreff_desktop.ui.pages.evaluation.page import EvaluationPage
from mestringstreff_desktop.ui.pages.evaluation.report.part import ReportPart
from mestringstreff_desktop.ui.pages.evaluation.report.year_view import YearView
from mestringstreff_desktop.ui.pages.evaluation.results.part import ResultsPart
from mestringstreff_desktop.ui.pages.evaluation.review.part import ReviewPart
from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage
from mestringstreff_desktop.ui.pages.own.page import OwnPage
from mestringstreff_desktop.ui.pages.planning.page import PlanningPage
from mestringstreff_desktop.ui.pages.recruiting.page import RecruitingPage
from mestringstreff_desktop.ui.pages.recruiting.participants.part import ParticipantsPart
from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from mestringstreff_desktop.ui.pages.run.page import RunPage
from mestringstreff_desktop.ui.widgets.page import Page, PagePlace
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW
from tests.ui import hostile
from tests.ui.bare import undressed
from tests.ui.conftest import MovableClock
from tests.ui.typist import Person, Typist
from tests.ui.walk import Walk


def walked(
    application: QApplication, library: Library, folder: Path, make: Callable[[MainWindow], Typist]
) -> Typist:
    """Go the whole way in a full course, with an empty one beside it, and return who typed."""
    database, clock = Database(folder / paths.DATABASE_NAME), MovableClock()
    hostile.make(database, library, NOW)
    planning.create_course(database, library, "Et kurs til", NOW)
    database.close()
    application.setQuitOnLastWindowClosed(False)
    window = app.build(folder, now=clock, ask=Person, dress=undressed)
    window.show()
    typist = make(window)
    Walk(window, clock, folder, typist).everywhere()
    typist.faults += [f"never typed in: {name}" for name in typist.unmet()]
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return typist


def way_back(window: MainWindow) -> list[Callable[[], object]]:
    """Return the steps back to what is shown now, wherever one has been."""
    steps: list[Callable[[], object]] = []
    match page := shown(window):
        case GatheringsPage(slides=slides) if slides is not None and slides.isVisible():
            steps = [partial(page.point_at, SlidePlace(slides.editor.gathering.id, slides.picked))]
        case GatheringsPage(view=view) if view.isVisible():
            item = view.panel.item_id
            open_it = partial(page.open, view.editor.gathering.id)
            steps = [open_it, partial(view.choose, item) if item else view.show_about]
        case RunPage(acts=acts) if acts.gathering is not None:
            steps = [partial(page.point_at, acts.gathering.id)]
        case PlanningPage(meetings=meetings) if meetings.isVisible():
            steps = [partial(page.point_at, meetings.where.thing)]
        case PlanningPage(card=card):
            steps = [partial(page.show_part, page._part), partial(page.point_at, card.list.key)]
        case EvaluationPage(part=ResultsPart(reading=reading)) if reading.isVisible():
            steps = [partial(page.point_at, "results"), partial(reading.show_one, reading.key)]
        case EvaluationPage(part=ReviewPart()):
            steps = [partial(page.point_at, "review")]
        case EvaluationPage(part=ReportPart(view=view) as part):
            which = "year" if isinstance(view, YearView) else "course"
            steps = [partial(page.show_part, "report"), partial(part.show_view, which)]
        case RecruitingPage(part=ParticipantsPart() as part):
            person = ParticipantPlace(UUID(part.list.key))
            steps = [partial(page.point_at, person), *([part.open_talk] if part.talk.isVisible() else [])]
        case RecruitingPage(part=TextsPart() as part):
            steps = [partial(page.point_at, LetterPlace(part.list.list.key))]
        case EvaluationPage(part=AnswersPart(typing=typing) as part) if typing.pass_ is not None:
            asked, response = typing.pass_.questionnaire, typing.pass_.response
            steps = [
                partial(page.point_at, AnswersPlace(asked.form_id)),
                partial(part.resume, response.id),
                partial(typing.go_to, typing.item.key),
            ]
        case OwnPage(sheet_editor=editor) if editor.isVisible():
            steps = [partial(page.point_at, editor.sheet_id), partial(editor.choose, editor.key)]
    return steps


def shown(window: MainWindow) -> Page:
    place = window.stack.currentWidget()
    assert isinstance(place, PagePlace)
    return place.page


def another_page(window: MainWindow) -> None:
    name = shown(window).name
    window.show_page("settings")
    window.show_page(name)


def another_course(window: MainWindow) -> None:
    context, mine, back = window.context, window.context.course_id, way_back(window)
    others = [each.id for each in planning.list_courses(context.database) if each.id != mine]
    for key in (others[0], mine):
        context.open_course(key)
    for step in back:
        step()


def another_thing(window: MainWindow) -> None:
    """Show another gathering, question, sheet or tool than the one that is typed in."""
    course, page, back = window.context.require_course(), shown(window), way_back(window)
    match page:
        case RunPage() | GatheringsPage():
            page.point_at(course.gatherings[-1].id)
        case PlanningPage():
            page.show_part("drift")
        case EvaluationPage():
            page.point_at("answers")
        case RecruitingPage(part=ParticipantsPart() as part):
            part.begin()
            part.list.step(-1 if part.list.key == list(part.list.rows)[-1] else 1)
        case RecruitingPage(part=TextsPart() as part):
            part.list.list.step(1)
        case EvaluationPage(part=AnswersPart() as part):
            part.close_paper()
            part.begin()
        case OwnPage():
            page.go_back()
    for step in back:
        step()


def without_a_neighbour(window: MainWindow) -> None:
    """Take away the last line, which comes back, or a note or member beside what is typed in."""
    match shown(window):
        case GatheringsPage(view=view) if view.isVisible():
            view.actions_on_lines.remove([view.editor.gathering.items[-1].id])
            window.context.undo.undo(window.seen())
        case RunPage(now=now, summary=summary):
            for notes in (*now.log.fields.notes.values(), *summary.fields.notes.values()):
                if notes.isVisible() and len(notes.rows) > 1:
                    list(notes.rows.values())[-1].remove.click()
        case PlanningPage(team=team) if team.isVisible():
            list(team.members.values())[-1].remove.click()


WAYS = (another_page, another_course, another_thing, without_a_neighbour)
