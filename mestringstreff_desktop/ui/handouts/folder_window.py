"""Kursperm: what goes in a participant's folder and in which order, and the local offers at its end."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.course.handouts.both import also_in_stacks
from mestringstreff_desktop.course.handouts.folder import FolderRow
from mestringstreff_desktop.course.sheets import LocalOffer
from mestringstreff_desktop.services import choosing
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.folder_line import FolderLine
from mestringstreff_desktop.ui.handouts.offers_editor import OffersEditor
from mestringstreff_desktop.ui.handouts.papers import FOLDER_EDITIONS, folder_paper
from mestringstreff_desktop.ui.handouts.stack_line import CountField
from mestringstreff_desktop.ui.handouts.window import HandoutWindow
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, for_everybody
from mestringstreff_desktop.ui.widgets.buttons import chip
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime

_LEAD = "Kryss av for det som skal være med. Bak hver samling ligger arkene fra bunken."
_OFFERS_LEAD = "Skriv hva som finnes hos dere. Det står bakerst i permen, og på arket «Veien videre»."


class FolderWindow(HandoutWindow[FolderRow, FolderLine]):
    """The parts of the folder, and behind the other chip the local offers."""

    lines_name = "Delene av kurspermen"
    offered = FOLDER_EDITIONS

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__(context, "Kursperm", course.title)
        self.setObjectName("folder-window")
        self._course = course
        self.offers = OffersEditor(context)
        self.copies = CountField("Antall permer", 1)
        self._suggested, why = for_everybody(context)
        self._why = label(why, "quiet")
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

    def _fill(self) -> None:
        course, library = self._course, self.context.library
        wanted = course.folder.copies
        self.copies.show_number(self._suggested if wanted is None else wanted)
        self._why.setVisible(self.copies.value() == self._suggested)
        self.offers.show_offers(folder.offers(course, library))
        self._rows = folder.rows(course, library)
        self.show_lines()

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
        key, copies = self._course.id, None if number == self._suggested else number
        self._why.setVisible(copies is None and bool(self._why.text()))
        database = self.context.database
        self._keep("copies", "endret antall permer", lambda: choosing.count_folders(database, key, copies))

    def _keep_offers(self, offers: list[LocalOffer]) -> None:
        key, database = self._course.id, self.context.database
        self._keep("offers", "endret lokale tilbud", lambda: choosing.set_offers(database, key, offers))

    def _keep(self, what: str, words: str, action: Callable[[], object]) -> None:
        self.context.undo.typed((what, self._course.id), words, action, self.where())
        self.recount()
