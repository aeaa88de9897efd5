"""The fields of a questionnaire in a file, and what each of them answers.

A field is found by the words of its name (field_names.py), given in the order the sheet is drawn. Who
filled in the sheet's «Navn» and «Dato» is none of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mestringstreff_desktop.content.field_words import new_name, word
from mestringstreff_desktop.content.forms import Columns, Form
from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item, ItemKind
from mestringstreff_desktop.pdf.field_names import spoken
from mestringstreff_desktop.pdf.filled_field import FilledField

NAME_AND_DATE = ("navn", "dato")
Fields = Mapping[str, FilledField]  # by the words of their names


@dataclass(frozen=True, kw_only=True)
class ItemFields:
    """What one item is answered with: one field of buttons, or one for each option, and places to write.

    `texts` are the words of the places to write, each with how what is written there begins.
    """

    item: Item
    group: str = ""
    ticks: tuple[str, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (*filter(None, [self.group]), *self.ticks, *(name for name, _ in self.texts))

    def is_in(self, fields: Fields) -> bool:
        """Does a file have the item, with the same options?"""
        states = tuple(map(word, fields[self.group].states)) if self.group in fields else ()
        is_same = not self.group or states == _states(self.item)
        return is_same and all(name in fields for name in self.names)

    def answer(self, fields: Fields) -> Answer:
        """Return what is answered; empty where nothing is. Something written beside an option chooses it."""
        chosen = {*self._of_group(fields), *self._of_ticks(fields)}
        parts = ((begin, _text(fields, name)) for name, begin in self.texts)
        text = "\n".join(f"{begin} {part}".strip() for begin, part in parts if part)
        is_open = self.item.kind is ItemKind.SEVERAL or not chosen
        if text and self.item.kind is not ItemKind.TEXT and is_open:
            chosen.add(len(self.item.options))
        return Answer(chosen=tuple(sorted(chosen)), text=text)

    def _of_group(self, fields: Fields) -> Iterator[int]:
        """Yield the choices by the words of their states; of a field with others by their places."""
        field = fields.get(self.group)
        if field is None:
            return
        states, known = tuple(map(word, field.states)), _states(self.item)
        for place in field.chosen:
            if states[place] in known:
                yield known.index(states[place])
            elif len(states) == len(known) and not set(states) & set(known):
                yield place

    def _of_ticks(self, fields: Fields) -> Iterator[int]:
        for place, name in enumerate(self.ticks):
            if name in fields and fields[name].chosen:
                yield place


def _text(fields: Fields, name: str) -> str:
    return clean_text(fields[name].text).strip() if name in fields else ""


def _states(item: Item) -> tuple[str, ...]:
    """Return what the states of an item's options are called (fields.py)."""
    found: list[str] = []
    for option in (*item.options, *filter(None, [item.other])):
        name = word(option)
        while name in found:
            name += "-2"
        found.append(name)
    return tuple(found)


def fields_of(items: Sequence[Item], form: Form | None = None) -> tuple[ItemFields, ...]:
    """Return the fields of what is asked; the form tells what else there is to write on it."""
    given = set(NAME_AND_DATE if form is not None and form.name_and_date else ())
    starters = _starters(form) if form is not None else {}
    return tuple(_fields_of(item, given, starters.get(item.text, ())) for item in items)


def _starters(form: Form) -> Mapping[str, tuple[str, ...]]:
    boxes = (box for section in form.sections if isinstance(section, Columns) for box in section.items)
    return {box.title: box.starters for box in boxes}


def _fields_of(item: Item, given: set[str], starters: tuple[str, ...]) -> ItemFields:
    def named(label: str) -> str:
        return new_name(word(label), given)

    if item.kind is ItemKind.TEXT:
        places = [(f"{item.text}: {each}" if each else item.text, each) for each in starters or ("",)]
        return ItemFields(item=item, texts=tuple((named(label), begin) for label, begin in places))
    options = (*item.options, *filter(None, [item.other]))
    is_group = item.kind is ItemKind.ONE and bool(item.text)
    group = named(item.text) if is_group else ""
    ticks = () if is_group else tuple(named(spoken(each, item.text)) for each in options)
    texts = ((named(item.other), ""),) if item.other else ()
    return ItemFields(item=item, group=group, ticks=ticks, texts=texts)
