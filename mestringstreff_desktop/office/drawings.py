"""The drawings of resources/art/slides as they go into a file: each build step as SVG and as dots."""

from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

from PIL import Image

from mestringstreff_desktop.content.slides.layout import Box
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.office.painting import DOTS, painted

_SVG = "http://www.w3.org/2000/svg"
_STEP = "steg-"
ET.register_namespace("", _SVG)


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
    """A drawing in its own size, and its layers from the undermost."""

    width: float
    height: float
    layers: tuple[Layer, ...]


@lru_cache(maxsize=128)
def layers(file: Path, *, steps: bool) -> Layers:
    """Return a drawing: with `steps` each build step is a layer, else all of it is one.

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
    found = sorted({1} | {_step(each, 1) for each in root.iter()})
    return Layers(width, height, tuple(_layer(_only(root, step), step) for step in found))


def _step(element: ET.Element, outer: int) -> int:
    name = element.get("id", "")
    return int(name.removeprefix(_STEP)) if name.startswith(_STEP) else outer


def _only(root: ET.Element, step: int) -> ET.Element:
    own = deepcopy(root)
    _keep(own, step, 1)
    return own


def _keep(element: ET.Element, step: int, outer: int) -> None:
    """Leave out what comes with another step; `outer` is the one the element itself comes with."""
    for child in list(element):
        own = _step(child, outer)
        _keep(child, step, own)
        is_group = child.tag == f"{{{_SVG}}}g"
        if not len(child) if is_group else own != step:
            element.remove(child)


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
