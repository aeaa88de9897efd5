"""Deling, part two: fetch a course. What the package holds is shown before anything is stored."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.services import sharing
from mestringstreff_desktop.services.sharing import ImportChoice, Preview
from mestringstreff_desktop.storage.package import Package
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.notice import Notice
from mestringstreff_desktop.ui.sharing_send import KINDS
from mestringstreff_desktop.ui.tile import breakable
from mestringstreff_desktop.ui.widgets import Button, box, clear, column, dress_all, label, row
from mestringstreff_desktop.ui.wrap_layout import WrapLayout


class FetchCard(QFrame):
    """The way in: a file that is chosen, or dragged onto the window. `chosen` carries its path."""

    chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.notice = Notice(context)
        choose = Button("Velg en kurspakke …", "folder-open")
        choose.setObjectName("choose-package")
        choose.clicked.connect(self._choose)
        lead = "Velg fila du har fått, eller dra den hit fra mappa. Du får se hva den inneholder først."
        head = column(label("Hent et kurs", "title"), label(lead, "lead"), gap=4)
        self.setLayout(column(head, row(choose, None), self.notice, gap=12, margin=20))

    def _choose(self) -> None:
        path = dialogs.ask_open(self.context, "Hent et kurs", KINDS)
        if path is not None:
            self.chosen.emit(str(path))


class PackageCard(QFrame):
    """What a package holds, and what to do with it. `done` carries the title of a course that came in."""

    done = Signal(str)
    put_away = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self._read: Package | None = None
        self._title = label("", "heading")
        self._facts = label("", "lead")
        self._gatherings = QVBoxLayout()
        self._gatherings.setSpacing(6)
        self._here_text = label("", "body")
        self._here = box("sun", self._here_text, margin=14)
        self.notice = Notice(context)
        self.add = self._button("Legg til som nytt kurs", "import-new", ImportChoice.NEW)
        self.keep = self._button("Behold begge", "import-copy", ImportChoice.KEEP_BOTH)
        self.leave = Button("La være")
        self.leave.setObjectName("import-leave")
        self.leave.clicked.connect(self.put_away)
        self._lay_out()

    def _button(self, text: str, name: str, choice: ImportChoice) -> Button:
        button = Button(text, "download", "primary")
        button.setObjectName(name)
        button.clicked.connect(lambda: self._take_in(choice))
        return button

    def _lay_out(self) -> None:
        promise = "Ingenting er lagret ennå. Programmet tar en sikkerhetskopi før kurset blir lagt inn."
        head = column(label("Kurspakke", "group"), self._title, self._facts, gap=2)
        plan = box("teal", label("Samlinger", "group"), self._gatherings, margin=16)
        buttons = WrapLayout(self.add, self.keep, self.leave, gap=12)
        foot = column(buttons, self.notice, label(promise, "quiet"), gap=12)
        self.setLayout(column(head, plan, self._here, foot, gap=18, margin=24))

    def open(self, path: Path) -> bool:
        """Read a package and show what is in it; return whether that went well.

        Raises:
            UserError: it is no whole package.
        """
        self._read = read = sharing.read_package(path)
        self._show(sharing.preview(self.context.database, read))
        return True

    def _show(self, found: Preview) -> None:
        self.notice.hide()
        self._title.setText(_one_line(found.title))
        self._facts.setText(_facts(found))
        clear(self._gatherings)
        for line in _numbered(found.gatherings):
            self._gatherings.addWidget(line)
        self._here_text.setText(
            f"Kurset «{_one_line(found.title)}» har du fra før. Velger du «Behold begge», blir det du har, "
            "stående urørt, og det nye legger seg ved siden av som en kopi."
        )
        self._here.setVisible(found.is_here)
        self.keep.setVisible(found.is_here)
        self.add.setVisible(not found.is_here)
        dress_all(self, self.context.theme)

    def _take_in(self, choice: ImportChoice) -> None:
        context, read = self.context, self._read
        if read is None:
            return
        course = self.notice.try_to(
            lambda: sharing.import_course(context.database, read, choice, context.clock())
        )
        if course is not None:
            context.open_course(course.id)
            self.done.emit(course.title)


def _numbered(titles: Iterable[str]) -> list[QLabel]:
    lines = [label(f"{number}. {_one_line(title)}") for number, title in enumerate(titles, 1)]
    return lines or [label("Det er ingen samlinger i kurset.")]


def _facts(found: Preview) -> str:
    parts = [
        count(len(found.gatherings), "samling", "samlinger"),
        count(found.items, "programpost", "programposter"),
        count(found.questions, "eget spørsmål", "egne spørsmål"),
    ]
    return " · ".join([*parts, f"laget med versjon {_one_line(found.program_version)}"])


def _one_line(text: str) -> str:
    """Return a text from outside on one line, with places to break words that no line has room for."""
    return breakable(" ".join(text.split()))
