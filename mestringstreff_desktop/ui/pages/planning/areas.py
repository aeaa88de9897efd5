"""The ways into the planning page: its areas with their progress, the team, its meetings, and the goals.

They stand in a column where there is room for it, and in a list that opens where there is not.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt

from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.labels import Picture, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, line, row
from mestringstreff_desktop.ui.widgets.progress import progress_bar
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList

TEAM, MEETINGS, GOALS = "team", "meetings", "goals"
OTHER_PARTS = (TEAM, MEETINGS, GOALS)  # what is no area of the checklist
_ICONS = {TEAM: "users", MEETINGS: "messages-square", GOALS: "target"}


class PartProgress(NamedTuple):
    """One of the ways in, and how far it has come, in words and as a fraction."""

    key: str
    title: str
    words: str
    fraction: float = 0


class AreaRow(ListRow):
    """An area with its count and bar, or one of the other parts with its icon."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__(key, "area")
        self._title = label(title, "body")
        self._words = label("", "quiet", wrap=False)
        self._bar = progress_bar()
        head = row(self._title, self._words, gap=10)
        head.setAlignment(self._words, Qt.AlignmentFlag.AlignTop)
        head.setStretch(0, 1)
        layout = column(head, self._bar, gap=7)
        layout.setContentsMargins(12, 10, 12, 11)
        if key in _ICONS:
            head.insertWidget(0, Picture(_ICONS[key], 20))
            self._bar.hide()
        self.setLayout(layout)

    def show_part(self, part: PartProgress, is_chosen: bool) -> None:
        """Show how far it has come; the chosen one is set in heavier type."""
        self._words.setText(part.words)
        self._bar.setValue(round(part.fraction * 1000))
        self.setAccessibleName(f"{part.title}, {part.words}" if part.words else part.title)
        set_role(self._title, "strong" if is_chosen else "body")
        set_role(self._words, "small-strong" if is_chosen else "quiet")


class AreaList(RowList[AreaRow]):
    """The column of parts."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__("Områder")
        layout = column(gap=4)
        for key, title in titles.items():
            if key == TEAM:
                layout.addSpacing(8)
                layout.addWidget(line())
                layout.addSpacing(8)
            self.rows[key] = self.listen_to(AreaRow(key, title))
            layout.addWidget(self.rows[key])
        layout.addStretch(1)
        self.setLayout(layout)

    def show_parts(self, parts: Iterable[PartProgress], chosen: str) -> None:
        for part in parts:
            self.rows[part.key].show_part(part, part.key == chosen)
        self.show_chosen(chosen)


class AreaMenu(ChoiceField):
    """The same parts as a list that opens, for a narrow window."""

    def __init__(self) -> None:
        super().__init__("Område")
        self.setObjectName("area-menu")
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def show_parts(self, parts: Iterable[PartProgress], chosen: str) -> None:
        self.show_choices([(part.key, _in_a_line(part)) for part in parts])
        self.show_chosen(chosen)


def _in_a_line(part: PartProgress) -> str:
    return f"{part.title} – {part.words}" if part.words else part.title
