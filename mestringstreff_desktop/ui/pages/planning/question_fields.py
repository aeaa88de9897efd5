"""Parts of the chosen question that lay themselves out for the width they have."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.planning.words import STATES
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.pressing import choose_one

_ROOM_FOR_FOUR = 440  # pixels at 100 % text size
_ROOM_BESIDE = 290


class Fitting(QWidget):
    """A grid that is laid out anew when `room` pixels, at 100 % text size, come or go."""

    def __init__(self, context: Context, room: int) -> None:
        super().__init__()
        self.context, self._room = context, room
        self._has_room: bool | None = None
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(8)
        context.themed.connect(self._fit)

    def arrange(self, has_room: bool) -> None:
        """Put the parts in the grid."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_room = self.context.theme.has_room(self.width(), self._room)
        if has_room != self._has_room:
            self._has_room = has_room
            self.arrange(has_room)


class StateChoice(Fitting):
    """The four states, all beside each other or two and two."""

    wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context, _ROOM_FOR_FOUR)
        group = QButtonGroup(self)
        self.buttons = {}
        for number, (state, look) in enumerate(STATES.items()):
            made = Button(look.word, role="chip")
            made.setCheckable(True)
            made.setObjectName(f"state-{state}")
            made.setToolTip(f"Tast {number + 1} i lista")
            made.clicked.connect(lambda _=False, state=state: self.wanted.emit(state))
            group.addButton(made)
            choose_one(made)
            self.buttons[state] = made
        self.arrange(has_room=False)

    def arrange(self, has_room: bool) -> None:
        columns = 4 if has_room else 2
        for number, button in enumerate(self.buttons.values()):
            self.grid.addWidget(button, number // columns, number % columns)

    def show_state(self, state: ItemState) -> None:
        self.buttons[state].setChecked(True)


class Captioned(Fitting):
    """Fields with their captions at the left, or above where there is little room."""

    def __init__(self, context: Context, fields: Mapping[str, QWidget]) -> None:
        super().__init__(context, _ROOM_BESIDE)
        self._lines = [(label(name, "group", wrap=False), field) for name, field in fields.items()]
        self.grid.setHorizontalSpacing(12)
        self.arrange(has_room=True)

    def arrange(self, has_room: bool) -> None:
        top = Qt.AlignmentFlag.AlignTop
        for number, (caption, field) in enumerate(self._lines):
            caption.setBuddy(field)
            caption.setContentsMargins(0, 10 if has_room else 0, 0, 0)
            self.grid.addWidget(caption, number if has_room else 2 * number, 0, top)
            self.grid.addWidget(field, number if has_room else 2 * number + 1, 1 if has_room else 0)
        self.grid.setColumnStretch(0, 0 if has_room else 1)
        self.grid.setColumnStretch(1, 1 if has_room else 0)
        self.grid.setVerticalSpacing(8 if has_room else 4)
