"""What was written to one question, gathering beside gathering where it is asked at several."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.evaluation.chapters import Entry, Written, WrittenGroup
from mestringstreff_desktop.course.evaluation.questionnaire import Review
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button, Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import box, clear, column, row
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

SHOWN = 6  # texts of a group that are seen before one asks for the rest
GROUP_ROOM = 300  # pixels at 100 % text size, of one gathering beside another
ICONS = {Review.UNREAD: "circle-dashed", Review.PRINT: "printer", Review.HOLD: "eye-off"}
STATES = {Review.UNREAD: "Ikke lest", Review.PRINT: "Kan skrives ut", Review.HOLD: "Holdes tilbake"}
TOKENS = {Review.UNREAD: "quiet", Review.PRINT: "good", Review.HOLD: "warm"}


def states_words(written: Sequence[Written]) -> str:
    """3 tekster. 1 er ikke lest, 2 kan skrives ut."""
    found = [each.answer.review for each in written]
    parts = (
        (found.count(Review.UNREAD), "ikke lest"),
        (found.count(Review.PRINT), "kan skrives ut"),
        (found.count(Review.HOLD), "holdes tilbake"),
    )
    told = ", ".join(f"{number} {words}" for number, words in parts if number)
    return f"{count(len(found), 'tekst', 'tekster')}: {told}."


class TextLine(QWidget):
    """One text, with a picture of whether it is printed."""

    def __init__(self, context: Context, written: Written) -> None:
        super().__init__()
        review = written.answer.review
        picture = Picture(ICONS[review], 16, TOKENS[review])
        picture.setToolTip(STATES[review])
        picture.setAccessibleName(STATES[review])
        words = label(hyphenated(written.words, context.theme))
        layout = row(column(picture, None), words, gap=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)


class GroupBox(QWidget):
    """What was written to one item, of one gathering or in all. `left_to` carries a gathering's id."""

    left_to = Signal(object)

    def __init__(self, context: Context, group: WrittenGroup, *, is_headed: bool) -> None:
        super().__init__()
        self.context, self.group = context, group
        self._lines = column(gap=8)
        self.more = Button("", "chevron-down", "quiet")
        self.more.clicked.connect(lambda: self._show(len(group.written)))
        head = [self._head()] if is_headed else []
        self.setLayout(column(*head, self._lines, row(self.more, None), None, gap=8))
        self._show(SHOWN)

    def _head(self) -> QWidget:
        gathering = self.group.gathering
        if gathering is None:
            return label(breakable(self.group.title), "strong")
        link = Link(breakable(gathering.name), "calendar-days")
        link.setToolTip("Gå til samlingen")
        link.clicked.connect(lambda: self.left_to.emit(gathering.id))
        return link

    def _show(self, number: int) -> None:
        clear(self._lines)
        every = self.group.written
        for each in every[:number]:
            self._lines.addWidget(TextLine(self.context, each))
        hidden = len(every) - number
        self.more.show_text(f"Vis {hidden} til")
        self.more.setVisible(hidden > 0)
        apply_theme_within(self, self.context.theme)


class TextsCard(QFrame):
    """`wants_reading` asks for the texts to be read through, `left_to` for a gathering by its id."""

    wants_reading = Signal()
    left_to = Signal(object)

    def __init__(self, context: Context, entry: Entry) -> None:
        super().__init__()
        self.setProperty("role", "card")
        written = [each for group in entry.groups for each in group.written]
        self.read = Button("Les gjennom", "book-open")
        self.read.setAccessibleName(f"Les gjennom: {entry.title}")
        self.read.clicked.connect(self.wants_reading)
        is_headed = len(entry.groups) > 1 or entry.groups[0].gathering is not None
        boxes = [GroupBox(context, each, is_headed=is_headed) for each in entry.groups]
        for each in boxes:
            each.left_to.connect(self.left_to)
        flow = CardFlow(
            context, [_framed(each) for each in boxes] if is_headed else boxes, GROUP_ROOM, is_even=False
        )
        foot = WrapLayout(label(states_words(written), "quiet", wrap=False), self.read, gap=12)
        title = label(breakable(entry.title), "subtitle")
        self.setLayout(column(title, flow, foot, gap=12, margin=18))


def _framed(group: GroupBox) -> QFrame:
    return box("sage", group, margin=12)
