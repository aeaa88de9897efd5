"""How printing compares with the least it can cost: `python -m tests.benchmarks.printing`.

What is compared is done in turn, in one process, and the medians of the processor's time are told as
ratios; absolute times mean nothing on a shared machine. Goals: design.md 10.
"""

import shutil
import statistics
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import msgspec
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Paragraph, SimpleDocTemplate

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.forms import Form, PlanningChecklist
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, new_course
from mestringstreff_desktop.pdf import leaves, pen, style
from mestringstreff_desktop.pdf.leaves import Run
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.style import Look
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import handouts, printing
from mestringstreff_desktop.services.demo.fill import fill
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.temporary import TemporaryFiles
from mestringstreff_desktop.ui.base.printers import Job, Known, Sides
from mestringstreff_desktop.ui.paper import painting
from mestringstreff_desktop.ui.paper.printout import Printout, send
from mestringstreff_desktop.ui.widgets.system_printers import SystemPrinters

ROUNDS = 15
PLAIN = PrintOptions()
NOT_WORDS = {"id", "kind", "art", "tint", "style", "group", "source", "credit"}
ODT_HEAD = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
<office:body><office:text>"""
ODT_FOOT = "</office:text></office:body></office:document-content>"
MANIFEST = """<?xml version="1.0" encoding="UTF-8"?><manifest:manifest
 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


def medians(
    *actions: Callable[[], object], rounds: int = ROUNDS, clock: Callable[[], float] = time.process_time
) -> list[float]:
    """Do the actions in turn, and return the median seconds of each."""
    for action in actions:
        action()  # what is read once is read before the clock runs
    seconds: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for times, action in zip(seconds, actions, strict=True):
            began = clock()
            action()
            times.append(clock() - began)
    return [statistics.median(times) for times in seconds]


def words_of(content: object) -> Iterator[str]:
    """All texts of a form."""
    if isinstance(content, str) and content:
        yield content
    elif isinstance(content, dict):
        for name, part in content.items():
            yield from words_of(part) if name not in NOT_WORDS else ()
    elif isinstance(content, list | tuple):
        for part in content:
            yield from words_of(part)


def texts_of(form: Form, library: Library) -> list[str]:
    """All texts of a form, those of the planning checklist where it is in it."""
    lists = [section for section in form.sections if isinstance(section, PlanningChecklist)]
    checklist = [msgspec.to_builtins(library.checklist.areas) for _ in lists]
    return list(words_of([msgspec.to_builtins(form), *checklist]))


def paragraphs(form: Form, library: Library) -> bytes:
    """Set a form's texts as ReportLab's plain paragraphs, in the same three fonts."""
    file, look = BytesIO(), Look()
    styles = [look.style(name) for name in ("title", "body", "label", "hint")]
    texts = texts_of(form, library)
    story = [Paragraph(escape(text), styles[min(place, place % 3 + 1)]) for place, text in enumerate(texts)]
    SimpleDocTemplate(file, pagesize=A4).build(list(story))
    return file.getvalue()


def made_anew(library: Library, form_id: str) -> bytes:
    """Make a sheet as if none had been made before it."""
    pen._broken.at.cache_clear()
    style.plain.cache_clear()
    return printing.make_pdf(library, [form_id], PLAIN)


def one_sheet(library: Library) -> None:
    """Tell of a sheet of words, and of all sheets, their drawings with them."""
    forms = list(library.forms.values())
    words = library.forms["grupperegler"]
    ours, plain = medians(lambda: made_anew(library, words.id), lambda: paragraphs(words, library), rounds=40)
    print(f"one sheet / the same text as plain paragraphs: {ours / plain:.2f} (goal 1.5)")
    ours, plain, again = medians(
        lambda: [made_anew(library, form.id) for form in forms],
        lambda: [paragraphs(form, library) for form in forms],
        lambda: [printing.make_pdf(library, [form.id], PLAIN) for form in forms],
        rounds=5,
    )
    print(f"each sheet by itself, drawings too / their texts: {ours / plain:.2f} (goal 1.5)")
    print(f"the same, when they have been made before: {again / plain:.2f}")


def folders(library: Library) -> None:
    """Tell of 12 copies of a folder against one."""
    ready = handouts.Ready(_course(library), {}, Sandbox())

    def make(copies: int) -> bytes:
        return handouts.make_folder(library, ready, PrintOptions(copies=copies)).pdf

    one, twelve = medians(lambda: make(1), lambda: make(12), rounds=7)
    sizes = [len(make(copies)) for copies in (1, 12)]
    pages = len(PdfReader(BytesIO(make(1))).pages)
    each = (sizes[1] - sizes[0]) / (11 * pages)
    print(f"12 copies of a folder of {pages} pages / one, time: {twelve / one:.2f} (goal 1.2)")
    print(f"12 copies of it, bytes a further page: {each:.0f} (goal 600)")
    print(f"absolute: one {one:.2f} s and {sizes[0] / 1000:.0f} kB, twelve {twelve:.2f} s")


def _course(library: Library) -> Course:
    return new_course("Vårkurs", library.gatherings, library.frame, datetime.now(UTC))


def toolbox(library: Library) -> None:
    """Tell of the whole toolbox against LibreOffice with a document of the same texts."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("the whole toolbox / LibreOffice: left out, as LibreOffice is not installed (goal 0.25)")
        return
    with tempfile.TemporaryDirectory() as folder:
        document = _document(library, Path(folder))
        command = [office, "--headless", "--convert-to", "pdf", "--outdir", folder, str(document)]
        ours, theirs = medians(
            lambda: printing.make_pdf(library, list(library.forms), PLAIN),
            lambda: subprocess.run(command, check=True, capture_output=True),
            rounds=3,
            clock=time.perf_counter,
        )
    print(f"the whole toolbox / LibreOffice: {ours / theirs:.2f} (goal 0.25)")


def _document(library: Library, folder: Path) -> Path:
    """Write the texts of all forms as a document LibreOffice opens."""
    texts = (text for form in library.forms.values() for text in texts_of(form, library))
    body = "".join(f"<text:p>{escape(text)}</text:p>" for text in texts)
    target = folder / "verktoykasse.odt"
    with zipfile.ZipFile(target, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("content.xml", f"{ODT_HEAD}{body}{ODT_FOOT}")
        file.writestr("META-INF/manifest.xml", MANIFEST)
    return target


def stack_of_twelve(library: Library) -> None:
    """Tell of a gathering's stack for twelve against one for one, on its way to the printer."""
    one, twelve = _stack(library, 1), _stack(library, 12)
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        for sides in (Sides.ONE, Sides.LONG_EDGE):
            words = f"a stack for 12 / for 1 as letters, {sides}"
            _tell(
                words, *(_sent(replace(what, job=replace(JOB, sides=sides)), room) for what in (one, twelve))
            )
        single, runs = _painted(one, one.runs, room), _painted(twelve, twelve.runs, room)
        _tell("the same where pages are painted, each once", single, runs)
        all_pages = [Run(tuple(twelve.order))]
        _tell("the same with each copy painted, as before", single, _painted(twelve, all_pages, room))


JOB = Job(Known("k", "Kopirommet"), "Bunke")
DPI = 300  # of what is painted
Cost = tuple[float, int]  # seconds, and bytes for the printer


def _tell(words: str, one: Cost, twelve: Cost) -> None:
    ratios = ", ".join(f"{many / single:.2f}" for single, many in zip(one, twelve, strict=True))
    absolute = " and ".join(f"{seconds:.2f} s {size / 1000:.0f} kB" for seconds, size in (one, twelve))
    print(f"{words}, time and bytes: {ratios} (goal 1.5); absolute {absolute}")


def _stack(library: Library, participants: int) -> Printout:
    """Make the stack of the demo's first gathering."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / paths.DATABASE_NAME)
        course = fill(database, library, datetime.now(UTC))
        first, sandbox = course.gatherings[0].id, Sandbox()
        ready = handouts.read_stack(database, course.id, first, sandbox)
        database.close()
    ready.course.participants = participants
    with leaves.noticing() as sets:
        pdf = handouts.make_stack(library, ready, first, spares=0, options=PLAIN).pdf
    return Printout(pdf, tuple(sets), JOB)


def _sent(what: Printout, room: Path) -> Cost:
    """Hand it over to a stand-in for CUPS's lp, which keeps what it gets, as a queue does."""
    kept, program = room / "kept.pdf", room / "lp"
    program.write_text(f'#!/bin/sh\nfor last; do :; done\ncp "$last" "{kept}"\n', "utf-8")
    program.chmod(0o755)
    printers, temporary = SystemPrinters(programs=str(room)), TemporaryFiles(room / "midlertidig")
    [seconds] = medians(lambda: send(what, printers, temporary, int), rounds=7, clock=time.perf_counter)
    temporary.close()
    return seconds, kept.stat().st_size


def _painted(what: Printout, runs: Sequence[Run], room: Path) -> Cost:
    """Paint each run to a file, as for a printer that makes the copies itself."""
    seconds, size, file = 0.0, 0, room / "painted.pdf"
    for run in runs:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setResolution(DPI)
        printer.setFullPage(True)
        began = time.process_time()
        painting.paint(what.pdf, printer, [replace(run, copies=1)], lambda *_: None)
        seconds, size = seconds + time.process_time() - began, size + file.stat().st_size
    return seconds, size


def main() -> None:
    application = QApplication([])
    library = Library(paths.resources(), paths.forms())
    stack_of_twelve(library)
    one_sheet(library)
    toolbox(library)
    folders(library)
    application.quit()


if __name__ == "__main__":
    main()
