"""All the changes that can be made to a module, each with where it is and which lines show it.

Left out is what has no behaviour: docstrings, annotations, decorators, imports, `__all__`, log lines,
text within f-strings, and in the window the spaces between its parts and the numbers of what is painted.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from tests.mutation.edits import Edit, edits
from tests.mutation.source import Source

PACKAGE = "mestringstreff_desktop"
_NO_BEHAVIOUR = (ast.Import, ast.ImportFrom, ast.JoinedStr, ast.Assert)
_NO_BEHAVIOUR_FIELDS = ("annotation", "returns", "decorator_list", "simple", "type_comment")
_NO_BEHAVIOUR_CALLS = {"cast", "TypeVar", "NewType", "getLogger"}
_NO_BEHAVIOUR_KEYWORDS = {"frozen", "slots", "kw_only", "repr"}
# What only moves the parts of a window a little.
_SPACES = {"setContentsMargins", "setSpacing", "addSpacing", "addStretch", "setHorizontalSpacing"}
_SPACE_KEYWORDS = {"gap", "margin", "margins", "spacing"}


@dataclass(frozen=True)
class Change:
    """One edit of a module. `file` is from the project's root; `lines` are the first and last line that
    run it; `names` are what is given a value there, where it runs when the module is imported."""

    file: str
    function: str
    edit: Edit
    lines: tuple[int, int]
    names: frozenset[str]
    text: str
    name: str = ""

    @property
    def layer(self) -> str:
        """The folder of the package that it is in; a module beside the folders is its own."""
        return self.file.split("/")[1].removesuffix(".py")

    @property
    def module(self) -> str:
        return self.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def changed(self) -> str:
        """The module's text with the edit."""
        return self.edit.applied(self.text)

    @cached_property
    def line(self) -> int:
        return self.text.count("\n", 0, self.edit.start) + 1

    @cached_property
    def before(self) -> str:
        return self.text.split("\n")[self.line - 1].strip()

    @cached_property
    def after(self) -> str:
        return self.changed.split("\n")[self.line - 1].strip()

    def can_run(self) -> bool:
        """Is it still Python, and other Python than before?"""
        try:
            return ast.dump(ast.parse(self.changed)) != ast.dump(ast.parse(self.text))
        except SyntaxError:
            return False


@dataclass(frozen=True)
class Place:
    """Where in a module: the function, the lines of the statement, and the names given a value on import."""

    function: str = ""
    lines: tuple[int, int] = (1, 1)
    names: frozenset[str] = frozenset()
    is_run: bool = False

    def within(self, node: ast.AST) -> "Place":
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                function = f"{self.function}.{node.name}".lstrip(".")
                is_run = self.is_run or not isinstance(node, ast.ClassDef)
                whole = (node.lineno, node.end_lineno or node.lineno)
                return Place(function, whole, frozenset() if is_run else frozenset({node.name}), is_run)
            case ast.stmt() | ast.ExceptHandler() | ast.match_case():
                return replace(self, lines=_header(node), names=self._named(node))
        return self

    def _named(self, node: ast.AST) -> frozenset[str]:
        targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
        named = frozenset(each.id for each in targets if isinstance(each, ast.Name))
        return frozenset() if self.is_run else named or self.names


def _header(node: ast.stmt | ast.ExceptHandler | ast.match_case) -> tuple[int, int]:
    """The lines of a statement, without those of the statements in it."""
    own = node.pattern if isinstance(node, ast.match_case) else node
    body = getattr(node, "body", None)
    last = body[0].lineno - 1 if body else own.end_lineno or own.lineno
    return own.lineno, max(own.lineno, last)


def find_changes(file: str, text: str) -> list[Change]:
    """Return all the changes that can be made to a module."""
    source = Source(text)
    return [
        Change(file, place.function, edit, place.lines, place.names, text)
        for node, place in _walk(source.tree, Place(), file)
        for edit in edits(node, source)
        if not (_is_window(file) and _is_painted(place.function, edit.kind))
    ]


def _is_window(file: str) -> bool:
    return file.startswith(f"{PACKAGE}/ui/")


def _is_painted(function: str, kind: str) -> bool:
    return kind in ("number", "arithmetic") and "paint" in function.rpartition(".")[2].casefold()


def _walk(node: ast.AST, place: Place, file: str) -> Iterator[tuple[ast.AST, Place]]:
    if _has_no_behaviour(node) or (_is_window(file) and _is_space(node)):
        return
    place = place.within(node)
    yield node, place
    for name, value in ast.iter_fields(node):
        if name not in _NO_BEHAVIOUR_FIELDS:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _walk(child, place, file)


def _has_no_behaviour(node: ast.AST) -> bool:
    match node:
        case (
            ast.Expr(value=ast.Constant())
            | ast.If(test=ast.Name(id="TYPE_CHECKING") | ast.Compare(left=ast.Name(id="__name__")))
            | ast.Assign(targets=[ast.Name(id="__all__" | "__slots__" | "__version__")])
        ):
            return True
        case ast.Call(func=ast.Name(id=name)):
            return name in _NO_BEHAVIOUR_CALLS
        case ast.Expr(value=ast.Call() as call):
            return any(isinstance(each, ast.Name) and each.id == "logging" for each in ast.walk(call.func))
        case ast.keyword(arg=name):
            return name in _NO_BEHAVIOUR_KEYWORDS
    return isinstance(node, _NO_BEHAVIOUR)


def _is_space(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr=name))):
            return name in _SPACES
        case ast.keyword(arg=name):
            return name in _SPACE_KEYWORDS
    return False


def find_place(text: str, edit: Edit) -> Place:
    """Return where an edit is: the innermost statement that holds all of it."""
    source = Source(text)
    first, last = source.line_of(edit.start), source.line_of(edit.end - 1)
    found = [place for _, place in _walk(source.tree, Place(), "") if _holds(place, first, last)]
    place = found[-1] if found else Place()
    return replace(place, lines=(first, last))


def _holds(place: Place, first: int, last: int) -> bool:
    return place.lines[0] <= first and last <= place.lines[1]


def statements(text: str) -> list[tuple[int, int]]:
    """Return the first and last line of every statement, the inner ones last."""
    return [_header(node) for node in ast.walk(ast.parse(text)) if isinstance(node, ast.stmt)]
