"""On each click what belongs together appears together, as PowerPoint itself would have written it."""

from typing import Any

from pptx.oxml import parse_xml

from mestringstreff_desktop.office.clicks import clicks

STEPS = [[(4, False), (5, True)], [(6, False)]]


def nodes(steps: list[list[tuple[int, bool]]] = STEPS) -> list[Any]:
    return list(parse_xml(clicks(steps)).iter("{*}cTn"))


def test_the_first_of_a_click_begins_it_and_the_others_come_with_it() -> None:
    kinds = [each.get("nodeType") for each in nodes() if each.get("presetID")]
    assert kinds == ["clickEffect", "withEffect", "clickEffect"]


def test_every_part_has_a_number_of_its_own() -> None:
    numbers = [int(each.get("id")) for each in nodes()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_each_shape_becomes_visible_and_text_is_told_of_once_more() -> None:
    made = parse_xml(clicks(STEPS))
    assert [each.get("spid") for each in made.iter("{*}spTgt")] == ["4", "5", "6"]
    assert {each.get("val") for each in made.iter("{*}strVal")} == {"visible"}
    assert [each.get("spid") for each in made.iter("{*}bldP")] == ["5"]


def test_without_text_nothing_more_is_told() -> None:
    assert "bldLst" not in clicks([[(4, False)]])
