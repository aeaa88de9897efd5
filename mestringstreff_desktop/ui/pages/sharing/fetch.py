"""Fetching a course from a colleague: a package is chosen, shown before anything is stored, and taken in."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from mestringstreff_desktop.services import sharing
from mestringstreff_desktop.services.sharing import (
    Change,
    ChangeKind,
    ImportChoice,
    Package,
    PasswordError,
    Preview,
)
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.pages.sharing.send import KINDS
from mestringstreff_desktop.ui.pages.sharing.words import (
    contents,
    here,
    is_news,
    one_line,
    origin,
    private,
    refused,
)
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.keeping_desk import KeepingDesk
from mestringstreff_desktop.ui.widgets.labels import Picture, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import box, clear, column, row
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_PROMISE = (
    "Ingenting er lagret ennå. Programmet tar en sikkerhetskopi først, og du kan angre rett etterpå. "
    "Velger du «La være», skjer det ingenting."
)
_NOT_OPENED = "Kurspakken ble ikke åpnet. Ingenting er endret hos deg."
_COMFORT = "Ingenting er endret hos deg."
# The icon of each kind of change, its colour, and the word for it.
_MARKS: Mapping[ChangeKind, tuple[str, str, str]] = MappingProxyType(
    {
        ChangeKind.NEW: ("plus", "good", "Nytt"),
        ChangeKind.CHANGED: ("pencil", "primary", "Endret"),
        ChangeKind.REMOVED: ("minus", "warm", "Tas bort"),
        ChangeKind.KEPT: ("shield-check", "quiet", "Blir stående"),
    }
)


class FetchCard(QFrame):
    """The way in: a file that is chosen, or dragged onto the window. `chosen` carries its path."""

    chosen = Signal(str)
    seen = Signal(object, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.desk = KeepingDesk(context)
        tell_topic(self, "hente-kurs")
        self.notice = self.desk.notice
        choose = Button("Velg en kurspakke …", "folder-open")
        choose.setObjectName("choose-package")
        choose.clicked.connect(self._choose)
        lead = "Velg fila du har fått, eller dra den hit fra mappa. Du får se hva den inneholder først."
        head = column(label("Hent et kurs", "title"), label(lead, "lead"), gap=4)
        self.setLayout(column(head, row(choose, None), self.desk, gap=12, margin=20))

    def _choose(self) -> None:
        path = self.context.ask.open_file("Hent et kurs", KINDS)
        if path is not None:
            self.chosen.emit(str(path))

    def look(self, path: Path, password: str = "") -> None:
        """Read a package; `seen` carries it (`Package`), with what it holds (`Preview`).

        Where it has a password, that is asked for until it fits or is given up.
        """
        self.desk.keep(
            "Ser på kurspakken …",
            lambda task: self._opened(path, password, task),
            lambda found: self._on_opened(path, found),
            comfort=_COMFORT,
        )

    def _opened(self, path: Path, password: str, task: Task) -> tuple[Package, Preview] | PasswordError:
        context = self.context
        try:
            return sharing.open_package(context.database, path, context.sandbox, task, password=password)
        except PasswordError as error:
            return error

    def _on_opened(self, path: Path, found: tuple[Package, Preview] | PasswordError) -> None:
        if not isinstance(found, PasswordError):
            self.seen.emit(*found)
            return
        typed = self.context.ask.password("Pakken har passord", str(found), "Åpne pakken")
        if typed:
            self.look(path, typed)
        else:
            self.notice.show_good(_NOT_OPENED)


class PackageCard(QFrame):
    """A package that is looked at. `done` carries what came in (`Imported`) and the choice."""

    done = Signal(object, object)
    put_away = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self._read: Package | None = None
        self._title, self._origin = label("", "heading"), label("", "lead")
        self._contents, self._private = label("", "strong"), label("", "body")
        self._gatherings = QVBoxLayout()
        self._gatherings.setSpacing(6)
        self._changes = QGridLayout()
        self._changes.setColumnStretch(1, 1)
        self._changes.setHorizontalSpacing(10)
        self._changes.setVerticalSpacing(10)
        self._here_text = label("", "body")
        self._here = box("sun", self._here_text, margin=14)
        self._refused_text = label("", "body")
        self._refused = box("sun", label("Blir ikke med", "group"), self._refused_text, margin=14)
        self.desk = KeepingDesk(context)
        self.notice = self.desk.notice
        self.update_own = self._button("Oppdater mitt kurs", "import-update", ImportChoice.UPDATE)
        self.add = self._button("Legg til som nytt kurs", "import-new", ImportChoice.NEW)
        self.keep = self._button("Behold begge", "import-copy", ImportChoice.KEEP_BOTH)
        self.leave = Button("La være")
        self.leave.setObjectName("import-leave")
        self.leave.clicked.connect(self.put_away)
        self._lay_out()

    def _button(self, text: str, name: str, choice: ImportChoice) -> Button:
        button = Button(text, "refresh-cw" if choice is ImportChoice.UPDATE else "download", "primary")
        button.setObjectName(name)
        button.clicked.connect(lambda: self._take_in(choice))
        return button

    def _lay_out(self) -> None:
        head = column(label("Kurspakke", "group"), self._title, self._origin, gap=2)
        facts = column(self._contents, self._private, gap=4)
        plan = box("sage", label("Samlinger i pakken", "group"), self._gatherings, None, margin=16)
        self._differences = box(
            "sage", label("Hvis du oppdaterer ditt kurs", "group"), self._changes, None, margin=16
        )
        self._differences.setObjectName("package-changes")
        lists = SideBySide(self.context, self._differences, plan, room=360)
        buttons = WrapLayout(self.update_own, self.add, self.keep, self.leave, gap=12)
        foot = column(buttons, self.desk, label(_PROMISE, "quiet"), gap=12)
        self.setLayout(column(head, facts, self._refused, self._here, foot, lists, gap=18, margin=24))

    def show_package(self, read: Package, found: Preview) -> None:
        """Show what is in a package."""
        self._read = read
        self._show(found)

    def _show(self, found: Preview) -> None:
        self.notice.hide()
        self._title.setText(one_line(found.title))
        self._origin.setText(origin(found))
        self._contents.setText(contents(found))
        self._private.setText(private(found))
        self._private.setVisible(bool(private(found)))
        self._refused_text.setText(refused(found))
        self._refused.setVisible(bool(found.refused))
        clear(self._gatherings)
        for line in _numbered(found.gatherings):
            self._gatherings.addWidget(line)
        self._show_changes(found.changes)
        self._here_text.setText(here(found))
        self._offer(found)
        apply_theme_within(self, self.context.theme)

    def _show_changes(self, changes: Iterable[Change]) -> None:
        clear(self._changes)
        for number, change in enumerate(changes):
            icon, token, word = _MARKS[change.kind]
            words = column(label(word, "group"), label(one_line(change.words)), gap=0)
            self._changes.addLayout(column(Picture(icon, 20, token), None), number, 0)
            self._changes.addLayout(words, number, 1)

    def _offer(self, found: Preview) -> None:
        """The choices that fit; what does most for a course that is here is to update it."""
        has_news = found.is_here and is_news(found.changes)
        self._here.setVisible(found.is_here)
        self._differences.setVisible(bool(found.changes))
        self.update_own.setVisible(has_news)
        self.keep.setVisible(found.is_here)
        self.add.setVisible(not found.is_here)
        set_role(self.keep, "plain" if has_news else "primary")

    def _take_in(self, choice: ImportChoice) -> None:
        context, read = self.context, self._read
        if read is None:
            return
        self.desk.hold(
            "Henter kurset …",
            lambda task: sharing.import_course(context.database, read, choice, context.clock(), task),
            lambda made: self.done.emit(made, choice),
        )


def _numbered(titles: Iterable[str]) -> list[QLabel]:
    lines = [label(f"{number}. {one_line(title)}") for number, title in enumerate(titles, 1)]
    return lines or [label("Det er ingen samlinger i kurset.")]
