"""The papers of a gathering's stack and a participant's folder: read in the window's thread, made beside."""

from collections.abc import Iterable
from uuid import UUID

from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.course.handouts.filled import left_out_words
from mestringstreff_desktop.course.handouts.sheets import NAME_CARDS
from mestringstreff_desktop.course.handouts.stack import stack
from mestringstreff_desktop.services import handouts
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step, names_editions, people_on

STACK_EDITIONS = frozenset({"monochrome"})
FOLDER_EDITIONS = frozenset({"large_print", "monochrome"})


def stack_editions(context: Context) -> frozenset[str]:
    """Return the editions of a stack: with first names on the cards where somebody has a place."""
    return STACK_EDITIONS | names_editions(context, [NAME_CARDS])


def stack_paper(context: Context, gathering_id: UUID) -> Paper:
    """Return a gathering's stack; the numbers of its sheets are in it.

    Raises:
        UserError: the course or the gathering is gone.
    """
    context.autosave.flush()
    course = context.require_course()
    library, spares = context.library, context.settings.spare_copies
    ready = handouts.read_stack(context.database, course.id, gathering_id, context.sandbox)
    gathering = next(each for each in ready.course.gatherings if each.id == gathering_id)

    def make(edition: Edition, step: Step) -> bytes:
        return handouts.make_stack(
            library,
            ready,
            gathering_id,
            spares=spares,
            options=edition,
            people=people_on(ready.course, edition),
            step=step,
        ).pdf

    title, editions = f"Bunke til samling {gathering.number}", stack_editions(context)
    note = stack_note(context, [each.sheet for each in stack(ready.course, gathering, library, spares)])
    return Paper(title, make, editions=editions, is_counted=False, note=note)


def stack_note(context: Context, sheets: Iterable[str]) -> str:
    """Return what is said where facts about the person are left out of sheets that are handed out."""
    return left_out_words(map(context.library.forms.get, sheets), context.course)


def folder_paper(context: Context) -> Paper:
    """Return the participants' folder.

    Raises:
        UserError: the course is gone.
    """
    context.autosave.flush()
    course, library = context.require_course(), context.library
    ready = handouts.read_folder(context.database, course.id, library, context.sandbox)
    spares = context.settings.spare_copies
    usual = folder.usual_number(ready.course, spares, in_large_print=False)
    wanted = usual if ready.course.folder.copies is None else ready.course.folder.copies

    def make(edition: Edition, step: Step) -> bytes:
        return handouts.make_folder(library, ready, edition, step=step).pdf

    title = f"Kursperm {course.title}"
    why = folder.number_words(ready.course, spares, in_large_print=False) if wanted == usual else ""
    return Paper(title, make, wanted, why, editions=FOLDER_EDITIONS, is_book=True)
