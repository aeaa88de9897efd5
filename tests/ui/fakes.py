"""Stands where the person and her machine are: answers what the program asks, and keeps what it asked."""

from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QDialog

from mestringstreff_desktop.errors import UserError
from tests.ui.fake_printers import FakePrinters

T = TypeVar("T")
Answer = bool | str | Path | list[Path] | UserError | None | Callable[[Any], object]


class FakeAsk:
    """Gives its `answers` in turn; a question without one fails the test.

    None puts a question away, a `UserError` is raised. A dialog of one's own is accepted with True,
    or answered by what a test does with it.
    """

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[object, ...]] = []
        self.shown: list[Path] = []
        self.can_show = True
        self.machine = FakePrinters()
        self.cache = Path(gettempdir()) / "mestringstreff-ark"

    def exec(self, dialog: QDialog) -> bool:
        answer = self._answer(dialog.windowTitle())
        if callable(answer):
            dialog.open()
            answer(dialog)
            if dialog.isVisible():
                dialog.reject()
            return bool(dialog.result())
        return bool(_of(bool, answer))

    def confirm(
        self, title: str, text: str, yes: str, no: str = "Avbryt", *, is_danger: bool = False
    ) -> bool:
        return bool(_of(bool, self._answer(title, text, yes, no, is_danger)))

    def text(self, title: str, text: str, yes: str, value: str = "") -> str | None:
        return _of(str, self._answer(title, text, yes, value))

    def password(self, title: str, text: str, yes: str) -> str | None:
        return _of(str, self._answer(title, text, yes))

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        return _of(Path, self._answer(title, name, kinds))

    def open_file(self, title: str, kinds: str) -> Path | None:
        return _of(Path, self._answer(title, kinds))

    def open_files(self, title: str, kinds: str) -> list[Path]:
        answer = self._answer(title, kinds)
        return [answer] if isinstance(answer, Path) else list(_of(list, answer) or [])

    def folder(self, title: str) -> Path | None:
        return _of(Path, self._answer(title))

    def printers(self) -> FakePrinters:
        return self.machine

    def cache_folder(self) -> Path:
        return self.cache

    def show_path(self, path: Path) -> None:
        if not self.can_show:
            raise UserError(f"Ingenting åpnet {path.name}.")
        self.shown.append(path)

    def _answer(self, *asked: object) -> Answer:
        self.asked.append(asked)
        if not self.answers:
            pytest.fail(f"nobody answers {asked}")
        answer = self.answers.pop(0)
        if isinstance(answer, UserError):
            raise answer
        return answer


class FakeSession:
    """The machine's session as it ends; `is_cancelled` when it was asked to wait."""

    def __init__(self, *, may_ask: bool = True) -> None:
        self.is_cancelled = False
        self._may_ask = may_ask

    def allowsInteraction(self) -> bool:  # noqa: N802 - Qt's name
        return self._may_ask

    def cancel(self) -> None:
        self.is_cancelled = True

    def release(self) -> None:
        return


def _of(kind: type[T], answer: Answer) -> T | None:
    assert answer is None or isinstance(answer, kind)
    return answer
