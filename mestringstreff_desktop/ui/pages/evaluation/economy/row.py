"""One line of the budget: what it is, what is planned and what is used, stored as it is typed."""

from collections.abc import Callable
from typing import Unpack

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mestringstreff_desktop.course.economy import KINDS, BudgetRow
from mestringstreff_desktop.services import economy
from mestringstreff_desktop.services.economy import LineChanges
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.part import PAGE
from mestringstreff_desktop.ui.widgets.buttons import IconButton
from mestringstreff_desktop.ui.widgets.kroner_field import KronerField
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.stored_fields import StoredFields
from mestringstreff_desktop.ui.widgets.text_fields import LineField

WHERE = Where(PAGE, "economy", "Økonomi")
PLANNED, USED = "Planlagt", "Brukt"
_ROOM = 600  # pixels at 100 % text size, for all of it beside each other
_SHARES = (4, 5, 3, 3)  # of the width, for what stands beside each other
_HINTS = {"food": "For eksempel frukt og kaffe", "income": "For eksempel fra kommunen"}


class BudgetLineRow(QWidget):
    """A line. `added` asks for another of its kind, `removed` for this one to be taken away."""

    added = Signal(object)
    removed = Signal(str)

    def __init__(self, context: Context, fields: StoredFields, shown: BudgetRow, *, is_first: bool) -> None:
        super().__init__()
        self.context, self.fields, self.shown = context, fields, shown
        self.key = str(shown.kind) if is_first else shown.key  # the first of its kind is always the same row
        self._kind, self._is_new = KINDS[shown.kind], True
        self._is_top = shown.kind is next(iter(KINDS)) and is_first  # its captions are those of the columns
        self._name = label(self._kind if is_first else "", "strong")
        self.text = LineField(self._kind, _HINTS.get(shown.kind, ""))
        self.amounts = {"planned": KronerField(PLANNED), "used": KronerField(USED)}
        self.add, self.remove = IconButton("plus"), IconButton("trash-2")
        self._captions: dict[str, QLabel] = {
            "planned": label(PLANNED, "quiet", wrap=False),
            "used": label(USED, "quiet", wrap=False),
        }
        self._is_beside: bool | None = None
        self._grid = _grid(self)
        self._name_parts()
        self._connect()
        self._arrange(is_beside=False)

    @property
    def parts(self) -> list[QWidget]:
        """What the keys come to, in order."""
        amounts = [each.line for each in self.amounts.values()]
        return [self.text, *amounts, self.add, self.remove]

    def _name_parts(self) -> None:
        for name, part in {"text": self.text, "add": self.add, "remove": self.remove}.items():
            part.setObjectName(f"budget-{name}")
        for name, field in self.amounts.items():
            field.line.setObjectName(f"budget-{name}")
        self.add.setAccessibleName(f"Legg til en linje under {self._kind}")
        self.add.setToolTip("Legg til en linje av samme slag")
        self.remove.setToolTip("Fjern linja")
        for button in (self.add, self.remove):  # the columns stand where they are, with or without them
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)

    def _speak(self) -> None:
        """A field is known by its line too: there are as many of each as there are lines."""
        line = self.shown.line
        about = f"{self._kind}: {line.text.strip()}" if line and line.text.strip() else self._kind
        self.text.setAccessibleName(f"Om {self._kind}")
        self.remove.setAccessibleName(f"Fjern linja {about}")
        for name, word in (("planned", PLANNED), ("used", USED)):
            self.amounts[name].line.setAccessibleName(f"{about}: {word.lower()}, kroner")

    def _connect(self) -> None:
        self.text.edited.connect(self._on_text)
        for name, field in self.amounts.items():
            field.edited.connect(lambda ore, name=name: self._on_amount(name, ore))
            self.fields.keep_half_typed(field, lambda: self.key, f"budget {name}")
        self.add.clicked.connect(lambda: self.added.emit(self.shown.kind))
        self.remove.clicked.connect(lambda: self.removed.emit(self.key))
        self.context.themed.connect(self._fit)

    def show_row(self, shown: BudgetRow, *, can_add: bool) -> None:
        """Show what is stored; what is being typed is left alone."""
        self.shown, line = shown, shown.line
        self.text.show_text(self.fields.text(self.key, "text", line.text if line else ""))
        for name, field in self.amounts.items():
            stored = getattr(line, name) if line else None
            self.fields.show_value(field, self.key, f"budget {name}", stored, is_new=self._is_new)
        self._is_new = False
        self.add.setVisible(can_add)
        self.remove.setVisible(line is not None)
        self._speak()

    def forget(self) -> None:
        """Another course's line is shown next: what was begun in this one's is read from the file."""
        self._is_new = True

    def _words(self) -> str:
        return f"endret {named(self._kind)} i budsjettet"

    def _on_text(self, text: str) -> None:
        changed = self._change(text=text)
        self.fields.write(self.key, "text", text, words=self._words(), action=changed, where=WHERE)

    def _on_amount(self, name: str, ore: int | None) -> None:
        changed = self._change(planned=ore) if name == "planned" else self._change(used=ore)
        field = f"budget {name}"
        self.fields.write_value(self.key, field, ore, words=self._words(), action=changed, where=WHERE)

    def _change(self, **changes: Unpack[LineChanges]) -> Callable[[], object]:
        database, course_id, shown = self.context.database, self.context.require_course().id, self.shown
        return lambda: economy.change_line(database, course_id, shown, **changes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._arrange(is_beside=self.context.theme.has_room(self.width(), _ROOM))

    def _arrange(self, *, is_beside: bool) -> None:
        if is_beside is self._is_beside:
            return
        self._is_beside = is_beside
        top, grid = Qt.AlignmentFlag.AlignTop, self._grid
        for caption in self._captions.values():
            caption.setVisible(self._is_top or not is_beside)
        amounts = self.amounts.items()
        if is_beside:
            grid.addWidget(self._name, 1, 0)
            grid.addWidget(self.text, 1, 1, top)
            for at, (name, field) in enumerate(amounts, start=2):
                grid.addWidget(self._captions[name], 0, at)
                grid.addWidget(field, 1, at, top)
        else:
            grid.addWidget(self._name, 0, 0, 1, 2)
            grid.addWidget(self.text, 1, 0, 1, 4)
            for at, (name, field) in enumerate(amounts):
                grid.addWidget(self._captions[name], 2, at)
                grid.addWidget(field, 3, at, top)
        grid.addWidget(self.add, 1 if is_beside else 3, 4, top)
        grid.addWidget(self.remove, 1 if is_beside else 3, 5, top)
        for at, share in enumerate(_SHARES if is_beside else (1, 1, 0, 0)):
            grid.setColumnStretch(at, share)


def _grid(of: QWidget) -> QGridLayout:
    grid = QGridLayout(of)
    grid.setContentsMargins(0, 4, 0, 4)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(4)
    return grid
