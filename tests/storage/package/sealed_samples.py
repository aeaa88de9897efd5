"""Packages with a password, cheap to open, and what flips bits in one."""

import io
from random import Random

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.storage.package import archive, sealed
from tests.storage.package.packed_samples import a_course_to_send, package_of

PASSWORD = "fire rolige små ord"


def sealed_of(data: bytes, password: str = PASSWORD) -> bytes:
    file = io.BytesIO()
    with sealed.sealing(file, password, cost=1) as stream:
        stream.write(data)
    return file.getvalue()


def opened(data: bytes, password: str = PASSWORD) -> bytes:
    return sealed.opened(io.BytesIO(data), password, archive.LARGEST_FILE)


SEALED = sealed_of(package_of(a_course_to_send()))


def flips_that_do_harm(count: int, seed: int) -> list[str]:
    """Flip a bit so many times. A package that opens all the same, or anything but a sentence, is harm."""
    random, found = Random(seed), []
    for _ in range(count):
        data, at = bytearray(SEALED), random.randrange(len(SEALED) * 8)
        data[at // 8] ^= 1 << at % 8
        try:
            opened(bytes(data))
        except UserError:
            continue
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            found.append(f"bit {at}: {error!r}")
        else:
            found.append(f"bit {at}: it opens")
    return found
