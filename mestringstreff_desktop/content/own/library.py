"""The library of one course: the built-in material, and with it what the course has of its own."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.letters import LetterTemplate
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Checklist, CourseFrame, GatheringTemplate, Safety, Tool
from mestringstreff_desktop.content.slides.model import SlideArt, SlideTemplate


class CourseLibrary(Library):
    """Answers as a library does. The built-in material is read by `built_in`, once for all courses."""

    def __init__(self, built_in: Library, tools: Sequence[Tool], forms: Mapping[str, Form]) -> None:
        self.built_in = built_in
        self.own_tools, self.own_forms = tuple(tools), dict(forms)

    @cached_property
    def checklist(self) -> Checklist:
        return self.built_in.checklist

    @cached_property
    def frame(self) -> CourseFrame:
        return self.built_in.frame

    @cached_property
    def safety(self) -> Safety:
        return self.built_in.safety

    @cached_property
    def gatherings(self) -> tuple[GatheringTemplate, ...]:
        return self.built_in.gatherings

    @cached_property
    def extra_themes(self) -> tuple[GatheringTemplate, ...]:
        return self.built_in.extra_themes

    def theme(self, theme_id: str) -> GatheringTemplate | None:
        return self.built_in.theme(theme_id)

    @cached_property
    def tools(self) -> tuple[Tool, ...]:
        """All tools, by name."""
        tools = (*self.built_in.tools, *self.own_tools)
        return tuple(sorted(tools, key=lambda tool: tool.name.casefold()))

    @cached_property
    def course_sheets(self) -> tuple[Tool, ...]:
        return self.built_in.course_sheets

    @cached_property
    def forms(self) -> dict[str, Form]:
        """All forms by id, the built-in ones first."""
        return self.built_in.forms | self.own_forms

    @cached_property
    def articles(self) -> dict[str, Article]:
        return self.built_in.articles

    @cached_property
    def channels(self) -> tuple[ChannelTemplate, ...]:
        return self.built_in.channels

    @cached_property
    def letters(self) -> dict[str, LetterTemplate]:
        return self.built_in.letters

    @cached_property
    def slides(self) -> dict[str, tuple[SlideTemplate, ...]]:
        return self.built_in.slides

    @cached_property
    def slide_templates(self) -> dict[str, SlideTemplate]:
        return self.built_in.slide_templates

    @cached_property
    def slide_art(self) -> dict[str, SlideArt]:
        return self.built_in.slide_art
