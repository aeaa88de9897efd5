"""The small parts: text shows as it is, fields leave typing alone, cards find their rows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
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


def colours(pixmap: QPixmap) -> set[str]:
    """Return the full colours of a picture."""
    image = pixmap.toImage()
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {point.name() for point in points if point.alpha() == 255}


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
    button = widgets.Button("Lagre", "square", role)
    qtbot.addWidget(button)
    button.dress(Theme(name))
    assert colours(button.icon().pixmap(20, 20)) == {Theme(name)[token].lower()}


def test_a_button_without_an_icon_gets_none(qtbot: QtBot) -> None:
    button = widgets.Button("Lagre")
    qtbot.addWidget(button)
    button.dress(Theme("light"))
    assert button.icon().isNull()
    assert button.text() == "Lagre"


def test_words_keep_clear_of_the_icon_but_are_told_without_the_space(qtbot: QtBot) -> None:
    button = widgets.Button("Lagre", "save")
    qtbot.addWidget(button)
    button.show_text("Lagre nå")
    assert (button.text(), button.accessibleName()) == (" Lagre nå", "Lagre nå")


def test_the_key_on_a_button_lets_the_press_through(qtbot: QtBot) -> None:
    button = widgets.Button("Neste", key="→", role="primary")
    qtbot.addWidget(button)
    button.resize(200, 40)
    button.show()
    (key,) = button.findChildren(QLabel)
    assert (key.text(), key.property("role")) == ("→", "key-on-primary")
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=key.geometry().center())


def test_a_picture_takes_another_icon_and_colour(qtbot: QtBot) -> None:
    picture = widgets.Picture("square", 20, "primary")
    qtbot.addWidget(picture)
    picture.show_icon("circle", "warm", Theme("light"))
    assert colours(picture.pixmap()) == {Theme("light")["warm"].lower()}
    picture.dress(Theme("dark"))
    assert colours(picture.pixmap()) == {Theme("dark")["warm"].lower()}


@pytest.mark.parametrize(("fraction", "value"), [(0.0, 0), (0.5, 500), (1.0, 1000), (1 / 3, 333)])
def test_a_bar_shows_a_share_of_the_whole(qtbot: QtBot, fraction: float, value: int) -> None:
    bar = widgets.progress_bar(fraction)
    qtbot.addWidget(bar)
    assert (bar.minimum(), bar.value(), bar.maximum()) == (0, value, 1000)
    assert not bar.isTextVisible()


def test_a_chip_stays_down_when_it_is_pressed(qtbot: QtBot) -> None:
    chip = widgets.chip("Bare åpne")
    qtbot.addWidget(chip)
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert not widgets.chip("Av").isChecked()
    assert widgets.chip("På", checked=True).isChecked()


def test_what_scrolls_never_scrolls_sideways_and_is_no_stop_for_tab(qtbot: QtBot) -> None:
    area = widgets.scrolled(QLabel("ord " * 500))
    qtbot.addWidget(area)
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert area.widgetResizable()


@pytest.mark.parametrize("lay_out", [widgets.column, widgets.row])
def test_a_stretch_pushes_the_rest_to_the_end(qtbot: QtBot, lay_out: type) -> None:
    first, last, holder = QLabel("a"), QLabel("b"), QWidget()
    holder.setLayout(lay_out(first, None, last, gap=4, margin=10))
    qtbot.addWidget(holder)
    holder.resize(400, 400)
    holder.show()
    assert (first.x(), first.y()) == (10, 10)
    assert 390 in (last.geometry().right() + 1, last.geometry().bottom() + 1)


def test_a_role_given_anew_is_taken(qtbot: QtBot) -> None:
    words = widgets.label("Frist", "quiet")
    qtbot.addWidget(words)
    widgets.set_role(words, "small-warm")
    assert words.property("role") == "small-warm"


def test_a_label_holds_its_line_where_it_is_asked_to(qtbot: QtBot) -> None:
    for made, wraps in ((widgets.label("a b"), True), (widgets.label("a b", wrap=False), False)):
        qtbot.addWidget(made)
        assert made.wordWrap() is wraps


def test_tab_leaves_a_text_and_writes_nothing_in_it(qtbot: QtBot) -> None:
    holder, text, after = QWidget(), widgets.TextField("Notat"), widgets.LineField("Frist")
    holder.setLayout(widgets.column(text, after))
    qtbot.addWidget(holder)
    holder.show()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    with qtbot.waitSignal(text.left):
        QTest.keyClick(text, Qt.Key.Key_Tab)
    assert (text.toPlainText(), after.hasFocus()) == ("", True)


def test_a_text_being_typed_is_left_alone(qtbot: QtBot) -> None:
    field = widgets.TextField("Notat")
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "halvveis")
    field.show_text("lagret")
    assert field.toPlainText() == "halvveis"


def test_pasted_markup_is_only_text(qtbot: QtBot) -> None:
    field = widgets.TextField("Notat")
    qtbot.addWidget(field)
    field.insertPlainText("<b>Kari</b> & Per")
    assert field.toPlainText() == "<b>Kari</b> & Per"


def test_a_field_is_named_and_says_what_to_write(qtbot: QtBot) -> None:
    for field in (widgets.TextField("Notat", "Skriv her"), widgets.LineField("Notat", "Skriv her")):
        qtbot.addWidget(field)
        assert (field.accessibleName(), field.placeholderText()) == ("Notat", "Skriv her")


def test_a_very_long_text_scrolls_instead_of_growing(qtbot: QtBot) -> None:
    field = widgets.TextField("Notat", lines=2, most_lines=4)
    qtbot.addWidget(field)
    field.resize(220, 60)
    field.show()
    field.show_text("linje\n" * 400)
    assert field.maximumHeight() < 6 * field.fontMetrics().lineSpacing() + 26
    assert field.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_shown_line_is_read_from_its_start(qtbot: QtBot) -> None:
    field = widgets.LineField("Navn")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_text("Et svært langt navn på et kurs " * 9)
    assert field.cursorPosition() == 0


def test_each_letter_typed_in_a_line_is_told(qtbot: QtBot) -> None:
    field, told = widgets.LineField("Navn"), list[str]()
    qtbot.addWidget(field)
    field.edited.connect(told.append)
    QTest.keyClicks(field, "Åse")
    assert told == ["Å", "Ås", "Åse"]


def test_it_is_noticed_when_a_part_gets_the_focus(qtbot: QtBot) -> None:
    button, seen = QPushButton("a"), list[str]()
    qtbot.addWidget(button)
    widgets.FocusWatcher(button, lambda: seen.append("focus"))
    button.show()
    assert seen == []
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    button.clearFocus()
    assert seen == ["focus"]


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("a", 1), ("a\nb\nc", 3), ("a\n\n", 3)])
def test_lines_are_counted_also_where_they_are_empty(qtbot: QtBot, text: str, lines: int) -> None:
    field = widgets.TextField("Notat")
    qtbot.addWidget(field)
    field.setPlainText(text)
    assert widgets.wrapped_lines(field) == lines
