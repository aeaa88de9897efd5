"""The panel on one line of the agenda: all there is to say and change about it, beside the table."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from mestringstreff_desktop.course.agenda import stepped
from mestringstreff_desktop.course.background import article_of
from mestringstreff_desktop.course.course import AgendaItem, Course
from mestringstreff_desktop.course.handouts.sheets import GONE, sheet_names, tool_names
from mestringstreff_desktop.course.slides import deck, for_line
from mestringstreff_desktop.course.timetable import PHASE_NAMES, clock_times, minutes_in_words
from mestringstreff_desktop.services.gatherings import ways_of_working, who_can_lead
from mestringstreff_desktop.ui.base.navigation import SlidePlace
from mestringstreff_desktop.ui.pages.gatherings.agenda.table import time_words
from mestringstreff_desktop.ui.pages.gatherings.editor import GatheringEditor
from mestringstreff_desktop.ui.pages.gatherings.locked_start import LockedStart
from mestringstreff_desktop.ui.widgets.buttons import Button, IconButton, Link, TickButton
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.marks import MarkChooser
from mestringstreff_desktop.ui.widgets.pick_field import PickField
from mestringstreff_desktop.ui.widgets.reading_links import ReadingLinks
from mestringstreff_desktop.ui.widgets.suggest_field import SuggestField
from mestringstreff_desktop.ui.widgets.text_fields import TextField, WrapField

GONE_TOOL = "Et verktøy som er slettet"


class ItemPanel(QWidget):
    """Title, texts, way of working, responsible, tool, sheet, note and mark of the chosen line."""

    remove_wanted = Signal(object)

    def __init__(self, editor: GatheringEditor) -> None:
        super().__init__()
        self.editor = editor
        self.item_id: UUID | None = None
        self.lock = LockedStart(editor)
        self.up = _icon("arrow-up", "Flytt opp", "Alt+↑")
        self.down = _icon("arrow-down", "Flytt ned", "Alt+↓")
        self.remove = Button("Fjern", "trash-2", "quiet")
        self.remove.setObjectName("remove-item")
        self._caption = label("", "group")
        self.title = WrapField("Tittel", "Hva heter programposten?", role="title-cell")
        self.text = TextField("Hva gjør dere?", "Det lederne skal gjøre og si.", lines=4, most_lines=14)
        self.question = TextField("Spørsmål til gruppa", "Noe gruppa kan snakke om.", lines=2, most_lines=6)
        self.way = SuggestField("Arbeidsform", "Velg eller skriv")
        self.who = SuggestField("Hovedansvar", "Velg eller skriv")
        self.is_break = TickButton(editor.context, "Pause")
        self.is_break.setObjectName("item-break")
        self.pick_tool = PickField("Verktøy", "Ikke noe verktøy")
        self.tool = Link("Åpne i verktøykassa", "toolbox")
        self.tool.setObjectName("item-tool")
        self.links = ReadingLinks(editor.context)
        self._background = _named_part("Fagstoff", self.links)
        self.slides = Link("Støtteark", "presentation")
        self.slides.setObjectName("item-slides")
        self.sheet = PickField("Ark", "Ikke noe eget ark")
        self.note = TextField("Notat til lederne", "Står på kjøreplanen, aldri hos deltakerne.", lines=2)
        self.marks = MarkChooser()
        self._lay_out()
        self._connect()
        editor.followed.connect(self._follow)

    def _lay_out(self) -> None:
        self.form = column(
            self._caption,
            row(self.up, self.down, self.remove, None, gap=6),
            _named("Tittel", self.title),
            _named("Hva gjør dere?", self.text),
            _named("Spørsmål til gruppa", self.question),
            _named("Arbeidsform", self.way),
            _named("Hovedansvar", self.who),
            _named("Notat til lederne", self.note),
            _named("Verktøy", self.pick_tool),
            row(self.tool, None),
            row(self.slides, None),
            self._background,
            _named("Ark", self.sheet),
            _named("Fargemerke", self.marks),
            row(self.is_break, None),
            _named("Starttid", self.lock),
            None,
            gap=12,
        )
        self.form.setContentsMargins(0, 0, 8, 8)
        self.setLayout(self.form)

    def _connect(self) -> None:
        self.title.edited.connect(self._change_title)
        self.title.left.connect(self._restore_title)
        change = self.editor.change_item
        self.text.edited.connect(lambda text: change(self._key(), text=text))
        self.question.edited.connect(lambda text: change(self._key(), question=text))
        self.way.edited.connect(lambda text: change(self._key(), way_of_working=text.strip()))
        self.who.edited.connect(lambda text: change(self._key(), responsible=text.strip()))
        self.note.edited.connect(lambda text: change(self._key(), note=text))
        self.pick_tool.picked.connect(lambda key: change(self._key(), tool_id=key))
        self.sheet.picked.connect(lambda key: change(self._key(), sheet=key))
        self.marks.chosen.connect(lambda mark: self.editor.mark_items([self._key()], mark))
        self.is_break.clicked.connect(lambda is_on: change(self._key(), is_break=is_on))
        self.tool.clicked.connect(self._open_tool)
        self.slides.clicked.connect(self._open_slides)
        self.links.chosen.connect(lambda key: self.editor.context.go_to.emit("background", key))
        self.up.clicked.connect(lambda: self.editor.step_items([self._key()], -1))
        self.down.clicked.connect(lambda: self.editor.step_items([self._key()], 1))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self._key()))

    def _key(self) -> UUID:
        assert self.item_id is not None, "fields are shown with an item only"
        return self.item_id

    def refresh(self, course: Course, item: AgendaItem) -> None:
        """Show an item; what is being typed is left alone while it is the same item."""
        if item.id != self.item_id:
            self._leave_field()
        self.item_id = item.id
        self.title.show_text(item.title)
        self.text.show_text(item.text)
        self.question.show_text(item.question)
        frame = self.editor.context.library.frame
        self.way.show_suggestions(ways_of_working(course, frame))
        self.who.show_suggestions(who_can_lead(course, frame))
        self.way.show_text(item.way_of_working)
        self.who.show_text(item.responsible)
        self.note.show_text(item.note)
        self._show_choices(course, item)
        self._show_slides(item)
        self._show_ways(item)
        self._follow()

    def _show_ways(self, item: AgendaItem) -> None:
        items = self.editor.gathering.items
        self.up.setEnabled(stepped(items, item, -1) is not None)
        self.down.setEnabled(stepped(items, item, 1) is not None)

    def _show_slides(self, item: AgendaItem) -> None:
        """How many slides the line has, with the way to them."""
        found = for_line(deck(self.editor.gathering, self.editor.context.library), item)
        self.slides.show_text(f"Støtteark: {len(found)}")
        self.slides.setVisible(bool(found))

    def _open_slides(self) -> None:
        item, gathering = self.editor.item(self.item_id), self.editor.gathering
        found = for_line(deck(gathering, self.editor.context.library), item) if item else ()
        place = SlidePlace(gathering.id, found[0].slide.id if found else "")
        self.editor.context.go_to.emit("gatherings", place)

    def _leave_field(self) -> None:
        """A field that has the focus would keep its text."""
        field = QApplication.focusWidget()
        if field is not None and self.isAncestorOf(field):
            field.clearFocus()

    def _show_choices(self, course: Course, item: AgendaItem) -> None:
        library = self.editor.context.library
        names, sheets = tool_names(course, library), sheet_names(course, library)
        self.pick_tool.show_choices(names)
        self.sheet.show_choices(sheets)
        self.sheet.show_key(item.sheet, sheets.get(item.sheet, GONE))

    def _follow(self) -> None:
        """Show the clock times as they are now."""
        slots = clock_times(self.editor.gathering)
        if (item := self.editor.item(self.item_id)) is not None:
            self.title.show_text(item.title)
            self.who.show_text(item.responsible)
            self._show_kind(item)
        for slot in slots:
            if slot.item.id == self.item_id:
                time = time_words(self.editor.gathering, slots[0], slot)
                parts = (PHASE_NAMES[slot.item.phase], time, minutes_in_words(slot.item.minutes))
                self._caption.setText(" · ".join(parts))
                self.lock.refresh(self.editor.gathering.start, slot)

    def _show_kind(self, item: AgendaItem) -> None:
        tool = self.editor.context.library.tool(item.tool_id) if item.tool_id else None
        self.pick_tool.show_key(item.tool_id, tool.name if tool else GONE_TOOL)
        self.tool.setVisible(tool is not None)
        found = article_of(item, self.editor.gathering, self.editor.context.library)
        self.links.show_articles([found] if found else [])
        self._background.setVisible(found is not None)
        self.is_break.setChecked(item.is_break)
        self.marks.show_mark(item.mark)

    def _change_title(self, text: str) -> None:
        """A title that is being typed anew may be blank for a while; it is not stored so."""
        if text.strip():
            self.editor.change_item(self._key(), title=text.strip())

    def _restore_title(self) -> None:
        item = self.editor.item(self.item_id)
        if item is not None:
            self.title.show_text(item.title)

    def _open_tool(self) -> None:
        item = self.editor.item(self.item_id)
        if item is not None:
            self.editor.context.go_to.emit("toolbox", item.tool_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


def _icon(icon: str, name: str, key: str) -> IconButton:
    button = IconButton(icon)
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({key})")
    return button


def _named(name: str, field: QWidget) -> QVBoxLayout:
    """A field under its name."""
    title: QLabel = label(name, "group")
    title.setBuddy(field)
    title.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return column(title, field, gap=4)


def _named_part(name: str, content: QWidget) -> QWidget:
    """The same as one part, which is there or not."""
    made = QWidget()
    made.setLayout(column(label(name, "group"), content, gap=4))
    return made
