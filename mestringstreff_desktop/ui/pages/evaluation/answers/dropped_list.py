"""The list of what came of each PDF: read or not, why, and what to do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.services.filled_forms import STORED, Outcome, Told
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_MOST_HEIGHT = 220  # pixels at 100 %: what stands below is to be seen too
_CALM = frozenset({*STORED, Outcome.ALREADY})  # nothing is left to do


@dataclass(frozen=True, eq=False)
class Line:
    """What came of a file. Its name is shown while the list stands, and is kept nowhere."""

    name: str
    told: Told

    @property
    def is_calm(self) -> bool:
        return self.told.outcome in _CALM


class DroppedList(QFrame):
    """Hidden until there is something to tell, and until it is put away.

    `anyway` carries the lines that are to be read though they are like others, `placed` those of a
    gathering, and its id.
    """

    anyway = Signal(object)
    placed = Signal(object, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("read-files")
        self.context = context
        self.lines: list[Line] = []
        self._title = label("", "strong")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._rows.setContentsMargins(0, 0, 8, 0)
        inner = QWidget()
        inner.setLayout(self._rows)
        self._area = scrolled(inner, "reading")
        self._area.setObjectName("read-outcomes")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        self.close_button = Button("Lukk lista", "x", "quiet")
        self.close_button.clicked.connect(self.hide)
        self.which = ChoiceField("Hvilken samling er rundene fra?")
        self.place = Button("Les inn rundene", "check")
        self.place.clicked.connect(self._place)
        self._which = QWidget()
        words = label("Hvilken samling er rundene fra?", "group")
        self._which.setLayout(column(words, WrapLayout(self.which, self.place, gap=10), gap=6))
        head = row(self._title, self.close_button, gap=12)
        head.setStretch(0, 1)
        layout = column(head, self._which, self._area, gap=8)
        layout.setContentsMargins(14, 10, 14, 12)
        self.setLayout(layout)
        self.hide()

    def show_lines(self, lines: Iterable[Line], gatherings: Sequence[Gathering]) -> None:
        """Show a line a file, those with something left to do first."""
        self.lines = sorted(lines, key=lambda each: each.is_calm)
        self._title.setText(heading(self.lines))
        set_role(self, "teal" if all(each.is_calm for each in self.lines) else "sun")
        clear(self._rows)
        for each in self.lines:
            self._rows.addWidget(self._row(each))
        self._rows.addStretch()
        self._offer_gatherings(gatherings)
        apply_theme_within(self, self.context.theme)
        self._area.setAccessibleName(self._title.text())
        self._area.setAccessibleDescription("\n".join(map(_words, self.lines)))
        self.show()
        announce(self, self._title.text())
        room = round(_MOST_HEIGHT * self.context.theme.scale)
        self._area.setFixedHeight(min(room, self._rows.sizeHint().height() + 4))

    @property
    def heading(self) -> str:
        return self._title.text()

    def _row(self, line: Line) -> QWidget:
        icon, token = ("circle-check", "good") if line.is_calm else ("info", "warm")
        words = column(label(breakable(line.name), "strong"), label(line.told.sentence), gap=2)
        if line.told.outcome is Outcome.ALIKE:
            button = Button("Les inn likevel", "check", "quiet")
            button.setAccessibleName(f"Les inn {line.name} likevel")
            button.clicked.connect(lambda: self.anyway.emit([line]))
            words.addLayout(row(button, None))
        made = QWidget()
        layout = row(column(Picture(icon, 20, token), None), words, gap=10)
        layout.setStretch(1, 1)
        made.setLayout(layout)
        return made

    def _offer_gatherings(self, gatherings: Sequence[Gathering]) -> None:
        self.which.show_choices([(each.id, each.name) for each in gatherings])
        self._which.setVisible(bool(self._unplaced()) and bool(gatherings))

    def _unplaced(self) -> list[Line]:
        return [each for each in self.lines if each.told.outcome is Outcome.WHICH]

    def _place(self) -> None:
        self.placed.emit(self._unplaced(), self.which.key)


def _words(line: Line) -> str:
    return f"{line.name}: {line.told.sentence}"


def heading(lines: Sequence[Line]) -> str:
    """Return how many responses were read, and how many files are left to look at, in a sentence each."""
    read, left = sum(each.told.stored for each in lines), sum(not each.is_calm for each in lines)
    sentences = [
        f"{count(read, 'skjema', 'skjemaer')} er lest inn." if read else "Ingen skjemaer er lest inn."
    ]
    if left:
        sentences.append(f"Se på {count(left, 'fil', 'filer')}.")
    return " ".join(sentences)
