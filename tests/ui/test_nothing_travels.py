"""A day with the participants in the window: all that is left of it is in the file with the courses."""

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import paths
from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course, CourseConsideration
from mestringstreff_desktop.course.evaluation.questionnaire import Answer
from mestringstreff_desktop.course.recruiting.participant import NeedKind
from mestringstreff_desktop.services import sharing
from mestringstreff_desktop.services.sharing import ExportOptions
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.ui.handouts.papers import stack_paper
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Edition, sheets_paper
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.course.evaluation.answered import answer_benefit
from tests.roster import enrol, needing
from tests.stored import holding
from tests.ui.fakes import FakeAsk
from tests.ui.pages.run.runner import Runner
from tests.ui.waiting import settle

CANARY = "Kanarifugl"


def come_and_tell(window: MainWindow) -> None:
    """Somebody has a place, and has told much."""
    context, key = window.context, window.context.require_course().id
    said = dict.fromkeys(("email", "note", "crisis_contact", "decided", "heard"), CANARY)
    needs = needing(NeedKind.OTHER, texts=[CANARY])
    context.act(lambda: enrol(context.database, key, CANARY, needs=needs, pre_talk={"hope": CANARY}, **said))


def answer_and_decide(window: MainWindow) -> None:
    """Somebody has answered, the leaders have decided, counted the money and written of it."""
    context, key = window.context, window.context.require_course().id

    def put() -> None:
        with context.database.transaction() as session:
            course = courses.find_bare(session, Course, key)
            asked = answer_benefit(course, *[2] * 6)
            for response in course.responses:
                response.answers = {asked.items[0].key: Answer(chosen=(2,), text=CANARY, wording=CANARY)}
            course.budget.append(BudgetLine(kind=BudgetKind.FOOD, text=CANARY, used=100))
            course.considerations.append(CourseConsideration(text=CANARY))
            course.report_words = {"aim": CANARY}

    context.act(put)


def be_sent(window: MainWindow, target: Path) -> None:
    """Send all that can be sent, with the figures of a course that is over."""
    context, everything = window.context, ExportOptions(*[True] * len(fields(ExportOptions)))
    today = context.clock().date() + dt.timedelta(days=400)
    sharing.export_course(
        context.database, context.library, context.require_course().id, target, everything, today=today
    )


def come_to_the_gathering(runner: Runner) -> None:
    runner.page.before.turn_attendance()
    next(iter(runner.page.before.attendance.lines.values())).click()


def be_searched_for(window: MainWindow) -> None:
    window.rail.search.click()
    settle(window.context)
    QTest.keyClicks(window.search.panel.field, CANARY[:6])
    hit = window.search.panel.results.hit
    assert hit is not None
    assert hit.entry.title == CANARY
    QTest.keyClick(window.search.panel.field, Qt.Key.Key_Return)
    settle(window.context)
    assert window.pages["recruiting"].isVisible()


def be_printed(runner: Runner, target: Path, qtbot: QtBot) -> None:
    """Save the stack, and look at the cards: both with the name."""
    context, desk = runner.window.context, runner.page.desk
    desk.save(stack_paper(context, runner.first), Edition())
    qtbot.waitUntil(lambda: target.exists() and not desk.is_busy, timeout=30_000)
    open_preview(desk, sheets_paper(context, ["bordkort"]))
    qtbot.waitUntil(lambda: any(map(pages_of, runner.window.findChildren(Preview))), timeout=30_000)
    for preview in runner.window.findChildren(Preview):
        preview.close()


def pages_of(preview: Preview) -> int:
    return preview.pages.page_count


def settings_of(database: Path) -> str:
    with closing(sqlite3.connect(database)) as connection:
        return repr(connection.execute("SELECT * FROM setting").fetchall())


def test_only_the_file_with_the_courses_has_them(
    runner: Runner, person: FakeAsk, qtbot: QtBot, tmp_path: Path, data_dir: Path
) -> None:
    window, asked, database = runner.window, tmp_path / "bunke.pdf", data_dir / paths.DATABASE_NAME
    come_and_tell(window)
    answer_and_decide(window)
    be_sent(window, tmp_path / "a.mestringskurs")
    come_to_the_gathering(runner)
    be_searched_for(window)
    person.answers = [asked]
    be_printed(runner, asked, qtbot)
    assert CANARY not in repr(person.asked)
    window.close()
    window.context.temporary.close()
    window.context.database.close()
    assert set(holding(tmp_path, CANARY)) <= {
        database.name,
        *(each.name for each in data_dir.rglob("*.sqlite")),
    }
    assert [each.name for each in tmp_path.rglob("*.pdf")] == [asked.name]
    assert CANARY not in settings_of(database)
    assert not any(CANARY in each.name for each in tmp_path.rglob("*"))
