"""What earlier meetings decided and is not done: the first thing to talk of at the next one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.words import short_date
from mestringstreff_desktop.course.meetings import Open, meeting_name
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import TickButton, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row

_TITLE = "Fra tidligere møter"
_LEAD = "Dette ble dere enige om, og det er ikke merket som gjort. Begynn møtet med det."


class OpenRow(QFrame):
    """A decision that waits, with whose it is, and a tick for when it is done."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self._words, self._more = label("", "body"), label("", "quiet")
        self.tick = TickButton(context, "Gjort")
        layout = row(column(self._words, self._more, gap=0), column(self.tick, None), gap=12)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def show_open(self, waits: Open) -> None:
        decision = waits.decision
        due = f"frist {short_date(decision.due)}" if decision.due else ""
        told = filter(None, (decision.responsible.strip(), due, meeting_name(waits.meeting)))
        self._words.setText(breakable(decision.text.strip()))
        self._more.setText(breakable(" · ".join(told)))
        self.tick.setChecked(False)
        self.tick.setAccessibleName(f"{decision.text.strip()}: gjort")


class FollowUp(QFrame):
    """The rows; hidden where there is none. `ticked` carries what is done now."""

    ticked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "sun")
        self.context = context
        self.rows: dict[str, OpenRow] = {}
        self._open: dict[str, Open] = {}
        self._rows = column(gap=8)
        head = column(label(_TITLE, "subtitle"), label(_LEAD, "hint"), gap=2)
        self.setLayout(column(head, self._rows, gap=10, margin=14))

    def refresh(self, waiting: Sequence[Open]) -> None:
        """Show what waits; rows that stay are changed in place."""
        self._open = {each.decision.id: each for each in waiting}
        for key in self.rows.keys() - self._open.keys():
            gone = self.rows.pop(key)
            gone.hide()
            gone.deleteLater()
        for key, each in self._open.items():
            if key not in self.rows:
                self.rows[key] = self._new_row(key)
            self.rows[key].show_open(each)
        self.setVisible(bool(waiting))

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [each.tick for each in self.rows.values()]

    def _new_row(self, key: str) -> OpenRow:
        made = OpenRow(self.context)
        made.tick.clicked.connect(lambda: self.ticked.emit(self._open[key]))
        self._rows.addWidget(made)
        apply_theme_within(made, self.context.theme)
        made.show()
        return made

    def focus_next(self, otherwise: QWidget) -> None:
        """Give the keys to what waits now, or to another part where nothing does."""
        first = next(iter(self.rows.values()), None)
        (first.tick if first else otherwise).setFocus()
