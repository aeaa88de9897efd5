"""Types in every field on the way through the program, leaves it in some way, and looks in the file."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from mestringstreff_desktop.ui.widgets.date_field import TypedField
from mestringstreff_desktop.ui.widgets.dialogs import Dialogs
from mestringstreff_desktop.ui.widgets.layouts import Scrolled
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.page import PagePlace
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.window.closing import GOES_ON
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.reliability.world import rows
from tests.storage.disks import full_disk
from tests.ui.fakes import FakeSession
from tests.ui.looking import Looker

HALF_TYPED = "23."  # neither a date nor a time of day, but the beginning of both
NUMBERS = (13, 7, 3, 1)

# What holds nothing of the leader's own.
_OF_A_LINE = "GatheringsPage › GatheringView › ItemPanel › PickField"
_OF_AN_AGENDA = "PlanningPage › MeetingsPart › PlanningMeeting › ChecklistAgenda › PickField"
EXCUSED = {
    f"{_OF_A_LINE} «Verktøy»": "one of a list, which is put back where what is typed is none of them",
    f"{_OF_A_LINE} «Ark»": "one of a list, which is put back where what is typed is none of them",
    f"{_OF_AN_AGENDA} «Hent et spørsmål fra sjekklista»": "one of a list, as these",
    "Picker › SearchField «Søk blant støttearkene»": "a search",
    "RecruitingPage › ParticipantsPart › PeopleFinder › SearchField «Søk blant deltakerne»": "a search",
    "ToolboxPage › ToolList › SearchField «Søk i verktøykassa»": "a search",
    "BackgroundPage › ArticleList › SearchField «Søk i fagstoffet»": "a search",
    "RecruitingPage › TextsPart › LetterList › SearchField «Søk i tekstene»": "a search",
    "HelpPage › LineField «Søk i hjelpen»": "a search",
    "_Ground › LineField «Søk i alt»": "a search",
    "SettingsPage › FindBar › _FindField «Finn på siden»": "a search",
    "RunSearch › LineField «Søk i loggene»": "a search",
    "StackWindow › SheetAdder › SuggestionLine «Søk etter et ark»": "a search",
    "FolderWindow › SheetAdder › SuggestionLine «Søk etter et ark»": "a search",
    "Preview › EditionPanel › StepField «Antall eksemplarer»": "how many to print this once",
    "PrintWindow › StepField «Antall eksemplarer»": "how many to print this once",
    "PrintWindow › LineField «Hvilke sider?»": "which pages to print this once",
    " «»": "the name of a file, in Qt's own dialog, which stays where it is until it is answered",
}

PATIENCE_MS, WAIT_MS = 20_000, 10


class Person(Dialogs):
    """Asks as the program does, but answers at once, and with no, whether to close all the same."""

    closing = ""  # the title of the last such question
    is_closing = False

    def confirm(
        self, title: str, text: str, yes: str, no: str = "Avbryt", *, is_danger: bool = False
    ) -> bool:
        if self.is_closing and title == GOES_ON:
            return True
        if self.is_closing:
            self.closing = title
            return False
        return super().confirm(title, text, yes, no, is_danger=is_danger)


class Typist(Looker):
    """Types once in every kind of field. `faults` are those that lost it, `met` all there are by name.

    `made_in` are the modules whose fields were met, `tries` counts those typed in.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window = window
        self.met: set[str] = set()
        self.made_in: set[str] = set()
        self.tries = 0

    def look(self, place: str, *parts: QWidget) -> None:
        self._begin(place)
        QApplication.processEvents()
        for root in parts:
            for field in list(fields_in(root)):
                if isValid(field) and field.isVisible() and field.isEnabled():
                    self._meet(field)

    def look_at_menu(self, place: str, menu: QMenu) -> None:
        menu.deleteLater()

    def unmet(self) -> list[str]:
        """Return the fields that are somewhere in the window, and that the way did not come to."""
        return sorted({name_of(field) for field in fields_in(self.window)} - self.met)

    def _meet(self, field: QWidget) -> None:
        name = name_of(field)
        if name in self.met:
            return
        self.met.add(name)
        kinds = (kind for each in (field, *owners_of(field)) for kind in type(each).__mro__)
        self.made_in |= {kind.__module__ for kind in kinds}  # one of a kind of room is made in its base
        if name not in EXCUSED and not is_secret(field):
            self.tries += 1
            self.faults += [f"{self._place}: {name}: {fault}" for fault in self.type_in(field)]

    def type_in(self, field: QWidget) -> Iterable[str]:
        """Type something, and return what is wrong with what became of it."""
        raise NotImplementedError

    def stored_since(self, before: set[str], typed: str) -> bool:
        return any(typed in cell for cell in self.cells() - before)

    def cells(self) -> set[str]:
        """Return what is stored, each cell with where it is."""
        return set(cells(rows(self.window.context.database)))


class Closing(Typist):
    """Types half of it, lets other things happen, types the rest, and closes the window at once."""

    def type_in(self, field: QWidget) -> Iterable[str]:
        before, typed = self.cells(), text_for(field, self.tries)
        half = len(typed) // 2 if is_text(field) else 0  # half a number is another one
        go_to(field)
        QTest.keyClicks(line_of(field), typed[:half])
        self._let_things_happen()
        yield from self._told(before, typed[:half])
        QTest.keyClicks(line_of(field), typed[half:])
        if typed not in shown_in(field):
            yield f"«{typed}» is shown as «{shown_in(field)}»"
        yield from self._told(before, typed)
        if not self._asks_before_closing(field.window()) and not self.stored_since(before, typed):
            yield "lost when the window closed"

    def _let_things_happen(self) -> None:
        """Something else is stored by itself, something is done, and a bug is met and told of."""
        context = self.window.context
        context.autosave.queue("something else", int)
        context.autosave.flush()
        context.act(int)
        context.autosave.try_all()

    def _told(self, before: set[str], typed: str) -> Iterable[str]:
        """The bar must not call it stored before it is."""
        says_stored = self.window.status.message.text().startswith("Alt er lagret")
        if typed and says_stored and not self.stored_since(before, typed):
            yield f"«{typed}» is called stored"

    def _asks_before_closing(self, typed_in: QWidget) -> bool:
        """Close the window; where a dialog is over it, let the machine go down. Return whether it asked."""
        person = self.window.context.ask
        assert isinstance(person, Person)
        person.closing, person.is_closing = "", True
        if typed_in is self.window:
            self.window.close()
            self._wait_for_what_is_under_way()
            self.window.show()
            QApplication.processEvents()
        else:
            self.window.closing.end_session(FakeSession())
        person.is_closing = False
        return bool(person.closing)

    def _wait_for_what_is_under_way(self) -> None:
        """A window that has something to bring to its end closes when that is done."""
        left = PATIENCE_MS
        while self.window.closing.is_under_way and left > 0:
            QTest.qWait(WAIT_MS)
            left -= WAIT_MS
        if left <= 0:
            self.faults.append("the window never closed")


class Leaving(Typist):
    """Types in all fields of a place, and then leaves it in some way, with a pause for nobody."""

    def __init__(self, window: MainWindow, leave: Callable[[MainWindow], object]) -> None:
        super().__init__(window)
        self._leave = leave
        self._typed: dict[str, str] = {}

    def look(self, place: str, *parts: QWidget) -> None:
        before, self._typed = self.cells(), {}
        super().look(place, *parts)
        if self._typed:
            self._leave(self.window)
            self.window.context.autosave.flush()
            lost = [name for name, typed in self._typed.items() if not self.stored_since(before, typed)]
            self.faults += [f"{place}: {name}: lost when it was left" for name in lost]

    def type_in(self, field: QWidget) -> Iterable[str]:
        """A dialog can only be answered, which is for `Closing`."""
        if field.window() is self.window:
            self._typed[name_of(field)] = typed = text_for(field, self.tries)
            go_to(field)
            QTest.keyClicks(line_of(field), typed)
        return ()


class Squeezed(Typist):
    """Types in all fields of a place while the disk is full, leaves it and comes back, and makes room."""

    def __init__(self, window: MainWindow, leave: Callable[[MainWindow], object]) -> None:
        super().__init__(window)
        self._leave = leave
        self._typed: list[tuple[QWidget, str, str]] = []

    def look(self, place: str, *parts: QWidget) -> None:
        before, self._typed = self.cells(), []
        with full_disk(self.window.context.database):
            super().look(place, *parts)
            if self._typed:
                self._leave(self.window)
            seen = [each for each in self._typed if isValid(each[0]) and each[0].isVisible()]
            gone = [name for field, name, typed in seen if typed not in shown_in(field)]
        self.window.context.autosave.flush()
        lost = [name for _, name, typed in self._typed if not self.stored_since(before, typed)]
        self.faults += [f"{place}: {name}: not shown while it waits" for name in gone]
        self.faults += [f"{place}: {name}: lost when the disk was full" for name in lost]

    def type_in(self, field: QWidget) -> Iterable[str]:
        if field.window() is self.window:
            typed = text_for(field, self.tries)
            go_to(field)
            QTest.keyClicks(line_of(field), typed)
            self._typed.append((field, name_of(field), typed))
        return ()


class Dying(Typist):
    """Types in one field, the one of a number, waits a second, and ends by `die`, told where it was."""

    def __init__(self, window: MainWindow, number: int, die: Callable[[str, str], None]) -> None:
        super().__init__(window)
        self._number, self._die = number, die

    def type_in(self, field: QWidget) -> Iterable[str]:
        if self.tries >= self._number and field.window() is self.window:
            typed = text_for(field, self.tries)
            go_to(field)
            QTest.keyClicks(line_of(field), typed)
            QTest.qWait(1000)
            self._die(f"{self._place}: {name_of(field)}", typed)
        return ()


def cells(tables: Mapping[str, Iterable[Sequence[Any]]]) -> Iterable[str]:
    for name, of_table in tables.items():
        for row in of_table:
            yield from (f"{name} {row[0]} {place}: {cell}" for place, cell in enumerate(row))


def fields_in(root: QWidget) -> Iterable[QWidget]:
    """Return all that can be typed in, the parts of Qt's own fields left out."""
    for widget in root.findChildren(QWidget):
        match widget:
            case QLineEdit() if isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox):
                continue
            case QLineEdit() | QPlainTextEdit() | QTextEdit() | QAbstractSpinBox() if not widget.isReadOnly():
                yield widget
            case QComboBox() if widget.isEditable():
                yield widget


def is_secret(field: QWidget) -> bool:
    """Is it for a password? That is nobody's work, and kept nowhere."""
    return bool(line_of(field).inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData)


def name_of(field: QWidget) -> str:
    """Return where a field is, in classes of ours, and its name without what the course put into it."""
    owners = [
        each for each in (field, *owners_of(field)) if type(each).__module__.startswith("mestringstreff")
    ]
    classes = [
        type(each).__name__
        for each in owners
        if not isinstance(each, MainWindow | PagePlace | Scrolled | OneAtATime | SideBySide | MainAndSide)
    ]
    name = re.sub(r" (av|til) .*| kl\. .*|Skrevet\d+|<.*\]", "", field.accessibleName())
    return f"{' › '.join(reversed(classes))} «{name}»"


def owners_of(widget: QWidget) -> Iterable[QWidget]:
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def line_of(field: QWidget) -> QWidget:
    """Return what takes the keys."""
    line = field.lineEdit() if isinstance(field, QComboBox) else None
    return line or field


def go_to(field: QWidget) -> None:
    """Go to a field as one does to write on: to its end, or to overwrite what is not text."""
    field.activateWindow()
    line_of(field).setFocus()
    line = line_of(field)
    if is_text(field):
        QTest.keyClick(line, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Qt.Key.Key_End)
    else:
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def is_text(field: QWidget) -> bool:
    if isinstance(field.parentWidget(), TypedField) or isinstance(field, QAbstractSpinBox):
        return False
    return not (isinstance(field, QLineEdit) and field.validator())


def text_for(field: QWidget, number: int) -> str:
    """Return what to type: a text like no other, the beginning of a date, or a number not there yet."""
    if is_text(field):
        return f"Skrevet{number:03}"
    if isinstance(field.parentWidget(), TypedField):
        return HALF_TYPED
    if isinstance(field, QSpinBox):
        least, most = field.minimum(), field.maximum()
        tried = (*NUMBERS, most, least)  # what has bounds of its own gets one of them
        return str(next(each for each in tried if least <= each <= most and each != field.value()))
    return str(NUMBERS[1])  # as many may have come


def shown_in(field: QWidget) -> str:
    match field:
        case QPlainTextEdit() | QTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentText()
        case QLineEdit() | QAbstractSpinBox():
            return field.text()
    raise TypeError(field)
