"""The editor of a tool page of the leader's own: what the others need to know to use the tool."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.model import Purpose, Tool
from mestringstreff_desktop.content.own.tools import MOST_MINUTES, new_tool
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.own import edit as own_edit
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Waiting
from mestringstreff_desktop.ui.pages.own.groups import FieldSet, Spec
from mestringstreff_desktop.ui.pages.own.inputs import (
    ChoiceInput,
    Input,
    LineInput,
    ListInput,
    TextInput,
)
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, column, row, scrolled
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.stepper import StepField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_ROOM = 400  # pixels at 100 % for each of the two columns


class MinutesInput(Input):
    """How long it takes: the shortest and the longest, in minutes."""

    def __init__(self) -> None:
        self.least, self.most = (
            StepField(f"{words} minutter", 0, MOST_MINUTES, step=5) for words in ("Minst", "Høyst")
        )
        field = QWidget()
        field.setLayout(
            row(self.least, label("til", wrap=False), self.most, label("minutter", wrap=False), None)
        )
        super().__init__("Hvor lang tid tar det?", field)
        self.setFocusProxy(self.least)
        for each in (self.least, self.most):
            each.edited.connect(self.edited)

    def show_value(self, value: object) -> None:
        for field, number in zip(
            (self.least, self.most), value if isinstance(value, tuple) else (), strict=False
        ):
            field.show_number(int(number))

    def value(self) -> tuple[int, int]:
        least, most = self.least.value(), self.most.value()
        return min(least, most), max(least, most)


class ChipsInput(Input):
    """Any number of a few choices."""

    def __init__(self, name: str, choices: Mapping[str, str], hint: str = "") -> None:
        self.chips = {key: FilterChip(words) for key, words in choices.items()}
        field = QWidget()
        field.setLayout(WrapLayout(*self.chips.values()))
        super().__init__(name, field, hint)
        for chip in self.chips.values():
            chip.clicked.connect(self.edited)

    def show_value(self, value: object) -> None:
        chosen = {str(each) for each in value} if isinstance(value, tuple) else set()
        for key, chip in self.chips.items():
            chip.setChecked(key in chosen)

    def value(self) -> tuple[str, ...]:
        return tuple(key for key, chip in self.chips.items() if chip.isChecked())


class PurposesInput(ChipsInput):
    """What the tool is for."""

    def __init__(self) -> None:
        super().__init__("Hensikter", {str(key): words for key, words in tool_words.PURPOSES.items()})

    def value(self) -> tuple[Purpose, ...]:
        return tuple(Purpose(key) for key in super().value())


class SheetsInput(Input):
    """Which sheets belong to it, of the built-in ones and the course's own."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.ids: tuple[str, ...] = ()
        self.chosen, self.add = ChipsInput("", {}), ChoiceInput("", ())
        self._rows = WrapLayout()
        field = QWidget()
        field.setLayout(column(self._rows, self.add, gap=6))
        super().__init__("Ark", field, "Trykk på et ark for å ta det bort.")
        self.setFocusProxy(self.add.choice)
        self.add.choice.setAccessibleName("Legg til et ark")
        self.add.edited.connect(self._on_added)

    def show_value(self, value: object) -> None:
        self.ids = tuple(str(each) for each in value) if isinstance(value, tuple) else ()
        self._show()

    def value(self) -> tuple[str, ...]:
        return self.ids

    def _show(self) -> None:
        forms = self.context.library.forms
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for key in self.ids:
            chip = Button(_short(forms[key].title) if key in forms else "Ark som er fjernet", "x", "chip")
            chip.setAccessibleDescription("Ta bort arket")
            chip.clicked.connect(
                lambda _=False, gone=key: self._take([each for each in self.ids if each != gone])
            )
            self._rows.addWidget(chip)
            chip.apply_theme(self.context.theme)
        others = sorted((form.title, key) for key, form in forms.items() if key not in self.ids)
        choices = [("", "Legg til et ark …"), *((key, _short(title)) for title, key in others)]
        self.add.choice.show_choices(choices)
        self.add.choice.show_chosen("")

    def _on_added(self) -> None:
        if key := str(self.add.value() or ""):
            self._take([*self.ids, key])

    def _take(self, ids: Sequence[str]) -> None:
        self.ids = tuple(ids)
        self._show()
        self.add.choice.setFocus()
        self.edited.emit()


def _short(title: str) -> str:
    plain = clean_name(title)
    return plain if len(plain) <= 40 else f"{plain[:39].rstrip()}…"


_FIRST: Sequence[Spec] = (
    Spec("name", lambda _: LineInput("Navn")),
    Spec("summary", lambda _: TextInput("Hva er det til?", "Én eller to setninger")),
    Spec("when", lambda _: TextInput("Når passer det?", "For eksempel først i samlingen")),
    Spec("minutes", lambda _: MinutesInput()),
    Spec("group_form", lambda _: LineInput("Form", "For eksempel alene, så to og to")),
    Spec("material", lambda _: ListInput("Trenger", "For eksempel penner")),
    Spec("kind", lambda _: ChoiceInput("Type", tool_words.TOOL_KINDS.items())),
    Spec("purposes", lambda _: PurposesInput()),
)
_SECOND: Sequence[Spec] = (
    Spec("steps", lambda _: ListInput("Slik gjør dere det", "Steg for steg", lines=4)),
    Spec("questions", lambda _: ListInput("Spørsmål etterpå")),
    Spec("care", lambda _: ListInput("Vær varsom")),
    Spec("words", lambda _: ListInput("Søkeord", "Ord som skal finne verktøyet")),
    Spec("forms", SheetsInput),
)


class OwnToolEditor(QWidget):
    """One tool page at a time. `titled` carries its name as it is typed."""

    titled = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._waiting = Waiting[Tool](context)
        self.tool_id: UUID | None = None
        self.begun_in: UUID | None = None  # the course that it is begun in, and stored from the first letter
        self.tool: Tool | None = None
        self.first = FieldSet(context, _FIRST, lambda name: self._on_edited(self.first, name))
        self.second = FieldSet(context, _SECOND, lambda name: self._on_edited(self.second, name))
        parts = SideBySide(context, _card(self.first), _card(self.second), room=_ROOM)
        inner = QWidget()
        inner.setLayout(column(parts, None))
        self._area = scrolled(inner)
        self.setLayout(column(self._area, gap=0))

    def show_tool(self, tool: Tool, begun_in: UUID | None = None) -> None:
        """Show a tool page from the top, with what waits to be stored of it.

        One that is begun in a course is stored from the first letter on.
        """
        tool = self._waiting.newest(("own-tool", UUID(tool.id)), tool)
        self.tool_id, self.begun_in = UUID(tool.id), begun_in
        self._show(tool)
        self._area.verticalScrollBar().setValue(0)

    def show_again(self, tool: Tool) -> None:
        """Show the page as something was undone in it; the keys stay in the field they were in."""
        holder = self.focusWidget()
        if holder is not None:
            holder.clearFocus()
        self._show(tool)
        self.titled.emit(tool.name)
        if holder is not None and isValid(holder):
            holder.setFocus()

    def _show(self, tool: Tool) -> None:
        self.tool = tool
        self.first.show_thing(tool)
        self.second.show_thing(tool)

    @property
    def is_new(self) -> bool:
        """Is it begun, and nothing written in it yet?"""
        return self.begun_in is not None and self.tool is not None and self.tool == new_tool(self.tool.id)

    def where(self) -> Where:
        """Return where the page is changed, as undo tells of it."""
        return Where("own", self.tool_id, f"verktøyet {named(self.tool.name if self.tool else '')}")

    def _on_edited(self, fields: FieldSet, name: str) -> None:
        if self.tool is None or (key := self.tool_id) is None:
            return
        tool = msgspec.structs.replace(self.tool, **{name: fields.inputs[name].value()})
        self.tool = tool
        self.titled.emit(tool.name)
        action = self._storing(key, tool)
        self._waiting.edit(("own-tool", key), tool, f"endret {named(tool.name)}", action, self.where())

    def _storing(self, key: UUID, tool: Tool) -> Callable[[], object]:
        database, clock = self.context.database, self.context.clock
        course_id = self.begun_in
        if course_id is not None:
            return lambda: own_edit.write_tool(database, course_id, tool, clock())
        return lambda: own_edit.change_tool(database, key, tool, clock())


def _card(fields: FieldSet) -> QFrame:
    return box("card", fields, None, margin=20)
