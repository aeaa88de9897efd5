"""What comes along to a new course, and what never does."""

import datetime as dt
from collections.abc import Sequence

import pytest

from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState
from mestringstreff_desktop.course.course import (
    Consideration,
    Course,
    CourseConsideration,
    Role,
    Slide,
    TeamMember,
)
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.renewal import Renewal, answers, come_along, wise_things
from mestringstreff_desktop.course.sheets import FolderPlan, LocalHelp, LocalOffer, SheetChoice
from mestringstreff_desktop.course.work_meeting import Decision, WorkMeeting
from tests.course.samples import START, a_course, a_gathering, hold
from tests.roster import join

ROLES = ("Kursleder",)
LATER = START + dt.timedelta(days=200)


def wise(text: str) -> LogNote:
    return LogNote(kind=NoteKind.WISE, text=text, at=START)


def a_held_course() -> Course:
    """Two gatherings, the first held, with a person in every place that may hold one."""
    course = a_course(2)
    first = hold(course.gatherings[0])
    first.date, first.start, first.link = dt.date(2026, 11, 25), dt.time(10), "https://example.org/kari"
    first.log.wise, first.log.done = "- Mer te\n\n• Kortere runde", "Kari gråt."
    first.notes = [wise("Åpne vinduet"), LogNote(kind=NoteKind.LEARNED, text="Kari sa", at=START)]
    first.items[0].responsible, first.items[1].responsible = "Kari", "Kursleder"
    course.team = [TeamMember(name="Kari")]
    course.local_offers = (LocalOffer("Frisklivssentralen", "Tur hver uke", "Kari, 900 00 000"),)
    return course


def renewed(course: Course, *kept: ChecklistEntry) -> Course:
    return Renewal(course, ROLES, [each.id for each in kept], LATER).course("Våren")


def test_wise_lines_and_notes_come_once_each_without_their_bullets() -> None:
    gathering = a_gathering(30)
    gathering.log.wise = "- Mer te\n\n  • Kortere runde \nMer te"
    gathering.notes = [wise("Mer te"), wise("Åpne vinduet"), wise(" ")]
    assert wise_things(gathering) == ["Mer te", "Kortere runde", "Åpne vinduet"]


def test_what_waits_to_be_considered_goes_on_waiting() -> None:
    gathering = a_gathering(30)
    gathering.considerations = [Consideration(text="Ny"), Consideration(text="Gjort", is_dealt_with=True)]
    assert wise_things(gathering) == ["Ny"]


def test_wise_things_stand_at_their_gathering() -> None:
    made = renewed(a_held_course())
    assert [each.text for each in made.gatherings[0].considerations] == [
        "Mer te",
        "Kortere runde",
        "Åpne vinduet",
    ]
    assert made.gatherings[1].considerations == []


def a_review(course: Course, *decided: Decision, is_review: bool = True) -> None:
    course.work_meetings.append(WorkMeeting(is_review=is_review, decisions=decided))


def texts(things: Sequence[Consideration | CourseConsideration]) -> list[str]:
    return [each.text for each in things]


def test_what_the_review_decided_stands_at_its_gathering_or_in_the_whole_course() -> None:
    course = a_held_course()
    a_review(
        course,
        Decision(id="1", text="Færre ark", gathering=1),
        Decision(id="2", text="Ha\nto pauser", gathering=2),
        Decision(id="3", text="Begynn i januar"),
        Decision(id="4", text="Sju samlinger", gathering=7),
        Decision(id="5", text=" "),
    )
    a_review(course, Decision(id="6", text="Kari spør laget"), is_review=False)
    made = renewed(course)
    assert texts(made.considerations) == ["Begynn i januar", "Sju samlinger"]
    first, second = (texts(each.considerations) for each in made.gatherings)
    assert (first[:2], second) == (["Færre ark", "Mer te"], ["Ha to pauser"])


def test_who_is_to_do_it_comes_along_as_a_role_and_what_names_a_participant_not_at_all() -> None:
    course = a_course(1)
    course.team = [TeamMember(name="Kari Moe", role=Role.USER_REPRESENTATIVE)]
    join(course, "Per Aas")
    a_review(
        course,
        Decision(id="1", text="Ring i god tid", responsible="Kari"),
        Decision(id="2", text="Spør fastlegene", responsible="Naboen"),
        Decision(id="3", text="Sett Per nærmest døra"),
    )
    assert len(come_along(course)) == 2
    assert texts(renewed(course).considerations) == [
        "Ring i god tid (brukerrepresentant)", "Spør fastlegene",
    ]  # fmt: skip


def test_what_was_not_dealt_with_in_the_course_goes_on_once() -> None:
    course = a_course(1)
    course.considerations = [
        CourseConsideration(text="Begynn i januar"),
        CourseConsideration(text="Lån et større rom", is_dealt_with=True),
        CourseConsideration(text="Flere fastleger"),
    ]
    a_review(course, Decision(id="1", text="Flere fastleger"))
    made = renewed(course)
    assert texts(made.considerations) == ["Flere fastleger", "Begynn i januar"]
    assert [each.position for each in made.considerations] == [0, 1]


def test_the_plan_comes_along_and_nothing_that_happened() -> None:
    course = a_held_course()
    made = renewed(course).gatherings[0]
    assert [item.minutes for item in made.items] == [30, 90, 30]
    assert (made.date, made.start, made.events, made.notes) == (None, dt.time(10), [], [])
    assert made.log.is_empty
    assert made.id != course.gatherings[0].id


def test_no_name_comes_along() -> None:
    made = renewed(a_held_course())
    assert made.team == []
    assert [item.responsible for item in made.gatherings[0].items] == ["Fagperson", "Kursleder", ""]
    assert made.local_offers == (LocalOffer("Frisklivssentralen", "Tur hver uke"),)
    assert made.gatherings[0].link == ""
    assert "Kari" not in repr(made)


def test_a_name_becomes_the_role_that_person_has() -> None:
    course = a_held_course()
    course.team = [
        TeamMember(name="Kari", role=Role.USER_REPRESENTATIVE),
        TeamMember(name="Åshild Moe", role=Role.PROFESSIONAL),
    ]
    for item, who in zip(course.gatherings[0].items, ("Åshild", "åshild moe og Kari", "Naboen"), strict=True):
        item.responsible = who
    found = [item.responsible for item in renewed(course).gatherings[0].items]
    assert found == ["Fagperson", "Fagperson og Brukerrepresentant", ""]


@pytest.mark.parametrize(
    ("note", "mentions"),
    [("Kari ringer", True), ("Karis nøkkel", True), ("Hos Moe.", True), ("Karikatur", False), ("", False)],
)
def test_a_note_that_mentions_the_team_stays_behind(note: str, mentions: bool) -> None:
    course = a_course(1)
    course.team = [TeamMember(name="Kari Moe")]
    course.entries = [ChecklistEntry(area_id="drift", item_id="rom", state=ItemState.SETTLED, note=note)]
    course.gatherings[0].items[0].note = note
    made = renewed(course, course.entries[0])
    assert (made.entries[0].state, made.entries[0].note) == (ItemState.SETTLED, "" if mentions else note)
    assert made.gatherings[0].items[0].note == ("" if mentions else note)


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Sett Per nærmest døra", True),
        ("Pers stol", True),
        ("PER hører dårlig", True),
        ("En kopp per bord", False),
    ],
)
def test_what_mentions_a_participant_stays_behind(text: str, mentions: bool) -> None:
    course = a_course(1)
    join(course, "per Aas")
    first = course.gatherings[0]
    first.log.wise = first.items[0].note = text
    first.material = [text]
    made = renewed(course).gatherings[0]
    kept = "" if mentions else text
    assert (made.items[0].note, [each.text for each in made.considerations]) == (kept, [kept] if kept else [])
    assert made.material == ([kept] if kept else [])


def test_nobody_who_took_part_comes_along() -> None:
    course = a_course(1)
    join(course, "Kari Moe")
    course.work_meetings = [WorkMeeting(present="Kari")]
    made = renewed(course)
    assert (made.roster, made.work_meetings, made.figures, made.ended_on) == ([], [], None, None)


def test_a_line_that_came_up_during_the_run_stays_behind() -> None:
    course = a_held_course()
    course.gatherings[0].items[1].is_unplanned = True
    assert [item.position for item in renewed(course).gatherings[0].items] == [0, 1]


def test_only_answers_that_are_chosen_stay_true() -> None:
    course = a_course()
    kept = ChecklistEntry(
        area_id="drift",
        item_id="rom",
        state=ItemState.SETTLED,
        note="Biblioteket",
        responsible="Kari",
        due=dt.date.max,
    )
    left = ChecklistEntry(area_id="drift", item_id="mat", state=ItemState.SETTLED)
    course.entries = [left, kept]
    (entry,) = renewed(course, kept).entries
    assert (entry.item_id, entry.state, entry.note) == ("rom", ItemState.SETTLED, "Biblioteket")
    assert (entry.responsible, entry.due, entry.position) == ("", None, 0)


def test_questions_of_ones_own_always_come_along_but_not_their_answers() -> None:
    course = a_course()
    course.entries = [
        ChecklistEntry(area_id="drift", question="Har vi nøkkel?", state=ItemState.SETTLED, note="Hos Kari")
    ]
    (entry,) = renewed(course).entries
    assert (entry.question, entry.state, entry.note) == ("Har vi nøkkel?", ItemState.NOT_STARTED, "")


def test_what_can_be_chosen_are_the_answered_questions() -> None:
    course = a_course()
    blank = ChecklistEntry(area_id="drift", item_id="mat")
    noted = ChecklistEntry(area_id="drift", item_id="rom", note="Biblioteket")
    course.entries = [blank, noted]
    assert answers(course) == [noted]


def test_own_things_get_new_ids_wherever_they_are_referred_to() -> None:
    course = a_held_course()
    sheet = OwnSheet(title="Eget ark", toml="", changed_at=START)
    tool = OwnTool(name="Eget verktøy", toml=f'id = "x"\nforms = ["{sheet.id}"]', changed_at=START)
    file = Attachment(name="kart.pdf", media_type="application/pdf", size=3, pages=1)
    course.own_sheets, course.own_tools, course.attachments = [sheet], [tool], [file]
    course.folder = FolderPlan(parts=("forside", str(file.id)))
    first = course.gatherings[0]
    first.sheets, first.tools = (SheetChoice(str(sheet.id), 4, 2),), [str(tool.id)]
    first.items[0].tool_id, first.items[0].sheet = str(tool.id), str(file.id)
    first.slides = (Slide(id="a", title="A", picture=str(file.id)),)
    made = renewed(course)
    new_sheet, new_tool, new_file = made.own_sheets[0], made.own_tools[0], made.attachments[0]
    assert str(new_sheet.id) in new_tool.toml
    assert made.folder.parts == ("forside", str(new_file.id))
    assert made.gatherings[0].sheets == (SheetChoice(str(new_sheet.id), 4),)
    assert made.gatherings[0].tools == [str(new_tool.id)]
    item = made.gatherings[0].items[0]
    assert (item.tool_id, item.sheet) == (str(new_tool.id), str(new_file.id))
    assert made.gatherings[0].slides == (Slide(id="a", title="A", picture=str(new_file.id)),)


def test_what_is_noted_on_a_slide_comes_along_unless_it_mentions_the_team() -> None:
    course = a_held_course()
    course.team = [TeamMember(name="Turid Moen")]
    notes = ("Turid forteller først", "Fortell selv først")
    course.gatherings[0].slides = tuple(Slide(id=each, title="A", notes=each) for each in notes)
    assert [each.notes for each in renewed(course).gatherings[0].slides or ()] == ["", notes[1]]


def test_whom_to_ring_and_ones_own_powerpoint_come_along() -> None:
    course = a_held_course()
    course.local_help = (LocalHelp("Legevakta", "Storgata 1", "116 117"),)
    course.gatherings[0].own_slides = "/hjemme/kurs.pptx"
    made = renewed(course)
    assert (made.local_help, made.gatherings[0].own_slides) == (course.local_help, "/hjemme/kurs.pptx")


def test_the_earlier_course_is_left_as_it_is() -> None:
    course = a_held_course()
    before = repr(course)
    renewed(course)
    assert repr(course) == before
