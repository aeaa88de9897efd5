"""What of a course's own words in letters and posters holds for the next course too.

Days and people are of the one course: a text that tells of either stays behind, and is the program's again.
"""

import re
from collections.abc import Callable, Mapping

from mestringstreff_desktop.content.words import MONTHS
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting.fields import field_of
from mestringstreff_desktop.course.recruiting.letter import Letter

_DEADLINE = "frist"
_DAY = re.compile(rf"\b\d{{1,2}}\.\s*(?:(?:{'|'.join(MONTHS)})\b|\d{{1,2}}\.)", re.IGNORECASE)
MentionsSomebody = Callable[[str], bool]


def values_for_next(course: Course, mentions: MentionsSomebody) -> dict[str, str]:
    """Return what is typed once for all texts and is of the place: who sends, the price, where to come in."""
    return _kept(course.text_values, mentions)


def letters_for_next(course: Course, mentions: MentionsSomebody) -> list[Letter]:
    """Return the texts in which anything of the leader's own still holds."""
    made = [_letter(each, mentions) for each in course.letters]
    return [each for each in made if each.blocks or each.gap_values]


def _letter(old: Letter, mentions: MentionsSomebody) -> Letter:
    blocks = {key: words for key, words in old.blocks.items() if _holds(words, mentions)}
    return Letter(letter_id=old.letter_id, blocks=blocks, gap_values=_kept(old.gap_values, mentions))


def _kept(values: Mapping[str, str], mentions: MentionsSomebody) -> dict[str, str]:
    return {name: words for name, words in values.items() if _lasts(name) and _holds(words, mentions)}


def _lasts(name: str) -> bool:
    field = field_of(name)
    return field is not None and field.home in ("course", "typed") and name != _DEADLINE


def _holds(words: str, mentions: MentionsSomebody) -> bool:
    return _DAY.search(words) is None and not mentions(words)
