"""Every sentence in which the program tells of a fault is one a person can read and act on."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import mestringstreff_desktop

ROOT = Path(mestringstreff_desktop.__file__).parent
LAYERS = ("content", "course", "services", "storage", "pdf", "commands.py")
DO = (
    r"(?i)\b(velg|sjekk|skriv|legg|sett|prøv|hent|kjør|lukk|åpne|fjern|kryss|bytt|rett|gå|start|be|lagre|"
    r"gi|del|bruk|lag|gjør|vent|oppdater|installer|koble|last|kopier|ta|frigjør|slett|skru|flytt)\b"
)


def _files() -> list[Path]:
    return sorted(path for name in LAYERS for path in [*(ROOT / name).rglob("*.py"), ROOT / name])


def _sentences() -> Iterator[tuple[str, str]]:
    """Yield the file and the text of what is long enough to be a sentence, docstrings left out."""
    for path in _files():
        if not path.is_file():
            continue
        tree = ast.parse(path.read_text("utf-8"))
        said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        parts = {
            id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values
        }
        for node in ast.walk(tree):
            if id(node) not in said | parts and (text := _text(node)):
                yield path.name, text


def _text(node: ast.AST) -> str:
    """Return a literal's text, with «X» where something is put in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or "X" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _is_norwegian(text: str) -> bool:
    return len(text.split()) >= 4 and bool(
        re.search(r"\b(er|ikke|har|kan|og|ble|en|et|til|på|så|som)\b", text)
    )


ALL = sorted({(name, text) for name, text in _sentences() if _is_norwegian(text)})
NAMES = [f"{name}: {text[:40]}" for name, text in ALL]
each = pytest.mark.parametrize("text", [text for _, text in ALL], ids=NAMES)


def _raised() -> set[str]:
    """Return what stands in the call of a `UserError`."""
    found = set()
    for path in _files():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))) if path.is_file() else ():
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "UserError" and node.args:
                found.add(_text(node.args[0]))
    return found - {""}


RAISED = sorted(_raised())
each_raised = pytest.mark.parametrize("text", RAISED, ids=[text[:40] for text in RAISED])


def test_there_is_much_to_look_through() -> None:
    assert len(ALL) > 100
    assert len(RAISED) > 15


@each
def test_quotes_are_norwegian_and_in_pairs(text: str) -> None:
    assert text.count("«") == text.count("»")
    assert not re.search("[“”„´`‹›]", text)


@each
def test_nothing_is_spaced_twice_or_before_a_mark(text: str) -> None:
    assert "  " not in text.strip()
    assert not re.search(r"\s[.,;:!?](\s|$)", text)


@each
def test_dots_and_dashes_are_as_norwegian_has_them(text: str) -> None:
    assert "..." not in text
    assert " - " not in text


@each
def test_nobody_is_a_patient_or_at_fault(text: str) -> None:
    assert not re.search(r"(?i)\bpasient|ugyldig|illegal|\bfeilkode|\bdu gjorde|mislyktes|exception", text)


@each
def test_no_jargon_is_in_it(text: str) -> None:
    assert not re.search(
        r"(?i)\b(default|directory|path|string|null|parse|json|toml|sql|backup|timeout)\b", text
    )


@each
def test_sentences_are_short(text: str) -> None:
    parts = re.split(r"(?<=[.?!:])\s", text)
    assert max(len(part.split()) for part in parts) < 28


@each_raised
def test_what_is_raised_is_whole_sentences(text: str) -> None:
    assert text[0].isupper() or text[0] in "«{"
    assert text.endswith((".", "?"))


@each_raised
def test_what_is_raised_says_what_to_do(text: str) -> None:
    assert re.search(DO, text)
