"""The tests themselves can fail."""

import ast
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parent


def comparisons_with_itself(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Compare):
            sides = [ast.dump(side) for side in (node.left, *node.comparators)]
            if len(set(sides)) < len(sides):
                yield f"{path.relative_to(TESTS)}:{node.lineno}: {ast.unparse(node)}"


def test_no_test_compares_a_thing_with_itself() -> None:
    files = sorted(TESTS.rglob("test_*.py"))
    assert len(files) > 100
    assert [found for path in files for found in comparisons_with_itself(path)] == []
