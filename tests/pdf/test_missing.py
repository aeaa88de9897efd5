"""Letters that no font has are noticed while a print is made, wherever on the paper they stand."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.pdf.fonts import UNKNOWN
from mestringstreff_desktop.pdf.missing import noticing
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look, unprintable
from mestringstreff_desktop.services import printing
from tests.conftest import NOW
from tests.pdf import reading


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("你好 kurs 你", "你好"),
        ("தமிழ் हिन्दी", "தமழहनद"),
        ("Åse 👩‍⚕️ ✓ → שלום مرحبا Ánná «» …", ""),
        ("\ue000", "\ue000"),
        ("愛🏽\u200d\ufe0f", "愛"),
    ],
)
def test_what_no_font_has(text: str, letters: str) -> None:
    assert unprintable(text) == letters


@given(st.text())
def test_what_is_not_told_of_is_printed(text: str) -> None:
    """And for what is told of, there is a box."""
    pen = Pen(Canvas(file := BytesIO(), pagesize=(5000, 5000)), Look())
    with noticing() as found:
        pen.text(f"x{text}", "body", Box(0, 0, 4900, 4900))
    pen.canvas.save()
    assert "".join(found) == unprintable(f"x{text}")
    assert (UNKNOWN in reading.text(file.getvalue())) == bool(found) or UNKNOWN in text


def test_every_kind_of_print_tells_of_them(library: Library, course: Course) -> None:
    gathering, own = course.gatherings[0], PrintOptions()
    course.title = gathering.title = gathering.items[0].title = gathering.log.done = "你好"
    kinds: list[Callable[[], bytes]] = [
        lambda: printing.run_sheet_pdf(library, course, gathering, own),
        lambda: printing.programme_pdf(course, gathering, own),
        lambda: printing.overview_pdf(course, own),
        lambda: printing.log_pdf(course, gathering, NOW, own),
        lambda: printing.make_pdf(library, [min(library.forms)], own, course),
    ]
    for make in kinds:
        with noticing() as found:
            make()
        assert "".join(found) == "你好"
        assert "你好" in found["你"]


def test_what_another_thread_makes_is_its_own(library: Library, course: Course) -> None:
    course.title = "你好"
    with noticing() as found, ThreadPoolExecutor(1) as threads:
        threads.submit(printing.overview_pdf, course, PrintOptions()).result()
    assert not found
