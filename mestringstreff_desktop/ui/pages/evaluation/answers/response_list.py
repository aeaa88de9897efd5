"""The papers that are typed in or read, by their numbers: never in the order they came."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.course.evaluation.questionnaire import Response
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.evaluation.answers.words import CHECKED, DONE, NOT_DONE, state_words
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList

AT_ONCE = 25  # lines that are made before the window may do something else
_ICON = 18  # pixels at 100 % text size
_LOOKS = {NOT_DONE: ("circle-dashed", "warm"), DONE: ("circle", "quiet"), CHECKED: ("circle-check", "good")}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ResponseRow(ListRow):
    """A number, and how far the paper has come."""

    def __init__(self, key: str) -> None:
        super().__init__(key, "row")
        self.setObjectName(f"response-{key}")
        self._shown: tuple[object, ...] = ()
        self._number, self._state = label("", "strong", wrap=False), label("", "quiet", wrap=False)
        self._icon = Picture("circle", _ICON)
        layout = row(self._number, self._icon, self._state, None, gap=10)
        layout.setContentsMargins(12, 4, 12, 4)
        self.setLayout(layout)

    def show_response(self, response: Response, theme: Theme) -> None:
        words = state_words(response)
        if self._shown == (response.number, words, theme):
            return
        self._shown = response.number, words, theme
        self._number.setText(str(response.number))
        self._state.setText(words)
        self._icon.show_icon(*_LOOKS[words], theme)
        self.setAccessibleName(f"Svar {response.number}. {words}")


class ResponseList(RowList[ResponseRow]):
    """Keys: Enter opens, K types it again to check it, Delete removes."""

    opened = Signal()
    check_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Svar etter nummer")
        self._all: dict[str, ResponseRow] = {}
        self._responses: dict[str, Response] = {}
        self._theme = Theme("light")
        self._rest = QTimer(self, singleShot=True)  # as soon as nothing else waits
        self._rest.timeout.connect(lambda: self._show_more(self.key))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_responses(self, responses: Sequence[Response], chosen: str, theme: Theme) -> None:
        """Show the papers in their order; lines that stay are changed in place, and many come by and by."""
        self._responses, self._theme = {str(each.id): each for each in responses}, theme
        for key in [key for key in self._all if key not in self._responses]:
            gone = self._all.pop(key)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._show_more(chosen)

    def _show_more(self, chosen: str) -> None:
        """Make some of the lines that are not there yet, the chosen one among them."""
        new = [key for key in self._responses if key not in self._all][:AT_ONCE]
        keys = [key for key in self._responses if key in self._all or key in {chosen, *new}]
        for place, key in enumerate(keys):
            self._put(place, key).show_response(self._responses[key], self._theme)
        self.rows = {key: self._all[key] for key in keys}
        self.show_chosen(chosen if chosen in self.rows else next(iter(keys), ""))
        if len(keys) < len(self._responses):
            self._rest.start()

    def _put(self, place: int, key: str) -> ResponseRow:
        if key not in self._all:
            made = self._all[key] = self.listen_to(ResponseRow(key))
            self._layout.insertWidget(place, made)
            made.show()
        return self._all[key]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_alone = Qt.Key(event.key()), not event.modifiers() and not event.isAutoRepeat()
        is_alone = is_alone or event.modifiers() == Qt.KeyboardModifier.KeypadModifier
        if is_alone and key in _ENTER:
            self.opened.emit()
        elif is_alone and key == Qt.Key.Key_K:
            self.check_wanted.emit()
        elif is_alone and key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)


def in_scroll(rows: QWidget) -> QWidget:
    """Return the lines at the top of what scrolls."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(rows)
    layout.addStretch(1)
    return made
