"""Kanaler: every way to reach participants as a list, with who, when and done, and how many came by each."""

from collections.abc import Mapping, Sequence
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import channels as rules
from mestringstreff_desktop.course.recruiting.channels import ChannelRow
from mestringstreff_desktop.services import channels
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.base.navigation import ChannelPlace
from mestringstreff_desktop.ui.pages.recruiting.channels.card import WHERE, ChannelCard
from mestringstreff_desktop.ui.pages.recruiting.part import Part
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within, chip
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import bring_into_view, column, read_in_order, row, scrolled
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.plain_words import named

_ALL_USED = "Alle kanalene er brukt. Godt jobbet!"


class ChannelsPart(Part):
    """The list, with the sum above it, and a way to add one's own at its foot."""

    name = "channels"
    title = "Kanaler"
    help_topic = "kanaler"
    lead = "Hvem sier fra om kurset, hvor og når? Krysset viser hva som er gjort."

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.drafts = Drafts(context)
        self.cards: dict[str, ChannelCard] = {}
        self._begun = ""  # the key of one's own that is being written, and is none without a word
        self._stay: set[str] = set()  # ticked since only the open ones are shown: they do not run away
        self.sum, self._none = label("", "lead"), label(_ALL_USED, "lead")
        self.sum.setObjectName("channels-sum")
        self.open = chip("Bare åpne")
        self.open.setObjectName("channels-open")
        self.open.setToolTip("Skjul kanalene som er brukt")
        self.open.clicked.connect(self._on_filter)
        self.more = Button("Legg til egen kanal", "plus")
        self.more.setObjectName("add-channel")
        self.more.clicked.connect(self.add)
        self.notice = Notice(context)
        self._lay_out()

    def _lay_out(self) -> None:
        self._list: QVBoxLayout = column(gap=10)
        inner = QWidget()
        layout = column(self._list, self._none, row(self.more, None), None, gap=12)
        layout.setContentsMargins(0, 0, 10, 0)
        inner.setLayout(layout)
        self._area = scrolled(inner)
        top = row(self.sum, self.open, gap=12)
        top.setStretch(0, 1)
        self.setLayout(column(top, self._area, self.notice, gap=10))

    def refresh(self, course: Course) -> None:
        """Show the channels; cards that stay are changed in place."""
        shown = self._rows(course)
        self.sum.setText(rules.sum_words(shown, course))
        listed = [each for each in shown if self._is_listed(each)]
        if list(self.cards) != [each.key for each in listed]:
            self._arrange(listed)
        people = [each.name.strip() for each in course.team if each.name.strip()]
        letters = self.context.library.letters
        for each in listed:
            self.cards[each.key].show_row(each, people, has_letter=each.letter in letters)
        self._none.setVisible(not listed)

    def _rows(self, course: Course) -> list[ChannelRow]:
        templates, database = self.context.library.channels, self.context.database
        last = self.context.try_to(lambda: channels.came_last(database, course, templates))
        found = rules.rows(course, templates, last)
        if self._begun and all(each.key != self._begun for each in found):
            found.append(ChannelRow(key=self._begun, title="", is_own=True))
        return found

    def _is_listed(self, shown: ChannelRow) -> bool:
        return not (self.open.isChecked() and shown.is_used) or shown.key in self._stay

    def _arrange(self, listed: Sequence[ChannelRow]) -> None:
        before, self.cards = self.cards, {}
        while self._list.takeAt(0) is not None:
            pass
        above: QWidget = self.open
        for shown in listed:
            card = before.pop(shown.key, None) or self._new_card(shown)
            self.cards[shown.key] = card
            self._list.addWidget(card)
            for part in card.parts:
                self.setTabOrder(above, part)
                above = part
        self.setTabOrder(above, self.more)
        read_in_order(*self.cards.values(), self._none, self.more)
        for gone in before.values():
            gone.hide()
            gone.deleteLater()

    def _new_card(self, shown: ChannelRow) -> ChannelCard:
        card = ChannelCard(self.context, self.drafts, shown)
        card.removed.connect(self._remove)
        card.ticked.connect(self._stay.add)
        apply_theme_within(card, self.context.theme)
        return card

    def _on_filter(self) -> None:
        self._stay.clear()
        self.refresh(self.context.require_course())

    def add(self) -> None:
        """Begin one of the course's own, ready to be named. Nothing is stored before there is a word."""
        self.context.autosave.flush()
        self.notice.hide()
        course = self.context.require_course()
        if not self._begun or any(each.key == self._begun for each in course.channels):
            self._begun = str(uuid4())
        self._stay.add(self._begun)
        self.refresh(course)
        card = self.cards[self._begun]
        card.title.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(card)

    def _remove(self, key: str) -> None:
        """Take away one of the course's own, with what was typed last, and offer to put it back."""
        context = self.context
        context.autosave.flush()
        if key == self._begun:
            self._begun = ""
        channel = next((each for each in context.require_course().channels if each.key == key), None)
        if channel is not None:
            remove = lambda: channels.remove_channel(context.database, channel.id)  # noqa: E731
            context.undo.do(f"fjernet kanalen {named(channel.title)}", remove, WHERE)
            self.notice.show_undoable(f"{breakable(channel.title.strip()) or 'Kanalen'} er fjernet.")
        else:
            self.refresh(context.require_course())
        if key not in self.cards:
            self.more.setFocus()

    def point_at(self, what: object) -> bool:
        if not isinstance(what, ChannelPlace) or what.key not in self._all():
            return False
        if what.key not in self.cards:
            self.open.setChecked(False)
            self._on_filter()
        bring_into_view(self.cards[what.key])
        self.cards[what.key].box.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _all(self) -> Mapping[str, ChannelRow]:
        return {each.key: each for each in self._rows(self.context.require_course())}

    def where(self) -> Where:
        return WHERE

    def leave(self) -> None:
        """One that was begun and has no word is none."""
        self._begun = ""
        self._stay.clear()
        self.notice.hide()

    def work(self) -> QWidget | None:
        return next((each.box for each in self.cards.values()), self.more)
