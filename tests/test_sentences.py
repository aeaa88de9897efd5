"""Every sentence in which the program tells of a fault is one a person can read and act on."""

import ast
import importlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import mestringstreff_desktop
from mestringstreff_desktop.pdf import formats
from mestringstreff_desktop.services.own import refusals
from mestringstreff_desktop.storage.faults import SENTENCES

ROOT = Path(mestringstreff_desktop.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))
LAYERS = ("content", "course", "services", "storage", "pdf", "commands.py", "terminal.py")
ERRORS = {"UserError": 0, "StorageError": 1, "PasswordError": 0}  # which argument is the sentence
# What is raised but put together elsewhere: of SENTENCES, or of what another sentence said.
PASSED_ON = {
    *(
        "in_use.py: sentence",
        "warning_bar.py: sentence",
        "preview.py: trouble[0]",
        "files.py: trouble",
        "locking.py: trouble",
    ),
    "handouts.py: refusals.sentence(file.name, refused.reason)",
    "files.py: refusals.sentence(path.name, refused.reason)",
}
DO = (
    "Be Bruk Bytt Del Fjern Flytt Frigjør Gi Gjør Gå Hent Installer Kjør Koble Kopier Kort Kryss Lag Lagre "
    "Last Legg Lukk Oppdater Pakk Prøv Rett Se Sett Sjekk Skriv Skru Slett Spør Start Ta Trykk Velg Vent Åpne"
)
OTHER_TONGUES = (
    r"(?i)\b(the|and|of|is|you|your|not|or|this|please|error|failed|file|folder|open|"
    r"ikkje|eg|noko|kva|korleis|dei|ein|ei fil|och|inte|är|efter|hvad|noget|nogle)\b"
)


def _text(node: ast.AST) -> str:
    """Return a literal's text, with X where something is put in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or "X" for part in node.values)
    text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    return re.sub(r"\{\w*\}", "X", text)


def _literals(path: Path) -> Iterator[str]:
    """Yield every text of a file, docstrings left out."""
    tree = ast.parse(path.read_text("utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    yield from (_text(node) for node in ast.walk(tree) if id(node) not in said | parts)


def _is_norwegian(text: str) -> bool:
    return len(text.split()) >= 4 and bool(
        re.search(r"\b(er|ikke|har|kan|og|ble|en|et|til|på|så|som)\b", text)
    )


@cache
def written() -> tuple[str, ...]:
    """All that is long enough to be a sentence in the layers below the window."""
    files = [path for path in FILES if path.relative_to(ROOT).parts[0] in LAYERS]
    return tuple(sorted({text for path in files for text in _literals(path) if _is_norwegian(text)}))


class _Told:
    """What the errors of one module say."""

    def __init__(self, path: Path) -> None:
        self._name, self._tree = path.name, ast.parse(path.read_text("utf-8"))
        dotted = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
        self._calls = [node for node in ast.walk(self._tree) if isinstance(node, ast.Call)]
        self._calls = [call for call in self._calls if getattr(call.func, "id", "") in ERRORS]
        self._module = importlib.import_module(dotted) if self._calls else ModuleType(dotted)

    def texts(self) -> Iterator[str]:
        """Yield each sentence, and the name of what is none that can be found."""
        for call in self._calls:
            kind = getattr(call.func, "id", "")
            for sentence in call.args[ERRORS[kind] :]:  # a StorageError's first is its kind
                yield from self._said(sentence)

    def _said(self, node: ast.expr | None) -> Iterator[str]:
        match node:
            case ast.Constant() | ast.JoinedStr():
                yield _text(node)
            case ast.IfExp():
                yield from (*self._said(node.body), *self._said(node.orelse))
            case ast.Call(func=ast.Attribute(attr="format", value=value)):
                yield from self._said(value)
            case ast.Call(func=ast.Name(id=name)) if returned := list(self._returned(name)):
                yield from returned
            case ast.Name(id=name) if name in vars(self._module):
                yield re.sub(r"\{\w*\}", "X", vars(self._module)[name])
            case ast.Attribute(value=ast.Name(id=module), attr=name):
                yield getattr(vars(self._module)[module], name)
            case ast.Subscript(value=ast.Name(id="SENTENCES")):
                pass
            case ast.AST():
                yield f"{self._name}: {ast.unparse(node)}"

    def _returned(self, name: str) -> Iterator[str]:
        for function in self._tree.body:
            if isinstance(function, ast.FunctionDef) and function.name == name:
                for node in ast.walk(function):
                    if isinstance(node, ast.Return):
                        yield from self._said(node.value)


@cache
def raised() -> tuple[str, ...]:
    """All that a `UserError` can say, wherever its sentence stands."""
    found = {text for path in FILES for text in _Told(path).texts()}
    known = {re.sub(r"\{\w*\}", "X", sentence) for sentence in (*SENTENCES.values(), *_refusals())}
    return tuple(sorted((found | known) - PASSED_ON))


def _refusals() -> Iterator[str]:
    """Yield why a file is not taken: of what is wrong with it, and of what kind it is."""
    yield from (*refusals.SENTENCES.values(), refusals.UNKNOWN)
    found = (each for each in vars(formats).values() if isinstance(each, formats.Format))
    yield from (refusals.unread("X", each) for each in found if not each.is_readable)


def breaking(pattern: str, texts: tuple[str, ...]) -> list[str]:
    return [text for text in texts if re.search(pattern, text)]


def parts(text: str) -> list[str]:
    return re.split(r"(?<=[.?!:])\s", text)


def test_there_is_much_to_look_through() -> None:
    assert len(written()) > 100
    assert len(raised()) > 80
    assert breaking(r"\.py: ", raised()) == []


def test_quotes_are_norwegian_and_in_pairs() -> None:
    assert breaking("[“”„´`‹›]", written() + raised()) == []
    assert [text for text in written() + raised() if text.count("«") != text.count("»")] == []


def test_nothing_is_spaced_twice_or_before_a_mark() -> None:
    assert breaking(r"\S  +\S|\s[.,;:!?](\s|$)", written() + raised()) == []


def test_dots_and_dashes_are_as_norwegian_has_them() -> None:
    assert breaking(r"\.\.\.| - ", written() + raised()) == []


def test_nobody_is_a_patient_or_at_fault() -> None:
    blame = r"(?i)\bpasient|ugyldig|illegal|\bfeilkode|\bdu gjorde|mislyktes|exception"
    assert breaking(blame, written() + raised()) == []


def test_no_jargon_is_in_it() -> None:
    jargon = r"(?i)\b(default|directory|path|string|null|parse|json|toml|sql|backup|timeout)\b"
    assert breaking(jargon, written() + raised()) == []


def test_sentences_are_short() -> None:
    assert [text for text in written() + raised() for each in parts(text) if len(each.split()) >= 28] == []


def test_what_is_raised_is_whole_sentences_in_bokmal() -> None:
    assert [text for text in raised() if not re.fullmatch(r"[«XA-ZÆØÅÉ].*\.", text)] == []
    assert breaking(OTHER_TONGUES, raised()) == []


def test_what_is_raised_says_what_happened_and_what_to_do() -> None:
    verbs = set(DO.split())
    firsts = {
        text: [each.strip("«,.").split(" ")[0].rstrip(",") for each in parts(text)] for text in raised()
    }
    assert [text for text, words in firsts.items() if not verbs & set(words)] == []
    assert [text for text, words in firsts.items() if verbs >= set(words)] == []
