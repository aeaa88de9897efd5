"""A slide's words stand within the page, never under 28 points, and none is lost without a sign of it."""

from dataclasses import replace
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.content.slides.layout import HEIGHT, WIDE, Box, PlacedText, laid_out
from mestringstreff_desktop.content.slides.model import LEAST_POINTS, Layout, Place, SlideArt
from mestringstreff_desktop.content.slides.shown import Figure, ShownSlide

_ART = SlideArt(
    width=640,
    height=400,
    places=(
        Place(name="Tanke", x=20, y=20, width=200, height=80),
        Place(name="Kropp", x=400, y=300, width=220, height=90, step=2),
    ),
)
_KINDS: tuple[Layout, ...] = get_args(Layout)
_LAYOUTS = st.sampled_from(_KINDS)
_WORDS = st.lists(st.text("abcdeåø -", max_size=60), max_size=5).map(tuple)
_WIDTHS = (WIDE, HEIGHT * 4 / 3, HEIGHT)


def measure(text: str, size: float, bold: bool) -> float:
    """All letters are half as wide as they are high."""
    return len(text) * size * (0.55 if bold else 0.5)


def of(layout: Layout, title: str = "Tittel", words: tuple[str, ...] = (), art: str = "") -> ShownSlide:
    figure = Figure(art=art, alt="En tegning", labels=("En tanke", "I kroppen") if art else ())
    return ShownSlide(layout, title, words, figure, _ART if art else None)


def _holds(outer: Box, inner: Box) -> bool:
    left_top = inner.x >= outer.x - 0.5 and inner.y >= outer.y - 0.5
    return left_top and inner.right <= outer.right + 0.5 and inner.bottom <= outer.bottom + 0.5


def _bottom(text: PlacedText) -> float:
    return max((y + text.size for y, _, _ in text.lines), default=text.top)


def test_a_picture_of_the_leaders_own_has_the_page_to_itself_until_there_are_words_beside_it() -> None:
    alone = ShownSlide("drawing", "Fjorden", (), Figure(picture="a", alt="Fjorden hjemme"))
    whole, beside = (laid_out(each, measure).figure for each in (alone, replace(alone, words=("Her",))))
    assert whole is not None
    assert beside is not None
    assert (whole.width, whole.bottom) == (WIDE - 80, HEIGHT - 40)
    assert beside.width < whole.width / 2


@given(_LAYOUTS, st.text("abcde -", max_size=80), _WORDS, st.booleans(), st.sampled_from(_WIDTHS))
def test_all_that_is_shown_stands_on_the_page(
    layout: Layout, title: str, words: tuple[str, ...], has_art: bool, width: float
) -> None:
    made = laid_out(of(layout, title, words, "x" if has_art else ""), measure, width)
    page = Box(0, 0, width, HEIGHT)
    for text in made.texts:
        assert text.size >= LEAST_POINTS
        assert _holds(page, text.box)
        assert _bottom(text) <= HEIGHT
    assert made.figure is None or _holds(page, made.figure)


@given(_LAYOUTS, _WORDS)
def test_words_are_whole_or_it_says_that_they_are_not(layout: Layout, words: tuple[str, ...]) -> None:
    made = laid_out(of(layout, "Tittel", words), measure)
    for text in made.texts:
        lines = " ".join(line for paragraph in text.paragraphs for line in paragraph)
        given_words = " ".join(" ".join(text.texts).split())
        assert text.is_cut or lines.replace("- ", "") == given_words.replace("- ", "")


def test_few_words_are_set_large() -> None:
    question = laid_out(of("question", "Snakk sammen", ("Hva er mestring?",)), measure).texts[1]
    assert question.size == 60


def test_what_does_not_fit_at_28_points_is_told() -> None:
    assert laid_out(of("drawing", "Tittel", ("ord " * 200,)), measure).is_cut
    assert not laid_out(of("drawing", "Tittel", ("ord " * 20,)), measure).is_cut


def test_a_text_without_end_is_soon_broken() -> None:
    measured: list[int] = []

    def counted(text: str, size: float, bold: bool) -> float:
        measured.append(len(text))
        return measure(text, size, bold)

    for endless in (("ord " * 5000,) * 20, ("x" * 20_000,) * 20, ("\u0301" * 20_000,)):
        assert laid_out(of("steps", "x" * 5000, endless), counted).is_cut
    assert sum(measured) < 1_500_000


def test_a_title_takes_no_room_from_the_words_it_does_not_need() -> None:
    title, body = laid_out(of("drawing", "Kort", ("Ett", "To")), measure).texts
    assert title.box.bottom <= body.box.y
    assert body.box.bottom > 400


def test_the_words_of_a_model_stand_in_its_places_and_come_with_their_step() -> None:
    made = laid_out(of("model", "Diamanten", (), "x"), measure)
    assert made.figure is not None
    labels = [text for text in made.texts if text.role == "label"]
    assert [text.step for text in labels] == [1, 2]
    assert all(_holds(made.figure, text.box) for text in labels)


def test_on_an_old_projector_the_labels_are_as_large() -> None:
    made = laid_out(of("model", "Diamanten", (), "x"), measure, HEIGHT * 4 / 3)
    assert {text.size for text in made.texts if text.role == "label"} == {LEAST_POINTS}


def test_a_text_that_is_no_list_is_as_large_as_it_can_be() -> None:
    words = ("Noen ord som trenger to linjer",)
    assert laid_out(of("story", "T", words), measure, HEIGHT * 4 / 3).texts[1].size == 46


def test_words_in_a_wide_drawing_are_no_smaller_on_an_old_projector() -> None:
    places = (Place(name="x", x=0, y=0, width=400, height=90),)
    slide = replace(of("model", art="x"), places=SlideArt(width=800, height=400, places=places))
    assert laid_out(slide, measure, HEIGHT * 4 / 3).texts[-1].size == LEAST_POINTS


def test_a_model_has_one_line_below_its_title_and_tells_of_more() -> None:
    one, two = (
        laid_out(of("model", "Diamanten", words, "x"), measure) for words in (("Ett",), ("Ett", "To"))
    )
    assert (one.is_cut, two.is_cut) == (False, True)
    assert two.texts[1].texts == ("Ett", "To")


def test_steps_are_numbered_and_several_lines_have_bullets() -> None:
    assert laid_out(of("steps", "T", ("Ett", "To")), measure).texts[1].marks == "number"
    assert laid_out(of("drawing", "T", ("Ett", "To")), measure).texts[1].marks == "bullet"


def test_words_with_a_fixed_space_between_them_stay_on_one_line() -> None:
    made = laid_out(of("question", words=("Hva kan jeg løse her\u00a0og\u00a0nå?",)), measure, HEIGHT)
    lines = [line for text in made.texts for _, line, _ in text.lines]
    assert any("her\u00a0og\u00a0nå" in line for line in lines)


def test_words_kept_together_that_have_no_room_are_broken_between_them() -> None:
    made = laid_out(
        of("title", "Så\u00a0mange\u00a0ord\u00a0på\u00a0rad\u00a0at\u00a0de\u00a0er\u00a0for\u00a0brede"),
        measure,
        300,
    )
    assert not any(line.endswith("-") for text in made.texts for _, line, _ in text.lines)
