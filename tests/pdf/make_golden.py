"""Writes the golden file of every form anew: `python -m tests.pdf.make_golden`.

A golden file holds the texts and boxes of a form's pages, in millimetres from their upper left corner.
Look at the sheets, and at the difference, before you commit it.
"""

from pathlib import Path

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.library import Library
from tests.pdf.recorded import golden_text

FOLDER = Path(__file__).parent / "golden"


def main() -> None:
    library = Library(paths.resources(), paths.forms())
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        if old.stem not in library.forms:
            old.unlink()
    for form_id, form in library.forms.items():
        (FOLDER / f"{form_id}.txt").write_text(golden_text(form, library), encoding="utf-8")


if __name__ == "__main__":
    main()
