"""A part of an action tells its own steps as a share of the whole."""

from mestringstreff_desktop.storage.progress import Part


class Told:
    def __init__(self) -> None:
        self.shares: list[float] = []
        self.is_settled = False

    def step(self, done: int, of: int) -> None:
        self.shares.append(done / of)

    def settle(self) -> None:
        self.is_settled = True


def test_the_steps_of_a_part_are_steps_of_the_whole() -> None:
    whole = Told()
    for done in range(3):
        Part(Part(whole, 0.5, 1), 0, 0.5).step(done, 2)
    assert whole.shares == [0.5, 0.625, 0.75]


def test_a_part_without_steps_has_not_come_far() -> None:
    whole = Told()
    Part(whole, 0.25, 1).step(0, 0)
    assert whole.shares == [0.25]


def test_that_a_part_is_done_settles_nothing() -> None:
    whole = Told()
    Part(whole, 0, 1).settle()
    assert not whole.is_settled
