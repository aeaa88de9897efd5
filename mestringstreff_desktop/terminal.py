"""A password for a command: the first line of a file, or typed on the terminal, where it is not shown.

It is never an argument: the machine shows those to everybody on it.
"""

import codecs
import sys
from pathlib import Path

from mestringstreff_desktop.errors import UserError

_LONGEST = 10_000  # bytes
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # as PowerShell writes a file
_NO_TERMINAL = (
    "Det trengs et passord. Kjør kommandoen i en terminal, eller bruk «{option}» og en fil med passordet."
)
_NO_FILE = "Fila «{name}» med passordet lar seg ikke lese. Sjekk navnet, og at du har lov til å lese den."
_EMPTY = "Det kom ikke noe passord. Skriv det på første linje i fila, eller når du blir spurt."


def password(source: Path | None, question: str, option: str) -> str:
    """Return the password in the file `source`, or the one that is typed in answer to `question`.

    `option` is what names such a file on the command line.

    Raises:
        UserError: the file cannot be read, there is nobody to ask, or nothing came.
    """
    found = _typed(question, option) if source is None else _first_line(source)
    if not found:
        raise UserError(_EMPTY)
    return found


def _first_line(source: Path) -> str:
    try:
        with source.open("rb") as file:
            content = file.read(_LONGEST)
        text = content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
    except (OSError, ValueError) as error:
        raise UserError(_NO_FILE.format(name=source)) from error
    return text.partition("\n")[0].rstrip("\r")


def _typed(question: str, option: str) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise UserError(_NO_TERMINAL.format(option=option))
    from getpass import getpass

    try:
        return getpass(question, sys.stderr)
    except EOFError:
        return ""
