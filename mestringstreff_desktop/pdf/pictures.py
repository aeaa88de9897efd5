"""Pictures made ready for paper: turned, on white, in the tones they are seen in, no finer than is seen."""

from io import BytesIO

from PIL import Image, ImageOps

from mestringstreff_desktop.course.own import MOST_PIXELS
from mestringstreff_desktop.pdf.document import page_size

DOTS = 300 / 72  # a point: more than a printer shows is left out


def read_picture(content: bytes) -> Image.Image:
    """Read a picture: turned as it was taken, on white paper, no finer than is seen in print."""
    with Image.open(BytesIO(content)) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise ValueError("a picture of too many dots")
        turned = ImageOps.exif_transpose(opened)
    turned = turned.convert("RGBA")
    paper = Image.new("RGB", turned.size, "white")
    paper.paste(turned, mask=turned)
    longest, shortest = (int(side * DOTS) for side in sorted(page_size(landscape=True), reverse=True))
    is_wide = paper.width > paper.height
    paper.thumbnail((longest, shortest) if is_wide else (shortest, longest))
    return paper


def stored(picture: Image.Image) -> tuple[str, bytes]:
    """Return a picture's media type and bytes."""
    file = BytesIO()
    picture.save(file, "PNG")
    return "image/png", file.getvalue()
