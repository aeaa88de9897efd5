"""A test of many things names all that are wrong, and does not pass for want of things."""

import pytest

from tests.each import for_each


def is_small(number: int) -> None:
    assert number < 3


def test_all_that_are_wrong_are_named() -> None:
    with pytest.raises(AssertionError) as told:
        for_each({"one": 1, "five": 5, "nine": 9})(is_small)()
    assert "five" in str(told.value)
    assert "nine" in str(told.value)
    assert "one" not in str(told.value)


def test_nothing_to_look_at_is_wrong_too() -> None:
    with pytest.raises(AssertionError, match="nothing to look at"):
        for_each({})(is_small)()


def test_it_is_called_what_the_check_is_called() -> None:
    for_each({"one": 1})(is_small)()
    assert for_each({"one": 1})(is_small).__name__ == "is_small"
