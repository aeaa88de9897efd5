"""The printers of this machine. Loads QtPrintSupport when the first is asked for.

Linux and macOS print by CUPS, which takes a PDF as it is: its own program `lp` hands it over, to the
printing service of this machine. Windows takes no PDF, so pages are painted for it.
"""

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop import programs
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.printers import NO_ANSWER, Abilities, Job, Known, Sides, Size
from mestringstreff_desktop.ui.widgets.plain_words import title_words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

NO_SYSTEM = (
    "Maskinen mangler utskriftssystemet CUPS. Be IT installere cups (navnet på Debian og Ubuntu), "
    "eller velg «Lagre som PDF» og skriv ut fra en annen maskin."
)
NO_PRINTER = "Fant ingen skriver. Koble til en, eller velg «Lagre som PDF» og skriv ut fra en annen maskin."
GONE = "Fant ikke skriveren «{name}» lenger. Velg en annen."
REFUSED = "Skriveren «{name}» tar ikke imot utskrifter nå. Velg en annen."
STANDS_STILL = "Skriveren står stille. Se etter at den er på og har papir."
PATIENCE = 60  # seconds for the printing service to answer
_WAITING = {  # what CUPS calls it, by how it begins; the first that fits is told
    "media-empty": "er tom for papir",
    "media-needed": "mangler papir",
    "media-jam": "har papirstopp",
    "cover-open": "har et deksel som står åpent",
    "door-open": "har et deksel som står åpent",
    "toner-empty": "er tom for toner",
    "marker-supply-empty": "er tom for blekk eller toner",
    "offline": "er ikke på",
    "connecting-to-device": "svarer ikke ennå",
    "paused": "står på pause",
}
_IN_ENGLISH = {
    "LC_ALL": "C.UTF-8",
    "LANG": "C.UTF-8",
    "SOFTWARE": "CUPS",
}  # macOS heeds LANG by SOFTWARE alone


class SystemPrinters:
    """`programs` is where CUPS's own programs are looked for; None is as the system has it."""

    def __init__(self, parent: QWidget | None = None, programs: str | None = None) -> None:
        self._parent, self._programs = parent, programs

    @property
    def takes_pdf(self) -> bool:
        return sys.platform != "win32" and self._program("lp") is not None

    def known(self) -> Sequence[Known]:
        from PySide6.QtPrintSupport import QPrinterInfo

        usual = QPrinterInfo.defaultPrinterName()
        names = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))
        if not names:
            raise UserError(NO_PRINTER if self.takes_pdf or sys.platform == "win32" else NO_SYSTEM)
        words = self._descriptions()
        return [Known(name, words.get(name) or name.replace("_", " ")) for name in names]

    def _descriptions(self) -> Mapping[str, str]:
        """Return the words people know the printers by, where the system tells them: all at one asking."""
        done = self._run("lpstat", "-l", "-p") if self.takes_pdf else None
        name, found = "", dict[str, str]()
        for line in done.stdout.splitlines() if done else ():
            kind, _, told = line.strip().partition(" ")
            if kind == "printer":
                name = told.partition(" ")[0]
            elif kind == "Description:":
                found[name] = told
        return found

    def abilities(self, printer: Known) -> Abilities:
        from PySide6.QtGui import QPageSize
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        info = QPrinterInfo.printerInfo(printer.name)
        modes = info.supportedDuplexModes()
        sizes = {size.id() for size in info.supportedPageSizes()}
        stands_still = info.state() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}
        return Abilities(
            both_sides=any(mode is not QPrinter.DuplexMode.DuplexNone for mode in modes),
            colours=QPrinter.ColorMode.Color in info.supportedColorModes(),
            sizes=frozenset({Size.A4} | ({Size.A3} if QPageSize.PageSizeId.A3 in sizes else set())),
            trouble=self._waits_for(printer, "Skriveren {what}.") or (STANDS_STILL if stands_still else ""),
        )

    def send(self, pdf: Path, job: Job) -> str:
        done = self._run("lp", *_options(job), str(pdf))
        if done is None:
            raise UserError(NO_ANSWER)
        if done.returncode:
            raise UserError(_refusal(done.stderr).format(name=job.printer.words))
        return self._waits_for(job.printer, "Skriveren {what}. Den skriver når det er ordnet.")

    def _waits_for(self, printer: Known, sentence: str) -> str:
        done = self._run("lpstat", "-l", "-p", printer.name) if self.takes_pdf else None
        told = done.stdout.partition("Alerts:")[2].partition("\n")[0] if done else ""
        what = next((words for reason, words in _WAITING.items() if reason in told), "")
        return sentence.format(what=what) if what else ""

    def _program(self, name: str) -> str | None:
        return shutil.which(name, path=self._programs)

    def _run(self, name: str, *words: str) -> "subprocess.CompletedProcess[str] | None":
        """Run a program of CUPS's, which answers in English; None where it does not answer."""
        program = self._program(name)
        if program is None:
            return None
        try:
            return subprocess.run(
                [program, *words],
                env=programs.surroundings(_IN_ENGLISH),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=PATIENCE,
                check=False,
                encoding="utf-8",
                errors="replace",
            )
        except (OSError, subprocess.TimeoutExpired):
            return None

    def painted(self, job: Job) -> "QPrinter":
        from PySide6.QtGui import QPageSize
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        info = QPrinterInfo.printerInfo(job.printer.name)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        sizes, duplex, colours = QPageSize.PageSizeId, QPrinter.DuplexMode, QPrinter.ColorMode
        printer.setDocName(job.title)
        printer.setCreator("Mestringstreff")
        printer.setPageSize(QPageSize(sizes.A3 if job.size is Size.A3 else sizes.A4))
        printer.setFullPage(True)  # the sheets have margins of their own
        printer.setCopyCount(job.copies)
        printer.setCollateCopies(True)
        printer.setDuplex(
            {
                Sides.ONE: duplex.DuplexNone,
                Sides.LONG_EDGE: duplex.DuplexLongSide,
                Sides.SHORT_EDGE: duplex.DuplexShortSide,
            }[job.sides]
        )
        if job.is_grey:
            printer.setColorMode(colours.GrayScale)
        return printer

    def choose_more(self, printer: "QPrinter", title: str) -> bool:
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

        dialog, option = QPrintDialog(printer, self._parent), QAbstractPrintDialog.PrintDialogOption
        dialog.setWindowTitle(title_words(f"Skriv ut {title}"))
        dialog.setOption(option.PrintToFile, False)  # «Lagre som PDF» does that, and better
        dialog.setOption(option.PrintPageRange, False)  # the pages are chosen before
        return bool(dialog.exec())


def _options(job: Job) -> list[str]:
    """Return what `lp` is told of a job."""
    named = {
        "sides": job.sides,
        "media": job.size,
        "collate": "true",
        "print-scaling": "fit" if job.shrinks else "none",
    } | ({"print-color-mode": "monochrome"} if job.is_grey else {})
    told = ["-d", job.printer.name, "-n", str(job.copies), "-t", job.title]
    return told + [part for name, value in named.items() for part in ("-o", f"{name}={value}")]


def _refusal(said: str) -> str:
    """Return the sentence for what CUPS said."""
    if "not accepting" in said:
        return REFUSED
    return GONE if "does not exist" in said else NO_ANSWER
