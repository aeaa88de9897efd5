"""What a program of the system's is started with."""

import os
from collections.abc import Mapping

_OWN_LIBRARIES = "LD_LIBRARY_PATH"  # in a bundle it points at ours, which are not for the system's programs


def surroundings(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment for it, without what is the bundle's own."""
    env = os.environ | (changes or {})
    env.pop(_OWN_LIBRARIES, None)
    if before := os.environ.get(f"{_OWN_LIBRARIES}_ORIG"):
        env[_OWN_LIBRARIES] = before
    return env
