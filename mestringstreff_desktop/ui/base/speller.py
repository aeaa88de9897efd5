"""The spelling of words as the fields ask for it: at once what is known, and a signal when more is."""

import re
from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from mestringstreff_desktop.sandbox.speller import SpellerProcess

LOOK_MS = 30
MOST_KNOWN = 20_000  # words, so that a long day takes no more memory than a short one
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class Speller(QObject):
    """Knows the words that were asked for. `learned` tells that more are known; `own` are the leader's."""

    learned = Signal()

    def __init__(self, dictionary: Path, own: Callable[[], Collection[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._process, self._own = SpellerProcess(dictionary), own
        self._known: dict[str, tuple[str, ...] | None] = {}
        self._waiting: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.destroyed.connect(self._process.close)

    def wrong_words(self, text: str) -> list[tuple[int, int]]:
        """Return from where to where the words stand that are known to be wrong; ask for the others."""
        found, own, new = list[tuple[int, int]](), self._own(), set[str]()
        for match in _WORD.finditer(text):
            word = match.group()
            if len(word) < 2 or word.isupper() or word in own:
                continue
            if word not in self._known:
                new.add(word)
            elif self._known[word] is not None:
                found.append(match.span())
        self._ask(new - self._waiting)
        return found

    def suggestions(self, word: str) -> tuple[str, ...]:
        return self._known.get(word) or ()

    def _ask(self, words: set[str]) -> None:
        if words:
            self._waiting |= words
            self._process.ask(words)
            self._timer.start()

    def _look(self) -> None:
        answers = self._process.answers()
        if not answers:
            return
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        self._known.update(answers)
        self._waiting -= answers.keys()
        if not self._waiting:
            self._timer.stop()
        self.learned.emit()
