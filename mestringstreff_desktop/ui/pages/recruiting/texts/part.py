"""Tekster: a part of Rekruttering. What is chosen in the list is written beside it, and seen as it prints."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.letters import LetterTemplate
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.part import Part
from mestringstreff_desktop.ui.pages.recruiting.texts.editor import LetterEditor
from mestringstreff_desktop.ui.pages.recruiting.texts.letter_list import LetterList, State
from mestringstreff_desktop.ui.pages.recruiting.texts.open_text import OpenText
from mestringstreff_desktop.ui.paper.live_pages import LivePages
from mestringstreff_desktop.ui.widgets.layouts import ANY_SIZE, GAP, column, row

LIST_WIDTH = 250
ROOM_FOR_BOTH, ROOM_FOR_ALL = 660, 980  # pixels at 100 % text size: list and text, and the page too
ROOM_FOR_WORDS = 1000  # for the whole words of the buttons
PAGE_SHARE = 0.32  # of the width, for the page
SOON_MS = 250  # after the last letter, for what is not waited for


class TextsPart(Part):
    """The list, the text, and its page; where there is little room, as many of them as there is room for."""

    name = "texts"
    title = "Tekster"
    lead = "Plakater, brev og andre tekster, fylt ut fra kurset."
    help_topic = "tekster"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.list = LetterList(context)
        self.editor = LetterEditor(context)
        self.pages = LivePages(context)
        self._shown: LetterTemplate | None = None
        self._is_in_text = False  # where there is room for one alone
        self.ways_out = self.editor.ways_out
        self.top_buttons = self.ways_out.all
        self._beside = row(self.list, self.editor, self.pages, gap=GAP)
        self._beside.setStretch(1, 1)
        layout = column(self.ways_out.desk, gap=12)
        layout.addLayout(self._beside, 1)
        self.setLayout(layout)
        self._states_soon = QTimer(self)
        self._states_soon.setSingleShot(True)
        self._states_soon.timeout.connect(self._show_states)
        self._connect()

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self._enter)
        self.editor.edited.connect(self._on_edited)
        self.editor.back.clicked.connect(self.escape)
        self.pages.wanted.connect(self.ways_out.preview)
        QShortcut(QKeySequence.StandardKey.Print, self).activated.connect(self.ways_out.print.click)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.escape)

    def apply_theme(self) -> None:
        theme = self.context.theme
        self.list.field.apply_theme(theme)
        for button in self.top_buttons:  # which stand in the page
            button.apply_theme(theme)
        self._arrange()

    def refresh(self, course: Course) -> None:
        self._show_states()
        shown = self._shown or next(iter(self.context.library.letters.values()), None)
        if shown is not None:
            self._show(course, shown)
        self._arrange()

    def _show(self, course: Course, template: LetterTemplate) -> None:
        self._shown = template
        self.list.show_letter(template.id)
        self.editor.show_letter(course, template)

    def _choose(self, key: str) -> None:
        course, template = self.context.course, self.context.library.letters.get(key)
        if course is not None and template is not None and template is not self._shown:
            self.context.autosave.flush()
            self._show(course, template)

    def _on_edited(self, is_another: bool) -> None:
        """Let the page follow, and the list a moment later."""
        self.pages.show_soon(self.ways_out.make_page, is_another=is_another)
        self._states_soon.start(SOON_MS)

    def _show_states(self) -> None:
        """Tell in the list how far each text has come."""
        course, drafts = self.context.course, self.editor.drafts
        if course is not None:
            letters = self.context.library.letters.values()
            texts = (OpenText(self.context, drafts, course, each) for each in letters)
            self.list.show_states({each.template.id: _state(each) for each in texts})

    def point_at(self, what: object) -> bool:
        """Show a text by its place, to one person where it says so."""
        course = self.context.course
        template = self.context.library.letters.get(what.letter_id) if isinstance(what, LetterPlace) else None
        if course is None or template is None or not isinstance(what, LetterPlace):
            return False
        self._show(course, template)
        self.editor.choose(what.person_id, what.meeting_id)
        self._enter()
        return True

    def where(self) -> Where:
        """Tell which text is open."""
        return self.editor.where()

    def go_back_to(self, where: Where) -> None:
        if where != self.where() and where.thing is not None:
            self.point_at(where.thing)

    def work(self) -> QWidget:
        return self.list.field

    def search_here(self) -> bool:
        """Go to the search field, ready to type anew."""
        self._is_in_text = False
        self._arrange()
        self.list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.field.selectAll()
        return True

    def _enter(self) -> None:
        """Go from the list to the text."""
        self._is_in_text = True
        self._arrange()
        self.editor.focus_first()

    def escape(self) -> None:
        """Back from the text to its line; in the list, empty the search."""
        if self._is_in_text or self.editor.isAncestorOf(self.window().focusWidget() or self):
            self._is_in_text = False
            self._arrange()
            self.list.list.focus_chosen()
        else:
            self.list.field.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show as many of the three as there is room for; of the two first the one that is worked in."""
        theme, width = self.context.theme, self.width()
        has_both, has_all = theme.has_room(width, ROOM_FOR_BOTH), theme.has_room(width, ROOM_FOR_ALL)
        self.list.setVisible(has_both or not self._is_in_text)
        self.editor.setVisible(has_both or self._is_in_text)
        self.editor.back.setVisible(not has_both)
        self.ways_out.look.setVisible(not has_all)
        self.ways_out.fit(is_narrow=not theme.has_room(width, ROOM_FOR_WORDS))
        self.pages.setVisible(has_all)
        self.list.setMinimumWidth(theme.pixels(LIST_WIDTH) if has_both else 0)
        self.list.setMaximumWidth(theme.pixels(LIST_WIDTH) if has_both else ANY_SIZE)
        self.pages.setFixedWidth(round(width * PAGE_SHARE))


def _state(text: OpenText) -> State:
    return State(len(text.gaps()), text.is_changed)
