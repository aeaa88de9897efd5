"""The whole way through the program, to look at every place where a text of the course's can stand."""

from datetime import time, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mestringstreff_desktop.content.article_words import HARD_TIMES
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.topics import TopicKind
from mestringstreff_desktop.course.meetings import planned, reviews
from mestringstreff_desktop.course.run.corrections import Span
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import keeping, sharing
from mestringstreff_desktop.services.sharing import ExportOptions
from mestringstreff_desktop.ui.base.navigation import (
    AnswersPlace,
    LetterPlace,
    MeetingPlace,
    ParticipantPlace,
)
from mestringstreff_desktop.ui.base.printers import Known
from mestringstreff_desktop.ui.handouts.folder_window import FolderWindow
from mestringstreff_desktop.ui.handouts.opening import open_folder, open_stack
from mestringstreff_desktop.ui.handouts.window import HandoutWindow
from mestringstreff_desktop.ui.pages.background.page import BackgroundPage
from mestringstreff_desktop.ui.pages.evaluation.answers.part import AnswersPart
from mestringstreff_desktop.ui.pages.evaluation.page import EvaluationPage
from mestringstreff_desktop.ui.pages.evaluation.report.part import VIEWS, ReportPart
from mestringstreff_desktop.ui.pages.evaluation.report.year_view import YearView
from mestringstreff_desktop.ui.pages.evaluation.results.part import ResultsPart
from mestringstreff_desktop.ui.pages.evaluation.review.part import ReviewPart
from mestringstreff_desktop.ui.pages.gatherings.agenda.row import AgendaRow
from mestringstreff_desktop.ui.pages.gatherings.dates import DatesDialog
from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage
from mestringstreff_desktop.ui.pages.own.page import OwnPage
from mestringstreff_desktop.ui.pages.planning.page import PlanningPage
from mestringstreff_desktop.ui.pages.recruiting.page import RecruitingPage
from mestringstreff_desktop.ui.pages.recruiting.participants.part import ParticipantsPart
from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from mestringstreff_desktop.ui.pages.run.dialogs import AskTime, AskWentOn, Way
from mestringstreff_desktop.ui.pages.run.log.editor import KEYS
from mestringstreff_desktop.ui.pages.run.log.search import RunSearch
from mestringstreff_desktop.ui.pages.run.page import RunPage
from mestringstreff_desktop.ui.pages.settings.lock_window import LockWindow
from mestringstreff_desktop.ui.pages.settings.page import SettingsPage
from mestringstreff_desktop.ui.pages.sharing.package_password import PackagePassword
from mestringstreff_desktop.ui.pages.sharing.page import SharingPage
from mestringstreff_desktop.ui.pages.toolbox.page import ToolboxPage
from mestringstreff_desktop.ui.paper.made import Made
from mestringstreff_desktop.ui.paper.paper import Edition, Paper
from mestringstreff_desktop.ui.paper.print_window import PrintWindow
from mestringstreff_desktop.ui.widgets.dialogs import AskPassword, Dialogs
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.window.crash_dialog import CrashDialog
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.new_course import NewCourse
from mestringstreff_desktop.ui.window.start_trouble import StartTrouble
from mestringstreff_desktop.ui.window.unlock import Unlock
from tests.ui.conftest import MovableClock
from tests.ui.fake_printers import FakePrinters
from tests.ui.hostile import HOSTILE, MARK
from tests.ui.looking import Looker
from tests.ui.paper.paper_parts import A4
from tests.ui.waiting import settle

P = TypeVar("P", bound=Page)


class Walk:
    """Goes to every place of the program where a text of the course's can stand, and looks."""

    def __init__(
        self, window: MainWindow, clock: MovableClock, folder: Path, looker: Looker | None = None
    ) -> None:
        self.window, self.context, self.clock, self.folder = window, window.context, clock, folder
        self.looker = looker or Looker()

    @property
    def course(self) -> Course:
        return self.context.require_course()

    def page(self, kind: type[P]) -> P:
        """Show a page and return it."""
        self.window.show_page(kind.name)
        page = self.window.pages[kind.name]
        assert isinstance(page, kind)
        return page

    def whole(self, place: str) -> None:
        """Look at the page on screen, and at what is around it."""
        window = self.window
        parts = (window.stack.currentWidget(), window.rail, window.warning_bar, window.status)
        self.looker.look(place, *filter(None, parts))

    def everywhere(self) -> None:
        for name in self.window.pages:
            self.window.show_page(name)
            self.whole(name)
        self.searching()
        self.planning()
        self.recruiting()
        self.answers()
        self.evaluation()
        self.review()
        self.results()
        self.gatherings()
        self.own()
        self.toolbox()
        self.background()
        self.sharing()
        self.settings()
        self.handouts()
        self.running()
        self.dialogs()

    def searching(self) -> None:
        """The search of everything, with and without hits, and the bar that finds on a page."""
        search = self.window.search.panel
        for words, typed in (("found", self.course.title), ("nothing found", f"{self.course.title} qqq")):
            search.open()
            search.field.setText(typed)
            self.looker.look(f"search: {words}", search.ground)
        search.close_panel()
        page = self.page(SettingsPage)
        page.find_on_page()
        self.whole("settings: found on the page")

    def planning(self) -> None:
        page = self.page(PlanningPage)
        own = next(entry for entry in self.course.entries if entry.item_id is None)
        for what in (str(own.id), "team", "goals"):
            page.point_at(what)
            self.whole(f"planning: {what if len(what) < 9 else 'own question'}")
        for panel in page.team.panels.values():
            panel.open_up()
        page.point_at("team")
        self.whole("planning: what is agreed with a representative")
        self.meetings(page)
        page.point_at(str(own.id))
        page.card.add.open()
        self.whole("planning: one more question")
        self.looker.look_at_menu("menu: the checklist on paper", page.print.menu_of_kinds())

    def recruiting(self) -> None:
        """Somebody who takes part, with all that is noted of them, and the talk with them."""
        page = self.page(RecruitingPage)
        page.point_at(ParticipantPlace(self.course.roster[0].id))
        part = page.part
        assert isinstance(part, ParticipantsPart)
        part.panel.more.setChecked(True)
        self.whole("recruiting: somebody")
        part.open_talk()
        self.whole("recruiting: the talk before the course")
        part.close_talk()
        self.texts(page)

    def answers(self) -> None:
        """A paper that is typed in: a question to write at, one with a line for something else."""
        page = self.page(EvaluationPage)
        page.point_at(AnswersPlace("kartlegging-for"))
        part = page.part
        assert isinstance(part, AnswersPart)
        self.looker.during("an own sheet to answer", part.list.use.click)
        part.begin()
        self.whole("answers: a place to write")
        part.typing.step_on()
        self.whole("answers: something else")
        part.close_paper()
        self.whole("answers: a paper that is not at its end")

    def evaluation(self) -> None:
        """The money, and both reports."""
        page = self.page(EvaluationPage)
        page.show_part("economy")
        self.whole("evaluation: the money")
        page.show_part("report")
        part = page.part
        assert isinstance(part, ReportPart)
        for key in VIEWS:
            part.show_view(key)
            settle(self.context)
            self.whole(f"report: {key}")
        assert isinstance(part.view, YearView)
        part.view.take([self.folder / "borte.mestringskurs"])
        settle(self.context)
        self.whole("report: a package that cannot be counted")

    def texts(self, page: RecruitingPage) -> None:
        """A letter to somebody with words of one's own, and one with places to fill in."""
        page.point_at(LetterPlace("bekreftelse", self.course.roster[0].id))
        part = page.part
        assert isinstance(part, TextsPart)
        part.editor.to.who.click()
        self.whole("texts: to somebody")
        page.point_at(LetterPlace("plakat-1"))
        self.whole("texts: a poster")
        page.show_part("channels")
        self.whole("recruiting: the channels")

    def meetings(self, page: PlanningPage) -> None:
        page.point_at(MeetingPlace())
        self.whole("planning: the meetings")
        page.point_at(MeetingPlace(planned(self.course)[-1].id))
        self.whole("planning: a meeting")
        self.looker.look_at_menu("menu: a meeting on paper", page.meetings.view.menu_of_papers())

    def review(self) -> None:
        page = self.page(EvaluationPage)
        page.point_at(MeetingPlace(reviews(self.course)[0].id))
        self.whole("evaluation: the review meeting")
        assert isinstance(page.part, ReviewPart)
        self.looker.look_at_menu("menu: the review on paper", page.part.view.menu_of_papers())

    def results(self) -> None:
        """Each thing to look at, its numbers as a table, and a text that is read through."""
        page = self.page(EvaluationPage)
        page.show_part("results")
        part = page.part
        assert isinstance(part, ResultsPart)
        for key, topic in part.topics.items():
            part.list.list.choose(key)
            settle(self.context)
            while not part.view.is_whole:
                QApplication.processEvents()
            self.whole(f"results: {topic.kind}")
        part.list.list.choose(next(key for key, each in part.topics.items() if each.kind is TopicKind.SHEET))
        settle(self.context)
        part.view.wants_reading.emit("")
        part.reading.card.open_words()
        self.whole("results: a text to read through")
        part.reading.left.emit()

    def gatherings(self) -> None:
        page, gathering = self.page(GatheringsPage), self.course.gatherings[3]
        self.looker.look_at_menu("menu: a new gathering", page.gathering_actions.menu_of_themes(page))
        self.looker.look_at_menu("menu: a gathering", page.cards.menu_of(gathering.id))
        page.open(gathering.id)
        self.whole("gathering: about it")
        self.looker.look_at_menu("menu: ways out of a gathering", page.share.menu_of_ways())
        page.view.choose(gathering.items[0].id)
        self.looker.look_at_menu("menu: a line", page.view.actions_on_lines.menu_of(gathering.items[0].id))
        for adder in page.view.agenda.adders.values():
            adder.open_line()
            self.whole("gathering: a line of its plan")
        page.view.agenda.selection.all_of([item.id for item in gathering.items])
        self.whole("gathering: several lines")
        page.view.agenda.edit_title(gathering.items[0].id)
        self.whole("gathering: a line's title where it stands")
        page.view.agenda.findChildren(AgendaRow)[0].edit_who()
        self.whole("gathering: who leads a line where it stands")
        self.locked(page)
        self.slides(page)
        page.open(gathering.id)
        page.view.actions_on_lines.remove([gathering.items[1].id])
        self.whole("gathering: what can be taken back")

    def locked(self, page: GatheringsPage) -> None:
        """A line locked to a time, and a gathering held on the net."""
        view = page.view
        view.editor.change(start=time(10))
        view.choose(view.editor.gathering.items[0].id)
        view.panel.lock.chip.click()
        self.whole("gathering: a locked line")
        view.show_about()
        view.about.when.digital.click()
        self.whole("gathering: on the net")

    def slides(self, page: GatheringsPage) -> None:
        """The support slides: her own, a model with words in it, and one that is gone."""
        page.to_slides.click()
        desk = page.slides
        assert desk is not None
        for row in list(desk.list.rows):
            desk.pick(row)
            self.whole("gathering: a support slide")
        self.looker.look_at_menu("menu: one more support slide", desk.adder.menu_of_kinds(desk))
        self.looker.look_at_menu("menu: the slides as a file", desk.save.menu_of_ways())
        self.looker.during("slides of the program", desk.adder.add_built_in)
        self.looker.during("drawings of the program", desk.adder.add_drawing)
        self.looker.during("the course's pictures", desk.adder.add_own_picture)

    def own(self) -> None:
        page = self.page(OwnPage)
        page.point_at(self.course.own_sheets[0].id)
        for number, _ in enumerate(page.sheet_editor.form.sections):
            page.sheet_editor.choose(str(number))
            self.looker.look("own sheet", page.sheet_editor)
        self.looker.look_at_menu("menu: kinds of section", page.sheet_editor.panel.menu_of_kinds())
        page.point_at(self.course.own_tools[0].id)
        self.whole("own tool")

    def toolbox(self) -> None:
        page = self.page(ToolboxPage)
        page.list.chips.own.click()
        self.whole("toolbox: own")
        self.looker.look_at_menu("menu: gatherings to find for", page.list.chips.gathering.menu_of_choices())
        page.point_at(str(self.course.own_tools[0].id))
        self.whole("toolbox: a tool")
        self.looker.look_at_menu("menu: gatherings for a tool", page.tool_actions.gathering_menu())
        page.tool_actions.preview()
        self.opened("preview")

    def background(self) -> None:
        page = self.page(BackgroundPage)
        page.point_at(HARD_TIMES)
        self.whole("background: hard times, and whom to ring")
        page.point_at(self.course.gatherings[3].id)
        self.whole("background: before a gathering")

    def sharing(self) -> None:
        package, database = self.folder / "kurs.mestringskurs", self.context.database
        everything = ExportOptions(answers=True, team=True, logs=True, figures=True)
        sharing.export_course(database, self.context.library, self.course.id, package, everything)
        page = self.page(SharingPage)
        page.point_at(str(package))
        self.whole("a package")
        keeping.take_backup(database, self.clock())
        found = keeping.list_backups(database.path)[0]
        self.looker.during("a look into a backup", lambda: page.backups.look(found))
        self.looker.during("a course from a backup", lambda: page.backups.restore_course(found))

    def settings(self) -> None:
        page = self.page(SettingsPage)
        self.looker.during("another name for the course", page.course.rename.click)
        self.looker.during("the course is to go", page.course.delete.click)

    def handouts(self) -> None:
        page = self.page(RunPage)
        open_stack(page.desk, self.course.gatherings[3].id)
        self.adding("stack: one more sheet")
        self.opened("stack")
        open_folder(page.desk)
        self.adding("folder: one more sheet")
        self.offers()
        self.opened("folder")

    def adding(self, place: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, HandoutWindow)
        dialog.adder.open_line()
        self.looker.look(place, dialog)

    def offers(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FolderWindow)
        dialog.show_part(1)
        self.looker.look("folder: local offers", dialog)

    def running(self) -> None:
        page, gathering = self.page(RunPage), self.course.gatherings[3]
        page.point_at(self.course.gatherings[0].id)
        self.whole("a gathering afterwards")
        page.summary.turn_happened()
        self.whole("a gathering afterwards: what happened")
        page.point_at(gathering.id)
        self.whole("a gathering before")
        page.turn_hard_times()
        self.whole("a gathering before: hard times")
        page.turn_hard_times()
        self.looker.during("when did it start", page.acts.start_earlier)
        page.acts.start()
        for part in KEYS:
            page.now.write(part)
            self.whole("a gathering under way: its log")
        page.now.turn_steps()
        page.now.turn_adjust()
        self.whole("a gathering under way")
        page.now.turn_happened()
        self.whole("a gathering under way: what happened")
        for turn, place in ((page.turn_background, "background"), (page.turn_hard_times, "hard times")):
            turn()
            self.whole(f"a gathering under way: {place}")
        page.now.close_panel()
        page.participant_screen.show_on()
        self.looker.look("the participants' screen", page.participant_screen.window)
        page.participant_screen.hide()
        self.looker.during("something not planned", page.acts.add_now)
        self.looker.during("past the end of the gathering", lambda: page.acts.jump(gathering.items[-1].id))
        page.point_at(self.course.gatherings[4].id)
        self.looker.during("two gatherings at once", page.acts.start)
        self.page(PlanningPage)
        self.whole("a gathering under way, from another page")
        self.clock.time += timedelta(hours=1)
        self.page(RunPage).point_at(gathering.id)
        self.whole("a gathering after a gap")

    def dialogs(self) -> None:
        """Windows that stand alone, and what is said in the one that is open."""
        search = RunSearch(self.context)
        search.field.setText(MARK)
        new = NewCourse(self.context)
        new.source.setCurrentIndex(1)
        trouble = StartTrouble(UserError(HOSTILE), self.context.database.path, self.clock())
        now, span = self.clock(), Span.between(self.clock() - timedelta(hours=1), self.clock())
        when = AskTime(self.context, HOSTILE, span, now)
        went_on = AskWentOn(self.context, [Way(self.course.id, HOSTILE, span)], now, 5)
        printing = self.printing()
        for dialog in (search, new, trouble, DatesDialog(self.context, self.course), when, went_on, printing):
            self.alone(dialog)
        self.locks()
        self.alone(CrashDialog(self.context, HOSTILE, HOSTILE, HOSTILE))
        self.looker.during(
            "where to save", lambda: Dialogs(self.context).save_file("", HOSTILE, "PDF (*.pdf)")
        )
        self.context.failed.emit(HOSTILE)
        self.whole("the line at the foot")

    def locks(self) -> None:
        """The windows that ask for a password, and the one that shows the code of a new lock."""
        code = LockWindow(self.context)
        code._show_code()
        asked = (AskPassword(self.context, HOSTILE, HOSTILE, HOSTILE), PackagePassword(self.context))
        unlock = Unlock(self.context.database.path, self.context.theme)
        unlock._on_trouble(HOSTILE)
        for dialog in (*asked, LockWindow(self.context, is_change=True), code, unlock):
            self.alone(dialog)

    def printing(self) -> PrintWindow:
        """The window before a printer with a name like this, where some pages are chosen."""
        printers = FakePrinters()
        printers.there = [Known("a", HOSTILE)]
        paper = Paper(HOSTILE, lambda _edition, _step: b"", is_book=True)
        window = PrintWindow(
            self.context,
            paper,
            Made(b""),
            Edition(),
            printers=printers,
            known=printers.known(),
            sizes=[QSizeF(*A4)] * 2,
        )
        window.some_pages.click()
        return window

    def alone(self, dialog: QDialog) -> None:
        dialog.show()
        self.looker.look(type(dialog).__name__, dialog)
        dialog.close()

    def opened(self, place: str) -> None:
        """Look at the window that was opened last, and close it."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QWidget), place
        self.looker.look(place, dialog)
        dialog.close()
