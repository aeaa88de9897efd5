"""Finds sheets by their titles, and by the tools they belong to."""

from collections.abc import Mapping, Sequence

from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.search import ToolSearch, fold, tokens


class SheetSearch:
    """`titles` are the sheets by id. What a title says comes before what a tool says."""

    def __init__(self, titles: Mapping[str, str], tools: Sequence[Tool]) -> None:
        self._titles = {sheet: fold(title) for sheet, title in titles.items()}
        self._tools = ToolSearch(tools)

    def find(self, text: str) -> list[str]:
        """Return the ids that match, the best first; all of them by title when nothing is typed."""
        typed = tokens(text)
        by_title = sorted(self._titles, key=lambda sheet: self._titles[sheet])
        found = [sheet for sheet in by_title if all(word in self._titles[sheet] for word in typed)]
        found.sort(key=lambda sheet: not self._titles[sheet].startswith(fold(text.strip())))
        of_tools = [form for tool in self._tools.find(text) for form in tool.forms] if typed else []
        return [sheet for sheet in dict.fromkeys([*found, *of_tools]) if sheet in self._titles]
