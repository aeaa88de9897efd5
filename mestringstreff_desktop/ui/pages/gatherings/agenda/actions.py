"""What is done to lines of the agenda, one or several: copied, pasted, removed, moved elsewhere."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course import pasting
from mestringstreff_desktop.course.copying import line_like
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.suggestions import NEW_MINUTES
from mestringstreff_desktop.services import clipboard
from mestringstreff_desktop.services.gatherings import who_can_lead
from mestringstreff_desktop.ui.pages.gatherings.agenda.table import Agenda
from mestringstreff_desktop.ui.pages.gatherings.editor import GatheringEditor
from mestringstreff_desktop.ui.pages.gatherings.words import named
from mestringstreff_desktop.ui.widgets.plain_words import menu_words

_NOTHING = "Det er ingenting å lime inn. Kopier noen programposter, eller en liste fra Word, først."


class AgendaActions(QObject):
    """Does what a key, a menu or the panel asks of a line and of those that are chosen with it."""

    def __init__(self, editor: GatheringEditor, agenda: Agenda) -> None:
        super().__init__(agenda)
        self.editor, self.agenda, self.context = editor, agenda, editor.context
        self._ways: dict[str, Callable[[Collection[UUID]], object]] = {
            "remove": self.remove,
            "copy": self.copy,
            "cut": self.cut,
            "paste": lambda ids: self.paste(self._last(ids)),
            "duplicate": self.duplicate,
        }
        agenda.asked.connect(self.do)
        agenda.pasted.connect(self.paste_text)
        agenda.menu_wanted.connect(lambda key, at: self.menu_of(key).popup(at))

    def do(self, item_id: UUID, what: str) -> None:
        """Do something to a line and to those that are chosen with it."""
        self._ways[what](self.agenda.selection.with_others(item_id))

    def do_to_chosen(self, what: str) -> None:
        """Do something to the lines that are chosen."""
        self._ways[what](self.agenda.selection.ids)

    def _last(self, item_ids: Collection[UUID]) -> UUID | None:
        return next((key for key in reversed(self.agenda.order) if key in item_ids), None)

    def remove(self, item_ids: Collection[UUID], done: str = "fjernet") -> None:
        """Remove lines; the keys go to the one after them."""
        at = next((at for at, key in enumerate(self.agenda.order) if key in item_ids), 0)
        self.editor.remove_items(item_ids, done)
        self.agenda.after_removal(at)

    def copy(self, item_ids: Collection[UUID]) -> None:
        """Put lines on the clipboard, for here and for other programs."""
        items = self.editor.items(item_ids)
        if items:
            data = QMimeData()
            data.setData(clipboard.FORMAT, clipboard.encode(items))
            data.setText(pasting.write(items))
            QApplication.clipboard().setMimeData(data)

    def cut(self, item_ids: Collection[UUID]) -> None:
        self.copy(item_ids)
        self.remove(item_ids, "klippet ut")

    def duplicate(self, item_ids: Collection[UUID]) -> None:
        """Add lines like these after the last of them."""
        copies = [line_like(item) for item in self.editor.items(item_ids)]
        self._add(copies, self._last(item_ids), "dupliserte")

    def paste(self, after: UUID | None) -> None:
        """Add what is on the clipboard after a line: lines that were copied here, or any text."""
        data, course = QApplication.clipboard().mimeData(), self.context.require_course()
        if data.hasFormat(clipboard.FORMAT):
            copied = bytes(data.data(clipboard.FORMAT).data())
            self._add(clipboard.decode(copied, course, self.context.library), after, "limte inn")
        else:
            item = self.editor.item(after)
            self.paste_text(data.text(), item.phase if item else Phase.MAIN, after)

    def paste_text(self, text: str, phase: Phase, after: UUID | None) -> None:
        """Add the lines of a text, with the minutes that are found in it."""
        people = who_can_lead(self.context.require_course(), self.context.library.frame)
        found = pasting.read(text, phase, people)
        self._add(found.items, after, "limte inn", _told(found))

    def _add(self, items: Sequence[AgendaItem], after: UUID | None, done: str, told: str = "") -> None:
        if not items:
            self.context.failed.emit(_NOTHING)
        elif self.editor.add_items(items, after, done):
            self.agenda.show_several([item.id for item in items])
            if told:
                self.editor.told.emit(told)

    def hand_over(self, item_ids: Collection[UUID], target: Gathering) -> None:
        """Move lines to another gathering."""
        at = next((at for at, key in enumerate(self.agenda.order) if key in item_ids), 0)
        self.editor.hand_over(item_ids, target)
        self.agenda.after_removal(at)

    def menu_of(self, item_id: UUID) -> QMenu:
        """Return what can be done with a line and those that are chosen with it, with the keys."""
        ids = self.agenda.selection.with_others(item_id)
        menu = QMenu(self.agenda)
        menu.aboutToHide.connect(menu.deleteLater)
        if len(ids) == 1:
            _put(menu, "Endre tittel\tEnter", lambda: self.agenda.edit_title(item_id))
            _put(menu, "Ny programpost under\tCtrl+Enter", lambda: self.agenda.add_after(item_id))
            menu.addSeparator()
        for what, words in (
            ("cut", "Klipp ut\tCtrl+X"),
            ("copy", "Kopier\tCtrl+C"),
            ("paste", "Lim inn under\tCtrl+V"),
            ("duplicate", "Dupliser\tCtrl+D"),
        ):
            _put(menu, words, partial(self._ways[what], ids))
        menu.addSeparator()
        _put(menu, "Flytt opp\tAlt+↑", lambda: self.editor.step_items(ids, -1))
        _put(menu, "Flytt ned\tAlt+↓", lambda: self.editor.step_items(ids, 1))
        menu.addMenu(self.menu_of_targets(ids, menu))
        menu.addSeparator()
        _put(menu, "Fjern\tDelete", lambda: self.remove(ids))
        return menu

    def menu_of_targets(self, item_ids: Collection[UUID], parent: QWidget) -> QMenu:
        """Return the gatherings that lines can be moved to: those that have not begun."""
        menu = QMenu("Flytt til", parent)
        targets = _targets(self.context.require_course(), self.editor.gathering.id)
        for each in targets:
            _put(menu, menu_words(each.name), partial(self.hand_over, item_ids, each))
        menu.setEnabled(bool(targets))
        return menu


def _put(menu: QMenu, words: str, action: Callable[[], object]) -> None:
    menu.addAction(words).triggered.connect(lambda _=False: action())


def _targets(course: Course, without: UUID) -> list[Gathering]:
    return [each for each in course.gatherings if each.id != without and not each.is_started]


def _told(found: pasting.Pasted) -> str:
    """Say what was pasted, and of how many the minutes are only a beginning."""
    words = f"{named(found.items)} er limt inn." if found.items else ""
    if not found.guessed:
        return words
    guessed, number = found.guessed, len(found.items)
    which = str(guessed) if guessed < number else "Alle" if guessed > 1 else "Den"
    return f"{words} {which} fikk {NEW_MINUTES} minutter, for det sto ingen minutter der."
