"""The desk of the texts: prints and saves what is open, as PDF or for Word, and copies its words."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from mestringstreff_desktop.course.recruiting.texts import Filled
from mestringstreff_desktop.services import letters
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.paper.desk import PaperDesk

MAKING_WORD = "Lager Word-fila …"
COPIED = "Teksten er kopiert. Lim den inn der du vil bruke den."
TO_FILL = "Det som står i klammer, må fylles inn."


class TextDesk(PaperDesk):
    """What is made is made of the text as it was when one asked."""

    def save_word(self, name: str, copies: tuple[Filled, ...]) -> None:
        """Ask where, and write a Word file there."""
        path = self.context.ask.save_file("Lagre for Word", name, "Word (*.docx)")
        if path is not None:
            self.save_word_to(path, copies)

    def save_word_to(self, path: Path, copies: tuple[Filled, ...]) -> None:
        """Write the Word file, and say so."""
        now = self.context.clock()

        def keep(task: Task) -> Path:
            made = letters.make_docx(copies, now)
            task.step(1, 1)
            return letters.keep(made, path)

        self._run(keep, lambda saved: self.notice.show_file(f"{saved.name} er lagret.", saved), MAKING_WORD)

    def copy(self, text: Filled, gaps: int) -> None:
        """Put the words on the clipboard, the subject first."""
        QGuiApplication.clipboard().setText(letters.clipboard_text(text))
        self.notice.show_good(f"{COPIED} {TO_FILL}" if gaps else COPIED)
