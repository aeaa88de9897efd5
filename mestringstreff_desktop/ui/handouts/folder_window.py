"""Kursperm: what goes in a participant's folder and in which order, and the local offers at its end."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.course.handouts.both import also_in_stacks
from mestringstreff_desktop.course.handouts.folder import FolderRow
from mestringstreff_desktop.course.handouts.stack import large_wanted
from mestringstreff_desktop.course.sheets import LocalOffer
from mestringstreff_desktop.services import choosing
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.folder_line import FolderLine
from mestringstreff_desktop.ui.handouts.offers_editor import OffersEditor
from mestringstreff_desktop.ui.handouts.papers import FOLDER_EDITIONS, folder_paper
from mestringstreff_desktop.ui.handouts.stack_line import CountField
from mestringstreff_desktop.ui.handouts.window import HandoutWindow
from mestringstreff_desktop.ui.paper.paper import Edition, Paper
from mestringstreff_desktop.ui.widgets.buttons import chip
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime

_LEAD = "Kryss av for det som skal være med. Bak hver samling ligger arkene fra bunken."
_OFFERS_LEAD = "Skriv hva som finnes hos dere. Det står bakerst i permen, og på arket «Veien videre»."


class FolderWindow(HandoutWindow[FolderRow, FolderLine]):
    """The parts of the folder, and behind the other chip the local offers."""

    lines_name = "Delene av kurspermen"

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__(context, "Kursperm", course.title)
        self.setObjectName("folder-window")
        self._course = course
        self.offers = OffersEditor(context)
        self.copies = CountField("Antall permer", 1)
        self._suggested = 0
        self._chosen: dict[bool, int | None] = {False: None, True: None}  # by whether they are in large print
        self._why = label("", "quiet")
        self._why.setObjectName("folder-why")
        self.contents, self.ways_on = chip("Innhold", checked=True), chip("Lokale tilbud")
        self._stack, self._pages = OneAtATime(), list[QWidget]()
        self._listen()
        self.put(self._main(), self._numbers())
        self._fill()
        self.list.rows[self._rows[0].part].setFocus()

    def _main(self) -> QWidget:
        for lead, area in ((_LEAD, self._area), (_OFFERS_LEAD, scrolled(self.offers))):
            page = QWidget()
            page.setLayout(column(label(lead, "lead"), area, gap=12))
            self._pages.append(page)
            self._stack.addWidget(page)
        layout = column(row(self.contents, self.ways_on, None), self._stack, gap=12)
        layout.setContentsMargins(24, 20, 12, 12)
        main = QWidget()
        main.setLayout(layout)
        return main

    def _numbers(self) -> QWidget:
        part = QWidget()
        numbers = column(label("Antall permer", "group"), self.copies, self._why, gap=6)
        part.setLayout(column(numbers, column(label("Utgave", "group"), self.editions, gap=6), gap=16))
        return part

    def _listen(self) -> None:
        self.offers.edited.connect(self._keep_offers)
        self.contents.clicked.connect(lambda: self.show_part(0))
        self.ways_on.clicked.connect(lambda: self.show_part(1))
        self.copies.edited.connect(self._keep_copies)
        self.editions.changed.connect(self._show_number)

    def _fill(self) -> None:
        course, library = self._course, self.context.library
        self._chosen = {False: course.folder.copies, True: course.folder.large}
        self._show_number()
        self.offers.show_offers(folder.offers(course, library))
        self._rows = folder.rows(course, library)
        self.show_lines()

    @property
    def _is_apart(self) -> bool:
        """Are those in large print chosen, and counted by themselves?"""
        return self.editions.edition().large_print and large_wanted(self._course) > 0

    def _show_number(self) -> None:
        """Show how many of the edition that is chosen, and where the usual number comes from."""
        course, spares, is_apart = self._course, self.context.settings.spare_copies, self._is_apart
        self._suggested = folder.usual_number(course, spares, in_large_print=is_apart)
        chosen = self._chosen[is_apart]
        self.copies.show_number(self._suggested if chosen is None else chosen)
        self._why.setText(folder.number_words(course, spares, in_large_print=is_apart))
        self._why.setVisible(chosen is None)

    def where(self) -> Where:
        return Where("folder", words="kurspermen")

    def show_again(self, course: Course) -> None:
        self._course = course
        self._fill()

    def show_part(self, part: int) -> None:
        """Show the contents (0) or the local offers (1)."""
        self.contents.setChecked(part == 0)
        self.ways_on.setChecked(part == 1)
        self._stack.setCurrentWidget(self._pages[part])

    def offered(self) -> frozenset[str]:
        return FOLDER_EDITIONS

    def paper(self) -> Paper:
        return folder_paper(self.context)

    def edition(self) -> Edition:
        return self.editions.edition(self.copies.value())

    def new_line(self, row: FolderRow) -> FolderLine:
        return FolderLine(self.context, row)

    def new_row(self, key: str) -> FolderRow:
        return folder.new_row(key, self._course, self.context.library)

    def others(self) -> dict[str, str]:
        return folder.others(self._course, self.context.library, self._rows)

    def both(self) -> str:
        return also_in_stacks(folder.parts(self._rows), self._course, self.context.library)

    def store(self) -> None:
        parts, key = folder.parts(self._rows), self._course.id
        database = self.context.database
        self._keep("folder", "endret kurspermen", lambda: choosing.choose_parts(database, key, parts))

    def _keep_copies(self, number: int) -> None:
        key, copies, is_apart = self._course.id, None if number == self._suggested else number, self._is_apart
        self._chosen[is_apart] = copies
        self._why.setVisible(copies is None)
        count = choosing.count_large_folders if is_apart else choosing.count_folders
        what = "large" if is_apart else "copies"
        self._keep(what, "endret antall permer", partial(count, self.context.database, key, copies))

    def _keep_offers(self, offers: list[LocalOffer]) -> None:
        key, database = self._course.id, self.context.database
        self._keep("offers", "endret lokale tilbud", lambda: choosing.set_offers(database, key, offers))

    def _keep(self, what: str, words: str, action: Callable[[], object]) -> None:
        self.context.undo.typed((what, self._course.id), words, action, self.where())
        self.recount()
