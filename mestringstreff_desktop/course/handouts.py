"""What is handed out: which sheets a gathering needs, and how many."""

from collections.abc import Mapping

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course


def tool_names(course: Course, library: Library) -> Mapping[str, str]:
    """Return the names of all tools by id, the course's own among them."""
    own = {str(tool.id): tool.name for tool in course.own_tools}
    return {tool.id: tool.name for tool in library.tools} | own
