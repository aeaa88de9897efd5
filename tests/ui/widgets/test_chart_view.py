"""A chart in the window: painted where it is laid out, said, and copied as picture and as numbers."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.evaluation.charts import Figure
from mestringstreff_desktop.course.evaluation.drawing.colours import Colours, on_paper
from mestringstreff_desktop.course.evaluation.drawing.shapes import Bar, Drawing, Word
from mestringstreff_desktop.office import chart_picture
from mestringstreff_desktop.pdf import chart
from mestringstreff_desktop.pdf.style import Look
from mestringstreff_desktop.ui.base.theme import Theme, load_fonts
from mestringstreff_desktop.ui.widgets import chart_view
from mestringstreff_desktop.ui.widgets.chart_view import COPY, ChartView
from tests.course.evaluation.figures import BEFORE_AFTER, COURSES, FIGURES, GRADED, USEFUL

pytestmark = pytest.mark.usefixtures("fonts")


@pytest.fixture
def fonts(qapp: QApplication) -> None:
    load_fonts()


def shown(qtbot: QtBot, figure: Figure, width: int = 700, theme: str = "light") -> ChartView:
    view = ChartView(figure)
    view.apply_theme(Theme(theme))
    qtbot.addWidget(view)
    view.resize(width, view.heightForWidth(width))
    return view


def painted(view: ChartView) -> QImage:
    """What it paints on its ground, three dots a pixel."""
    image = QImage(view.size() * 3, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(3)
    view.setPalette(QPalette(QColor(view.colours.ground)))
    view.render(image)
    return image


def wrong_bars(image: QImage, drawing: Drawing, colours: Colours, unit: float, edge: float) -> Iterable[Bar]:
    """Bars that are not of their colour just within each of their corners."""
    for bar in [each for each in drawing.bars if each.shade and each.width > 6]:
        inner = 2.0  # points: within the edge, beside any number
        corners = [
            (x, y) for x in (bar.x + inner, bar.right - inner) for y in (bar.y + inner, bar.bottom - inner)
        ]
        seen = {
            image.pixelColor(round((x + edge) * unit), round((y + edge) * unit)).name() for x, y in corners
        }
        if seen != {colours.fill(bar.shade).lower()}:
            yield bar


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("figure", [GRADED, BEFORE_AFTER, COURSES], ids=["graded", "before-after", "courses"])
def test_bars_are_painted_where_they_are_laid_out(qtbot: QtBot, figure: Figure, theme: str) -> None:
    view = shown(qtbot, figure, theme=theme)
    unit = 3 * view.logicalDpiY() / 72
    assert list(wrong_bars(painted(view), view.drawing(700), view.colours, unit, chart_view.RING)) == []


def test_nothing_is_painted_beyond_what_is_laid_out(qtbot: QtBot) -> None:
    """Where neither bar, word nor rule is, there is only the ground."""
    view = shown(qtbot, BEFORE_AFTER)
    image, unit, drawing = painted(view), 3 * view.logicalDpiY() / 72, view.drawing(700)
    ground = QColor(view.colours.ground).rgb()
    boxes: list[Bar | Word] = [*drawing.bars, *drawing.words]
    stray = [
        (x, y)
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
        if image.pixel(x, y) != ground and not any(holds(each, x / unit, y / unit) for each in boxes)
    ]
    lines = {round(rule.x + chart_view.RING) for rule in drawing.rules}
    assert {round(x / unit) for x, _ in stray} <= lines


def test_letters_are_as_wide_as_they_are_measured(qtbot: QtBot) -> None:
    """Qt rounds the sizes of small fonts, and where each letter of them stands."""
    view = shown(qtbot, BEFORE_AFTER)
    image, unit = painted(view), 3 * view.logicalDpiY() / 72
    title = view.drawing(700).words[0]
    rows = range(round((title.y + chart_view.RING) * unit), round((title.bottom + chart_view.RING) * unit))
    ground = QColor(view.colours.ground).rgb()
    inked = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in rows)]
    assert max(inked) / unit - chart_view.RING == pytest.approx(title.right, abs=0.5)


def holds(box: Bar | Word, x: float, y: float) -> bool:
    left, top = box.x + chart_view.RING - 1, box.y + chart_view.RING - 1
    return left <= x <= left + box.width + 2 and top <= y <= top + box.height + 2


def test_all_painters_measure_alike(qtbot: QtBot) -> None:
    """So that window, PDF and picture have the same lines of words, and the same bars."""
    for text in (
        "Brukerrepresentantens historie",
        "8\N{NO-BREAK SPACE}av\N{NO-BREAK SPACE}10",
        "AV «To» – Ťý",
    ):
        for bold in (False, True):
            window = chart_view.measure(text, 12, bold)
            assert chart_picture.measure(text, 12, bold) == pytest.approx(window, rel=0.002)
            assert chart.measured(Look(), text, 12, bold) == pytest.approx(window, rel=0.002)


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_window_and_pdf_have_the_same_drawing(qtbot: QtBot, figure: Figure) -> None:
    page = chart.chart_drawing(figure, Look(), 480)
    window = chart_view.laid_out(figure, 480, Look().sizes.small)
    assert [word.text for word in page.words] == [word.text for word in window.words]
    pairs: list[tuple[Bar | Word, Bar | Word]] = [
        *zip(page.bars, window.bars, strict=True),
        *zip(page.words, window.words, strict=True),
    ]
    for one, other in pairs:
        assert (one.x, one.y, one.right, one.bottom) == pytest.approx(
            (other.x, other.y, other.right, other.bottom), abs=0.5
        )


def test_it_says_what_it_means_and_each_number(qtbot: QtBot) -> None:
    view = shown(qtbot, USEFUL)
    assert view.accessibleName() == USEFUL.title
    said = view.accessibleDescription().replace("\N{NO-BREAK SPACE}", " ")
    assert said.startswith(USEFUL.sentence)
    assert "Annet: 0 av 10." in said
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_it_is_as_high_as_it_needs_to_be_at_any_width_and_size(qtbot: QtBot) -> None:
    view = shown(qtbot, GRADED)
    assert view.heightForWidth(360) > view.heightForWidth(900)
    usual = view.heightForWidth(700)
    view.apply_theme(Theme("light", 2.0))
    assert view.heightForWidth(700) > usual


def test_its_key_copies_a_picture_on_white_and_the_numbers(qtbot: QtBot) -> None:
    view = shown(qtbot, USEFUL, theme="dark")
    with qtbot.waitSignal(view.copied):
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().split("\n")[1] == "Å snakke sammen i gruppa\t8\t10"
    image = data.imageData()
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert image.dotsPerMeterX() == round(192 / 0.0254)


def test_the_picture_has_the_colours_of_paper_whatever_the_theme(qtbot: QtBot) -> None:
    image = chart_view.picture(GRADED)
    drawing = chart_view.laid_out(GRADED, chart_view.PICTURE_WIDTH, chart_view.PICTURE_SIZE)
    assert list(wrong_bars(image, drawing, on_paper(), 192 / 72, chart_view.MARGIN)) == []


def test_its_menu_copies_too(qtbot: QtBot) -> None:
    view = shown(qtbot, USEFUL)
    view.show()
    view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    (menu,) = view.findChildren(QMenu)
    (copy,) = menu.actions()
    assert copy.text() == COPY
    with qtbot.waitSignal(view.copied):
        copy.trigger()
    menu.close()


def test_in_high_contrast_the_steps_have_patterns(qtbot: QtBot) -> None:
    assert shown(qtbot, GRADED, theme="contrast").colours.is_patterned
    assert not shown(qtbot, GRADED).colours.is_patterned


def test_without_a_figure_it_is_empty_and_copies_nothing(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.grab()
    with qtbot.assertNotEmitted(view.copied):
        view.copy()
