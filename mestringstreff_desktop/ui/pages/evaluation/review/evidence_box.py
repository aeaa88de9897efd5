"""What is known beside a point of the review meeting: sentences, and links to where the rest stands."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.course.evaluation.evidence import Evidence, Place, Way
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import AnswersPlace
from mestringstreff_desktop.ui.widgets.buttons import ShortLink, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

# The page that each place is on, and what it is asked to show there; a log is asked for by its gathering.
_PAGES: Mapping[Place, tuple[str, str]] = MappingProxyType(
    {
        Place.ANSWERS: ("evaluation", "answers"),
        Place.RESULTS: ("evaluation", "results"),
        Place.ECONOMY: ("evaluation", "economy"),
        Place.PARTICIPANTS: ("recruiting", "participants"),
        Place.CHANNELS: ("recruiting", "channels"),
        Place.LOG: ("run", ""),
    }
)


class EvidenceBox(QFrame):
    """Is made anew only when there is something else to show; hidden where there is nothing."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "teal")
        self.context = context
        self._shown: Evidence | None = None
        self.links: list[ShortLink] = []
        self._parts = column(gap=8, margin=10)
        self.setLayout(self._parts)
        self.hide()

    def show_evidence(self, found: Evidence | None) -> None:
        """Show what is known of a point; None where it is one of the group's own."""
        self.setVisible(found is not None)
        if found == self._shown or found is None:
            return
        self._shown = found
        clear(self._parts)
        for each in found.told:
            title = [label(breakable(each.title), "small-strong")] if each.title else []
            self._parts.addLayout(column(*title, label(breakable(each.text), "small"), gap=0))
        self.links = [self._link(way) for way in found.ways]
        if self.links:
            ways = QWidget()
            ways.setLayout(WrapLayout(*self.links, gap=4))
            self._parts.addWidget(ways)
        self._parts.addStretch(1)
        apply_theme_within(self, self.context.theme)

    def _link(self, way: Way) -> ShortLink:
        link = ShortLink(way.words, "notebook-pen" if way.place is Place.LOG else "arrow-right")
        link.setObjectName(f"way-{way.place}")
        page, part = _PAGES[way.place]
        what = AnswersPlace(way.form_id) if way.form_id else way.id or part
        link.clicked.connect(lambda: self.context.go_to.emit(page, what))
        return link

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [*self.links]
