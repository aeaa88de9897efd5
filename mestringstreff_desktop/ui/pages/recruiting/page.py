"""Rekruttering: how participants are reached, who takes part, and what is written to them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QButtonGroup, QWidget

from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.recruiting.part import PAGE, Part
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


def _channels(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.recruiting.channels.part import ChannelsPart

    return ChannelsPart(context)


def _participants(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.recruiting.participants.part import ParticipantsPart

    return ParticipantsPart(context)


def _texts(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart

    return TextsPart(context)


# Each part's word, icon and maker, in the order they stand.
PARTS: Mapping[str, tuple[str, str, Callable[[Context], Part]]] = MappingProxyType(
    {
        "participants": ("Deltakere", "users", _participants),
        "channels": ("Kanaler", "megaphone", _channels),
        "texts": ("Tekster", "file-text", _texts),
    }
)


class RecruitingPage(Page):
    """Three parts, one at a time; what each can do stands at the top right while it is shown."""

    name = PAGE
    help_topic = "deltakere"
    title = "Rekruttering"
    lead = "Nå ut til dem kurset er for, ta imot påmeldinger, og skriv det dere trenger."

    def build(self) -> None:
        self.parts: dict[str, Part] = {}
        self.chips = {key: FilterChip(word, icon) for key, (word, icon, _) in PARTS.items()}
        self._group = QButtonGroup(self)
        for key, chip in self.chips.items():
            chip.setObjectName(f"recruiting-{key}")
            chip.clicked.connect(lambda _=False, key=key: self.show_part(key))
            self._group.addButton(chip)
            choose_one(chip)
        self.body.addLayout(WrapLayout(*self.chips.values(), gap=8))
        self._shown = next(iter(PARTS))
        self.chips[self._shown].setChecked(True)

    @property
    def part(self) -> Part:
        """The part on screen, made when it is first needed."""
        if self._shown not in self.parts:
            made = self.parts[self._shown] = PARTS[self._shown][2](self.context)
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
        if isinstance(what, str) and what in PARTS:
            self.show_part(what)
            return
        before = self._shown
        for key in PARTS:
            self.show_part(key)
            if self.part.point_at(what):
                return
        self.show_part(before)

    def where(self) -> Where:
        return self.part.where()

    def go_back_to(self, where: Where) -> None:
        if isinstance(where.thing, str) and where.thing in PARTS and where.thing != self._shown:
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
