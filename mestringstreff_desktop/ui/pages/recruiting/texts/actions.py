"""What can be had of the text that is open: on paper, as a PDF, for Word, or copied."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject

from mestringstreff_desktop.services import letters
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.recruiting.texts.edition_box import EditionBox
from mestringstreff_desktop.ui.pages.recruiting.texts.open_text import OpenText
from mestringstreff_desktop.ui.pages.recruiting.texts.text_desk import TextDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Edition, Paper
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import set_role
from mestringstreff_desktop.ui.widgets.narrow_buttons import say

_LETTER, _POSTER = frozenset({"large_print", "monochrome"}), frozenset({"monochrome"})


class TextActions(QObject):
    """The buttons. They do something with the text as it stands on the screen when one asks."""

    def __init__(self, context: Context, parent: QObject, edition: EditionBox) -> None:
        super().__init__(parent)
        self.context, self.edition = context, edition
        self.desk = TextDesk(context)
        self.text: OpenText | None = None
        self.print, self.look = Button("Skriv ut", "printer", "primary"), Button("Se siden", "eye")
        self.save_pdf = Button("Lagre som PDF", "file-down")
        self.save_word = Button("Lagre som Word", "file-text")
        self.copy = Button("Kopier teksten", "copy")
        self.print.setToolTip("Skriv ut (Ctrl+P)")
        # What stands on each where there is little room.
        self._short: Mapping[Button, str] = {
            self.save_pdf: "PDF",
            self.save_word: "Word",
            self.copy: "Kopier",
            self.print: "Skriv ut",
        }
        self._name_and_connect()

    @property
    def all(self) -> tuple[Button, ...]:
        """The buttons at the top, in the order they stand."""
        return self.copy, self.save_word, self.save_pdf, self.print

    def _name_and_connect(self) -> None:
        acts = {
            "print": (self.print, lambda: self._with(self.desk.print)),
            "look": (self.look, self.preview),
            "pdf": (self.save_pdf, self._save_pdf),
            "word": (self.save_word, self._save_word),
            "copy": (self.copy, self._copy),
        }
        self.look.setToolTip("Se siden slik den blir skrevet ut")
        for name, (button, act) in acts.items():
            button.setObjectName(f"letter-{name}")
            button.clicked.connect(act)

    def show_text(self, text: OpenText) -> None:
        """Take the text that is open; one that is only ever pasted is copied first of all."""
        self.text = text
        is_pasted = text.template.look == "plain"
        for button, is_first in ((self.print, not is_pasted), (self.copy, is_pasted)):
            set_role(button, "primary" if is_first else "plain")
            button.apply_theme(self.context.theme)

    def fit(self, *, is_narrow: bool) -> None:
        """Let the buttons say it in a word where there is little room."""
        say(self._short, is_narrow=is_narrow)

    def make_page(self) -> Callable[[], bytes]:
        """Return what makes the page to look at: of the first copy, where there are several."""
        assert self.text is not None, "a text is shown first"
        make, edition = self._maker(self.text, 1), Edition(monochrome=self._is_monochrome)
        return lambda: make(edition)

    def _maker(self, text: OpenText, most: int | None = None) -> Callable[[Edition], bytes]:
        """Return what makes a PDF of the text as it is now."""
        copies, paper, design = text.copies(most), self.edition.paper, self.edition.design
        return lambda edition: letters.make_pdf(copies, edition, paper, design)

    @property
    def _is_poster(self) -> bool:
        return self.text is not None and self.text.template.look == "poster"

    @property
    def _is_monochrome(self) -> bool:
        return self._is_poster and self.edition.is_monochrome

    def _with(self, act: Callable[[Paper, Edition], object], name: str = "") -> None:
        """Do something with the text as a paper, of its own name or another."""
        if self.text is None:
            return
        make = self._maker(self.text)
        paper = Paper(
            title=name or self.text.template.title,
            make=lambda edition, _: make(edition),
            editions=_POSTER if self._is_poster else _LETTER,
        )
        act(paper, replace(paper.edition, monochrome=self._is_monochrome))

    def preview(self) -> None:
        """Show the pages large, as they will be printed."""
        self._with(lambda paper, edition: open_preview(self.desk, paper, edition))

    def _save_pdf(self) -> None:
        self._with(self.desk.save, self._file_name)

    @property
    def _file_name(self) -> str:
        """What a file is called: the text and the course, and nobody whom it is to.

        What is sent to a participant does not tell by its name which course it is.
        """
        if self.text is None:
            return ""
        title = self.text.template.title
        is_sent = self.text.template.person == "participant"
        return title if is_sent else f"{title} – {self.text.course.title}"

    def _save_word(self) -> None:
        if self.text is not None:
            self.desk.save_word(self._file_name, self.text.copies())

    def _copy(self) -> None:
        if self.text is not None:
            self.desk.copy(self.text.copies(1)[0], len(self.text.gaps()))
