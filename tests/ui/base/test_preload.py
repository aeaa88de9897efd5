"""What is imported while nobody waits."""

import gc
import sys

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui import pages
from mestringstreff_desktop.ui.base.preload import Preload, modules_in


def test_it_imports_one_after_the_other_and_ends(qtbot: QtBot) -> None:
    parent, names = QObject(), ("colorsys", "stringprep")
    for name in names:
        sys.modules.pop(name, None)
    preload = Preload(names, parent)
    qtbot.waitUntil(lambda: preload.is_done)
    assert set(names) <= set(sys.modules)


def test_every_page_is_among_the_modules_and_what_is_deepest_comes_first() -> None:
    found = modules_in(pages)
    depths = [name.count(".") for name in found]
    assert depths == sorted(depths, reverse=True)
    assert {f"{pages.__name__}.run.page", f"{pages.__name__}.toolbox.page"} <= set(found)


def test_what_it_imports_is_not_looked_through_by_the_collector(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    frozen = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append("colorsys" in sys.modules))
    sys.modules.pop("colorsys", None)
    parent = QObject()
    preload = Preload(["colorsys"], parent)
    qtbot.waitUntil(lambda: preload.is_done)
    assert frozen == [True]
