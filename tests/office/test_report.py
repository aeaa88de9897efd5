"""A report as a Word file: real headings, lists and tables with heads, in Bokmål."""

from dataclasses import replace
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from mestringstreff_desktop.course.evaluation.report import Report
from mestringstreff_desktop.office.report import document
from tests.conftest import NOW
from tests.course.evaluation.reports import a_part, a_report


def _made(report: Report) -> DocumentType:
    return Document(BytesIO(document(report, NOW)))


def test_headings_and_lists_are_as_word_knows_them() -> None:
    found = [(each.style.name, each.text) for each in _made(a_report(a_part())).paragraphs if each.style]
    assert found[:3] == [
        ("Normal", "Rapport"),
        ("Title", "Mestringstreff Orkdal"),
        ("Subtitle", "Orkdal, 12. januar til 16. februar 2026"),
    ]
    assert ("Heading 1", "Oppmøte") in found
    assert ("List Bullet", "Lokalet var godt") in found
    assert found[-1] == ("Normal", "God nytte er ikke det samme som effekt.")


def test_every_table_of_figures_has_a_head_that_is_repeated() -> None:
    _, table = _made(a_report()).tables
    assert table.rows[0]._tr.xpath(".//w:tblHeader")


TABLE = ("tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblLook")
CELL = ("tcW", "shd")
PARAGRAPH = ("pStyle", "keepNext", "pBdr", "shd", "spacing", "ind", "jc")


def test_what_a_part_of_the_file_is_like_is_told_in_the_order_that_word_wants() -> None:
    made = _made(replace(a_report(a_part(), a_part()), notice="Kurset er ikke ferdig."))
    for role, order in (("tblPr", TABLE), ("tcPr", CELL), ("pPr", PARAGRAPH)):
        for each in made.element.xpath(f".//w:{role}"):
            told = [child.tag.rpartition("}")[2] for child in each]
            assert told == sorted(told, key=order.index)


def test_numbers_stand_to_the_right() -> None:
    _, table = _made(a_report()).tables
    found = [cell.paragraphs[0].alignment for cell in table.rows[1].cells]
    assert found == [WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.RIGHT]


def test_charts_are_pictures_that_say_what_they_mean() -> None:
    told = [each._inline.docPr.get("descr") for each in _made(a_report()).inline_shapes]
    assert len(told) == 2
    assert "8 av 10 svarte god eller svært god nytte." in told[0]


def test_each_page_has_a_number() -> None:
    (section,) = _made(a_report()).sections
    (foot,) = section.footer.paragraphs
    assert foot.text.startswith("Mestringstreff Orkdal")
    assert foot._p.xpath(".//w:fldSimple/@w:instr") == ["PAGE"]


def test_all_of_it_is_in_bokmal_and_names_the_program() -> None:
    made = _made(a_report())
    languages = {each.get(qn("w:val")) for each in made.styles.element.iter(qn("w:lang"))}
    assert (languages, made.core_properties.author) == ({"nb-NO"}, "Mestringstreff Desktop")


def test_a_title_that_is_too_long_for_what_word_tells_of_a_file_stands_whole_in_it() -> None:
    made = _made(replace(a_report(), title="Mestring " * 40))
    assert len(made.core_properties.title) <= 255
    assert made.paragraphs[1].text == "Mestring " * 40
