"""The types of the built-in material: immutable, strict, and able to find their own parts."""

import msgspec
import pytest

from mestringstreff_desktop.content.model import (
    Advice,
    Checklist,
    ChecklistArea,
    ChecklistGroup,
    ChecklistItem,
    ItemTemplate,
    Phase,
    Source,
    Tool,
)

OWN = Source(doc="own")


def question(name: str, advice: tuple[str, ...] = ()) -> ChecklistItem:
    return ChecklistItem(id=name, question=f"{name}?", stage="plan", source=OWN, advice=advice)


def area(name: str, *groups: tuple[ChecklistItem, ...]) -> ChecklistArea:
    parts = tuple(ChecklistGroup(items=items) for items in groups)
    return ChecklistArea(id=name, title=name, lead="", groups=parts)


KIND = Advice(id="vennlig", kind="tip", text="Vær vennlig.", source=OWN)
CALM = Advice(id="rolig", kind="tip", text="Ta det rolig.", source=OWN)
FIRST, SECOND, THIRD = question("mat"), question("lokale"), question("mål", ("rolig", "vennlig"))
CHECKLIST = Checklist(
    areas=(area("drift", (FIRST,), (SECOND,)), area("oppdrag", (THIRD,))), advice=(KIND, CALM)
)


def test_an_area_has_the_questions_of_its_groups_in_order() -> None:
    assert CHECKLIST.areas[0].items == (FIRST, SECOND)


def test_a_checklist_has_the_questions_of_its_areas_in_order() -> None:
    assert CHECKLIST.items == (FIRST, SECOND, THIRD)


def test_a_question_is_found_by_id() -> None:
    assert CHECKLIST.item("lokale") is SECOND
    assert CHECKLIST.item("finnes-ikke") is None


def test_advice_comes_in_the_order_the_question_names_it() -> None:
    assert CHECKLIST.advice_for(THIRD) == (CALM, KIND)
    assert CHECKLIST.advice_for(FIRST) == ()


def test_nothing_built_in_can_be_changed() -> None:
    with pytest.raises(AttributeError):
        OWN.page = 12  # type: ignore[misc]


@pytest.mark.parametrize(
    "fields",
    [
        {"phase": "opening", "title": "Velkommen"},
        {"phase": "pause", "title": "Velkommen", "minutes": 5},
        {"phase": "opening", "title": "Velkommen", "minutes": "5"},
        {"phase": "opening", "title": "Velkommen", "minutes": 5, "minuts": 5},
    ],
    ids=["a field is missing", "an unknown phase", "a text for a number", "a field too many"],
)
def test_a_wrong_record_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(fields, ItemTemplate)


def test_an_item_needs_phase_title_and_minutes_only() -> None:
    item = msgspec.convert({"phase": "closing", "title": "Takk for i dag", "minutes": 5}, ItemTemplate)
    assert (item.phase, item.is_break, item.tool) == (Phase.CLOSING, False, "")


def test_the_minutes_of_a_tool_are_shortest_and_longest() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"\$\.minutes"):
        msgspec.convert(
            {"id": "skoen", "name": "", "kind": "coping", "summary": "", "when": "", "minutes": [5]}, Tool
        )
