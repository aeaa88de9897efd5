"""Juster resten beside the runner: looked at, used or let be."""

import pytest
from PySide6.QtWidgets import QPushButton

from mestringstreff_desktop.course.run.events import EventKind
from tests.ui.pages.run.runner import Runner


@pytest.fixture
def late(runner: Runner) -> Runner:
    """A gathering whose first item has taken ten minutes too long."""
    runner.press("enter")
    runner.go(13)
    return runner


def test_j_proposes_and_enter_uses_it(late: Runner) -> None:
    late.press("j")
    assert any("Kort ned «Å leve med helseutfordringer» til" in each for each in late.texts)
    assert "Pausen og avslutningen blir som planlagt." in late.texts
    late.press("space")
    event = late.stored.events[-1]
    assert event.kind is EventKind.ADJUSTED
    assert late.page.lead_label.text().endswith("i rute")
    closing = [line for line in late.run.lines if line.item.phase == "closing" or line.item.is_break]
    assert not any(line.is_adjusted for line in closing)


def test_looking_stores_nothing_and_esc_lets_it_be(late: Runner) -> None:
    late.press("j", "esc")
    assert [event.kind for event in late.stored.events] == [EventKind.STARTED]
    assert late.page.now.list.isVisible()
    late.press("next")
    assert late.at == 1


def test_a_later_end_needs_less(late: Runner) -> None:
    late.press("j")
    before = late.text("adjust-end")
    for _ in range(2):
        late.click("adjust-later")
    assert late.text("adjust-end") != before
    assert not late.find(QPushButton, "adjust-use").isEnabled()
    late.click("adjust-leave")
    assert late.page.now.list.isVisible()


def test_the_proposal_follows_the_clock_while_it_is_looked_at(late: Runner) -> None:
    late.press("j")
    before = late.texts
    late.go(2)
    assert late.texts != before


def test_the_log_waits_while_a_proposal_is_looked_at_and_comes_when_called(late: Runner) -> None:
    late.press("j")
    assert not late.page.now.log.isVisible()
    late.press("l")
    assert late.page.now.log.isVisible()


def test_what_is_dropped_is_gone_past(late: Runner) -> None:
    late.go(75)
    late.press("j", "space")
    dropped = [line.item for line in late.run.lines if line.is_dropped]
    assert dropped
    assert "hoppes over" in late.texts
    while late.run.following is not None:
        late.press("next")
    assert not {item.id for item in dropped} & {event.item_id for event in late.stored.events}
