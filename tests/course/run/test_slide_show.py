"""Going through the slides of a line: builds, ends, and the place that is kept when they change."""

from uuid import uuid4

from mestringstreff_desktop.content.slides.model import Place, SlideArt
from mestringstreff_desktop.content.slides.shown import Figure, ShownSlide
from mestringstreff_desktop.course.course import Slide
from mestringstreff_desktop.course.run.slide_show import SlideShow
from mestringstreff_desktop.course.slides import DeckSlide, SlideKind

LINE = uuid4()


def slide(name: str, steps: int = 1) -> DeckSlide:
    places = [Place(name="x", x=0, y=0, width=9, height=9, step=each + 1) for each in range(steps)]
    art = SlideArt(width=640, height=400, places=tuple(places))
    shown = ShownSlide("model", name, figure=Figure(art="diamant"), places=art)
    return DeckSlide(Slide(id=name, title=name), SlideKind.BUILT_IN, shown)


def show(*slides: DeckSlide) -> SlideShow:
    return SlideShow().with_slides(LINE, slides)


def test_each_press_is_a_build_and_then_a_slide_until_the_end() -> None:
    at: SlideShow | None = show(slide("a"), slide("b", 3), slide("c"))
    seen = []
    while at is not None:
        seen.append((at.at, at.step))
        at = at.following
    assert seen == [(0, 1), (1, 1), (1, 2), (1, 3), (2, 1)]


def test_back_is_the_same_way_and_ends_at_the_first() -> None:
    at: SlideShow | None = show(slide("a", 2), slide("b")).at_slide("b")
    seen = []
    while at is not None:
        seen.append((at.at, at.step))
        at = at.previous
    assert seen == [(1, 1), (0, 2), (0, 1)]


def test_a_line_without_slides_has_nothing_to_go_to() -> None:
    assert (show().current, show().following, show().previous) == (None, None, None)


def test_a_new_line_begins_at_its_first_slide() -> None:
    before = show(slide("a"), slide("b")).at_slide("b")
    assert before.with_slides(uuid4(), (slide("b"), slide("c"))).at == 0


def test_the_slide_that_is_shown_stays_when_others_come_and_go() -> None:
    before = show(slide("a"), slide("b", 3)).at_slide("b")
    before = before.following or before
    after = before.with_slides(LINE, (slide("b", 3), slide("c")))
    assert (after.at, after.step) == (0, 2)


def test_when_the_slide_itself_is_gone_the_one_in_its_place_is_shown() -> None:
    before = show(slide("a"), slide("b")).at_slide("b")
    after = before.with_slides(LINE, (slide("a"),))
    assert (after.at, after.step) == (0, 1)


def test_what_is_near_is_the_slide_itself_first_then_those_around_it() -> None:
    many = show(*map(slide, "abcdefghijkl"))
    near = ["".join(each.slide.id for each in many.at_slide(at).near) for at in "agl"]
    assert near == ["abcde", "ghijkfedc", "lkjih"]
