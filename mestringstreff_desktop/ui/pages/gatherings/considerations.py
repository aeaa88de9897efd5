"""Considerations: what an earlier course found wise, to be ticked off at this gathering."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.services import renewal
from mestringstreff_desktop.ui.pages.gatherings.editor import GatheringEditor
from mestringstreff_desktop.ui.widgets.consider_ticks import ConsiderTick, ConsiderTicks
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column


class Considerations(QWidget):
    """The list; not there for a gathering without any."""

    def __init__(self, editor: GatheringEditor) -> None:
        super().__init__()
        self.editor = editor
        self._list = ConsiderTicks(editor.context)
        self._list.dealt.connect(self._deal_with)
        self._title = label("", "group")
        self.setLayout(column(self._title, self._list, gap=4))

    @property
    def ticks(self) -> list[ConsiderTick]:
        return self._list.ticks

    def refresh(self, gathering: Gathering) -> None:
        """Show what there is to consider, and how much of it is left."""
        things = gathering.considerations
        self._list.show_things(things)
        left = sum(not thing.is_dealt_with for thing in things)
        self._title.setText(
            f"Lurt fra forrige kurs: {left} å vurdere" if left else "Lurt fra forrige kurs: vurdert"
        )
        self.setVisible(bool(things))

    def _deal_with(self, key: UUID, is_dealt_with: bool) -> None:
        database = self.editor.context.database
        words = "vurderte noe lurt" if is_dealt_with else "åpnet noe lurt igjen"
        self.editor.do(words, lambda: renewal.deal_with(database, key, is_dealt_with))
