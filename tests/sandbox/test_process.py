"""The sandbox: what is read is clean, what is too much is refused, and no process outlives the program."""

import os
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mestringstreff_desktop.sandbox.messages import Reason
from mestringstreff_desktop.sandbox.process import Refused, Sandbox
from tests.sandbox import heavy
from tests.services.own.samples import pdf_bytes, picture_bytes


class GaveUpError(Exception):
    pass


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
