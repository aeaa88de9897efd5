"""The program's side of the sandbox: starts it when a file is to be looked at, and ends it when it must.

What strangers have made is opened there and nowhere else, so that the worst it can do is to be refused.
"""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

import msgspec

from mestringstreff_desktop import missing
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.sandbox import limits
from mestringstreff_desktop.sandbox.messages import (
    Answer,
    Clean,
    Filled,
    Progress,
    Reason,
    Refusal,
    Request,
    decode_answer,
    encode,
)

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from mestringstreff_desktop.pdf.filled_field import FilledField

T = TypeVar("T", Clean, Filled)
Result = Clean | Filled | Refusal
Step = Callable[[int, int], object]  # told as (done, of); what it raises gives the file up
_MOST_KEPT = 128 * 1024 * 1024  # bytes of clean files that are remembered
_LOOK_SECONDS = 0.05
_LONGEST_SENTENCE = 2000  # bytes: what the child says before it has seen any file
_NOT_STARTED = "Fila kan ikke leses akkurat nå. Lukk noe av det andre som er åpent, og prøv igjen."
_TOO_HEAVY = Refusal(Reason.TOO_HEAVY)
_CHILD = "mestringstreff_desktop.sandbox.child"


class Refused(Exception):  # noqa: N818 - an answer about a file, not an error of ours
    """A file cannot be printed, or not be read, and why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def nobody(done: int, of: int) -> None:
    """Let it be nobody who asks how far it has come."""


class Sandbox:
    """A child process that is started for the first file. Any thread may ask; one file is read at a time.

    `seconds` is how long it may go on without a page more being looked at.
    """

    def __init__(self, seconds: float = limits.SECONDS) -> None:
        self._seconds = seconds
        self._turn = Lock()
        self._child: _Child | None = None
        self._known: OrderedDict[bytes, Clean] = OrderedDict()

    def look_at(self, content: bytes, password: str = "", step: Step = nobody) -> Clean:
        """Return a file as one of ours, which prints.

        Raises:
            Refused: it cannot be printed.
            UserError: the child process could not be started.
        """
        mark = hashlib.sha256(content).digest()
        with self._turn:
            found = self._known.get(mark)
            if found is None:
                asked = Request(content=content, password=password, seconds=self._seconds)
                found = self._ask(asked, Clean, step)
                self._remember(mark, found)
            return found

    def read_fields(self, content: bytes, step: Step = nobody) -> tuple[FilledField, ...]:
        """Return what is filled into a file's fields; nothing of it is remembered.

        Raises:
            Refused: it cannot be read.
            UserError: the child process could not be started.
        """
        with self._turn:
            asked = Request(content=content, seconds=self._seconds, only_fields=True)
            return self._ask(asked, Filled, step).fields

    def _remember(self, mark: bytes, clean: Clean) -> None:
        self._known[mark] = clean
        while len(self._known) > 1 and sum(len(each.content) for each in self._known.values()) > _MOST_KEPT:
            self._known.popitem(last=False)

    def _ask(self, request: Request, wanted: type[T], step: Step) -> T:
        answer = self._answer(request, step)
        if isinstance(answer, wanted):
            return answer
        raise Refused(answer.reason if isinstance(answer, Refusal) else Reason.TOO_HEAVY)

    def _answer(self, request: Request, step: Step) -> Result:
        """Ask the child there is, and a new one where that had ended: by itself, or of the file before."""
        used, self._child = self._child, None
        if used is not None:
            with suppress(_Ended):
                return self._ask_child(used, request, step)
        try:
            return self._ask_child(_Child(), request, step)
        except _Ended:
            return _TOO_HEAVY

    def _ask_child(self, child: _Child, request: Request, step: Step) -> Result:
        try:
            answer = child.answer(request, step)
        except BaseException:
            child.kill()
            raise
        if answer == _TOO_HEAVY:
            child.kill()
        else:
            self._child = child
        return answer

    def close(self) -> None:
        """End the child, if there is one, and forget what was read."""
        with self._turn:
            self._known.clear()
            if self._child is not None:
                self._child.kill()
                self._child = None


class _Child:
    """The process, and the two pipes to it."""

    def __init__(self) -> None:
        import multiprocessing  # not before the first file

        spawn = multiprocessing.get_context("spawn")  # the same on every system, and knows nothing of ours
        theirs, self._requests = spawn.Pipe(duplex=False)
        self._answers, others = spawn.Pipe(duplex=False)
        self._process = spawn.Process(target=_serve, args=(theirs, others), daemon=True)
        self._process.start()
        self._has_started = False
        theirs.close()
        others.close()

    def answer(self, request: Request, step: Step) -> Result:
        """Return what comes of a file; one that is still at it when the time is out is too heavy.

        Raises:
            UserError: the process could not be started.
            _Ended: it has ended.
        """
        self._require_started(step)
        try:
            self._requests.send_bytes(encode(request))
            return self._answer(step, request.seconds)
        except TimeoutError:
            return _TOO_HEAVY
        except (OSError, EOFError, msgspec.MsgspecError) as error:
            raise _Ended from error

    def _require_started(self, step: Step) -> None:
        if self._has_started:
            return
        try:
            self._wait(limits.START_SECONDS, step, 0, 1)
            lacks = self._answers.recv_bytes(_LONGEST_SENTENCE).decode()
        except (OSError, EOFError) as error:
            raise UserError(_NOT_STARTED) from error
        if lacks:
            raise missing.MissingPartError(lacks)
        self._has_started = True

    def _answer(self, step: Step, seconds: float) -> Result:
        began, left, done, of = time.monotonic(), seconds, 0, 1
        while True:
            self._wait(left, step, done, of)
            answer: Answer = decode_answer(self._answers.recv_bytes(limits.OUTPUT))
            if not isinstance(answer, Progress):
                return answer
            done, of = answer.done, answer.of
            step(done, of)
            most = began + seconds + of * limits.PAGE_SECONDS
            left = min(seconds, most - time.monotonic())
            if left <= 0:  # it never stands still, and yet it is too much
                raise TimeoutError

    def _wait(self, seconds: float, step: Step, done: int, of: int) -> None:
        """Wait for the next answer; whoever asked may give it up in `step`.

        Raises:
            TimeoutError: it does not come.
        """
        until = time.monotonic() + seconds
        while not self._answers.poll(_LOOK_SECONDS):
            step(done, of)
            if time.monotonic() > until:
                raise TimeoutError

    def kill(self) -> None:
        """End the process at once, whatever it is at."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._requests.close()
        self._answers.close()


class _Ended(Exception):  # noqa: N818 - it was to end where a file is too much for it
    """The process has ended, or says what it should not."""


def _serve(requests: Connection, answers: Connection) -> None:
    """Be the child. What it needs is imported there, so that the program itself never loads it."""
    try:
        child = import_module(_CHILD)
    except ImportError as error:  # in the place of its first word, that it is ready
        answers.send_bytes(missing.sentence(error).encode())
    else:
        child.serve(requests, answers)
