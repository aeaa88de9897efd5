"""What is answered on a sheet: its choices, its scales a statement at a time, and its places to write."""

from collections.abc import Iterator
from typing import Any

from mestringstreff_desktop.content.field_words import new_name, word
from mestringstreff_desktop.content.forms import Choices, Columns, Form, FormSection, Prompts, Scale
from mestringstreff_desktop.course.evaluation.questionnaire import Item, ItemKind


def items_of(form: Form) -> tuple[Item, ...]:
    """Return what is answered on a sheet, in its order; figures and tables are not counted.

    The keys are the words of the fields' names in a filled file (pdf/field_names.py): the statement, the
    question or the label in plain letters, with a number where there are several of the same.
    """
    given: set[str] = set()
    found = (item for section in form.sections for item in _items(section))
    return tuple(Item(key=new_name(word(each["text"]), given), **each) for each in found)


def _items(section: FormSection) -> Iterator[dict[str, Any]]:
    match section:
        case Choices():
            kind = ItemKind.SEVERAL if section.several else ItemKind.ONE
            yield {
                "text": section.question,
                "kind": kind,
                "options": section.options,
                "other": section.other,
                "is_background": section.background,
            }
        case Scale():
            for statement in section.statements:
                yield {
                    "text": statement,
                    "kind": ItemKind.ONE,
                    "options": section.grades,
                    "group": section.question,
                }
        case Prompts():
            yield from ({"text": each.label, "kind": ItemKind.TEXT} for each in section.items)
        case Columns():
            yield from ({"text": each.title, "kind": ItemKind.TEXT} for each in section.items if each.lines)
