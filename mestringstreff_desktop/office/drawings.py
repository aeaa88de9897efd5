"""The drawings of resources/art/slides as they go into a file: each build step as SVG and as dots."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

from PIL import Image

from mestringstreff_desktop.content.slides.layout import Box
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.office.painting import DOTS, painted

_STEP = "steg-"
ET.register_namespace("", "http://www.w3.org/2000/svg")


@dataclass(frozen=True)
class Layer:
    """What of a drawing comes with a build step, and where in the drawing it is, in points of it.

    The SVG and the PNG show the same, and nothing around it.
    """

    step: int
    box: Box
    svg: bytes
    png: bytes


@dataclass(frozen=True)
class Layers:
    """A drawing in its own size, and its layers from the undermost, which need not be the first to come."""

    width: float
    height: float
    layers: tuple[Layer, ...]


@lru_cache(maxsize=128)
def layers(file: Path, *, steps: bool) -> Layers:
    """Return a drawing: with `steps` in layers that come one after another, else in one.

    Raises:
        ContentError: it is no drawing of the kind that ours are.
    """
    try:
        root = ET.fromstring(file.read_bytes())
        _, _, width, height = map(float, root.get("viewBox", "").split())
    except (OSError, ET.ParseError, ValueError) as error:
        raise ContentError(f"{file.name}: not a drawing") from error
    if not steps:
        return Layers(width, height, (_layer(root, 1),))
    return Layers(width, height, tuple(_layer(part, step) for step, part in _parts(root)))


def _parts(root: ET.Element) -> Iterator[tuple[int, ET.Element]]:
    """Part a drawing where the step changes, and nowhere else: what lies above something stays above it."""
    for step, shapes in groupby(root, key=_step):
        part = ET.Element(root.tag, root.attrib)
        part.extend(shapes)
        yield step, part


def _step(element: ET.Element) -> int:
    """Return the step that something comes with; what is in no group of a step is there from the first."""
    name = element.get("id", "")
    return int(name.removeprefix(_STEP)) if name.startswith(_STEP) else 1


def _layer(root: ET.Element, step: int) -> Layer:
    _, _, width, height = root.get("viewBox", "").split()
    picture = painted(ET.tostring(_sized(root, width, height)))
    left, top, right, bottom = found = picture.getbbox() or (0, 0, *picture.size)
    box = Box(left / DOTS, top / DOTS, (right - left) / DOTS, (bottom - top) / DOTS)
    root.set("viewBox", f"{box.x:g} {box.y:g} {box.width:g} {box.height:g}")
    svg = ET.tostring(_sized(root, f"{box.width:g}", f"{box.height:g}"), "utf-8", xml_declaration=True)
    return Layer(step, box, svg, _png(picture.crop(found)))


def _sized(root: ET.Element, width: str, height: str) -> ET.Element:
    """Tell a drawing's size in points: a number alone would be taken for dots of a screen."""
    root.set("width", f"{width}pt")
    root.set("height", f"{height}pt")
    return root


def _png(picture: Image.Image) -> bytes:
    """Return a picture in RGBa as a PNG with a table of its colours, in half the bytes.

    Ours have far fewer than the table holds. Pillow makes exact tables of what is not clear only: so it is
    given the colours as bright as they are, and how clear each is follows from that. What is all clear is
    white: a program that makes the picture smaller lets a little of it through.
    """
    clear = {part[:3]: part[3] for part in _colours(picture.getcolors(picture.width * picture.height))}
    table = Image.merge("RGB", picture.split()[:3]).quantize(256, Image.Quantize.MEDIANCUT)
    numbers = table.getpalette() or []
    places = range(0, len(numbers), 3)
    alphas = [clear.get(tuple(numbers[place : place + 3]), 255) for place in places]
    by_number = [alpha for alpha in alphas for _ in range(3)]
    both = zip(numbers, by_number, strict=True)
    table.putpalette([min(255, round(255 * part / alpha)) if alpha else 255 for part, alpha in both])
    file = BytesIO()
    table.save(file, "PNG", transparency=bytes(alphas))
    return file.getvalue()


def _colours(counted: object) -> list[tuple[int, ...]]:
    """Return the colours of a picture in RGBa of those that are counted."""
    return [colour for _, colour in counted] if isinstance(counted, list) else []
