"""What a text needs to be told: a small field for each place to fill in, or the way to where it is set."""

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.course.recruiting.fields import Field, Home
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import MeetingPlace
from mestringstreff_desktop.ui.pages.recruiting.texts.letter_list import gap_words
from mestringstreff_desktop.ui.pages.recruiting.texts.open_text import OpenText
from mestringstreff_desktop.ui.widgets.buttons import Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.card_flow import CardFlow
from mestringstreff_desktop.ui.widgets.labels import label, label_of, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.text_fields import WrapField

ROOM = 180  # pixels a field needs at 100 % text size
ONCE = "Skriv det én gang. Så står det i alle tekstene."
FULL, MAY = "Dette er fylt inn for alle tekstene", "Dette kan du også fylle inn"
CODE = "Blir til en QR-kode. Kan stå tom."
# Where what the course would know is set: the page, what to show there, and the words of the way.
WAYS: Mapping[Home, tuple[str, object, str]] = MappingProxyType(
    {
        "course": ("planning", "goals", "Sett det i Planlegging"),
        "dates": ("gatherings", None, "Sett det i Samlinger"),
        "team": ("planning", "team", "Sett det i arbeidsgruppa"),
        "meetings": ("planning", MeetingPlace(), "Sett det i arbeidsmøtene"),
    }
)


class HintedField(WrapField):
    """A field with an example of what to type, where there is room for all of it."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(name, role="field")
        self._hint = f"F.eks. {hint}"
        self.setToolTip(self._hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * self.fontMetrics().height()
        has_room = self.fontMetrics().horizontalAdvance(self._hint) <= room
        self.setPlaceholderText(self._hint if has_room else "")


class GapField(QWidget):
    """One place to fill in. `edited` carries what is typed."""

    edited = Signal(str)

    def __init__(self, context: Context, field: Field, *, is_optional: bool = False) -> None:
        super().__init__()
        self.line = HintedField(field.label, field.hint)
        self.line.setObjectName(f"gap-{field.name}")
        self.line.edited.connect(self.edited)
        self.line.setVisible(field.is_typed)
        self.way, note = self._way(context, field), label(CODE, "quiet")
        note.setVisible(is_optional)
        self.setLayout(
            column(label_of(self.line, field.label), self.line, note, row(self.way, None), None, gap=4)
        )
        self.setMinimumWidth(1)  # as narrow as it must: the flow has fewer beside each other then

    def _way(self, context: Context, field: Field) -> Link:
        """Return the way to where it is set; hidden where it is set here alone."""
        page, what, words = WAYS.get(field.home, ("", None, ""))
        made = Link(words, "arrow-right")
        made.setAccessibleName(f"{field.label}: {words}")
        made.clicked.connect(lambda: context.go_to.emit(page, what))
        made.setVisible(bool(page))
        return made

    @property
    def is_empty(self) -> bool:
        """Is there something to type here, and nothing typed?"""
        return not self.line.isHidden() and not self.line.toPlainText()


class GapBox(QFrame):
    """Those of the text that is open. `edited` tells that something is typed in one."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("letter-gaps")
        self.fields: dict[str, GapField] = {}
        self._text: OpenText | None = None
        self._identity: object = None
        self._title, self._once = label("", "strong"), label(ONCE, "quiet")
        self._flow = CardFlow(context, [], ROOM, is_even=False, gap=12)
        self.setLayout(column(self._title, self._once, self._flow, gap=8, margin=14))

    def show_text(self, text: OpenText) -> None:
        """Show what a text needs. What is filled in stays here, so that it can be put right."""
        self._text, wanted = text, text.to_fill()
        identity = text.course.id, text.template.id, [each.name for each in wanted]
        if identity != self._identity:
            self._identity = identity
            self._put(wanted, text.optional)
        for name, each in self.fields.items():
            each.line.show_text(text.value(name))
        self._show_sum()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [stop for each in self.fields.values() for stop in (each.line, each.way)]

    def _show_sum(self) -> None:
        """Say how many places are left to fill in."""
        if self._text is not None:
            left = len(self._text.gaps())
            is_told = any(self._text.value(name).strip() for name in self.fields)
            self._title.setText(gap_words(left) if left else FULL if is_told else MAY)
            self._once.setVisible(any(not each.line.isHidden() for each in self.fields.values()))
            set_role(self, "sun" if left else "teal")

    def _put(self, wanted: Sequence[Field], optional: Sequence[str]) -> None:
        made = (GapField(self.context, each, is_optional=each.name in optional) for each in wanted)
        self.fields = {field.name: each for field, each in zip(wanted, made, strict=True)}
        for each in wanted:
            self.fields[each.name].edited.connect(partial(self._on_edited, each))
        self._flow.show_cards(list(self.fields.values()))
        self.setVisible(bool(wanted))
        apply_theme_within(self, self.context.theme)

    def _on_edited(self, field: Field, words: str) -> None:
        if self._text is not None:
            self._text.write_value(field, words)
            self.edited.emit()
