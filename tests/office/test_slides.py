"""A file of slides is a leader's to change, can be read aloud, and tells nothing but the slides."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation as Document
from pptx.shapes.picture import Picture
from pptx.slide import Slide
from pptx.util import Pt

from mestringstreff_desktop.content.slides.layout import HEIGHT, WIDE, laid_out
from mestringstreff_desktop.content.slides.model import LEAST_POINTS
from mestringstreff_desktop.content.slides.shown import Figure
from mestringstreff_desktop.office.rooms import rooms
from tests.office.decks import EVERY, MODEL, SUN, made, measure, opened, slide

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"


def pictures(document: Document) -> Iterator[Picture]:
    return (shape for page in document.slides for shape in page.shapes if isinstance(shape, Picture))


def description(shape: Any) -> str:
    return str(shape._element._nvXxPr.cNvPr.get("descr", ""))


def text(shape: Any) -> str:
    """The words of a shape; none of a picture."""
    return str(shape.text_frame.text) if shape.has_text_frame else ""


def markup(shape: Any) -> str:
    return str(shape._element.xml)


def named(document: Document, title: str) -> Slide:
    pages: dict[str, Slide] = {text(page.shapes.title): page for page in document.slides}
    return pages[title]


def test_every_slide_has_a_real_title_also_where_none_is_shown(document: Document) -> None:
    titles = [page.shapes.title for page in document.slides]
    assert {each.placeholder_format.type for each in titles} == {PP_PLACEHOLDER.TITLE}
    shown = [each.shown.title for each in EVERY[:-1]]
    assert [text(each) for each in titles] == [*shown, "Støtteark 9"]
    assert titles[-1].top < 0


def test_the_first_words_are_those_of_the_layout(document: Document) -> None:
    page = named(document, "To og to")
    body, more = (shape for shape in page.shapes if shape != page.shapes.title)
    assert body.placeholder_format.type == PP_PLACEHOLDER.BODY
    assert text(body) == "Hva gir deg en god dag?"
    assert (more.is_placeholder, text(more)) == (False, "Snakk sammen i fem minutter")


def test_words_stand_where_they_are_laid_out(document: Document) -> None:
    for each in EVERY[:-1]:
        made = rooms(laid_out(each.shown, measure).texts, measure)
        placed = {"\n".join(room.text.texts): room for room in made}
        found = {text(shape): shape for shape in named(document, each.shown.title).shapes}
        for words, room in placed.items():
            own: Any = found[words]
            assert abs(own.left - Pt(room.box.x)) < 2
            assert abs(own.top + own.height - Pt(room.box.bottom)) < 2
            assert own.text_frame.paragraphs[0].runs[0].font.size == Pt(room.text.size)


def test_it_is_read_as_it_is_seen_and_what_only_adorns_is_passed_over(document: Document) -> None:
    names = [shape.name.split()[0] for shape in named(document, "Modellen").shapes]
    assert names == ["Tittel", "Tekst", "Tegning", "Tegning", "Ord", "Ord"]
    panel, *others = named(document, "Fortelling").shapes
    assert "decorative" in markup(panel)
    assert not any("decorative" in markup(each) for each in others)


def test_the_leaders_notes_are_on_every_slide_that_has_them(document: Document) -> None:
    notes = [page.notes_slide.notes_text_frame for page in document.slides if page.has_notes_slide]
    assert [each.text for each in notes if each] == [each.notes for each in EVERY if each.notes]


def test_every_picture_says_what_it_means(document: Document) -> None:
    said = [description(each) for each in pictures(document)]
    assert said == [SUN.alt, SUN.alt, MODEL.alt, "Steg 2 av tegningen", "Min hage"]


def test_a_picture_that_nobody_described_says_where_it_is(tmp_path: Path) -> None:
    own = Figure(picture="bilde")
    made = opened(tmp_path, [slide("drawing", "Hagen", figure=own), slide("drawing", " ", figure=own)])
    assert [description(each) for each in pictures(made)] == ["Bilde til «Hagen»", "Bilde"]


def test_every_drawing_has_lines_beside_its_dots(document: Document) -> None:
    own = [each for each in pictures(document) if description(each) != "Min hage"]
    lines = [next(each._element.iter(_SVG)).get(_R) for each in own]
    parts = [each.part.related_part(name) for each, name in zip(own, lines, strict=True)]
    assert {part.content_type for part in parts} == {"image/svg+xml"}
    assert {each.image.content_type for each in own} == {"image/png"}


def test_what_several_slides_show_is_in_the_file_once(parts: Mapping[str, bytes]) -> None:
    media = [name for name in parts if name.startswith("ppt/media/")]
    assert len([name for name in media if name.endswith(".png")]) == 4  # the sun, two layers, her own
    assert len([name for name in media if name.endswith(".svg")]) == 3


def test_all_of_it_is_in_bokmal(parts: Mapping[str, bytes]) -> None:
    told = [re.findall(rb' lang="([^"]*)"', part) for name, part in parts.items() if name.startswith("ppt/")]
    assert {language for part in told for language in part} == {b"nb-NO"}
    runs = [
        run for name, part in parts.items() if "lide" in name for run in re.findall(rb"<a:rPr[^>]*>", part)
    ]
    assert [run for run in runs if b"nb-NO" not in run] == []


def test_no_type_is_too_small_and_none_shrinks(parts: Mapping[str, bytes]) -> None:
    slides = [part for name, part in parts.items() if re.match("ppt/slide(s|Masters|Layouts)/", name)]
    sizes = [int(size) for part in slides for size in re.findall(rb'<a:(?:rPr|defRPr)[^>]* sz="(\d+)"', part)]
    assert min(sizes) >= 100 * LEAST_POINTS
    assert not any(b"normAutofit" in part or b"spAutoFit" in part for part in slides)


def test_text_keeps_to_its_side_of_the_box(document: Document) -> None:
    sides = {shape.name: re.findall('anchor="(.+?)"', markup(shape)) for shape in document.slides[0].shapes}
    assert (sides["Tittel 1"], sides["Tekst 2"]) == (["b"], ["t"])
    assert 'anchor="ctr"' in markup(named(document, "Modellen").shapes[-1])


def test_a_model_is_built_up_on_click(document: Document) -> None:
    page = named(document, "Modellen")
    names = {str(shape.shape_id): shape.name for shape in page.shapes}
    shown = [names[each.get("spid")] for each in page.element.iter("{*}spTgt")]
    assert shown == ["Tegning 4", "Ord 6"]
    assert not list(named(document, "Regler").element.iter("{*}spTgt"))


def test_nothing_but_the_slides_is_told(parts: Mapping[str, bytes]) -> None:
    words = b"".join(part for name, part in parts.items() if not name.startswith("ppt/media/")).decode()
    assert not re.search(r"Steve|Canny|Macintosh|python-pptx|/tmp/|printer|thumbnail|jpeg\"/>", words)


def test_a_slide_of_her_own_with_signs_of_markup_is_text(tmp_path: Path) -> None:
    page = named(opened(tmp_path, [slide("steps", 'A & <b> "c"', "<a:t>x</a:t>", "&amp;")]), 'A & <b> "c"')
    assert text(page.shapes[1]) == "<a:t>x</a:t>\n&amp;"


def test_signs_that_no_file_may_hold_are_left_out(tmp_path: Path) -> None:
    odd = slide("drawing", "A\x0bB", "\x00ord\ufffe", figure=replace(SUN, alt="\x01"))
    title, body, _ = opened(tmp_path, [odd]).slides[0].shapes
    assert (text(title).splitlines(), text(body)) == (["A", "B"], "ord")


def test_the_page_is_wide(document: Document) -> None:
    assert (document.slide_width, document.slide_height) == (Pt(WIDE), Pt(HEIGHT))


def test_no_slides_is_a_file_too(tmp_path: Path) -> None:
    assert made(tmp_path, []).startswith(b"PK")
    assert len(opened(tmp_path, []).slides) == 0
