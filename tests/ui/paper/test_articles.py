"""Articles as papers: one for oneself, all before a gathering for the team."""

from functools import partial

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Role, TeamMember
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.paper.articles import article_paper, reading_paper
from tests.background import SAMPLES
from tests.ui.bare import bare, bare_course


def test_without_a_course_there_is_one_of_each(database: Database, library: Library) -> None:
    context = bare(database, library)
    papers = article_paper(context, SAMPLES[0]), reading_paper(context, "Les før samling 1", SAMPLES)
    assert [(each.title, each.copies) for each in papers] == [
        ("Hva er mestring", 1),
        ("Les før samling 1", 1),
    ]
    assert all(each.editions == {"large_print", "monochrome"} for each in papers)


def test_everybody_who_leads_gets_what_is_read_before(database: Database, library: Library) -> None:
    context = bare_course(database, library)
    course = context.require_course().id
    for name in ("Åse", "Per"):
        member = TeamMember(name=name, role=Role.LEADER)
        context.act(partial(planning.write_member, database, course, member))
    paper = reading_paper(context, "Les før samling 1", SAMPLES)
    assert (paper.copies, paper.why) == (2, "én til hver i arbeidsgruppa")
