"""What fields are called in a file, so that a sheet that comes back filled in can be read.

A field is named `sheet@edition:words`, such as `evaluering-etter@1f3a9c:4-var-det-noe-du-savnet`:
the form's id, its edition (content/edition.py), and the field's own label in plain letters, with a number
where the sheet has several of the same label. The edition stands in every name because a name is what all
programs keep when they save a filled-in file. A second copy of a
sheet in the same file begins with `2/`. Neither the page nor what else the file holds has a say.
Names have no full stop: that would part them (PDF 32000-1, 12.7.3.2).
"""

from collections import Counter

from mestringstreff_desktop.content.edition import edition_of
from mestringstreff_desktop.content.field_words import new_name, word
from mestringstreff_desktop.content.forms import Form

NAMELESS = "Uten navn"  # a field whose label a leader has not written


def sheet_name(form: Form) -> str:
    """Return what a form's fields begin with: its id and its edition."""
    return f"{form.id}@{edition_of(form)}"


def spoken(label: str, group: str) -> str:
    """Return what a screen reader says of a field: «Question: option», or its label alone."""
    label = label.strip() or NAMELESS
    between = " " if group.endswith(("?", "!", ".", ":")) else ": "
    return f"{group}{between}{label}" if group else label


class Names:
    """The names of a file's fields, none of them given twice."""

    def __init__(self) -> None:
        self._copies: Counter[str] = Counter()
        self._given: set[str] = set()
        self._start = ""

    def begin(self, sheet: str) -> None:
        """Go on to a sheet, or to the next copy of it."""
        self._copies[sheet] += 1
        copy = self._copies[sheet]
        self._start = f"{sheet}:" if copy == 1 else f"{copy}/{sheet}:"

    def of(self, label: str) -> str:
        """Return the name of the sheet's next field with a label."""
        first = self._start + word(label)
        return new_name(first, self._given)
