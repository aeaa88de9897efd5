"""Reads the built-in course material, each part when it is first asked for.

A mistake in a file is a `ContentError` that names file, field and reason. The tests read every
file, so a user never meets one.
"""

from functools import cached_property
from pathlib import Path
from typing import TypeVar, get_args

from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.channels import ChannelSet, ChannelTemplate
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.letters import LetterGroup, LetterTemplate
from mestringstreff_desktop.content.model import Checklist, CourseFrame, GatheringTemplate, Safety, Tool
from mestringstreff_desktop.content.slides.model import SlideArt, SlideSet, SlideTemplate
from mestringstreff_desktop.content.toml import decode

T = TypeVar("T")


def _as_tool(form: Form) -> Tool:
    return Tool(
        id=form.id,
        name=form.title,
        kind="sheet",
        summary=form.lead,
        when="",
        minutes=(0, 0),
        group_form="",
        material=(),
        steps=(),
        care=(),
        source=form.source,
        words=form.words,
        forms=(form.id,),
    )


def _read(path: Path, kind: type[T]) -> T:
    return decode(path.read_bytes(), kind, path.name)


class Library:
    """The built-in material: checklist, gatherings, tools, forms, articles, slides, letters and more."""

    def __init__(self, resources: Path, forms: Path) -> None:
        self._content = resources / "content"
        self._slide_art = resources / "art" / "slides"
        self._forms = forms

    @cached_property
    def checklist(self) -> Checklist:
        return _read(self._content / "checklist.toml", Checklist)

    @cached_property
    def frame(self) -> CourseFrame:
        return _read(self._content / "course.toml", CourseFrame)

    @cached_property
    def safety(self) -> Safety:
        return _read(self._content / "safety.toml", Safety)

    @cached_property
    def gatherings(self) -> tuple[GatheringTemplate, ...]:
        """The six gatherings, in order."""
        return tuple(theme for theme in self._themes if theme.number is not None)

    @cached_property
    def extra_themes(self) -> tuple[GatheringTemplate, ...]:
        """The optional themes, for a seventh and later gathering."""
        return tuple(theme for theme in self._themes if theme.number is None)

    @cached_property
    def _themes(self) -> tuple[GatheringTemplate, ...]:
        paths = sorted((self._content / "gatherings").glob("*.toml"))
        return tuple(_read(path, GatheringTemplate) for path in paths)

    def theme(self, theme_id: str) -> GatheringTemplate | None:
        return next((theme for theme in self._themes if theme.id == theme_id), None)

    @cached_property
    def tools(self) -> tuple[Tool, ...]:
        """All tools, by name."""
        paths = sorted((self._content / "tools").glob("*.toml"))
        tools = [_read(path, Tool) for path in paths]
        return tuple(sorted(tools, key=lambda tool: tool.name.casefold()))

    def tool(self, tool_id: str) -> Tool | None:
        return next((tool for tool in self.tools if tool.id == tool_id), None)

    @cached_property
    def course_sheets(self) -> tuple[Tool, ...]:
        """The built-in sheets that belong to no tool, each as one to be found among the tools."""
        taken = {form_id for tool in self.tools for form_id in tool.forms}
        return tuple(_as_tool(form) for form in self.forms.values() if form.id not in taken)

    @cached_property
    def forms(self) -> dict[str, Form]:
        """All forms by id (the file's name), in the order of their ids."""
        paths = sorted(self._forms.glob("*.toml"))
        return {path.stem: _read(path, Form) for path in paths}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """All articles by id (the file's name), in the order of their titles."""
        paths = sorted((self._content / "background").glob("*.toml"))
        found = [_read(path, Article) for path in paths]
        return {each.id: each for each in sorted(found, key=lambda each: each.title.casefold())}

    @cached_property
    def channels(self) -> tuple[ChannelTemplate, ...]:
        """The ways to reach participants, in the order they are shown."""
        return _read(self._content / "channels.toml", ChannelSet).channels

    @cached_property
    def letters(self) -> dict[str, LetterTemplate]:
        """The letters, posters and other texts by id (the file's name), in the order of their groups."""
        paths = sorted((self._content / "letters").glob("*.toml"))
        found = [_read(path, LetterTemplate) for path in paths]
        groups = get_args(LetterGroup)
        found.sort(key=lambda each: (groups.index(each.group), each.order))
        return {each.id: each for each in found}

    @cached_property
    def slides(self) -> dict[str, tuple[SlideTemplate, ...]]:
        """The support slides by the id of their gathering or extra theme, in the order they are shown."""
        sets = [_read(path, SlideSet) for path in sorted((self._content / "slides").glob("*.toml"))]
        return {each.theme: each.slides for each in sets}

    @cached_property
    def slide_templates(self) -> dict[str, SlideTemplate]:
        """All support slides by id."""
        return {slide.id: slide for slides in self.slides.values() for slide in slides}

    @cached_property
    def slide_art(self) -> dict[str, SlideArt]:
        """The sizes and places of the slides' drawings, by the name of the drawing without its ending."""
        return {path.stem: _read(path, SlideArt) for path in sorted(self._slide_art.glob("*.toml"))}
