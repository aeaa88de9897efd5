"""A button leaves out its words where there is no room for them, and never its name."""

import pytest
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.narrow_buttons import NarrowButtons
from tests.ui.pages.toolbox.toolbox_parts import shown


@pytest.fixture
def page(context: Context) -> QWidget:
    made = QWidget()
    shown(context, made, 800, 100)
    return made


@pytest.fixture
def button(context: Context, page: QWidget) -> Button:
    made = Button("Fisk & vilt", "printer")
    made.setParent(page)
    NarrowButtons(context, page, [made], 700)
    return made


@pytest.mark.looks
def test_words_come_and_go_with_the_width_and_the_name_stays(page: QWidget, button: Button) -> None:
    assert button.text() == " Fisk && vilt"
    page.resize(600, 100)
    assert (button.text(), button.accessibleName(), button.toolTip()) == ("", "Fisk & vilt", "Fisk & vilt")
    page.resize(800, 100)
    assert button.text() == " Fisk && vilt"


def test_larger_text_needs_more_room(context: Context, button: Button) -> None:
    context.set_theme(Theme("light", 1.5))
    assert button.text() == ""


def test_a_tooltip_that_says_more_is_kept(context: Context, page: QWidget) -> None:
    button = Button("Bunke", "layers")
    button.setParent(page)
    button.setToolTip("Arkene dere deler ut")
    NarrowButtons(context, page, [button], 900)
    assert (button.text(), button.toolTip()) == ("", "Arkene dere deler ut")
