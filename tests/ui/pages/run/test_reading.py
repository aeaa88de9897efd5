"""What one reads beside the runner: the background to what is on, and what to do when it is hard."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from mestringstreff_desktop.course.background import article_of, read_before
from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.course.sheets import LocalHelp
from mestringstreff_desktop.services import choosing, running
from mestringstreff_desktop.services.series import add_gathering
from mestringstreff_desktop.ui.pages.run.reading import NOTHING, RunReading
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.widgets.article import ArticleText
from tests.ui.finding import the
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def started(runner: Runner) -> Runner:
    runner.press("enter")
    return runner


def panel(runner: Runner) -> RunReading:
    (found,) = runner.seen(RunReading)
    return found


def read(runner: Runner) -> str:
    """Return all that is read in the panel."""
    QApplication.processEvents()
    labels = [each.text() for each in panel(runner).findChildren(QLabel)]
    return "\n".join([*labels, *(each.toPlainText() for each in panel(runner).findChildren(ArticleText))])


def with_article(runner: Runner) -> tuple[Gathering, AgendaItem, str]:
    """Return the first gathering, a line of it that has an article, and the article's title."""
    gathering, library = runner.stored, runner.window.context.library
    for item in gathering.items:
        if article := article_of(item, gathering, library):
            return gathering, item, article.title
    raise AssertionError("no line has an article")


def test_m_reads_the_article_of_the_line_and_m_closes_it(started: Runner) -> None:
    _, item, title = with_article(started)
    started.page.acts.jump(item.id)
    started.press("m")
    assert title in read(started)
    assert "Si det slik" in read(started)
    assert not started.page.now.log.isVisible()
    started.press("m")
    assert (started.seen(RunReading), started.window.focusWidget()) == ([], started.page.now.card)


def test_a_line_without_an_article_has_those_of_the_gathering_a_press_away(started: Runner) -> None:
    gathering, library = started.stored, started.window.context.library
    bare = next(each for each in gathering.items if article_of(each, gathering, library) is None)
    started.page.acts.jump(bare.id)
    started.press("m")
    first = read_before(gathering, library)[0]
    assert panel(started).title.text() == "Les før samling 1"
    the(panel(started), QPushButton, f"article-{first.id}").click()
    assert first.answer in read(started)
    assert started.window.focusWidget() is panel(started).area


def test_a_gathering_without_background_says_so(runner: Runner) -> None:
    context = runner.window.context
    course = context.require_course().id
    added = context.act(lambda: add_gathering(context.database, course, None))
    assert added is not None
    runner.page.point_at(added.id)
    runner.press("m")
    assert NOTHING in read(runner)
    assert not panel(runner).print.isVisible()


def test_h_shows_the_numbers_and_the_steps_and_esc_closes_them(started: Runner) -> None:
    started.press("h")
    said = read(started).replace("\N{NO-BREAK SPACE}", " ")
    numbers = started.window.context.library.safety.numbers
    assert all(f"{each.number}  {each.name}" in said for each in numbers)
    assert "Når du er redd for at noen vil ta sitt liv" in said
    assert "Spør rett ut: «Har du tanker om å ta livet ditt?»" in said
    started.press("esc")
    assert (started.seen(RunReading), started.at) == ([], 0)


def test_h_takes_the_place_of_what_m_showed(started: Runner) -> None:
    started.press("m", "h")
    assert panel(started).title.text() == "Når noen har det vanskelig"
    started.press("h")
    assert started.seen(RunReading) == []


def test_the_run_goes_on_while_one_reads(started: Runner) -> None:
    started.press("h", "next")
    assert (started.at, len(started.seen(RunReading))) == (1, 1)


def test_the_numbers_of_the_place_are_among_them_as_soon_as_they_are_known(started: Runner) -> None:
    context = started.window.context
    started.press("h")
    assert "Fyll inn numrene hos dere" in [each.accessibleName() for each in started.seen(QPushButton)]
    known = [LocalHelp("Lederen min", "Åse", "900 00 000")]
    context.act(lambda: choosing.set_local_help(context.database, context.require_course().id, known))
    assert "Lederen min: Åse, 900 00 000" in read(started)
    the(panel(started), QPushButton, "fill-in-local-help").click()
    assert started.window.pages["background"].isVisible()


def test_the_card_is_looked_at_before_it_prints(started: Runner) -> None:
    started.press("h")
    the(panel(started), QPushButton, "reading-print").click()
    titles = [each.paper.title for each in started.window.findChildren(Preview)]
    assert titles == ["Når noen har det vanskelig"]


def test_before_the_start_they_are_beside_the_plan(runner: Runner) -> None:
    first = read_before(runner.stored, runner.window.context.library)[0]
    assert "Les før samlingen" in runner.texts
    runner.click(f"article-{first.id}")
    assert first.answer in read(runner)
    runner.press("esc")
    assert runner.window.focusWidget() is runner.page.before.start
    runner.press("h", "h")
    assert runner.seen(RunReading) == []


def test_what_to_read_before_is_printed_as_one(runner: Runner) -> None:
    runner.click("run-print-reading")
    assert [each.paper.title for each in runner.window.findChildren(Preview)] == ["Les før samling 1"]


def test_afterwards_they_are_beside_the_log(started: Runner) -> None:
    context = started.window.context
    context.act(lambda: running.finish(context.database, started.first, started.clock()))
    started.press("h")
    assert started.page.summary.is_reading
    started.press("h", "m", "m")
    assert not started.page.summary.is_reading


def test_another_gathering_begins_with_its_plan(runner: Runner) -> None:
    runner.press("h")
    runner.page.point_at(runner.window.context.require_course().gatherings[1].id)
    assert not runner.page.before.is_reading


def test_a_letter_that_is_typed_opens_nothing(started: Runner) -> None:
    started.press("l")
    started.write("hm")
    assert started.seen(RunReading) == []


def test_what_happened_has_a_key_of_its_own(started: Runner) -> None:
    started.press("o")
    assert started.page.now.happened.isVisible()
    started.press("o")
    assert started.page.now.list.isVisible()
