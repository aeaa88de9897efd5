"""The stack and the folder are read in the window's thread, and made from what was read."""

import io

import pytest
from pypdf import PdfReader

from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.course.sheets import SheetChoice
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import choosing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Cancelled
from mestringstreff_desktop.ui.handouts.papers import folder_paper, stack_paper
from mestringstreff_desktop.ui.paper.paper import Edition, Paper


def ignore(done: int, of: int) -> None:
    pass


def pages(paper: Paper, edition: Edition) -> int:
    return len(PdfReader(io.BytesIO(paper.make(edition, ignore))).pages)


def test_a_stack_has_its_numbers_in_it(context: Context) -> None:
    gathering = context.require_course().gatherings[1]
    choosing.choose_sheets(context.database, gathering.id, [SheetChoice("busk", 3)])
    paper = stack_paper(context, gathering.id)
    assert (paper.title, paper.is_counted, paper.edition.copies) == ("Bunke til samling 2", False, 1)
    assert pages(paper, Edition()) == 4


def test_what_is_typed_last_is_in_it(context: Context) -> None:
    gathering = context.require_course().gatherings[1]
    choices = [SheetChoice("busk", 2)]
    context.autosave.queue("x", lambda: choosing.choose_sheets(context.database, gathering.id, choices))
    assert pages(stack_paper(context, gathering.id), Edition()) == 3


def test_a_gathering_that_is_gone_is_told_of(context: Context) -> None:
    with pytest.raises(UserError):
        stack_paper(context, context.require_course().id)


def test_making_can_be_given_up(context: Context) -> None:
    def give_up(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        stack_paper(context, context.require_course().gatherings[1].id).make(Edition(), give_up)


def test_a_folder_comes_in_as_many_copies_as_are_chosen(context: Context) -> None:
    course = context.require_course()
    choosing.choose_parts(context.database, course.id, [folder.COVER, folder.PROGRAMME])
    paper = folder_paper(context)
    assert (paper.copies, paper.why) == (12, "10 deltakere + 2 ekstra")
    assert pages(paper, Edition(2)) == 2 * pages(paper, Edition())
    choosing.count_folders(context.database, course.id, 5)
    assert (folder_paper(context).copies, folder_paper(context).why) == (5, "")
