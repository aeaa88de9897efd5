"""The spell check: every field for longer text has it from when one first writes there.

It is there only where the system has a dictionary of Bokmål. The leader's own words lie among the settings,
in the same file as the courses, and nowhere else.
"""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.speller import Speller
from mestringstreff_desktop.ui.widgets.spell_marks import Spelling, SpellMarks
from mestringstreff_desktop.ui.widgets.text_fields import PlainField


class SpellCheck(QObject):
    """Gives the fields of a window their marks, by a dictionary (its path without suffix)."""

    def __init__(self, context: Context, dictionary: Path) -> None:
        super().__init__(context)
        self._context = context
        speller = Speller(dictionary, lambda: context.settings.own_words, self)
        self._spelling = Spelling(
            speller, lambda: context.theme.colour("danger"), lambda: context.settings.spell_check, self.add
        )
        context.changed.connect(speller.learned)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def add(self, word: str) -> None:
        """Let a word be right from now on."""
        own = self._context.settings.own_words
        self._context.change_settings(own_words=tuple(sorted({*own, word})))

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        is_new = isinstance(new, PlainField) and new.findChild(SpellMarks) is None
        if is_new and isinstance(new, PlainField) and not new.isReadOnly():
            SpellMarks(new, self._spelling)
