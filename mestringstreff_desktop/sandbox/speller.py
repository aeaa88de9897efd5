"""The spelling, asked of a process of its own: reading a dictionary takes Python a second, and may crash.

Words go to it and come from it by a thread that only waits; nobody else ever does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MOST_SUGGESTIONS = 5
Spelled = Mapping[str, tuple[str, ...] | None]  # suggestions for a word that is wrong; None where it is right
_decode_words = msgspec.json.Decoder(list[str]).decode
_decode_answer = msgspec.json.Decoder(dict[str, tuple[str, ...] | None]).decode


class Spelling(Protocol):
    """What is used of Hunspell."""

    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> tuple[str, ...]: ...


class SpellerProcess:
    """Answers which words are wrong, some time after it is asked. It starts with the first question."""

    def __init__(self, dictionary: Path) -> None:
        self._dictionary = dictionary
        self._asked: SimpleQueue[list[str] | None] = SimpleQueue()
        self._answers: SimpleQueue[Spelled] = SimpleQueue()
        self._thread: Thread | None = None

    def ask(self, words: Iterable[str]) -> None:
        self._asked.put(list(words))
        if self._thread is None:
            self._thread = Thread(target=self._talk, name="speller", daemon=True)
            self._thread.start()

    def answers(self) -> Spelled:
        """Return what has been answered since last; never waits."""
        found: dict[str, tuple[str, ...] | None] = {}
        with suppress(Empty):
            while True:
                found.update(self._answers.get_nowait())
        return found

    def close(self) -> None:
        """Let the process end."""
        self._asked.put(None)

    def _talk(self) -> None:
        import multiprocessing  # not before the first word

        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=serve, args=(theirs, str(self._dictionary)), daemon=True)
        with suppress(OSError, EOFError, msgspec.MsgspecError), ours:
            process.start()
            theirs.close()
            while (words := self._asked.get()) is not None:
                ours.send_bytes(msgspec.json.encode(words))
                self._answers.put(_decode_answer(ours.recv_bytes()))


def serve(questions: Connection, dictionary: str) -> None:
    """Be the process: answer until the program is gone."""
    try:
        from hunspell import Hunspell  # nowhere else: it is only needed here
    except ImportError:  # Innstillinger tells of it
        return
    path = Path(dictionary)
    spelling = Hunspell(path.name, str(path.parent), "UTF-8")
    with suppress(OSError, EOFError):
        while True:
            words = _decode_words(questions.recv_bytes())
            questions.send_bytes(msgspec.json.encode({word: _spelled(spelling, word) for word in words}))


def _spelled(spelling: Spelling, word: str) -> tuple[str, ...] | None:
    """A word in letters that the dictionary does not have cannot be told wrong."""
    try:
        return None if spelling.spell(word) else spelling.suggest(word)[:MOST_SUGGESTIONS]
    except UnicodeEncodeError:
        return None
