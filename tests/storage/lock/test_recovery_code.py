"""A recovery code is read however it is typed, and a slip is told from another code."""

import pytest

from mestringstreff_desktop.storage.lock import recovery_code


def test_a_code_is_eight_groups_of_four() -> None:
    assert [len(group) for group in recovery_code.new().split("-")] == [4] * 8
    assert len({recovery_code.new() for _ in range(9)}) == 9


@pytest.mark.parametrize(
    "typed",
    [
        str.lower,
        lambda code: code.replace("-", " "),
        lambda code: f" {code}\n",
        lambda code: code.replace("-", "\u2013\u00a0"),
    ],
)
def test_it_counts_the_same_however_it_is_typed(typed: object) -> None:
    code = recovery_code.new()
    assert callable(typed)
    assert recovery_code.plain(typed(code)) == recovery_code.plain(code)
    assert recovery_code.is_like_one(typed(code))


def test_letters_that_look_alike_are_one() -> None:
    assert recovery_code.plain("OIL0-u") == recovery_code.plain("0110 v")


def test_a_slip_of_the_pen_is_told() -> None:
    code = recovery_code.new()
    assert not recovery_code.is_mistyped(code)
    slips = [code[:at] + ("B" if code[at] != "B" else "C") + code[at + 1 :] for at in (0, 6, 20)]
    assert sum(map(recovery_code.is_mistyped, slips)) >= 2  # one in 32 goes unseen


@pytest.mark.parametrize("secret", ["", "fire ord på rad", "ABCD-EFGH", "æ" * 32])
def test_a_password_is_not_taken_for_a_code(secret: str) -> None:
    assert not recovery_code.is_like_one(secret)
