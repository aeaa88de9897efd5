"""Pages of a PDF: all of them, as large as wanted, and every key leads where one expects."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.page_view import LEAST_ZOOM, MOST_KEPT, MOST_ZOOM, Fit, PageView
from mestringstreff_desktop.ui.paper.rendering import load
from tests.ui.pages.toolbox.toolbox_parts import shown
from tests.ui.paper.paper_parts import A4, pdf_of

_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def document(qapp: QApplication) -> QPdfDocument:
    made = QPdfDocument()
    load(made, pdf_of(A4, (A4[1], A4[0]), A4))
    return made


@pytest.fixture
def view(context: Context, document: QPdfDocument) -> PageView:
    made = PageView(context)
    shown(context, made, 600, 500)
    made.show_document(document)
    return made


def wheel(view: PageView, clicks: int, held: Qt.KeyboardModifier) -> None:
    turn = QPoint(0, 120 * clicks)
    at = QPointF(view.viewport().rect().center())
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    view.wheelEvent(QWheelEvent(at, at, QPoint(), turn, buttons, held, phase, False))


def is_drawn(view: PageView) -> bool:
    """Is something of the page's own on its paper?"""
    image = view.viewport().grab().toImage()
    middle = image.width() // 2
    colours = {image.pixelColor(x, image.height() // 2).name() for x in range(20, middle)}
    return any(name < "#808080" for name in colours)


@pytest.mark.looks
def test_at_first_the_whole_of_a_page_is_seen(view: PageView) -> None:
    assert (view.fit, view.page, view.page_count) == (Fit.PAGE, 0, 3)
    assert view.zoom * A4[1] * 96 / 72 <= view.viewport().height()


@pytest.mark.looks
def test_pages_are_drawn(view: PageView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_drawn(view))


@pytest.mark.parametrize(
    "keys", [(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp), (Qt.Key.Key_Space, Qt.Key.Key_Backspace)]
)
def test_keys_leaf_through_the_pages(view: PageView, keys: tuple[Qt.Key, Qt.Key]) -> None:
    reached = []
    for key in (keys[0], keys[0], keys[0], keys[1]):
        QTest.keyClick(view, key)
        reached.append(view.page)
    assert reached == [1, 2, 2, 1]


def test_home_and_end_lead_to_the_first_and_the_last(view: PageView) -> None:
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == 2
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0


@pytest.mark.looks
def test_no_part_of_a_high_page_is_skipped(view: PageView) -> None:
    view.set_fit(Fit.WIDTH)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 0
    assert 0 < view.verticalScrollBar().value() <= view.viewport().height()


@pytest.mark.looks
def test_scrolling_tells_which_page_one_looks_at(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.page_changed) as told:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert told.args == [2]


@pytest.mark.looks
def test_the_wheel_zooms_while_ctrl_is_held(view: PageView) -> None:
    before = view.zoom
    wheel(view, 2, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == pytest.approx(before * 1.25**2)
    assert view.fit is Fit.NONE


@pytest.mark.looks
def test_the_wheel_scrolls_otherwise(view: PageView) -> None:
    before = view.zoom
    wheel(view, -3, _NONE)
    assert view.zoom == before
    assert view.verticalScrollBar().value() > 0


@pytest.mark.looks
def test_what_one_points_at_stays_while_zooming(view: PageView) -> None:
    view.zoom_by(3)
    down = view.verticalScrollBar()
    down.setValue(700)
    view.zoom_by(1.25, QPoint(0, 100))
    assert down.value() == pytest.approx(800 * 1.25 - 100, abs=15)


def test_zoom_has_its_limits(view: PageView) -> None:
    view.zoom_by(1000)
    assert view.zoom == MOST_ZOOM
    view.zoom_by(0.0001)
    assert view.zoom == LEAST_ZOOM


@pytest.mark.looks
def test_a_fit_follows_the_window_and_keeps_the_page(view: PageView) -> None:
    view.go_to(1)
    before = view.zoom
    view.resize(1000, 900)
    QApplication.processEvents()
    assert view.zoom > before
    assert view.page == 1


def test_another_edition_is_shown_at_the_same_page(view: PageView, document: QPdfDocument) -> None:
    view.go_to(1)
    load(document, pdf_of(A4, A4, A4, mark="Stor"))
    view.show_document(document)
    assert view.page == 1
    load(document, pdf_of(A4))
    view.show_document(document)
    assert view.page == 0


@pytest.mark.looks
def test_very_large_pages_are_drawn_with_bounded_memory(view: PageView, qtbot: QtBot) -> None:
    view.zoom_by(1000)
    size = view._drawn_size(view._places[0].size())
    assert max(size.width(), size.height()) <= 5000


def test_without_pages_no_key_leads_anywhere(context: Context) -> None:
    view = PageView(context)
    shown(context, view, 600, 500)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    assert view.page == 0


def test_only_so_many_drawn_pages_are_kept(view: PageView, qtbot: QtBot) -> None:
    many = QPdfDocument()
    load(many, pdf_of(*[(100, 100)] * (MOST_KEPT + 2)))
    view.show_document(many)
    for page in range(view.page_count):
        view.go_to(page)
        view.viewport().grab()
        qtbot.waitUntil(partial(view._drawn.__contains__, page))
    assert len(view._drawn) == len(view._asked) == MOST_KEPT


def test_what_was_drawn_for_another_zoom_is_not_taken(view: PageView) -> None:
    view.viewport().grab()
    view._on_drawn(0, QSize(1, 1), QImage(1, 1, QImage.Format.Format_RGB32))
    assert 0 not in view._drawn


def test_a_high_page_is_leafed_back_a_windowful_at_a_time(view: PageView) -> None:
    view.zoom_by(4)
    view.verticalScrollBar().setValue(view._places[0].bottom() - view.viewport().height())
    before = view.verticalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert 0 < before - view.verticalScrollBar().value() < view.viewport().height()


@pytest.mark.parametrize(("asked", "drawn"), [((5000, 400), (5000, 400)), ((10000, 400), (5000, 200))])
def test_a_page_is_drawn_as_large_as_it_is_seen_but_for_very_large_ones(
    view: PageView, asked: tuple[int, int], drawn: tuple[int, int]
) -> None:
    assert view._drawn_size(QSize(*asked)) == QSize(*drawn)
    assert view._drawn_size(QSize(300, 400)) == QSize(300, 400)


def test_what_one_points_at_stays_across_too(view: PageView) -> None:
    view.zoom_by(4)
    across, zoom = view.horizontalScrollBar(), view.zoom
    at = (across.value() + 400) / zoom
    view.zoom_by(1.25, QPoint(400, 100))
    assert (across.value() + 400) / view.zoom == pytest.approx(at, abs=2)
    assert across.value() > 0


def test_a_frame_tells_that_the_keys_are_with_the_pages(view: PageView) -> None:
    colour = view.context.theme.colour("primary")
    view.setFocus()
    assert view.viewport().grab().toImage().pixelColor(1, 60) == colour
    view.clearFocus()
    assert view.viewport().grab().toImage().pixelColor(1, 60) != colour
