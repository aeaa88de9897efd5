"""The bar over the gathering: one piece an item, as wide as its time, in order."""

import pytest

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.course.run.view import view
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.live.bar import RunBar, shown_length
from tests.course.samples import a_gathering, at, happened, minutes

PLAN = a_gathering(10, 20, 30)


@pytest.fixture
def bar(context: Context) -> RunBar:
    made = RunBar(context)
    made.resize(600, 10)
    return made


def run_until(minute: float) -> Gathering:
    events = [happened(EventKind.STARTED, 0, PLAN.items[0])]
    if minute > 14:
        events.append(happened(EventKind.ENTERED, 14, PLAN.items[1]))
    return Gathering(title="", items=PLAN.items, events=events)


@pytest.mark.looks
def test_pieces_are_as_wide_as_their_time_and_fill_the_bar(bar: RunBar) -> None:
    bar.show_lines(view(PLAN, at(0)).lines)
    pieces = [piece for piece, _ in bar.pieces()]
    assert pieces[2].width() == pytest.approx(3 * pieces[0].width())
    assert pieces[2].right() == pytest.approx(600)
    assert pieces[0].right() < pieces[1].left()


def test_what_is_done_is_as_long_as_it_took(bar: RunBar) -> None:
    lines = view(run_until(20), at(20)).lines
    assert [shown_length(line) for line in lines] == [minutes(14), minutes(20), minutes(30)]


def test_an_item_over_its_time_grows() -> None:
    assert shown_length(view(run_until(13), at(13)).lines[0]) == minutes(13)


@pytest.mark.looks
def test_an_empty_plan_has_no_pieces(bar: RunBar) -> None:
    bar.show_lines(())
    assert bar.pieces() == []
    bar.grab()


@pytest.mark.looks
def test_the_bar_fills_from_the_left(bar: RunBar) -> None:
    bar.show_lines(view(run_until(20), at(20)).lines)
    image = bar.grab().toImage()
    theme = bar.context.theme
    assert image.pixelColor(60, 5) == theme.colour("primary")
    assert image.pixelColor(500, 5) == theme.colour("track")
