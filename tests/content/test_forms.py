import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import Cards, Figure, Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.toml import decode
from mestringstreff_desktop.errors import ContentError
from tests.each import for_each

FILES = sorted(paths.forms().glob("*.toml"))
DRAWINGS = sorted((paths.resources() / "art").glob("*.svg"))
SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
ATTRIBUTES = {
    "viewBox width height transform d points cx cy r rx ry x y x1 y1 x2 y2 fill stroke",
    "stroke-width stroke-linecap stroke-linejoin stroke-dasharray",
}
COLOURS = {
    *(
        "#0F5C63",
        "#1C2B2D",
        "#E3EFEE",
        "#FBF0D6",
        "#F9E9E2",
        "#EAF1E1",
        "#ECEAF6",
        "#E9A820",
        "#FFFFFF",
        "none",
    )
}

ROUNDED = 0.001

every_file = for_each({path.stem: path for path in FILES})
every_drawing = for_each({path.stem: path for path in DRAWINGS})


def form_in(path: Path) -> Form:
    return decode(path.read_bytes(), Form, path.name)


@every_file
def test_a_form_is_named_as_its_file(path: Path) -> None:
    assert form_in(path).id == path.stem


@every_file
def test_a_form_says_where_it_comes_from(path: Path) -> None:
    source = form_in(path).source
    assert source.doc == "own" or source.chapter


@every_file
def test_a_form_has_a_title_and_a_friendly_line(path: Path) -> None:
    form = form_in(path)
    assert form.title
    assert form.lead.endswith((".", "!", "?"))


@every_file
def test_the_drawings_of_a_form_exist(path: Path) -> None:
    sections = form_in(path).sections
    names = {each.art for each in sections if isinstance(each, Figure | Cards) and each.art}
    assert names <= {drawing.name for drawing in DRAWINGS}


@every_file
def test_a_drawing_says_what_it_means_for_the_task(path: Path) -> None:
    said = [section.alt for section in form_in(path).sections if isinstance(section, Figure)]
    assert [alt for alt in said if not (20 <= len(alt) <= 250 and alt.endswith("."))] == []


def test_a_drawing_of_a_sheet_made_before_there_was_an_alternative_text_can_be_read() -> None:
    old = 'id="x"\ntitle="x"\nlead="x"\nsource={doc="own"}\nsections=[{kind="figure", art="sol.svg"}]'
    assert decode(old, Form, "x").sections == (Figure(art="sol.svg"),)


@every_file
def test_places_to_write_are_within_their_drawing(path: Path) -> None:
    for section in form_in(path).sections:
        for field in section.fields if isinstance(section, Figure) else ():
            assert -ROUNDED <= field.x - field.width / 2 < field.x + field.width / 2 <= 1 + ROUNDED
            assert 0 <= field.y < field.y + field.height <= 1 + ROUNDED


COVER = "landskap.svg"  # of the participants' folder
EARLIER = {"bordkort.svg", "kopp.svg", "sko.svg"}  # in sheets that leaders made before there were others


def test_every_drawing_is_used() -> None:
    sections = [section for path in FILES for section in form_in(path).sections]
    used = {section.art for section in sections if isinstance(section, Figure | Cards) and section.art}
    assert used | {COVER} | EARLIER == {drawing.name for drawing in DRAWINGS}


@every_drawing
def test_a_drawing_is_of_plain_shapes_in_our_colours(path: Path) -> None:
    allowed = set(" ".join(ATTRIBUTES).split())
    for node in ET.parse(path).iter():
        assert node.tag.removeprefix("{http://www.w3.org/2000/svg}") in SHAPES
        assert set(node.attrib) <= allowed
        assert {node.get("fill", "none"), node.get("stroke", "none")} <= COLOURS


@every_drawing
def test_a_drawing_has_a_size(path: Path) -> None:
    left, top, width, height = map(float, ET.parse(path).getroot().attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    assert min(width, height) > 0


def test_the_library_knows_forms_by_id(library: Library) -> None:
    assert list(library.forms) == [path.stem for path in FILES]


@pytest.mark.parametrize("wrong", ['id = "x"', 'id = "x"\ncolour = "red"', "id ="])
def test_a_mistake_in_a_form_names_its_file(wrong: str) -> None:
    with pytest.raises(ContentError, match=re.escape("ark.toml: ")):
        decode(wrong, Form, "ark.toml")
