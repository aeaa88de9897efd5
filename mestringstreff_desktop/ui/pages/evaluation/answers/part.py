"""Svar, a part of Evaluering: the sheets to the left, and what is answered on the one that is chosen."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import sheets
from mestringstreff_desktop.course.evaluation.questionnaire import Moment, Questionnaire, Response
from mestringstreff_desktop.course.evaluation.sheets import AnsweredSheet
from mestringstreff_desktop.services import answers
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import NEW_SHEET, AnswersPlace
from mestringstreff_desktop.ui.pages.evaluation.answers.comparing_view import ComparingView
from mestringstreff_desktop.ui.pages.evaluation.answers.editing import Editing, FirstPass, SecondPass
from mestringstreff_desktop.ui.pages.evaluation.answers.own_sheet import UseOwnSheet, own_sheets
from mestringstreff_desktop.ui.pages.evaluation.answers.sheet_list import SheetList, key_of
from mestringstreff_desktop.ui.pages.evaluation.answers.sheet_view import KEY, SheetView
from mestringstreff_desktop.ui.pages.evaluation.answers.typing_view import TypingView
from mestringstreff_desktop.ui.pages.evaluation.answers.words import PART, TITLE, sheet_words
from mestringstreff_desktop.ui.pages.evaluation.part import PAGE, Part
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import sheets_paper
from mestringstreff_desktop.ui.widgets.labels import breakable
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.undo_buttons import UndoButtons

_ROOM = 330  # pixels at 100 % text size, for the list and for the sheet
_NO_OWN = "Kurset har ingen egne ark å svare på ennå. Lag et med «Lag et eget ark»."
_NOT_DONE = "Svar {number} er ikke ferdig og telles ikke ennå. Du finner det i lista."
_LEAD = "Skriv inn svarene fra arkene. Verken navn eller tidspunkt blir lagret med dem."


class AnswersPart(Part):
    """The list and the sheet; a paper that is typed in, or compared, takes the place of both."""

    name = PART
    title = TITLE
    lead = _LEAD
    help_topic = "svar"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.editing = Editing(context)
        self.list, self.view = SheetList(context), SheetView(context, self.where)
        self.typing, self.comparing = TypingView(context), ComparingView(context)
        self.notice, self.desk = Notice(context), PaperDesk(context)
        self._course_id: UUID | None = None
        self._chosen = self._response = ""
        self._own: set[str] | None = None  # those there were when one went to make another
        self._goes_on: Callable[[], object] = self.close_paper
        self.undo_buttons = UndoButtons(context, self, self.where)
        self.top_buttons = self.undo_buttons.both
        lists = SideBySide(context, self.list, self.view, room=_ROOM, shares=(4, 7))
        self._lists = QWidget()
        whole = column(self.notice, lists, gap=10)
        whole.setStretch(1, 1)
        self._lists.setLayout(whole)
        self._views = OneAtATime(self._lists, self.typing, self.comparing)
        layout = column(self.desk, self._views, gap=10)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()

    def _connect(self) -> None:
        view, listed = self.view, self.view.responses
        QShortcut(QKeySequence(KEY), self).activated.connect(self.begin)
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(view.type.setFocus)
        self.list.new.clicked.connect(self._make_own)
        self.list.use.clicked.connect(self._use_own)
        view.type.clicked.connect(self.begin)
        view.check.clicked.connect(self._check_next)
        view.print.clicked.connect(self._print)
        view.unuse.clicked.connect(self._take_out_of_use)
        listed.chosen.connect(self._choose_response)
        for signal in (listed.opened, view.open.clicked):
            signal.connect(self._open_chosen)
        for signal in (listed.check_wanted, view.again.clicked):
            signal.connect(self._check_chosen)
        for signal in (listed.remove_wanted, view.remove.clicked):
            signal.connect(self._remove_chosen)
        self.typing.finished.connect(self._go_on)
        self.typing.closed.connect(self.close_paper)
        self.comparing.closed.connect(self.close_paper)
        self.comparing.chosen.connect(self._settle)

    # what is shown

    def refresh(self, course: Course) -> None:
        if course.id != self._course_id:
            self._begin(course)
        self.undo_buttons.refresh()
        if self._views.currentWidget() is self.typing:
            self.typing.refresh()
        elif self._views.currentWidget() is self._lists:
            self._show(course)
            self._offer_new(course)

    def _begin(self, course: Course) -> None:
        self._course_id, self._chosen, self._response, self._own = course.id, "", "", None
        self.notice.hide()
        self.view.drop.put_away()  # what was asked of its files would be answered in this course
        self._views.setCurrentWidget(self._lists)

    def _show(self, course: Course) -> None:
        found = self._sheets(course)
        keys = [key_of(each) for each in found]
        if self._chosen not in keys:
            self._chosen = key_of(_first(course, found))
        self.list.show_sheets(course, found, self._chosen)
        self.view.show_sheet(course, found[keys.index(self._chosen)], self._response)

    def _sheets(self, course: Course) -> list[AnsweredSheet]:
        return sheets.answered_sheets(course, self.context.library.forms)

    @property
    def sheet(self) -> AnsweredSheet | None:
        """The sheet that is chosen, as the course has it now."""
        found = self._sheets(self.context.require_course())
        return next((each for each in found if key_of(each) == self._chosen), None)

    def _refresh_now(self) -> None:
        self.refresh(self.context.require_course())

    def apply_theme(self) -> None:
        self.typing.apply_theme()

    # choosing

    def _choose(self, key: str) -> None:
        self._chosen, self._response = key, ""
        self.notice.hide()
        self.view.drop.put_away()
        self._show(self.context.require_course())

    def _choose_response(self, key: str) -> None:
        self._response = key
        course, sheet = self.context.require_course(), self.sheet
        if sheet is not None:
            self.view.responses.show_chosen(key)
            self.view.show_state(sheet.responses(course))

    def _chosen_response(self) -> Response | None:
        key = self.view.responses.key
        return next((each for each in self.context.require_course().responses if str(each.id) == key), None)

    # typing

    def begin(self) -> None:
        """Type in the next paper of the sheet that is chosen."""
        self.context.autosave.flush()
        course, sheet = self.context.require_course(), self.sheet
        asked = sheets.to_answer(course, sheet) if sheet else None
        if sheet is not None and asked is not None:
            self._type_new(asked, sheet_words(sheet, course))

    def _type_new(self, asked: Questionnaire, about: str) -> None:
        response = self.editing.begin(asked)
        self._type(
            FirstPass(self.editing, asked, response), f"Skriv {response.number} øverst på arket", about
        )
        self._goes_on = partial(self._finish_and_go_on, response)

    def _type(self, pass_: FirstPass | SecondPass, title: str, about: str) -> None:
        self.notice.hide()
        self._views.setCurrentWidget(self.typing)
        self.typing.begin(pass_, title, about)

    def _go_on(self) -> None:
        """The paper is typed to its end: do what comes after it."""
        self._goes_on()

    def _finish_and_go_on(self, response: Response) -> None:
        if self.editing.finish(response):
            self._response = str(response.id)
            self.begin()

    def _open_chosen(self) -> None:
        response = self._chosen_response()
        if response is not None:
            self.open(response)

    def open(self, response: Response) -> None:
        """Go on with a paper, or put right what was typed of it."""
        asked = self.editing.questionnaire(response)
        if asked is None:
            return
        if response.is_done:
            self._type(FirstPass(self.editing, asked, response), f"Rett svar {response.number}", asked.title)
            self._goes_on = self.close_paper
        else:
            title = f"Fortsett på ark {response.number}"
            self._type(FirstPass(self.editing, asked, response), title, asked.title)
            self._goes_on = partial(self._finish_and_go_on, response)

    def close_paper(self) -> None:
        """Show the list again, with the paper one was at."""
        self.context.autosave.flush()
        pass_, was_typing = self.typing.pass_, self._views.currentWidget() is self.typing
        self._views.setCurrentWidget(self._lists)
        if pass_ is not None:
            self._response = str(pass_.response.id)
        self._refresh_now()
        self.view.type.setFocus() if not self.view.responses.rows else self.view.responses.focus_chosen()
        left = self._chosen_response()
        if was_typing and isinstance(pass_, FirstPass) and left is not None and not left.is_done:
            self.notice.show_good(_NOT_DONE.format(number=left.number))

    # the second pass

    def _check_chosen(self) -> None:
        response = self._chosen_response()
        if response is not None and response.is_done:
            self._check(response)

    def _check(self, response: Response) -> None:
        asked = self.editing.questionnaire(response)
        if asked is not None:
            pass_ = SecondPass(self.editing, asked, response)
            about = "Skriv det inn på nytt. Du ser ikke det som ble skrevet første gang."
            self._type(pass_, f"Finn ark {response.number}", about)
            self._goes_on = partial(self._compare, pass_)

    def _check_next(self) -> None:
        """Check the first paper that is not checked, by number."""
        sheet = self.sheet
        found = sheet.responses(self.context.require_course()) if sheet else []
        waiting = next((each for each in found if each.is_done and not each.is_checked), None)
        if waiting is not None:
            self._check(waiting)
        else:
            self.close_paper()
            self.notice.show_good("Alle arkene er kontrollert.")

    def _compare(self, second: SecondPass) -> None:
        """Show what differs; what came out the same is checked, and the next paper comes."""
        self.context.autosave.flush()
        first = FirstPass(self.editing, second.questionnaire, second.response)
        if self.comparing.begin(first, second):
            self._views.setCurrentWidget(self.comparing)
            self.comparing.open()
        elif self.editing.confirm(second.response, {}):
            self._check_next()

    def _settle(self) -> None:
        second = self.comparing.second
        if second is not None and self.editing.confirm(second.response, self.comparing.right):
            self._check_next()

    # removing, printing, own sheets

    def _remove_chosen(self) -> None:
        response = self._chosen_response()
        if response is None:
            return
        if response.is_released:
            self.notice.show_trouble(answers.IS_RELEASED)
            return
        keys = list(self.view.responses.rows)
        at = keys.index(str(response.id))
        self._response = next(iter([*keys[at + 1 :], *reversed(keys[:at])]), "")
        self.editing.remove(response)
        self.notice.show_undoable(f"Svar {response.number} er fjernet.")
        self.view.responses.focus_chosen()

    def _print(self) -> None:
        sheet = self.sheet
        if sheet is not None and sheet.form is not None:
            open_preview(self.desk, sheets_paper(self.context, [sheet.form_id]))

    def _take_out_of_use(self) -> None:
        sheet, course = self.sheet, self.context.require_course()
        if sheet is None or not sheet.editions:
            return
        keys = [each.id for each in sheet.editions]

        def take_out() -> None:
            for key in keys:
                answers.remove_questionnaire(self.context.database, course.id, key)

        self.context.undo.do(f"tok {named(sheet.title)} ut av bruk", take_out, self.where())
        self.notice.show_undoable(breakable(f"{named(sheet.title)} er ikke i bruk lenger."))

    def _make_own(self) -> None:
        self._own = {form.id for form in own_sheets(self.context.require_course())}
        self.context.go_to.emit("own", NEW_SHEET)

    def _offer_new(self, course: Course) -> None:
        """Where a sheet was made meanwhile, offer to use it."""
        if self._own is None:
            return
        new = next((form for form in own_sheets(course) if form.id not in self._own), None)
        if new is not None:
            self._own = None
            self.notice.show_good(
                breakable(f"{named(new.title)} er laget. Velg når det skal brukes."),
                "Bruk arket",
                partial(self._use_own, new.id),
            )

    def _use_own(self, form_id: object = "") -> None:
        """Ask which own sheet is to be answered, and when."""
        course = self.context.require_course()
        forms = own_sheets(course)
        if not forms:
            self.notice.show_trouble(_NO_OWN)
            return
        dialog = UseOwnSheet(self.context, course, forms)
        if isinstance(form_id, str) and form_id:
            dialog.sheet.show_chosen(form_id)
        if self.context.ask.exec(dialog):
            self.use(*dialog.chosen)
        dialog.deleteLater()

    def use(self, form_id: str, moment: Moment, gathering_id: UUID | None) -> None:
        """Let an own sheet be answered, and show it."""
        context, course = self.context, self.context.require_course()
        store = partial(
            answers.open_questionnaire,
            context.database,
            context.library,
            course.id,
            form_id,
            moment,
            gathering_id=gathering_id,
        )
        title = context.library.forms[form_id].title
        made = context.undo.do(f"tok i bruk {named(title)}", store, self.where())
        if made is not None:
            self.notice.hide()
            self._show_sheet(form_id, moment, gathering_id)
            self.view.type.setFocus()

    def _show_sheet(self, form_id: str, moment: Moment, gathering_id: UUID | None) -> None:
        course = self.context.require_course()
        self._chosen = key_of(
            sheets.sheet_of(course, self.context.library.forms, (form_id, moment, gathering_id))
        )
        self._response = ""
        self._show(course)

    # what the page asks

    def point_at(self, what: object) -> bool:
        """Show the answers to a sheet."""
        course = self.context.course
        if not isinstance(what, AnswersPlace) or course is None:
            return False
        if self._views.currentWidget() is not self._lists:
            self.close_paper()
        found = sheets.find_sheet(self._sheets(course), what.form_id, what.gathering_id)
        if found is not None:
            self._show_sheet(*found.key)
            self.view.type.setFocus()
        elif what.form_id in [form.id for form in own_sheets(course)]:
            self._use_own(what.form_id)
        return True

    def where(self) -> Where:
        return Where(PAGE, PART, TITLE)

    def go_back_to(self, where: Where) -> None:
        """Show what was undone: the question of a paper that is typed in, or the paper in the list."""
        if not isinstance(where.spot, tuple):
            return
        key, item = where.spot
        if self._views.currentWidget() is self.typing:
            self._go_back_to_paper(key, item)
            return
        self._response = str(key)
        course = self.context.require_course()
        response = self.editing.find(key)
        sheet = next(
            (
                each
                for each in self._sheets(course)
                if response and response.questionnaire_id in [one.id for one in each.editions]
            ),
            None,
        )
        if sheet is not None:
            self._chosen = key_of(sheet)
        self._show(course)

    def _go_back_to_paper(self, key: UUID, item: str) -> None:
        """Show the question of the paper it is about, and that paper where another one is begun by now."""
        pass_ = self.typing.pass_
        stored = [each for each in self.context.require_course().responses if each.id == key]
        if pass_ is not None and pass_.response.id != key and stored:
            self.open(stored[0])
        elif pass_ is None or pass_.response.id != key:
            return
        if item:
            self.typing.go_to(item)

    def resume(self, key: UUID) -> None:
        """Go on with a paper by its id, also one that could not be stored yet."""
        response = self.editing.find(key)
        if response is not None:
            self.open(response)

    def work(self) -> QWidget | None:
        return self.view.type


def _first(course: Course, found: list[AnsweredSheet]) -> AnsweredSheet:
    """Return the sheet one most likely comes for: after the last gathering the one of after the course.

    Before that it is the round of the gathering that was held last; before the first, the one of before.
    """
    if course.next_gathering is None and course.gatherings:
        wanted = [each for each in found if each.moment is Moment.AFTER]
    else:
        held = {each.id for each in course.gatherings if each.is_held}
        wanted = [each for each in found if each.gathering_id in held][-1:]
    return next(iter([*wanted, *found]))
