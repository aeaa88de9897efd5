"""A paper: something to print, how many there should be, and which editions it comes in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mestringstreff_desktop.content.forms import Cards, Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.handouts.filled import NOBODY, People, left_out_words
from mestringstreff_desktop.course.handouts.folder import people_words
from mestringstreff_desktop.course.recruiting.names import full_names
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.ui.base.context import Context

FIRST_NAMES = "first_names"
EDITIONS = frozenset({"large_print", "fillable", "monochrome"})
Step = Callable[[int, int], object]  # told as (done, of); raises where nobody waits for the rest


@dataclass(frozen=True)
class Edition(PrintOptions):
    """How a paper is wanted. `left_out` are the ids of parts that are not; cards may have first names."""

    left_out: frozenset[str] = frozenset()
    first_names: bool = False


def always(_: Edition) -> bool:
    """Nothing stands in the way of it."""
    return True


@dataclass(frozen=True)
class Paper:
    """Something to print. `make` returns a PDF, and is called on a thread beside the window's.

    `copies` is how many are suggested, and `why` tells so in words. `parts` (id and title) can each be
    left out. `editions` are the fields of Edition that can be chosen. Where `is_counted` is not set, the
    numbers are in the PDF already, and there is one of it. One that `is_book` can be folded to a booklet.
    `may_leave` is asked before an edition is printed, saved or opened elsewhere, and may say no. `note` is
    what the leader is to know of it.
    """

    title: str
    make: Callable[[Edition, Step], bytes]
    copies: int = 1
    why: str = ""
    parts: Sequence[tuple[str, str]] = ()
    editions: frozenset[str] = EDITIONS
    is_counted: bool = True
    is_book: bool = False
    may_leave: Callable[[Edition], bool] = always
    note: str = ""

    @property
    def edition(self) -> Edition:
        """The edition that is suggested."""
        return Edition(self.copies)


def pages_words(pages: int, copies: int) -> str:
    """4 sider; 4 sider × 12 = 48 sider i alt"""
    words = count(pages, "side", "sider")
    return words if copies == 1 else f"{words} × {copies} = {pages * copies} sider i alt"


def for_everybody(context: Context) -> tuple[int, str]:
    """Return one for each participant and some to spare, and why; one, when there is no course."""
    course, spare = context.course, context.settings.spare_copies
    if course is None:
        return 1, ""
    return course.expected + spare, f"{people_words(course)} + {spare} ekstra"


def for_the_team(course: Course) -> tuple[int, str]:
    """Return one for each who leads, and why."""
    return max(1, len(course.team)), "én til hver i arbeidsgruppa" if len(course.team) > 1 else ""


def people_on(course: Course | None, edition: Edition) -> People:
    """Return those with a place, as they are to be named on what is printed here."""
    return People(full_names(course), edition.first_names) if course else NOBODY


def names_editions(context: Context, form_ids: Iterable[str]) -> frozenset[str]:
    """Return the edition with first names where there are cards of names, and somebody to name."""
    course, forms = context.course, (context.library.forms.get(form_id) for form_id in form_ids)
    has_cards = any(_has_names(form) for form in forms if form)
    return frozenset({FIRST_NAMES} if has_cards and course and course.taking_part else ())


def _has_names(form: Form) -> bool:
    return any(isinstance(section, Cards) and section.of == "names" for section in form.sections)


def sheets_paper(context: Context, form_ids: Sequence[str], title: str = "") -> Paper:
    """Return sheets as a paper; of several, each can be left out. One sheet is named after itself."""
    course, library = context.course, context.library
    names = [(form_id, library.forms[form_id].title) for form_id in form_ids]
    is_for_all = any(library.forms[form_id].group != "course" for form_id in form_ids)
    copies, why = for_everybody(context) if is_for_all else (1, "")
    is_one = len(names) == 1
    return Paper(
        title=names[0][1] if is_one or not title else title,
        make=lambda edition, _: _sheets_pdf(library, form_ids, edition, course),
        copies=copies,
        why=why,
        parts=() if is_one else names,
        editions=EDITIONS | names_editions(context, form_ids),
        note=left_out_words(map(library.forms.get, form_ids), course),
    )


def _sheets_pdf(library: Library, form_ids: Sequence[str], edition: Edition, course: Course | None) -> bytes:
    ids = [form_id for form_id in form_ids if form_id not in edition.left_out]
    return printing.make_pdf(library, ids, edition, course, people_on(course, edition))
