from io import BytesIO
from typing import Any

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.packing import TOGETHER, packed


@pytest.fixture(scope="module")
def loose() -> bytes:
    """A file as ReportLab writes it, of more objects than go in one stream."""
    file = BytesIO()
    canvas = Canvas(file, lang="nb")
    canvas.setTitle("Årets ark")
    for number in range(TOGETHER):
        canvas.drawString(100, 100, f"Side {number}")
        canvas.bookmarkPage(f"{number}")
        canvas.addOutlineEntry(f"Side {number}", f"{number}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def objects(pdf: bytes) -> dict[int, bytes]:
    with pikepdf.open(BytesIO(pdf)) as file:
        kept: list[Any] = [each for each in file.objects if not is_of_packing(each)]
        return {each.objgen[0]: written(each) for each in kept}


def is_of_packing(each: Any) -> bool:
    return isinstance(each, pikepdf.Stream) and each.get("/Type") in {"/ObjStm", "/XRef"}


def written(each: Any) -> bytes:
    content = each.read_bytes() if isinstance(each, pikepdf.Stream) else b""
    return bytes(each.unparse(resolved=True)) + content


def test_every_object_is_as_it_was_and_has_its_number(loose: bytes) -> None:
    assert objects(packed(loose)) == objects(loose)


def test_what_is_told_of_the_file_is_as_it_was(loose: bytes) -> None:
    with pikepdf.open(BytesIO(packed(loose))) as file, pikepdf.open(BytesIO(loose)) as before:
        assert file.check_pdf_syntax() == []
        assert file.trailer.ID[0] == before.trailer.ID[0]
        assert str(file.docinfo.Title) == "Årets ark"
        assert len(file.pages) == TOGETHER


def test_a_file_of_small_objects_is_half_as_large(loose: bytes) -> None:
    assert len(packed(loose)) < len(loose) / 2


def test_another_file_is_a_bug() -> None:
    with pytest.raises(ValueError, match="ReportLab"):
        packed(b"%PDF-1.7\n")
