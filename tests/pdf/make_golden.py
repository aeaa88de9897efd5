"""Writes the golden files anew, of every form and of a course's plan: `python -m tests.pdf.make_golden`.

A golden file holds the texts and boxes of the pages, in millimetres from their upper left corner.
Look at the sheets, and at the difference, before you commit it.
"""

from pathlib import Path

from mestringstreff_desktop.pdf.forms import FormPrinter
from tests.pdf.prints import LIBRARY, PRINTS, a_real_course
from tests.pdf.recorded import golden_text
from tests.pdf.samples import TITLES, of_large_group

FOLDER = Path(__file__).parent / "golden"
PLANS = (
    "plan-kjoreplan-3",
    "plan-program-3",
    "plan-logg",
    "plan-forside",
    "plan-skilleark",
    "fagstoff",
)
LARGE_GROUP = "kartlegging-for-stor-gruppe"
NAMES = (*LIBRARY.forms, *PLANS, LARGE_GROUP)


def made(name: str) -> str:
    """Return what a golden file is to hold."""
    if name in PLANS:
        return golden_text(lambda look: PRINTS[name](a_real_course(), look))
    printer, of_all = FormPrinter(LIBRARY, TITLES[0]), name == LARGE_GROUP
    form = of_large_group(LIBRARY.forms["kartlegging-for"]) if of_all else LIBRARY.forms[name]
    return golden_text(lambda look: printer.sheets(form, look))


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        if old.stem not in NAMES:
            old.unlink()
    for name in NAMES:
        (FOLDER / f"{name}.txt").write_text(made(name), encoding="utf-8")


if __name__ == "__main__":
    main()
