"""Fields of one thing among many: what is typed is stored as it is typed, and can be undone."""

from collections.abc import Callable
from typing import Any, TypeVar

from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts, HalfTyped, Waiting
from mestringstreff_desktop.ui.widgets.date_field import TypedField

T = TypeVar("T")


class StoredFields:
    """Knows a field by the thing it is of, and its name there. `words` and `where` are as in `Undo.do`."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._texts, self._half_typed = Drafts(context), HalfTyped(context)
        self._values: Waiting[Any] = Waiting(context)

    def text(self, thing: str, name: str, stored: str) -> str:
        """Return what a field of text is to show."""
        return self._texts.text((thing, name), stored)

    def write(
        self, thing: str, name: str, text: str, *, words: str, action: Callable[[], object], where: Where
    ) -> None:
        """Store a text by `action` within half a second."""
        self._texts.edit((thing, name), text, words, action, where)

    def show_value(
        self, field: TypedField[T], thing: str, name: str, stored: T | None, *, is_new: bool
    ) -> None:
        """Show what is stored of a thing; of a new one also what was begun there and cannot be read."""
        value = self._values.newest((thing, name), stored)
        if not is_new:
            field.show_value(value)
            return
        field.show_afresh(value)
        if (course_id := self._context.course_id) is not None:
            field.show_half_typed(self._half_typed.text(course_id, _half(thing, name)))

    def write_value(
        self, thing: str, name: str, value: object, *, words: str, action: Callable[[], object], where: Where
    ) -> None:
        """Store what was read in a field by `action` within half a second."""
        self._values.edit((thing, name), value, words, action, where)

    def keep_half_typed(self, field: TypedField[T], thing: Callable[[], str], name: str) -> None:
        """Keep in the file what stands in a field and cannot be read yet; `thing` tells whose it is."""

        def keep(text: str) -> None:
            if (course_id := self._context.course_id) is not None:
                self._half_typed.keep(course_id, _half(thing(), name), text)

        field.half_typed.connect(keep)


def _half(thing: str, name: str) -> str:
    return f"{name} {thing}"
