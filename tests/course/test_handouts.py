from datetime import UTC, datetime
from uuid import uuid4

import pytest

from mestringstreff_desktop.content.forms import Table
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course import handouts
from mestringstreff_desktop.course.course import Course, TeamMember, gathering_from, renumber
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.sheets import FolderPlan, LocalOffer, SheetChoice
from mestringstreff_desktop.errors import ContentError
from tests.course.samples import a_gathering, an_item

NOW = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.fixture
def course(library: Library) -> Course:
    gatherings = [gathering_from(template) for template in library.gatherings]
    renumber(gatherings)
    return Course(title="Vårkurs", created_at=NOW, participants=9, gatherings=gatherings)


def ids(course: Course, number: int, library: Library) -> list[str]:
    found = handouts.stack(course, course.gatherings[number - 1], library, spares=2)
    return [handout.sheet for handout in found]


def test_sheets_come_in_the_order_the_plan_uses_them(course: Course, library: Library) -> None:
    sheets = ids(course, 3, library)
    assert sheets == ["busk", "nettverkskart", "selvhevdende-tale", "refleksjonsoppgave"]


def test_what_the_first_gathering_needs_comes_first(course: Course, library: Library) -> None:
    sheets = ids(course, 1, library)
    assert sheets[:3] == ["oppmote", "bordkort", "kartlegging-for"]
    assert sheets.index("presentasjonsblomst") < sheets.index("grupperegler") < sheets.index("pedagogisk-sol")


def test_what_the_last_gathering_needs_comes_last(course: Course, library: Library) -> None:
    assert ids(course, 6, library)[-2:] == ["evaluering-etter", "lokale-tilbud"]
    assert "refleksjonsoppgave" not in ids(course, 6, library)


def test_first_and_last_follow_the_order_of_the_course(course: Course, library: Library) -> None:
    course.gatherings.reverse()
    renumber(course.gatherings)
    assert ids(course, 1, library)[0] == "oppmote"
    assert ids(course, 6, library)[-1] == "lokale-tilbud"


def test_each_sheet_is_there_once_and_tells_where_it_is_first_used(course: Course, library: Library) -> None:
    course.gatherings = [a_gathering()]
    course.gatherings[0].items = [
        an_item(5, title="Først", tool_id="busk"),
        an_item(5, title="Så", tool_id="busk"),
        an_item(5, title="Til slutt", text="Del ut arket «Skoen» og arket «Ukeplan»."),
    ]
    found = handouts.stack(course, course.gatherings[0], library, 0)
    used = [(handout.sheet, handout.used_in) for handout in found if handout.used_in]
    assert used == [("busk", "Først"), ("ukeplan", "Til slutt")]


def test_there_is_one_for_each_and_some_to_spare(course: Course, library: Library) -> None:
    course.team = [TeamMember(), TeamMember()]
    copies = {
        handout.sheet: handout.copies
        for handout in handouts.stack(course, course.gatherings[0], library, spares=3)
    }
    assert (copies["pedagogisk-sol"], copies["oppmote"], copies["grupperegler"]) == (12, 1, 1)
    assert copies["bordkort"] == 7  # two cards on a sheet, for 9 participants, 3 spares and 2 leaders


def test_the_chosen_sheets_stand_in_for_the_usual(course: Course, library: Library) -> None:
    course.gatherings[0].sheets = (SheetChoice("busk", copies=4, large=9), SheetChoice("skoen", large=1))
    found = handouts.stack(course, course.gatherings[0], library, spares=1)
    assert [(each.sheet, each.copies, each.large) for each in found] == [("busk", 4, 4), ("skoen", 10, 1)]


def test_a_sheet_that_is_deleted_says_so(course: Course, library: Library) -> None:
    course.gatherings[0].sheets = (SheetChoice(str(uuid4())),)
    (handout,) = handouts.stack(course, course.gatherings[0], library, spares=0)
    assert handout.title == "Et ark som er slettet"


def test_a_tool_of_ones_own_brings_its_forms(course: Course, library: Library) -> None:
    toml = """id="x"\nname="Mitt"\nkind="coping"\nsummary=""\nwhen=""\nminutes=[5,5]\ngroup_form=""
material=[]\nsteps=[]\ncare=[]\nsource={doc="own"}\nforms=["skoen"]"""
    right, wrong = (OwnTool(name="Mitt", toml=text, changed_at=NOW) for text in (toml, "id=3"))
    course.own_tools = [right, wrong]
    found = [handouts.forms_of_tool(tool, course, library) for tool in (str(right.id), str(wrong.id), "?")]
    assert found == [("skoen",), (), ()]
    assert handouts.tool_names(course, library)[str(right.id)] == "Mitt"


def test_material_that_is_in_the_stack_is_not_told_twice(course: Course, library: Library) -> None:
    gathering = course.gatherings[0]
    gathering.material = ["penner", "arket «Grupperegler»", " "]
    found = handouts.material(gathering, handouts.stack(course, gathering, library, 0))
    assert list(found) == ["penner"]


def test_local_offers_fill_the_table(course: Course, library: Library) -> None:
    course.local_offers = (LocalOffer("Frisklivssentralen", "Hjelp", "tlf. 1"),)
    form = handouts.form_of("lokale-tilbud", course, library)
    assert form is not None
    (table,) = [section for section in form.sections if isinstance(section, Table)]
    assert table.rows == (("Frisklivssentralen", "Hjelp", "tlf. 1"),)


def test_without_local_offers_the_sheet_is_as_it_was(course: Course, library: Library) -> None:
    assert handouts.form_of("lokale-tilbud", course, library) is library.forms["lokale-tilbud"]


def test_a_sheet_of_ones_own_is_read_when_it_is_needed(course: Course, library: Library) -> None:
    own = OwnSheet(title="Mitt", toml="id=3", changed_at=NOW)
    course.own_sheets = [own]
    with pytest.raises(ContentError, match="Mitt: "):
        handouts.form_of(str(own.id), course, library)
    assert handouts.title_of(str(own.id), course, library) == "Mitt"


def test_a_folder_has_the_usual_parts_in_order(course: Course, library: Library) -> None:
    words = [handouts.part_words(part, course, library) for part in handouts.folder_parts(course, library)]
    assert words[:3] == ["Forside", "Program for alle samlingene", "Samling 1: Hva er mestring?"]
    assert words[-2:] == ["Notatark", "Veien videre: lokale tilbud"]
    assert len(words) == 10


def test_chosen_parts_come_in_their_order_and_those_gone_are_left_out(
    course: Course, library: Library
) -> None:
    file = Attachment(name="Turkart.pdf", media_type="application/pdf", size=1, pages=1)
    course.attachments = [file]
    chosen = (f"attachment:{file.id}", "sheet:busk", "own:borte", f"gathering:{uuid4()}", "cover", "?")
    course.folder = FolderPlan(parts=chosen)
    parts = handouts.folder_parts(course, library)
    assert [handouts.part_words(part, course, library) for part in parts] == [
        "Turkart.pdf",
        "BUSK",
        "Forside",
    ]


def test_what_is_not_in_the_folder_can_be_added(course: Course, library: Library) -> None:
    course.own_sheets = [OwnSheet(title="Mitt", toml="", changed_at=NOW)]
    course.folder = FolderPlan(parts=("cover",))
    parts = handouts.parts_to_add(course, library)
    assert parts[0] == "programme"
    assert f"own:{course.own_sheets[0].id}" in parts
    assert "sheet:busk" in parts
    assert not {"cover", "sheet:sjekkliste", "sheet:notater"} & set(parts)
    assert all(handouts.part_words(part, course, library) for part in parts)


def test_only_what_is_a_participants_own_stands_behind_a_divider(course: Course, library: Library) -> None:
    sheets = handouts.folder_sheets(course, course.gatherings[0], library)
    assert sheets[0] == "presentasjonsblomst"
    assert not {"oppmote", "bordkort", "grupperegler", "kartlegging-for", "refleksjonsoppgave"} & set(sheets)
    assert handouts.folder_sheets(course, course.gatherings[5], library) == []


@pytest.mark.parametrize(("people", "spares", "copies"), [(0, 0, 0), (1, 0, 1), (12, 2, 14)])
def test_each_participant_and_spare_has_a_sheet(
    course: Course, people: int, spares: int, copies: int
) -> None:
    course.participants = people
    assert handouts.usual_copies("busk", course, spares) == copies


@pytest.mark.parametrize(("people", "team", "sheets"), [(9, 0, 5), (9, 1, 5), (10, 1, 6), (0, 0, 0)])
def test_two_name_cards_come_of_a_sheet(course: Course, people: int, team: int, sheets: int) -> None:
    course.participants, course.team = people, [TeamMember() for _ in range(team)]
    assert handouts.usual_copies("bordkort", course, 0) == sheets


@pytest.mark.parametrize("sheet", sorted(handouts.ONE_FOR_ALL))
def test_what_is_shared_is_one(course: Course, sheet: str) -> None:
    assert handouts.usual_copies(sheet, course, 5) == 1


def test_every_sheet_the_rules_name_is_there(library: Library) -> None:
    named = {handouts.TASK, handouts.OFFERS, handouts.NAME_CARDS, handouts.NOTE_SHEET}
    named |= {*handouts.BEFORE_THE_FIRST, *handouts.AFTER_THE_LAST, *handouts.ONE_FOR_ALL}
    assert named <= set(library.forms)


@pytest.mark.parametrize(
    ("copies", "large", "found"), [(3, 5, (3, 3)), (-2, 1, (0, 0)), (4, -1, (4, 0)), (0, 0, (0, 0))]
)
def test_impossible_numbers_of_copies_are_made_possible(
    course: Course, library: Library, copies: int, large: int, found: tuple[int, int]
) -> None:
    gathering = course.gatherings[2]
    gathering.sheets = (SheetChoice("busk", copies, large),)
    (handout,) = handouts.stack(course, gathering, library, 2)
    assert (handout.copies, handout.large) == found


def test_a_sheet_that_is_gone_says_so(course: Course, library: Library) -> None:
    assert handouts.title_of("finnes-ikke", course, library) == handouts.GONE
    assert handouts.form_of("finnes-ikke", course, library) is None


def test_an_empty_course_has_a_folder_without_gatherings(library: Library) -> None:
    course = Course(title="<b>&🌻ŋ", created_at=NOW)
    assert handouts.folder_parts(course, library) == ("cover", "programme", "notes", "local-offers")


def test_parts_of_the_folder_that_are_gone_or_said_twice_are_left_out(
    course: Course, library: Library
) -> None:
    wanted = ("notes", f"gathering:{uuid4()}", "sheet:finnes-ikke", "tull", "notes", "sheet:busk")
    course.folder = FolderPlan(wanted)
    assert handouts.folder_parts(course, library) == ("notes", "sheet:busk")


@pytest.mark.parametrize(
    ("part", "sheet"),
    [("sheet:busk", "busk"), ("own:x", "x"), ("attachment:y", "y"), ("notes", ""), ("", "")],
)
def test_a_part_tells_which_sheet_it_is(part: str, sheet: str) -> None:
    assert handouts.sheet_of(part) == sheet


def test_what_can_be_added_is_not_in_the_folder_already(course: Course, library: Library) -> None:
    added = handouts.parts_to_add(course, library)
    assert not set(added) & set(handouts.folder_parts(course, library))
    assert "sheet:busk" in added
    assert "sheet:oppmote" not in added


def test_the_last_gathering_hands_out_the_ways_on_once(course: Course, library: Library) -> None:
    sheets = ids(course, 6, library)
    assert sheets.count("lokale-tilbud") == 1
    assert sheets[-1] == "lokale-tilbud"


def test_material_does_not_say_again_what_is_in_the_last_stack(course: Course, library: Library) -> None:
    last = course.gatherings[-1]
    found = list(handouts.material(last, handouts.stack(course, last, library, 2)))
    assert not [thing for thing in found if "Veien videre" in thing]
    assert "penner" in found
