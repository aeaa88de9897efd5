"""All gatherings of the course as cards, and what there is to say of them together."""

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QMenu, QSizePolicy, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import long_date
from mestringstreff_desktop.course.advice import date_advice, gatherings_advice, order_advice, pace_advice
from mestringstreff_desktop.course.course import Course, Gathering, place_words
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.gatherings.words import (
    extent,
    held_on,
    state_in_words,
    when_in_words,
)
from mestringstreff_desktop.ui.widgets.buttons import IconButton, Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.drag_tile import DragTile
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, column, row, scrolled

_CARD_WIDTH = 330
_HINT = "Dra for å flytte (Alt+↑ og Alt+↓). Enter åpner samlingen."
_MOST_PER_ROW = 3
_STATE_ICONS = {
    "Holdt": ("circle-check", "good"),
    "I gang": ("play", "primary"),
    "Neste": ("flag", "primary"),
}
WAYS = (
    ("up", "Flytt fram\tAlt+↑"),
    ("down", "Flytt tilbake\tAlt+↓"),
    ("copy", "Lag en kopi"),
    ("remove", "Fjern\tDelete"),
)
_KEYS = {
    (Qt.Key.Key_Up, True): "up",
    (Qt.Key.Key_Down, True): "down",
    (Qt.Key.Key_Delete, False): "remove",
}
_NO_DATES = (
    "Kurset har ingen datoer ennå. Trykk «Sett datoer», så får alle samlingene dag, tid og sted på én gang."
)
_NONE = "Kurset har ingen samlinger. Trykk «Ny samling», og velg et tema eller begynn med en tom."


class GatheringCards(QWidget):
    """The cards, in rows of three where there is room. The arrow keys move between them.

    A card is dragged to another place: `moved` carries its key and the place, from 0.
    """

    moved = Signal(object, int)
    opened = Signal(object)
    wants_date = Signal(object)
    wants = Signal(str, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._cards: dict[UUID, GatheringCard] = {}
        self._advice = label("", "body")
        self._advice.setObjectName("gatherings-advice")
        picture = Picture("lightbulb", 20, "warm")
        self._hint = box("sun", _beside(picture, self._advice), margin=12)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._inner = inner = QWidget()
        inner.setLayout(column(self._grid, None))
        self._mark = CardMark(inner)
        self._area = scrolled(inner)
        layout = column(self._area, self._hint, gap=GAP)
        layout.setStretch(0, 1)
        layout.addStretch(0)
        self.setLayout(layout)

    def refresh(self, course: Course) -> None:
        """Show the course's gatherings; the cards are made anew only when others have come or gone."""
        if list(self._cards) != [gathering.id for gathering in course.gatherings]:
            self._make_cards(course.gatherings)
        following = course.next_gathering
        for gathering in course.gatherings:
            card = self._cards[gathering.id]
            card.refresh(gathering, course, self.context.theme, is_next=gathering is following)
        advice = _advice(course, local(self.context.clock()).date())
        self._advice.setText(advice)
        self._hint.setVisible(bool(advice))
        self._area.setVisible(bool(self._cards))
        apply_theme_within(self, self.context.theme)

    def focus_card(self, gathering_id: UUID) -> None:
        """Go to a card, such as the one that was open."""
        if gathering_id in self._cards:
            self._cards[gathering_id].setFocus()
            self._area.ensureWidgetVisible(self._cards[gathering_id], 0, 20)

    def _make_cards(self, gatherings: list[Gathering]) -> None:
        for old in self._cards.values():
            old.hide()
            self._grid.removeWidget(old)
            old.deleteLater()
        self._cards = {gathering.id: GatheringCard(gathering.id) for gathering in gatherings}
        for key, card in self._cards.items():
            card.clicked.connect(lambda _=False, key=key: self.opened.emit(key))
            card.date_button.clicked.connect(lambda _=False, key=key: self.wants_date.emit(key))
            card.stepped.connect(lambda step, key=key: self._step(key, step))
            card.more.clicked.connect(lambda _=False, key=key: self._show_menu(key))
            card.wants.connect(lambda what, key=key: self.wants.emit(what, key))
            card.dragged.connect(self._on_dragged)
            card.dropped.connect(self._on_dropped)
            card.drag_left.connect(self._mark.hide)
        self._arrange()

    def menu_of(self, key: UUID) -> QMenu:
        """Return what can be done with a gathering, with its keys."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        keys, last = list(self._cards), len(self._cards) - 1
        for what, words in WAYS:
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, what=what: self.wants.emit(what, key))
            action.setEnabled((what, keys.index(key)) not in {("up", 0), ("down", last)})
        return menu

    def _show_menu(self, key: UUID) -> None:
        more = self._cards[key].more
        self.menu_of(key).popup(more.mapToGlobal(QPoint(0, more.height() + 4)))

    def _arrange(self) -> None:
        per_row = max(1, min(_MOST_PER_ROW, (self.width() + GAP) // (_CARD_WIDTH + GAP)))
        for at, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, at // per_row, at % per_row)
        for at in range(_MOST_PER_ROW):
            self._grid.setColumnStretch(at, 1 if at < per_row else 0)

    def _on_dragged(self, key: UUID, at: QPoint) -> None:
        point = self._inner.mapFromGlobal(at)
        self._mark.show_place(self._others(key), point)
        self._area.ensureVisible(point.x(), point.y(), 0, 40)

    def _on_dropped(self, key: UUID, at: QPoint) -> None:
        place = self._mark.place(self._others(key), self._inner.mapFromGlobal(at))
        if place != list(self._cards).index(key):
            self.moved.emit(key, place)

    def _others(self, key: UUID) -> list[QWidget]:
        return [card for other, card in self._cards.items() if other != key]

    def _step(self, key: UUID, step: int) -> None:
        keys = list(self._cards)
        self.focus_card(keys[max(0, min(len(keys) - 1, keys.index(key) + step))])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _advice(course: Course, today: dt.date) -> str:
    if not course.gatherings:
        return _NONE
    days = [words for each in course.gatherings for words in date_advice(course, each, today)]
    is_undated = all(gathering.date is None for gathering in course.gatherings)
    dates = (_NO_DATES if is_undated else "", order_advice(course), pace_advice(course))
    parts = (gatherings_advice(course), *dates, *days)
    return " ".join(dict.fromkeys(part for part in parts if part))


def _beside(picture: Picture, words: QWidget) -> QHBoxLayout:
    layout = row(picture, words, gap=10)
    layout.setStretch(1, 1)
    return layout


class CardMark(QFrame):
    """A thick line beside the card that another one would come before, or else after the last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop-mark")
        self.hide()

    def place(self, cards: Sequence[QWidget], at: QPoint) -> int:
        """Return the place among the cards, in rows from the left, that a point stands for."""
        return sum(_is_before(card.geometry(), at) for card in cards)

    def show_place(self, cards: Sequence[QWidget], at: QPoint) -> None:
        """Show where the card would land."""
        place = self.place(cards, at)
        if not cards:
            return
        beside = cards[min(place, len(cards) - 1)].geometry()
        left = beside.left() - GAP // 2 if place < len(cards) else beside.right() + GAP // 2
        self.setGeometry(max(0, left - 2), beside.top(), 4, beside.height())
        self.raise_()
        self.show()


def _is_before(card: QRect, at: QPoint) -> bool:
    """Is a card in a row above a point, or in its row and to the left?"""
    is_above = card.bottom() + GAP // 2 < at.y()
    return is_above or (card.top() - GAP // 2 <= at.y() and card.center().x() < at.x())


class GatheringCard(DragTile):
    """One gathering: number, title, when and where, how far it has come, how much is in it."""

    wants = Signal(str)

    def __init__(self, key: UUID) -> None:
        super().__init__(key, "card")
        self.setToolTip(_HINT)
        self.more = IconButton("ellipsis")
        set_role(self.more, "icon-quiet")
        self._number = label("", "badge", wrap=False)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._state_icon = Picture("circle", 18)
        self._state = label("", "primary", wrap=False)
        self._title = label("", "title")
        self._lead = label("", "quiet")
        self._when = label("", "small")
        self._where = label("", "small")
        self._where_icon = Picture("map-pin", 18, "quiet")
        self._extent = label("", "quiet")
        self.date_button = Link("Sett dato", "calendar-plus")
        self.setLayout(self._lay_out())

    def _lay_out(self) -> QLayout:
        self._when_row = _fact(Picture("calendar-days", 18, "quiet"), self._when)
        self._where_row = _fact(self._where_icon, self._where)
        top = row(self._number, None, self._state_icon, self._state, self.more, gap=6)
        date = row(self.date_button, None)
        facts = column(self._when_row, date, self._where_row, gap=6)
        return column(top, self._title, self._lead, None, facts, self._extent, gap=10, margin=18)

    def refresh(self, gathering: Gathering, course: Course, theme: Theme, *, is_next: bool) -> None:
        state = state_in_words(gathering, is_next)
        set_role(self, "next-card" if is_next else "card")
        self._number.setText(str(gathering.number))
        self._show_state(state, theme)
        self._title.setText(breakable(gathering.title))
        self._lead.setText(breakable(gathering.lead))
        self._lead.setVisible(bool(gathering.lead))
        self._show_facts(gathering, course, theme)
        self._extent.setText(extent(gathering))
        self.date_button.setAccessibleName(f"Sett dato for samling {gathering.number}")
        self.more.setAccessibleName(f"Flytt, kopier eller fjern samling {gathering.number}")
        self.more.setToolTip("Flytt, kopier eller fjern")
        parts = [gathering.name, state, when_in_words(gathering), place_words(gathering, course)]
        self.setAccessibleName(", ".join(part for part in parts if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        what = _KEYS.get((Qt.Key(event.key()), is_alt))
        if what:
            self.wants.emit(what)
        else:
            super().keyPressEvent(event)

    def _show_state(self, state: str, theme: Theme) -> None:
        icon, token = _STATE_ICONS.get(state, ("circle", "quiet"))
        self._state_icon.setVisible(bool(state))
        self._state_icon.show_icon(icon, token, theme)
        self._state.setText(state)
        set_role(self._state, token)

    def _show_facts(self, gathering: Gathering, course: Course, theme: Theme) -> None:
        has_date = gathering.date is not None or gathering.is_held
        day = held_on(gathering) if gathering.is_held else None
        words = long_date(day) if day else when_in_words(gathering)
        self._when.setText(words[:1].upper() + words[1:])
        self._when_row.setVisible(has_date)
        self.date_button.setVisible(not has_date)
        place = place_words(gathering, course)
        self._where.setText(breakable(place))
        self._where_row.setVisible(bool(place))
        self._where_icon.show_icon("monitor" if gathering.is_digital else "map-pin", "quiet", theme)


def _fact(picture: Picture, words: QWidget) -> QFrame:
    frame = QFrame()
    frame.setLayout(_beside(picture, words))
    frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return frame
