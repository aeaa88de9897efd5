"""The question after a long gap: three plain choices of how it was, in place of guessing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.run.gap import Gap
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.keys import RunKeys
from mestringstreff_desktop.ui.pages.run.words import wall_time
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, row

WENT_ON = "Vi fortsatte som planlagt"


class RunGap(QWidget):
    """Tells when the gathering was last seen to go on, and asks whether it went on after that."""

    wants_on = Signal()
    wants_left_out = Signal()
    wants_finished = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        # No answer has the keys at first: whoever presses the space bar for a pause has not answered.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._title = label("", "heading")
        self._title.setObjectName("gap-title")
        self._text = label("", "lead")
        self._make_buttons()
        self._lay_out()
        self._keys = RunKeys(
            self,
            {
                Qt.Key.Key_1: self.wants_on.emit,
                Qt.Key.Key_2: self.wants_left_out.emit,
                Qt.Key.Key_3: self.wants_finished.emit,
            },
        )

    def _make_buttons(self) -> None:
        self.on = Button(WENT_ON, "play", key="1")
        self.left_out = Button("Vi tok pause, og fortsetter nå", "pause", key="2")
        self.finished = Button("Samlingen var ferdig da", "flag", key="3")
        named = {"gap-on": self.on, "gap-left-out": self.left_out, "gap-finished": self.finished}
        for name, button in named.items():
            button.setObjectName(name)
        self.on.clicked.connect(self.wants_on)
        self.left_out.clicked.connect(self.wants_left_out)
        self.finished.clicked.connect(self.wants_finished)

    def _lay_out(self) -> None:
        top = row(column(Picture("clock", 30), None), column(self._title, self._text, gap=6), gap=16)
        top.setStretch(1, 1)
        choices = column(self.on, self.left_out, self.finished, gap=12)
        card = box("card", top, choices, gap=24, margin=32)
        card.setMaximumWidth(round(760 * self.context.theme.scale))
        middle = row(None, card, None, gap=0)
        middle.setStretch(1, 8)
        self.setLayout(column(None, middle, None, None, gap=0))

    def show_gap(self, gap: Gap) -> None:
        at = wall_time(gap.seen_at)
        was = "sto i pause" if gap.was_paused else "pågikk"
        self._title.setText(f"Samlingen {was} kl. {at}")
        at_item = f" Da var dere på «{gap.title}»." if gap.title else ""
        self._text.setText(f"Etter det har ikke programmet fulgt med.{at_item} Hvordan var det?")
        self.on.show_text("Vi har fortsatt pause" if gap.was_paused else WENT_ON)
        self.finished.show_text(f"Samlingen var ferdig kl. {at}")
        apply_theme_within(self, self.context.theme)
