"""Slides on the wall: readable at 8 metres on an old and a new projector, in both looks, and as built up."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.slides.layout import HEIGHT, laid_out
from mestringstreff_desktop.content.slides.model import LEAST_POINTS
from mestringstreff_desktop.content.slides.shown import Figure, ShownSlide, shown
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.base.worker import Worker
from mestringstreff_desktop.ui.projector.drawn_ahead import DrawnAhead, Wanted
from mestringstreff_desktop.ui.projector.scene_view import LEAST
from mestringstreff_desktop.ui.projector.slide_art import TOKENS
from mestringstreff_desktop.ui.projector.slide_view import SlideView, measure
from tests.ui.contrast import contrast

pytestmark = pytest.mark.looks

READABLE = 7.0
PROJECTORS = [(1024, 768), (1920, 1080)]
SLIDE = ShownSlide("question", "Snakk sammen", ("Hva er mestring for deg?",))


@pytest.fixture
def view(qtbot: QtBot) -> SlideView:
    theme.load_fonts()
    made = SlideView(Theme("light"))
    qtbot.addWidget(made)
    made.resize(960, 540)
    return made


def all_slides(library: Library) -> list[ShownSlide]:
    return [shown(each, library.slide_art.get(each.art)) for each in library.slide_templates.values()]


def painted(view: SlideView, slide: ShownSlide, step: int = 1, look: str = "light") -> QImage:
    view.show_slide(slide, step, Theme(look))
    return view.grab().toImage()


@pytest.mark.parametrize("size", PROJECTORS)
def test_every_slide_is_read_at_eight_metres_on_every_projector(
    view: SlideView, library: Library, size: tuple[int, int]
) -> None:
    view.resize(*size)
    cut, small = [], []
    for slide in all_slides(library):
        view.show_slide(slide, slide.steps, view.theme)
        made = view.layout_now
        assert made is not None
        scale = min(size[0] / made.width, size[1] / HEIGHT)
        cut += [slide.title] if made.is_cut else []
        small += [slide.title for text in made.texts if text.size * scale < size[1] * LEAST]
    assert (cut, small) == ([], [])


def test_the_least_type_is_a_twentieth_of_the_height() -> None:
    assert LEAST_POINTS / HEIGHT >= LEAST


@pytest.mark.parametrize("look", ["light", "dark"])
def test_words_stand_out_from_all_they_may_stand_on(look: str) -> None:
    tokens = Theme(look)
    soft = [token for token in TOKENS.values() if token.startswith("soft") or token == "surface"]
    faint = [token for token in ("paper", *soft) if contrast(tokens["ink"], tokens[token]) < READABLE]
    assert faint == []
    assert contrast(tokens["primary"], tokens["paper"]) >= READABLE


def test_a_slide_is_as_wide_as_the_wall_and_no_wider_than_it_should_be(view: SlideView) -> None:
    widths = []
    for size in ((1024, 768), (1920, 1080), (3000, 800), (400, 900)):
        view.resize(*size)
        view.show_slide(SLIDE, 1, view.theme)
        widths.append(round(view.layout_now.width if view.layout_now else 0))
    assert widths == [720, 960, 960, 720]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_words_are_painted_on_the_ground_of_the_look(view: SlideView, look: str) -> None:
    image = painted(view, SLIDE, look=look)
    assert image.pixelColor(2, 2) == view.theme.colour("paper")
    row = [image.pixelColor(x, y) for x in range(40, 600, 2) for y in range(40, 80, 4)]
    assert view.theme.colour("primary") in row


def test_what_comes_later_is_not_on_the_wall_and_is_faint_beside_the_plan(
    library: Library, view: SlideView, qtbot: QtBot
) -> None:
    slide = next(each for each in all_slides(library) if each.steps > 1)
    first, whole = painted(view, slide, 1), painted(view, slide, slide.steps)
    assert first != whole
    beside = SlideView(Theme("light"), shows_later=True)
    qtbot.addWidget(beside)
    beside.resize(960, 540)
    assert painted(beside, slide, 1) not in (first, whole)


def test_a_word_that_comes_later_is_not_on_the_wall(library: Library, view: SlideView) -> None:
    slide = shown(library.slide_templates["tanker-diamanten"], library.slide_art["diamant"])
    first, *others = slide.figure.labels
    bare = replace(slide, figure=replace(slide.figure, labels=(first, *("" for _ in others))))
    assert painted(view, slide, 1) == painted(view, bare, 1)
    assert painted(view, slide, 2) != painted(view, bare, 2)


def test_a_drawing_that_is_ready_is_the_one_that_would_be_drawn(
    library: Library, view: SlideView, qtbot: QtBot
) -> None:
    slide = shown(library.slide_templates["tanker-diamanten"], library.slide_art["diamant"])
    drawn = painted(view, slide, 2)
    view.drawn = DrawnAhead(Worker(view), view)
    view.ask_ahead([(slide, 2)])
    figure = view.layout_now.figure if view.layout_now else None
    assert figure is not None
    wanted = Wanted("diamant", 2, "light", round(figure.width), round(figure.height))
    ahead = view.drawn
    qtbot.waitUntil(lambda: ahead.get(wanted) is not None)
    view.update()
    ready = view.grab().toImage()
    places = [(x, y) for x in range(0, 960, 12) for y in range(0, 540, 12)]
    far = [each for each in places if _distance(drawn.pixelColor(*each), ready.pixelColor(*each)) > 90]
    assert len(far) < len(places) / 200


def _distance(one: QColor, other: QColor) -> int:
    parts = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return sum(abs(a - b) for a, b in parts)


def test_an_own_picture_is_shown_when_it_has_come(view: SlideView) -> None:
    slide = ShownSlide("drawing", "Turen", ("Ut i skogen",), Figure(picture="7", alt="Et bilde"))
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#00ff00"))
    painted(view, slide)
    view.show_pictures({"7": picture})
    made = laid_out(slide, measure)
    assert made.figure is not None
    x, y = made.figure.x + made.figure.width / 2, made.figure.y + made.figure.height / 2
    assert view.grab().toImage().pixelColor(int(x), int(y)) == QColor("#00ff00")


def test_what_is_on_it_is_said_aloud(view: SlideView) -> None:
    view.show_slide(SLIDE, 1, view.theme)
    assert view.accessibleName() == "Snakk sammen. Hva er mestring for deg?"
