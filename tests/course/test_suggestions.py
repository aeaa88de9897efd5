"""What is offered to add: the theme's own lines first, a break, and tools with their minutes."""

from msgspec.structs import replace

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import Gathering, gathering_from
from mestringstreff_desktop.course.suggestions import Suggestion, empty_item, matching, suggestions


def offered(library: Library, gathering: Gathering, phase: Phase = Phase.MAIN) -> list[Suggestion]:
    return suggestions(gathering, library.theme(gathering.theme_id), library.tools, phase)


def test_a_line_of_the_theme_is_offered_when_it_is_not_in_the_plan(library: Library) -> None:
    gathering = gathering_from(library.gatherings[1])
    assert offered(library, gathering)[0].template.is_break
    gone = gathering.items.pop(4)
    first = offered(library, gathering)[0]
    assert (first.template.title, first.kind) == (gone.title, "Fra temaet")
    assert first.item(Phase.MAIN).minutes == gone.minutes


def test_those_of_the_phase_come_first(library: Library) -> None:
    gathering = gathering_from(library.gatherings[1])
    gathering.items.clear()
    assert offered(library, gathering, Phase.CLOSING)[0].template.phase is Phase.CLOSING


def test_a_break_and_every_tool_are_offered_to_an_empty_gathering(library: Library) -> None:
    found = offered(library, Gathering(title="Ny"))
    assert found[0].words == "Pause · 15 minutter"
    assert len(found) == 1 + len(library.tools)


def test_a_tool_comes_with_its_minutes_its_id_and_something_to_talk_about(library: Library) -> None:
    gathering = Gathering(title="Ny", tools=["busk"])
    tool = library.tool("busk")
    assert tool is not None
    item = offered(library, gathering)[1].item(Phase.OPENING)
    assert (item.tool_id, item.minutes, item.phase) == ("busk", tool.minutes[0], Phase.OPENING)
    assert item.question == tool.questions[0]


def test_typing_finds_by_words_in_any_order(library: Library) -> None:
    found = offered(library, Gathering(title="Ny"))
    assert [each.template.title for each in matching(found, "VERKTØY busk")] == ["BUSK"]
    assert matching(found, "finnes ikke") == []
    assert matching(found, " ") == found


def test_an_empty_line_has_its_title_and_some_minutes() -> None:
    item = empty_item(" Sang ", Phase.CLOSING)
    assert (item.title, item.minutes, item.phase) == ("Sang", 10, Phase.CLOSING)


def test_nothing_typed_leaves_all_that_is_offered(library: Library) -> None:
    found = offered(library, Gathering(title="Ny"))
    assert matching(found, "  ") == found


def test_typing_finds_in_any_case_also_by_kind(library: Library) -> None:
    found = matching(offered(library, Gathering(title="Ny")), "VERKTØY busk")
    assert [each.template.tool for each in found] == ["busk"]


def test_what_is_nowhere_is_not_offered(library: Library) -> None:
    assert matching(offered(library, Gathering(title="Ny")), "🌻 xyz") == []


def test_tools_chosen_for_the_gathering_come_first_in_their_order(library: Library) -> None:
    found = offered(library, Gathering(title="Ny", tools=["ukeplan", "busk"]))
    assert {each.template.tool for each in found[1:3]} == {"ukeplan", "busk"}


def test_a_tool_without_questions_comes_without_one(library: Library) -> None:
    silent = replace(library.tools[0], questions=())
    (_, line) = suggestions(Gathering(title="Ny"), None, [silent], Phase.MAIN)
    assert line.item(Phase.MAIN).question == ""


def test_a_break_is_put_in_the_phase_it_is_added_to(library: Library) -> None:
    pause = offered(library, Gathering(title="Ny"), Phase.CLOSING)[0].item(Phase.OPENING)
    assert (pause.phase, pause.is_break, pause.minutes) == (Phase.OPENING, True, 15)


def test_a_new_title_loses_loose_space() -> None:
    assert empty_item("  Lunsj <b>&  ", Phase.MAIN).title == "Lunsj <b>&"
