"""Small pictures are painted one at a time, once, and grow with the text."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.gatherings.slides.small import Miniature, Miniatures

SIZE = QSize(96, 54)


def test_each_is_painted_in_a_turn_of_its_own_and_once(context: Context, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    small = Miniatures(context, parent)
    told: list[int] = []
    small.made.connect(lambda: told.append(1))
    slides = [ShownSlide("title", title) for title in ("En", "To", "Tre")]
    assert [small.picture(each, SIZE, 1.0) for each in slides] == [None] * 3
    qtbot.waitUntil(lambda: len(told) == 3)
    found = [small.picture(each, SIZE, 2.0 if each is slides[2] else 1.0) for each in slides]
    assert [each and each.size() for each in found] == [SIZE, SIZE, None]


def test_it_grows_with_the_text(context: Context, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    one = Miniature(Miniatures(context, parent), 96)
    one.setParent(parent)
    parent.show()
    before, font = one.width(), QApplication.font()
    larger = QApplication.font()
    larger.setPointSizeF(2 * font.pointSizeF())
    try:
        QApplication.setFont(larger)
        QApplication.processEvents()
        assert one.width() == 2 * before
    finally:
        QApplication.setFont(font)
