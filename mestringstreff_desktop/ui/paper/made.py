"""A paper that is made, and what is to be said of it before it is printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.pdf import leaves, missing
from mestringstreff_desktop.pdf.leaves import Set
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step

MOST_LETTERS = 12
LONGEST_PLACE = 40  # letters
_ONE = "Vi har ikke skrift til dette tegnet, så det blir en tom rute på papiret: {letters}"
_MANY = "Vi har ikke skrift til disse tegnene, så de blir tomme ruter på papiret: {letters}"


@dataclass(frozen=True)
class Made:
    """A PDF, a sentence on the letters that cannot be printed; nothing where all can; and its sets."""

    pdf: bytes
    missing: str = ""
    sets: Sequence[Set] = ()


def make(paper: Paper, edition: Edition, step: Step) -> Made:
    """Make a paper, and notice what of it cannot be printed."""
    with missing.noticing() as found, leaves.noticing() as sets:
        pdf = paper.make(edition, step)
    return Made(pdf, missing_words(found), tuple(sets))


def missing_words(found: Mapping[str, str]) -> str:
    """Return a sentence on letters that no font has, with the first text they stand in."""
    if not found:
        return ""
    letters = " ".join([*found][:MOST_LETTERS])
    more = f" og {len(found) - MOST_LETTERS} til" if len(found) > MOST_LETTERS else ""
    words = (_ONE if len(found) == 1 else _MANY).format(letters=letters + more)
    return f"{words} (i «{_short(next(iter(found.values())))}»)."


def _short(text: str) -> str:
    name = clean_name(text)
    return name if len(name) <= LONGEST_PLACE else f"{clean_name(text, LONGEST_PLACE)}…"
