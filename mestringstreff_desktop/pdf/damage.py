"""What reading a stranger's file raises: a few errors of ours, and one list of all that tells of damage."""

import struct
import zlib

from PIL import Image
from pypdf.errors import DependencyError, DeprecationError, PyPdfError


class Locked(Exception):  # noqa: N818 - it is a state of the file
    """The file asks for a password, or the one given does not open it."""


class TooManyPages(Exception):  # noqa: N818
    """The file has more pages than `course.own.MOST_PAGES`."""


class NoPages(Exception):  # noqa: N818
    """The file is whole, and has no pages."""


class TooLarge(ValueError):  # noqa: N818
    """What is in the file takes more time or memory than is given it. It counts as damage."""


DAMAGE = (  # pypdf, cryptography and Pillow tell of most of it in their own words, but not of all
    PyPdfError,
    DependencyError,
    DeprecationError,
    OSError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
