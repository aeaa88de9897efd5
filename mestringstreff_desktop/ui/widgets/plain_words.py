"""Words as Qt must have them to show them as they are: in a button, in a menu, above a window.

Labels and tooltips need nothing: they are plain text, by `label` and by the stylesheet.
"""

from mestringstreff_desktop.content.text import clean_name

LONGEST_LINE = 60  # letters of a line in a menu or a list
_LONGEST_NAME = 36  # within a sentence


def button_words(text: str) -> str:
    """Return a text for a button, where a single & would be taken for the mark of a key."""
    return text.replace("&", "&&")


def menu_words(text: str) -> str:
    """Return a text for a menu, on one line no wider than a screen; a tab would begin its key."""
    return button_words(short_line(text))


def short_line(text: str, longest: int = LONGEST_LINE) -> str:
    """Return a text on one line, cut with an ellipsis where it has more letters than `longest`."""
    plain = clean_name(text)
    return plain if len(plain) <= longest else f"{plain[: longest - 1].rstrip()}…"


def named(text: str) -> str:
    """Return a name as a sentence has it: «Pause», not too long; «Uten navn» where there is none."""
    return f"«{short_line(text, _LONGEST_NAME) or 'Uten navn'}»"


def title_words(text: str) -> str:
    """Return a text for a window's title, where a single [*] would be taken for the mark of a change."""
    return text.replace("[*]", "[*][*]")
