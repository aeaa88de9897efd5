"""The panel on several lines of the agenda that are chosen together."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.timetable import minutes_in_words, total_minutes
from mestringstreff_desktop.ui.pages.gatherings.agenda.actions import AgendaActions
from mestringstreff_desktop.ui.pages.gatherings.words import named
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.marks import MarkChooser

_HINT = "Ctrl+klikk velger én til, Shift+klikk alle imellom. Esc slipper dem."
_BUTTONS = (
    ("copy", "Kopier", "copy"),
    ("cut", "Klipp ut", "scissors"),
    ("duplicate", "Dupliser", "copy-plus"),
    ("remove", "Fjern", "trash-2"),
)


class SeveralPanel(QWidget):
    """How many they are and how long they last, and what can be done with all of them."""

    def __init__(self, actions: AgendaActions) -> None:
        super().__init__()
        self._actions = actions
        self._caption = label("", "subtitle")
        self.buttons = {what: Button(words, icon, "quiet") for what, words, icon in _BUTTONS}
        self.move_to = Button("Flytt til …", "arrow-right", "quiet")
        self.move_to.setObjectName("move-several")
        self.marks = MarkChooser()
        parts = [row(button, None) for button in self.buttons.values()]
        parts.insert(-1, row(self.move_to, None))
        layout = column(
            self._caption, label(_HINT, "quiet"), *parts, label("Fargemerke", "group"), self.marks, None
        )
        layout.setContentsMargins(0, 0, 8, 8)
        self.setLayout(layout)
        for what, button in self.buttons.items():
            button.setObjectName(f"{what}-several")
            button.clicked.connect(lambda _=False, what=what: actions.do_to_chosen(what))
        self.move_to.clicked.connect(self._show_targets)
        self.marks.chosen.connect(lambda mark: actions.editor.mark_items(actions.agenda.selection.ids, mark))

    def refresh(self, items: Sequence[AgendaItem]) -> None:
        """Show the lines that are chosen."""
        self._caption.setText(f"{named(items)}, {minutes_in_words(total_minutes(items))}")
        marks = {item.mark for item in items}
        self.marks.show_mark(marks.pop() if len(marks) == 1 else None)

    def _show_targets(self) -> None:
        menu = self._actions.menu_of_targets(self._actions.agenda.selection.ids, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.move_to.mapToGlobal(QPoint(0, self.move_to.height() + 4)))
