"""What may be added to a gathering's plan: a break, what its theme suggests, and tools with their minutes."""

from collections.abc import Iterable
from dataclasses import dataclass

from mestringstreff_desktop.content.model import GatheringTemplate, ItemTemplate, Phase, Tool
from mestringstreff_desktop.course.course import AgendaItem, Gathering, item_from
from mestringstreff_desktop.course.timetable import minutes_in_words

BREAK_MINUTES = 15
NEW_MINUTES = 10


@dataclass(frozen=True)
class Suggestion:
    """A line that may be added, and what kind it is in a word."""

    template: ItemTemplate
    kind: str

    @property
    def words(self) -> str:
        kind = "" if self.template.is_break else f" · {self.kind.lower()}"
        return f"{self.template.title} · {minutes_in_words(self.template.minutes)}{kind}"

    def item(self, phase: Phase) -> AgendaItem:
        """Return it as a line of one's own in a phase."""
        made = item_from(self.template)
        made.phase = phase
        return made


def empty_item(title: str, phase: Phase) -> AgendaItem:
    """Return a line with nothing but a title, and minutes to begin with."""
    return AgendaItem(phase=phase, title=title.strip(), minutes=NEW_MINUTES)


def suggestions(
    gathering: Gathering, theme: GatheringTemplate | None, tools: Iterable[Tool], phase: Phase
) -> list[Suggestion]:
    """Return what may be added to a phase.

    First the theme's lines that are not in the plan, those of the phase before the others; then a
    break; then the tools, those chosen for the gathering first.
    """
    pause = ItemTemplate(phase=phase, title="Pause", minutes=BREAK_MINUTES, is_break=True)
    of_tools = sorted(tools, key=lambda tool: tool.id not in gathering.tools)
    return [
        *(Suggestion(item, "Fra temaet") for item in _missing(gathering, theme, phase)),
        Suggestion(pause, "Pause"),
        *(Suggestion(_using(tool, phase), "Verktøy") for tool in of_tools),
    ]


def _missing(gathering: Gathering, theme: GatheringTemplate | None, phase: Phase) -> list[ItemTemplate]:
    used = {item.title for item in gathering.items}
    left = [item for item in theme.items if item.title not in used and not item.is_break] if theme else []
    return sorted(left, key=lambda item: item.phase is not phase)


def _using(tool: Tool, phase: Phase) -> ItemTemplate:
    """A tool takes its shortest time, until the leader says otherwise."""
    question = tool.questions[0] if tool.questions else ""
    return ItemTemplate(
        phase=phase,
        title=tool.name,
        minutes=tool.minutes[0],
        text=tool.summary,
        question=question,
        tool=tool.id,
    )


def matching(found: Iterable[Suggestion], typed: str) -> list[Suggestion]:
    """Return those that have all the words typed, in any order."""
    wanted = typed.casefold().split()
    return [each for each in found if all(word in _searched(each) for word in wanted)]


def _searched(suggestion: Suggestion) -> str:
    return f"{suggestion.template.title} {suggestion.kind}".casefold()
