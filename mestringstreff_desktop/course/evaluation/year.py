"""Which courses are counted in a year, each once and by what tells the most, and why others are not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from mestringstreff_desktop.course.evaluation.figures import KeyFigures, to_travel


class Why(StrEnum):
    """Why something is not counted: it is counted already, is not of the year or not over, or is not read."""

    TWICE = "twice"
    OTHER_YEAR = "other_year"
    NOT_OVER = "not_over"
    NOT_READ = "not_read"


@dataclass(frozen=True, kw_only=True)
class CountedCourse:
    """The figures of a course. `file` is the name of the package they are from; empty of one's own."""

    title: str
    figures: KeyFigures
    file: str = ""

    @property
    def is_own(self) -> bool:
        return not self.file


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """Something that is not counted: a course by its title, or the name of a file. `words` say why."""

    name: str
    why: Why
    words: str


@dataclass(frozen=True, kw_only=True)
class YearOfCourses:
    """The courses of a year, those of the years before it that are known, and what is not counted."""

    year: int
    courses: tuple[CountedCourse, ...] = ()
    earlier: tuple[CountedCourse, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def gathered(year: int, found: Sequence[CountedCourse], left_out: Sequence[LeftOut] = ()) -> YearOfCourses:
    """Choose what is counted: of the same course twice what tells the most, else the first in `found`."""
    chosen, twice = _each_once(found)
    others = [each for each in chosen if each.figures.year != year and not each.is_own]
    return YearOfCourses(
        year=year,
        courses=tuple(each for each in chosen if each.figures.year == year),
        earlier=tuple(each for each in chosen if each.figures.year is not None and each.figures.year < year),
        left_out=(*left_out, *twice, *(_of_another_year(each, year) for each in others)),
    )


def _each_once(found: Sequence[CountedCourse]) -> tuple[list[CountedCourse], list[LeftOut]]:
    by_course: dict[UUID, list[CountedCourse]] = {}
    for each in found:
        by_course.setdefault(each.figures.course_id, []).append(each)
    chosen, twice = [], list[LeftOut]()
    for same in by_course.values():
        told = [_how_much(each) for each in same]
        kept = same.pop(told.index(max(told)))
        chosen.append(kept)
        twice += (_told_twice(other, kept) for other in same)
    return chosen, twice


def _how_much(course: CountedCourse) -> int:
    """Return how many figures a course tells of."""
    values = (getattr(course.figures, each.name) for each in fields(KeyFigures))
    return sum(value is not None for value in values)


def _told_twice(other: CountedCourse, kept: CountedCourse) -> LeftOut:
    whose = "ditt eget kurs" if kept.is_own else f"fila {kept.file}"
    is_same = to_travel(other.figures) == to_travel(kept.figures)
    differ = "" if is_same else " Tallene er ikke de samme i begge."
    return LeftOut(
        name=other.file or other.title,
        why=Why.TWICE,
        words=f"Kurset «{other.title}» er regnet med én gang, fra {whose}.{differ}",
    )


def _of_another_year(course: CountedCourse, year: int) -> LeftOut:
    held = course.figures.year
    trend = " Det er bare med i utviklingen over år." if held is not None and held < year else ""
    return LeftOut(
        name=course.file,
        why=Why.OTHER_YEAR,
        words=f"Kurset «{course.title}» er fra {held}, og er ikke regnet med i {year}.{trend}",
    )


@dataclass(frozen=True)
class Total:
    """A sum over courses. `unknown` are those that do not tell: the sum is the least it can be."""

    number: int
    unknown: int

    @property
    def is_told(self) -> bool:
        """Does it say anything? That it is none or more does not."""
        return bool(self.number) or not self.unknown

    @property
    def words(self) -> str:
        """27; minst 19, where some do not tell."""
        return f"minst {self.number}" if self.unknown else str(self.number)


def total(numbers: Iterable[int | None]) -> Total | None:
    """Add up what is told; None where nothing is."""
    every = list(numbers)
    known = [number for number in every if number is not None]
    return Total(sum(known), len(every) - len(known)) if known else None


@dataclass(frozen=True, kw_only=True)
class Totals:
    """What the courses of a year come to. A share is of those courses that tell of both parts of it.

    `completed_of` are the participants of the courses that tell who completed, and `benefit` the answers
    of the `answered_courses`, which six or more have answered in each.
    """

    year: int
    courses: int
    participants: Total | None
    next_of_kin: Total | None
    completed: Total | None
    completed_of: int
    benefit: tuple[int, ...]
    answered_courses: int

    @property
    def answered(self) -> int:
        return sum(self.benefit)


def totals(year: int, courses: Sequence[CountedCourse]) -> Totals:
    """Add up the figures of courses of one year."""
    every = [each.figures for each in courses]
    answered = [each.benefit for each in every if each.benefit is not None]
    return Totals(
        year=year,
        courses=len(every),
        participants=total(each.participants for each in every),
        next_of_kin=total(each.next_of_kin for each in every),
        completed=total(each.completed for each in every),
        completed_of=sum(each.participants or 0 for each in every if each.completed is not None),
        benefit=tuple(map(sum, zip(*answered, strict=True))),
        answered_courses=len(answered),
    )


def by_year(found: YearOfCourses) -> list[Totals]:
    """Return the totals of each year that is known, the first year first."""

    def year_of(course: CountedCourse) -> int:
        return course.figures.year or 0

    every = sorted((*found.earlier, *found.courses), key=year_of)
    return [totals(year, list(courses)) for year, courses in groupby(every, key=year_of)]
