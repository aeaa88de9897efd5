"""A package in words. Texts from outside are on one line and can be broken anywhere."""

from collections.abc import Iterable

from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.content.words import count, size_words
from mestringstreff_desktop.services.sharing import Change, ChangeKind, Preview
from mestringstreff_desktop.ui.widgets.labels import breakable

_MOST_NAMES = 12
_ASK_FOR_FILES = "Alt annet blir med. Trenger du filene, kan du be den som sendte kurset, om å rette dem."

_FIGURES = "Tallene i pakken er til årsrapporten. De blir ikke med inn i kurset."


def one_line(text: str) -> str:
    """Return a text from outside on one line, with places to break words that no line has room for."""
    return breakable(clean_name(text))


def origin(found: Preview) -> str:
    """Kurset er fra 29.8.2026. Pakken er laget av Mestringstreff 1.0."""
    made = found.made_on
    day = f"Kurset er fra {made.day}.{made.month}.{made.year}. " if made else ""
    return f"{day}Pakken er laget av Mestringstreff {one_line(found.program_version)}."


def contents(found: Preview) -> str:
    """6 samlinger · 66 programposter · 2 vedlegg (2,4 MB); what there is none of is left out."""
    files = f"{count(found.attachments, 'fil', 'filer')} ({size_words(found.size)})"
    more = (
        (found.questions, count(found.questions, "eget punkt", "egne punkter")),
        (found.sheets, count(found.sheets, "eget ark", "egne ark")),
        (found.tools, count(found.tools, "eget verktøy", "egne verktøy")),
        (found.attachments, files),
    )
    plan = (
        count(len(found.gatherings), "samling", "samlinger"),
        count(found.items, "programpost", "programposter"),
    )
    return " · ".join([*plan, *(words for number, words in more if number)])


def private(found: Preview) -> str:
    """Say what there is beside the plan; nothing where there is none."""
    names = ", ".join(one_line(name) for name in found.people[:_MOST_NAMES])
    more = f" og {len(found.people) - _MOST_NAMES} til" if len(found.people) > _MOST_NAMES else ""
    parts = (
        (found.answers, count(found.answers, "svar i sjekklista", "svar i sjekklista")),
        (found.logs, f"logg fra {count(found.logs, 'samling', 'samlinger')}"),
        (found.people, f"arbeidsgruppa ({names}{more})"),
    )
    there = [words for number, words in parts if number]
    more_than_the_plan = f"Pakken har også med {_and(there)}." if there else ""
    return " ".join(filter(None, (more_than_the_plan, _FIGURES if found.has_figures else "")))


def refused(found: Preview) -> str:
    """Say which files stay behind and why, and whom to ask; nothing where all come along."""
    if not found.refused:
        return ""
    return "\n".join([*map(one_line, found.refused), _ASK_FOR_FILES])


def _and(parts: Iterable[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} og {last}" if first else last


def is_news(changes: Iterable[Change]) -> bool:
    """Would an update change anything?"""
    return any(change.kind is not ChangeKind.KEPT for change in changes)


def here(found: Preview) -> str:
    """Say that the course is here already, and what each choice means for it."""
    known = f"Kurset «{one_line(found.title)}» har du fra før."
    both = "Velger du «Behold begge», står det du har, urørt, og kurset i pakken legger seg ved siden av."
    if not is_news(found.changes):
        return f"{known} Planen i pakken er den samme som hos deg, så det er ingenting å oppdatere. {both}"
    update = (
        "Velger du «Oppdater mitt kurs», blir planen din lik den i pakken: se under hva som endrer seg. "
        "Datoer, steder, ansvarlige, arbeidsgruppa, svar og logg hos deg blir stående."
    )
    return f"{known} {update} {both}"
