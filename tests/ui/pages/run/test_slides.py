"""The slides of a line in Gjennomføring: on the wall, beside the plan, by keys and by a remote."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.course.course import Gathering, Slide
from mestringstreff_desktop.services import own_slides
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.ui.base.theme import Theme
from tests.ui.fakes import FakeAsk
from tests.ui.pages.run.runner import Runner

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen only
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@pytest.fixture
def started(runner: Runner) -> Runner:
    runner.press("enter")
    return runner


def shown(runner: Runner) -> str:
    """The title of the slide that the leader sees; nothing when she sees none."""
    view = runner.page.now.card.slides
    slide = view.current.slide
    return slide.title if view.isVisible() and slide else ""


def on_wall(runner: Runner) -> str:
    slide = runner.page.participant_screen.window.slide
    return slide.slide.title if slide.isVisible() and slide.slide else ""


def titles(runner: Runner) -> list[str]:
    return [each.shown.title for each in runner.page.participant_screen.slide_show.slides]


def test_without_a_screen_the_leader_sees_the_slides_when_she_asks(started: Runner) -> None:
    assert shown(started) == ""
    started.press("t")
    assert shown(started) == titles(started)[0] == "Velkommen"
    started.press("t")
    assert shown(started) == ""


def test_while_the_room_sees_them_the_leader_does_too_with_the_next_and_the_notes(started: Runner) -> None:
    started.press("d")
    first = started.page.participant_screen.slide_show.slides[0]
    assert (on_wall(started), shown(started)) == ("Velkommen", "Velkommen")
    assert started.text("run-slide-notes") == first.notes
    assert first.notes
    started.press("t")
    assert (on_wall(started), shown(started)) == ("Velkommen", "")


def test_a_remote_goes_through_builds_and_slides_and_then_to_the_next_line(started: Runner) -> None:
    started.press("d")
    show = started.page.participant_screen.slide_show
    presses = sum(each.shown.steps for each in show.slides)
    for _ in range(presses - 1):
        started.press("pagedown")
    assert (started.at, on_wall(started)) == (0, titles(started)[-1])
    started.press("pageup")
    assert started.page.participant_screen.slide_show == (
        started.page.participant_screen.slide_show.with_slides(show.line, show.slides)
    )
    started.press("pagedown", "pagedown")
    assert started.at == 1


def test_a_line_without_slides_shows_what_it_always_did(started: Runner) -> None:
    started.press("d")
    while titles(started):
        started.press("next")
    assert (on_wall(started), shown(started)) == ("", "")
    assert started.page.participant_screen.window.face.isVisible()


def test_the_steps_of_a_tool_take_the_place_of_the_slides_while_they_are_wanted(started: Runner) -> None:
    started.press("d")
    while started.page.now.card.steps.isHidden() or not titles(started):
        started.press("next")
    started.press("v")
    assert shown(started) == ""
    started.press("v")
    assert shown(started) == titles(started)[0]


def test_the_arrows_on_the_page_turn_the_slides_and_not_the_plan(started: Runner) -> None:
    started.press("d")
    view = started.page.now.card.slides
    while len(titles(started)) < 2:
        started.press("next")
    line = started.at
    view.forward.click()
    assert started.at == line
    assert view.back.isEnabled()
    assert "2 av" in started.text("run-slide-place") or "trinn 2" in started.text("run-slide-place")


def test_her_own_presentation_is_opened_and_the_gathering_goes_on(
    started: Runner, person: FakeAsk, tmp_path: Path
) -> None:
    context, file = started.window.context, tmp_path / "Kurs hos oss.pptx"
    file.touch()
    assert started.page.now.card.own_slides.isHidden()
    context.act(lambda: own_slides.attach(context.database, started.first, file))
    before = started.at
    started.press("p")
    assert (person.shown, started.at) == ([file], before)
    file.unlink()
    told: list[str] = []
    context.failed.connect(told.append)
    started.press("p")
    assert told == [
        "«Kurs hos oss.pptx» er ikke der den var. Velg fila på nytt under «Støtteark» i Samlinger."
    ]


def test_the_buttons_leave_the_space_bar_to_the_pause(started: Runner) -> None:
    view = started.page.now.card.slides
    assert {each.focusPolicy() for each in (view.back, view.forward)} == {Qt.FocusPolicy.TabFocus}


@pytest.mark.looks
def test_the_notes_can_be_scrolled_to_their_end_also_in_large_text(started: Runner) -> None:
    context, long = started.window.context, "Et langt ord om støttearket. " * 40
    slides = tuple(Slide(id=each, title=long, notes=long, is_changed=True) for each in "ab")
    context.act(lambda: change(context.database, Gathering, started.first, {"slides": slides}))
    started.press("t")
    view = started.page.now.card.slides
    for scale in (1.0, 1.5, 2.0):
        context.set_theme(Theme("light", scale))
        started.window.resize(1024, 676)
        QApplication.processEvents()
        seen = [each for each in view.findChildren(QWidget, options=DIRECT) if each.isVisible()]
        outside = [each for each in seen if not view.rect().contains(each.geometry())]
        assert (scale, outside) == (scale, [])
        assert view.next_title.isHidden() or view.next_title.text().endswith("…")
