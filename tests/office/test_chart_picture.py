"""Charts as pictures in dots, and in a Word file."""

from io import BytesIO

import pytest
from docx import Document
from docx.shared import Mm
from PIL import Image, ImageColor

from mestringstreff_desktop.course.evaluation.chart_layout import lay_out
from mestringstreff_desktop.course.evaluation.chart_words import alt_text
from mestringstreff_desktop.course.evaluation.charts import Figure
from mestringstreff_desktop.course.evaluation.drawing.colours import on_paper
from mestringstreff_desktop.office.chart_picture import DOTS, SIZE, add_chart, chart_png, measure
from tests.course.evaluation.figures import BEFORE_AFTER, COURSES, FIGURES, GRADED

WIDTH = 480


def painted(figure: Figure, *, monochrome: bool = False) -> Image.Image:
    return Image.open(BytesIO(chart_png(figure, WIDTH, monochrome=monochrome)))


@pytest.mark.parametrize("figure", [GRADED, BEFORE_AFTER, COURSES], ids=["graded", "before-after", "courses"])
def test_bars_are_painted_where_they_are_laid_out(figure: Figure) -> None:
    picture, colours, inner = painted(figure), on_paper(), 2.0
    for bar in [each for each in lay_out(figure, WIDTH, SIZE, measure).bars if each.shade and each.width > 6]:
        corners = [
            (x, y) for x in (bar.x + inner, bar.right - inner) for y in (bar.y + inner, bar.bottom - inner)
        ]
        seen = {picture.getpixel((int(x * DOTS), int(y * DOTS))) for x, y in corners}
        assert seen == {ImageColor.getrgb(colours.fill(bar.shade))}, bar


def test_it_is_as_wide_as_it_is_wanted_in_dots_that_print_well() -> None:
    picture = painted(GRADED)
    assert picture.width == WIDTH * DOTS
    assert picture.info["dpi"] == pytest.approx((216, 216), abs=0.1)


def test_in_grey_no_dot_has_a_colour() -> None:
    picture = painted(GRADED, monochrome=True)
    red, green, blue = (channel.tobytes() for channel in picture.split())
    assert red == green == blue


def test_no_figure_is_too_much_or_too_little() -> None:
    assert all(chart_png(figure, 260, size=14) for figure in FIGURES.values())


def test_a_letter_that_our_font_lacks_is_taken_from_another() -> None:
    """One that no font has is an empty box."""
    assert measure("🧘", 10, False) != measure("\uffff", 10, False)
    assert measure("a🧘", 10, True) == pytest.approx(measure("a", 10, True) + measure("🧘", 10, True))


def test_in_word_it_is_a_picture_that_says_what_it_means_below_real_words() -> None:
    document = Document()
    add_chart(document, BEFORE_AFTER, Mm(160))
    assert [paragraph.text for paragraph in document.paragraphs][:2] == [
        BEFORE_AFTER.title,
        BEFORE_AFTER.sentence,
    ]
    assert document.paragraphs[-1].text.startswith(BEFORE_AFTER.note)
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == alt_text(BEFORE_AFTER)
    assert shape.width == Mm(160)
