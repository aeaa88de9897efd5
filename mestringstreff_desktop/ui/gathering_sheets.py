"""The sheets that belong to a gathering: chosen from a menu, saved as one PDF, and opened."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.services.gatherings import sheet_ids
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.save_sheets import SaveSheets, SheetChoice
from mestringstreff_desktop.ui.widgets import Button
from mestringstreff_desktop.ui.worker import Worker


class SheetsButton(Button):
    """Opens a menu of the gathering's sheets; not there for a gathering without any."""

    def __init__(self, context: Context) -> None:
        super().__init__("Skriv ut ark", "printer")
        self.setObjectName("print-sheets")
        self.context = context
        self.worker = Worker(self)
        self._gathering: Gathering | None = None
        self.clicked.connect(self._show_menu)

    def refresh(self, gathering: Gathering) -> None:
        self._gathering = gathering
        self.setVisible(bool(self._forms()))

    def _forms(self) -> list[Form]:
        library = self.context.library
        ids = sheet_ids(library, self._gathering) if self._gathering else []
        return [library.forms[form_id] for form_id in ids]

    def menu_of_sheets(self) -> QMenu:
        """Return the sheets, first all of them together."""
        menu, forms = QMenu(self), self._forms()
        menu.aboutToHide.connect(menu.deleteLater)
        if len(forms) > 1:
            menu.addAction(f"Alle {len(forms)} arkene …").triggered.connect(lambda: self.ask(forms))
            menu.addSeparator()
        for form in forms:
            action = menu.addAction(f"{form.title} …".replace("&", "&&"))
            action.triggered.connect(lambda _=False, form=form: self.ask([form]))
        return menu

    def _show_menu(self) -> None:
        self.menu_of_sheets().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def ask(self, forms: Sequence[Form]) -> None:
        """Ask how many and where, and save."""
        dialog = SaveSheets(self.context, forms)
        if not dialog.exec() or self._gathering is None:
            return
        choice = dialog.choice()
        one = self.context.library.forms[choice.form_ids[0]].title
        name = f"Ark til samling {self._gathering.number}" if len(choice.form_ids) > 1 else one
        path = dialogs.ask_save(self.context, "Lagre som PDF", name, "PDF (*.pdf)")
        if path is not None:
            self.save(choice, path)

    def save(self, choice: SheetChoice, path: Path) -> None:
        """Write the PDF on the side, and show it when it is there."""
        library, course = self.context.library, self.context.course
        self.worker.do(
            lambda: save(library, choice, path, course),
            lambda saved: self.context.try_to(lambda: dialogs.open_path(saved)),
            self.context.failed.emit,
        )


def save(library: Library, choice: SheetChoice, path: Path, course: Course | None) -> Path:
    """Write a PDF of the chosen sheets. ReportLab is imported here, on the thread that makes it.

    Raises:
        UserError: the file cannot be written.
    """
    from mestringstreff_desktop.pdf.forms import PrintOptions

    options = PrintOptions(choice.copies, choice.large_print, choice.fillable, choice.monochrome)
    return printing.save_pdf(library, choice.form_ids, options, path, course)
