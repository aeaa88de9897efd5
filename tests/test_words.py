"""The words of the window: one term a thing, du to the leader and dere to the team, and no riddles."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from mestringstreff_desktop import paths

PACKAGE = Path(paths.__file__).parent
READ = ("ui", "services", "course", "content")
# What has been said in another way once, and the word that is ours.
MUST_NOT_STAND = {
    r"(?!\Aposter\Z)\bposte(n|r|ne)\b|\b(siste|neste|forrige) post\b|'post'|\"post\"": "programpost",
    r"\bikke tatt\b|\butgår\b|\bDropp\b": "hoppet over",
    r"\bdet ble (ingen|ikke no)": "dette er ikke en …",
    r"ikke noe klokkeslett": "ikke et klokkeslett",
    r"\bimellom utenom\b|\btell tida\b|\bpause i tida\b": "pause, fortsett, klokka står",
    r"\b(står der|pågår|som) alt\b": "allerede",
    r"\bBygd av\b": "bygd med",
    r"\bSe i den\b": "se hva den inneholder",
    r"\bkryss av (?!for\b)|\bsett kryss\b": "kryss av for …",
    r"\bVennlig linje\b": "hva skal deltakeren gjøre",
    r"\beksporter": "lag kurspakke",
    r"\b(eget|egne) spørsmål": "eget punkt",
    r"\bvedtak": "beslutning",
    r"\b[Mm]øtegodtgjørelse": "honorar for møter",
    r"\bkan kjennes igjen\b": "say what could be told; that nobody can be told is promised too much",
}
_DU = re.compile(r"\b(du|deg|din|ditt|dine)\b", re.IGNORECASE)
_DERE = re.compile(r"\b(dere|deres)\b", re.IGNORECASE)


def _texts(file: Path) -> Iterator[str]:
    """Yield every text of a file, docstrings and tags left out, with X where something is put in."""
    tree = ast.parse(file.read_text("utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    said |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "tag"}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "X" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def shown() -> Iterator[tuple[str, str]]:
    """Yield where each text stands and its sentences, but for the help's search words."""
    for room in READ:
        for file in sorted((PACKAGE / room).rglob("*.py")):
            yield from ((file.name, text) for text in _texts(file))
    for file in sorted(paths.forms().glob("*.toml")):
        lines = file.read_text("utf-8").splitlines()
        yield from ((file.name, line) for line in lines if not line.startswith("kind ="))
    for line in (paths.resources() / "content" / "help.toml").read_text("utf-8").splitlines():
        if not line.startswith("words ="):
            yield "help.toml", line


def test_no_word_stands_that_has_another_for_it() -> None:
    found = [
        f"{where}: «{text}»: {ours}"
        for where, text in shown()
        for other, ours in MUST_NOT_STAND.items()
        if re.search(other, text, re.IGNORECASE)
    ]
    assert not found, "\n".join(found)


def test_no_sentence_says_both_du_and_dere() -> None:
    sentences = ((where, each) for where, text in shown() for each in re.split(r"(?<=[.!?])\s+", text))
    found = [f"{where}: «{each}»" for where, each in sentences if _DU.search(each) and _DERE.search(each)]
    assert not found, "\n".join(found)
