"""The trees as they are kept, one file a place, and what has changed since."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

from tests.access.nodes import Node, told

FOLDER = Path(__file__).parent / "goldens"
_AROUND = frozenset({"Sider i programmet", "Status"})  # stand around every page, and are kept with the first
# What differs from machine to machine: where the courses lie, and how much room there is for a page. Of a
# long text it is kept that it is told, and how it begins.
_HERE = (
    (re.compile(r"= \S+/kurs\b"), "= …/kurs"),
    (re.compile(r"på papiret, \d+ sider?\b"), "på papiret, … sider"),  # they are made beside the window
    # where a line is cut depends on when the window got its width; its tooltip has the whole
    (re.compile(r"«([^»\n]+)…» – (\1[^\n]*)"), r"«\2»"),
    (re.compile(r"«([^\n]{60})[^\n]{140,}»"), r"«\g<1>…»"),
    (re.compile(r"(«Forminsk».*\n +label «)\d+"), r"\g<1>…"),
)


def texts_of(trees: Mapping[str, Node]) -> dict[str, str]:
    """Return trees as they are kept: what stands around every page with the first alone, and no folder."""
    first = next(iter(trees), "")
    shown = {name: tree if name == first else _without_around(tree) for name, tree in trees.items()}
    return {name: _anywhere("\n".join(told(tree))) + "\n" for name, tree in shown.items()}


def differences(texts: Mapping[str, str]) -> Iterator[str]:
    """Yield how each text differs from the one that is kept, as a diff."""
    for place, text in texts.items():
        names = f"{place}, kept", f"{place}, told"
        if lines := list(unified_diff(_kept(place), text.splitlines(), *names, lineterm="")):
            yield "\n".join(lines)


def keep(texts: Mapping[str, str]) -> None:
    """Keep the trees as they are told now, and no others."""
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.txt"):
        path.unlink()
    for place, text in texts.items():
        (FOLDER / f"{place}.txt").write_text(text, "utf-8")


def _kept(place: str) -> list[str]:
    path = FOLDER / f"{place}.txt"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def _without_around(node: Node) -> Node:
    parts = (part for part in node.parts if part.name not in _AROUND)
    return replace(node, parts=tuple(map(_without_around, parts)))


def _anywhere(text: str) -> str:
    for pattern, instead in _HERE:
        text = pattern.sub(instead, text)
    return text
