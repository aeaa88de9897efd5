"""Where PDFs are put when they are made."""

from pathlib import Path

from mestringstreff_desktop.storage import files


def keep_pdf(pdf: bytes, target: Path) -> Path:
    """Write a PDF that is made already, whole or not at all.

    Raises:
        UserError: the disk refuses the file.
    """
    return files.write_whole(target, pdf)
