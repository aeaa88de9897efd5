"""Words are told at once where they are known, asked for where they are not, and never waited for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.speller import Speller
from tests.spelled import tiny_dictionary


@pytest.fixture
def speller(tmp_path: Path, qapp: QObject) -> Speller:
    return Speller(tiny_dictionary(tmp_path), lambda: {"Orkdal"}, qapp)


def test_what_is_not_known_yet_is_not_wrong_and_is_told_of_when_it_is(speller: Speller, qtbot: QtBot) -> None:
    text = "Jeg liekr mestring, Orkdal og NAV i 2026"
    with qtbot.waitSignal(speller.learned, timeout=20_000):
        assert speller.wrong_words(text) == []
    assert [text[slice(*span)] for span in speller.wrong_words(text)] == ["liekr", "og"]
    assert "liker" in speller.suggestions("liekr")
    assert speller.suggestions("mestring") == ()


def test_a_dictionary_that_is_broken_marks_nothing(tmp_path: Path, qapp: QObject, qtbot: QtBot) -> None:
    speller = Speller(tmp_path / "none", lambda: (), qapp)
    assert speller.wrong_words("liekr") == []
    with qtbot.assertNotEmitted(speller.learned, wait=300):
        assert speller.wrong_words("liekr") == []
