"""The line that recommends a lock, from the first participant on until there is one or it is put away."""

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import locking
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LOCK_PLACE
from mestringstreff_desktop.ui.widgets.buttons import Link
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

SENTENCE = "Det deltakerne forteller, bør låses med et passord, så ingen andre kan lese det."


class LockNotice(QFrame):
    """One sentence, the way to the lock, and a way to be rid of it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "teal")
        self.context = context
        self.way = Link("Lås kursene", "lock")
        self.way.clicked.connect(lambda: context.go_to.emit("settings", LOCK_PLACE))
        self.later = Link("Ikke nå", "x")
        self.later.setAccessibleDescription("Ikke minn meg på låsen")
        self.later.clicked.connect(lambda: context.change_settings(lock_declined=True))
        words = column(label(SENTENCE, "small"), WrapLayout(self.way, self.later, gap=12), gap=2)
        layout = row(column(Picture("lock", 18), None), words, gap=8, margin=10)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    def refresh(self, course: Course) -> None:
        """Stand there where somebody takes part, and there is no lock though there could be one."""
        context = self.context
        is_wanted = bool(course.roster) and not (context.settings.lock_declined or context.is_example)
        self.setVisible(is_wanted and locking.can_lock(context.database))
