"""The field one types in to find things on a page: it finds as one types, and is one key away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.text_fields import LineField


class SearchField(LineField):
    """The field one types in, with a glass before and the key that leads to it behind."""

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(name, placeholder, role="search")
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
