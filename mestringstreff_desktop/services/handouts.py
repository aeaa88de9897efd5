"""What a leader does to get all that is handed out: a gathering's stack, and the participants' folder.

Reading from the database and making the PDF are apart, so that the making can go on beside the window:
`read_…` first, then `make_…` with what was read. ReportLab is imported when something is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.course.handouts.filled import NOBODY, OFFERS, People
from mestringstreff_desktop.course.handouts.sheets import (
    NOTE_SHEET,
    attachment,
    distinct,
    form_of,
    own_sheet,
    title_of,
)
from mestringstreff_desktop.course.handouts.stack import Handout, stack
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.errors import ContentError, UserError
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.sandbox.messages import Clean
from mestringstreff_desktop.sandbox.process import Refused, Sandbox
from mestringstreff_desktop.services.own import refusals
from mestringstreff_desktop.services.planning import load_course
from mestringstreff_desktop.services.printing import in_plain_words, printer_for
from mestringstreff_desktop.storage import attachments
from mestringstreff_desktop.storage.database import Database

if TYPE_CHECKING:
    from mestringstreff_desktop.pdf.book import Book, Sheet, Stored
    from mestringstreff_desktop.pdf.style import Look

Step = Callable[[int, int], object]  # told as (done, of); what it raises ends the making
_WRONG = "«{title}» har en feil i oppsettet. Åpne arket og rett det."
_GONE = "Et ark som var valgt, er slettet. Velg et annet, eller ta det bort."
_NO_GATHERING = "Samlingen finnes ikke lenger. Åpne siden på nytt."


@dataclass(frozen=True)
class StackResult:
    """A PDF, and a sentence on each sheet that could not be in it."""

    pdf: bytes
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ready:
    """What is read beforehand: the course, and the bytes of its files by their id; and who reads those."""

    course: Course
    files: Mapping[str, bytes]
    sandbox: Sandbox


def _nobody(done: int, of: int) -> None:
    pass


def read_stack(database: Database, course_id: UUID, gathering_id: UUID, sandbox: Sandbox) -> Ready:
    """Read what a gathering's stack is made from.

    Raises:
        UserError: the course or the gathering is gone.
    """
    course = load_course(database, course_id)
    wanted = [choice.sheet for choice in _find(course, gathering_id).sheets]
    return Ready(course, _read(database, course, wanted), sandbox)


def _find(course: Course, gathering_id: UUID) -> Gathering:
    gathering = course.gathering(gathering_id)
    if gathering is None:
        raise UserError(_NO_GATHERING)
    return gathering


def _read(database: Database, course: Course, sheets: Iterable[str]) -> Mapping[str, bytes]:
    """Return the bytes of those of the sheets that are files; one that cannot be read is not there."""
    wanted = [file for sheet in dict.fromkeys(sheets) if (file := attachment(sheet, course))]
    found: dict[str, bytes] = {}
    with database.reading() as raw:
        for file in wanted:
            with suppress(UserError):
                found[str(file.id)] = attachments.read(raw, file.id)
    return found


@dataclass(frozen=True)
class _Part:
    """Pages of a stack that are to be shown so many times."""

    handout: Handout
    pages: Sequence[Stored]
    copies: int
    is_large: bool = False

    @property
    def has_a_back(self) -> bool:
        """Is there anything on the back of its leaves? Not of what is cut apart."""
        return len(self.pages) > 1 and not any(page.sheet.is_cut for page in self.pages)

    @property
    def title(self) -> str:
        return f"{self.handout.title}, stor skrift" if self.is_large else self.handout.title


def make_stack(
    library: Library,
    ready: Ready,
    gathering_id: UUID,
    *,
    spares: int,
    options: PrintOptions,
    people: People = NOBODY,
    step: Step = _nobody,
) -> StackResult:
    """Make the stack from what was read. Each sheet has its own number, so `options.copies` tells nothing.

    `people` are named on the sheets that ask for it.

    Raises:
        UserError: the gathering is gone.
    """
    from mestringstreff_desktop.pdf.book import Book
    from mestringstreff_desktop.pdf.stack import StackList, front

    course, gathering = ready.course, _find(ready.course, gathering_id)
    book, maker = Book(f"Bunke, {gathering.name}", one_sided=True), Maker(library, ready, gathering, people)
    wanted = stack(course, gathering, library, spares)
    parts = list(_parts(book, maker, wanted, options.look, step))
    pages = sum(len(part.pages) * part.copies for part in parts)
    listed = [handout for handout in wanted if any(part.handout is handout for part in parts)]
    told = StackList(listed, maker.left_out, spares, pages, any(part.has_a_back for part in parts))
    book.add("Til kurslederne", front(gathering, course, told, options.look))
    titles = distinct([part.title for part in parts], [part.handout.used_in for part in parts])
    for part, title in zip(parts, titles, strict=True):
        for copy in range(part.copies):
            book.show(part.pages, "" if copy else title)
    return StackResult(book.pdf(), tuple(maker.left_out))


def _parts(book: Book, maker: Maker, wanted: Sequence[Handout], look: Look, step: Step) -> Iterator[_Part]:
    """Make each sheet once in the usual size of type, and once in large print, as far as it is wanted."""
    large_print = replace(look, large_print=True)
    for done, handout in enumerate(wanted):
        maker.tell = partial(step, done, len(wanted))
        maker.tell()
        for own, copies in ((look, handout.copies - handout.large), (large_print, handout.large)):
            if copies and (sheets := maker.sheets(handout.sheet, own)):
                yield _Part(handout, book.store(sheets), copies, is_large=own is large_print)


class Maker:
    """Makes pages of a course's sheets, whatever their kind. One that is wrong is left out and named.

    In a gathering's stack what is the gathering's own stands on them. `tell` says how far it has come,
    and is called while a file is read too: it may give up.
    """

    def __init__(
        self, library: Library, ready: Ready, gathering: Gathering | None = None, people: People = NOBODY
    ) -> None:
        self._library, self.course, self._ready = library, ready.course, ready
        self._gathering = gathering
        self.tell: Callable[[], object] = partial(_nobody, 0, 1)
        self._printer = printer_for(library, ready.course, people)
        self.left_out: list[str] = []

    def sheets(self, sheet: str, look: Look) -> list[Sheet]:
        """Return the pages of a sheet; none of one that is wrong."""
        try:
            return self._sheets(sheet, look)
        except UserError as error:
            self._leave_out(str(error))
        except ContentError:
            self._leave_out(_WRONG.format(title=title_of(sheet, self.course, self._library)))
        return []

    def _leave_out(self, reason: str) -> None:
        if reason not in self.left_out:
            self.left_out.append(reason)

    def _sheets(self, sheet: str, look: Look) -> list[Sheet]:
        from mestringstreff_desktop.pdf.attachments import attachment_sheets
        from mestringstreff_desktop.pdf.book import Book

        if file := attachment(sheet, self.course):
            clean = self._clean(file)
            return attachment_sheets(file.name, clean.content, clean.media_type, look)
        form = form_of(sheet, self.course, self._library, self._gathering)
        if form is None:
            raise UserError(_GONE)
        with in_plain_words(form):
            made = self._printer.sheets(form, look)
            if own_sheet(sheet, self.course):
                Book("").store(made)  # drawn apart first: a mistake must not be in the middle of the others
        return made

    def _clean(self, file: Attachment) -> Clean:
        """Return a file as it prints.

        Raises:
            UserError: it does not, which an earlier version of the program did not find out.
        """
        try:
            return self._ready.sandbox.look_at(
                self._ready.files.get(str(file.id), b""), step=lambda _done, _of: self.tell()
            )
        except Refused as refused:
            raise UserError(refusals.sentence(file.name, refused.reason)) from refused


def read_folder(database: Database, course_id: UUID, library: Library, sandbox: Sandbox) -> Ready:
    """Read what the folder is made from.

    Raises:
        UserError: the course is gone.
    """
    course = load_course(database, course_id)
    behind = [choice.sheet for gathering in course.gatherings for choice in gathering.sheets]
    parts = map(folder.sheet_of, folder.folder_parts(course, library))
    return Ready(course, _read(database, course, [*behind, *parts]), sandbox)


def make_folder(
    library: Library, ready: Ready, options: PrintOptions, *, step: Step = _nobody
) -> StackResult:
    """Make the folder from what was read."""
    from mestringstreff_desktop.pdf.book import Book

    maker, book = Maker(library, ready), Book(f"Kursperm, {ready.course.title}")
    book.open_with_outline()
    shown: list[tuple[Sequence[Stored], str, int]] = []
    number = 1
    parts = folder.folder_parts(ready.course, library)
    for done, part in enumerate(parts):
        maker.tell = partial(step, done, len(parts))
        maker.tell()
        for title, level, sheets in _folder_part(part, library, maker, options.look):
            first = None if part == folder.COVER else number
            shown.append((book.store(sheets, first), title, level))
            number += len(sheets)
    titles = distinct([title for _, title, _ in shown], _below(shown))
    for copy in range(options.copies):
        for (stored, _, level), title in zip(shown, titles, strict=True):
            book.show(stored, "" if copy else title, level)
    return StackResult(book.pdf(), tuple(maker.left_out))


def _below(shown: Sequence[tuple[Sequence[Stored], str, int]]) -> list[str]:
    """Return the title that each part stands below; nothing for one that is on its own."""
    found, head = [], ""
    for _, title, level in shown:
        found.append(head if level else "")
        head = head if level else title.partition(":")[0].lower()
    return found


def _folder_part(
    part: str, library: Library, maker: Maker, look: Look
) -> Iterator[tuple[str, int, Sequence[Sheet]]]:
    """The pages of a part, each with its title in the outline and how deep it stands there."""
    from mestringstreff_desktop.pdf.folder import cover, folder_programme

    course, title = maker.course, folder.part_words(part, maker.course, library)
    if gathering := folder.gathering_of(part, course):
        yield from _behind_divider(gathering, library, maker, look)
    elif part == folder.COVER:
        yield title, 0, cover(course, look)
    elif part == folder.PROGRAMME:
        yield title, 0, folder_programme(course, look)
    elif part == folder.NOTES:
        yield title, 0, maker.sheets(NOTE_SHEET, look) * max(1, len(course.gatherings))
    else:
        sheet = OFFERS if part == folder.WAY_ON else folder.sheet_of(part)
        yield title, 0, maker.sheets(sheet, look)


def _behind_divider(
    gathering: Gathering, library: Library, maker: Maker, look: Look
) -> Iterator[tuple[str, int, Sequence[Sheet]]]:
    from mestringstreff_desktop.pdf.folder import divider

    ids = folder.folder_sheets(maker.course, gathering, library)
    made = {sheet: maker.sheets(sheet, look) for sheet in ids}
    titles = {sheet: title_of(sheet, maker.course, library) for sheet, pages in made.items() if pages}
    yield gathering.name, 0, divider(gathering, maker.course, list(titles.values()), look)
    for sheet, title in titles.items():
        yield title, 1, made[sheet]
