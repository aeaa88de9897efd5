"""About tells the version, and every part that a user gets with the program."""

import sys
import tomllib
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import RELEASED, __version__
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.settings.about import AboutCard
from mestringstreff_desktop.ui.widgets.buttons import Button
from tests.ui.fakes import FakeAsk

_NAMES = {"PySide6-Essentials": "qt for python", "PySide6-Pdf": "qt for python"}


def test_it_names_version_and_parts(qtbot: QtBot, context: Context) -> None:
    card = AboutCard(context)
    qtbot.addWidget(card)
    text = " ".join(each.text() for each in card.findChildren(QLabel)).lower()
    assert __version__ in text
    project = tomllib.loads((Path(__file__).parents[4] / "pyproject.toml").read_text("utf-8"))["project"]
    for requirement in project["dependencies"]:
        name = requirement.partition(">=")[0]
        assert _NAMES.get(name, name).lower() in text
    assert {"lucide", "dejavu", "source"} <= set(text.split())


def test_it_tells_how_old_the_version_is(qtbot: QtBot, context: Context) -> None:
    later = datetime.combine(RELEASED, time(9), UTC) + timedelta(days=400)
    context.clock = lambda: later
    card = AboutCard(context)
    qtbot.addWidget(card)
    assert any("over et år gammel" in each.text() for each in card.findChildren(QLabel))


def test_the_licences_are_shown_where_they_are(
    qtbot: QtBot, context: Context, person: FakeAsk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that was installed as one brings them in a folder; elsewhere each part has its own."""
    assert AboutCard(context).findChildren(Button) == []
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "licences").mkdir()
    card = AboutCard(context)
    qtbot.addWidget(card)
    (button,) = card.findChildren(Button)
    button.click()
    assert person.shown == [tmp_path / "licences"]
