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


def test_what_is_printed_from_a_plan_is_named_after_it(library: Library, course: Course) -> None:
    gathering, options = course.gatherings[1], PrintOptions(copies=2)
    made = [
        pdf_files.run_sheet_pdf(library, course, gathering, options),
        pdf_files.programme_pdf(course, gathering, options),
        pdf_files.log_pdf(course, gathering, NOW, options),
        pdf_files.overview_pdf(course, options),
    ]
    titles = [PdfReader(io.BytesIO(pdf)).metadata.title for pdf in made]  # type: ignore[union-attr]
    assert titles == [f"{kind}, {gathering.name}" for kind in ("Kjøreplan", "Program", "Logg")] + [
        f"Samlingene, {course.title}"
    ]
    assert [len(pages(pdf)) for pdf in made] == [2, 2, 2, 2]


def test_logs_are_printed_when_there_are_any(course: Course) -> None:
    with pytest.raises(UserError, match="Ingen av samlingene har noen logg"):
        pdf_files.logs_pdf(course, NOW, PrintOptions())
    course.gatherings[2].log.done = "Alle kom."
    assert "Alle kom." in "".join(pages(pdf_files.logs_pdf(course, NOW, PrintOptions())))
