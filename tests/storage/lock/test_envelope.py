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
    later = envelope.with_former(OURS, RAW, b"number 0", b"f" * 32)
    assert envelope.former_key(later, RAW) == b"f" * 32
    assert envelope.former_key(later, b"x" * 32) is None
    assert envelope.former_key(envelope.without_former(later), RAW) is None


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
