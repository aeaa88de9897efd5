"""PDFs are put where they are wanted."""

from pathlib import Path

from mestringstreff_desktop.services import pdf_files


def test_a_pdf_that_is_made_already_is_kept_as_it_is(tmp_path: Path) -> None:
    target = pdf_files.keep_pdf(b"%PDF-1.7 ...", tmp_path / "a.pdf")
    assert target.read_bytes() == b"%PDF-1.7 ..."
