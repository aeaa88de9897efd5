"""Innstillinger: how the program looks, how many spare copies, the course's name, and about it all."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QWidget

from mestringstreff_desktop import missing
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.sandbox.dictionary import find_dictionary
from mestringstreff_desktop.services.settings import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import END_PLACE, LOCK_PLACE
from mestringstreff_desktop.ui.pages.settings.about import AboutCard
from mestringstreff_desktop.ui.pages.settings.course_card import CourseCard
from mestringstreff_desktop.ui.pages.settings.lock_card import LockCard
from mestringstreff_desktop.ui.widgets.buttons import TickButton, chip
from mestringstreff_desktop.ui.widgets.data_folder_card import DataFolderCard
from mestringstreff_desktop.ui.widgets.desk import Desk
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import GAP, bring_into_view, column, row, scrolled
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.stepper import Stepper
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

MOST_SPARES = 20
_THEMES = {"system": "Følg systemet", "light": "Lys", "dark": "Mørk", "contrast": "Høy kontrast"}


class SettingsPage(Page):
    """Cards with a few choices each. What is chosen holds at once."""

    name = "settings"
    help_topic = "utseende"
    title = "Innstillinger"
    lead = "Det du endrer her, gjelder med en gang."

    def build(self) -> None:
        context = self.context
        self.look = LookCard(context)
        self.printing = PrintingCard(context)
        self.writing = _writing_card(context)
        self.course = CourseCard(context)
        left, right, inner = QWidget(), QWidget(), QWidget()
        left.setLayout(column(self.look, self.printing, self.writing, self.course, None, gap=GAP))
        self.lock, self.data = LockCard(context), DataFolderCard(context)
        right.setLayout(column(self.lock, self.data, AboutCard(self.context), None, gap=GAP))
        cards = SideBySide(context, left, right, room=440)
        inner.setLayout(column(cards, None))
        area = scrolled(inner)
        for desk in (self.course.desk, self.course.ending):
            desk.noticed.connect(partial(self._show_notice, area, desk))
        self.put(area)

    def _show_notice(self, area: QScrollArea, desk: Desk) -> None:
        """Bring what a desk says into view, once it has its place."""
        QTimer.singleShot(0, area, lambda: area.ensureWidgetVisible(desk.notice))

    def point_at(self, what: object) -> None:
        """Show the lock, or where the course is ended, where that is asked for."""
        if what == LOCK_PLACE:
            self.lock.focus_first()
            QTimer.singleShot(0, self.lock, lambda: bring_into_view(self.lock))  # once all has its place
        elif what == END_PLACE:
            self.course.end.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self.course, lambda: bring_into_view(self.course))

    def refresh(self) -> None:
        self.lock.refresh()
        self.look.refresh()
        self.printing.refresh()
        self.writing.refresh()
        self.course.refresh()
        self.data.refresh()


class LookCard(QFrame):
    """Light or dark, and how large the text is."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self._group = QButtonGroup(self)
        self.themes = {name: chip(word) for name, word in _THEMES.items()}
        for name, button in self.themes.items():
            button.setObjectName(f"theme-{name}")
            button.setAccessibleDescription("Farger")
            button.clicked.connect(lambda _=False, chosen=name: self._change(theme=chosen))
            self._group.addButton(button)
            choose_one(button)
        self.text_size = Stepper(
            "Tekststørrelse", ("Mindre", "Større"), (SMALLEST_TEXT, LARGEST_TEXT), _per_cent, step=TEXT_STEP
        )
        self.text_size.stepped.connect(lambda size: self._change(text_size=size))
        self.setLayout(
            column(
                label("Utseende", "title"),
                column(label("Farger", "group"), WrapLayout(*self.themes.values()), gap=6),
                column(label("Tekststørrelse", "group"), self.text_size, gap=6),
                gap=14,
                margin=20,
            )
        )

    def refresh(self) -> None:
        self.themes[self.context.settings.theme].setChecked(True)
        self.text_size.show_number(self.context.settings.text_size)

    def _change(self, **changes: object) -> None:
        """Store the choice, and give the whole program its look."""
        self.context.change_settings(**changes)
        self.context.set_theme(theme.chosen(self.context.settings))


class WritingCard(QFrame):
    """Whether words that may be misspelled are marked. It is there only where there is a dictionary.

    `lacks` is the sentence of the part that reads it, where that is missing.
    """

    def __init__(self, context: Context, *, has_dictionary: bool, lacks: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.spelling = TickButton(context, "Merk ord som kan være feilskrevet")
        self.spelling.setObjectName("spell-check")
        self.spelling.clicked.connect(lambda is_on: context.change_settings(spell_check=is_on))
        lead = "Høyreklikk på et ord med bølgelinje for å se forslag, eller for å legge det til i ordlista."
        head = column(label("Stavekontroll", "title"), label(lead, "lead"), gap=4)
        self.lacks = label(lacks, "body")
        self.lacks.setVisible(bool(lacks))
        self.spelling.setEnabled(not lacks)
        self.setLayout(column(head, row(self.spelling, None), self.lacks, gap=12, margin=20))
        if not has_dictionary:
            self.hide()

    def refresh(self) -> None:
        self.spelling.setChecked(self.context.settings.spell_check)


class PrintingCard(QFrame):
    """How many copies to print beyond the number of participants."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.spares = Stepper("Ekstra ark", ("Færre", "Flere"), (0, MOST_SPARES), _sheets)
        self.spares.stepped.connect(lambda number: context.change_settings(spare_copies=number))
        lead = "Så mange ark legges til når dere skriver ut til alle deltakerne."
        head = column(label("Ekstra ark", "title"), label(lead, "lead"), gap=4)
        self.setLayout(column(head, self.spares, gap=12, margin=20))

    def refresh(self) -> None:
        self.spares.show_number(self.context.settings.spare_copies)


def _writing_card(context: Context) -> WritingCard:
    has_dictionary = find_dictionary() is not None
    lacks = "" if not has_dictionary or missing.is_usable("hunspell") else missing.without("hunspell")
    return WritingCard(context, has_dictionary=has_dictionary, lacks=lacks)


def _per_cent(number: int) -> str:
    return f"{number} %"


def _sheets(number: int) -> str:
    return count(number, "ekstra ark", "ekstra ark") if number else "ingen"
