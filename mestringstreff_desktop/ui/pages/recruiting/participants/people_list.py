"""The list of participants, by how far they have come: one line a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.recruiting.participants.words import (
    STATUSES,
    below_name,
    icons_of,
    name_of,
    needs_words,
    status_words,
)
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList

_ICON, _SIGN, _SIGN_GAP = 22, 18, 5  # pixels at 100 % text size
_STATUS_KEYS = dict(zip((getattr(Qt.Key, f"Key_{number}") for number in range(1, 6)), Status, strict=True))
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Line:
    """What a line says of somebody."""

    name: str
    below: str
    status: Status
    status_words: str
    icons: tuple[str, ...]
    needs: str

    @property
    def spoken(self) -> str:
        return ". ".join((self.name, self.status_words, self.below))


def line_of(person: Participant, place_in_line: int = 0) -> Line:
    return Line(
        name_of(person),
        below_name(person),
        person.status,
        status_words(person, place_in_line),
        icons_of(person),
        needs_words(person),
    )


class Signs(QWidget):
    """Small icons beside each other, with one name for them all."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._icons: tuple[str, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icons(self, icons: tuple[str, ...], words: str) -> None:
        self.setAccessibleName(words)
        if icons != self._icons:
            self._icons = icons
            self.updateGeometry()
            self.update()
        self.setVisible(bool(icons))

    def sizeHint(self) -> QSize:
        side, gap = map(self._context.theme.pixels, (_SIGN, _SIGN_GAP))
        return QSize(max(0, len(self._icons) * (side + gap) - gap), side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._context.theme
        side, gap = map(theme.pixels, (_SIGN, _SIGN_GAP))
        for number, icon in enumerate(self._icons):
            place = QRect(number * (side + gap), 0, side, side)
            theme.icon(icon, "primary", side).paint(painter, place)
        painter.end()


class PersonRow(ListRow):
    """One person: status, name, telephone, what is to be allowed for."""

    def __init__(self, key: str, context: Context) -> None:
        super().__init__(key, "row")
        self.setObjectName(f"person-{key}")
        self._context = context
        self._shown: tuple[Line, Theme, bool] | None = None
        self._icon = Picture("circle", _ICON)
        self._name, self._below = label("", "body"), label("", "quiet")
        self._status, self._signs = label("", "quiet", wrap=False), Signs(context)
        words = column(self._name, self._below, gap=0)
        layout = row(self._icon, words, self._signs, self._status, gap=12)
        layout.setStretch(1, 1)
        layout.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        layout.setContentsMargins(12, 7, 12, 7)
        self.setLayout(layout)

    def show_line(self, line: Line, is_tight: bool) -> None:
        """Show somebody. Where it is tight the status stands below the name."""
        theme = self._context.theme
        if self._shown == (line, theme, is_tight):
            return
        self._shown = line, theme, is_tight
        look = STATUSES[line.status]
        below = f"{line.status_words} · {line.below}" if is_tight else line.below
        self._icon.show_icon(look.icon, look.token, theme)
        self._name.setText(breakable(line.name))
        self._below.setText(breakable(below))
        self._signs.show_icons(line.icons, line.needs)
        self._status.setText(line.status_words)
        self._status.setVisible(not is_tight)
        self.setAccessibleName(line.spoken)


class PeopleList(RowList[PersonRow]):
    """Keys: 1–5 give a status, Enter opens, F is for the talk, Delete takes off, Alt with an arrow moves.

    `rows` are those that are found; the others are kept, and hidden.
    """

    status_wanted = Signal(object)
    opened = Signal()
    talk_wanted = Signal()
    remove_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self, context: Context, anchor: QWidget) -> None:
        super().__init__("Deltakere")
        self.context = context
        self._anchor = anchor
        self.is_tight = False
        self._all: dict[str, PersonRow] = {}
        self._headings: dict[Status, QLabel] = {}
        self._order: list[tuple[Status, str]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)

    def show_people(self, people: Sequence[Participant], found: Sequence[Participant], chosen: str) -> None:
        """Show those who are found, of all in their order; rows that stay are changed in place."""
        order = [(each.status, str(each.id)) for each in people]
        if order != self._order:
            self._order = order
            self._arrange()
        line = [each.id for each in people if each.status is Status.WAITING]
        for each in people:
            place = line.index(each.id) + 1 if each.id in line else 0
            self._all[str(each.id)].show_line(line_of(each, place), self.is_tight)
        self.show_found(found, chosen)

    def show_found(self, found: Sequence[Participant], chosen: str) -> None:
        """Hide all others, and the headings of those."""
        keys, statuses = {str(each.id) for each in found}, {each.status for each in found}
        self.rows = {key: self._all[key] for _, key in self._order if key in keys}
        for key, each in self._all.items():
            each.setVisible(key in keys)
        for status, heading in self._headings.items():
            heading.setVisible(status in statuses)
            number = sum(each is status for each, _ in self._order)
            heading.setText(f"{STATUSES[status].word} · {number}")
        self.show_chosen(chosen)

    def _arrange(self) -> None:
        """Put the lines in another order; those that are gone go."""
        before, self._all = self._all, {}
        while self._layout.takeAt(0) is not None:
            pass
        for status, members in groupby(self._order, key=lambda each: each[0]):
            self._layout.addWidget(self._heading(status))
            for _, key in members:
                known = before.pop(key) if key in before else None
                self._put(key, known or self.listen_to(PersonRow(key, self.context)))
        for gone in before.values():
            gone.hide()
            gone.deleteLater()

    def _heading(self, status: Status) -> QLabel:
        if status not in self._headings:
            made = self._headings[status] = label(STATUSES[status].word, "group")
            made.setContentsMargins(12, 8, 12, 2)
        return self._headings[status]

    def _put(self, key: str, person: PersonRow) -> None:
        """Take in a line; the keys come to it after the one above it."""
        above = next(reversed(self._all.values()), self._anchor)
        self._all[key] = person
        self._layout.addWidget(person)
        person.show()  # at once: what is not shown cannot take the focus
        self.setTabOrder(above, person)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_alone = not modifiers and not event.isAutoRepeat()
        if modifiers == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif is_alone and key in _STATUS_KEYS:
            self.status_wanted.emit(_STATUS_KEYS[key])
        elif is_alone and key in _ENTER:
            self.opened.emit()
        elif is_alone and key == Qt.Key.Key_F:
            self.talk_wanted.emit()
        elif is_alone and key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)
