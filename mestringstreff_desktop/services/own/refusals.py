"""Words for why a file cannot be printed: what is wrong with it, and what to do."""

from collections.abc import Mapping
from types import MappingProxyType

from mestringstreff_desktop.course.own import MOST_PAGES
from mestringstreff_desktop.pdf.formats import Format, format_of
from mestringstreff_desktop.sandbox.messages import Reason

SENTENCES: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.LOCKED: "«{name}» er låst med passord. Lag en kopi uten passord, og legg den til.",
        Reason.WRONG_PASSWORD: "Passordet til «{name}» stemmer ikke. Legg til fila på nytt, og prøv igjen.",
        Reason.DAMAGED: "«{name}» er skadet og lar seg ikke lese. Lag fila på nytt, og legg den til.",
        Reason.NO_PAGES: "«{name}» har ingen sider. Velg en annen fil.",
        Reason.TOO_MANY_PAGES: f"«{{name}}» har flere enn {MOST_PAGES} sider. Del fila opp, og legg til det "
        "dere trenger.",
        Reason.TOO_HEAVY: "«{name}» er for tung å lese. Lagre den mindre, eller skriv den ut som "
        "en ny PDF, og legg den til.",
    }
)
UNKNOWN = "«{name}» er verken en PDF eller et bilde. Lagre den som PDF, og legg den til."


def sentence(name: str, reason: Reason) -> str:
    """Return what is wrong with a file, and what to do."""
    return SENTENCES[reason].format(name=name)


def format_sentence(name: str, content: bytes) -> str | None:
    """Return why a file of its format cannot be printed; None when its format is one of those that can."""
    found = format_of(content)
    if found is None:
        return UNKNOWN.format(name=name)
    return None if found.is_readable else unread(name, found)


def unread(name: str, found: Format) -> str:
    """Return what a file is that cannot be printed, and what to do."""
    return f"«{name}» er {found.name}. {found.advice}"
