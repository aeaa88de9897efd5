"""PDFs are put where they are wanted, or in passing."""

from pathlib import Path

import pytest

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import pdf_files


def test_a_pdf_that_is_made_already_is_kept_as_it_is(tmp_path: Path) -> None:
    target = pdf_files.keep_pdf(b"%PDF-1.7 ...", tmp_path / "a.pdf")
    assert target.read_bytes() == b"%PDF-1.7 ..."


def test_a_passing_folder_is_a_new_one_each_time() -> None:
    first, second = pdf_files.passing_folder(), pdf_files.passing_folder()
    assert first != second
    assert first.is_dir()


def test_a_disk_without_room_for_a_passing_folder_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> str:
        raise OSError("No space left on device")

    monkeypatch.setattr("tempfile.mkdtemp", full)
    with pytest.raises(UserError, match="Gjør plass"):
        pdf_files.passing_folder()
