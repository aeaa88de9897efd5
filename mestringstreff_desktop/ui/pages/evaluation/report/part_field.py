"""A part of a report to write in: its words, what comes with them, and the way to the program's words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.evaluation.report import ReportPart
from mestringstreff_desktop.ui.widgets.buttons import Link
from mestringstreff_desktop.ui.widgets.labels import label, label_of
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.text_fields import TextField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

FETCH = "Hent teksten på nytt"
NOTHING = "Ikke med i rapporten før du skriver noe her."
_LINES = 2


class PartField(QWidget):
    """`edited` carries what is typed; `fetched` asks for the program's words."""

    edited = Signal(str)
    fetched = Signal()

    def __init__(self, part: ReportPart) -> None:
        super().__init__()
        self.key = part.key
        self.field = TextField(part.heading, lines=_LINES)
        self.field.setObjectName(f"report-{part.key}")
        self.fetch = Link(FETCH, "rotate-ccw")
        self.fetch.setAccessibleName(f"{FETCH}: {part.heading}")
        self._mark = label("Endret", "tag", wrap=False)
        self._with = label("", "quiet")
        self._heading = label_of(self.field, part.heading)
        state = WrapLayout(self._mark, self.fetch, gap=8)
        self.setLayout(column(self._heading, state, self.field, self._with, gap=4))
        self.field.edited.connect(self.edited)
        self.fetch.clicked.connect(self.fetched)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.fetch, self.field]

    def show_part(self, suggested: ReportPart, words: str) -> None:
        """Show words of a part, and what stands with them whatever they are."""
        self._heading.setText(suggested.heading)
        self.field.show_text(words)
        is_hers = words != suggested.words
        self._mark.setVisible(is_hers)
        self.fetch.setVisible(is_hers)
        told = with_words(suggested)
        self._with.setText(told or ("" if words.strip() else NOTHING))
        self._with.setVisible(bool(self._with.text()))


def with_words(part: ReportPart) -> str:
    """Sammen med teksten: 3 punkter, 1 tabell og 1 diagram."""
    kinds = (
        (len(part.bullets), "punkt", "punkter"),
        (len(part.tables), "tabell", "tabeller"),
        (len(part.figures), "diagram", "diagrammer"),
    )
    told = [count(number, one, many) for number, one, many in kinds if number]
    *first, last = told or [""]
    listed = f"{', '.join(first)} og {last}" if first else last
    return f"Sammen med teksten: {listed}." if listed else ""
