"""The ring shows how far each stage has come, to eye and ear."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.checklist import Progress
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.pages.overview.stage_ring import StageRing
from tests.ui.bare import bare

pytestmark = pytest.mark.looks

NOTHING, HALF, ALL = Progress(0, 4), Progress(2, 4), Progress(4, 4)


@pytest.fixture
def context(database: Database, library: Library, qtbot: QtBot) -> Context:
    return bare(database, library)


@pytest.fixture
def ring(context: Context, qtbot: QtBot) -> StageRing:
    made = StageRing(context)
    qtbot.addWidget(made)
    made.resize(280, 280)
    return made


def share(image: QImage, colour: str) -> int:
    """Return how many points of every other row and column have a colour."""
    wanted, ratio = QColor(colour), range(0, image.width(), 2)
    return sum(image.pixelColor(x, y) == wanted for x in ratio for y in ratio)


def drawn(ring: StageRing, *stages: Progress) -> QImage:
    ring.show_progress(stages)
    return ring.grab().toImage()


@pytest.mark.parametrize(
    ("stages", "per_cent"),
    [
        ([], 0),
        ([NOTHING, NOTHING], 0),
        ([ALL, NOTHING], 50),
        ([Progress(1, 3), Progress(1, 3)], 33),
        ([Progress(9, 10), Progress(0, 90)], 9),
        ([ALL, ALL], 100),
        ([ALL, Progress(0, 0)], 100),
    ],
)
def test_the_whole_is_told_by_what_is_done_of_all(
    ring: StageRing, stages: list[Progress], per_cent: int
) -> None:
    ring.show_progress(stages)
    assert ring.value() == per_cent


def test_a_stage_that_is_not_begun_is_all_track(ring: StageRing, context: Context) -> None:
    image = drawn(ring, NOTHING, NOTHING)
    assert share(image, context.theme["track"]) > 1000
    assert share(image, context.theme["primary"]) == share(image, context.theme["good"]) == 0


def test_half_a_stage_fills_half_its_arc(ring: StageRing, context: Context) -> None:
    image = drawn(ring, *[HALF] * 6)
    filled, left = share(image, context.theme["primary"]), share(image, context.theme["track"])
    assert filled == pytest.approx(left, rel=0.2)


def test_more_done_fills_more(ring: StageRing, context: Context) -> None:
    shares = [share(drawn(ring, Progress(done, 4)), context.theme["primary"]) for done in range(4)]
    assert shares == sorted(set(shares))


def test_a_whole_stage_has_the_colour_of_what_is_well(ring: StageRing, context: Context) -> None:
    image = drawn(ring, ALL, HALF)
    assert share(image, context.theme["good"]) > 500
    assert share(image, context.theme["primary"]) > 200


def test_the_first_stage_begins_at_the_top_and_goes_to_the_right(ring: StageRing, context: Context) -> None:
    image = drawn(ring, ALL, NOTHING, NOTHING, NOTHING)
    good = QColor(context.theme["good"])
    sides = {side: image.pixelColor(140 + x, 140 + y) == good for side, (x, y) in _SIDES.items()}
    assert sides == {"upper right": True, "lower right": False, "lower left": False, "upper left": False}


_SIDES = {
    "upper right": (60, -100),
    "lower right": (100, 60),
    "lower left": (-60, 100),
    "upper left": (-100, -60),
}


def test_without_stages_nothing_but_the_words_is_drawn(ring: StageRing, context: Context) -> None:
    image = drawn(ring)
    assert share(image, context.theme["track"]) == 0


def test_it_is_drawn_in_the_theme_in_force(ring: StageRing, context: Context) -> None:
    drawn(ring, NOTHING)
    context.set_theme(Theme("dark"))
    image = ring.grab().toImage()
    assert share(image, Theme("dark")["track"]) > 1000
    assert share(image, Theme("light")["track"]) == 0


@pytest.mark.parametrize(("width", "height"), [(600, 240), (240, 600)])
def test_it_stays_round_and_in_the_middle(ring: StageRing, context: Context, width: int, height: int) -> None:
    ring.resize(width, height)
    image, track = drawn(ring, *[NOTHING] * 6), QColor(context.theme["track"])
    points = [
        (x, y) for x in range(0, width, 4) for y in range(0, height, 4) if image.pixelColor(x, y) == track
    ]
    spans = [max(each) - min(each) for each in zip(*points, strict=True)]
    assert spans[0] == pytest.approx(spans[1], abs=8)
    assert sum(x for x, _ in points) / len(points) == pytest.approx(width / 2, abs=6)
