"""The small parts: text shows as it is, fields leave typing alone, cards find their rows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui import widgets
from mestringstreff_desktop.ui.theme import Theme


def test_markup_in_a_label_never_acts(qtbot: QtBot) -> None:
    made = widgets.label("<b>Kari & Per</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


def test_an_ampersand_on_a_button_is_no_shortcut(qtbot: QtBot) -> None:
    button = widgets.Button("Kari & Per")
    qtbot.addWidget(button)
    assert button.text() == "Kari && Per"
    assert button.accessibleName() == "Kari & Per"


def test_a_key_makes_the_button_wider(qtbot: QtBot) -> None:
    plain, keyed = widgets.Button("Neste"), widgets.Button("Neste", key="→")
    qtbot.addWidget(plain)
    qtbot.addWidget(keyed)
    assert keyed.sizeHint().width() > plain.sizeHint().width()


def test_a_field_tells_of_typing_but_not_of_showing(qtbot: QtBot) -> None:
    field = widgets.TextField("Notat")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_text("lagret")
    with qtbot.waitSignal(field.edited):
        field.insertPlainText("nytt ")


def test_a_field_being_typed_in_is_left_alone(qtbot: QtBot) -> None:
    field = widgets.LineField("Navn")
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "Kari")
    field.show_text("Per")
    assert field.text() == "Kari"


def test_a_text_field_grows_with_its_text(qtbot: QtBot) -> None:
    field = widgets.TextField("Notat", lines=2)
    qtbot.addWidget(field)
    field.show()
    before = field.height()
    field.setPlainText("\n".join("linje" for _ in range(8)))
    assert field.height() > before


def test_clear_takes_all_out(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = widgets.column(QLabel("a"), widgets.row(QLabel("b"), None))
    holder.setLayout(layout)
    widgets.clear(layout)
    assert layout.count() == 0
    assert not [child for child in holder.findChildren(QLabel) if child.isVisible()]


def test_icons_follow_the_theme(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    picture = widgets.Picture("star")
    holder.setLayout(widgets.column(picture, widgets.Button("Lagre", "save")))
    widgets.dress_all(holder, Theme("dark"))
    assert not picture.pixmap().isNull()


def test_a_field_has_room_for_all_its_text_without_a_scroll_bar(qtbot: QtBot) -> None:
    field = widgets.TextField("Notat", lines=2, most_lines=20)
    qtbot.addWidget(field)
    field.resize(220, 60)
    field.show()
    field.show_text("Noen ord som må deles på flere linjer. " * 5)
    assert field.maximumHeight() > 6 * field.fontMetrics().lineSpacing()
    assert field.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
