"""A figure's sentence is true, and says no more than the figure does."""

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.evaluation.counting import Counted
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import Item, ItemKind
from mestringstreff_desktop.course.evaluation.sentences import (
    is_ordered,
    of_one,
    of_scale,
    of_several,
    upper_words,
)
from tests.course.evaluation.papers import HEARD, HOME, USE, statement

COLOURS = Item(key="f", text="Hvilken?", kind=ItemKind.ONE, options=("Rød", "Blå", "Grønn", "Gul"))


def counted(item: Item, *counts: int, answered: int | None = None) -> Counted:
    return Counted(item=item, answered=sum(counts) if answered is None else answered, counts=counts)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((1, 1, 5, 3), "8 av 10 svarte god eller svært god nytte."),
        ((0, 0, 4, 6), "Alle 10 svarte god eller svært god nytte."),
        ((4, 6, 0, 0), "Ingen av de 10 svarte god eller svært god nytte."),
        ((2, 3, 4, 1), "5 av 10 svarte god eller svært god nytte."),
    ],
    ids=str,
)
def test_the_upper_grades_are_told_together(counts: tuple[int, ...], said: str) -> None:
    assert of_one(counted(USE, *counts)) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((6, 2, 1, 1), "Flest svarte «Rød»: 6 av 10."),
        ((5, 5, 0, 0), "Like mange svarte «Rød» og «Blå»: 5 av 10 hver."),
        ((3, 3, 3, 1), "Like mange svarte «Rød», «Blå» og «Grønn»: 3 av 10 hver."),
        ((2, 2, 2, 2), "4 av valgene ligger likt øverst: 2 av 8 hver."),
        ((0, 7, 0, 0), "Alle 7 svarte «Blå»."),
    ],
    ids=str,
)
def test_what_is_no_grade_is_told_by_the_most_and_never_where_they_are_equal(
    counts: tuple[int, ...], said: str
) -> None:
    assert of_one(counted(COLOURS, *counts)) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((5, 2, 1), "Vanligst var «Legen»: 5 av 6 krysset av for det."),
        ((6, 6, 0), "Vanligst var «Legen» og «Avisa»: alle 6 krysset av for hvert av dem."),
    ],
    ids=str,
)
def test_of_several_choices_the_most_ticked_is_told(counts: tuple[int, ...], said: str) -> None:
    assert of_several(counted(HEARD, *counts, answered=6)) == said


def scale(*of_each: tuple[int, ...]) -> list[Counted]:
    return [counted(statement(name), *counts) for name, counts in zip("abcdef", of_each, strict=False)]


HIGH, LOW, HALF = (0, 1, 4, 5), (5, 4, 1, 0), (2, 3, 4, 1)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param(
            scale(HIGH, LOW), "Viktigst var «Å a»: 9 av 10 svarte viktig eller svært viktig.", id="one"
        ),
        pytest.param(
            scale(LOW, HIGH, HIGH),
            "Viktigst var «Å b» og «Å c»: 9 av 10 svarte viktig eller svært viktig på hvert av dem.",
            id="two that are equal",
        ),
        pytest.param(
            scale(LOW, (0, 3, 2, 1), HALF),
            "Viktigst var «Å b» og «Å c»: 3 av 6 og 5 av 10 svarte viktig eller svært viktig.",
            id="two of the same share",
        ),
        pytest.param(
            scale(HIGH, HIGH, HIGH, HIGH, LOW),
            "4 av 5 punkter ligger likt øverst: 9 av 10 svarte viktig eller svært viktig på hvert av dem.",
            id="many that are equal",
        ),
        pytest.param(
            scale(HALF, HALF), "5 av 10 svarte viktig eller svært viktig på hvert punkt.", id="all are equal"
        ),
        pytest.param(
            scale((6, 0, 0, 0), (0, 7, 0, 0)), "Ingen svarte viktig eller svært viktig på noe.", id="none"
        ),
        pytest.param(
            scale((0, 0, 6, 0), (0, 0, 0, 7)), "Alle svarte viktig eller svært viktig på alt.", id="everybody"
        ),
        pytest.param(scale(HIGH), "9 av 10 svarte viktig eller svært viktig.", id="a scale of one"),
    ],
)
def test_of_a_scale_what_most_gave_the_upper_grades_is_told(rows: list[Counted], said: str) -> None:
    assert of_scale(rows) == said


def test_what_is_hidden_may_have_been_more() -> None:
    said = of_scale(scale(HIGH, LOW), is_whole=False)
    assert said == "Viktigst av det som vises, var «Å a»: 9 av 10 svarte viktig eller svært viktig."
    assert of_scale(scale(HIGH), is_whole=False).endswith("på det som vises.")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("Ikke viktig", "Viktig", "Svært viktig"), "svært viktig"),
        (("Svært viktig", "Viktig", "Litt viktig", "Ikke viktig"), "svært viktig eller viktig"),
        (("Helt uenig", "Litt uenig", "Litt enig", "Helt enig"), "litt eller helt enig"),
        (("1", "2", "3", "4", "5"), "4 eller 5"),
        (("Ja",), "ja"),
    ],
    ids=str,
)
def test_the_upper_grades_are_half_of_them_whichever_way_they_stand(
    options: tuple[str, ...], words: str
) -> None:
    assert upper_words(Item(key="a", text="a", kind=ItemKind.ONE, options=options, group="b")) == words


def test_it_is_known_which_choices_on_the_sheets_are_grades(library: Library) -> None:
    sheets = [library.forms[form_id] for form_id in ("kartlegging-for", "evaluering-etter", "samarbeid")]
    items = [each for form in sheets for each in items_of(form) if each.kind is ItemKind.ONE]
    graded = [each for each in items if is_ordered(each) and not each.group]
    assert [each.options[-1] for each in graded] == ["Svært god nytte"]
    assert not is_ordered(HOME)
