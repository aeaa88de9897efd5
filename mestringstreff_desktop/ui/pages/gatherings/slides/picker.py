"""The window where a slide, a drawing or a picture is chosen, from small pictures with a search."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.search import tokens
from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import px
from mestringstreff_desktop.ui.pages.gatherings.slides.small import Miniature, Miniatures
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.fitting_dialog import FittingDialog
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.plain_words import short_line, title_words
from mestringstreff_desktop.ui.widgets.search_field import SearchField
from mestringstreff_desktop.ui.widgets.tile import Tile
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_WIDTH, _CARD, _TILE = 730, 210, 188  # pixels at 100 % text size: the window, a card, its picture
_NAME_LINES, _LONGEST_NAME = 2, 44
_NONE = "Ingenting passer med det du søker etter."


@dataclass(frozen=True)
class Choice:
    """One thing to choose: its key, its picture, what it is called, and what else it is found by.

    One that `is_used` is there already, and is not to be had twice.
    """

    key: str
    shown: ShownSlide
    name: str
    words: str = ""
    is_used: bool = False


class ChoiceTile(Tile):
    """The picture with its name below."""

    def __init__(self, context: Context, choice: Choice, miniatures: Miniatures) -> None:
        super().__init__("card")
        self.choice = choice
        self.found_by = " ".join(tokens(f"{choice.name} {choice.words}"))
        self.picture = Miniature(miniatures, _TILE)
        self.picture.show_slide(choice.shown, is_faint=choice.is_used)
        note = [label("Er med", "quiet")] if choice.is_used else []
        name = label(breakable(short_line(choice.name, _LONGEST_NAME)), "small")
        name.setMinimumHeight(_NAME_LINES * name.fontMetrics().lineSpacing())
        self.setLayout(column(self.picture, name, *note, None, gap=4, margin=10))
        self.setFixedWidth(px(_CARD))
        self.setAccessibleName(", ".join((choice.name, *(each.text() for each in note))))
        self.setEnabled(not choice.is_used)


class Picker(FittingDialog):
    """Groups of choices under their names. `chosen` is the key of the one that was pressed."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        title: str,
        groups: Sequence[tuple[str, Sequence[Choice]]],
        miniatures: Miniatures,
    ) -> None:
        super().__init__(parent, context.theme, _WIDTH)
        self.setWindowTitle(title_words(title))
        self.chosen = ""
        self.field = SearchField("Søk blant støttearkene", "Søk på ord eller tema")
        self.field.textChanged.connect(self._find)
        self._none = label(_NONE, "quiet")
        self._none.hide()
        self.tiles: list[ChoiceTile] = []
        self._groups = [self._group(context, name, choices, miniatures) for name, choices in groups]
        self.field.returnPressed.connect(lambda: self._step(None, 1))
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.field.setFocus)
        cancel = Button("Avbryt")
        cancel.setAutoDefault(False)  # Enter in the search is to do nothing of the kind
        cancel.clicked.connect(self.reject)
        heading = label(title, "title")
        content = column(heading, self.field, self._none, *(part for part, _ in self._groups), None, gap=14)
        self.lay_out(content, row(None, cancel))
        context.dress(self)
        apply_theme_within(self, context.theme)
        self.field.apply_theme(context.theme)
        self.field.setFocus()

    def _group(
        self, context: Context, name: str, choices: Sequence[Choice], miniatures: Miniatures
    ) -> tuple[QWidget, list[ChoiceTile]]:
        tiles = [ChoiceTile(context, choice, miniatures) for choice in choices]
        for tile in tiles:
            tile.setAutoDefault(False)
            tile.clicked.connect(lambda _=False, key=tile.choice.key: self._choose(key))
            tile.stepped.connect(lambda by, tile=tile: self._step(tile, by))
        self.tiles += tiles
        part = QWidget()
        part.setLayout(column(label(name, "subtitle"), WrapLayout(*tiles, gap=10), gap=6))
        return part, tiles

    def _find(self, text: str) -> None:
        """Show those that have all the words."""
        wanted = tokens(text)
        for part, tiles in self._groups:
            for tile in tiles:
                tile.setVisible(all(word in tile.found_by for word in wanted))
            part.setVisible(any(not tile.isHidden() for tile in tiles))
        self._none.setVisible(all(tile.isHidden() for tile in self.tiles))

    def showEvent(self, event: QShowEvent) -> None:
        """It keeps its height while one searches."""
        super().showEvent(event)
        self.setMinimumHeight(self.height())

    def _step(self, tile: ChoiceTile | None, by: int) -> None:
        """Go to the tile before or after one; from the search to the first."""
        there = [each for each in self.tiles if each.isVisibleTo(self) and each.isEnabled()]
        at = there.index(tile) + by if tile in there else 0
        if 0 <= at < len(there):
            there[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, key: str) -> None:
        self.chosen = key
        self.accept()
