"""The button «Skriv ut og del»: sheets, run sheet, programme and calendar files of a gathering, or of all."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.course.background import read_before
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.services import calendar, printing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.opening import open_folder, open_stack
from mestringstreff_desktop.ui.paper.articles import reading_paper
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step, for_everybody, for_the_team
from mestringstreff_desktop.ui.widgets.buttons import Button

_EDITIONS = frozenset({"large_print", "monochrome"})
_ICS = "Kalenderfil (*.ics)"


class ShareButton(Button):
    """Opens the menu. `desk` is where it is told how it goes; the page puts it where it is seen."""

    def __init__(self, context: Context) -> None:
        super().__init__("Skriv ut og del", "printer")
        self.setObjectName("share-gathering")
        self.context = context
        self.desk = PaperDesk(context)
        self._gathering: Gathering | None = None
        self.clicked.connect(self._show_menu)

    def refresh(self, gathering: Gathering | None) -> None:
        """Be for one gathering, or for all of them."""
        self._gathering = gathering

    def menu_of_ways(self) -> QMenu:
        """Return what can be had now."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if self._gathering is not None:
            self._add_for_one(menu, self._gathering)
            menu.addSeparator()
        self._add(menu, "Alle samlingene på én side …", self._overview)
        self._add(menu, "Kursperm til deltakerne …", lambda: open_folder(self.desk))
        self._add(menu, "Kalenderfil for alle samlingene …", self._save_all)
        return menu

    def _add_for_one(self, menu: QMenu, gathering: Gathering) -> None:
        self._add(menu, "Samlingens bunke …", lambda: open_stack(self.desk, gathering.id))
        self._add(menu, "Kjøreplan for lederne …", lambda: self._run_sheet(gathering))
        self._add(menu, "Veiledning for lederne …", lambda: self._guide(gathering))
        if read_before(gathering, self.context.library):
            self._add(menu, "Fagstoff å lese før samlingen …", lambda: self.preview_reading(gathering))
        self._add(menu, "Program for deltakerne …", lambda: self._programme(gathering))
        self._add(menu, "Kalenderfil for samlingen …", lambda: self.save_calendar([gathering]))

    def _add(self, menu: QMenu, words: str, action: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda _=False: action())

    def _show_menu(self) -> None:
        self.context.autosave.flush()
        self.menu_of_ways().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _run_sheet(self, gathering: Gathering) -> None:
        library, course, gathering = self.context.library, *self._fresh(gathering)
        self._preview(
            f"Kjøreplan til samling {gathering.number}",
            lambda edition: printing.run_sheet_pdf(library, course, gathering, edition),
            for_the_team(course),
        )

    def _guide(self, gathering: Gathering) -> None:
        library, course, gathering = self.context.library, *self._fresh(gathering)
        self._preview(
            f"Veiledning til samling {gathering.number}",
            lambda edition: printing.gathering_guide_pdf(library, course, gathering, edition),
            for_the_team(course),
        )

    def preview_reading(self, gathering: Gathering) -> None:
        """Show what to read before a gathering as it will be printed."""
        self.context.autosave.flush()
        articles = read_before(gathering, self.context.library)
        title = article_words.read_before(gathering.number)
        open_preview(self.desk, reading_paper(self.context, title, articles))

    def _programme(self, gathering: Gathering) -> None:
        course, gathering = self._fresh(gathering)
        self._preview(
            f"Program for samling {gathering.number}",
            lambda edition: printing.programme_pdf(course, gathering, edition),
            for_everybody(self.context),
        )

    def _overview(self) -> None:
        course = self.context.require_course()
        self._preview(
            "Samlingene",
            lambda edition: printing.overview_pdf(course, edition),
            for_everybody(self.context),
        )

    def _fresh(self, gathering: Gathering) -> tuple[Course, Gathering]:
        """Return course and gathering as they are stored, with what was typed a moment ago."""
        course = self.context.require_course()
        return course, course.gathering(gathering.id) or gathering

    def _preview(self, title: str, make: Callable[[Edition], bytes], copies: tuple[int, str]) -> None:
        def made(edition: Edition, _: Step) -> bytes:
            return make(edition)

        number, why = copies
        open_preview(self.desk, Paper(title=title, make=made, copies=number, why=why, editions=_EDITIONS))

    def _save_all(self) -> None:
        course = self.context.require_course()
        self.save_calendar(course.gatherings)

    def save_calendar(self, gatherings: Sequence[Gathering]) -> None:
        """Ask where, and write a calendar file. Without a date it is said so before anything is asked."""
        context, notice = self.context, self.desk.notice
        course = context.require_course()
        chosen = [course.gathering(each.id) or each for each in gatherings]
        if notice.try_to(lambda: calendar.calendar_file(course, chosen, context.clock())) is None:
            return
        name = chosen[0].name if len(chosen) == 1 else course.title
        path = context.ask.save_file("Lagre kalenderfil", name, _ICS)
        if path is None:
            return
        saved = notice.try_to(lambda: calendar.save_calendar(course, chosen, path, context.clock()))
        if saved is not None:
            notice.show_file(f"{saved.name} er lagret. Send den, eller åpne den i kalenderen din.", saved)
