"""«Dette bestemte dere sist»: what the last review decided of the course as a whole, to be ticked off."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.course.course import Course, CourseConsideration
from mestringstreff_desktop.services import renewal
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.consider_ticks import ConsiderTicks
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column

TITLE = "Dette bestemte dere sist"
_LEFT, _DONE = "Ta stilling til det når dere planlegger. Sett hake når det er vurdert.", "Alt er vurdert."


class DecidedCard(QFrame):
    """The card; `where` tells where it is ticked. Parts of a page may stand below, in `below`."""

    def __init__(self, context: Context, where: Callable[[], Where]) -> None:
        super().__init__()
        self.setProperty("role", "sun")
        self.context, self._where = context, where
        self.ticks = ConsiderTicks(context)
        self.ticks.dealt.connect(self._deal_with)
        self._lead = label("", "quiet")
        self.below = column(gap=2)
        head = column(label(TITLE, "subtitle"), self._lead, gap=0)
        self.setLayout(column(head, self.ticks, self.below, gap=6, margin=14))
        self.hide()

    def show_course(self, course: Course, most: int = 0) -> None:
        """Show what was decided; with `most` no more than so many, those that wait first."""
        things = sorted(course.considerations, key=lambda each: each.position)
        self.ticks.show_things(_most_pressing(things, most) if most else things)
        self._lead.setText(_LEFT if any(not each.is_dealt_with for each in things) else _DONE)
        self.setVisible(bool(things))

    def _deal_with(self, key: UUID, is_dealt_with: bool) -> None:
        context = self.context
        context.undo.do(
            "vurderte noe dere bestemte" if is_dealt_with else "åpnet noe dere bestemte, igjen",
            lambda: renewal.deal_with_decision(context.database, key, is_dealt_with),
            self._where(),
        )


def _most_pressing(things: list[CourseConsideration], most: int) -> list[CourseConsideration]:
    """Those that wait go before the others; they stand in their order."""
    chosen = sorted(things, key=lambda each: each.is_dealt_with)[:most]
    return [each for each in things if each in chosen]
