"""The system's own dialog for a printer. Only imported when something is to be printed."""

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.widgets.plain_words import title_words

NO_PRINTER = "Fant ingen skriver. Koble til en, eller velg «Lagre som PDF» og skriv ut fra en annen maskin."
Dialog = QAbstractPrintDialog.PrintDialogOption


def ask_printer(parent: QWidget | None, title: str, pages: int, copies: int) -> QPrinter | None:
    """Ask by the system's own dialog; None when it is put away.

    Raises:
        UserError: there is no printer.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise UserError(NO_PRINTER)
    printer = prepared(QPrinter(QPrinter.PrinterMode.HighResolution), title, copies)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title_words(f"Skriv ut {title}"))
    dialog.setOption(Dialog.PrintToFile, False)  # «Lagre som PDF» does that, and better
    dialog.setOption(Dialog.PrintPageRange, True)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    return printer if dialog.exec() else None


def prepared(printer: QPrinter, title: str, copies: int) -> QPrinter:
    """Set a printer to A4, the whole of the paper, and so many copies."""
    printer.setDocName(title)
    printer.setCreator("Mestringstreff")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)  # the sheets have margins of their own
    printer.setCopyCount(copies)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)  # each participant gets a paper of her own
    return printer
