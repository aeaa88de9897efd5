"""One tool's whole page, to be read standing: how it is done, with all that is around it beside."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLayout, QVBoxLayout, QWidget

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.words import reference_line, source_line
from mestringstreff_desktop.course.background import articles_of
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.toolbox import gatherings_of
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.toolbox.own_entry import own_card
from mestringstreff_desktop.ui.paper.sheet_button import LARGE, SMALL, SheetButton
from mestringstreff_desktop.ui.paper.sheet_pictures import SheetPictures
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.reading_links import ReadingLinks
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

SIDE_BY_SIDE = 840  # pixels at 100 % text size: below, all stands in one column


class ToolView(QWidget):
    """Shows a tool. The one it shows stays until another is shown, or the course changes."""

    wants_sheet = Signal(str)
    wants_guide = Signal()

    def __init__(self, context: Context, pictures: SheetPictures) -> None:
        super().__init__()
        self.context, self._pictures = context, pictures
        self._tool: Tool | None = None
        self._main, self._side, self._fits = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for part in (self._main, self._side):
            part.setSpacing(GAP)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(GAP)
        self._columns.addLayout(self._main, 8)
        self._columns.addLayout(self._side, 5)
        content = QWidget()
        content.setLayout(self._columns)
        self._area = scrolled(content)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys scroll what one reads
        self.setFocusProxy(self._area)
        self.setLayout(column(self._area, gap=0))

    def show_tool(self, tool: Tool) -> None:
        """Show a tool from the top."""
        self._tool = tool
        for layout in (self._main, self._side):
            clear(layout)
        self._fits = QVBoxLayout()
        self._fits.setSpacing(4)
        _put(self._main, _facts(tool), self._steps(tool), _questions(tool))
        around = (
            self._sheets(tool),
            self._where(tool),
            self._background(tool),
            own_card(self.context, tool),
            _sources(tool),
        )
        _put(self._side, self._care(tool), *around)
        self.refresh()
        self._area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show what the course says now: in which gatherings the tool is."""
        if self._tool is None:
            return
        clear(self._fits)
        course, library = self.context.course, self.context.library
        if course is None:
            for each in library.gatherings:
                if each.number in self._tool.gatherings:
                    self._fits.addWidget(label(f"Samling {each.number}: {each.title}"))
        else:
            for gathering in gatherings_of(self._tool, course, library.gatherings):
                self._fits.addLayout(self._link(gathering))
        apply_theme_within(self, self.context.theme)

    def _link(self, gathering: Gathering) -> QLayout:
        """The way to a gathering: a short button, and its title beside, which may be long."""
        link = Button(f"Samling {gathering.number}", "calendar-days", "quiet")
        link.setAccessibleName(f"Gå til {gathering.name}")
        link.clicked.connect(lambda: self.context.go_to.emit("gatherings", gathering.id))
        layout = row(link, label(breakable(gathering.title)), gap=6)
        layout.setStretch(1, 1)
        return layout

    def _care(self, tool: Tool) -> QFrame | None:
        """What to be careful about, and with an exercise what to do when it becomes too much."""
        care = tool_words.care(tool, self.context.library.safety)
        if not care:
            return None
        return box("sun", label("Vær varsom", "title"), _bullets(care, "body"), gap=10, margin=20)

    def _steps(self, tool: Tool) -> QFrame:
        lines = [_numbered(number, step) for number, step in enumerate(tool.steps, 1)]
        guide = Button("Skriv ut veiledning", "printer", "quiet")
        guide.setObjectName("tool-guide")
        guide.setToolTip("Alt om verktøyet på ark, til dere som leder")
        guide.clicked.connect(self.wants_guide)
        top = WrapLayout(label("Slik gjør dere det", "title", wrap=False), guide, gap=12)
        return box("card", top, column(*lines, gap=14), gap=12, margin=20)

    def _sheets(self, tool: Tool) -> QWidget | None:
        forms = sheets_of(tool, self.context.library)
        if not forms:
            return None
        room = LARGE if len(forms) == 1 else SMALL
        buttons = [SheetButton(self.context, form, self._pictures, room) for form in forms]
        for form, button in zip(forms, buttons, strict=True):
            button.clicked.connect(lambda _=False, key=form.id: self.wants_sheet.emit(key))
        return _card("Ark" if len(forms) > 1 else "Arket", WrapLayout(*buttons, gap=12))

    def _background(self, tool: Tool) -> QWidget | None:
        """The ways to the articles that are background to it."""
        articles = [*articles_of(tool, self.context.library)]
        if not articles:
            return None
        links = ReadingLinks(self.context)
        links.show_articles(articles)
        links.chosen.connect(lambda key: self.context.go_to.emit("background", key))
        return _card("Les mer", links)

    def _where(self, tool: Tool) -> QWidget:
        purposes = [label(tool_words.PURPOSES[each], "tag", wrap=False) for each in tool.purposes]
        kind = label(tool_words.KINDS[tool.kind], "tag", wrap=False)
        return _card("Passer til", WrapLayout(kind, *purposes), self._fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        is_wide = self.context.theme.has_room(self.width(), SIDE_BY_SIDE)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)


def sheets_of(tool: Tool, library: Library) -> list[Form]:
    """Return the tool's sheets that there are."""
    return [library.forms[form_id] for form_id in tool.forms if form_id in library.forms]


def _put(layout: QVBoxLayout, *parts: QWidget | None) -> None:
    for part in parts:
        if part is not None:
            layout.addWidget(part)
    layout.addStretch(1)


def _card(title: str, *parts: QWidget | QLayout) -> QFrame:
    return box("card", label(title, "title"), *parts, gap=12, margin=20)


def _facts(tool: Tool) -> QFrame:
    """When to use it, how long it takes, in what form, and what is needed."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    facts = (
        ("Når", tool.when),
        ("Tid", tool_words.minutes(tool).replace("min", "minutter")),
        ("Form", tool.group_form),
        ("Trenger", " · ".join(tool.material)),
    )
    for number, (name, text) in enumerate(facts):
        what = label(name, "quiet", wrap=False)
        what.setContentsMargins(0, 2, 0, 0)
        grid.addWidget(what, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text, "body"), number, 1)
    return box("card", grid, margin=20)


def _numbered(number: int, text: str) -> QLayout:
    badge = label(str(number), "number", wrap=False)
    badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout = row(column(badge, None, gap=0), label(text, "step"), gap=14)
    layout.setStretch(1, 1)
    return layout


def _questions(tool: Tool) -> QFrame | None:
    if not tool.questions:
        return None
    return _card("Spørsmål etterpå", _bullets(tool.questions, "step"))


def _bullets(texts: Iterable[str], role: str) -> QLayout:
    lines = []
    for text in texts:
        layout = row(column(label("•", role, wrap=False), None, gap=0), label(text, role), gap=10)
        layout.setStretch(1, 1)
        lines.append(layout)
    return column(*lines, gap=8)


def _sources(tool: Tool) -> QFrame | None:
    is_own = tool.source.doc == "own"
    if is_own and not tool.credit and not tool.references:
        return None
    lines = [] if is_own else [label(source_line(tool.source), "small")]
    if tool.credit:
        lines.insert(0, label(tool.credit, "small"))
    books = [label(reference_line(reference), "small") for reference in tool.references]
    if ours := tool_words.own_parts(tool):
        lines.append(label(ours, "small"))
    more = [label("Lesetips", "group"), *books] if books else []
    return _card("Kilder", column(*lines, *more, gap=6))
