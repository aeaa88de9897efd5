"""A package with a password comes back by it alone; whatever else the bytes are, the answer is a sentence."""

import io
import struct
import tracemalloc
import zipfile
from pathlib import Path
from random import Random

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.package import archive, sealed
from mestringstreff_desktop.storage.package.pack import pack
from mestringstreff_desktop.storage.package.sealed import DAMAGED, NEEDED, PIECE, WRONG, PasswordError, newer
from tests.storage.package.packed_samples import EVERYTHING, ROLES, a_course_to_send, contents
from tests.storage.package.sealed_samples import PASSWORD, SEALED, flips_that_do_harm, opened, sealed_of

HEADER = 59  # bytes
SIZES = [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7]


@pytest.mark.parametrize("size", SIZES)
def test_what_was_sealed_comes_back(size: int) -> None:
    data = Random(size).randbytes(size)
    assert opened(sealed_of(data)) == data


def test_a_course_comes_back_from_a_file_with_a_password(tmp_path: Path) -> None:
    course, file = a_course_to_send(), tmp_path / "kurs.mestringskurs"
    with file.open("wb") as target, sealed.sealing(target, PASSWORD, cost=1) as stream:
        archive.write(pack(course, ROLES, EVERYTHING), contents(course).__getitem__, stream)
    assert archive.read(file, password=PASSWORD).course == pack(course, ROLES, EVERYTHING)
    with pytest.raises(PasswordError):
        archive.read(file)


def blocks_of(data: bytes) -> set[bytes]:
    """Every 16 bytes of a sealed package beyond what all begin with."""
    return {data[at : at + 16] for at in range(12, len(data) - 16)}


def test_nothing_of_it_can_be_read_and_no_two_are_alike() -> None:
    data = b"Kari Kanari " * 50
    one, other = sealed_of(data), sealed_of(data)
    assert b"Kanari" not in one
    assert not blocks_of(one) & blocks_of(other)


@pytest.mark.parametrize(("password", "sentence"), [("", NEEDED), ("feil", WRONG), (f"{PASSWORD} ", WRONG)])
def test_without_the_password_it_is_asked_for(password: str, sentence: str) -> None:
    with pytest.raises(PasswordError) as told:
        opened(SEALED, password)
    assert str(told.value) == sentence


def test_a_letter_with_a_mark_is_the_same_however_it_is_typed() -> None:
    assert opened(sealed_of(b"x", "cafe\N{COMBINING ACUTE ACCENT} blå"), "café blå") == b"x"


def with_header(**fields: int) -> bytes:
    """A sealed package whose header says something else, and is whole by its checksum."""
    names = ("version", "cost", "blocks", "lanes")
    own = dict(zip(names, SEALED[8:12], strict=True)) | fields
    begun = SEALED[:8] + bytes(own[name] for name in names) + SEALED[12 : HEADER - 8]
    return begun + sealed._checksum(begun) + SEALED[HEADER:]


def swapped(data: bytes) -> bytes:
    second = HEADER + PIECE + 16
    return data[:HEADER] + data[second:] + data[HEADER:second]


BROKEN = {
    "cut": SEALED[:-1],
    "without its last piece": sealed_of(b"x" * (PIECE + 1))[: HEADER + PIECE + 16],
    "with something after it": SEALED + b"x",
    "pieces in another order": swapped(sealed_of(bytes(2 * PIECE))),
    "only its header": SEALED[:HEADER],
    "half a header": SEALED[:30],
    "only the mark": SEALED[:8],
    "a flipped salt": SEALED[:20] + bytes([SEALED[20] ^ 1]) + SEALED[21:],
    "a flipped proof": SEALED[:45] + bytes([SEALED[45] ^ 1]) + SEALED[46:],
    "more work than ours": with_header(cost=18),
    "no work": with_header(cost=0),
    "more memory than ours": with_header(blocks=255),
    "more lanes than ours": with_header(lanes=255),
    "version nought": with_header(version=0),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_what_is_not_whole_is_told(broken: bytes) -> None:
    with pytest.raises(UserError) as told:
        opened(broken)
    assert str(told.value) == DAMAGED


def test_one_of_a_newer_program_is_told() -> None:
    with pytest.raises(UserError, match="nyere") as told:
        opened(with_header(version=2))
    assert str(told.value) == str(newer(""))


def test_no_flipped_bit_gives_anything_but_a_sentence() -> None:
    assert flips_that_do_harm(1_500, seed=1) == []


def test_any_header_is_met_with_a_sentence_at_once() -> None:
    random = Random(2)
    tracemalloc.start()
    for _ in range(300):
        with pytest.raises(UserError):
            opened(sealed.MAGIC + random.randbytes(random.randrange(80)))
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()


def test_a_large_one_is_opened_piece_by_piece_and_no_further_than_the_limit() -> None:
    large = sealed_of(bytes(8 * PIECE))
    tracemalloc.start()
    found = sealed.opened(io.BytesIO(large), PASSWORD, 2 * PIECE)
    assert tracemalloc.get_traced_memory()[1] < 7 * PIECE
    tracemalloc.stop()
    assert len(found) == 3 * PIECE


def test_our_own_are_as_hard_to_guess_as_the_highest_that_is_read() -> None:
    file = io.BytesIO()
    with sealed.sealing(file, PASSWORD) as stream:
        stream.write(b"PK")
    assert struct.unpack_from(">8sBBBB", file.getvalue()) == (sealed.MAGIC, 1, 17, 8, 1)
    assert opened(file.getvalue()) == b"PK"


def test_a_plain_package_is_read_as_before_also_with_a_password(tmp_path: Path) -> None:
    file = tmp_path / "kurs.mestringskurs"
    course = a_course_to_send()
    with file.open("wb") as target:
        archive.write(pack(course, ROLES, EVERYTHING), contents(course).__getitem__, target)
    assert zipfile.is_zipfile(file)
    assert archive.read(file, password="til overs").course == archive.read(file).course
