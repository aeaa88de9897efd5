"""Slides that are added to a gathering, and pictures that are put on one: chosen, or taken from a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mestringstreff_desktop.content.slides.model import Layout
from mestringstreff_desktop.course import slide_edits
from mestringstreff_desktop.course.course import Slide
from mestringstreff_desktop.course.slides import DeckSlide, new_slide, put_in, with_slide
from mestringstreff_desktop.ui.pages.gatherings.slides import choices
from mestringstreff_desktop.ui.pages.gatherings.slides.choices import Group
from mestringstreff_desktop.ui.pages.gatherings.slides.editor import SlidesEditor
from mestringstreff_desktop.ui.pages.gatherings.slides.own_picture import KINDS, PictureTaker
from mestringstreff_desktop.ui.pages.gatherings.slides.picker import Picker
from mestringstreff_desktop.ui.pages.gatherings.slides.small import Miniatures

# What one of her own is called until she has written it.
_UNTITLED, _QUESTION, _PICTURE = "Uten tittel", "Spørsmål", "Bilde"


class SlideAdder(QObject):
    """Adds after the slide that is `picked`, at its line.

    `added` carries the id of a slide that is whole, `begun` of one to be written, and `pictured` of one
    with a picture to be described.
    """

    added = Signal(str)
    begun = Signal(str)
    pictured = Signal(str)

    def __init__(self, editor: SlidesEditor, miniatures: Miniatures, taker: PictureTaker) -> None:
        super().__init__(editor)
        self.editor, self.context = editor, editor.context
        self._miniatures, self._taker = miniatures, taker
        self.picked = ""

    def menu_of_kinds(self, parent: QWidget) -> QMenu:
        """Return what can be added."""
        menu = QMenu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction("Fra programmet …").triggered.connect(self.add_built_in)
        menu.addSeparator()
        menu.addAction("Et spørsmål").triggered.connect(lambda: self.add_new("question", _QUESTION))
        menu.addAction("Egen tekst").triggered.connect(lambda: self.add_new("drawing", _UNTITLED))
        menu.addAction("Et bilde fra maskinen …").triggered.connect(self.ask_for_picture)
        if choices.own_pictures(self.context.require_course()):
            menu.addAction("Et bilde kurset har …").triggered.connect(self.add_own_picture)
        menu.addAction("En tegning fra programmet …").triggered.connect(self.add_drawing)
        return menu

    def _line(self) -> str:
        """The line that what is added is put at: that of the slide that is picked."""
        of = self.editor.find(self.picked)
        return str(of.line) if of is not None and of.line else ""

    def _put(self, slide: Slide) -> None:
        if self.editor.add(slide, self.picked):
            self.begun.emit(slide.id)

    def add_new(self, layout: Layout, title: str) -> None:
        """Add a slide of words, to be written."""
        self._put(self._new(layout, title))

    def _new(self, layout: Layout, title: str) -> Slide:
        of = self.editor.find(self.picked)
        return new_slide(layout, title, of.line if of else None)

    def add_built_in(self) -> None:
        """Add one of the program's slides, of any theme."""
        library, used = self.context.library, {each.id for each in self.editor.slides}
        groups = choices.built_in(library, used, self.editor.gathering.theme_id)
        key = self._asked("Programmets støtteark", groups)
        template = self.editor.template(key)
        if template is not None and self.editor.add(slide_edits.put_at(template, self._line()), self.picked):
            self.added.emit(key)

    def _asked(self, title: str, groups: Sequence[Group]) -> str:
        picker = Picker(self.context, self._miniatures.window(), title, groups, self._miniatures)
        is_chosen = self.context.ask.exec(picker)
        picker.deleteLater()
        return picker.chosen if is_chosen else ""

    def add_drawing(self) -> None:
        """Add a slide with a drawing of ours."""
        name = self._asked("Tegninger", choices.drawings(self.context.library))
        if name:
            self._put(self._drawn(self._new("drawing", _UNTITLED), name))

    def _drawn(self, slide: Slide, name: str) -> Slide:
        library = self.context.library
        return slide_edits.with_drawing(
            slide, name, library.slide_art[name], choices.drawing_alt(library, name)
        )

    def add_own_picture(self) -> None:
        """Add a slide with a picture that the course has already."""
        key = self._asked("Bilder i kurset", choices.own_pictures(self.context.require_course()))
        if key:
            self._put(slide_edits.with_picture(self._new("drawing", _PICTURE), key))

    def ask_for_picture(self) -> None:
        """Ask for a picture of the leader's own, and add a slide with it."""
        path = self.context.ask.open_file("Velg et bilde", KINDS)
        if path is not None:
            self.take_picture(path)

    def take_picture(self, path: Path) -> None:
        """Add a slide with a picture from a file."""
        if self.editor.has_room():
            made, after = self._new("drawing", _PICTURE), self.picked
            self._taker.take(
                path,
                lambda key: put_in(self.editor.slides, slide_edits.with_picture(made, key), after),
                lambda: self.pictured.emit(made.id),
            )

    def choose_drawing(self, of: DeckSlide) -> None:
        """Put a drawing of ours on a slide."""
        name = self._asked("Tegninger", choices.drawings(self.context.library))
        if name:
            changed = self._drawn(self.editor.to_edit(of), name)
            self.editor.set_slide(changed, f"valgte en tegning til «{of.shown.title}»")

    def choose_picture(self, of: DeckSlide, button: QWidget) -> None:
        """One that the course has, where it has any, or else a new one."""
        groups = choices.own_pictures(self.context.require_course())
        if not groups:
            self._picture_from_file(of)
            return
        menu = QMenu(button)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction("Fra maskinen …").triggered.connect(lambda: self._picture_from_file(of))
        menu.addAction("Et bilde kurset har …").triggered.connect(lambda: self._picture_of_course(of, groups))
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _picture_of_course(self, of: DeckSlide, groups: Sequence[Group]) -> None:
        key = self._asked("Bilder i kurset", groups)
        if key:
            changed = slide_edits.with_picture(self.editor.to_edit(of), key)
            self.editor.set_slide(changed, f"valgte et bilde til «{of.shown.title}»")

    def _picture_from_file(self, of: DeckSlide) -> None:
        path, key = self.context.ask.open_file("Velg et bilde", KINDS), of.slide.id
        if path is None:
            return

        def changed(picture: str) -> tuple[Slide, ...]:
            now = self.editor.find(key) or of
            return with_slide(self.editor.slides, slide_edits.with_picture(self.editor.to_edit(now), picture))

        self._taker.take(path, changed, lambda: self.pictured.emit(key))

    def without_picture(self, of: DeckSlide) -> None:
        """Take the drawing or picture off a slide."""
        changed = slide_edits.without_picture(self.editor.to_edit(of))
        self.editor.set_slide(changed, f"tok bort bildet på «{of.shown.title}»")
