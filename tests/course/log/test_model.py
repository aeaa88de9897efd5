import pytest

from mestringstreff_desktop.course.log.model import GatheringLog


def test_a_new_log_is_empty() -> None:
    assert GatheringLog().is_empty


@pytest.mark.parametrize(
    "log",
    [
        GatheringLog(done="Vi kom i gang"),
        GatheringLog(learned="Pauser hjelper"),
        GatheringLog(wise="Mer tid"),
        GatheringLog(attendance=8),
    ],
)
def test_one_thing_written_makes_it_a_log(log: GatheringLog) -> None:
    assert not log.is_empty


def test_nobody_came_is_also_something_written() -> None:
    assert not GatheringLog(attendance=0).is_empty
