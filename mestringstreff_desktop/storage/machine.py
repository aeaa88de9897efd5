"""Which machine this is, by what stays when it gets another name.

It is the system's own number of the installation, and the number of its network card, since machines that
were made from one image share the first. Only a digest of the two leaves this module: it tells two machines
apart and says nothing of either.
"""

import hashlib
import re
import sys
import uuid
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))  # machine-id(5)
_REGISTRY = r"SOFTWARE\Microsoft\Cryptography"
_PROGRAM = b"Mestringstreff"
_RANDOM = 1 << 40  # the bit that says of a card's number that Python made it up (RFC 4122, 4.5)


@cache
def key() -> str:
    """Return 16 letters that are this machine's; nothing where the system has no numbers to tell by."""
    return digest(_installation(), uuid.getnode)


def digest(installation: str, card: Callable[[], int]) -> str:
    """Return 16 letters of the two numbers; nothing when one of them is missing."""
    if not installation or (number := card()) & _RANDOM:
        return ""
    return hashlib.blake2b(f"{installation} {number:x}".encode(), key=_PROGRAM, digest_size=8).hexdigest()


def _installation() -> str:
    if sys.platform == "win32":
        import winreg

        with suppress(OSError):
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _REGISTRY, 0, access) as found:
                return str(winreg.QueryValueEx(found, "MachineGuid")[0])
        return ""
    return _of_mac() if sys.platform == "darwin" else from_files(_FILES)


def _of_mac() -> str:
    import ctypes

    number, a_second = ctypes.create_string_buffer(16), (ctypes.c_long * 2)(1, 0)
    with suppress(OSError, AttributeError):
        if ctypes.CDLL(None).gethostuuid(number, ctypes.byref(a_second)) == 0:
            return number.raw.hex()
    return ""


def from_files(files: tuple[Path, ...]) -> str:
    """Return the number in the first of the files that has one."""
    for file in files:
        with suppress(OSError, UnicodeDecodeError):
            if re.fullmatch(r"[0-9a-f]{32}", found := file.read_text("ascii").strip()):
                return found
    return ""
