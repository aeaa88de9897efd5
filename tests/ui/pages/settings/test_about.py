"""About tells the version, and every part that a user gets with the program."""

import tomllib
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import __version__
from mestringstreff_desktop.ui.pages.settings.about import AboutCard

_NAMES = {"PySide6-Essentials": "qt for python", "PySide6-Pdf": "qt for python"}


def test_it_names_version_and_parts(qtbot: QtBot) -> None:
    card = AboutCard()
    qtbot.addWidget(card)
    text = " ".join(each.text() for each in card.findChildren(QLabel)).lower()
    assert __version__ in text
    project = tomllib.loads((Path(__file__).parents[4] / "pyproject.toml").read_text("utf-8"))["project"]
    for requirement in project["dependencies"]:
        name = requirement.partition(">=")[0]
        assert _NAMES.get(name, name).lower() in text
    assert {"lucide", "dejavu", "source"} <= set(text.split())
