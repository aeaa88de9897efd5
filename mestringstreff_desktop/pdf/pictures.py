"""Pictures made ready for paper: turned, on white, in the tones they are seen in, no finer than is seen.

A picture is gone through in bands, so that a large one is in memory only once.
"""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import cast

from PIL import ExifTags, Image, ImageCms
from PIL.TiffImagePlugin import TiffImageFile
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.course.own import MOST_PAGES, MOST_PIXELS
from mestringstreff_desktop.pdf.damage import DAMAGE, TooLarge, TooManyPages
from mestringstreff_desktop.pdf.document import page_size

DOTS = 300 / 72  # a point: more than a printer shows is left out
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP")
PNG, JPEG = "image/png", "image/jpeg"
ORIENTATION = ExifTags.Base.Orientation
LARGE = 3 * 1024 * 1024  # bytes of a PNG: what takes more is a photo
SMALL = 1_000_000  # dots: where each is seen, each keeps its colour
_BAND = 256  # rows
_SUBFILE, _TONES = 254, 262  # TIFF's tags: what an image is to the file, and how its numbers become tones
_KEPT = frozenset({"L", "RGB", "RGBA", "CMYK", "LAB"})
_SPACES = {"GRAY": "L", "RGB ": "RGB", "CMYK": "CMYK", "LAB ": "LAB", "Lab ": "LAB"}  # of a profile: its mode
_SRGB = ImageCms.createProfile("sRGB")
_TURNS = {  # by EXIF's number for how the camera was held
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
Tones = Callable[[Image.Image], Image.Image]


def read_picture(content: bytes) -> Image.Image:
    """Return a picture as it goes on paper, in L or RGB; of several, the first.

    Raises:
        TooLarge: it has more dots than MOST_PIXELS.
        DAMAGE: it cannot be read.
    """
    return next(read_pictures(content))


def read_pictures(content: bytes) -> Iterator[Image.Image]:
    """Yield the pages of a TIFF, or the one picture that any other file is, as they go on paper.

    Raises:
        TooManyPages: a TIFF has more than a file may have.
        TooLarge: one has more dots than MOST_PIXELS.
        DAMAGE: one cannot be read.
    """
    with open_picture(content, FORMATS) as opened:
        for frame in _frames(opened):
            opened.seek(frame)
            yield _on_paper(opened)


def open_picture(content: bytes, formats: tuple[str, ...] | None = None) -> Image.Image:
    """Return a picture of which no more than its head is read.

    Raises:
        TooLarge: it has far more dots than MOST_PIXELS.
        DAMAGE: it is none of the formats, or of any that is known.
    """
    try:
        return Image.open(BytesIO(content), formats=formats)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooLarge from error


def count_pictures(content: bytes) -> int:
    """Return how many pages there are.

    Raises: what `read_pictures` raises.
    """
    with open_picture(content, FORMATS) as opened:
        return len(_frames(opened))


def _frames(opened: Image.Image) -> list[int]:
    """Return the numbers of what are pages, and no small pictures of them."""
    if opened.format != "TIFF":
        _require_size(opened)
        return [0]
    pages, frame = [], 0
    while _has(opened, frame):
        _require_size(opened)
        if not _tag(opened, _SUBFILE, 0) & 1:
            pages.append(frame)
        frame += 1
        if frame > MOST_PAGES:
            raise TooManyPages
    return pages or [0]


def _has(opened: Image.Image, frame: int) -> bool:
    try:
        opened.seek(frame)
    except EOFError:
        return False
    return True


def _require_size(opened: Image.Image) -> None:
    if opened.width * opened.height > MOST_PIXELS:
        raise TooLarge


def _on_paper(opened: Image.Image) -> Image.Image:
    opened.draft(opened.mode, _room(opened))  # a JPEG need not be unpacked finer than that
    opened.load()
    room = _room(opened)
    picture = _smaller(opened, max(1, min(opened.width // room[0], opened.height // room[1])))
    picture.thumbnail(room, Image.Resampling.LANCZOS)
    return _turned(opened, _on_white(picture, opened.info.get("icc_profile")))


def _room(picture: Image.Image) -> tuple[int, int]:
    """Return width and height in dots of the paper, laid as the picture is."""
    longest, shortest = (int(side * DOTS) for side in sorted(page_size(landscape=True), reverse=True))
    return (longest, shortest) if picture.width > picture.height else (shortest, longest)


def _smaller(opened: Image.Image, times: int) -> Image.Image:
    """Return a picture in one of the modes that are kept, a whole number of times smaller."""
    tones, step = _tones(opened), _BAND * times
    small: Image.Image | None = None
    for top in range(0, opened.height, step):
        band = tones(opened.crop((0, top, opened.width, min(top + step, opened.height)))).reduce(times)
        small = small or Image.new(band.mode, (band.width, -(-opened.height // times)))
        small.paste(band, (0, top // times))
    assert small is not None
    return small


def _tones(opened: Image.Image) -> Tones:
    """Return what brings a part of a picture to eight bits a colour."""
    if opened.mode.startswith("I") or opened.mode == "F":
        return _deep_tones(opened)
    if opened.mode in {"P", "PA", "LA", "La", "RGBa"} or "transparency" in opened.info:
        return lambda part: part.convert("RGBA")
    if opened.mode in _KEPT:
        return lambda part: part
    return lambda part: part.convert("L" if opened.mode == "1" else "RGB")


def _deep_tones(opened: Image.Image) -> Tones:
    """Return what brings numbers of more than eight bits to tones; those without a range fill it."""
    low, high = cast(tuple[float, float], opened.getextrema())
    if opened.mode.startswith("I;16"):
        low, high = 0, 65_535
    elif low >= 0:
        ranges = (1, 255, 65_535) if opened.mode == "F" else (255, 65_535)
        low, high = 0, next((each for each in ranges if high <= each), high)
    times = 255 / ((high - low) or 1)
    is_inverted = opened.format == "TIFF" and _tag(opened, _TONES, 1) == 0
    up, start = (-times, 255 + low * times) if is_inverted else (times, -low * times)
    return lambda part: part.convert("F").point(lambda tone: tone * up + (start + 0.5)).convert("L")


def _tag(opened: Image.Image, tag: int, otherwise: int) -> int:
    """Return the number that a TIFF has at a tag."""
    value = cast(TiffImageFile, opened).tag_v2.get(tag, otherwise)
    return value if isinstance(value, int) else otherwise


def _on_white(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture in L or sRGB, on white where it is clear."""
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    colours = _by_profile(picture.convert("RGB") if alpha else picture, profile)
    if alpha is None:
        return colours
    paper = Image.new(colours.mode, colours.size, "white")
    paper.paste(colours, mask=alpha)
    return paper


def _by_profile(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture in L or sRGB, by its colour profile where there is one that fits."""
    plain = "L" if picture.mode == "L" else "RGB"
    try:
        source = _profile(picture.mode, profile)
        if source is None:
            return picture.convert(plain)
        mode = _SPACES[source.profile.xcolor_space]
        return cast(
            Image.Image,
            ImageCms.profileToProfile(picture.convert(mode), source, _SRGB, outputMode="RGB"),
        ).convert(plain)
    except (ImageCms.PyCMSError, *DAMAGE):
        return picture.convert(plain)


def _profile(mode: str, profile: bytes | None) -> ImageCms.ImageCmsProfile | None:
    if profile:
        found = ImageCms.ImageCmsProfile(BytesIO(profile))
        is_right = _SPACES.get(found.profile.xcolor_space) == mode
        return found if is_right or {mode, found.profile.xcolor_space} == {"L", "RGB "} else None
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")) if mode == "LAB" else None


def _turned(opened: Image.Image, picture: Image.Image) -> Image.Image:
    """Return a picture turned as the other was taken."""
    try:
        turn = opened.getexif().get(ORIENTATION, 1)
    except DAMAGE:
        return picture
    return picture.transpose(_TURNS[turn]) if turn in _TURNS else picture


def pdf_of(pictures: Iterator[Image.Image]) -> bytes:
    """Return a PDF with a page for each picture, as large as it is on A4."""
    file = BytesIO()
    canvas = Canvas(file, pageCompression=1)
    for picture in pictures:
        size = (picture.width / DOTS, picture.height / DOTS)
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(BytesIO(stored(picture)[1])), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def stored(picture: Image.Image, media_type: str = PNG) -> tuple[str, bytes]:
    """Return a picture's media type and bytes. A PNG that would be large becomes a JPEG."""
    file = BytesIO()
    if media_type == PNG:
        picture.save(file, "PNG")
        if len(file.getvalue()) <= LARGE:
            return PNG, file.getvalue()
        file = BytesIO()
    is_small = picture.width * picture.height <= SMALL
    picture.save(file, "JPEG", quality=92, subsampling="4:4:4" if is_small else "4:2:0")
    return JPEG, file.getvalue()
