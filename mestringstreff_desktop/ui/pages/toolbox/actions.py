"""The toolbox's actions: looking at a tool's sheets, printing them, putting the tool in a gathering."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.handouts.folder import place_of
from mestringstreff_desktop.services import choosing, gatherings, printing
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.opening import open_folder
from mestringstreff_desktop.ui.pages.toolbox.star_button import StarButton
from mestringstreff_desktop.ui.pages.toolbox.tool_view import sheets_of
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Paper, sheets_paper
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.plain_words import menu_words, named
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_HERE = Where("toolbox", words="Verktøykassa")


class ToolActions(QWidget):
    """The buttons of the tool on screen. `desk` does the printing, and says how it went."""

    def __init__(self, context: Context, desk: PaperDesk) -> None:
        super().__init__()
        self.context, self.desk = context, desk
        self._tool: Tool | None = None
        self.star = StarButton(context, side=40)  # as high as the buttons beside it
        self.star.setObjectName("tool-star")
        self.star.clicked.connect(self._set_favourite)
        self._add = Button("Legg til i samling", "calendar-plus")
        self._add.setObjectName("tool-add")
        self._folder = Button("Legg i kursperm", "notebook-text")
        self._folder.setObjectName("tool-folder")
        self._folder.clicked.connect(self.put_in_folder)
        self._preview = Button("Forhåndsvis", "eye")
        self._preview.setObjectName("tool-preview")
        self._print = Button("Skriv ut", "printer", "primary")
        self._print.setObjectName("tool-print")
        self._print.setToolTip("Skriv ut arkene (Ctrl+P)")
        self.short = (self._add, self._folder)  # those that may leave out their words
        self._add.clicked.connect(self._show_gatherings)
        self._preview.clicked.connect(self.preview)
        self._print.clicked.connect(self.print)
        self.setLayout(WrapLayout(self.star, self._add, self._folder, self._preview, self._print, gap=12))

    def show_tool(self, tool: Tool) -> None:
        """Offer what can be done with the tool: nothing to print where there is no sheet."""
        self._tool = tool
        self.desk.notice.hide()
        self.refresh()

    def refresh(self) -> None:
        has_sheets = bool(self._form_ids())
        self._preview.setVisible(has_sheets)
        self._print.setVisible(has_sheets)
        self._add.setVisible(self.context.course is not None)
        self._folder.setVisible(has_sheets and self.context.course is not None)
        if self._tool is not None:
            self.star.name = self._tool.name
            self.star.show_state(self._tool.id in self.context.settings.favourites)

    def _set_favourite(self, is_on: bool) -> None:
        if self._tool is not None:
            chosen = self.context.settings.with_favourite(self._tool.id, is_on)
            self.context.change_settings(favourites=chosen)
            self.refresh()

    def _form_ids(self) -> list[str]:
        forms = sheets_of(self._tool, self.context.library) if self._tool else []
        return [form.id for form in forms]

    def paper(self) -> Paper | None:
        """Return the tool's sheets as one paper; None where it has none."""
        ids = self._form_ids()
        return sheets_paper(self.context, ids, self._tool.name) if ids and self._tool else None

    def preview(self) -> None:
        """Show the tool's sheets as they will be printed."""
        if (paper := self.paper()) is not None:
            open_preview(self.desk, paper)

    def preview_sheet(self, form_id: str) -> None:
        """Show one sheet as it will be printed."""
        open_preview(self.desk, sheets_paper(self.context, [form_id]))

    def preview_guide(self) -> None:
        """Show how the tool is used, as it will be printed for the leaders."""
        if (tool := self._tool) is None:
            return
        library, course = self.context.library, self.context.course
        title = f"Veiledning til {tool.name}"
        paper = Paper(
            title,
            lambda edition, _: printing.tool_guide_pdf(library, tool, edition, course),
            editions=frozenset({"large_print", "monochrome"}),
        )
        open_preview(self.desk, paper)

    def print(self) -> None:
        """Print the tool's sheets, one of each for everybody."""
        if (paper := self.paper()) is not None:
            self.desk.print(paper, paper.edition)

    def put_in_folder(self) -> None:
        """Put the tool's sheets in the participants' folder; where they are there already, say so."""
        context, ids = self.context, self._form_ids()
        course = context.require_course()
        put = context.undo.do(
            f"la {named(self._tool.name if self._tool else '')} i kurspermen",
            lambda: choosing.put_in_folder(context.database, context.library, course.id, ids),
            _HERE,
        )
        if put is not None:
            words = _folder_words(put or ids, bool(put), context)
            self.desk.notice.show_good(words, "Åpne kurspermen", lambda: open_folder(self.desk))

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
        words = f"{'la til' if is_in else 'tok ut'} {named(self._tool.name)} i samling {gathering.number}"
        store = lambda: gatherings.change_gathering(database, gathering.id, tools=tools)  # noqa: E731
        if self.context.undo.do(words, store, _HERE):
            self.desk.notice.show_good(f"{self._tool.name} {done} {gathering.name}.")


def _folder_words(sheets: Sequence[str], is_new: bool, context: Context) -> str:
    """«BUSK» er lagt i kurspermen; or where it lies already."""
    library = context.library
    names = " og ".join(f"«{library.forms[sheet].title}»" for sheet in sheets)
    if is_new:
        return f"{names} er lagt i kurspermen."
    places = [place_of(sheet, context.require_course(), library) for sheet in sheets]
    return f"{names} ligger i kurspermen fra før, bak «{places[0]}»."
