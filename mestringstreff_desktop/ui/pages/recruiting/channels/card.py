"""One channel of the list: a tick when it is used, who does it and when, a note, and what came of it."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Unpack
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import short_date
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.channels import ChannelRow
from mestringstreff_desktop.services import channels
from mestringstreff_desktop.services.channels import ChannelChanges
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts, HalfTyped
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.part import PAGE
from mestringstreff_desktop.ui.widgets.buttons import IconButton, Link
from mestringstreff_desktop.ui.widgets.date_field import DateField
from mestringstreff_desktop.ui.widgets.labels import breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.suggest_field import SuggestField
from mestringstreff_desktop.ui.widgets.text_fields import LineField
from mestringstreff_desktop.ui.widgets.tick_line import TickBox

WHERE = Where(PAGE, "channels", "Kanaler")
_ROOM_BESIDE = 860  # pixels at 100 % text size, for the fields beside the title
_ROOM_FOR_THREE = 480  # for the fields beside each other
_FIELDS_SHARE = 3


class ChannelCard(QFrame):
    """A channel. What is typed is stored as it is typed; `removed` asks for one's own to be taken away."""

    removed = Signal(object)
    ticked = Signal(str)

    def __init__(self, context: Context, drafts: Drafts, shown: ChannelRow) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context, self.drafts, self.shown = context, drafts, shown
        self._half_typed = HalfTyped(context)
        self.box = TickBox(context)
        self.title = LineField("Kanal", "Hva heter kanalen?")
        self._name, self._hint = label("", "strong"), label("", "quiet")
        self._badge = label("Viktig", "tag", wrap=False)
        self.came = label("", "small")
        self.who = SuggestField("Hvem", "Hvem gjør det?")
        self.due = DateField(context, "Når")
        self.due.line.setPlaceholderText("Når? 25.11")
        self.note = LineField("Notat", "Notat")
        self.text = Link("Teksten som passer", "file-text")
        self.remove = IconButton("trash-2")
        self._course_id: UUID | None = None  # of which it shows the channel
        self._arranged: tuple[bool, bool] | None = None
        self._lay_out()
        self._connect()

    @property
    def key(self) -> str:
        return self.shown.key

    @property
    def parts(self) -> Sequence[QWidget]:
        """What the keys come to, in order."""
        return (
            self.box,
            self.title,
            self.remove,
            self.text,
            self.who,
            self.due.line,
            self.due.button,
            self.note,
        )

    def _lay_out(self) -> None:
        for name, part in (("done", self.box), ("title", self.title), ("who", self.who), ("due", self.due)):
            part.setObjectName(f"channel-{name}")
        self.note.setObjectName("channel-note")
        self.text.setObjectName("channel-text")
        self._name.setBuddy(self.box)
        head = row(column(self._name, self.title, gap=0), self._badge, self.remove, gap=8)
        head.setStretch(0, 1)
        head.setAlignment(self._badge, Qt.AlignmentFlag.AlignTop)
        head.setAlignment(self.remove, Qt.AlignmentFlag.AlignTop)
        words = row(self.text, self.came, gap=8)
        words.setStretch(1, 1)
        about = row(column(self.box, None), column(head, self._hint, words, None, gap=4), gap=10)
        about.setStretch(1, 1)
        self._about, self._fields = QWidget(), QWidget()
        self._about.setLayout(about)
        self._inner = QGridLayout(self._fields)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(8)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 10, 14, 10)
        self._grid.setSpacing(10)
        self._arrange(is_beside=False, has_three=True)

    def _connect(self) -> None:
        self.box.clicked.connect(self._on_ticked)
        self.title.edited.connect(lambda text: self._type("title", text, title=text))
        self.who.edited.connect(lambda text: self._type("who", text, responsible=text))
        self.note.edited.connect(lambda text: self._type("note", text, note=text))
        self.due.edited.connect(self._on_due)
        self.due.half_typed.connect(
            lambda text: self._half_typed.keep(self.context.require_course().id, self._due_field, text)
        )
        self.text.clicked.connect(lambda: self.context.go_to.emit(PAGE, LetterPlace(self.shown.letter)))
        self.remove.clicked.connect(lambda: self.removed.emit(self.key))
        self.context.themed.connect(self._fit)

    @property
    def _due_field(self) -> str:
        return f"channel-due {self.key}"

    def show_row(self, shown: ChannelRow, people: Sequence[str], *, has_letter: bool) -> None:
        """Show what is stored; what is being typed is left alone."""
        self.shown = shown
        noted = shown.channel or Channel()
        self._show_head(shown, has_letter)
        self.title.show_text(self._draft("title", noted.title))
        self.who.show_suggestions(people)
        self.who.show_text(self._draft("who", noted.responsible))
        self.note.show_text(self._draft("note", noted.note))
        self._show_due(noted.due)
        self._show_facts(noted.done_on)
        self._name_parts(shown.name)

    def _show_due(self, day: dt.date | None) -> None:
        """What is being typed is of the one course alone: another has a channel of the same key."""
        course_id, before = self.context.course_id, self._course_id
        if course_id == before or course_id is None:
            self.due.show_value(day)
            return
        self._course_id = course_id
        self.due.show_afresh(day)
        self.due.show_half_typed(self._half_typed.text(course_id, self._due_field))

    def _show_head(self, shown: ChannelRow, has_letter: bool) -> None:
        self._name.setText(breakable(shown.name))
        self._name.setVisible(not shown.is_own)
        self.title.setVisible(shown.is_own)
        self.remove.setVisible(shown.is_own)
        self._hint.setText(shown.hint)
        self._hint.setVisible(bool(shown.hint))
        self._badge.setVisible(shown.is_essential)
        self.text.setVisible(has_letter)

    def _show_facts(self, done_on: dt.date | None) -> None:
        """When it was done, and what came of it."""
        self.box.show_ticked(done_on is not None)
        done = f"Gjort {short_date(done_on)}" if done_on else ""
        self.came.setText(" · ".join(filter(None, (done, self.shown.words))))
        set_role(self.came, "small-strong" if self.shown.came else "quiet")
        self.came.setVisible(bool(self.came.text()))

    def _name_parts(self, name: str) -> None:
        """A field is known by its channel too: there are as many of each as there are channels."""
        spoken = f"{name}, viktig" if self.shown.is_essential else name
        self.setAccessibleName(f"{spoken}: {self.shown.words}" if self.shown.words else spoken)
        self.box.setAccessibleName(f"{spoken}: gjort")
        self.who.setAccessibleName(f"Hvem tar {name}?")
        self.due.line.setAccessibleName(f"Når tas {name}?")
        self.due.button.setAccessibleName(f"Når tas {name}? Åpne kalender")
        self.note.setAccessibleName(f"Notat om {name}")
        self.text.setAccessibleName(f"Teksten som passer til {name}")
        self.remove.setAccessibleName(f"Fjern {name}")
        self.remove.setToolTip("Fjern kanalen")

    def _draft(self, field: str, stored: str) -> str:
        return self.drafts.text((self.key, field), stored)

    def _type(self, field: str, text: str, **changes: Unpack[ChannelChanges]) -> None:
        self.drafts.edit((self.key, field), text, self._changed(), self._change(changes), WHERE)

    def _change(self, changes: ChannelChanges) -> Callable[[], object]:
        database, course_id, shown = self.context.database, self.context.require_course().id, self.shown
        return lambda: channels.change_channel(database, course_id, shown, **changes)

    def _changed(self) -> str:
        return f"endret kanalen {named(self.title.text() if self.shown.is_own else self.shown.name)}"

    def _on_due(self, day: dt.date | None) -> None:
        changed: ChannelChanges = {"due": day}
        self.context.undo.typed((self.key, "due"), self._changed(), self._change(changed), WHERE)

    def _on_ticked(self, is_on: bool) -> None:
        today = local(self.context.clock()).date()
        changed: ChannelChanges = {"done_on": today if is_on else None}
        words = "krysset av" if is_on else "tok bort krysset på"
        self.ticked.emit(self.key)
        self.context.undo.do(f"{words} {named(self.shown.name)}", self._change(changed), WHERE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_room, width = self.context.theme.has_room, self.width()
        is_beside = has_room(width, _ROOM_BESIDE)
        self._arrange(is_beside=is_beside, has_three=not is_beside and has_room(width, _ROOM_FOR_THREE))

    def _arrange(self, *, is_beside: bool, has_three: bool) -> None:
        if (is_beside, has_three) == self._arranged:
            return
        self._arranged = is_beside, has_three
        self._grid.addWidget(self._about, 0, 0)
        self._grid.addWidget(self._fields, 0 if is_beside else 1, 1 if is_beside else 0)
        for at, share in enumerate((2, 3) if is_beside else (1, 0)):
            self._grid.setColumnStretch(at, share)
        self._place_fields(_places(is_beside=is_beside, has_three=has_three))

    def _place_fields(self, places: Mapping[str, tuple[int, int, int]]) -> None:
        parts = {"who": self.who, "due": self.due, "note": self.note}
        for name, (down, across, span) in places.items():
            self._inner.addWidget(parts[name], down, across, 1, span, Qt.AlignmentFlag.AlignTop)
        self._inner.setRowStretch(max(down for down, *_ in places.values()) + 1, 1)
        columns = max(across + span for _, across, span in places.values())
        for at in range(_FIELDS_SHARE):
            self._inner.setColumnStretch(at, 1 if at < columns else 0)


def _places(*, is_beside: bool, has_three: bool) -> dict[str, tuple[int, int, int]]:
    """Return where each field stands: how far down, how far across, and over how many columns."""
    if has_three:
        return {"who": (0, 0, 1), "due": (0, 1, 1), "note": (0, 2, 1)}
    if is_beside:
        return {"who": (0, 0, 1), "due": (0, 1, 1), "note": (1, 0, 2)}
    return {"who": (0, 0, 1), "due": (1, 0, 1), "note": (2, 0, 1)}
