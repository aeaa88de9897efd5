"""The icons are of one family: one size, one line, one colour that follows the theme, and nothing active."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from mestringstreff_desktop.paths import resources
from tests.each import for_each

ICONS = sorted((resources() / "icons").glob("*.svg"))
SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}

each = for_each({path.stem: path for path in ICONS})


def nodes(path: Path) -> list[ET.Element]:
    return list(ET.parse(path).iter())


@each
def test_an_icon_is_of_plain_shapes(path: Path) -> None:
    tags = {node.tag.removeprefix("{http://www.w3.org/2000/svg}") for node in nodes(path)}
    assert tags <= SHAPES


@each
def test_an_icon_does_and_fetches_nothing(path: Path) -> None:
    names = {name.casefold() for node in nodes(path) for name in node.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name]
    assert "url(" not in path.read_text("utf-8")


@each
def test_an_icon_is_drawn_on_24_by_24(path: Path) -> None:
    assert nodes(path)[0].get("viewBox") == "0 0 24 24"


@each
def test_the_colour_of_an_icon_follows_the_theme(path: Path) -> None:
    colours = {node.get(name, "none") for node in nodes(path) for name in ("fill", "stroke")}
    assert colours <= {"none", "currentColor"}


@each
def test_an_icon_is_small_and_named_in_small_letters(path: Path) -> None:
    assert path.stat().st_size < 3_000
    assert re.fullmatch(r"[a-z0-9-]+", path.stem)


def test_no_two_icons_are_the_same() -> None:
    drawn: dict[str, list[str]] = {}
    for path in ICONS:
        shapes = "".join(str(sorted(node.attrib.items())) for node in nodes(path))
        drawn.setdefault(shapes, []).append(path.stem)
    twins = [names for names in drawn.values() if len(names) > 1]
    assert twins in ([], [["ellipsis", "more-horizontal"]])
