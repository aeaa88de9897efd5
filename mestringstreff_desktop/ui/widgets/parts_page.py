"""A page with several parts, of which one is seen at a time; each is made when it is first shown."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtWidgets import QButtonGroup, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


class PagePart(QWidget):
    """A part of the page. `top_buttons` stand at the top right of the page while it is shown."""

    page = ""
    name = ""
    title = ""
    lead = ""
    help_topic = ""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.top_buttons: tuple[Button, ...] = ()

    def refresh(self, course: Course) -> None:
        """Fill in what the course says now."""

    def apply_theme(self) -> None:
        """Colour what is drawn by hand; the icons of buttons and pictures are coloured by the page."""

    def point_at(self, what: object) -> bool:
        """Show a certain thing; return whether it is one of this part's."""
        return False

    def where(self) -> Where:
        """Return what one sees here, to tell by whether an edit was done to it."""
        return Where(self.page, self.name, self.title)

    def go_back_to(self, where: Where) -> None:
        """Show what was undone in this part."""

    def leave(self) -> None:
        """Another part or page is shown: begin nothing half done again."""

    def work(self) -> QWidget | None:
        """Return the control that one most likely came for."""
        return None

    def search_here(self) -> bool:
        """Go to the part's own search field; return whether it has one."""
        return False


class PartMaker(NamedTuple):
    """A part's word and icon, and what makes it."""

    word: str
    icon: str
    make: Callable[[Context], PagePart]


class PartsPage(Page):
    """Its parts in the order they stand; what each can do stands at the top right while it is shown."""

    makers: Mapping[str, PartMaker]

    def build(self) -> None:
        self.parts: dict[str, PagePart] = {}
        self.chips = {key: FilterChip(word, icon) for key, (word, icon, _) in self.makers.items()}
        self._group = QButtonGroup(self)
        for key, chip in self.chips.items():
            chip.setObjectName(f"{self.name}-{key}")
            chip.clicked.connect(lambda _=False, key=key: self.show_part(key))
            self._group.addButton(chip)
            choose_one(chip)
        self.body.addLayout(WrapLayout(*self.chips.values(), gap=8))
        self._shown = next(iter(self.makers))
        self.chips[self._shown].setChecked(True)

    @property
    def part(self) -> PagePart:
        """The part on screen, made when it is first needed."""
        if self._shown not in self.parts:
            made = self.parts[self._shown] = self.makers[self._shown].make(self.context)
            self.put(made)
            for button in made.top_buttons:
                self.buttons.addWidget(button)
                button.apply_theme(self.context.theme)
            apply_theme_within(made, self.context.theme)
            made.apply_theme()
        return self.parts[self._shown]

    def show_part(self, key: str) -> None:
        """Show one of the parts."""
        self.ensure_built()
        if key != self._shown and self._shown in self.parts:
            self.context.autosave.flush()
            self.parts[self._shown].leave()
        self._shown = key
        self.chips[key].setChecked(True)
        self.refresh()

    def refresh(self) -> None:
        course = self.context.course
        if course is None:
            return
        shown = self.part
        for part in self.parts.values():  # one that is not shown takes no room
            part.setVisible(part is shown)
            for button in part.top_buttons:
                button.setVisible(part is shown)
        shown.refresh(course)
        self.lead_label.setText(shown.lead or self.lead)

    def apply_theme(self) -> None:
        super().apply_theme()
        for part in self.parts.values():
            part.apply_theme()

    def topic(self) -> str:
        return self.part.help_topic or self.help_topic

    def point_at(self, what: object) -> None:
        """Show a part by its name, or what one of the parts knows."""
        if isinstance(what, str) and what in self.makers:
            self.show_part(what)
            return
        before = self._shown
        for key in self.makers:
            self.show_part(key)
            if self.part.point_at(what):
                return
        self.show_part(before)

    def where(self) -> Where:
        return self.part.where()

    def go_back_to(self, where: Where) -> None:
        if isinstance(where.thing, str) and where.thing in self.makers and where.thing != self._shown:
            self.show_part(where.thing)
        if isinstance(where.thing, str):
            self.part.go_back_to(where)
        elif where != self.where():
            self.point_at(where.thing)

    def leave(self) -> None:
        for part in self.parts.values():
            part.leave()

    def work(self) -> QWidget | None:
        return self.part.work()

    def find_on_page(self) -> None:
        if not self.part.search_here():
            super().find_on_page()
