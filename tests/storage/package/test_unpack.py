"""What travelled becomes a course of one's own, under its own ids or under new ones."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

import msgspec
import pytest

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.sheets import FolderPlan, SheetChoice
from mestringstreff_desktop.storage.package.format import PackedCourse
from mestringstreff_desktop.storage.package.pack import PLAN_ONLY, ExportOptions, pack
from mestringstreff_desktop.storage.package.unpack import renewed, unpack
from tests.storage.package.packed_samples import EVERYTHING, ROLES, a_course_to_send
from tests.storage.samples import MOMENT, plain

DAY = datetime(2026, 11, 25, tzinfo=UTC)


def sent(course: Course, options: ExportOptions = PLAN_ONLY) -> Course:
    return unpack(pack(course, ROLES, options), MOMENT)


@pytest.mark.parametrize("options", [PLAN_ONLY, EVERYTHING], ids=["plan", "everything"])
def test_what_comes_in_goes_out_as_it_came(options: ExportOptions) -> None:
    course = a_course_to_send()
    went = msgspec.structs.replace(pack(course, ROLES, options), figures=None)
    assert pack(sent(course, options), ROLES, replace(options, figures=False)) == went


def test_figures_do_not_come_in() -> None:
    course = a_course_to_send()
    got = sent(course, EVERYTHING)
    assert (got.figures, got.ended_on, got.responses, got.questionnaires) == (None, None, [], [])


def test_a_course_that_comes_back_is_the_plan_and_nothing_more() -> None:
    course = a_course_to_send()
    got = sent(course)
    assert (got.id, got.title, got.goals, got.created_at) == (course.id, course.title, course.goals, DAY)
    assert (got.place, got.participants, got.frame, got.team, got.local_offers) == ("", 10, {}, [], ())
    gathering = got.gatherings[0]
    assert (gathering.date, gathering.start, gathering.events, gathering.notes) == (None, None, [], [])
    assert gathering.log.is_empty
    assert [item.title for item in gathering.items] == [course.gatherings[0].items[0].title]


def test_all_that_was_asked_for_comes_too() -> None:
    course = a_course_to_send()
    got = sent(course, EVERYTHING)
    there, here = course.gatherings[0], got.gatherings[0]
    assert [event.at for event in here.events] == [event.at for event in there.events]
    assert (here.log.wise, here.log.attendance) == (there.log.wise, 9)
    assert [note.text for note in here.notes] == [note.text for note in there.notes]
    assert [each.text for each in here.considerations] == [each.text for each in there.considerations]
    assert [(each.name, each.role) for each in got.team] == [(each.name, each.role) for each in course.team]
    assert {entry.note for entry in got.entries} == {entry.note for entry in course.entries}


def test_sheets_and_folder_come_without_their_numbers() -> None:
    got = sent(a_course_to_send())
    assert [(choice.copies, choice.large) for choice in got.gatherings[0].sheets] == [(None, None)]
    assert got.folder.copies is None
    assert got.folder.parts


def test_own_sheets_and_tools_are_new_here() -> None:
    course = a_course_to_send()
    got = unpack(pack(course, ()), DAY)
    assert (got.own_sheets[0].toml, got.own_sheets[0].changed_at) == (course.own_sheets[0].toml, DAY)
    assert plain(got.attachments) == plain(course.attachments)


def test_order_is_kept() -> None:
    got = sent(a_course_to_send(gatherings=[Gathering(title=title) for title in "cab"]))
    assert [(each.title, each.position) for each in got.gatherings] == [("c", 0), ("a", 1), ("b", 2)]


def a_course_that_refers() -> Course:
    """Own things that are referred to from all over the plan."""
    course = a_course_to_send()
    sheet, tool, file = course.own_sheets[0], course.own_tools[0], course.attachments[0]
    tool.toml += f'forms = ["{sheet.id}"]\n'
    gathering = course.gatherings[0]
    gathering.sheets = (SheetChoice(str(sheet.id)), SheetChoice(str(file.id)), SheetChoice("busk"))
    gathering.tools, gathering.items[0].tool_id = [str(tool.id)], str(tool.id)
    gathering.events[0].item_id = gathering.items[0].id
    gathering.events[0].plan = {str(gathering.items[0].id): 7}
    course.folder = FolderPlan(parts=("cover", str(sheet.id)))
    return course


def all_ids(packed: PackedCourse) -> set[UUID]:
    return {packed.id, *packed.part_ids}


def test_new_ids_are_new_everywhere_and_hang_together() -> None:
    before = pack(a_course_that_refers(), (), EVERYTHING)
    after = renewed(before, all_ids(before))
    assert all_ids(after).isdisjoint(all_ids(before))
    sheet, tool, file = (str(each[0].id) for each in (after.own_sheets, after.own_tools, after.attachments))
    assert after.gatherings[0].sheets == (sheet, file, "busk")
    assert (after.gatherings[0].tools, after.items[0].tool_id) == ((tool,), tool)
    assert after.folder == ("cover", sheet)
    assert sheet in after.own_tools[0].toml
    (history,) = after.histories
    assert history.events[0].item_id == after.items[0].id
    assert list(history.events[0].plan) == [str(after.items[0].id)]


def test_only_the_ids_that_are_taken_are_new() -> None:
    before = pack(a_course_that_refers(), ())
    after = renewed(before, {before.own_sheets[0].id, uuid4()})
    assert all_ids(before) - all_ids(after) == {before.own_sheets[0].id}
