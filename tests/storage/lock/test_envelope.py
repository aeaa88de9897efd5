"""An envelope opens to the password and to the code, and to nothing else, whatever its bytes are."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.storage.lock import envelope, keys, recovery_code

CHEAP = 1 << 4
RAW, ID, CODE = b"k" * 32, b"number 1", recovery_code.new()
OURS = envelope.sealed(ID, RAW, "fire ord på rad", CODE, CHEAP)


@pytest.mark.parametrize(
    "secret", ["fire ord på rad", "fire ord pa\u030a rad", CODE, CODE.lower()], ids=list("abcd")
)
def test_it_opens_to_the_password_and_the_code(secret: str) -> None:
    assert envelope.opened(OURS, secret) == RAW


@pytest.mark.parametrize(
    "secret", ["", "Fire ord på rad", "fire ord på rad ", recovery_code.new(), "\udc00"], ids=list("abcde")
)
def test_it_opens_to_nothing_else(secret: str) -> None:
    assert envelope.opened(OURS, secret) is None


def test_neither_key_nor_secrets_are_in_what_is_stored() -> None:
    stored = envelope.encoded((OURS,))
    assert envelope.decoded(stored) == (OURS,)
    hidden = (RAW, b"fire ord", CODE.encode(), recovery_code.plain(CODE))
    assert not [each for each in hidden if each in stored]


def test_the_same_secrets_make_another_envelope_each_time() -> None:
    again = envelope.sealed(ID, RAW, "fire ord på rad", CODE, CHEAP)
    assert again.password.sealed != OURS.password.sealed


def test_the_slot_of_one_lock_does_not_open_as_anothers() -> None:
    moved = msgspec.structs.replace(OURS, id=b"number 2")
    assert envelope.opened(moved, "fire ord på rad") is None


def test_one_with_the_key_is_told_the_key_before_it() -> None:
    former = {b"number %d" % number: b"%d" % number * 32 for number in (2, 1, 0)}
    later = envelope.with_former(OURS, RAW, former)
    assert list(envelope.former_keys(later, RAW).items()) == list(former.items())
    assert envelope.former_keys(later, b"x" * 32) == {}
    assert envelope.former_keys(envelope.without_former(later), RAW) == {}


def test_an_envelope_with_many_keys_before_it_is_not_too_large_to_be_read() -> None:
    former = {number.to_bytes(8, "big"): RAW for number in range(99)}
    later = envelope.with_former(OURS, RAW, former)
    assert len(envelope.former_keys(later, RAW)) == envelope.MOST_FORMER
    assert envelope.decoded(envelope.encoded((later, later))) == (later, later)


@given(st.binary(max_size=400))
def test_bytes_of_anybody_are_no_envelope(content: bytes) -> None:
    assert envelope.decoded(content) == ()


@pytest.mark.parametrize("cost", [0, 1, 3, 1 << 30, -4])
def test_an_envelope_that_wants_all_of_the_machine_is_none(cost: int) -> None:
    assert envelope.decoded(envelope.encoded((msgspec.structs.replace(OURS, cost=cost),))) == ()


def test_keys_are_forgotten() -> None:
    keys.remember(keys.Key(RAW, OURS))
    assert keys.given(ID) is not None
    keys.forget()
    assert keys.given(ID) is None


def test_a_key_does_not_show_in_what_is_logged() -> None:
    assert "kkkk" not in repr(keys.Key(RAW, OURS))
