"""An input for a row of things that each have a few fields, such as questions with lines to write on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.content.model import Struct
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.own.inputs import Input
from mestringstreff_desktop.ui.widgets.buttons import Button, IconButton, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, clear, column, row

InputMaker = Callable[[Context], Input]


@dataclass(frozen=True)
class Spec:
    """A field of a struct, and what it is edited with."""

    name: str
    make: InputMaker


class FieldSet(QWidget):
    """The inputs of one struct. `thing` is the struct as it is now; only what is edited is changed in it."""

    def __init__(self, context: Context, specs: Sequence[Spec], on_edited: Callable[[str], None]) -> None:
        super().__init__()
        self.thing: Struct | None = None
        self.inputs = {spec.name: spec.make(context) for spec in specs}
        for name, field in self.inputs.items():
            field.setObjectName(f"own-{name}")
            field.edited.connect(lambda name=name: self._on_edited(name, on_edited))
        self.setLayout(column(*self.inputs.values(), gap=12))

    def show_thing(self, thing: Struct) -> None:
        self.thing = thing
        for name, field in self.inputs.items():
            field.show_value(getattr(thing, name))

    def _on_edited(self, name: str, on_edited: Callable[[str], None]) -> None:
        if self.thing is not None:
            self.thing = msgspec.structs.replace(self.thing, **{name: self.inputs[name].value()})
            on_edited(name)


@dataclass(frozen=True)
class GroupWords:
    """What one of the things is called, and the words on the button that adds one."""

    one: str
    add: str
    most: int = 20


class GroupsInput(Input):
    """The things under each other, each in a box. `beginning` is what a new one begins as."""

    def __init__(
        self, context: Context, words: GroupWords, specs: Sequence[Spec], beginning: Struct | None
    ) -> None:
        super().__init__("", QWidget())
        self.context, self._words, self._specs, self._beginning = context, words, specs, beginning
        self.sets: list[FieldSet] = []
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(10)
        self.add = Button(words.add, "plus", "quiet")
        self.add.setObjectName("add-group")
        self.add.clicked.connect(self._add)
        self.add.setVisible(beginning is not None)
        self.field.setLayout(column(self._boxes, row(self.add, None), gap=8))
        layout = self.field.layout()
        assert layout is not None, "it was given one"
        layout.setContentsMargins(0, 0, 0, 0)

    def show_value(self, value: object) -> None:
        self._show([each for each in value if isinstance(each, Struct)] if isinstance(value, tuple) else [])

    def value(self) -> tuple[Struct, ...]:
        return tuple(each.thing for each in self.sets if each.thing is not None)

    def _show(self, things: Sequence[Struct]) -> None:
        clear(self._boxes)
        self.sets = []
        for number, thing in enumerate(things):
            fields = FieldSet(self.context, self._specs, lambda _: self.edited.emit())
            fields.show_thing(thing)
            self.sets.append(fields)
            self._boxes.addWidget(self._box(number, fields, len(things)))
        self.add.setEnabled(len(things) < self._words.most)
        apply_theme_within(self, self.context.theme)

    def _box(self, number: int, fields: FieldSet, of: int) -> QFrame:
        name = f"{self._words.one} {number + 1}"
        head = row(label(name, "group", wrap=False), None, gap=2)
        stopped = {icon for icon, at in (("arrow-up", 0), ("arrow-down", of - 1)) if number == at}
        if self._beginning is not None:
            for icon, words, act in (
                ("arrow-up", "Flytt opp", lambda: self._move(number, -1)),
                ("arrow-down", "Flytt ned", lambda: self._move(number, 1)),
                ("trash-2", "Fjern", lambda: self._remove(number)),
            ):
                button = _small(icon, f"{words}: {name}", act)
                button.setEnabled(icon not in stopped)
                head.addWidget(button)
        return box("sage", head, fields, gap=8, margin=12)

    def _add(self) -> None:
        if self._beginning is not None:
            self._change([*self.value(), self._beginning])
            self.sets[-1].inputs[self._specs[0].name].setFocus()

    def _move(self, number: int, by: int) -> None:
        things = list(self.value())
        things.insert(number + by, things.pop(number))
        self._change(things)

    def _remove(self, number: int) -> None:
        things = list(self.value())
        del things[number]
        self.add.setFocus()
        self._change(things)

    def _change(self, things: Sequence[Struct]) -> None:
        self._show(things)
        self.edited.emit()


def _small(icon: str, name: str, act: Callable[[], None]) -> IconButton:
    made = IconButton(icon)
    made.setProperty("role", "small-icon")
    made.setAccessibleName(name)
    made.setToolTip(name.split(":", maxsplit=1)[0])
    made.clicked.connect(act)
    return made
