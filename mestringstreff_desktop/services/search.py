"""The search of everything: what is on screen and the built-in material at once, and an index of all courses.

The index is in memory only. It is filled beside the window, and after a change only the courses that were
written to are read again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.help import read_help
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.library import CourseLibrary
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.search.entry import Entry, Kind
from mestringstreff_desktop.course.search.providers import of_course, of_help, of_library
from mestringstreff_desktop.course.search.query import Fit, Marked, Query, asked, excerpt, marked
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.progress import NOBODY, Progress
from mestringstreff_desktop.storage.snapshot import read_all
from mestringstreff_desktop.storage.word_index import WordIndex

MOST_OF_A_KIND = 6
MOST_TEXTS = 3  # of what has the words somewhere, and not in its name
FEW_KINDS = 2  # so many kinds leave room for more of each
MOST_FAR = 3  # of other courses, where the open one has something too
_AT_ONCE = 3  # courses that are read in one turn with the file: others are to get it soon
_KINDS = tuple(Kind)


@dataclass(frozen=True)
class Hit:
    """A thing that is found. `excerpt` is empty where the title or the place says why."""

    entry: Entry
    title: Marked
    where: Marked
    excerpt: Marked


@dataclass(frozen=True)
class Group:
    """What is found of one kind, the best first."""

    kind: Kind
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Found:
    """All that is found, the best kind first. `is_whole` is false while other courses are being read."""

    groups: tuple[Group, ...] = ()
    is_whole: bool = True

    @property
    def hits(self) -> list[Hit]:
        """All of it, in order."""
        return [hit for group in self.groups for hit in group.hits]


@dataclass(frozen=True)
class _Ranked:
    """Of names the open course's come first, and then of what else is said; `order` is as it was found."""

    entry: Entry
    fit: Fit
    is_far: bool
    order: int

    @property
    def place(self) -> tuple[bool, bool, Fit, int]:
        return self.fit >= Fit.TEXT, self.is_far, self.fit, self.order


class Search:
    """Finds what is typed. `fixed` are things of the window itself: its pages, and what it can do."""

    def __init__(self, database: Database, fixed: Iterable[Entry] = ()) -> None:
        self._database = database
        self._fixed = tuple(fixed)
        self._material: tuple[Entry, ...] = ()
        self._course: Course | None = None
        self._of_course: list[Entry] = []
        self._index = WordIndex()
        self._unread: set[UUID] | None = None  # None where nothing has been read
        self._held: frozenset[UUID] = frozenset()

    @property
    def near(self) -> Sequence[Entry]:
        """All that is looked through letter by letter: of the window, the open course and the material."""
        return (*self._fixed, *self._of_course, *self._material)

    def knows_course(self, course: str) -> bool:
        """Is there such a course, by its id in hex, as far as has been read?"""
        return UUID(course) in self._held

    def look_at(self, course: Course | None, library: Library) -> None:
        """Take what is on screen, as it is stored now."""
        if course is not self._course:
            self._course = course
            self._of_course = of_course(course, library, is_open=True) if course else []

    def read_material(self, library: Library) -> None:
        """Read what is built in, once. It takes time: not for the window's thread."""
        if not self._material:
            built_in = library.built_in if isinstance(library, CourseLibrary) else library
            found = (*of_library(built_in), *of_help(read_help(paths.resources())))
            self._material = tuple(entry.work_out() for entry in found)

    def update(self, library: Library, progress: Progress = NOBODY) -> None:
        """Read the courses that have been written to since the last time. Not for the window's thread.

        Raises:
            StorageError: the courses cannot be read.
        """
        written = self._database.written_courses()
        with self._database.reading() as raw:
            there = courses.ids(raw)
        self._index.keep_only(key.hex for key in there)
        news = set(there) - self._held
        self._unread = (
            set(there) if written is None or self._unread is None else self._unread | written | news
        )
        self._unread &= set(there)
        self._held = frozenset(there)
        wanted = [key for key in there if key in self._unread]
        for start in range(0, len(wanted), _AT_ONCE):
            progress.step(start, len(wanted))
            self._read(wanted[start : start + _AT_ONCE], library)
        self._index.learn_words()

    def _read(self, keys: list[UUID], library: Library) -> None:
        with self._database.reading() as raw:
            found = read_all(raw, keys)
        for course in found:
            self._index.replace(course.id.hex, of_course(course, library, is_open=False))
        if self._unread is not None:
            self._unread -= set(keys)

    def find(self, text: str) -> Found:
        """Return what fits what is typed; where nothing does, what fits but for a slip."""
        query = asked(text)
        if not query.terms:
            return Found()
        ranked, is_whole = self._ranked(query)
        if not ranked:
            query = query.forgiving(self._title_words())
            ranked, is_whole = self._ranked(query)
        return Found(_grouped(query, ranked), is_whole and not self._unread and self._unread is not None)

    def _ranked(self, query: Query) -> tuple[list[_Ranked], bool]:
        besides = self._course.id.hex if self._course else ""
        far = self._index.find(query, besides, MOST_OF_A_KIND)
        near = ((entry, False) for entry in self.near)
        both = [*near, *((entry, True) for entry in far or ())]
        fits = ((entry, query.fit(entry), is_far) for entry, is_far in both)
        found = (
            _Ranked(entry, fit, is_far, order)
            for order, (entry, fit, is_far) in enumerate(fits)
            if fit is not None
        )
        return sorted(found, key=lambda each: each.place), far is not None

    def _title_words(self) -> list[str]:
        near = {word for entry in self.near for word in entry.title_words.split()}
        return sorted(near.union(self._index.title_words))

    def close(self) -> None:
        """Forget all that was read."""
        self._index.close()


def _grouped(query: Query, ranked: Sequence[_Ranked]) -> tuple[Group, ...]:
    """Return the best of each kind; the kind with the best of all comes first."""
    best: dict[Kind, Fit] = {}
    for each in ranked:
        kind = each.entry.kind
        best[kind] = min(best.get(kind, Fit.SLIP), each.fit)
    in_kinds = sorted(ranked, key=lambda each: (best[each.entry.kind], _KINDS.index(each.entry.kind)))
    most_texts = MOST_TEXTS if len(best) > FEW_KINDS else MOST_OF_A_KIND
    return tuple(
        Group(kind, tuple(_hit(query, each) for each in _best(list(some), most_texts)))
        for kind, some in groupby(in_kinds, key=lambda each: each.entry.kind)
    )


def _best(of_kind: Sequence[_Ranked], most_texts: int) -> list[_Ranked]:
    """Return some, so that other courses, and what has the words in its text alone, crowd nothing out."""
    near = sum(not each.is_far for each in of_kind)
    left = {False: MOST_OF_A_KIND, True: MOST_FAR if near else MOST_OF_A_KIND}
    found = []
    for each in of_kind:
        most_texts -= each.fit is Fit.TEXT
        left[each.is_far] -= 1
        if left[each.is_far] >= 0 and (most_texts >= 0 or each.fit is not Fit.TEXT):
            found.append(each)
    return found[:MOST_OF_A_KIND]


def _hit(query: Query, each: _Ranked) -> Hit:
    entry = each.entry
    said = excerpt(query, entry.text) if each.fit is Fit.TEXT else Marked("")
    where = marked(query, _where(entry))
    return Hit(entry, marked(query, entry.title), where, said if said.places else Marked(""))


def unmarked(entry: Entry) -> Hit:
    """Return a thing that nobody has searched for, as it is shown."""
    return Hit(entry, Marked(entry.title), Marked(_where(entry)), Marked(""))


def _where(entry: Entry) -> str:
    course = "" if entry.kind is Kind.COURSE else entry.course_title
    return " · ".join(part for part in (entry.where, course) if part)
