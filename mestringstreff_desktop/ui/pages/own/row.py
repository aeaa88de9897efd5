"""A row for one thing of the course's own: picture, name, a few facts, and what one can do with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.own.pictures import OwnPictures
from mestringstreff_desktop.ui.paper.picture_queue import Maker
from mestringstreff_desktop.ui.paper.sheet_painting import paint_ground, paint_icon, paint_sheet
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.text_fields import LineField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

THUMB = QSize(84, 104)
_MARGIN = 8


@dataclass(frozen=True)
class RowAction:
    """Something that can be done with it: a word, an icon, and what to call. `name` is the button's."""

    name: str
    word: str
    icon: str
    do: Callable[[], None]


class Thumb(QWidget):
    """A small picture on a quiet ground, or an icon where there is none to be had."""

    def __init__(self, context: Context, pictures: OwnPictures, icon: str) -> None:
        super().__init__()
        self.context, self._pictures, self._icon = context, pictures, icon
        self._key = ""
        self._maker: Maker | None = None
        self.setFixedSize(THUMB)
        pictures.ready.connect(self._on_ready)

    def show_picture(self, key: str, maker: Maker | None) -> None:
        """Show the picture of a key, made by `maker` when it is not there."""
        if key != self._key:
            self._key, self._maker = key, maker
            self.update()

    def room(self) -> QSize:
        """Return the size of the picture in pixels of the screen."""
        inner = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        return inner.size() * self.devicePixelRatioF()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.context.theme
        paint_ground(painter, self.rect(), theme)
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if self._maker is None:
            paint_icon(painter, room.adjusted(4, 4, -4, -4), self._icon, theme)
            return
        picture = self._pictures.picture(self._key, self._maker, self.devicePixelRatioF())
        paint_sheet(painter, room, picture, theme)

    def _on_ready(self, key: str) -> None:
        if key == self._key:
            self.update()


class OwnRow(QFrame):
    """One line of the list. `renamed` carries a name typed in its place, where it can be."""

    renamed = Signal(str)

    def __init__(
        self, context: Context, thumb: Thumb, actions: Sequence[RowAction], *, can_rename: bool = False
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.name = LineField("Navn på fila") if can_rename else None
        self.title = label("", "subtitle")
        self.title.setVisible(not can_rename)
        self.facts = label("", "quiet")
        self.buttons = [self._button(action) for action in actions]
        words = column(self._named(), self.facts, WrapLayout(*self.buttons, gap=4), None, gap=4)
        layout = row(thumb, words, gap=16, margin=12)
        layout.setAlignment(thumb, Qt.AlignmentFlag.AlignTop)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        if self.name is not None:
            self.name.edited.connect(self.renamed)
            self.name.setMaximumWidth(round(460 * context.theme.scale))

    def _named(self) -> QWidget | QLayout:
        """Its name, or the field the name is typed in: no wider than a name needs."""
        if self.name is None:
            return self.title
        field = row(self.name, None)
        field.setStretch(0, 3)
        return field

    def _button(self, action: RowAction) -> Button:
        made = Button(action.word, action.icon, "quiet")
        made.setObjectName(action.name)
        made.clicked.connect(action.do)
        return made

    def show_words(self, title: str, facts: str) -> None:
        """Show its name and the facts; a name that is being typed is left alone."""
        self.title.setText(breakable(title))
        self.facts.setText(facts)
        if self.name is not None:
            self.name.show_text(title)
        for button in self.buttons:
            button.setAccessibleDescription(title)
