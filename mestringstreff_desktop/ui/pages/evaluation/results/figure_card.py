"""One question that is counted: what it says in large letters, and the chart of it, or why there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.course.evaluation.chapters import Entry
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.labels import breakable, hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import column


class FigureCard(QFrame):
    """`copied` carries the figure that is wanted on the clipboard."""

    copied = Signal(object)

    def __init__(self, context: Context, entry: Entry) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.entry = entry
        self.question = label(breakable(entry.title), "subtitle")
        self.sentence = label(
            hyphenated(entry.figure.sentence if entry.figure else "", context.theme), "heading"
        )
        self.hidden = label(entry.hidden, "lead")
        self.sentence.setVisible(entry.figure is not None)
        self.hidden.setVisible(bool(entry.hidden))
        self.setLayout(column(self.question, self.sentence, self.hidden, gap=10, margin=18))
