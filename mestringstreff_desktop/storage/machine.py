"""Which machine this is, by what stays when it gets another name.

It is the number that the system gave the installation; Windows gives it anew only where machines are made
from one image with care, so there the moment when the user's home was made counts too. Only a digest leaves
this module: it tells two machines apart, and nothing of either.
"""

import hashlib
import re
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))  # machine-id(5)
_REGISTRY = r"SOFTWARE\Microsoft\Cryptography"
_PROGRAM = b"Mestringstreff"


@cache
def key() -> str:
    """Return 16 letters that are this machine's; nothing where the system has no number to tell by."""
    if sys.platform == "win32":
        return digest(_of_windows())
    return digest(_of_mac() if sys.platform == "darwin" else from_files(_FILES))


def digest(number: str) -> str:
    """Return 16 letters of a number; nothing of nothing."""
    return hashlib.blake2b(number.encode(), key=_PROGRAM, digest_size=8).hexdigest() if number else ""


def from_files(files: tuple[Path, ...]) -> str:
    """Return the number in the first of the files that has one."""
    for file in files:
        with suppress(OSError, UnicodeDecodeError):
            if re.fullmatch(r"[0-9a-f]{32}", found := file.read_text("ascii").strip()):
                return found
    return ""


def _of_windows() -> str:
    if sys.platform == "win32":
        import winreg

        with suppress(OSError, RuntimeError):
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _REGISTRY, 0, access) as found:
                number = winreg.QueryValueEx(found, "MachineGuid")[0]
            return f"{number} {Path.home().stat().st_ctime_ns}"  # on Windows: when it was made
    return ""


def _of_mac() -> str:
    import ctypes

    number, a_second = ctypes.create_string_buffer(16), (ctypes.c_long * 2)(1, 0)
    with suppress(OSError, AttributeError):
        if ctypes.CDLL(None).gethostuuid(number, ctypes.byref(a_second)) == 0:
            return number.raw.hex()
    return ""
