"""A gathering's stack: which sheets it needs, in which order, and how many."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, TeamMember, gathering_from, renumber
from mestringstreff_desktop.course.handouts import sheets, stack
from mestringstreff_desktop.course.handouts.filled import OFFERS
from mestringstreff_desktop.course.own import Attachment, OwnTool
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Status
from mestringstreff_desktop.course.sheets import SheetChoice
from tests.course.samples import a_gathering, an_item
from tests.roster import join, needing

NOW = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.fixture
def course(library: Library) -> Course:
    gatherings = [gathering_from(template) for template in library.gatherings]
    renumber(gatherings)
    return Course(title="Vårkurs", created_at=NOW, participants=9, gatherings=gatherings)


def ids(course: Course, number: int, library: Library) -> list[str]:
    found = stack.stack(course, course.gatherings[number - 1], library, spares=2)
    return [handout.sheet for handout in found]


def sheets_of(tool_id: str, library: Library) -> tuple[str, ...]:
    tool = library.tool(tool_id)
    return tool.forms if tool else ()


def test_sheets_come_in_the_order_the_plan_uses_them(course: Course, library: Library) -> None:
    sheets = ids(course, 3, library)
    assert sheets == ["busk", "nettverkskart", "selvhevdende-tale", "refleksjonsoppgave"]


def test_what_the_first_gathering_needs_comes_first(course: Course, library: Library) -> None:
    sheets = ids(course, 1, library)
    assert sheets[:3] == ["oppmote", "bordkort", "kartlegging-for"]
    assert sheets.index("presentasjonsblomst") < sheets.index("grupperegler") < sheets.index("pedagogisk-sol")


def test_what_the_last_gathering_needs_comes_last(course: Course, library: Library) -> None:
    assert ids(course, 6, library) == ["lokale-tilbud", "evaluering-etter"]


def test_sheets_of_all_six_stand_in_the_order_of_their_lines_and_each_once(
    course: Course, library: Library
) -> None:
    for gathering in course.gatherings:
        found = stack.stack(course, gathering, library, spares=2)
        lines = [item.title for item in gathering.items]
        places = [lines.index(each.used_in) for each in found if each.used_in]
        assert places == sorted(places), gathering.name
        assert len({each.sheet for each in found}) == len(found), gathering.name


def test_what_belongs_to_no_line_is_handed_out_before_the_closing(course: Course, library: Library) -> None:
    course.gatherings[3].material = ["arket «Skoen»", "arket «BUSK» til hver"]
    found = ids(course, 4, library)
    assert found.index("aktivitetskartlegging") < found.index("busk") < found.index("ukeplan")


def test_the_task_stands_where_it_is_given_with_the_sheets_it_names(course: Course, library: Library) -> None:
    gathering = course.gatherings[2]
    gathering.items[-2].tool_id, gathering.reflection_task = "ukeplan", "Bruk «BUSK» og «SMART-mål»."
    gathering.items[-1].tool_id = "skoen"
    assert ids(course, 3, library)[-4:] == ["ukeplan", "smart-mal", "refleksjonsoppgave", "skoen"]


def test_of_a_tools_sheets_those_are_meant_that_the_line_names(course: Course, library: Library) -> None:
    gathering = course.gatherings[2]
    for text, meant in (("", {"helsekoppen", "sovn-og-energi"}), ("Del ut «Helsekoppen».", {"helsekoppen"})):
        gathering.items = [an_item(5, tool_id="helsekoppen", text=text)]
        assert set(stack.lines_of(course, gathering, library)) == meant


def test_every_sheet_of_the_six_has_its_line(course: Course, library: Library) -> None:
    loose = {
        each.sheet
        for gathering in course.gatherings
        for each in stack.stack(course, gathering, library, spares=2)
        if not each.used_in
    }
    assert loose == set(stack.BEFORE_THE_FIRST)
    tools = {
        sheet for each in library.gatherings for tool in each.tools for sheet in sheets_of(tool, library)
    }
    handed_out = {sheet for number in range(1, 7) for sheet in ids(course, number, library)}
    assert tools - handed_out == {"presentasjonshand"}  # instead of the flower: it is at hand beside it


def test_what_a_line_hands_out_for_the_end_of_the_course_is_not_there_twice(
    course: Course, library: Library
) -> None:
    course.gatherings[4].items[-1].text = "Del ut «Hvordan var Mestringstreff for deg?»."
    course.gatherings[5].items.clear()
    course.gatherings[5].material.clear()
    assert ids(course, 5, library)[-1] == "evaluering-etter"
    assert ids(course, 6, library) == ["lokale-tilbud"]


def test_a_sheet_that_is_chosen_twice_is_there_once(course: Course, library: Library) -> None:
    course.gatherings[0].sheets = tuple(SheetChoice(each, 1) for each in ("busk", "skoen", "busk"))
    assert ids(course, 1, library) == ["busk", "skoen"]


def test_first_and_last_follow_the_order_of_the_course(course: Course, library: Library) -> None:
    course.gatherings[-1].items.clear()
    course.gatherings.reverse()
    renumber(course.gatherings)
    assert ids(course, 1, library)[0] == "oppmote"
    assert ids(course, 6, library)[-1] == "evaluering-etter"


def test_each_sheet_is_there_once_and_tells_where_it_is_first_used(course: Course, library: Library) -> None:
    course.gatherings = [a_gathering()]
    course.gatherings[0].items = [
        an_item(5, title="Først", tool_id="busk"),
        an_item(5, title="Så", tool_id="busk"),
        an_item(5, title="Til slutt", text="Del ut arket «Skoen» og arket «Ukeplan»."),
    ]
    found = stack.stack(course, course.gatherings[0], library, 0)
    used = [(handout.sheet, handout.used_in) for handout in found if handout.used_in]
    assert used == [("busk", "Først"), ("ukeplan", "Til slutt")]


def test_there_is_one_for_each_and_some_to_spare(course: Course, library: Library) -> None:
    course.team = [TeamMember(), TeamMember()]
    copies = {
        handout.sheet: handout.copies
        for handout in stack.stack(course, course.gatherings[0], library, spares=3)
    }
    assert (copies["pedagogisk-sol"], copies["oppmote"], copies["grupperegler"]) == (12, 1, 1)
    assert copies["bordkort"] == 1  # the cards of all are on one sheet


def test_the_chosen_sheets_stand_in_for_the_usual(course: Course, library: Library) -> None:
    course.gatherings[0].sheets = (SheetChoice("busk", copies=4, large=9), SheetChoice("skoen", large=1))
    found = stack.stack(course, course.gatherings[0], library, spares=1)
    assert [(each.sheet, each.copies, each.large) for each in found] == [("busk", 4, 4), ("skoen", 10, 1)]


def test_a_sheet_that_is_deleted_says_so(course: Course, library: Library) -> None:
    course.gatherings[0].sheets = (SheetChoice(str(uuid4())),)
    (handout,) = stack.stack(course, course.gatherings[0], library, spares=0)
    assert handout.title == "Et ark som er slettet"


def test_a_tool_of_ones_own_brings_its_forms(course: Course, library: Library) -> None:
    toml = """id="x"\nname="Mitt"\nkind="coping"\nsummary=""\nwhen=""\nminutes=[5,5]\ngroup_form=""
material=[]\nsteps=[]\ncare=[]\nsource={doc="own"}\nforms=["skoen"]"""
    right, wrong = (OwnTool(name="Mitt", toml=text, changed_at=NOW) for text in (toml, "id=3"))
    course.own_tools = [right, wrong]
    found = [stack.forms_of_tool(tool, course, library) for tool in (str(right.id), str(wrong.id), "?")]
    assert found == [("skoen",), (), ()]
    assert sheets.tool_names(course, library)[str(right.id)] == "Mitt"


def test_a_lines_own_sheet_comes_before_those_of_its_tool(course: Course, library: Library) -> None:
    file = Attachment(name="kart.pdf", media_type="application/pdf", size=3, pages=1)
    course.attachments = [file]
    first, second, *_ = course.gatherings[1].items
    first.sheet, second.sheet = "nettverkskart", str(file.id)
    found = stack.usual_sheets(course, course.gatherings[1], library)
    assert found[0] == "nettverkskart"
    assert str(file.id) in found


def test_material_that_is_in_the_stack_is_not_told_twice(course: Course, library: Library) -> None:
    gathering = course.gatherings[0]
    gathering.material = ["penner", "arket «Grupperegler»", " "]
    found = stack.material(gathering, stack.stack(course, gathering, library, 0))
    assert list(found) == ["penner"]


@pytest.mark.parametrize(("people", "spares", "copies"), [(0, 0, 0), (1, 0, 1), (12, 2, 14)])
def test_each_participant_and_spare_has_a_sheet(
    course: Course, people: int, spares: int, copies: int
) -> None:
    course.participants = people
    assert stack.usual_copies("busk", course, spares) == copies


def test_those_with_a_place_are_counted_once_there_are_any(course: Course, library: Library) -> None:
    join(course, "Kari", status=Status.WAITING)
    assert stack.usual_copies("busk", course, 2) == course.participants + 2
    join(course, "Ola", "Åse", needs=needing(NeedKind.LARGE_PRINT))
    assert stack.usual_copies("busk", course, 2) == 4
    found = {each.sheet: each.large for each in stack.stack(course, course.gatherings[0], library, 2)}
    assert (found["pedagogisk-sol"], found["oppmote"]) == (2, 0)


@pytest.mark.parametrize("team", [0, 1, 3])
def test_each_who_leads_has_what_is_for_the_leaders(course: Course, team: int) -> None:
    course.team = [TeamMember() for _ in range(team)]
    assert stack.usual_copies("hjelpekort", course, 2) == max(1, team)


@pytest.mark.parametrize("sheet", sorted(sheets.ONE_FOR_ALL))
def test_what_is_shared_is_one(course: Course, sheet: str) -> None:
    assert stack.usual_copies(sheet, course, 5) == 1


def test_every_sheet_the_rules_name_is_there(library: Library) -> None:
    named = {sheets.TASK, OFFERS, sheets.NAME_CARDS, sheets.NOTE_SHEET}
    named |= {*stack.BEFORE_THE_FIRST, *stack.AFTER_THE_LAST, *sheets.ONE_FOR_ALL}
    named |= sheets.FOR_THE_TEAM | sheets.HANDED_IN
    assert named <= set(library.forms)


@pytest.mark.parametrize(
    ("copies", "large", "found"), [(3, 5, (3, 3)), (-2, 1, (0, 0)), (4, -1, (4, 0)), (0, 0, (0, 0))]
)
def test_impossible_numbers_of_copies_are_made_possible(
    course: Course, library: Library, copies: int, large: int, found: tuple[int, int]
) -> None:
    gathering = course.gatherings[2]
    gathering.sheets = (SheetChoice("busk", copies, large),)
    (handout,) = stack.stack(course, gathering, library, 2)
    assert (handout.copies, handout.large) == found


def test_material_does_not_say_again_what_is_in_the_last_stack(course: Course, library: Library) -> None:
    last = course.gatherings[-1]
    found = list(stack.material(last, stack.stack(course, last, library, 2)))
    assert not [thing for thing in found if "Veien videre" in thing or "evalueringsskjema" in thing]
    assert "penner" in found
