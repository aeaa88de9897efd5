"""The suggested gatherings hold what the source's own count says, and fit in the time."""

import re

import pytest

from mestringstreff_desktop.content.forms import Steps
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import GatheringTemplate, ItemTemplate, Phase
from mestringstreff_desktop.paths import forms, resources

LIBRARY = Library(resources(), forms())
SIX = LIBRARY.gatherings
EXTRA = LIBRARY.extra_themes
ALL = (*SIX, *EXTRA)
TOOLS = {tool.id: tool for tool in LIBRARY.tools}
LONGEST_WITHOUT_BREAK = 75
# Words that say that only a part of a tool is done: it is shown, begun, or made shorter.
A_PART = r"(?i)\b(vis|begynner? (på|å)|kort utgave)\b"
WITHOUT_YEAR = (".no", ".com", ".org", ".org/nordic", "Kurshefte")  # on the net, or undated

# Title, page; goals; items in opening, main part and closing; group questions, prompts (chapter 6).
# All but one of the last gathering's questions, and its prompts, are our own.
COUNTS = {
    "mestring": ("Hva er mestring?", 26, 4, (6, 5, 2), 3, 3),
    "tanker": ("Tanker, følelser og handling", 28, 4, (4, 3, 2), 2, 3),
    "kommunikasjon": ("Kommunikasjon og samspill", 30, 2, (4, 3, 2), 3, 2),
    "mestringsstrategier": ("Mestringsstrategier, mestringstro og egne ressurser", 32, 3, (4, 4, 2), 2, 3),
    "endring": ("Motivasjon og endring", 34, 3, (4, 4, 2), 5, 3),
    "framover": ("Muligheter framover", 36, 2, (4, 4, 1), 4, 3),
}

each = pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.id)
each_but_the_first = pytest.mark.parametrize("theme", ALL[1:], ids=lambda theme: theme.id)


def talks(theme: GatheringTemplate, phase: Phase) -> list[ItemTemplate]:
    return [item for item in theme.items if item.phase is phase and not item.is_break]


def minutes(theme: GatheringTemplate, phase: Phase) -> int:
    return sum(item.minutes for item in talks(theme, phase))


def sentences(text: str) -> int:
    return len(re.findall(r"[.!?…](?=\s|$)", text))


def test_there_are_six_gatherings_in_order_and_six_extra_themes() -> None:
    assert [theme.number for theme in SIX] == [1, 2, 3, 4, 5, 6]
    assert [theme.id for theme in SIX] == list(COUNTS)
    assert {theme.title for theme in EXTRA} == {
        "Ernæring",
        "Fysisk aktivitet",
        "Søvn",
        "Aksept",
        "Selvbilde",
        "Stressmestring og avspenning",
    }


@pytest.mark.parametrize("theme", SIX, ids=lambda theme: theme.id)
def test_a_gathering_has_as_much_of_everything_as_the_handbook(theme: GatheringTemplate) -> None:
    items = tuple(len(talks(theme, phase)) for phase in Phase)
    page = theme.source.page
    found = (theme.title, page, len(theme.goals), items, len(theme.group_questions), len(theme.prompts))
    assert found == COUNTS[theme.id]


@pytest.mark.parametrize("theme", EXTRA, ids=lambda theme: theme.id)
def test_an_extra_theme_is_built_like_the_others(theme: GatheringTemplate) -> None:
    assert [len(talks(theme, phase)) for phase in Phase] == [4, 4, 2]
    assert len(theme.goals) == len(theme.group_questions) == len(theme.prompts) == 3


@each
def test_the_parts_take_30_90_and_30_minutes(theme: GatheringTemplate) -> None:
    assert [minutes(theme, phase) for phase in Phase] == [30, 90, 30]


def without_break(theme: GatheringTemplate) -> list[int]:
    """The minutes before, between and after the breaks."""
    stretches = [0]
    for item in theme.items:
        if item.is_break:
            stretches.append(0)
        else:
            stretches[-1] += item.minutes
    return stretches


@each
def test_nobody_sits_for_longer_than_75_minutes_and_one_break_is_a_quarter(theme: GatheringTemplate) -> None:
    assert max(without_break(theme)) <= LONGEST_WITHOUT_BREAK
    breaks = [item for item in theme.items if item.is_break]
    assert ("Pause", 15) in [(item.title, item.minutes) for item in breaks]
    assert {item.phase for item in breaks} == {Phase.MAIN}


@each
def test_an_item_gives_its_tool_its_time_or_says_which_part_is_done(theme: GatheringTemplate) -> None:
    """In a longer item it says how many minutes of it are the tool's."""
    off = []
    for item in filter(lambda item: item.tool, theme.items):
        shortest, longest = TOOLS[item.tool].minutes
        says_part, says_minutes = re.search(A_PART, item.text), "minutter" in item.text
        if (item.minutes < shortest and not says_part) or (item.minutes > longest and not says_minutes):
            off.append(f"{item.title}: {item.minutes} of {shortest}–{longest}")
    assert off == []


@each
def test_a_gathering_lasts_at_most_three_hours(theme: GatheringTemplate) -> None:
    assert sum(item.minutes for item in theme.items) <= 180


@each
def test_the_parts_follow_each_other(theme: GatheringTemplate) -> None:
    order = [list(Phase).index(item.phase) for item in theme.items]
    assert order == sorted(order)


@each
def test_every_tool_is_known_and_those_used_are_listed_or_methods(theme: GatheringTemplate) -> None:
    used = {item.tool for item in theme.items if item.tool}
    assert used | set(theme.tools) <= set(TOOLS)
    assert used - set(theme.tools) <= {"samtale-to-og-to", "gule-lapper"}
    assert len(theme.tools) == len(set(theme.tools))


def test_ids_are_unique() -> None:
    assert len({theme.id for theme in ALL}) == len(ALL)


@each_but_the_first
def test_the_reflection_task_is_reviewed_right_after_the_welcome(theme: GatheringTemplate) -> None:
    assert [item.title for item in theme.items[:2]] == ["Velkommen", "Refleksjonsoppgaven fra sist"]


@each
def test_all_but_the_last_gathering_give_a_task_of_two_to_four_sentences(theme: GatheringTemplate) -> None:
    given = any(item.title == "Refleksjonsoppgave til neste gang" for item in theme.items)
    assert given == bool(theme.reflection_task) == (theme.id != "framover")
    assert not given or 2 <= sentences(theme.reflection_task) <= 4


@each
def test_no_text_is_empty(theme: GatheringTemplate) -> None:
    lists = (theme.goals, theme.group_questions, theme.prompts, theme.tips, theme.material, theme.tools)
    assert all(lists)
    texts = [
        theme.lead,
        theme.reading,
        *(item.text for item in theme.items),
        *(t for ts in lists for t in ts),
    ]
    assert all(text.strip() == text and text for text in texts)


@each
def test_everything_but_the_break_says_how_and_by_whom(theme: GatheringTemplate) -> None:
    items = [item for item in theme.items if not item.is_break]
    assert all(item.way_of_working and item.responsible for item in items)


@each
def test_the_whole_main_part_is_conversation(theme: GatheringTemplate) -> None:
    """Leaders drift into lecturing: a question on the projector for every item keeps the room talking."""
    assert all(item.question for item in talks(theme, Phase.MAIN))
    assert all(item.way_of_working != "Presentasjon" for item in talks(theme, Phase.MAIN))


@each
def test_the_user_representative_has_a_part_in_the_main_part(theme: GatheringTemplate) -> None:
    assert any("brukerrepresentant" in item.responsible.lower() for item in talks(theme, Phase.MAIN))


@each
def test_titles_and_texts_are_short(theme: GatheringTemplate) -> None:
    assert max(len(item.title) for item in theme.items) <= 48
    assert max(sentences(item.text) for item in theme.items) <= 3


@each
def test_questions_ask_and_prompts_are_left_open(theme: GatheringTemplate) -> None:
    questions = [*theme.group_questions, *(item.question for item in theme.items if item.question)]
    assert all(question.endswith(("?", " …")) for question in questions)
    assert all(prompt.endswith(" …") for prompt in theme.prompts)


@each
def test_reading_tips_name_author_title_and_year_or_place(theme: GatheringTemplate) -> None:
    assert theme.reading_tips
    assert all(tip.author and tip.title for tip in theme.reading_tips)
    assert [tip for tip in theme.reading_tips if not (tip.year or tip.publisher.endswith(WITHOUT_YEAR))] == []
    assert not any(" and " in tip.author for tip in theme.reading_tips)


def test_the_six_have_as_many_reading_tips_as_the_handbook() -> None:
    assert [len(theme.reading_tips) for theme in SIX] == [7, 7, 5, 6, 6, 6]


def test_an_example_of_the_model_is_whole_and_our_own() -> None:
    """Situation, four corners, eight questions, and what they change."""
    examples = {theme.id: theme.example for theme in ALL if theme.example}
    assert set(examples) == {"tanker"}
    labels = [line.label for line in examples["tanker"].lines]
    assert labels[:5] == ["Situasjonen", "Tanke", "Kropp", "Følelse", "Handling"]
    (questions,) = (each for each in LIBRARY.forms["diamanten"].sections if isinstance(each, Steps))
    assert labels[5:13] == [*questions.items]
    assert examples["tanker"].source.doc == "own"


def test_a_bad_sign_is_rung_about_at_once_and_by_a_leader() -> None:
    tips = [tip for theme in ALL for tip in theme.tips if "i brystet" in tip]
    assert len(tips) == 2
    signs = ("113 med en gang", "pust", "lammelser", "utydelig tale", "lederen")
    assert all(sign in tip for tip in tips for sign in signs)
