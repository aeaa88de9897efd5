"""The layout of charts: all of it is there, in its frame, and nothing lies on anything else."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mestringstreff_desktop.course.evaluation.chart_layout import lay_out
from mestringstreff_desktop.course.evaluation.chart_words import GAP_NOTE, NOTHING, UNKNOWN, number_words
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Figure, Series, SmallMultiples
from mestringstreff_desktop.course.evaluation.drawing.shapes import Bar, Drawing, Role, Word
from tests.course.evaluation.figures import (
    BEFORE_AFTER,
    COURSES,
    CROWDED,
    FIGURES,
    GRADED,
    GRADED_COURSES,
    GRADES,
    MANY,
    USEFUL,
    YEARS,
    counted,
)

NARROW, PAGE = 260, 493  # points
NARROW_LETTERS = frozenset("fijlrt .,'")
EASE = 0.1


def measured(text: str, size: float, bold: bool) -> float:
    """About as wide as our font is."""
    shares = (0.28 if letter in NARROW_LETTERS else 0.55 for letter in text)
    return size * (1.05 if bold else 1) * sum(shares)


def drawn(figure: Figure, width: float = PAGE, size: float = 12) -> Drawing:
    return lay_out(figure, width, size, measured)


def said(drawing: Drawing, role: Role) -> list[str]:
    return [word.text for word in drawing.words if word.role is role]


def joined(drawing: Drawing, role: Role) -> str:
    return " ".join(said(drawing, role)).replace("- ", "")


def overlap(one: Bar | Word, other: Bar | Word) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > EASE and min(one.bottom, other.bottom) - max(one.y, other.y) > EASE


def faults(drawing: Drawing) -> list[str]:
    """What leaves the frame, or lies on what it should not."""
    shapes: list[Bar | Word] = [*drawing.bars, *drawing.words]
    outside = [
        f"outside: {each}"
        for each in shapes
        if min(each.x, each.y) < -EASE
        or each.right > drawing.width + EASE
        or each.bottom > drawing.height + EASE
    ]
    words = [f"{a.text!r} lies on {b.text!r}" for a, b in combinations(drawing.words, 2) if overlap(a, b)]
    beside = [word for word in drawing.words if word.on is None]
    covered = [
        f"{word.text!r} lies on a bar" for word in beside for bar in drawing.bars if overlap(word, bar)
    ]
    shaded = [bar for bar in drawing.bars if bar.shade]
    bars = [f"{a} lies on {b}" for a, b in combinations(shaded, 2) if overlap(a, b)]
    return outside + words + covered + bars


NUMBERS = st.one_of(st.none(), st.just(0), st.integers(0, 12), st.integers(0, 200))
LABELS = st.lists(
    st.text("abcdefghijklmnoprstuvyæøå ", min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=6
).map(" ".join)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    count, series = draw(st.integers(0, 7)), draw(st.integers(1, 6))
    is_of = draw(st.booleans())
    numbers = st.lists(NUMBERS, min_size=count, max_size=count).map(tuple)
    return Chart(
        kind=draw(st.sampled_from(ChartKind)),
        title=draw(LABELS),
        sentence=draw(LABELS),
        rows=tuple(draw(st.lists(LABELS, min_size=count, max_size=count))),
        series=tuple(Series(name=draw(LABELS), numbers=draw(numbers)) for _ in range(series)),
        of=draw(numbers) if is_of else (),
        note=draw(st.sampled_from(["", "De som svarte, er ikke alle."])),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(charts(), st.integers(NARROW, 700), st.sampled_from([10.5, 12, 14]))
def test_nothing_leaves_the_frame_or_lies_on_anything(chart: Chart, width: int, size: float) -> None:
    assert faults(drawn(chart, width, size)) == []


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(charts(), max_size=4), st.integers(NARROW, 700))
def test_nor_does_it_where_several_stand_beside_each_other(several: list[Chart], width: int) -> None:
    figure = SmallMultiples(title="Kursene", sentence="Slik gikk det.", charts=tuple(several))
    assert faults(drawn(figure, width)) == []


@pytest.mark.parametrize("width", [NARROW, PAGE, 900])
@pytest.mark.parametrize("size", [10.5, 14, 18])
def test_nor_does_it_in_any_of_the_samples(width: float, size: float) -> None:
    offenders = {name: faults(drawn(each, width, size)) for name, each in FIGURES.items()}
    assert not any(offenders.values()), offenders


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(charts(), st.integers(NARROW, 700))
def test_the_numbers_shown_are_those_of_the_description(chart: Chart, width: int) -> None:
    """But for the zeros of a bar that is parted, where there is no part; they are in the table."""
    shown = [text.split("\N{NO-BREAK SPACE}")[0] for text in said(drawn(chart, width), Role.NUMBER)]
    given_numbers = [number for series in chart.series for number in series.numbers]
    wanted = [number_words(number, None) for number in given_numbers if number != 0]
    seen = [text for text in shown if text not in {"0", "av"}]
    if UNKNOWN in wanted and chart.kind is ChartKind.STACKED:  # a row that is unknown altogether has one dash
        seen, wanted = ([text for text in each if text != UNKNOWN] for each in (seen, wanted))
    assert sorted(seen) == sorted(wanted)


def test_every_label_is_whole_however_narrow_it_is() -> None:
    for figure in (USEFUL, BEFORE_AFTER, GRADED, MANY):
        assert joined(drawn(figure, NARROW), Role.LABEL).replace("-", "") == " ".join(figure.rows)


def test_title_sentence_and_note_stand_above_and_below() -> None:
    drawing = drawn(BEFORE_AFTER)
    assert [word.role for word in drawing.words[:2]] == [Role.TITLE, Role.SENTENCE]
    assert drawing.words[-1].role is Role.NOTE
    assert drawing.words[-1].bottom == pytest.approx(drawing.height)


def test_without_words_only_the_chart_is_left() -> None:
    drawing = lay_out(BEFORE_AFTER, PAGE, 12, measured, worded=False)
    assert {word.role for word in drawing.words} == {Role.LEGEND, Role.LABEL, Role.NUMBER}


def test_a_bar_is_as_long_as_its_number() -> None:
    shaded = [bar for bar in drawn(USEFUL).bars if bar.shade]
    assert [bar.width / shaded[0].width * 8 for bar in shaded] == pytest.approx([8, 6, 7, 3])
    whole = [bar for bar in drawn(USEFUL).bars if not bar.shade]
    assert {round(bar.width / shaded[0].width * 8) for bar in whole} == {10}


def test_a_share_is_told_where_it_is_known() -> None:
    texts = [text.replace("\N{NO-BREAK SPACE}", " ") for text in said(drawn(USEFUL), Role.NUMBER)]
    assert texts == ["8 av 10", "6 av 10", "7 av 10", "3 av 10", "0 av 10"]


def test_a_parted_bar_goes_from_the_least_to_the_most() -> None:
    """The same length for all rows, and the steps in the order of the legend."""
    drawing = drawn(GRADED)
    swatches = [bar.shade for bar in drawing.bars if bar.is_swatch]
    assert said(drawing, Role.LEGEND) == list(GRADES)
    places = [shade.place for shade in swatches if shade]
    assert places == sorted(places)
    first = [bar for bar in drawing.bars if not bar.is_swatch and bar.y == drawing.bars[5].y]
    assert [bar.shade for bar in first] == swatches[1:]


def test_numbers_of_narrow_parts_stand_below_them_in_their_order() -> None:
    drawing = drawn(CROWDED, NARROW)
    below = [word for word in drawing.words if word.role is Role.NUMBER][1:5]
    assert [word.text for word in below] == ["1", "2", "1", "2"]
    assert all(one.right < other.x for one, other in pairwise(below))
    assert len(drawing.rules) == 4


def test_what_is_not_known_is_a_dash_and_the_dash_is_told() -> None:
    assert UNKNOWN in said(drawn(YEARS), Role.NUMBER)
    assert said(drawn(YEARS), Role.NOTE) == [GAP_NOTE]
    assert said(drawn(USEFUL), Role.NOTE) == []


def test_none_and_zero_are_not_the_same() -> None:
    rows = said(drawn(CROWDED), Role.NUMBER)
    assert rows.index("0") < rows.index(UNKNOWN)


def test_no_rows_are_told_in_words() -> None:
    assert said(drawn(FIGURES["empty"]), Role.LABEL) == [NOTHING]


def test_columns_stand_on_one_line_in_the_order_of_time() -> None:
    shaded = [bar for bar in drawn(YEARS).bars if bar.shade]
    assert len({round(bar.bottom, 3) for bar in shaded}) == 1
    assert [bar.height / shaded[-1].height * 40 for bar in shaded] == pytest.approx([14, 22, 31, 28, 40])
    assert all(one.right < other.x for one, other in pairwise(shaded))


def test_columns_without_room_for_their_names_lie() -> None:
    long = replace(YEARS, rows=tuple(f"Høstens kursdeltakere {row}" for row in YEARS.rows))
    shaded = [bar for bar in drawn(long, NARROW).bars if bar.shade]
    assert len({bar.x for bar in shaded}) == 1


def test_parts_without_room_for_their_numbers_are_bars() -> None:
    """No number is left out, and none is smaller than the others."""
    series = tuple(Series(name=f"{n}", numbers=(100 + n,)) for n in range(14))
    chart = Chart(kind=ChartKind.STACKED, title="T", sentence="S", rows=("Alle",), series=series)
    drawing = drawn(chart, NARROW)
    assert said(drawing, Role.NUMBER) == [f"{100 + n}" for n in range(14)]
    assert faults(drawing) == []


def test_several_charts_have_one_scale() -> None:
    """Bars of the same number are as long in all of them."""
    bars = [bar for bar in drawn(COURSES).bars if bar.shade]
    numbers = [number for chart in COURSES.charts for number in chart.series[0].numbers if number]
    units = [bar.width / number for bar, number in zip(bars, numbers, strict=True)]
    assert units == pytest.approx([units[0]] * len(units))
    assert joined(drawn(COURSES), Role.HEADING) == " ".join(chart.title for chart in COURSES.charts)


def test_several_charts_of_the_same_series_share_a_legend() -> None:
    assert said(drawn(GRADED_COURSES), Role.LEGEND) == list(GRADES)
    other = replace(GRADED_COURSES.charts[0], series=counted(1, 2), kind=ChartKind.BARS)
    mixed = replace(GRADED_COURSES, charts=(*GRADED_COURSES.charts, other))
    assert said(drawn(mixed), Role.LEGEND) == [*GRADES] * 3


def test_two_hundred_answers_and_thirty_rows_have_room() -> None:
    drawing = drawn(MANY, NARROW, 14)
    assert faults(drawing) == []
    assert len(drawing.breaks) == 30


def test_large_print_is_the_same_chart_larger() -> None:
    usual, large = drawn(USEFUL, 400, 10), drawn(USEFUL, 800, 20)
    pairs = zip(usual.bars, large.bars, strict=True)
    assert all(large.width / usual.width == pytest.approx(2, abs=0.01) for usual, large in pairs)
