"""Two passes over a paper that did not come out the same: what differs, side by side, and which is right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.course.evaluation.answering import answer_words, differences
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.answers.editing import FirstPass, SecondPass
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.tile import Tile

_ROOM = 240  # pixels at 100 % text size, for each pass
_KEYS = "1 eller 2 velger det som står på arket  ·  ↑ går tilbake  ·  Esc venter med det"
_PASSES = ("Første gang", "Andre gang")
_EMPTY = "Ikke svart"


class PassTile(Tile):
    """What one of the passes came to; pressed, it is what stands on the paper."""

    def __init__(self, number: int) -> None:
        super().__init__("card")
        self._title = _PASSES[number]
        self.setObjectName(f"pass-{number + 1}")
        self._key, self._words = label(str(number + 1), "number", wrap=False), label("", "step")
        self._key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = column(row(self._key, label(self._title, "group"), None, gap=10), self._words, None)
        layout.setContentsMargins(16, 14, 16, 14)
        self.setLayout(layout)

    def show_answer(self, words: str) -> None:
        self._words.setText(breakable(words or _EMPTY))
        self.setAccessibleName(f"{self._title}: {words or _EMPTY}")


class ComparingView(QWidget):
    """One difference at a time. `chosen` tells that all are; `right` is what stands on the paper, by key."""

    chosen = Signal()
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.first: FirstPass | None = None
        self.second: SecondPass | None = None
        self._items: Sequence[Item] = ()
        self.right: dict[str, Answer] = {}
        self._at = 0
        self.back_to_list = Button("Til lista", "arrow-left", "quiet", key="Esc")
        self.back_to_list.clicked.connect(self.closed)
        self.title, self.lead = label("", "heading"), label("", "lead")
        self.place, self.group, self.question = label("", "quiet"), label("", "lead"), label("", "title")
        self.tiles = (PassTile(0), PassTile(1))
        for number, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _=False, number=number: self.choose(number))
        head = row(self.back_to_list, column(self.title, self.lead, gap=0), gap=16)
        head.setStretch(1, 1)
        inner = QWidget()
        both = SideBySide(context, *self.tiles, room=_ROOM)
        inner.setLayout(column(self.place, self.group, self.question, both, None, gap=10))
        card = QFrame()
        card.setProperty("role", "card")
        layout = column(scrolled(inner, "on-card"), label(_KEYS, "quiet"), gap=8, margin=20)
        layout.setStretch(0, 1)
        card.setLayout(layout)
        whole = column(head, card, gap=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def begin(self, first: FirstPass, second: SecondPass) -> bool:
        """Show what two passes over a paper differ in; return whether they do."""
        items = second.items
        typed = {item.key: first.answer(item.key) for item in items}
        self.first, self.second, self.right = first, second, {}
        self._items = differences(items, typed, second.typed)
        if not self._items:
            return False
        self.title.setText(f"Ark {first.response.number} ble ulikt")
        self.lead.setText("Se på arket, og velg det som står der.")
        self._show_at(0)
        return True

    def _show_at(self, at: int) -> None:
        self._at = at
        item = self._items[at]
        self.place.setText(f"Ulikt {at + 1} av {len(self._items)}")
        self.group.setText(breakable(item.group))
        self.group.setVisible(bool(item.group))
        self.question.setText(breakable(item.text))
        for number, tile in enumerate(self.tiles):
            tile.show_answer(answer_words(item, self._answer(number)))
        announce(self, f"{self.place.text()}: {item.text}")

    def open(self) -> None:
        """Give the keys to the first of the two."""
        self.tiles[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _answer(self, number: int) -> Answer:
        passes = (self.first, self.second)
        pass_ = passes[number]
        return pass_.answer(self._items[self._at].key) if pass_ else Answer()

    def choose(self, number: int) -> None:
        """Take what one of the passes came to, from 0; after the last difference all is told."""
        self.right[self._items[self._at].key] = self._answer(number)
        if self._at + 1 < len(self._items):
            self._show_at(self._at + 1)
            self.open()
        else:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.text() in {"1", "2"}:
            self.choose(int(event.text()) - 1)
        elif event.key() == Qt.Key.Key_Up and self._at:
            self._show_at(self._at - 1)
        else:
            super().keyPressEvent(event)
