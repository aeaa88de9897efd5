"""The sandbox: what is read is clean, what is too much is refused, and no process outlives the program."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mestringstreff_desktop.missing import MissingPartError
from mestringstreff_desktop.sandbox import limits
from mestringstreff_desktop.sandbox.messages import Progress, Reason, encode
from mestringstreff_desktop.sandbox.process import Refused, Sandbox, _Child
from tests.sandbox import heavy
from tests.sandbox.test_limits import is_running
from tests.services.own.samples import pdf_bytes, picture_bytes


class GaveUpError(Exception):
    pass


class Forever:
    """Answers that a page more is looked at, without end."""

    def __init__(self) -> None:
        self._until = time.monotonic() + 5

    def poll(self, _seconds: float) -> bool:
        return True

    def recv_bytes(self, _most: int) -> bytes:
        assert time.monotonic() < self._until, "nobody stops it"
        return encode(Progress(1, 2))


@pytest.fixture
def impatient() -> Iterator[Sandbox]:
    with closing(Sandbox(seconds=1)) as made:
        yield made


def children() -> set[int]:
    """The processes that this one has started and not ended."""
    told = Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii")
    return set(map(int, told.split()))


def test_a_pdf_comes_back_as_one_of_ours_with_a_picture(sandbox: Sandbox) -> None:
    clean = sandbox.look_at(pdf_bytes(3))
    assert (clean.media_type, clean.pages) == ("application/pdf", 3)
    assert clean.content.startswith(b"%PDF-1.7")
    assert clean.picture.startswith(b"\x89PNG")


def test_a_picture_comes_back_as_a_picture(sandbox: Sandbox) -> None:
    assert sandbox.look_at(picture_bytes("JPEG")).media_type in {"image/jpeg", "image/png"}


@pytest.mark.parametrize(
    ("content", "password", "reason"),
    [
        (b"%PDF-1.7\n", "", Reason.DAMAGED),
        (b"Hei", "", Reason.DAMAGED),
        (pdf_bytes(0), "", Reason.NO_PAGES),
        (pdf_bytes(501), "", Reason.TOO_MANY_PAGES),
        (pdf_bytes(1, "x", "AES-256"), "", Reason.LOCKED),
        (pdf_bytes(1, "x", "AES-256"), "y", Reason.WRONG_PASSWORD),
    ],
    ids=["damaged", "no file", "no pages", "many pages", "locked", "wrong password"],
)
def test_what_does_not_print_is_refused_with_a_reason(
    sandbox: Sandbox, content: bytes, password: str, reason: Reason
) -> None:
    with pytest.raises(Refused) as refused:
        sandbox.look_at(content, password)
    assert refused.value.reason is reason


def test_what_takes_too_long_is_killed_and_the_next_file_is_read(impatient: Sandbox) -> None:
    began = time.monotonic()
    with pytest.raises(Refused) as refused:
        impatient.look_at(heavy.slow_pdf())
    assert refused.value.reason is Reason.TOO_HEAVY
    assert time.monotonic() - began < 30
    assert impatient.look_at(pdf_bytes()).pages == 1


def test_what_goes_on_page_after_page_has_its_time_too(impatient: Sandbox) -> None:
    """A page a blink is no page that keeps it waiting: the whole has a limit of its own."""
    child = _Child()
    child._answers = Forever()  # type: ignore[assignment]
    with pytest.raises(TimeoutError):
        child._answer(lambda _done, _of: None, seconds=0.1)
    child._answers = child._requests
    child.kill()


def test_every_page_is_told_of_and_may_be_the_last(sandbox: Sandbox) -> None:
    told: list[tuple[int, int]] = []

    def note(done: int, of: int) -> None:
        told.append((done, of))
        if done == 2:
            raise GaveUpError

    with pytest.raises(GaveUpError):
        sandbox.look_at(pdf_bytes(7), step=note)
    assert told[-2:] == [(1, 7), (2, 7)]


def test_the_child_may_have_no_more_memory_than_the_limit(sandbox: Sandbox) -> None:
    sandbox.look_at(pdf_bytes())
    assert sandbox._child is not None
    told = Path(f"/proc/{sandbox._child._process.pid}/limits").read_text("ascii")
    (line,) = (line for line in told.splitlines() if line.startswith("Max data size"))
    assert line.split()[3:5] == [str(limits.MEMORY)] * 2


def test_a_child_at_work_ends_when_the_program_is_killed() -> None:
    """Nothing reads its pipe then, and it would go on drawing for minutes."""
    with subprocess.Popen([sys.executable, "-m", "tests.sandbox.killed"], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        child = int(program.stdout.readline())
        program.kill()
    until = time.monotonic() + 20
    while is_running(child):
        assert time.monotonic() < until
        time.sleep(0.05)


def test_whoever_asked_may_give_up(sandbox: Sandbox) -> None:
    def give_up(_done: int, _of: int) -> None:
        raise GaveUpError

    with pytest.raises(GaveUpError):
        sandbox.look_at(heavy.slow_pdf(), step=give_up)
    assert sandbox.look_at(pdf_bytes()).pages == 1


def test_a_file_that_is_known_is_not_read_again() -> None:
    with closing(Sandbox()) as sandbox:
        first = sandbox.look_at(pdf_bytes())
        assert sandbox.look_at(pdf_bytes()) is first


def test_no_process_is_started_before_the_first_file_nor_left_at_the_end() -> None:
    before = children()
    sandbox = Sandbox()
    assert children() == before
    sandbox.look_at(pdf_bytes())
    assert children() > before
    sandbox.close()
    assert len(children() - before) <= 1  # Python's own, which tidies up after others


def test_a_part_that_its_process_lacks_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process looks for modules where this one does; there PySide6 cannot be loaded."""
    (tmp_path / "PySide6").mkdir()
    says = "raise ImportError('libGL.so.1: cannot open shared object file', name='PySide6')"
    (tmp_path / "PySide6" / "__init__.py").write_text(says, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with closing(Sandbox()) as sandbox, pytest.raises(MissingPartError, match=r"mangler libGL\.so\.1"):
        sandbox.look_at(picture_bytes())
