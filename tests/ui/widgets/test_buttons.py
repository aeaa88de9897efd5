"""Buttons: words, keys, icons and chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.buttons import Button, IconButton, Link, apply_theme_within, chip
from mestringstreff_desktop.ui.widgets.labels import Picture
from mestringstreff_desktop.ui.widgets.layouts import column


def colours(pixmap: QPixmap) -> set[str]:
    """Return the full colours of a picture."""
    image = pixmap.toImage()
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {point.name() for point in points if point.alpha() == 255}


def test_an_ampersand_on_a_button_is_no_shortcut(qtbot: QtBot) -> None:
    button = Button("Kari & Per")
    qtbot.addWidget(button)
    assert button.text() == "Kari && Per"
    assert button.accessibleName() == "Kari & Per"


@pytest.mark.looks
def test_a_key_makes_the_button_wider(qtbot: QtBot) -> None:
    plain, keyed = Button("Neste"), Button("Neste", key="→")
    qtbot.addWidget(plain)
    qtbot.addWidget(keyed)
    assert keyed.sizeHint().width() > plain.sizeHint().width()


def test_icons_follow_the_theme(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    picture = Picture("star")
    holder.setLayout(column(picture, Button("Lagre", "save")))
    apply_theme_within(holder, Theme("dark"))
    assert not picture.pixmap().isNull()


@pytest.mark.looks
@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(
    ("role", "token"),
    [
        ("plain", "ink"),
        ("primary", "on_primary"),
        ("sun", "on_sun"),
        ("banner", "banner_ink"),
        ("quiet", "primary"),
        ("danger", "danger"),
        ("row", "ink"),
    ],
)
def test_a_buttons_icon_has_the_colour_of_its_words(qtbot: QtBot, name: str, role: str, token: str) -> None:
    button = Button("Lagre", "square", role)
    qtbot.addWidget(button)
    button.apply_theme(Theme(name))
    assert colours(button.icon().pixmap(20, 20)) == {Theme(name)[token].lower()}


def test_a_button_without_an_icon_gets_none(qtbot: QtBot) -> None:
    button = Button("Lagre")
    qtbot.addWidget(button)
    button.apply_theme(Theme("light"))
    assert button.icon().isNull()
    assert button.text() == "Lagre"


def test_words_keep_clear_of_the_icon_but_are_told_without_the_space(qtbot: QtBot) -> None:
    button = Button("Lagre", "save")
    qtbot.addWidget(button)
    button.show_text("Lagre nå")
    assert (button.text(), button.accessibleName()) == (" Lagre nå", "Lagre nå")


@pytest.mark.looks
def test_the_key_on_a_button_lets_the_press_through(qtbot: QtBot) -> None:
    button = Button("Neste", key="→", role="primary")
    qtbot.addWidget(button)
    button.resize(200, 40)
    button.show()
    (key,) = button.findChildren(QLabel)
    assert (key.text(), key.property("role")) == ("→", "key-on-primary")
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=key.geometry().center())


def test_a_chip_stays_down_when_it_is_pressed(qtbot: QtBot) -> None:
    made = chip("Bare åpne")
    qtbot.addWidget(made)
    QTest.keyClick(made, Qt.Key.Key_Space)
    assert made.isChecked()
    assert not chip("Av").isChecked()
    assert chip("På", checked=True).isChecked()


def test_a_link_is_coloured_as_its_text(qtbot: QtBot) -> None:
    link = Link("BUSK", "toolbox")
    qtbot.addWidget(link)
    link.apply_theme(Theme("light"))
    assert not link.icon().isNull()


def test_a_button_with_an_icon_alone_has_no_text(qtbot: QtBot) -> None:
    button = IconButton("chevron-left")
    qtbot.addWidget(button)
    assert button.text() == ""
