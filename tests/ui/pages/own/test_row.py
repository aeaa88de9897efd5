"""A row of the list of what is the course's own."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.own.pictures import OwnPictures
from mestringstreff_desktop.ui.pages.own.row import OwnRow, RowAction, Thumb
from tests.ui.pages.toolbox.toolbox_parts import shown


@pytest.fixture
def thumb(context: Context) -> Thumb:
    return Thumb(context, OwnPictures(context.worker), "file-text")


def test_its_buttons_do_what_they_say_and_tell_of_what(context: Context, thumb: Thumb) -> None:
    done: list[str] = []
    row = OwnRow(context, thumb, [RowAction("edit", "Endre", "pencil", lambda: done.append("endret"))])
    row.show_words("<b>Ark</b>", "2 deler")
    row.buttons[0].click()
    assert done == ["endret"]
    assert row.buttons[0].accessibleDescription() == "<b>Ark</b>"
    assert row.title.text() == "<b>Ark</b>"


@pytest.mark.looks
def test_a_very_long_name_never_widens_the_list(context: Context, thumb: Thumb) -> None:
    row = OwnRow(context, thumb, [])
    row.show_words("Donaudampfschifffahrt" * 30, "")
    assert row.minimumSizeHint().width() < 500


@pytest.mark.looks
def test_a_picture_is_asked_for_when_it_is_seen(context: Context, thumb: Thumb, qtbot: QtBot) -> None:
    image = QImage(20, 30, QImage.Format.Format_RGB32)
    thumb.show_picture("a", lambda: lambda: image)
    with qtbot.waitSignal(thumb._pictures.ready, timeout=5000):
        shown(context, thumb, 84, 104)
        thumb.grab()
