from concurrent.futures import ThreadPoolExecutor

import pytest
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.pen import Box, LayoutError, Pen, text_height, text_width
from mestringstreff_desktop.pdf.style import LINE_STEP, Look


@pytest.fixture
def pen() -> Pen:
    return Pen(Canvas("unused.pdf"), Look())


@pytest.fixture
def screen_pen() -> Pen:
    return Pen(Canvas("unused.pdf"), Look(fillable=True))


def test_text_says_how_high_it_is(pen: Pen) -> None:
    one = pen.text("Hei", "body", Box(0, 0, 100, 100))
    two = pen.text("Hei\npå deg", "body", Box(0, 0, 100, 100))
    assert two == 2 * one == text_height("Hei\npå deg", pen.look, "body", 100)


def test_text_that_leaves_its_box_is_an_error(pen: Pen) -> None:
    with pytest.raises(LayoutError, match="higher than its box"):
        pen.text("Hei\npå deg", "body", Box(0, 0, 100, 20))


def test_what_leads_a_text_is_set_heavier_on_the_same_line(pen: Pen) -> None:
    box = Box(0, 0, 300, 100)
    assert pen.text(" · Runde", "body", box, lead="Åse") == pen.text("Åse · Runde", "body", box)
    narrow = pen.look.style("body").leading
    assert text_height(" <b>", pen.look, "body", 300, lead="<i>") == narrow


def test_a_text_may_be_drawn_many_times_and_beside_another_thread(pen: Pen) -> None:
    box = Box(0, 0, 100, 400)
    with ThreadPoolExecutor(4) as threads:
        jobs = [
            threads.submit(Pen(Canvas("unused.pdf"), Look()).text, "ord " * 40, "body", box)
            for _ in range(40)
        ]
    assert {job.result() for job in jobs} == {pen.text("ord " * 40, "body", box)}


@pytest.mark.parametrize("text", ["Ord og ord", "Ada 🦄 ☎", "to\nlinjer", "<b>&"])
def test_width_of_text_is_what_it_takes_on_one_line(text: str) -> None:
    look = Look()
    width = text_width(text, look, "body")
    one_line = text.replace("\n", " ")
    assert text_height(one_line, look, "body", width + 0.1) == look.style("body").leading
    if " " in one_line:
        assert text_height(one_line, look, "body", width - 1) > look.style("body").leading


def test_no_text_takes_no_room(pen: Pen) -> None:
    assert pen.text("", "body", Box(0, 0, 0, 0)) == 0


def test_width_of_text_counts_all_its_words() -> None:
    look = Look()
    assert text_width("en to", look, "body") > text_width("en", look, "body") + text_width("to", look, "body")


def test_lines_to_write_on_are_far_enough_apart(pen: Pen, monkeypatch: pytest.MonkeyPatch) -> None:
    levels: list[float] = []
    monkeypatch.setattr(pen.canvas, "lines", lambda lines: levels.extend(y for _, y, *_ in lines))
    pen.write(Box(0, 100, 200, 3.6 * LINE_STEP), "Her")
    assert levels[0] == 100
    assert len(levels) == 3
    assert levels[1] - levels[0] >= LINE_STEP


def test_on_a_screen_the_lines_are_a_field(screen_pen: Pen) -> None:
    screen_pen.write(Box(0, 0, 200, 3 * LINE_STEP), "Mine tanker")
    screen_pen.write(Box(0, 0, 200, LINE_STEP), "Navn", size=30)
    assert [(field.kind, field.label, field.size) for field in screen_pen.fields] == [
        ("text", "Mine tanker", 0),
        ("text", "Navn", 30),
    ]


def test_a_box_to_tick_is_a_field_on_a_screen_only(pen: Pen, screen_pen: Pen) -> None:
    for each in (pen, screen_pen):
        each.tick(10, 10, "God nytte")
    assert not pen.fields
    assert [field.kind for field in screen_pen.fields] == ["tick"]


def test_boxes_of_one_group_and_colours_are_fields_of_their_own_kind(screen_pen: Pen) -> None:
    screen_pen.tick(10, 10, "Ja", group="Vil du?")
    screen_pen.swatch(Box(0, 0, 30, 20), "sun", "Gul", group="Farge")
    answer, colour = screen_pen.fields
    assert (answer.kind, answer.group) == ("radio", "Vil du?")
    assert (colour.kind, colour.box) == ("swatch", Box(5, 0, 20, 20))
    assert colour.colour == screen_pen.look.palette.tints["sun"]


def test_what_is_ticked_is_ticked_in_its_field(screen_pen: Pen) -> None:
    screen_pen.tick(10, 10, "Avklart", ticked=True)
    assert screen_pen.fields[0].ticked


def test_parts_of_a_box_fill_it() -> None:
    box = Box(10, 20, 100, 50)
    top, rest = box.split_top(15)
    left, right = box.split_left(30)
    assert (top.top, top.y, rest.top, rest.y) == (70, 55, 55, 20)
    assert (left.right, right.x, right.right) == (40, 40, 110)
    assert [part.width for part in box.columns([1, 3])] == [25, 75]
