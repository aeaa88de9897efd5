"""The small edits that are tried: what each part of the syntax tree could have been by mistake.

Each is an edit of the text where the part stands, so that the lines keep their numbers.
"""

import ast
import re
from collections.abc import Iterator, Sequence
from functools import singledispatch
from typing import NamedTuple

from tests.mutation.source import Source

_COMPARED: dict[type[ast.cmpop], tuple[str, tuple[str, ...]]] = {
    ast.Lt: ("<", ("<=", ">=")),
    ast.LtE: ("<=", ("<", ">")),
    ast.Gt: (">", (">=", "<=")),
    ast.GtE: (">=", (">", "<")),
    ast.Eq: ("==", ("!=",)),
    ast.NotEq: ("!=", ("==",)),
    ast.Is: ("is", ("is not",)),
    ast.IsNot: ("is not", ("is",)),
    ast.In: ("in", ("not in",)),
    ast.NotIn: ("not in", ("in",)),
}
_COMPUTED: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "*"),
}


class Edit(NamedTuple):
    """Other text between two places. `kind` is what sort of mistake it is."""

    kind: str
    start: int
    end: int
    new: str

    def applied(self, text: str) -> str:
        """Return the text with the edit, each line after it with its number as before."""
        lost = text.count("\n", self.start, self.end) - self.new.count("\n")
        return text[: self.start] + self.new + "\n" * lost + text[self.end :]


@singledispatch
def edits(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Yield the edits of one part of the tree, not of the parts within it."""
    yield from ()


def _whole(kind: str, node: ast.expr | ast.stmt, new: str, source: Source) -> Edit:
    return Edit(kind, source.start(node), source.end(node), new)


def _between(kind: str, old: str, new: str, pair: Sequence[ast.expr], source: Source) -> Iterator[Edit]:
    """An edit of the operator that stands between two operands."""
    start = source.end(pair[0])
    pattern = r"\s+".join(re.escape(word) for word in old.split())
    found = re.search(pattern, source.text[start : source.start(pair[1])])
    if found:
        yield Edit(kind, start + found.start(), start + found.end(), new)


@edits.register
def _(node: ast.Compare, source: Source) -> Iterator[Edit]:
    operands = [node.left, *node.comparators]
    for place, operator in enumerate(node.ops):
        old, others = _COMPARED[type(operator)]
        for new in others:
            yield from _between("comparison", old, new, operands[place : place + 2], source)


@edits.register
def _(node: ast.BoolOp, source: Source) -> Iterator[Edit]:
    old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
    for place in range(len(node.values) - 1):
        yield from _between("and/or", old, new, node.values[place : place + 2], source)


@edits.register
def _(node: ast.UnaryOp, source: Source) -> Iterator[Edit]:
    if isinstance(node.op, ast.Not):
        yield _whole("not", node, f"({source.part(node).removeprefix('not').strip()})", source)


@edits.register
def _(node: ast.BinOp, source: Source) -> Iterator[Edit]:
    """Not where text, lists or paths are joined: another operator there cannot run at all."""
    operands = (node.left, node.right)
    if type(node.op) in _COMPUTED and not any(_is_no_number(each) for each in operands):
        if isinstance(node.op, ast.Div) and not any(_is_number(each) for each in operands):
            return
        old, new = _COMPUTED[type(node.op)]
        yield from _between("arithmetic", old, new, operands, source)


def _is_no_number(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return _is_no_number(node.left) or _is_no_number(node.right)
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    return is_text or isinstance(node, ast.JoinedStr | ast.List | ast.Tuple | ast.ListComp)


def _is_number(node: ast.expr) -> bool:
    constants = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
    return any(isinstance(value, int | float) for value in constants)


@edits.register
def _(node: ast.Constant, source: Source) -> Iterator[Edit]:
    match node.value:
        case bool():
            yield _whole("bool", node, str(not node.value), source)
        case int():
            for other in (node.value + 1, node.value - 1):
                yield _whole("number", node, repr(other), source)
        case float():
            yield _whole("number", node, repr(node.value + 1), source)
        case str():
            yield _whole("text", node, repr(node.value + "X"), source)
            yield from [_whole("text", node, '""', source)] if node.value else []


@edits.register
def _(node: ast.If, source: Source) -> Iterator[Edit]:
    return _negated(node.test, source)


@edits.register
def _(node: ast.While, source: Source) -> Iterator[Edit]:
    return _negated(node.test, source)


@edits.register
def _(node: ast.IfExp, source: Source) -> Iterator[Edit]:
    return _negated(node.test, source)


@edits.register
def _(node: ast.comprehension, source: Source) -> Iterator[Edit]:
    for test in node.ifs:
        yield from _negated(test, source)


def _negated(test: ast.expr, source: Source) -> Iterator[Edit]:
    """Not what another edit does already: one comparison, or a `not`."""
    is_one = isinstance(test, ast.Compare) and len(test.ops) == 1
    if not (is_one or isinstance(test, ast.UnaryOp | ast.Constant)):
        yield _whole("condition", test, f"not ({source.part(test)})", source)


@edits.register
def _(node: ast.Return, source: Source) -> Iterator[Edit]:
    """Nothing instead of what is returned; False is as good as nothing to who asks."""
    is_same = isinstance(node.value, ast.Constant) and node.value.value in (None, False)
    if node.value is not None and not is_same:
        yield _whole("return", node, "return None", source)


@edits.register
def _(node: ast.Raise, source: Source) -> Iterator[Edit]:
    yield _whole("raise", node, "pass", source)


@edits.register
def _(node: ast.Expr, source: Source) -> Iterator[Edit]:
    """Not the call of the parent's `__init__`, without which nothing works."""
    if isinstance(node.value, ast.Call) and not source.part(node).startswith("super().__init__("):
        yield _whole("call", node, "pass", source)


@edits.register
def _(node: ast.Break, source: Source) -> Iterator[Edit]:
    yield _whole("loop", node, "continue", source)


@edits.register
def _(node: ast.Continue, source: Source) -> Iterator[Edit]:
    yield _whole("loop", node, "break", source)


@edits.register
def _(node: ast.ExceptHandler, source: Source) -> Iterator[Edit]:
    """Let through what is caught: all of it, and each of several kinds."""
    if node.type is None:
        return
    yield _whole("except", node.type, "()", source)
    if isinstance(node.type, ast.Tuple):
        for left_out in node.type.elts:
            kinds = [source.part(each) for each in node.type.elts if each is not left_out]
            yield _whole("except", node.type, f"({', '.join(kinds)},)" if kinds else "()", source)
