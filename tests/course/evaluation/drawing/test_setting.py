"""Type in charts: parted at spaces, within words only where it must be."""

from mestringstreff_desktop.course.evaluation.drawing.setting import (
    MIDDLE_NUMBER,
    NUMBER,
    Look,
    Setting,
)
from mestringstreff_desktop.course.evaluation.drawing.shapes import Align, Role

TEN = Setting(10, lambda text, size, _bold: size * len(text) / 2)  # each letter 5 points
FIXED = "\N{NO-BREAK SPACE}"


def test_lines_are_parted_at_spaces() -> None:
    assert TEN.lines("å snakke  sammen\ni gruppa", 60) == ["å snakke", "sammen i", "gruppa"]


def test_a_space_that_does_not_break_holds() -> None:
    assert TEN.lines(f"i alt 8{FIXED}av{FIXED}10", 50) == ["i alt", f"8{FIXED}av{FIXED}10"]


def test_a_word_wider_than_the_room_is_parted_with_a_hyphen() -> None:
    lines = TEN.lines("brukerrepresentant", 40)
    assert "".join(lines).replace("-", "") == "brukerrepresentant"
    assert all(TEN.width(line) <= 40 for line in lines)
    assert all(line.endswith("-") for line in lines[:-1])


def test_digits_are_parted_without_one() -> None:
    assert "-" not in "".join(TEN.lines("12345678901234567890", 40))


def test_it_fits_where_no_word_is_parted_and_the_lines_are_few() -> None:
    assert TEN.fits("å snakke sammen", 60, 2)
    assert not TEN.fits("å snakke sammen", 60, 1)
    assert not TEN.fits("brukerrepresentant", 40, 9)


def test_a_line_keeps_to_its_side_of_the_room() -> None:
    right = Look(role=Role.NUMBER, align=Align.RIGHT)
    lefts = [round(TEN.line("8", look, room=35).x) for look in (NUMBER, MIDDLE_NUMBER, right)]
    assert lefts == [0, 15, 30]


def test_no_text_has_no_height() -> None:
    assert TEN.block("  ", 100, NUMBER).height == 0
