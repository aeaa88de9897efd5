"""Kursperm: what goes in a participant's folder and in which order, and the local offers at its end."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.course.handouts.folder import FolderRow
from mestringstreff_desktop.course.sheets import LocalOffer
from mestringstreff_desktop.services import choosing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.folder_line import FolderLine
from mestringstreff_desktop.ui.handouts.offers_editor import OffersEditor
from mestringstreff_desktop.ui.handouts.papers import folder_paper
from mestringstreff_desktop.ui.handouts.sheet_adder import SheetAdder
from mestringstreff_desktop.ui.handouts.stack_line import CountField
from mestringstreff_desktop.ui.handouts.window import HandoutWindow, scroll_to
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, for_everybody
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within, chip
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled
from mestringstreff_desktop.ui.widgets.ordered_rows import OrderedRows
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_LEAD = "Kryss av det som skal være med. Bak hver samling ligger arkene fra bunken."
_OFFERS_LEAD = "Skriv hva som finnes hos dere. Det står bakerst i permen, og på arket «Veien videre»."


class FolderWindow(HandoutWindow):
    """The lines are the truth while the window is open; each change is stored at once."""

    def __init__(self, context: Context, course: Course) -> None:
        super().__init__(context, "Kursperm", course.title)
        self.setObjectName("folder-window")
        self._course = course
        self._rows: list[FolderRow] = []
        self.list: OrderedRows[FolderLine] = OrderedRows("Delene av kurspermen")
        self.adder = SheetAdder(context)
        self.offers = OffersEditor(context)
        self.large_print = FilterChip("Stor skrift")
        self.copies = CountField("Antall permer", 1)
        self._suggested, why = for_everybody(context)
        self._why = label(why, "quiet")
        self.contents, self.ways_on = chip("Innhold", checked=True), chip("Lokale tilbud")
        self._stack = QStackedWidget()
        self._listen()
        self.put(self._main(), self._numbers())
        self._fill()

    def _main(self) -> QWidget:
        inner = QWidget()
        inner.setLayout(column(self.list, self.adder, None, gap=12))
        self._area = scrolled(inner)
        for lead, area in ((_LEAD, self._area), (_OFFERS_LEAD, scrolled(self.offers))):
            page = QWidget()
            page.setLayout(column(label(lead, "lead"), area, gap=12))
            self._stack.addWidget(page)
        layout = column(row(self.contents, self.ways_on, None), self._stack, gap=12)
        layout.setContentsMargins(24, 20, 12, 12)
        main = QWidget()
        main.setLayout(layout)
        return main

    def _numbers(self) -> QWidget:
        part = QWidget()
        editions = WrapLayout(self.large_print, self.monochrome)
        numbers = column(label("Antall permer", "group"), self.copies, self._why, gap=6)
        part.setLayout(column(numbers, column(label("Utgave", "group"), editions, gap=6), gap=16))
        return part

    def _listen(self) -> None:
        self.list.moved.connect(self._move)
        self.list.reached.connect(lambda y: self._area.ensureVisible(0, y, 0, 60))
        self.adder.added.connect(self.add)
        self.adder.opened.connect(lambda: scroll_to(self._area, self.adder))
        self.offers.edited.connect(self._keep_offers)
        self.contents.clicked.connect(lambda: self.show_part(0))
        self.ways_on.clicked.connect(lambda: self.show_part(1))
        self.copies.edited.connect(self._keep_copies)
        self.large_print.toggled.connect(self.recount)

    def _fill(self) -> None:
        course, library = self._course, self.context.library
        wanted = course.folder.copies
        self.copies.show_number(self._suggested if wanted is None else wanted)
        self._why.setVisible(self.copies.value() == self._suggested)
        self.offers.show_offers(folder.offers(course, library))
        self._rows = folder.rows(course, library)
        self._show()
        self.list.rows[self._rows[0].part].setFocus()

    def show_part(self, part: int) -> None:
        """Show the contents (0) or the local offers (1)."""
        self.contents.setChecked(part == 0)
        self.ways_on.setChecked(part == 1)
        self._stack.setCurrentIndex(part)

    def paper(self) -> Paper:
        return folder_paper(self.context)

    def edition(self) -> Edition:
        large, grey = self.large_print.isChecked(), self.monochrome.isChecked()
        return Edition(self.copies.value(), large_print=large, monochrome=grey)

    def show_pages(self, pages: int) -> None:
        copies = self.copies.value()
        words = count(pages, "side", "sider")
        self._sum.setText(words if copies == 1 else f"{words} × {copies} = {pages * copies} sider i alt")

    def _show(self) -> None:
        """Show the lines; those that are there already are changed where they stand."""
        known = self.list.rows
        lines = {each.part: known.get(each.part) or self._line(each) for each in self._rows}
        if list(lines) != list(known):
            self.list.arrange(lines)
        chosen = folder.parts(self._rows)
        for each in self._rows:
            lines[each.part].show_row(each)
            lines[each.part].tick.setEnabled(chosen != (each.part,))
        self.adder.offer(folder.others(self._course, self.context.library, self._rows))
        apply_theme_within(self.list, self.context.theme)

    def _line(self, shown: FolderRow) -> FolderLine:
        line = FolderLine(self.context, shown)
        line.ticked.connect(self._tick)
        return line

    def _tick(self, part: str, is_on: bool) -> None:
        self._change([replace(each, is_chosen=is_on) if each.part == part else each for each in self._rows])

    def _move(self, part: str, place: int) -> None:
        row = next(each for each in self._rows if each.part == part)
        others = [each for each in self._rows if each is not row]
        self._change([*others[:place], row, *others[place:]])
        self.list.show_line(part)

    def add(self, part: str) -> None:
        """Add a part at the end of those that are chosen."""
        new = folder.new_row(part, self._course, self.context.library)
        chosen = [each for each in self._rows if each.is_chosen]
        self._change([*chosen, new, *(each for each in self._rows if not each.is_chosen)])
        self.list.show_line(part)
        scroll_to(self._area, self.list.rows[part])

    def _change(self, rows: list[FolderRow]) -> None:
        """Show the lines as they are now, and store them soon."""
        self._rows = rows
        self._show()
        parts, key = folder.parts(rows), self._course.id
        self._queue("folder", key, lambda: choosing.choose_parts(self.context.database, key, parts))

    def _keep_copies(self, number: int) -> None:
        key, copies = self._course.id, None if number == self._suggested else number
        self._why.setVisible(copies is None and bool(self._why.text()))
        self._queue("copies", key, lambda: choosing.count_folders(self.context.database, key, copies))

    def _keep_offers(self, offers: list[LocalOffer]) -> None:
        key = self._course.id
        self._queue("offers", key, lambda: choosing.set_offers(self.context.database, key, offers))

    def _queue(self, what: str, key: UUID, action: Callable[[], object]) -> None:
        self.context.autosave.queue((what, key), action)
        self.recount()
