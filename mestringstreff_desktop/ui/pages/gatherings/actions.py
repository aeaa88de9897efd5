"""Actions on whole gatherings: add, copy, move, remove. Each can be undone, and is told of."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mestringstreff_desktop.content.model import GatheringTemplate
from mestringstreff_desktop.content.words import long_date
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.series import are_in_order
from mestringstreff_desktop.services import series
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.plain_words import menu_words

T = TypeVar("T")
_STEPS = {"up": -1, "down": 1}


class GatheringActions(QObject):
    """`shown` carries the gathering to go to afterwards; `opened` one to open."""

    shown = Signal(object)
    opened = Signal(object)

    def __init__(self, context: Context, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self.context, self.notice = context, notice

    def _do(self, words: str, action: Callable[[], T]) -> T | None:
        """Do something to the gatherings as a whole, so that it can be undone."""
        return self.context.undo.do(words, action, Where("gatherings", words="Samlinger"))

    def do(self, what: str, key: UUID) -> None:
        """Do what a card's menu or key asks for: up, down, copy or remove."""
        gathering = self.context.require_course().gathering(key)
        if gathering is None:
            return
        self.notice.hide()
        if what in _STEPS:
            self.move_to(key, gathering.position + _STEPS[what])
        elif what == "copy":
            self._copy(gathering)
        else:
            self._remove(gathering)

    def add(self, template: GatheringTemplate | None) -> None:
        """Add a gathering at the end, and offer to open it."""
        database, course = self.context.database, self.context.require_course()
        title = template.title if template else series.NEW_TITLE
        made = self._do(f"la til «{title}»", lambda: series.add_gathering(database, course.id, template))
        if made is not None:
            when = f", {long_date(made.date)}" if made.date else ""
            self._tell_new(f"Samling {made.number}: «{title}» er lagt til{when}.", made.id)

    def _copy(self, gathering: Gathering) -> None:
        database, course = self.context.database, self.context.require_course()
        made = self._do(
            f"kopierte «{gathering.title}»",
            lambda: series.duplicate_gathering(database, course.id, gathering.id),
        )
        if made is not None:
            self._tell_new(f"«{made.title}» er lagt til etter samling {gathering.number}.", made.id)

    def _tell_new(self, words: str, key: UUID) -> None:
        self.notice.show_good(words, "Åpne den", lambda: self.opened.emit(key))
        self.shown.emit(key)

    def _remove(self, gathering: Gathering) -> None:
        database, course = self.context.database, self.context.require_course()
        at, words = gathering.position, f"fjernet «{gathering.title}»"
        self._do(words, lambda: series.remove_gathering(database, course.id, gathering.id))
        with_log = " Loggen fulgte med." if not gathering.log.is_empty else ""
        self.notice.show_undoable(f"«{gathering.title}» er fjernet.{with_log}")
        left = self.context.require_course().gatherings
        if left:
            self.shown.emit(left[min(at, len(left) - 1)].id)

    def move_to(self, key: UUID, place: int) -> None:
        """Move a gathering to a place in the course, from 0; beyond the ends is nowhere."""
        database, course = self.context.database, self.context.require_course()
        gathering = course.gathering(key)
        if gathering is None or not 0 <= place < len(course.gatherings):
            return
        self.notice.hide()
        words = f"flyttet «{gathering.title}»"
        self._do(words, lambda: series.move_gathering(database, course.id, gathering.id, place))
        if not are_in_order(self.context.require_course()):
            self.notice.show_good(
                f"«{gathering.title}» er nå samling {place + 1}, og datoen fulgte med.",
                "La datoene komme i rekkefølge",
                self._sort_dates,
            )
        self.shown.emit(gathering.id)

    def _sort_dates(self) -> None:
        database, course = self.context.database, self.context.require_course()
        self.notice.hide()
        self._do("satte datoene i rekkefølge", lambda: series.sort_dates(database, course.id))

    def menu_of_themes(self, parent: QWidget) -> QMenu:
        """Return what a new gathering may begin with."""
        library, menu = self.context.library, QMenu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction("Tom samling").triggered.connect(lambda: self.add(None))
        menu.addSeparator()
        self._add_themes(menu, library.extra_themes)
        menu.addSeparator()
        self._add_themes(menu.addMenu("En av de seks"), library.gatherings)
        return menu

    def _add_themes(self, menu: QMenu, themes: tuple[GatheringTemplate, ...]) -> None:
        for theme in themes:
            action = menu.addAction(menu_words(theme.title))
            action.triggered.connect(lambda _=False, theme=theme: self.add(theme))
