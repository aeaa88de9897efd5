"""Advice on a plan, in a quiet box: shown, never in the way."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row


class AdviceBox(QFrame):
    """A few sentences under each other; not there without any."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sun")
        self.words = label("", "small")
        self.words.setObjectName("plan-advice")
        layout = row(column(Picture("lightbulb", 18, "warm"), None), self.words, gap=8, margin=10)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def refresh(self, advice: Sequence[str]) -> None:
        """Show the sentences."""
        text = breakable("\n\n".join(advice))
        if text != self.words.text():
            self.words.setText(text)
        self.setVisible(bool(advice))
