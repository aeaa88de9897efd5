"""The toolbox's list: search field, chips, and a card for each tool that is left."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.search import Filters, ToolSearch, in_order
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.toolbox import gatherings_of, used_in
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.toolbox.card import ToolCard
from mestringstreff_desktop.ui.pages.toolbox.card_grid import CardGrid
from mestringstreff_desktop.ui.pages.toolbox.filters import FilterChips
from mestringstreff_desktop.ui.paper.sheet_pictures import SheetPictures
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, row, scrolled
from mestringstreff_desktop.ui.widgets.search_field import SearchField
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

MOST_SHOWN = 40  # letters of what was typed, in the sentence about no hits
NO_OWN = "Ingenting eget ennå. Trykk «Lag eget ark», eller lag en kopi fra siden til et verktøy."
NO_FAVOURITES = "Ingen favoritter ennå. Trykk på stjerna på et kort, så finner du verktøyet igjen her."


class ToolList(QWidget):
    """Keeps what is typed and chosen while a tool is open."""

    chosen = Signal(str)

    def __init__(self, context: Context, pictures: SheetPictures) -> None:
        super().__init__()
        self.context, self._pictures = context, pictures
        self._search = ToolSearch(in_order(self._built_in()))
        self._used: frozenset[str] = frozenset()
        self._own: frozenset[str] = frozenset()
        self._numbers: Mapping[str, Sequence[int]] = {}
        self.field = SearchField("Søk i verktøykassa", "Søk: grenser, søvn, energi …")
        self.field.setObjectName("tool-search")
        self.chips = FilterChips()
        self.grid = CardGrid([self._card(tool) for tool in self._search.tools])
        self._count = label("", "quiet", wrap=False)
        self._count.setObjectName("tool-count")
        self._reset = Button("Nullstill", "rotate-ccw", "quiet")
        self._reset.setObjectName("tool-reset")
        self._nothing = _Nothing()
        self._lay_out()
        self._connect()
        pictures.ready.connect(self._repaint_cards)

    def _built_in(self) -> list[Tool]:
        """The library's tools, and its sheets that belong to none of them."""
        return [*self.context.library.tools, *self.context.library.course_sheets]

    def _card(self, tool: Tool) -> ToolCard:
        """Return a tool's card, with a picture of its first sheet."""
        form_id = next((each for each in tool.forms if each in self.context.library.forms), "")
        card = ToolCard(self.context, tool, form_id, self._pictures)
        card.clicked.connect(lambda: self.chosen.emit(tool.id))
        card.starred.connect(self._set_favourite)
        return card

    def _lay_out(self) -> None:
        self.field.setMaximumWidth(480)
        first, second = QWidget(), QWidget()
        searched = row(self.field, self._count, None, gap=16)
        searched.setStretch(0, 4)
        first.setLayout(searched)
        second.setLayout(WrapLayout(self._reset, self.chips.used, self.chips.favourites))
        top = SideBySide(self.context, first, second, room=360, shares=(1, 0))
        content = QWidget()
        content.setLayout(column(self.chips, self.grid, self._nothing, None, gap=16))
        self._area = scrolled(content)
        self.setLayout(column(top, self._area, gap=14))

    def _connect(self) -> None:
        self.field.textChanged.connect(self.search)
        self.field.returnPressed.connect(self._open_first)
        self.chips.changed.connect(self.search)
        self._reset.clicked.connect(self.reset)
        self._nothing.reset.clicked.connect(self.reset)
        self.grid.left_above.connect(self.to_search)
        self.grid.moved.connect(lambda card: self._area.ensureWidgetVisible(card, 0, 24))

    def refresh(self) -> None:
        """Take in what there is now: tools, gatherings and what they plan with, favourites."""
        self._take_tools()
        course = self.context.course
        names = self._take_numbers(course)
        self._used = used_in(course) if course else frozenset()
        self.chips.gathering.offer([(number, name, f"Samling {number}") for number, name in names])
        self.chips.used.setVisible(course is not None)
        self.chips.own.setVisible(course is not None)
        self._show_tags()
        self._show_stars()
        self._show_found()

    def _take_tools(self) -> None:
        """A course may have tools of its own; the cards are made anew only where they have changed."""
        sheets = own_library.sheet_cards(self.context.course)
        self._own = frozenset(tool.id for tool in [*own_library.of_course(self.context.library), *sheets])
        tools = tuple(in_order([*self._built_in(), *sheets]))
        if tools != self._search.tools:
            self._search = ToolSearch(tools)
            self.grid.hold_cards([self._card(tool) for tool in tools])

    def _take_numbers(self, course: Course | None) -> list[tuple[int, str]]:
        """Take in which gatherings each tool belongs to, and return the gatherings' numbers and names."""
        library = self.context.library
        if course is None:
            self._numbers = {tool.id: tool.gatherings for tool in self._search.tools}
            themes = library.gatherings
            return [(each.number, f"Samling {each.number}: {each.title}") for each in themes if each.number]
        self._numbers = {
            tool.id: [each.number for each in gatherings_of(tool, course, library.gatherings)]
            for tool in self._search.tools
        }
        return [(each.number, each.name) for each in course.gatherings]

    def _show_tags(self) -> None:
        for tool in self._search.tools:
            mine = "Eget" if tool.id in self._own else ""
            tags = [mine, tool_words.gatherings(self._numbers[tool.id]), tool_words.minutes(tool)]
            card = self.grid.card(tool.id)
            if card is not None:
                card.show_tags([tag for tag in tags if tag])

    def _show_stars(self) -> None:
        for tool in self._search.tools:
            card = self.grid.card(tool.id)
            if card is not None:
                card.star.show_state(tool.id in self.context.settings.favourites)

    def _set_favourite(self, tool_id: str, is_on: bool) -> None:
        self.context.change_settings(favourites=self.context.settings.with_favourite(tool_id, is_on))
        self._show_stars()

    def search(self) -> None:
        """Show what is found now, from the top."""
        self._pictures.hold()
        self._show_found()
        self._area.verticalScrollBar().setValue(0)

    def _show_found(self) -> None:
        found = self._search.find(self.field.text(), self._filters())
        self.grid.show_cards([tool.id for tool in found])
        self.grid.setVisible(bool(found))
        self._nothing.setVisible(not found)
        has_favourites = bool(self.context.settings.favourites)
        if self.chips.own.isChecked() and not self._own:
            self._nothing.say_no_own()
        elif self.chips.favourites.isChecked() and not has_favourites:
            self._nothing.say_no_favourites()
        else:
            self._nothing.say(self.field.text().strip(), self.chips.is_used)
        self._count.setText(_count(found, self._search.tools))
        self._reset.setVisible(self.chips.is_used or bool(self.field.text()))

    def _filters(self) -> Filters:
        number, chips = self.chips.gathering.value, self.chips
        limits: list[Iterable[str]] = []
        if number is not None:
            limits.append({key for key, numbers in self._numbers.items() if number in numbers})
        if chips.used.isChecked():
            limits.append(self._used)
        if chips.favourites.isChecked():
            limits.append(self.context.settings.favourites)
        if chips.own.isChecked():
            limits.append(self._own)
        return Filters(
            purposes=chips.purposes,
            kind=str(chips.kind.value or ""),
            within=frozenset(self._numbers).intersection(*limits) if limits else None,
        )

    def reset(self) -> None:
        """Show all tools again."""
        self.field.clear()
        self.chips.reset()
        self.search()
        self.to_search()

    def to_search(self) -> None:
        """Go to the field, ready to type anew."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def escape(self) -> None:
        """Empty the field; when it is empty, take away the filters."""
        if self.field.text():
            self.field.clear()
        elif self.chips.is_used:
            self.reset()

    def to_card(self, tool_id: str) -> None:
        """Go back to where one came from."""
        card = self.grid.card(tool_id)
        if card is not None and card in self.grid.shown:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow down leads from the field to the cards."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus() and self.grid.shown:
            self.grid.shown[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _open_first(self) -> None:
        if self.grid.shown:
            self.chosen.emit(self.grid.shown[0].tool.id)

    def _repaint_cards(self, form_id: str) -> None:
        for card in self.grid.shown:
            if card.form_id == form_id:
                card.update()


class _Nothing(QWidget):
    """What stands there when nothing is found."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = label("", "lead")
        self._sentence.setObjectName("tool-nothing")
        self.reset = Button("Vis alle verktøy", "rotate-ccw")
        self.reset.setObjectName("tool-show-all")
        picture = Picture("search", 28, "quiet")
        card = box("card", picture, self._sentence, row(self.reset, None), gap=14, margin=28)
        self.setLayout(column(card, None))

    def say_no_own(self) -> None:
        self._sentence.setText(NO_OWN)

    def say_no_favourites(self) -> None:
        self._sentence.setText(NO_FAVOURITES)

    def say(self, typed: str, is_filtered: bool) -> None:
        shown = typed if len(typed) <= MOST_SHOWN else f"{typed[:MOST_SHOWN]}…"
        if typed and is_filtered:
            sentence = f"Ingen treff på «{shown}». Prøv et annet ord, eller fjern et filter."
        elif typed:
            sentence = f"Ingen treff på «{shown}». Prøv et annet ord, gjerne et kortere."
        else:
            sentence = "Ingen verktøy passer til alle filtrene. Fjern et av dem, så dukker det opp flere."
        self._sentence.setText(sentence)


def _count(found: Sequence[Tool], every: Sequence[Tool]) -> str:
    """33 verktøy og 21 ark; 5 av 54"""
    if len(found) < len(every):
        return f"{len(found)} av {len(every)}"
    sheets = sum(tool.kind == "sheet" for tool in every)
    return f"{len(every) - sheets} verktøy og {sheets} ark"
