"""Scripts that join or run from the right are printed as Qt draws them, in every kind of text."""

from io import BytesIO
from itertools import accumulate
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.pdf.fonts import SIGNS, UNKNOWN, register_fonts
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.pen import Box, Pen, paragraph, text_height, text_width
from mestringstreff_desktop.pdf.shaped import ShapedText, _shaped, is_joined
from mestringstreff_desktop.pdf.style import Look
from mestringstreff_desktop.services import printing
from tests.conftest import NOW
from tests.pdf import reading

ROOM = Box(20, 20, 360, 160)
DOTS = 4 * 72 / 25.4  # four to a point
ARABIC, HEBREW, PERSIAN = "مرحبا بالعالم", "שלום עולם", "می‌خواهم بروم"


def printed(text: str, style: str = "body", lead: str = "") -> bytes:
    register_fonts()
    file = BytesIO()
    canvas = Canvas(file, pagesize=(400, 200))
    Pen(canvas, Look()).text(text, style, ROOM, lead)
    canvas.save()
    return file.getvalue()


def ink(picture: QImage) -> list[float]:
    """How much of the ink is left of each column, from the first that has any to the last."""
    dark = [sum(255 - each for each in column) for column in zip(*reading.rows(picture), strict=True)]
    places = [at for at, each in enumerate(dark) if each]
    line = list(accumulate(dark[places[0] : places[-1] + 1]))
    return [each / line[-1] for each in line]


def drawn_by_qt(text: str, like: QImage) -> QImage:
    """A line at the same place and of the same size as in the printed picture, in our two fonts."""
    for file in ("DejaVuSans", "SourceSans3-Regular"):
        QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / f"{file}.ttf"))
    scale = like.width() / 400
    font = QFont(["Source Sans 3", "DejaVu Sans"])
    font.setPixelSize(round(Look().style("body").fontSize * scale))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(ROOM.width * scale)
    layout.endLayout()
    picture = QImage(like.size(), QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    layout.draw(painter, QPointF(ROOM.x * scale, 20 * scale))
    painter.end()
    return picture


@pytest.mark.looks
@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        HEBREW,
        PERSIAN,
        "لا إله الأمراض",
        "בְּרֵאשִׁית בָּרָא",
        f"Kurset «{ARABIC}» starter (12. mars)",
        f"{HEBREW} kl. 10.30 (25 %) abc",
        "الساعة 10:30 (١٢٣) في القاعة",
    ],
)
def test_a_line_is_printed_as_qt_draws_it(text: str, qapp: QApplication) -> None:
    (picture,) = reading.pictures(printed(text), DOTS)
    own, other = ink(picture), ink(drawn_by_qt(text, picture))
    assert len(own) == pytest.approx(len(other), abs=4)
    for at, here in enumerate(own):
        near = other[max(0, at - 3)], other[min(at + 3, len(other) - 1)]
        assert near[0] - 0.01 <= here <= near[1] + 0.01


@pytest.mark.parametrize("style", ["body", "hint", "body-right", "body-centre"])
@pytest.mark.parametrize("text", [HEBREW, f"{ARABIC} abc"])
def test_what_begins_from_the_right_stands_to_the_right(text: str, style: str, qapp: QApplication) -> None:
    (picture,) = reading.pictures(printed(text, style), DOTS)
    dark = [min(column) < reading.PAPER for column in zip(*reading.rows(picture), strict=True)]
    left, right = dark.index(True), len(dark) - dark[::-1].index(True)
    ends = (left + right) / 2 if style.endswith("centre") else right
    assert ends / 4 == pytest.approx(200 if style.endswith("centre") else ROOM.right, abs=2)


def test_letters_are_joined_and_stand_from_the_right() -> None:
    """The forms are those of Unicode's list: first, middle, last; what is meant is told beside them."""
    run = _shaped("بيت", SIGNS, True)
    assert str(run.glyphs) == "\ufe96\ufef4\ufe91"
    assert reading.text(printed("بيت")) in ("بيت", "تيب")


def test_letters_that_are_not_there_are_boxes_of_one_kind() -> None:
    assert reading.text(printed(f"{HEBREW} 你好")).count(UNKNOWN) == 2
    assert reading.text(printed("Kurs 你好")).count(UNKNOWN) == 2


def test_a_box_runs_the_way_its_letter_would(qapp: QApplication) -> None:
    """The line begins from the left, as the letter that no font has does."""
    first, *_ = ShapedText(f"你 {HEBREW}", Look().style("body"))._written
    assert first.indent(100, 40) == 0


def test_a_letters_own_code_is_no_letter_to_others() -> None:
    printed("e\u0331\u0301 בְּרֵאשִׁית لله")
    assert reading.text(printed("\ue000\ue001\ue002")) == UNKNOWN * 3


def test_a_long_text_breaks_between_words_and_a_long_word_where_it_must() -> None:
    for text in (f"{ARABIC} " * 30, HEBREW.replace(" ", "") * 30, f"Kurset {HEBREW} " * 12):
        broken = paragraph(text, Look(), "body")
        assert isinstance(broken, ShapedText)
        broken.wrap(150, inf)
        assert all(line.width(*part) <= 150 for line, part in broken._lines)
        assert text_height(text, Look(), "body", 150) == len(broken._lines) * Look().style("body").leading


def test_lines_of_both_kinds_have_their_letters_on_the_same_height(qapp: QApplication) -> None:
    tops = []
    for text in ("Hei", "Hei ש"):
        (picture,) = reading.pictures(printed(text), DOTS)
        tops.append([any(each < reading.PAPER for each in row[: 4 * 40]) for row in reading.rows(picture)])
    assert tops[0] == tops[1]


def test_a_lead_is_set_heavier_and_line_breaks_are_kept() -> None:
    pdf = printed(f"{HEBREW}\nto", lead="Kari: ")
    assert {str(font["/BaseFont"]).split("+")[-1] for font in reading.fonts(pdf) if "/BaseFont" in font} >= {
        "SourceSans3-SemiBold",
        "SourceSans3-Regular",
        "DejaVuSans",
    }
    assert text_height(f"{HEBREW}\nto", Look(), "body", 300) == 2 * Look().style("body").leading


@pytest.mark.parametrize("text", ["Åse og Ánná", "10 % … → ✓", "👩‍⚕️ 🌻", "Привет Γεια"])
def test_other_text_is_set_as_before(text: str) -> None:
    assert not is_joined(text)


@given(st.text(st.one_of(st.characters(), st.sampled_from("של عبت 12(«»)\u0331\u200d\u2067\u2069\n"))))
def test_any_text_can_be_set_and_measured(text: str) -> None:
    made = ShapedText(text, Look().style("body"))
    width = text_width(text, Look(), "body")
    assert made.wrap(max(width, 20) + 1, inf)[1] >= 0
    assert made.minWidth() <= width + 1


def test_every_print_has_them_set(library: Library, course: Course) -> None:
    """Run sheet, programme, overview, log, a sheet's foot: read back, the letters are in order."""
    gathering, own = course.gatherings[0], PrintOptions()
    course.title = gathering.title = gathering.items[0].title = gathering.log.done = ARABIC
    gathering.items[0].responsible = HEBREW
    pdfs = [
        printing.run_sheet_pdf(library, course, gathering, own),
        printing.programme_pdf(course, gathering, own),
        printing.overview_pdf(course, own),
        printing.log_pdf(course, gathering, NOW, own),
        printing.make_pdf(library, [min(library.forms)], own, course),
    ]
    assert [ARABIC.split(maxsplit=1)[0] in reading.text(pdf) for pdf in pdfs] == [True] * len(pdfs)
    assert HEBREW.split(maxsplit=1)[0] in reading.text(pdfs[0])
