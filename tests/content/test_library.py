"""The built-in files can all be read and refer to each other; a broken one is told with its place."""

from collections import Counter
from pathlib import Path

import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import (
    Checklist,
    CourseFrame,
    GatheringTemplate,
    Phase,
    Safety,
    Source,
    Tool,
)
from mestringstreff_desktop.content.toml import decode
from mestringstreff_desktop.course.timetable import LONGEST_MINUTES, PHASE_MINUTES
from mestringstreff_desktop.errors import ContentError
from tests.each import for_each

SOURCE = 'source = { doc = "own" }'
CONTENT = paths.resources() / "content"
KINDS: dict[Path, type[object]] = {
    CONTENT / "checklist.toml": Checklist,
    CONTENT / "course.toml": CourseFrame,
    CONTENT / "safety.toml": Safety,
    **dict.fromkeys((CONTENT / "gatherings").glob("*.toml"), GatheringTemplate),
    **dict.fromkeys((CONTENT / "tools").glob("*.toml"), Tool),
    **dict.fromkeys(paths.forms().glob("*.toml"), Form),
}


def form(name: str) -> str:
    return f'id = "{name}"\ntitle = "Ark"\nlead = "Skriv."\nsections = []\n{SOURCE}'


def theme(name: str, number: int | None) -> str:
    lines = [f'id = "{name}"', f'title = "{name}"', 'lead = ""', "goals = []", "items = []", SOURCE]
    return "\n".join([*lines, *([f"number = {number}"] if number else [])])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the places for content and forms, and nothing in them."""
    for place in ("content/gatherings", "content/tools", "forms"):
        (tmp_path / place).mkdir(parents=True)
    return tmp_path


def put(folder: Path, name: str, text: str) -> Library:
    (folder / name).write_text(text, "utf-8")
    return Library(folder, folder / "forms")


# A broken file


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('doc = "own"\npage = "tolv"', "$.page"),
        ('doc = "ukjent"', "$.doc"),
        ("page = 12", "doc"),
        ('doc = "own"\nsied = 12', "sied"),
        ("doc own", "line 1, column 5"),
        ("doc = 'own'\ndoc = 'own'", "overwrite"),
    ],
    ids=["wrong type", "unknown value", "missing", "unknown field", "not TOML", "the same field twice"],
)
def test_a_mistake_is_told_with_file_and_place(text: str, place: str) -> None:
    with pytest.raises(ContentError, match=r"^kilder\.toml: ") as caught:
        decode(text, Source, "kilder.toml")
    assert place in str(caught.value)


def test_a_file_that_is_not_text_is_told() -> None:
    with pytest.raises(ContentError, match=r"kilder\.toml"):
        decode(b"doc = '\xff\xfe'", Source, "kilder.toml")


def test_the_reason_is_told() -> None:
    with pytest.raises(ContentError, match="Expected `int"):
        decode('doc = "own"\npage = "tolv"', Source, "kilder.toml")


def test_a_mistake_deep_in_a_file_is_told_with_its_path(folder: Path) -> None:
    text = theme("mestring", 1).replace("items = []", 'items = [{ phase = "main", title = "Sola" }]')
    library = put(folder, "content/gatherings/1.toml", text)
    with pytest.raises(ContentError, match=r"1\.toml: .*`minutes`.*`\$\.items\[0\]`"):
        _ = library.gatherings


@pytest.mark.parametrize("name", ["checklist", "frame"])
def test_a_file_is_read_when_it_is_asked_for(folder: Path, name: str) -> None:
    library = put(folder, "content/checklist.toml", "areas = 1")
    (folder / "content/course.toml").write_text("stages = 1", "utf-8")
    with pytest.raises(ContentError, match=r"\$\.(areas|stages)"):
        getattr(library, name)


def test_a_broken_tool_does_not_hide_the_forms(folder: Path) -> None:
    put(folder, "content/tools/skoen.toml", "id = 1")
    library = put(folder, "forms/skoen.toml", form("skoen"))
    assert list(library.forms) == ["skoen"]
    with pytest.raises(ContentError, match=r"skoen\.toml"):
        _ = library.tools


def test_extra_themes_are_told_from_the_gatherings(folder: Path) -> None:
    put(folder, "content/gatherings/a.toml", theme("søvn", None))
    library = put(folder, "content/gatherings/b.toml", theme("mestring", 1))
    assert [each.id for each in library.gatherings] == ["mestring"]
    assert [each.id for each in library.extra_themes] == ["søvn"]
    assert library.theme("søvn") is library.extra_themes[0]
    assert library.theme("finnes-ikke") is None


# What is built in


@for_each({f"{path.parent.name}/{path.stem}": path for path in sorted(KINDS)})
def test_every_built_in_file_can_be_read(path: Path) -> None:
    assert decode(path.read_bytes(), KINDS[path], path.name)


def themes(library: Library) -> tuple[GatheringTemplate, ...]:
    return library.gatherings + library.extra_themes


def test_tools_are_in_the_order_of_their_names(library: Library) -> None:
    names = [tool.name for tool in library.tools]
    assert names == sorted(names, key=str.casefold)
    assert names != [tool.name for tool in sorted(library.tools, key=lambda tool: tool.id)]


def test_tools_are_found_by_the_name_of_their_file(library: Library) -> None:
    files = {path.stem for path in (CONTENT / "tools").glob("*.toml")}
    assert {tool.id for tool in library.tools} == files
    assert [tool for tool in library.tools if library.tool(tool.id) is not tool] == []
    assert library.tool("finnes-ikke") is None


def test_the_six_gatherings_come_in_order(library: Library) -> None:
    assert [each.number for each in library.gatherings] == [1, 2, 3, 4, 5, 6]


def test_no_id_is_used_twice(library: Library) -> None:
    ids = Counter([each.id for each in themes(library)])
    assert [name for name, count in ids.items() if count > 1] == []


def test_every_gathering_hits_30_90_30_and_lasts_three_hours_at_most(library: Library) -> None:
    for each in library.gatherings:
        sums = {
            phase: sum(i.minutes for i in each.items if i.phase is phase and not i.is_break)
            for phase in Phase
        }
        assert sums == PHASE_MINUTES, each.id
        assert sum(item.minutes for item in each.items) <= LONGEST_MINUTES, each.id


def test_gatherings_name_tools_that_are_there(library: Library) -> None:
    named = {(each.id, tool) for each in themes(library) for tool in each.tools}
    named |= {(each.id, item.tool) for each in themes(library) for item in each.items if item.tool}
    assert [pair for pair in named if library.tool(pair[1]) is None] == []


def test_tools_name_forms_that_are_there(library: Library) -> None:
    assert [
        (tool.id, form) for tool in library.tools for form in tool.forms if form not in library.forms
    ] == []


def test_a_form_has_the_id_of_its_file(library: Library) -> None:
    assert {name: form.id for name, form in library.forms.items()} == {name: name for name in library.forms}


def test_every_question_is_of_a_known_stage_and_its_advice_is_there(library: Library) -> None:
    checklist: Checklist = library.checklist
    stages = {stage.id for stage in library.frame.stages}
    assert [item.id for item in checklist.items if item.stage not in stages] == []
    assert all(len(checklist.advice_for(item)) == len(item.advice) for item in checklist.items)


def test_a_file_is_read_once(library: Library) -> None:
    first = library.checklist
    assert library.checklist is first


def test_every_sheet_is_of_a_tool_or_can_be_found_beside_them(library: Library) -> None:
    of_tools = {form_id for tool in library.tools for form_id in tool.forms}
    alone = [sheet.id for sheet in library.course_sheets]
    assert sorted([*of_tools, *alone]) == sorted(library.forms)
    assert not {*alone} & {tool.id for tool in library.tools}
