"""The fields have the spell check from when one writes there, and the leader's words stay in the file."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import settings
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.spell_marks import SpellMarks
from mestringstreff_desktop.ui.widgets.text_fields import TextField
from mestringstreff_desktop.ui.window.spell_check import SpellCheck
from tests.spelled import tiny_dictionary


def test_a_field_is_checked_once_one_is_there_and_an_own_word_is_right(
    context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    check, shown, field = SpellCheck(context, tiny_dictionary(tmp_path)), QWidget(), TextField("Notat")
    shown.setLayout(column(field))
    qtbot.addWidget(shown)
    field.setPlainText("Orkdal liker vafler")
    shown.show()
    shown.activateWindow()
    assert field.findChild(SpellMarks) is None
    field.setFocus()
    qtbot.waitUntil(lambda: len(field.extraSelections()) == 1, timeout=20_000)
    check.add("Orkdal")
    assert not field.extraSelections()
    assert settings.load(context.database).own_words == ("Orkdal",)
