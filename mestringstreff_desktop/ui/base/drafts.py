"""Drafts: what is typed and not yet stored, so that a field that is filled anew shows it and loses nothing.

While storing works this holds a text for half a second. When the disk is full it holds it until it
is stored, also when the leader goes to another question and comes back.
"""

from collections.abc import Callable, Hashable

from mestringstreff_desktop.ui.base.context import Context


class Drafts:
    """Queues typed text with the autosave, and remembers it until it is stored."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._texts: dict[Hashable, str] = {}
        context.saved.connect(self._forget_stored)

    def store(self, key: Hashable, text: str, action: Callable[[], object]) -> None:
        """Store `text` by `action` within half a second."""
        self._texts[key] = text
        self._context.autosave.queue(key, action)

    def text(self, key: Hashable, stored: str) -> str:
        """Return what a field is to show: the draft while there is one, else what is stored."""
        return self._texts.get(key, stored)

    def _forget_stored(self) -> None:
        is_waiting_for = self._context.autosave.is_waiting_for
        self._texts = {key: text for key, text in self._texts.items() if is_waiting_for(key)}
