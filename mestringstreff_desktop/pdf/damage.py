"""What reading a damaged or hostile file raises. pypdf and Pillow tell of most of it, but not of all."""

import struct
import zlib

from PIL import Image
from pypdf.errors import DependencyError, PyPdfError

DAMAGE = (
    PyPdfError,
    DependencyError,
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
)
