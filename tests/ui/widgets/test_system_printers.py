"""The machine's printers: what CUPS is told, what it answers in our words, and the system's own dialog."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.printers import NO_ANSWER, Job, Known, Sides, Size
from mestringstreff_desktop.ui.widgets.system_printers import SystemPrinters

pytestmark = pytest.mark.usefixtures("qapp")
HALL = Known("gangen", "Skriveren i gangen")
JOB = Job(HALL, "BUSK", copies=12, sides=Sides.LONG_EDGE, is_grey=True)
TOLD = (("b", "Blå, 2. etasje"), ("gangen", "Skriveren i gangen"), ("Kontor_2", ""))
cups = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no CUPS")


class Cups:
    """Stands where CUPS's own programs are: `asked` is what `lp` was told."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._log = folder, folder / "asked"
        self.answer("lp", f'printf "%s\\n" "$@" > "{self._log}"')
        self.answer("lpstat", "echo 'Alerts: none'")

    def answer(self, program: str, script: str) -> None:
        path = self.folder / program
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)

    @property
    def asked(self) -> list[str]:
        return self._log.read_text("utf-8").splitlines()

    @property
    def printers(self) -> SystemPrinters:
        return SystemPrinters(programs=str(self.folder))


@pytest.fixture
def system(tmp_path: Path) -> Cups:
    return Cups(tmp_path)


@cups
def test_a_pdf_is_handed_over_as_it_is_with_its_options(system: Cups) -> None:
    assert system.printers.takes_pdf
    assert system.printers.send(Path("/tmp/Utskrift.pdf"), JOB) == ""
    *told, file = system.asked
    assert file == "/tmp/Utskrift.pdf"
    assert told[:6] == ["-d", "gangen", "-n", "12", "-t", "BUSK"]
    assert told[7::2] == [
        "sides=two-sided-long-edge",
        "media=A4",
        "collate=true",
        "print-scaling=none",
        "print-color-mode=monochrome",
    ]


@cups
def test_a_larger_page_shrinks_only_where_there_is_no_larger_paper(system: Cups) -> None:
    system.printers.send(Path("a.pdf"), Job(HALL, "A3", size=Size.A3))
    assert {"media=A3", "print-scaling=none"} <= set(system.asked)
    system.printers.send(Path("a.pdf"), Job(HALL, "A3", shrinks=True))
    assert {"media=A4", "print-scaling=fit"} <= set(system.asked)


@cups
@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ('lp: Destination "gangen" is not accepting jobs.', "tar ikke imot utskrifter nå. Velg en annen."),
        ("lp: Error - The printer or class does not exist.", "Fant ikke skriveren «Skriveren i gangen»"),
        ("lp: Error - scheduler not responding.", NO_ANSWER),
    ],
)
def test_a_printer_that_does_not_take_it_is_told_in_a_sentence(
    system: Cups, said: str, sentence: str
) -> None:
    system.answer("lp", f"echo '{said}' >&2; exit 1")
    with pytest.raises(UserError, match=sentence.replace(".", r"\.")):
        system.printers.send(Path("a.pdf"), JOB)


@cups
def test_a_printer_without_paper_is_told_of_before_and_after(system: Cups) -> None:
    system.answer("lpstat", "echo 'printer gangen is idle.'; echo '\tAlerts: media-empty-error'")
    waits = system.printers.send(Path("a.pdf"), JOB)
    assert waits == "Skriveren er tom for papir. Den skriver når det er ordnet."
    assert system.printers.abilities(HALL).trouble == "Skriveren er tom for papir."


@cups
def test_the_systems_programs_do_not_get_the_libraries_of_a_bundle(
    system: Cups, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    system.answer("lp", f'echo "$LD_LIBRARY_PATH" >> "{tmp_path}/asked"')
    system.printers.send(Path("a.pdf"), JOB)
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/before")
    system.printers.send(Path("a.pdf"), JOB)
    assert system.asked == ["", "/before"]


def test_without_the_programs_of_cups_pages_are_painted(tmp_path: Path) -> None:
    printers = SystemPrinters(programs=str(tmp_path))
    assert not printers.takes_pdf
    with pytest.raises(UserError, match="svarte ikke"):
        printers.send(Path("a.pdf"), JOB)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the machine's printers, the second of them the usual one."""
    found = ["b", "gangen", "Kontor_2"]
    # which printers there are is the machine's to say
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: found)
    monkeypatch.setattr(QPrinterInfo, "defaultPrinterName", lambda: "gangen")
    return found


@cups
def test_the_usual_printer_is_first_and_all_are_called_what_people_know_them_by(
    system: Cups, machine: list[str]
) -> None:
    answer = [f"printer {name} is idle.\n\tForm mounted:\n\tDescription: {words}" for name, words in TOLD]
    system.answer("lpstat", "cat <<'END'\n" + "\n".join(answer) + "\nEND")
    known = system.printers.known()
    assert [(each.name, each.words) for each in known] == [
        ("gangen", "Skriveren i gangen"),
        ("Kontor_2", "Kontor 2"),
        ("b", "Blå, 2. etasje"),
    ]


@cups
def test_a_machine_without_a_printer_is_told_in_a_sentence(machine: list[str], system: Cups) -> None:
    machine.clear()
    with pytest.raises(UserError, match="Fant ingen skriver"):
        system.printers.known()


def test_a_printer_that_stands_still_is_told_of_where_there_is_no_cups(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QPrinterInfo, "state", lambda _: QPrinter.PrinterState.Error)  # the machine's to say
    told = SystemPrinters(programs=str(tmp_path)).abilities(HALL).trouble
    assert told == "Skriveren står stille. Se etter at den er på og har papir."


def test_a_printer_to_paint_on_is_set_as_chosen_on_the_whole_of_the_paper() -> None:
    printer = SystemPrinters().painted(JOB)
    assert (printer.docName(), printer.copyCount(), printer.collateCopies()) == ("BUSK", 12, True)
    assert (printer.fullPage(), printer.pageLayout().pageSize().id()) == (True, QPageSize.PageSizeId.A4)


@pytest.mark.parametrize("is_accepted", [True, False], ids=["accepted", "put away"])
def test_the_systems_dialog_has_what_is_chosen_and_no_pages_to_choose_again(is_accepted: bool) -> None:
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        asked.append(dialog.windowTitle())
        dialog.done(int(is_accepted))

    QTimer.singleShot(0, answer)
    printer = QPrinter()
    assert SystemPrinters().choose_more(printer, "BUSK") is is_accepted
    assert asked == ["Skriv ut BUSK"]


@cups
def test_without_a_printing_system_it_is_that_which_is_missing(machine: list[str], tmp_path: Path) -> None:
    machine.clear()
    with pytest.raises(UserError, match="mangler utskriftssystemet CUPS"):
        SystemPrinters(programs=str(tmp_path)).known()
