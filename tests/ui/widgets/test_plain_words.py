"""Words that Qt shows as they are: in a button, in a menu, above a window."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.widgets.plain_words import button_words, menu_words, short_line, title_words


def test_an_and_sign_underlines_no_letter() -> None:
    assert button_words("Ro & hvile && mat") == "Ro && hvile &&&& mat"
    assert menu_words("Ro & hvile") == "Ro && hvile"


def test_a_long_name_is_cut_in_a_menu() -> None:
    assert menu_words("svært " * 30) == "svært " * 9 + "svært…"


def test_a_tab_or_a_new_line_is_no_key_of_a_menu() -> None:
    assert menu_words(" Ro\tog\nhvile ") == "Ro og hvile"


@pytest.mark.parametrize("length", [59, 60, 61, 200])
def test_a_line_in_a_menu_has_at_most_sixty_letters(length: int) -> None:
    shown = short_line("x" * length)
    assert len(shown) == min(length, 60)
    assert shown.endswith("…") == (length > 60)


@pytest.mark.parametrize("title", ["[*]", "Ark [*] & <b>", "[*][*]", "a [*] b [*][*][*]"])
def test_a_title_stands_above_its_window_as_it_is(qtbot: QtBot, title: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle(title_words(title))
    window.show()
    handle = window.windowHandle()
    assert handle is not None
    assert handle.title() == title
