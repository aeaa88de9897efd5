"""What figures say, in a sentence made by rule: no more than the figures do, and nothing of what is hidden.

Grades are ordered from the least. The upper ones, half of them at most, are told together: «8 av 10 svarte
god eller svært god nytte.»
"""

import re
from collections.abc import Sequence
from fractions import Fraction

from mestringstreff_desktop.content.words import capitalised, count
from mestringstreff_desktop.course.evaluation.counting import Counted
from mestringstreff_desktop.course.evaluation.questionnaire import Item

FEW = "Færre enn seks har svart, og da vises ikke tallene."
NOBODY = "Ingen har svart på dette."
FEW_ALIKE = "Et av svarene er fra færre enn seks personer, og da vises ikke tallene."
SEVERAL_ALLOWED = "Hver kunne krysse av for flere."
SOME_HIDDEN = "Det som færre enn seks har svart på, vises ikke."
MOST_NAMED = 3  # that are equal: more are no longer told by name
_MORE = re.compile(r"(svært|veldig|meget|helt)\s+(.+)", re.IGNORECASE)
_NUMBER = re.compile(r"^\d+[.)]\s+")


def without_number(text: str) -> str:
    """Return a question without its number on the sheet."""
    return _NUMBER.sub("", text)


def out_of(number: int, of: int) -> str:
    """8 av 10; Alle 10; Ingen av de 10; of one alone 1 av 1."""
    if number == of > 1:
        return f"Alle {of}"
    return f"{number} av {of}" if number or of == 1 else f"Ingen av de {of}"


def listed(names: Sequence[str], word: str = "og") -> str:
    """A, B og C"""
    *first, last = names
    return f"{', '.join(first)} {word} {last}" if first else last


def is_ordered(item: Item) -> bool:
    """Are the choices grades? Those of a scale are, and those that end, or begin, with more of the next."""
    return bool(item.group) or _ends_with_more(item) or _is_reversed(item)


def _ends_with_more(item: Item) -> bool:
    return _is_more(item.choices[-2:])


def _is_reversed(item: Item) -> bool:
    """Does an own scale have the most first, and not the least?"""
    return _is_more(item.choices[1::-1]) and not _ends_with_more(item)


def _is_more(two: Sequence[str]) -> bool:
    """God nytte, svært god nytte; litt enig, helt enig"""
    more = _MORE.fullmatch(two[-1]) if len(two) == 2 else None
    return more is not None and two[0].casefold().split()[-1:] == more[2].casefold().split()[-1:]


def upper(item: Item) -> range:
    """Return the places of the upper grades: half of them, the middle one left out."""
    number, half = len(item.options), max(1, len(item.options) // 2)
    return range(half) if _is_reversed(item) else range(number - half, number)


def upper_words(item: Item) -> str:
    """god eller svært god nytte; the words that all of them end with are said once."""
    grades = [item.options[place].casefold().split() for place in upper(item)]
    end: list[str] = []
    while min(map(len, grades)) > 1 and len({each[-1] for each in grades}) == 1 and len(grades) > 1:
        end.insert(0, grades[0][-1])
        grades = [each[:-1] for each in grades]
    return " ".join([listed([" ".join(each) for each in grades], "eller"), *end])


def in_upper(counted: Counted) -> int:
    """Return how many answered one of the upper grades."""
    return sum(counted.counts[place] for place in upper(counted.item)) if counted.counts else 0


def of_one(counted: Counted) -> str:
    """8 av 10 svarte god eller svært god nytte; Flest svarte «Alene»: 6 av 10."""
    if is_ordered(counted.item):
        return f"{out_of(in_upper(counted), counted.answered)} svarte {upper_words(counted.item)}."
    most, names = _most(counted)
    if most == counted.answered:
        return f"Alle {most} svarte {names[0]}."
    if len(names) == 1:
        return f"Flest svarte {names[0]}: {most} av {counted.answered}."
    if len(names) > MOST_NAMED:
        return f"{len(names)} av valgene ligger likt øverst: {most} av {counted.answered} hver."
    return f"Like mange svarte {listed(names)}: {most} av {counted.answered} hver."


def of_several(counted: Counted) -> str:
    """Vanligst var «Fastlegen»: 5 av 10 krysset av for det."""
    most, names = _most(counted)
    ticked = f"{_small(out_of(most, counted.answered))} krysset av for"
    if len(names) > MOST_NAMED:
        return f"{len(names)} av valgene ligger likt øverst: {ticked} hvert av dem."
    many = "det" if len(names) == 1 else "hvert av dem"
    return f"Vanligst var {listed(names)}: {ticked} {many}."


def _most(counted: Counted) -> tuple[int, list[str]]:
    counts = counted.counts or ()
    most = max(counts)
    choices = zip(counted.item.choices, counts, strict=True)
    return most, [f"«{name}»" for name, number in choices if number == most]


def of_scale(rows: Sequence[Counted], *, is_whole: bool = True) -> str:
    """Viktigst var «Sosialt samvær»: 9 av 10 svarte viktig eller svært viktig.

    `is_whole` is False where some of what was asked must not be shown: that may have been more.
    """
    if len(rows) == 1 and is_whole:
        return of_one(rows[0])
    best = max(map(_share, rows))
    first = [each for each in rows if _share(each) == best]
    words = upper_words(rows[0].item)
    if len(first) == len(rows):
        return _all_alike(first, words, "" if is_whole else " som vises")
    if len(first) > MOST_NAMED:
        return f"{len(first)} av {len(rows)} punkter ligger likt øverst: {_told(first, words)}."
    named = listed([f"«{each.item.text}»" for each in first])
    return f"{_begin(rows[0].item, is_whole=is_whole)} {named}: {_told(first, words)}."


def _begin(item: Item, *, is_whole: bool) -> str:
    of_what_is_shown = "" if is_whole else " av det som vises,"
    is_important = item.options[upper(item)[-1]].casefold().endswith("viktig")
    return f"Viktigst{of_what_is_shown} var" if is_important else f"Høyest{of_what_is_shown} kom"


def _all_alike(rows: Sequence[Counted], words: str, of_what: str) -> str:
    """5 av 6 svarte viktig på hvert punkt: they need not be the same five. All did on all, or none on any."""
    share = _share(rows[0])
    told = {out_of(in_upper(each), each.answered) for each in rows}
    who, what = ("Alle", "alt") if share else ("Ingen", "noe")
    if share % 1:
        who, what = "Like stor andel", "hvert punkt"
    what = what if len(rows) > 1 else "det"
    return f"{told.pop() if len(told) == 1 else who} svarte {words} på {what}{of_what}."


def _told(first: Sequence[Counted], words: str) -> str:
    """9 av 10 svarte viktig; where several are equal but were answered by as many each, that is said once."""
    told = list(dict.fromkeys(map(told_of, first)))
    each_of = " på hvert av dem" if len(first) > 1 and len(told) == 1 else ""
    return f"{listed(told)} svarte {words}{each_of}"


def told_of(counted: Counted) -> str:
    """Return how many answered one of the upper grades, within a sentence: 8 av 10; alle 10."""
    return _small(out_of(in_upper(counted), counted.answered))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _share(counted: Counted) -> Fraction:
    return Fraction(in_upper(counted), counted.answered)


def unclear_note(unclear: int) -> str:
    """1 svar har flere kryss og er ikke talt med."""
    return f"{count(unclear, 'svar', 'svar')} har flere kryss og er ikke talt med." if unclear else ""


def unclear_places(unclear: int) -> str:
    """2 ganger er det satt flere kryss på et punkt. Who answered may have done so at several."""
    times = count(unclear, "gang", "ganger")
    return f"{times} er det satt flere kryss på et punkt. Det er ikke talt med." if unclear else ""


def note(*parts: str) -> str:
    """Return what is said, one sentence after another."""
    return capitalised(" ".join(filter(None, parts)))
