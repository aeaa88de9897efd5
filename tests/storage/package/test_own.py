"""Only a sheet or a tool that can be shown and printed in a moment is right."""

import time
from pathlib import Path

import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.storage.package.own import is_right
from tests.each import for_each
from tests.storage.package.packed_samples import SHEET, TOOL

LONG = 100_000
SLOW = {
    "a key without end": ".".join("a" * (LONG // 2)) + " = 1",
    "a quoted key without end": ".".join(['"a b"'] * (LONG // 6)) + " = 1",
    "a quoted key with quotes": ".".join(['"a\\"b"'] * (LONG // 7)) + " = 1",
    "a key with spaces": " . ".join(["'a b'"] * (LONG // 8)) + " = 1",
    "a quote without end": '"\\' * (LONG // 2),
    "lists in lists": "a = " + "[" * LONG,
    "tables in tables": "a = {" * (LONG // 5),
    "many keys": "\n".join(f"k{number}.{'a.' * 14}a = 1" for number in range(LONG // 40)),
    "many headings": "[[a]]\n" * (LONG // 6),
    "a long number": "a = " + "9" * LONG,
    "a long exponent": "a = 1e" + "9" * LONG,
}


@for_each({path.stem: path for path in sorted(paths.forms().glob("*.toml"))})
def test_every_sheet_of_ours_would_be_right_as_a_leaders_own(path: Path) -> None:
    assert is_right(path.read_text("utf-8"), Form)


def test_every_tool_of_ours_would_be_right_as_a_leaders_own() -> None:
    tools = sorted((paths.resources() / "content" / "tools").glob("*.toml"))
    assert tools
    assert all(is_right(path.read_text("utf-8"), Tool) for path in tools)


def test_a_sheet_is_no_tool() -> None:
    assert is_right(SHEET, Form)
    assert is_right(TOOL, Tool)
    assert not is_right(SHEET, Tool)
    assert not is_right(TOOL, Form)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lines = 4", "lines = -1"),
        ("lines = 4", "lines = 3001"),
        ("lines = 4", "lines = 4.5"),
        ("0.25", "inf"),
        ("0.25", "-0.25"),
        ("sol.svg", "sol.png"),
        ("sol.svg", "/etc/passwd.svg"),
        ("sol.svg", "..\\\\sol.svg"),
        ("Hva hjelper?", "Hva \\u0000 hjelper?"),
        ('"own"', '"bok"'),
        ("lines = 4 }", "lines = 3000 }, { label = 'To', lines = 3000 }"),
        ("lines = 4 }", "lines = 4 }" + ", { label = 'Én til' }" * 5000),
    ],
)
def test_a_sheet_with_one_fault_is_not_right(old: str, new: str) -> None:
    assert old in SHEET
    assert not is_right(SHEET.replace(old, new, 1), Form)


@pytest.mark.parametrize("toml", SLOW.values(), ids=list(SLOW))
def test_what_would_take_minutes_to_read_is_refused_at_once(toml: str) -> None:
    """By the processor's own clock: on a busy machine the one on the wall tells of others' work."""
    start = time.process_time()
    assert not is_right(toml, Form)
    assert time.process_time() - start < 2
