"""A line to type in where only what is suggested can be chosen, or nothing."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent

from mestringstreff_desktop.ui.widgets.suggest_field import SuggestField


class PickField(SuggestField):
    """`picked` carries the key of what was chosen; empty for nothing. What fits nothing is put back."""

    picked = Signal(str)

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(name, placeholder)
        self._keys: dict[str, str] = {}
        self._shown = ""
        self.edited.connect(self._take)
        line = self.lineEdit()
        assert line is not None, "it is editable"
        line.editingFinished.connect(self._put_back)

    def show_choices(self, names: Mapping[str, str]) -> None:
        """Offer these names by their keys; of two that are alike the first."""
        self._keys = {}
        for key, name in names.items():
            self._keys.setdefault(name, key)
        self.show_suggestions(list(self._keys))

    def show_key(self, key: str, name: str) -> None:
        """Show what is chosen, by its key and its name."""
        self._shown = name if key else ""
        self.show_text(self._shown)

    def _take(self, text: str) -> None:
        key = self._keys.get(text.strip(), "") if text.strip() else ""
        if (key or not text.strip()) and text.strip() != self._shown:
            self._shown = text.strip()
            self.picked.emit(key)

    def _put_back(self) -> None:
        """What was begun and fits nothing gives way to what is chosen."""
        if self.currentText().strip() != self._shown:
            self.setEditText(self._shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._put_back()
