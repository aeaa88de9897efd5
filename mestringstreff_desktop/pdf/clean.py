"""A stranger's file made into a clean one of ours, which shows the same and can do nothing.

What these functions raise: `Locked`, `TooManyPages`, `NoPages`, and for damage one of `damage.DAMAGE`.
"""

from mestringstreff_desktop.pdf import formats
from mestringstreff_desktop.pdf.formats import PDF, format_of
from mestringstreff_desktop.pdf.imported_pages import read_pages
from mestringstreff_desktop.pdf.new_file import write_pdf
from mestringstreff_desktop.pdf.pictures import (
    JPEG,
    PNG,
    count_pictures,
    pdf_of,
    read_picture,
    read_pictures,
    stored,
)


def clean_pdf(content: bytes, password: str = "") -> bytes:
    """Return a PDF with every page upright in its visible size, as it looks; nothing in it acts.

    Raises:
        Locked: a password is needed, or this one is wrong.
        TooManyPages, NoPages: of how many pages it has.
        DAMAGE: it cannot be read.
    """
    return write_pdf(read_pages(content, password))


def clean_picture(content: bytes) -> tuple[str, bytes]:
    """Return a picture's media type and bytes: PNG or JPEG, in sRGB on white paper, turned as it is seen.

    A TIFF of several pages becomes a PDF.

    Raises:
        TooManyPages: a TIFF has more than a file may have.
        DAMAGE: it cannot be read, or it has more dots than a picture may have.
    """
    if count_pictures(content) > 1:
        return PDF.media_type, pdf_of(read_pictures(content))
    is_photo = format_of(content) is formats.JPEG
    return stored(read_picture(content), JPEG if is_photo else PNG)
