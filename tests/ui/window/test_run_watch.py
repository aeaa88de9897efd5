"""The run is followed from every page, and one line tells of it."""

from datetime import timedelta

from mestringstreff_desktop.services import gatherings
from mestringstreff_desktop.ui.window.run_watch import RunWatch
from tests.storage import disks
from tests.ui.pages.run.runner import Runner


def test_a_heartbeat_is_stored_once_a_minute_on_any_page(runner: Runner) -> None:
    runner.press("enter")
    runner.window.show_page("overview")
    seen = []
    for _ in range(4):
        runner.clock.time += timedelta(seconds=30)
        runner.window.watch.tick()
        seen.append(runner.stored.seen_at)
    begun = runner.clock() - timedelta(minutes=2)
    half = timedelta(seconds=30)
    assert seen == [begun + half, begun + half, begun + 3 * half, begun + 3 * half]


def test_a_heartbeat_neither_refreshes_nor_says_it_is_stored(runner: Runner) -> None:
    runner.press("enter")
    runner.clock.time += timedelta(minutes=2)
    context = runner.window.context
    with (
        runner.qtbot.assertNotEmitted(context.changed),
        runner.qtbot.assertNotEmitted(context.saved),
    ):
        runner.window.watch.tick()


def test_a_heartbeat_that_cannot_be_stored_troubles_nobody(
    runner: Runner,
) -> None:
    runner.press("enter")
    disks.fill_for_sqlite(runner.window.context.database)
    with runner.qtbot.assertNotEmitted(runner.window.context.failed):
        runner.window.watch.tick()
    assert runner.stored.seen_at is None


def test_before_anything_has_begun_nothing_is_said(runner: Runner) -> None:
    runner.window.show_page("overview")
    assert not runner.window.signal.isVisible()


def test_what_goes_on_is_one_click_away(runner: Runner) -> None:
    runner.press("enter")
    assert not runner.window.signal.isVisible()
    runner.window.show_page("overview")
    assert "Samling 1: Hva er mestring? pågår." in runner.window.signal.text()
    runner.window.signal.click()
    assert runner.page.isVisible()


def test_a_gathering_whose_time_has_come_is_said_on_all_pages(runner: Runner) -> None:
    context, now = runner.window.context, runner.clock().astimezone()
    runner.window.show_page("overview")
    begins = now + timedelta(minutes=2)
    context.act(
        lambda: gatherings.change_gathering(
            context.database, runner.first, date=begins.date(), start=begins.time().replace(microsecond=0)
        )
    )
    assert not runner.window.signal.isVisible()
    runner.clock.time += timedelta(minutes=3)
    runner.window.watch.tick()
    assert f"skulle begynne kl. {begins:%H.%M}." in runner.window.signal.text()


def test_the_run_is_followed_by_itself(runner: Runner) -> None:
    runner.press("enter")
    runner.clock.time += timedelta(minutes=2)
    RunWatch(runner.window.context, runner.window.signal, runner.window, tick_ms=1)
    runner.qtbot.waitUntil(lambda: runner.stored.seen_at == runner.clock(), timeout=500)
