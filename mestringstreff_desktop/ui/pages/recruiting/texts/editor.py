"""The text that is open: what it is for, what it needs, whom it is to, and its blocks."""

from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.letters import LetterTemplate
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import texts
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.pages.recruiting.part import PAGE
from mestringstreff_desktop.ui.pages.recruiting.texts.actions import TextActions
from mestringstreff_desktop.ui.pages.recruiting.texts.block_fields import BlockFields
from mestringstreff_desktop.ui.pages.recruiting.texts.edition_box import EditionBox
from mestringstreff_desktop.ui.pages.recruiting.texts.gap_box import GapBox
from mestringstreff_desktop.ui.pages.recruiting.texts.meeting_box import OF_A_MEETING, MeetingBox
from mestringstreff_desktop.ui.pages.recruiting.texts.open_text import OpenText, place_of
from mestringstreff_desktop.ui.pages.recruiting.texts.receivers_box import ReceiversBox
from mestringstreff_desktop.ui.widgets.buttons import Button, Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import hyphenated, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled
from mestringstreff_desktop.ui.widgets.undo_buttons import UndoButtons

FETCH_ALL = "Hent hele teksten på nytt"
FETCHED = "Teksten er hentet på nytt."


class LetterEditor(QFrame):
    """`edited` tells that the page is another one by now, and carries whether another text is shown."""

    edited = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context, self.drafts = context, Drafts(context)
        self.text: OpenText | None = None
        self._stops: list[QWidget] = []
        self.back = Button("Alle tekstene", "arrow-left", "quiet", key="Esc")
        self.title, self.use, self.length = label("", "title"), label("", "lead"), label("", "quiet")
        self.remarks = label("", "warm")
        self.to, self.meeting, self.edition = ReceiversBox(context), MeetingBox(), EditionBox()
        self.gaps, self.blocks = GapBox(context), BlockFields(context)
        self.ways_out = TextActions(context, self, self.edition)
        self.fetch = Link(FETCH_ALL, "rotate-ccw")
        self.undo = UndoButtons(context, self, self.where)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        names = {"letter-back": self.back, "letter-fetch": self.fetch, "letter-length": self.length}
        for name, part in names.items():
            part.setObjectName(name)
        ways = row(*self.undo.both, self.ways_out.look, gap=4)
        top = row(column(self.title, None), column(ways, None), gap=12)
        top.setStretch(0, 1)
        head = column(row(self.back, None), top, self.use, gap=4)
        choices = (self.gaps, self.to, self.meeting, self.edition, self.length, self.remarks)
        content = column(head, *choices, self.blocks, row(self.fetch, None), None, gap=14)
        content.setContentsMargins(2, 0, 10, 2)
        inner = QWidget()
        inner.setLayout(content)
        self._area = scrolled(inner, "on-card")
        outer = column(self._area)
        outer.setContentsMargins(16, 14, 8, 14)
        self.setLayout(outer)

    def _connect(self) -> None:
        self.blocks.edited.connect(self._on_edited)
        self.gaps.edited.connect(self._on_edited)
        self.to.changed.connect(self._on_chosen)
        self.to.opened.connect(self._put_in_order)
        self.meeting.changed.connect(self._on_chosen)
        self.edition.changed.connect(lambda: self.edited.emit(False))
        self.fetch.clicked.connect(self._fetch_all)
        self.context.saved.connect(self._on_stored)

    def where(self) -> Where:
        """Tell which text is open."""
        return place_of(self.text.template) if self.text else Where(PAGE)

    def show_letter(self, course: Course, template: LetterTemplate) -> None:
        """Show a text as the course has it; what is being typed is left alone while it is the same one."""
        before = self.text
        is_another = before is None or (before.course.id, before.template) != (course.id, template)
        if is_another:
            self.ways_out.desk.notice.hide()
        self.to.show_letter(course, template)
        self.meeting.show_course(course)
        self._take(self._opened(course, template))
        if is_another:
            apply_theme_within(self, self.context.theme)
            self._area.verticalScrollBar().setValue(0)
        self.edited.emit(is_another)

    def _opened(self, course: Course, template: LetterTemplate) -> OpenText:
        people, meeting = self.to.people, self.meeting.meeting
        return OpenText(self.context, self.drafts, course, template, people=people, meeting=meeting)

    def _take(self, text: OpenText) -> None:
        self.text = text
        self.undo.refresh()
        self.ways_out.show_text(text)
        self.title.setText(hyphenated(text.template.title, self.context.theme))
        self.use.setText(text.template.use)
        self.edition.setVisible(text.template.look == "poster")
        self.meeting.setVisible(not OF_A_MEETING.isdisjoint(text.names()))
        self.gaps.show_text(text)
        self.blocks.show_text(text)
        self._show_sums(text)
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Let Tab come to all of it from the top: what is made later would come last."""
        parts = (self.gaps, self.to, self.meeting, self.edition, self.blocks)
        stops = [
            self.back,
            *self.undo.both,
            self.ways_out.look,
            *(stop for part in parts for stop in part.stops),
            self.fetch,
        ]
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                self.setTabOrder(before, after)

    def _show_sums(self, text: OpenText) -> None:
        """Show what follows from the words: how many there are, and whether any are hers."""
        self.fetch.setVisible(text.is_changed)
        most = text.template.most
        filled = text.copies(1)[0]
        remarks = texts.remarks(filled, 0)
        self.remarks.setText(" ".join(remarks))
        self.remarks.setVisible(bool(remarks))
        self.length.setVisible(bool(most))
        if most:
            used = texts.letters(filled)
            self.length.setText(f"{used} av {most} tegn{_too_long(used, most)}")
            set_role(self.length, "warm" if used > most else "quiet")

    def _on_edited(self) -> None:
        if self.text is not None:
            self._show_sums(self.text)
            self.edited.emit(False)

    def _on_stored(self) -> None:
        """What is typed in one place stands in the others; the page has it already."""
        course, text = self.context.course, self.text
        if text is not None and course is not None and course.id == text.course.id and self.isVisible():
            self._take(self._opened(course, text.template))

    def _on_chosen(self) -> None:
        if self.text is not None:
            self.show_letter(self.text.course, self.text.template)

    def _fetch_all(self) -> None:
        if self.text is not None:
            self.text.fetch_again()
            self.ways_out.desk.notice.show_undoable(FETCHED)

    def focus_first(self) -> None:
        """Go to the first place to fill in, else to the first block."""
        empty = [each.line for each in self.gaps.fields.values() if each.is_empty]
        for field in [*empty, *(each.field for each in self.blocks.fields.values())][:1]:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, person_id: UUID | None, meeting_id: UUID | None) -> None:
        """Let the text be to one person alone, and about one meeting, where those are meant."""
        if person_id is not None:
            self.to.choose_only(person_id)
        if meeting_id is not None:
            self.meeting.choose(meeting_id)


def _too_long(used: int, most: int) -> str:
    return f" – {used - most} for mange" if used > most else ""
