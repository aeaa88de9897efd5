"""The clock is read in one place, and in UTC."""

import ast
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mestringstreff_desktop import clock

PACKAGE = Path(clock.__file__).parent
READS = (
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "date.today",
    "time.time",
    "time.localtime",
    "time.gmtime",
    "QDate.currentDate",
    "QTime.currentTime",
    "QDateTime.currentDateTime",
    "QDateTime.currentDateTimeUtc",
)


@pytest.fixture
def in_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Let this process live in another time zone for one test."""
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a process can't be changed here")

    def live_in(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield live_in
    monkeypatch.undo()
    time.tzset()


def test_now_is_in_utc() -> None:
    assert clock.now().utcoffset() == timedelta()


def test_now_is_what_the_machine_says() -> None:
    before = time.time()
    assert before <= clock.now().timestamp() <= time.time()


@pytest.mark.parametrize(
    ("hour", "shown"), [(0, "02.30 +0200"), (1, "02.30 +0100")], ids=["summer time", "an hour later"]
)
def test_the_wall_clock_tells_the_two_half_past_twos_apart(
    in_zone: Callable[[str], None], hour: int, shown: str
) -> None:
    in_zone("Europe/Oslo")
    moment = datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
    assert f"{clock.local(moment):%H.%M %z}" == shown


def test_the_wall_clock_shows_the_same_moment(in_zone: Callable[[str], None]) -> None:
    in_zone("Europe/Oslo")
    moment = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    assert clock.local(moment) == moment
    assert f"{clock.local(moment):%H.%M}" == "10.00"


def reads_of_the_clock(path: Path) -> list[str]:
    """Return the calls in a file such as `datetime.now()` or `QDate.currentDate()`."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    calls = [ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)]
    return [f"{path.name}: {call}" for call in calls if call.endswith(READS)]


def test_no_other_module_reads_the_clock() -> None:
    others = [path for path in PACKAGE.rglob("*.py") if path.name != "clock.py"]
    assert [read for path in others for read in reads_of_the_clock(path)] == []
    assert len(reads_of_the_clock(PACKAGE / "clock.py")) == 1
