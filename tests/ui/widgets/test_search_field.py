"""The field one searches a page in."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.search_field import SearchField
from tests.ui.pages.toolbox.toolbox_parts import shown


@pytest.fixture
def field(context: Context, qtbot: QtBot) -> SearchField:
    made = SearchField("Søk i verktøykassa", "Søk: grenser, søvn …")
    made.apply_theme(context.theme)
    shown(context, made, 400, 40)
    return made


def test_the_key_shows_until_something_is_typed(field: SearchField) -> None:
    hint = field._key
    assert (hint.text(), hint.isVisible()) == ("Ctrl+F", True)
    QTest.keyClicks(field, "uro")
    assert not hint.isVisible()


def test_a_cross_empties_the_field(field: SearchField) -> None:
    QTest.keyClicks(field, "uro")
    next(action for action in field.actions() if action.text() == "Tøm søket").trigger()
    assert field.text() == ""
    assert "Tøm søket" not in [action.text() for action in field.actions()]
