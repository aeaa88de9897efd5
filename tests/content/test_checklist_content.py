"""The planning checklist and the course frame hold what the handbook and the brochure name."""

from collections import Counter
from collections.abc import Iterator

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Advice, Checklist, CourseFrame, Source

STAGES = ("anchor", "involve", "plan", "recruit", "run", "evaluate")
ITEMS_BY_AREA = {"forankring": 3, "oppdrag": 3, "organisering": 12, "arbeidsmoter": 13, "drift": 10}


@pytest.fixture(scope="module")
def checklist(library: Library) -> Checklist:
    return library.checklist


@pytest.fixture(scope="module")
def frame(library: Library) -> CourseFrame:
    return library.frame


def groups_of(checklist: Checklist, area_id: str) -> list[tuple[str, int]]:
    area = next(area for area in checklist.areas if area.id == area_id)
    return [(group.title, len(group.items)) for group in area.groups]


def all_advice(checklist: Checklist, frame: CourseFrame) -> tuple[Advice, ...]:
    return checklist.advice + frame.advice


def sources(checklist: Checklist, frame: CourseFrame) -> Iterator[Source]:
    yield from (item.source for item in checklist.items)
    yield from (advice.source for advice in all_advice(checklist, frame))
    for part in (frame.stages, frame.values, frame.goals, frame.didactic):
        yield from (thing.source for thing in part)


def test_every_area_holds_the_questions_of_its_source(checklist: Checklist) -> None:
    assert {area.id: len(area.items) for area in checklist.areas} == ITEMS_BY_AREA


def test_collaboration_is_grouped_by_partner(checklist: Checklist) -> None:
    assert groups_of(checklist, "organisering") == [
        ("I kommunen", 3),
        ("Med nabokommuner", 1),
        ("Med sykehuset", 4),
        ("Med brukerorganisasjonene", 4),
    ]


def test_working_meetings_are_grouped_by_subject(checklist: Checklist) -> None:
    assert groups_of(checklist, "arbeidsmoter") == [
        ("Mål og forventninger", 2),
        ("Innhold", 7),
        ("Forsamtaler", 1),
        ("Praktisk", 3),
    ]


def test_operation_is_grouped_by_time(checklist: Checklist) -> None:
    assert groups_of(checklist, "drift") == [
        ("Før kursstart", 4),
        ("Underveis", 3),
        ("Økonomi og rapport", 3),
    ]


def test_the_short_list_is_about_twelve_over_all_areas_and_stages(checklist: Checklist) -> None:
    essential = [item for item in checklist.items if item.essential]
    assert 11 <= len(essential) <= 13
    assert {item.stage for item in essential} == set(STAGES)
    assert all(any(item.essential for item in area.items) for area in checklist.areas)


def test_every_stage_has_questions(checklist: Checklist, frame: CourseFrame) -> None:
    assert tuple(stage.id for stage in frame.stages) == STAGES
    counts = Counter(item.stage for item in checklist.items)
    assert set(counts) == set(STAGES)
    assert min(counts.values()) >= 2


def test_every_item_finds_its_advice_and_every_advice_is_used(checklist: Checklist) -> None:
    used = {advice.id for item in checklist.items for advice in checklist.advice_for(item)}
    assert used == {advice.id for advice in checklist.advice}


def test_advice_beside_an_item_is_short_enough_to_read(checklist: Checklist) -> None:
    assert all(1 <= len(item.advice) == len(set(item.advice)) <= 4 for item in checklist.items)
    assert all(len(advice.text) <= 280 for advice in checklist.advice)


def test_advice_is_of_all_three_kinds(checklist: Checklist) -> None:
    assert len(checklist.advice) >= 30
    kinds = Counter(advice.kind for advice in checklist.advice)
    assert min(kinds[kind] for kind in ("recommendation", "consideration", "tip")) >= 8


def test_no_id_is_used_twice(checklist: Checklist, frame: CourseFrame) -> None:
    for things in (
        checklist.items,
        checklist.areas,
        all_advice(checklist, frame),
        frame.values,
    ):
        assert [name for name, count in Counter(thing.id for thing in things).items() if count > 1] == []


def test_every_question_ends_with_a_question_mark(checklist: Checklist, frame: CourseFrame) -> None:
    questions = [item.question for item in checklist.items]
    questions += [factor.question for factor in frame.didactic]
    assert [question for question in questions if not question.endswith("?")] == []


def test_no_text_is_empty_or_has_loose_space(checklist: Checklist, frame: CourseFrame) -> None:
    texts = [text for area in checklist.areas for text in (area.title, area.lead)]
    texts += [advice.text for advice in all_advice(checklist, frame)]
    texts += [
        text
        for part in (frame.stages, frame.values, frame.goals)
        for thing in part
        for text in (thing.title, thing.text)
    ]
    texts += [stage.short for stage in frame.stages] + [factor.title for factor in frame.didactic]
    assert [text for text in texts if not text or "  " in text or text != text.strip()] == []


def test_everything_but_our_own_names_its_chapter(checklist: Checklist, frame: CourseFrame) -> None:
    assert [
        source for source in sources(checklist, frame) if (source.doc == "own") == bool(source.chapter)
    ] == []


def test_the_annex_page_of_the_printed_checklist_is_named(checklist: Checklist) -> None:
    annexes = {item.source.annex for item in checklist.items if item.source.doc == "handbook"}
    assert annexes == {92}


def test_the_frame_has_four_values_and_a_goal_of_each_kind(frame: CourseFrame) -> None:
    assert [value.id for value in frame.values] == [
        "erkjennelse",
        "anerkjennelse",
        "fleksibilitet",
        "respekt",
    ]
    assert [goal.kind for goal in frame.goals] == ["attitude", "knowledge", "skill"]


def test_the_didactic_model_has_each_of_its_six_factors_once(frame: CourseFrame) -> None:
    ids = [factor.id for factor in frame.didactic]
    assert ids == ["prerequisites", "goals", "content", "methods", "frame", "evaluation"]


def test_short_stage_names_fit_beside_the_wheel(frame: CourseFrame) -> None:
    assert all(len(stage.short.split()) <= 2 and len(stage.short) <= 17 for stage in frame.stages)


def test_the_frame_has_the_advice_that_stands_beside_the_working_group(frame: CourseFrame) -> None:
    assert [advice.id for advice in frame.advice] == ["to-brukerrepresentanter", "kontaktperson"]


def test_suggestions_for_a_programme_are_there_and_not_twice(frame: CourseFrame) -> None:
    assert {"Kursleder", "Fagperson", "Brukerrepresentant", "Gjest"} <= set(frame.responsible)
    assert {"To og to", "Smågrupper", "Øvelse", "Fortelling"} <= set(frame.ways_of_working)
    for suggestions in (frame.responsible, frame.ways_of_working):
        assert len(set(suggestions)) == len(suggestions)
