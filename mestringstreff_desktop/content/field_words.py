"""What a place to write or tick is called in plain letters: in a filled file, and with the answers."""

import re
from itertools import chain, count

from mestringstreff_desktop.content.search import plain

LONGEST = 60  # letters of a label


def word(label: str) -> str:
    """Return a label in plain letters, fit for a name."""
    return re.sub(r"[^a-z0-9]+", "-", plain(label))[:LONGEST].strip("-") or "felt"


def new_name(first: str, given: set[str]) -> str:
    """Return a name that is not given yet, with a number where it is, and note that it is given now."""
    numbered = (f"{first}-{number}" for number in count(2))
    name = next(each for each in chain([first], numbered) if each not in given)
    given.add(name)
    return name
