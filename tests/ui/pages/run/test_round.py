"""From a gathering that is held to what its participants wrote as they left."""

from mestringstreff_desktop.ui.base.navigation import AnswersPlace
from tests.ui.fakes import FakeAsk
from tests.ui.pages.run.runner import Runner


def test_the_round_is_typed_in_for_the_gathering_that_was_held(runner: Runner, person: FakeAsk) -> None:
    person.answers = [True]
    runner.page.acts.start()
    runner.page.acts.finish()
    gone_to: list[tuple[str, object]] = []
    runner.window.context.go_to.connect(lambda page, what: gone_to.append((page, what)))
    runner.page.summary.to_round.click()
    assert gone_to == [("evaluation", AnswersPlace("runde", runner.first))]
    assert runner.window.pages["evaluation"].isVisible()
