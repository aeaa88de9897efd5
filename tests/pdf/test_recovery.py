"""The recovery code is whole on one page, and nowhere but on it."""

import datetime as dt

import pytest
from pypdf import PdfReader

from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.recovery import in_lines, recovery_sheets
from mestringstreff_desktop.services import locking, printing
from tests.pdf.reading import read, texts
from tests.pdf.samples import LOOK, bound

CODE = "7FJH-JTQ9-AJRK-EDQX-DZB8-HXWF-VR2A-TRXW"
DAY = dt.date(2026, 11, 26)


@pytest.mark.parametrize("options", [PrintOptions(), PrintOptions(large_print=True)], ids=["plain", "large"])
def test_it_is_whole_on_one_page_that_says_which_one_it_is(options: PrintOptions) -> None:
    (page,) = texts(printing.recovery_pdf(CODE, DAY, options))
    assert all(group in page for group in CODE.split("-"))
    assert "Laget 26.11.2026" in page


def test_every_code_fits_its_lines() -> None:
    widest = "-".join(["WWWW"] * 8)
    assert len(in_lines(widest)) == 2
    (page,) = texts(bound(recovery_sheets(widest, DAY, LOOK)))
    assert page.count("WWWW") == 8


def test_the_metadata_tell_nothing_of_it() -> None:
    code = locking.new_code()
    reader: PdfReader = read(printing.recovery_pdf(code, DAY, PrintOptions()))
    told = str(reader.metadata) + str(reader.xmp_metadata and reader.xmp_metadata.stream.get_data())
    assert not [group for group in code.split("-") if group in told]
    assert reader.metadata is not None
    assert reader.metadata.title == "Gjenopprettingskode"
