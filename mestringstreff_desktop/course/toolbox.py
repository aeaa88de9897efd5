"""Which gatherings of a course a tool belongs to: where it is planned, and where it is suggested."""

from collections.abc import Iterable

from mestringstreff_desktop.content.model import GatheringTemplate, Tool
from mestringstreff_desktop.course.course import Course, Gathering


def is_planned(tool: Tool, gathering: Gathering) -> bool:
    """Is the tool among the gathering's own, or in a line of its plan?"""
    return tool.id in gathering.tools or any(item.tool_id == tool.id for item in gathering.items)


def gatherings_of(tool: Tool, course: Course, templates: Iterable[GatheringTemplate]) -> list[Gathering]:
    """Return the course's gatherings where the tool is planned, or whose theme it is suggested for.

    The theme tells which one that is, wherever the leader has moved it.
    """
    themes = {template.id for template in templates if template.number in tool.gatherings}
    return [each for each in course.gatherings if each.theme_id in themes or is_planned(tool, each)]


def used_in(course: Course) -> frozenset[str]:
    """Return the ids of the tools that are planned somewhere in the course."""
    lines = (item.tool_id for each in course.gatherings for item in each.items if item.tool_id)
    return frozenset([*lines, *(tool_id for each in course.gatherings for tool_id in each.tools)])
