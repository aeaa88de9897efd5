"""What a leader does with a tool: saves or opens its sheets, and puts it in a gathering."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import gatherings, printing
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.filter_chips import menu_words
from mestringstreff_desktop.ui.notice import Notice
from mestringstreff_desktop.ui.save_sheets import SaveSheets, SheetChoice
from mestringstreff_desktop.ui.tool_view import sheets_of
from mestringstreff_desktop.ui.widgets import Button
from mestringstreff_desktop.ui.worker import Worker
from mestringstreff_desktop.ui.wrap_layout import WrapLayout


class ToolActions(QWidget):
    """The buttons of the tool on screen. `notice` says how it went; the page gives it its place."""

    def __init__(self, context: Context, worker: Worker) -> None:
        super().__init__()
        self.context, self._worker = context, worker
        self._tool: Tool | None = None
        self.notice = Notice(context)
        self._add = Button("Legg til i samling", "calendar-plus")
        self._add.setObjectName("tool-add")
        self._open = Button("Åpne", "external-link")
        self._open.setObjectName("tool-open")
        self._save = Button("Lagre som PDF", "file-down", "primary")
        self._save.setObjectName("tool-save")
        self._add.clicked.connect(self._show_gatherings)
        self._open.clicked.connect(lambda: self.open_sheets(self._form_ids()))
        self._save.clicked.connect(self.save_sheets)
        self.setLayout(WrapLayout(self._add, self._open, self._save, gap=12))

    def show_tool(self, tool: Tool) -> None:
        """Offer what can be done with the tool: nothing to print where there is no sheet."""
        self._tool = tool
        self.notice.hide()
        self.refresh()

    def refresh(self) -> None:
        has_sheets = bool(self._form_ids())
        self._open.setVisible(has_sheets)
        self._save.setVisible(has_sheets)
        self._add.setVisible(self.context.course is not None)

    def _form_ids(self) -> list[str]:
        forms = sheets_of(self._tool, self.context.library) if self._tool else []
        return [form.id for form in forms]

    def open_sheets(self, form_ids: Sequence[str]) -> None:
        """Make a PDF in a folder for the day, and let the machine's own reader show it."""
        library, course = self.context.library, self.context.course
        name = f"{dialogs.file_name(library.forms[form_ids[0]].title)}.pdf"
        self._worker.do(
            lambda: save(library, SheetChoice(tuple(form_ids)), _passing_folder() / name, course),
            lambda path: self.notice.try_to(lambda: dialogs.open_path(path)),
            self.notice.show_trouble,
        )

    def save_sheets(self) -> None:
        """Ask what is wanted and where, and write the PDF."""
        if self._tool is None:
            return
        library = self.context.library
        dialog = SaveSheets(self.context, sheets_of(self._tool, library))
        if not dialog.exec():
            return
        choice = dialog.choice()
        name = _title(choice, self._tool, library)
        path = dialogs.ask_save(self.context, "Lagre som PDF", name, "PDF (*.pdf)")
        if path is not None:
            self.save_to(path, choice)

    def save_to(self, path: Path, choice: SheetChoice) -> None:
        """Write the chosen sheets to a file, and say so."""
        library, course = self.context.library, self.context.course
        self._worker.do(
            lambda: save(library, choice, path, course),
            lambda saved: self.notice.show_file(f"{saved.name} er lagret.", saved),
            self.notice.show_trouble,
        )

    def gathering_menu(self) -> QMenu:
        """Return the course's gatherings, with a tick where the tool is already."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        course = self.context.course
        for gathering in course.gatherings if course else ():
            action = menu.addAction(menu_words(gathering.name))
            action.setCheckable(True)
            action.setChecked(self._tool is not None and self._tool.id in gathering.tools)
            action.triggered.connect(lambda is_in, each=gathering: self.set_in_gathering(each, is_in))
        return menu

    def _show_gatherings(self) -> None:
        self.gathering_menu().popup(self._add.mapToGlobal(QPoint(0, self._add.height() + 4)))

    def set_in_gathering(self, gathering: Gathering, is_in: bool) -> None:
        """Put the tool among a gathering's tools, or take it out again."""
        if self._tool is None:
            return
        others = [tool_id for tool_id in gathering.tools if tool_id != self._tool.id]
        tools = [*others, self._tool.id] if is_in else others
        database, done = self.context.database, "er lagt til i" if is_in else "er tatt ut av"
        if self.context.act(lambda: gatherings.change_gathering(database, gathering.id, tools=tools)):
            self.notice.show_good(f"{self._tool.name} {done} {gathering.name}.")


def save(library: Library, choice: SheetChoice, path: Path, course: Course | None) -> Path:
    """Write a PDF of the chosen sheets. ReportLab is imported here, on the thread that makes it.

    Raises:
        UserError: the file cannot be written.
    """
    from mestringstreff_desktop.pdf.forms import PrintOptions

    options = PrintOptions(choice.copies, choice.large_print, choice.fillable, choice.monochrome)
    return printing.save_pdf(library, choice.form_ids, options, path, course)


def _title(choice: SheetChoice, tool: Tool, library: Library) -> str:
    """One sheet is named after itself, several after their tool."""
    return tool.name if len(choice.form_ids) > 1 else library.forms[choice.form_ids[0]].title


def _passing_folder() -> Path:
    """Return a new folder that the system clears away in time: a reader may have the file open long."""
    try:
        return Path(tempfile.mkdtemp(prefix="mestringstreff-"))
    except OSError as error:
        raise UserError("Fant ikke plass til arket. Gjør plass på disken, og prøv igjen.") from error
