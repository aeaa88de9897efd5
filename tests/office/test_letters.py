"""A text as a Word file: real headings, lists and language, marked gaps, and its drawing with its meaning."""

from dataclasses import replace
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn

from mestringstreff_desktop.content.letters import LetterLook
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.texts import Filled, FilledBlock
from mestringstreff_desktop.office.letters import document
from tests.conftest import NOW
from tests.course.recruiting.letters import LOOKS, a_filled, a_known_course, an_unknown_course
from tests.each import for_each


def _made(*copies: Filled) -> DocumentType:
    return Document(BytesIO(document(copies, NOW)))


def _lines(made: DocumentType) -> list[tuple[str, str]]:
    return [(each.style.name if each.style else "", each.text) for each in made.paragraphs if each.text]


def test_a_letter_has_its_headings_and_list_as_word_knows_them() -> None:
    assert _lines(_made(a_filled()))[:9] == [
        ("Normal", "Orkland kommune\t25. november 2026"),
        ("Normal", "[Navn]"),
        ("Heading 1", "Om Mestringstreff Orkdal"),
        ("Heading 2", "Mestringstreff Orkdal"),
        ("Subtitle", "Et kurs om hverdagen."),
        ("Normal", "Hei [Fornavn]"),
        ("Normal", "Vi møtes 6 ganger."),
        ("List Bullet", "Du får prøve verktøy"),
        ("List Bullet", "Du møter andre"),
    ]


def test_what_hangs_has_its_heading_as_the_title_and_strips_to_cut() -> None:
    made = _made(a_filled("poster"))
    assert ("Title", "Mestringstreff Orkdal") in _lines(made)
    (table,) = made.tables
    words = [cell.text.replace("\N{NO-BREAK SPACE}", " ") for cell in table.rows[0].cells]
    assert words == ["Mestringstreff Orkdal\n900 12 345"] * 10


def test_each_gap_is_highlighted_and_in_brackets_and_nothing_else_is() -> None:
    made = _made(a_filled(course=an_unknown_course()))
    runs = [run for each in made.paragraphs for run in each.runs]
    marked = [run.text for run in runs if run.font.highlight_color is WD_COLOR_INDEX.YELLOW]
    assert marked == [run.text for run in runs if run.text.startswith("[")]
    assert marked[:4] == ["[Avsender]", "[Navn]", "[Fornavn]", "[Antall samlinger]"]


def test_each_who_is_to_sign_has_a_line_above_the_name() -> None:
    letter = Letter(letter_id="letter", blocks={"sign": "Kari\n\nJonas\nfor oss"})
    ruled = [each.text for each in _made(a_filled(letter=letter)).paragraphs if each._p.xpath(".//w:pBdr")]
    assert ruled == ["Kari", "Jonas\nfor oss"]
    assert not _made(a_filled()).element.xpath(".//w:pBdr")


def test_all_of_it_is_in_bokmal() -> None:
    made = _made(a_filled())
    languages = {each.get(qn("w:val")) for each in made.styles.element.iter(qn("w:lang"))}
    assert (languages, made.core_properties.language) == ({"nb-NO"}, "nb-NO")


def test_each_copy_begins_on_a_page_of_its_own() -> None:
    made = _made(a_filled(), a_filled(), a_filled())
    breaks = [each for each in made.element.iter(qn("w:br")) if each.get(qn("w:type")) == "page"]
    assert len(breaks) == 2


def test_a_drawing_and_a_code_say_what_they_mean() -> None:
    made = _made(a_filled("poster", alt="En ring av stoler"))
    told = [each._inline.docPr.get("descr") for each in made.inline_shapes]
    assert told == ["En ring av stoler", "QR-kode. Lenke til orkland.kommune.no/mestringstreff"]
    assert len(_made(a_filled("poster", a_known_course(text_values={}))).inline_shapes) == 1


def test_strips_that_are_emptied_are_not_there() -> None:
    letter = Letter(letter_id="poster", blocks={"tearoff": " "})
    assert not _made(a_filled("poster", letter=letter)).tables


def test_signs_that_no_file_can_hold_are_left_out() -> None:
    block = FilledBlock("text", "text", "", (("Hei\x00 du\x1f", ""),))
    assert ("Normal", "Hei du") in _lines(_made(replace(a_filled("plain"), blocks=(block,))))


@for_each({look: look for look in LOOKS})
def test_every_look_opens_with_a_heading_on_a4(look: LetterLook) -> None:
    made = _made(a_filled(look))
    (section,) = made.sections
    sides = [round(side.mm) for side in (section.page_width, section.page_height) if side]
    assert sides == ([297, 210] if look == "certificate" else [210, 297])
    first = next(style for style, _ in _lines(made) if style not in {"Normal"})
    assert first in {"Title", "Heading 1"}
