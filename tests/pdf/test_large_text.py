from mestringstreff_desktop.pdf.blocks import text_block
from mestringstreff_desktop.pdf.large_text import in_the_middle, largest, on_one_line, sized
from mestringstreff_desktop.pdf.pen import Box
from tests.pdf.reading import text
from tests.pdf.recorded import Page, RecordingPen
from tests.pdf.samples import LOOK, drawn

SIZES = (60, 40, 20)


def test_a_size_stands_between_the_style_and_how_it_is_aligned() -> None:
    assert (sized("title", 56), sized("title-centre", 56)) == ("title-56", "title-56-centre")
    style = LOOK.style("title-56-centre")
    assert (style.fontSize, style.alignment) == (56, 1)
    assert style.fontName == LOOK.style("title").fontName


def test_text_is_as_large_as_there_is_room_for() -> None:
    found = [largest("Åshild", LOOK, "title", Box(0, 0, width, 80), SIZES) for width in (300, 150, 10)]
    assert found == [60, 40, 20]


def test_text_may_have_to_stand_on_one_line() -> None:
    rooms = [Box(0, 0, width, height) for width, height in ((400, 90), (250, 90), (400, 50), (60, 90))]
    assert [on_one_line("Kari Mette", LOOK, "title", room, SIZES) for room in rooms] == [60, 40, 40, 0]


def test_no_word_is_parted_to_be_larger() -> None:
    assert largest("Mestringstreff", LOOK, "title", Box(0, 0, 300, 800), SIZES) == 40


def test_no_word_is_parted_so_that_another_does_not_stand_alone() -> None:
    pdf = drawn(text_block("Mestringstreff Orkdal", LOOK, "title-60", 400))
    assert text(pdf).split() == ["Mestringstreff", "Orkdal"]


def test_the_middle_is_the_same_way_from_above_and_below() -> None:
    page = Page(400, 400)
    in_the_middle(RecordingPen(LOOK, page), "Ord", "title-40", Box(0, 100, 400, 200))
    (word,) = page.texts
    assert round(word.box.y - 100) == round(300 - word.box.top)
