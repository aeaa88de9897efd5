"""The button «Lagre som»: a gathering's slides as a file for PowerPoint, or as a PDF to show or to print."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from mestringstreff_desktop.services import slides
from mestringstreff_desktop.services.slides import Ready
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.pages.gatherings.slides.editor import SlidesEditor
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Edition, Paper, Step, for_everybody, for_the_team
from mestringstreff_desktop.ui.widgets.buttons import Button

T = TypeVar("T")
_READING, _MAKING = "Henter støttearkene …", "Lager presentasjonen …"
_WAYS = (
    ("PDF med ett støtteark på hver side …", slides.Edition.PAGES),
    ("PDF med tre på hver side og linjer …", slides.Edition.LINES),
    ("PDF med notatene dine …", slides.Edition.NOTES),
)


class SaveButton(Button):
    """Opens the menu. How it goes is told at the `desk`."""

    def __init__(self, editor: SlidesEditor, desk: PaperDesk) -> None:
        super().__init__("Lagre som …", "file-down")
        self.setObjectName("save-slides")
        self._editor, self._desk, self.context = editor, desk, editor.context
        self.clicked.connect(self._show_menu)

    def menu_of_ways(self) -> QMenu:
        """Return what can be had."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction("PowerPoint (.pptx) …").triggered.connect(self._save)
        for words, kind in _WAYS:
            menu.addAction(words).triggered.connect(partial(self._preview, kind))
        return menu

    def _show_menu(self) -> None:
        self.context.autosave.flush()
        self.menu_of_ways().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _reader(self) -> Callable[[], Ready]:
        """Return what reads the slides as they are now: her own pictures take their time."""
        context, course_id = self.context, self.context.require_course().id
        gathering_id, library = self._editor.gathering.id, context.library
        context.autosave.flush()
        return lambda: slides.read_slides(context.database, library, course_id, gathering_id, context.sandbox)

    def _save(self) -> None:
        """Ask where, and write the file for PowerPoint there."""
        name = f"Støtteark, {self._editor.gathering.name}"
        path = self.context.ask.save_file("Lagre støttearkene", name, "PowerPoint (*.pptx)")
        if path is None:
            return
        read, now = self._reader(), self.context.clock()

        def keep(_: Task) -> tuple[Path, Ready]:
            ready = read()
            return slides.save_slides(ready, path, now), ready

        def tell(kept: tuple[Path, Ready]) -> None:
            saved, ready = kept
            words = (f"{saved.name} er lagret.", *ready.left_out)
            self._desk.notice.show_file(" ".join(words), saved)

        self._keep(keep, tell, _MAKING)

    def _keep(self, action: Callable[[Task], T], then: Callable[[T], object], words: str) -> None:
        self._desk.notice.hide()
        task = self.context.keeper.keep(self, action, then, self._desk.notice.show_trouble)
        self._desk.progress.follow(task, words)

    def _preview(self, kind: slides.Edition) -> None:
        """Read the slides, and show them as a paper."""
        read = self._reader()
        self._keep(lambda _: read(), partial(self._show, kind), _READING)

    def _show(self, kind: slides.Edition, ready: Ready) -> None:
        context, now = self.context, self.context.clock()

        def made(edition: Edition, _: Step) -> bytes:
            return slides.make_slides(ready, kind, edition, now)

        copies, why = 1, ""
        if kind is slides.Edition.LINES:
            copies, why = for_everybody(context)
        elif kind is slides.Edition.NOTES:
            copies, why = for_the_team(context.require_course())
        editions = frozenset({"monochrome"})
        open_preview(
            self._desk, Paper(title=ready.title, make=made, copies=copies, why=why, editions=editions)
        )
        if ready.left_out:
            self._desk.notice.show_trouble(" ".join(ready.left_out))
