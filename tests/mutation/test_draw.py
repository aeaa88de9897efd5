from tests.mutation.changes import Change, find_changes
from tests.mutation.draw import draw, spread

FOUND = find_changes("mestringstreff_desktop/course/toy.py", "\n".join(f"f(a < {n})" for n in range(50)))


def test_each_layer_has_its_least_and_the_rest_goes_by_size() -> None:
    assert spread({"course": 100, "ui": 900}, 160) == {"course": 40, "ui": 120}


def test_few_changes_are_shared_equally() -> None:
    assert spread({"course": 100, "ui": 900}, 20) == {"course": 10, "ui": 10}


def test_a_seed_draws_the_same_again_and_another_seed_others() -> None:
    first, again, other = (lines(draw({"course": FOUND}, 20, seed)) for seed in (1, 1, 2))
    assert first == again != other


def test_no_two_are_in_one_statement() -> None:
    drawn = lines(draw({"course": FOUND}, 40, 1))
    assert len(drawn) == len(set(drawn)) == 40


def lines(changes: list[Change]) -> list[int]:
    return [change.line for change in changes]
