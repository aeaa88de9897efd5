"""Guides hold all that a tool and a gathering say to the leaders, in few pages."""

import pytest
from msgspec.structs import replace

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import GatheringTemplate
from mestringstreff_desktop.course.course import Consideration, Course, Gathering, gathering_from
from mestringstreff_desktop.pdf.guide import ToolGuide, gathering_guide, tool_guide
from mestringstreff_desktop.pdf.runsheet import Names
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import texts
from tests.pdf.samples import HARD, LOOK, a_course_of, a_plan, a_plan_saying, bound

TITLE = "Mestringstreff i Orkdal og Rennebu høsten 2026, onsdagsgruppa"
LOOKS = (LOOK, Look(large_print=True, monochrome=True))


def said(pages: list[str]) -> str:
    """All the words of some pages, with single spaces."""
    return " ".join(" ".join(pages).replace("\xa0", " ").split())


def of_tool(guide: ToolGuide, look: Look = LOOK) -> list[str]:
    return texts(bound(tool_guide(guide, TITLE, look)))


def of_gathering(
    gathering: Gathering, course: Course, theme: GatheringTemplate | None = None, look: Look = LOOK
) -> list[str]:
    names = Names({"skoen": "Hvor trykker skoen?"}, {"skoen": "Skoen-arket"})
    return texts(bound(gathering_guide(gathering, course, theme, names, look)))


def missing(texts: list[str], pages: list[str]) -> list[str]:
    found = said(pages)
    return [text for text in texts if said([text]) not in found]


@pytest.mark.parametrize("look", LOOKS, ids=["plain", "large"])
def test_the_guides_to_all_tools_hold_all_they_say_in_two_pages(library: Library, look: Look) -> None:
    offenders: dict[str, object] = {}
    for tool in library.tools:
        care, own = tool_words.care(tool, library.safety), tool_words.own_parts(tool)
        pages = of_tool(ToolGuide(tool, care, own=own), look)
        all_said = [tool.summary, tool.when, tool.group_form, *tool.steps, *tool.questions, *care]
        left_out = missing([*all_said, *tool.material, tool.credit, own], pages)
        if left_out or len(pages) > (3 if look.large_print else 2):
            offenders[tool.id] = left_out or len(pages)
    assert offenders == {}


def test_a_tools_guide_names_its_sheets_and_what_is_our_own(library: Library) -> None:
    (page,) = of_tool(ToolGuide(library.tools[0], (), ("BUSK", "Ukeplan"), "Laget her: tidene."))
    assert "BUSK · Ukeplan" in said([page])
    assert "Laget her: tidene." in page
    assert "Vær varsom" not in page


@pytest.mark.parametrize("text", HARD, ids=lambda text: text[:8])
def test_a_tool_of_ones_own_may_say_anything(library: Library, text: str) -> None:
    tool = replace(library.tools[0], name=text or "x", summary=text, steps=(text,), care=(text,), when=text)
    words = "".join("".join(of_tool(ToolGuide(tool, tool.care))).split())
    assert words.count(text[:3]) >= text.count(text[:3])


def test_the_guides_to_all_gatherings_hold_all_they_say_in_four_pages(library: Library) -> None:
    themes = (*library.gatherings, *library.extra_themes)
    gatherings = [gathering_from(theme) for theme in themes]
    course = a_course_of(*gatherings, title=TITLE)
    offenders: dict[str, object] = {}
    for each, theme in zip(gatherings, themes, strict=True):
        pages = of_gathering(each, course, theme)
        lines = [text for item in each.items for text in (item.title, item.text, item.question)]
        around = [each.lead, each.reflection_task, *each.goals, *each.group_questions, *each.prompts]
        example = [line.text for line in theme.example.lines] if theme.example else []
        left_out = missing([*lines, *around, *each.tips, *example, theme.reading], pages)
        if left_out or not 2 <= len(pages) <= 4:
            offenders[each.title] = left_out or len(pages)
    assert offenders == {}


def test_a_gatherings_guide_has_the_last_task_and_what_an_earlier_course_found() -> None:
    gathering = a_plan(
        considerations=[Consideration(text="Kortere runde"), Consideration(text="Gjort", is_dealt_with=True)]
    )
    gathering.items[0].note, gathering.items[0].tool_id = "Hent nøkkelen", "skoen"
    page = said(of_gathering(gathering, a_course_of(a_plan(reflection_task="Gå en tur."), gathering)))
    for words in (
        "fra sist Gå en tur.",
        "Kortere runde",
        "Notat · Hent nøkkelen",
        "Verktøy · Hvor trykker skoen?",
    ):
        assert words in page
    assert "Gjort" not in page


def test_an_empty_plan_says_so() -> None:
    gathering = a_plan(items=[])
    assert "ingen programposter ennå" in said(of_gathering(gathering, a_course_of(gathering)))


@pytest.mark.parametrize("text", HARD, ids=lambda text: text[:8])
def test_a_gathering_may_say_anything(text: str) -> None:
    gathering = a_plan_saying(text)
    words = "".join("".join(of_gathering(gathering, a_course_of(gathering, title=text))).split())
    assert words.count(text[:3]) >= text.count(text[:3])
