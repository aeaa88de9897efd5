"""The part Resultat on answers of the tests' own, as its tests use it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.chapters import Chapter
from mestringstreff_desktop.course.evaluation.questionnaire import Moment, Questionnaire, Review
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.page import EvaluationPage
from mestringstreff_desktop.ui.pages.evaluation.results.part import ResultsPart
from tests.course.evaluation.papers import USE, WORDS, filled, ticked, wrote
from tests.ui.bare import bare_course
from tests.ui.fakes import FakeAsk

SAID = ("Pausene", "Takk til Kari", "Latteren", "Rådene", "Turen", "Suppa")


@contextmanager
def opened(database: Database, library: Library, ask: FakeAsk) -> Iterator[ResultsPart]:
    """Give the part, shown and active, on a new course without answers."""
    context = bare_course(database, library, ask)
    page = EvaluationPage(context)
    page.show_part("results")  # at once, so that no other part is made
    page.resize(1150, 700)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    part = page.part
    assert isinstance(part, ResultsPart)
    yield part
    context.stop()


def answer(
    context: Context, number: int = 6, moment: Moment = Moment.BEFORE, **fields: object
) -> Questionnaire:
    """Let so many answer how useful it was and what was, on a sheet of their own."""
    sheet = Questionnaire(form_id="skjema", title="Mat og lokale", items=(USE, WORDS), moment=moment)
    for name, value in fields.items():
        setattr(sheet, name, value)
    words = wrote(*(SAID * 9)[:number], review=Review.UNREAD)
    responses = filled(sheet, nytte=ticked(*[2] * number), ord=words)

    def put() -> None:
        with context.database.transaction() as session:
            course = courses.find_bare(session, Course, context.require_course().id)
            sheet.position = len(course.questionnaires)
            course.questionnaires.append(sheet)
            course.responses.extend(responses)

    context.act(put)
    return sheet


def counted(part: ResultsPart, qtbot: QtBot) -> Chapter:
    """Return what is shown, when it has been counted."""
    context, view = part.context, part.view
    qtbot.waitUntil(lambda: context.worker.is_idle and context.keeper.is_idle and view.is_whole)
    assert part.view.chapter is not None
    return part.view.chapter


def stored(part: ResultsPart) -> Course:
    """Return the course as it is stored, when what is typed is stored too."""
    part.context.autosave.flush()
    return planning.load_course(part.context.database, part.context.require_course().id)


def read(part: QWidget) -> str:
    """Return all that stands in labels that are seen."""
    return "\n".join(each.text() for each in part.findChildren(QLabel) if each.isVisibleTo(part))
