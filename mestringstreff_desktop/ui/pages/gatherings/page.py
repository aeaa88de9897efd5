"""Samlinger: all gatherings as cards, and inside one its agenda and what belongs to it."""

from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.slides import deck
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.navigation import ItemPlace, SlidePlace
from mestringstreff_desktop.ui.handouts.opening import open_stack
from mestringstreff_desktop.ui.pages.gatherings.actions import GatheringActions
from mestringstreff_desktop.ui.pages.gatherings.cards import GatheringCards
from mestringstreff_desktop.ui.pages.gatherings.dates import ask_dates
from mestringstreff_desktop.ui.pages.gatherings.share_button import ShareButton
from mestringstreff_desktop.ui.pages.gatherings.slides.desk import SlidesDesk
from mestringstreff_desktop.ui.pages.gatherings.view import GatheringView
from mestringstreff_desktop.ui.pages.gatherings.words import where_of
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.floating import Floating
from mestringstreff_desktop.ui.widgets.labels import set_role
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.narrow_buttons import NarrowButtons
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.undo_buttons import UndoButtons

NARROW = 920  # pixels at 100 % text size: below, some buttons leave out their words


class GatheringsPage(Page):
    """Cards first; `point_at` with a gathering's id opens that one. Its slides have a view of their own."""

    name = "gatherings"
    help_topic = "samlinger"
    title = "Samlinger"
    lead = "Åpne en samling for å endre den."

    def build(self) -> None:
        self._open_id: UUID | None = None
        self.slides: SlidesDesk | None = None  # made when it is first asked for
        self._with_slides = False
        self.undo_buttons = UndoButtons(self.context, self, self.where)
        self.cards, self.view = GatheringCards(self.context), GatheringView(self.context)
        self.notice = Notice(self.context)
        self.share = ShareButton(self.context)
        self._build_head()
        self._build_buttons()
        self.gathering_actions = GatheringActions(self.context, self.notice, self)
        self.gathering_actions.shown.connect(self.cards.focus_card)
        self.gathering_actions.opened.connect(self.open)
        self.cards.wants.connect(self.gathering_actions.do)
        self.cards.moved.connect(self.gathering_actions.move_to)
        self.cards.opened.connect(self.open)
        self.cards.wants_date.connect(self._open_date)
        self.view.wants.connect(self.open)
        self.view.wants_out.connect(self.show_all)
        self.view.about.before.wants_print.connect(self._print_reading)
        self.view.editor.told.connect(self.notice.show_undoable)
        self.put(self.cards, self.view)
        self.body.addWidget(self.share.desk)
        Floating(self.notice, self)

    def _build_head(self) -> None:
        """The heading gives its place to the way back while a gathering is open."""
        self.back = Button("Alle samlingene", "arrow-left", "quiet")
        self.back.setObjectName("all-gatherings")
        self.back.setToolTip("Alt+venstrepil")
        self.back.clicked.connect(self._go_out)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self._go_out)
        self._way = QWidget()
        self._way.setLayout(row(self.back, self.view.previous, self.view.next, None))
        self.top.words.insertWidget(1, self._way)

    def _build_buttons(self) -> None:
        self.add = Button("Ny samling", "plus")
        self.add.setObjectName("add-gathering")
        self.add.clicked.connect(self._show_themes)
        self.set_dates = Button("Sett datoer", "calendar-plus")
        self.set_dates.setObjectName("set-dates")
        self.set_dates.clicked.connect(lambda: ask_dates(self.context, self.where()))
        self.start = Button("Start samlingen", "play", "primary")
        self.start.setObjectName("start-gathering")
        self.start.clicked.connect(lambda: self.context.go_to.emit("run", self._open_id))
        self.stack = Button("Bunke", "layers")
        self.stack.setObjectName("open-stack")
        self.stack.setToolTip("Samlingens bunke: arkene dere deler ut")
        self.stack.clicked.connect(self._open_stack)
        self.to_slides = Button("Støtteark", "presentation")
        self.to_slides.setObjectName("open-slides")
        self.to_slides.setToolTip("Støtteark: det gruppa ser på veggen mens dere snakker")
        self.to_slides.clicked.connect(lambda: self.open_slides(""))
        ways = (self.to_slides, self.stack, self.share, self.start)
        self._narrow = NarrowButtons(self.context, self, (self.to_slides, self.stack, self.share), NARROW)
        for button in (*self.undo_buttons.both, self.add, self.set_dates, *ways):
            self.buttons.addWidget(button)

    def refresh(self) -> None:
        course = self.context.course
        if course is None:
            return
        gathering = course.gathering(self._open_id) if self._open_id else None
        self._open_id = gathering.id if gathering else None
        self._with_slides = self._with_slides and gathering is not None
        self._show_parts(gathering)
        self.share.refresh(gathering)
        if gathering is None:
            self.cards.refresh(course)
            self._show_summary(course)
        elif self._with_slides and self.slides is not None:
            self.slides.refresh(course, gathering)
        else:
            self.view.refresh(course, gathering)
            self._show_start(gathering)
        self.undo_buttons.refresh()
        self.apply_theme()

    def _show_themes(self) -> None:
        menu = self.gathering_actions.menu_of_themes(self)
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))

    def _show_parts(self, gathering: Gathering | None) -> None:
        is_open = gathering is not None
        of_cards: tuple[QWidget, ...] = (self.cards, self.heading, self.lead_label, self.add)
        of_plan = (self.view, self.view.previous, self.view.next, self.to_slides, self.stack, self.start)
        for part in of_cards:
            part.setVisible(not is_open)
        for part in of_plan:
            part.setVisible(is_open and not self._with_slides)
        self._way.setVisible(is_open)
        self.share.setHidden(self._with_slides)
        self.set_dates.setHidden(is_open)
        if self.slides is not None:
            for part in (self.slides, *self.slides.buttons):
                part.setVisible(self._with_slides)
        self.back.show_text("Til samlingen" if self._with_slides else "Alle samlingene")

    def _show_summary(self, course: Course) -> None:
        waiting = [gathering for gathering in course.gatherings if not gathering.is_started]
        held = sum(gathering.is_held for gathering in course.gatherings)
        number = count(len(course.gatherings), "samling", "samlinger")
        self.lead_label.setText(f"{number}, {held} holdt." if held else self.lead)
        self.set_dates.setVisible(bool(waiting))
        has_dates = all(gathering.date for gathering in waiting)
        set_role(self.set_dates, "plain" if has_dates else "primary")

    def _show_start(self, gathering: Gathering) -> None:
        """What can be done with the gathering depends on how far it has come."""
        shown = sum(each.is_shown for each in deck(gathering, self.context.library))
        self.to_slides.show_text(f"Støtteark · {shown}" if shown else "Støtteark")
        self._narrow.fit()
        if gathering.is_held:
            self.start.icon_name, words = "notebook-pen", "Se loggen"
        else:
            self.start.icon_name = "play"
            words = "Fortsett samlingen" if gathering.is_started else "Start samlingen"
        self.start.show_text(words)

    def open(self, gathering_id: UUID) -> None:
        """Show one gathering."""
        self.notice.hide()
        self.context.autosave.flush()
        self._open_id, self._with_slides = gathering_id, False
        self.refresh()

    def open_slides(self, slide_id: str) -> None:
        """Show the slides of the gathering that is open, one of them at first."""
        self.notice.hide()
        self.context.autosave.flush()
        if self.slides is None:
            self.slides = SlidesDesk(self.context, self.notice, self.share.desk)
            self.slides.wants_out.connect(self._go_out)
            self.body.insertWidget(self.body.indexOf(self.view) + 1, self.slides, 1)
            for button in self.slides.buttons:
                self.buttons.addWidget(button)
            NarrowButtons(self.context, self, (self.slides.all_back, self.slides.save), NARROW)
        self._with_slides = True
        self.refresh()
        self.slides.show_slide(slide_id or self.slides.picked)

    def _go_out(self) -> None:
        """Go from the slides to the gathering, and from there to all of them."""
        if self._with_slides and self._open_id is not None:
            self.open(self._open_id)
            self.to_slides.setFocus()
        else:
            self.show_all()

    def _open_stack(self) -> None:
        if self._open_id is not None:
            open_stack(self.share.desk, self._open_id)

    def _print_reading(self) -> None:
        gathering = self.context.require_course().gathering(self._open_id) if self._open_id else None
        if gathering is not None:
            self.share.preview_reading(gathering)

    def _open_date(self, gathering_id: UUID) -> None:
        self.open(gathering_id)
        self.view.focus_date()

    def show_all(self) -> None:
        """Go back to the cards, to the one that was open."""
        was_open = self._open_id
        self.notice.hide()
        self.context.autosave.flush()
        self._open_id, self._with_slides = None, False
        self.refresh()
        if was_open is not None:
            self.cards.focus_card(was_open)

    def where(self) -> Where:
        """Tell of the gathering that is open, of its slides, or of all of them."""
        if self._with_slides and self.slides is not None:
            return self.slides.editor.where
        course = self.context.course
        gathering = course.gathering(self._open_id) if course and self._open_id else None
        return where_of(gathering) if gathering else Where(self.name, words=self.title)

    def go_back_to(self, where: Where) -> None:
        if where == self.where():
            return
        if isinstance(where.thing, UUID | SlidePlace):
            self.point_at(where.thing)
        else:
            self.show_all()

    def focus_first(self) -> None:
        """The page's work is in the next gathering, or in the first line of the one that is open."""
        course = self.context.course
        following = course.next_gathering if course else None
        if self._with_slides and self.slides is not None:
            self.slides.show_slide(self.slides.picked)
        elif self._open_id is not None:
            self.view.agenda.focus_first()
        elif following is not None:
            self.cards.focus_card(following.id)
        else:
            super().focus_first()

    def point_at(self, what: object) -> None:
        """Open a gathering by its id, or one of its lines or slides by its place."""
        match what:
            case UUID():
                self.open(what)
            case ItemPlace():
                self.open(what.gathering_id)
                self.view.show_item(what.item_id)
            case SlidePlace():
                self.open(what.gathering_id)
                if self._open_id is not None:
                    self.open_slides(what.slide_id)
