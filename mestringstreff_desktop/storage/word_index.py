"""The index of the words of many courses: in memory only, and gone with the program.

It is SQLite's own full text search, on a connection of its own. One thread fills it while another looks;
whoever looks waits a few milliseconds at most for what is being put in.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache

from mestringstreff_desktop.course.search.entry import Entry, Kind
from mestringstreff_desktop.course.search.query import Query, Term

WAIT_S = 0.004  # for what is being put in
# The kinds of which there are as many as there are courses.
KINDS = (
    *(Kind.COURSE, Kind.PARTICIPANT, Kind.GATHERING, Kind.LINE, Kind.SLIDE, Kind.OWN, Kind.FILE),
    *(Kind.QUESTION, Kind.LOG, Kind.LETTER),
)
_MOST_INSIDE = 20  # words that a typed word stands inside
# Without the first, SQLite would lay what it sorts in a file when there is much of it.
_ENTRY = """
PRAGMA temp_store = MEMORY;
CREATE TABLE entry (id INTEGER PRIMARY KEY, kind TEXT, title TEXT, "key" TEXT, place TEXT, body TEXT,
    names TEXT, course TEXT, course_title TEXT, folded TEXT);
CREATE INDEX entry_of_course ON entry (course);
CREATE INDEX entry_by_title ON entry (kind, folded, id DESC);
"""
_OF_KIND = """
CREATE VIRTUAL TABLE {kind}_word USING fts5 (title, body, prefix = '1 2 3', columnsize = 0, detail = column,
    tokenize = "unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE {kind}_title_word USING fts5vocab ({kind}_word, col);
"""
_COLUMNS = "kind, title, key, place, body, names, course, course_title"
_INSERT = f"INSERT INTO entry ({_COLUMNS}, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_NAMED = f"""SELECT {_COLUMNS} FROM entry WHERE kind = ? AND folded >= ? AND folded < ? AND course <> ?
    ORDER BY folded, id DESC LIMIT ?"""
_FIND = f"""SELECT {", ".join(f"entry.{name.strip()}" for name in _COLUMNS.split(","))}
    FROM {{kind}}_word AS word JOIN entry ON entry.id = word.rowid
    WHERE {{kind}}_word MATCH ? AND entry.course <> ? ORDER BY word.rowid DESC LIMIT ?"""
_LAST = "\U0010ffff"


class WordIndex:
    """Holds entries by course. What was put in last is found first."""

    def __init__(self) -> None:
        self._memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._memory.executescript(_ENTRY + "".join(_OF_KIND.format(kind=kind) for kind in KINDS))
        self._lock = threading.Lock()
        self.title_words: tuple[str, ...] = ()

    def replace(self, course: str, entries: Iterable[Entry]) -> None:
        """Put in what a course holds now, instead of what it held; nothing where it is gone."""
        rows = [(_row(entry), entry.title_words, entry.text_words) for entry in entries]
        with self.busy(), self._at_once():
            self._take_out(course)
            for row, title, text in rows:
                number = self._memory.execute(_INSERT, row).lastrowid
                into = f"INSERT INTO {row[0]}_word (rowid, title, body) VALUES (?, ?, ?)"
                self._memory.execute(into, (number, title, text))

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Have the index to oneself."""
        with self._lock:
            yield

    def keep_only(self, courses: Iterable[str]) -> None:
        """Take out the courses that are not among these."""
        with self.busy():
            held = {row[0] for row in self._memory.execute("SELECT DISTINCT course FROM entry")}
        for gone in held - set(courses):
            self.replace(gone, ())

    def learn_words(self) -> None:
        """See which words there are in the names, in their order."""
        query = " UNION ".join(f"SELECT term FROM {kind}_title_word WHERE col = 'title'" for kind in KINDS)
        with self.busy():
            self.title_words = tuple(row[0] for row in self._memory.execute(query))

    def find(self, query: Query, besides: str, most: int) -> list[Entry] | None:
        """Return some of what fits of each kind, but nothing of the course `besides`.

        Nothing (None) where somebody puts in so much that it is not to be waited for.
        """
        if not self._lock.acquire(timeout=WAIT_S):
            return None
        try:
            kinds = KINDS if query.terms else ()
            words = " AND ".join(f"({self._any_of(term)})" for term in query.terms)
            named = (query.phrase, query.phrase + _LAST, besides, most)
            return [entry for kind in kinds for entry in self._of_kind(kind, named, words)]
        finally:
            self._lock.release()

    def _of_kind(self, kind: Kind, named: tuple[str, str, str, int], words: str) -> Iterator[Entry]:
        """Yield the best first: those named so, those with all words in the name, then with them anywhere."""
        *_, besides, most = named
        found = self._memory.execute(_NAMED, (kind, *named)).fetchall()
        for expression in (f"title : ({words})", words):
            if len(found) < most:
                found += self._memory.execute(_FIND.format(kind=kind), (expression, besides, most)).fetchall()
        return map(_entry, dict.fromkeys(found))

    def _any_of(self, term: Term) -> str:
        inside: list[str] = []
        if term.may_be_inside:
            inside = [word for word in self.title_words if term.typed in word[1:]][:_MOST_INSIDE]
        return " OR ".join([f"{_quoted(term.typed)} *", *map(_quoted, [*inside, *term.nearly])])

    def _take_out(self, course: str) -> None:
        query = "SELECT kind, id FROM entry WHERE course = ?"
        for kind, number in self._memory.execute(query, (course,)).fetchall():
            self._memory.execute(f"DELETE FROM {kind}_word WHERE rowid = ?", (number,))
        self._memory.execute("DELETE FROM entry WHERE course = ?", (course,))

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        self._memory.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._memory.execute("ROLLBACK")
            raise
        self._memory.execute("COMMIT")

    def close(self) -> None:
        """Forget all. Closing twice does nothing more."""
        with self.busy():
            self._memory.close()


def _row(entry: Entry) -> tuple[str, ...]:
    names = "\n".join(entry.names)
    said = (entry.title, entry.key, entry.where, entry.text, names, entry.course, entry.course_title)
    return entry.kind.value, *said, entry.titles[0]


@lru_cache(maxsize=512)
def _entry(row: tuple[str, ...]) -> Entry:
    kind, title, key, where, text, names, course, course_title = row
    others = tuple(name for name in names.split("\n") if name)
    return Entry(Kind(kind), title, key, where, text, others, course=course, course_title=course_title)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
