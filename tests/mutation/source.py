"""A module's text, with places in it by line and column as the syntax tree gives them."""

import ast
from itertools import accumulate


class Source:
    """The text of a module. Columns in the tree count UTF-8 bytes; places here count characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        self._lines = text.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self._lines), initial=0))

    def start(self, node: ast.expr | ast.stmt | ast.ExceptHandler) -> int:
        return self._at(node.lineno, node.col_offset)

    def end(self, node: ast.expr | ast.stmt | ast.ExceptHandler) -> int:
        return self._at(node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)

    def part(self, node: ast.expr | ast.stmt) -> str:
        """Return the text of a part of the tree."""
        return self.text[self.start(node) : self.end(node)]

    def _at(self, line: int, column: int) -> int:
        before = self._lines[line - 1].encode()[:column]
        return self._starts[line - 1] + len(before.decode())

    def line_of(self, place: int) -> int:
        """Return the number of the line, from 1, that a place is in."""
        return self.text.count("\n", 0, place) + 1

    def line(self, number: int) -> str:
        """Return a line without the space around it."""
        return self._lines[number - 1].strip()
