"""The filters of the toolbox: a search field, and chips for purpose, gathering, kind and the like."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.model import Purpose
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip, MenuChip
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.text_fields import LineField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


class SearchField(LineField):
    """The field one types in, with a glass before and the key that leads to it behind."""

    def __init__(self) -> None:
        super().__init__("Søk i verktøykassa", "Søk: grenser, søvn, energi …", role="search")
        self.setObjectName("tool-search")
        self._glass = QAction("Søk", self)
        self._glass.triggered.connect(self.setFocus)
        self.addAction(self._glass, LineField.ActionPosition.LeadingPosition)
        self._empty = QAction("Tøm søket", self)
        self._empty.triggered.connect(self.clear)
        self._key = label("Ctrl+F", "key", wrap=False)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = row(None, column(None, self._key, None))
        layout.setContentsMargins(0, 0, 12, 0)
        self.setLayout(layout)
        self.textChanged.connect(self._on_text)

    def _on_text(self, text: str) -> None:
        """The key's hint gives way to a cross that empties the field."""
        self._fit_key()
        if text and self._empty not in self.actions():
            self.addAction(self._empty, LineField.ActionPosition.TrailingPosition)
        elif not text:
            self.removeAction(self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_key()

    def _fit_key(self) -> None:
        """The key is shown where the words that stand in the empty field leave room for it."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        has_room = self.width() > words + self._key.sizeHint().width() + 4 * self.fontMetrics().height()
        self._key.setVisible(has_room and not self.text())

    def apply_theme(self, theme: Theme) -> None:
        self._glass.setIcon(theme.icon("search", "quiet"))
        self._empty.setIcon(theme.icon("x", "quiet"))


class FilterChips(QWidget):
    """The chips. `changed` tells that another one is chosen.

    `used` and `favourites` belong to it, and stand where the list puts them.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._purposes: Mapping[Purpose, FilterChip] = {
            purpose: FilterChip(words) for purpose, words in tool_words.PURPOSES.items()
        }
        self.gathering = MenuChip("Samling", "Alle samlinger")
        self.gathering.setObjectName("filter-gathering")
        self.kind = MenuChip("Type", "Alle typer")
        self.kind.setObjectName("filter-kind")
        self.kind.offer([(kind, words, words) for kind, words in tool_words.KINDS.items()])
        self.used = FilterChip("I dette kurset")
        self.used.setObjectName("filter-used")
        self.used.setToolTip("Verktøy som står i planen for en av samlingene")
        self.favourites = FilterChip("Favoritter", "star")
        self.favourites.setObjectName("filter-favourites")
        self.own = FilterChip("Egne")
        self.own.setObjectName("filter-own")
        self.own.setToolTip("Ark og verktøy dere har laget selv")
        for purpose, button in self._purposes.items():
            button.setObjectName(f"filter-{purpose}")
        for button in self._own_chips():
            button.clicked.connect(self.changed)
        for menu in (self.gathering, self.kind):
            menu.chosen.connect(self.changed)
        self.setLayout(WrapLayout(*self._purposes.values(), self.gathering, self.kind, self.own))

    def _own_chips(self) -> tuple[FilterChip, ...]:
        return (*self._purposes.values(), self.used, self.favourites, self.own)

    @property
    def purposes(self) -> frozenset[Purpose]:
        return frozenset(purpose for purpose, button in self._purposes.items() if button.isChecked())

    @property
    def is_used(self) -> bool:
        """Is anything chosen?"""
        chips = any(button.isChecked() for button in self._own_chips())
        return chips or self.gathering.value is not None or self.kind.value is not None

    def reset(self) -> None:
        """Choose nothing."""
        for button in self._own_chips():
            button.setChecked(False)
        self.gathering.choose(None)
        self.kind.choose(None)
