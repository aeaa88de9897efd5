"""Imports a module with other text than its file has: in this process, and in those it starts."""

import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType

_MODULE, _TEXT = "MUTATION_MODULE", "MUTATION_TEXT"
_START = "from tests.mutation import import_hook\nimport_hook.install_as_told()\n"


class _Changed(SourceFileLoader):
    text = ""

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.text, self.path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    """Finds one module where Python finds it, and gives it other text."""

    def __init__(self, module: str, text: str) -> None:
        self._module, self._text = module, text

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target) if fullname == self._module else None
        if spec is not None and spec.origin is not None:
            spec.loader = _Changed(fullname, spec.origin)
            spec.loader.text = self._text
        return spec


def install(module: str, text: str) -> None:
    """Let a module, which is not yet imported, have other text."""
    if module in sys.modules:
        raise RuntimeError(f"{module} is imported already")
    sys.meta_path.insert(0, _Finder(module, text))


def pass_on(module: str, text: str, folder: Path) -> None:
    """Let every Python that this process starts do the same. `folder` is empty and ours."""
    (folder / "text").write_text(text, "utf-8")
    (folder / "sitecustomize.py").write_text(_START, "utf-8")
    os.environ |= {_MODULE: module, _TEXT: str(folder / "text")}
    paths = (str(folder), os.getcwd(), os.environ.get("PYTHONPATH", ""))  # noqa: PTH109 - a text
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))


def install_as_told() -> None:
    """In a Python that was started by one with a changed module."""
    install(os.environ[_MODULE], Path(os.environ[_TEXT]).read_text("utf-8"))
