"""The recovery code, shown once: large, on paper if she wants, and the way on only when it is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.storage.lock import recovery_code
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.paper import Paper
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label, label_of
from mestringstreff_desktop.ui.widgets.layouts import box, column, row
from mestringstreff_desktop.ui.widgets.text_fields import LineField
from mestringstreff_desktop.ui.widgets.tick_line import TickLine

PAPER = "Gjenopprettingskode"
_KEPT = "Jeg har skrevet ned eller skrevet ut koden"
_LAST = "Skriv de fire siste tegnene i koden"
_BY_HAND = "Har du ingen skriver her, skriver du koden ned for hånd."
_ON_A_LINE = 4  # groups


class RecoveryCode(QWidget):
    """`changed` tells that it may be kept now, or not any longer. The code cannot be marked nor copied."""

    changed = Signal()

    def __init__(self, context: Context, code: str) -> None:
        super().__init__()
        self.context, self._code = context, code
        self.print = Button("Skriv ut …", "printer")
        self.print.setAutoDefault(False)
        self.print.clicked.connect(self._print)
        self.kept = TickLine(context, _KEPT, checked=False)
        self.kept.ticked.connect(self.changed)
        self.last = LineField(_LAST)
        self.last.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.last.textChanged.connect(self.changed)
        self.desk = PaperDesk(context)
        field = column(label_of(self.last, _LAST), self.last, gap=4)
        printing = _beside(self.print, label(_BY_HAND, "quiet"))
        self.setLayout(column(_shown(code), printing, self.desk, self.kept, field, gap=14))

    @property
    def is_kept(self) -> bool:
        """Does she say so, and know how it ends?"""
        typed, last = recovery_code.plain(self.last.text()), self._code.rpartition("-")[2]
        return self.kept.box.isChecked() and typed == recovery_code.plain(last)

    def forget(self) -> None:
        self._code = ""
        self.last.setText("")

    def _print(self) -> None:
        code, day = self._code, local(self.context.clock()).date()
        paper = Paper(
            PAPER, lambda edition, _: printing.recovery_pdf(code, day, edition), editions=frozenset()
        )
        self.desk.print(paper, paper.edition)


def _beside(button: Button, words: QLabel) -> QHBoxLayout:
    layout = row(button, words, gap=12)
    layout.setStretch(1, 1)
    return layout


def _shown(code: str) -> QWidget:
    """The groups in lines, each alone: they keep their places at any size of text."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(10)
    for number, group in enumerate(code.split("-")):
        shown = label(group, "heading", wrap=False)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(shown, *divmod(number, _ON_A_LINE))
    frame = box("teal", grid)
    frame.setAccessibleName(PAPER)
    return frame
