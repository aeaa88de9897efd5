"""The support slides of a gathering: in their order to the left, and the one that is picked to the right."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.slides import DeckSlide
from mestringstreff_desktop.paths import PACKAGE_SUFFIX
from mestringstreff_desktop.services import own_slides
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.gatherings.slides.adding import SlideAdder
from mestringstreff_desktop.ui.pages.gatherings.slides.editor import SlidesEditor
from mestringstreff_desktop.ui.pages.gatherings.slides.own_picture import PictureTaker
from mestringstreff_desktop.ui.pages.gatherings.slides.presentation import OwnPresentation
from mestringstreff_desktop.ui.pages.gatherings.slides.saving import SaveButton
from mestringstreff_desktop.ui.pages.gatherings.slides.slide_list import SlideList
from mestringstreff_desktop.ui.pages.gatherings.slides.slide_panel import SlidePanel
from mestringstreff_desktop.ui.pages.gatherings.slides.small import Miniatures
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, scrolled
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide, SideWidth
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.progress import ProgressLine

_SIDE = SideWidth(share=0.55, least=396, most=1000, room=690)
_AROUND = 90  # pixels above and below the middle of a row that is gone to
_EMPTY = (
    "Ingen støtteark ennå. Et støtteark er et bilde gruppa ser mens dere snakker: et spørsmål, en tegning "
    "eller noen få ord. Trykk «Legg til støtteark», og velg blant programmets egne, eller lag et selv."
)


class SlidesDesk(QWidget):
    """The view of a gathering's slides, in the place of its plan. Esc leaves a field, and then the view."""

    wants_out = Signal()

    def __init__(self, context: Context, notice: Notice, papers: PaperDesk) -> None:
        super().__init__()
        self.context, self.notice = context, notice
        self.editor = SlidesEditor(context, self)
        self.miniatures = Miniatures(context, self)
        self.list = SlideList(self.editor, self.miniatures)
        self.panel = SlidePanel(self.editor, self.miniatures)
        self.presentation = OwnPresentation(self.editor, notice)
        self.progress = ProgressLine()
        self.picked = ""
        taker = PictureTaker(self.editor, notice, self.progress)
        self.adder = SlideAdder(self.editor, self.miniatures, taker)
        self.setAcceptDrops(True)
        self.save = SaveButton(self.editor, papers)
        self._make_head()
        self._lay_out()
        self._connect()

    def _make_head(self) -> None:
        self.heading, self.lead = label("Støtteark", "heading"), label("", "lead")
        self.add = Button("Legg til støtteark", "plus", "primary")
        self.add.setObjectName("add-slide")
        self.all_back = Button("Hent tilbake alle", "rotate-ccw", "quiet")
        self.all_back.setObjectName("have-slides-back")
        self.all_back.setToolTip("Få støttearkene slik programmet har dem: valg, rekkefølge og ord")
        self.buttons = (self.all_back, self.save, self.add)  # the page puts them at its top

    def _lay_out(self) -> None:
        self._empty = box("teal", label(_EMPTY), margin=16)
        inner = QWidget()
        self._rows = column(self._empty, self.list, None, gap=0)
        inner.setLayout(self._rows)
        self._area = scrolled(inner)
        left = QWidget()
        layout = column(self._area, self.presentation, gap=10)
        layout.setStretch(0, 1)
        left.setLayout(layout)
        self._side = QFrame()
        self._side.setProperty("role", "card")
        self._side.setLayout(column(self.panel, margin=14))
        body = MainAndSide(self.context, left, self._side, _SIDE)
        layout = column(self.heading, self.lead, self.progress, body, gap=0)
        layout.insertSpacing(2, 10)
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.list.picked.connect(self.pick)
        self.list.entered.connect(lambda _: self.panel.title.setFocus())
        self.list.ticked.connect(lambda key, is_on: self.editor.choose(key, is_shown=is_on))
        self.list.removed.connect(lambda key: self._with(key, self.editor.take_out))
        self.list.moved.connect(self._move)
        self.list.reached.connect(lambda y: self._area.ensureVisible(0, y, 0, _AROUND))
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.panel.wants.connect(self._do)
        self.editor.followed.connect(self._follow)
        self.editor.told.connect(self.notice.show_undoable)
        self.editor.refused.connect(self.notice.show_trouble)
        self.adder.added.connect(self.show_slide)
        self.adder.begun.connect(self._show_new)
        self.adder.pictured.connect(self._show_picture)
        self.add.clicked.connect(self._show_menu)
        self.all_back.clicked.connect(self.editor.have_all_back)

    def refresh(self, course: Course, gathering: Gathering) -> None:
        """Show a gathering's slides as they are stored; another one than before from its first."""
        if gathering.id != self.editor.gathering.id:
            self.picked = ""
        at = [each.slide.id for each in self.editor.deck].index(self.picked) if self._is_there() else 0
        self.editor.take(course, gathering)
        if not self._is_there():
            deck = self.editor.deck
            self.picked = deck[min(at, len(deck) - 1)].slide.id if deck else ""
        self.adder.picked = self.picked
        self.panel.refresh(self.picked)
        self._follow()
        apply_theme_within(self, self.context.theme)

    def _is_there(self) -> bool:
        return self.editor.find(self.picked) is not None

    def _follow(self) -> None:
        """Show what has been typed so far wherever it is told of."""
        editor, deck = self.editor, self.editor.deck
        shown = sum(each.is_shown for each in deck)
        words = f"{editor.gathering.name} · {shown} av {len(deck)} vises" if deck else editor.gathering.name
        self.lead.setText(breakable(words))
        self.list.refresh(self.picked)
        self.panel.follow()
        self.presentation.refresh()
        self._empty.setVisible(not deck)
        self.list.setVisible(bool(deck))
        self._side.setVisible(bool(deck))
        is_known = editor.gathering.theme_id in self.context.library.slides
        self.save.setEnabled(shown > 0)
        self.all_back.setEnabled(is_known and editor.gathering.slides is not None)

    def pick(self, slide_id: str) -> None:
        """Show a slide large, with its fields."""
        if slide_id != self.picked and self.editor.find(slide_id) is not None:
            self.picked = self.adder.picked = slide_id
            self.context.undo.seal()
            self.list.refresh(slide_id)
            self.panel.refresh(slide_id)

    def show_slide(self, slide_id: str) -> None:
        """Go to a slide, or to the first one."""
        keys = list(self.list.rows)
        key = slide_id if slide_id in self.list.rows else next(iter(keys), "")
        if key:
            self.pick(key)
            self.list.show_line(key)
        else:
            self.add.setFocus()

    def _keep_in_sight(self) -> None:
        """A list that is shown just now is laid out in several turns, and its rows move with each."""
        row = self.list.rows.get(self.picked)
        if row is not None and row.hasFocus():
            self._area.ensureVisible(0, row.geometry().center().y(), 0, _AROUND)

    def _move(self, key: str, place: int) -> None:
        self.editor.move(key, place)
        if key in self.list.rows:
            self.list.show_line(key)

    def _with(self, key: str, action: Callable[[DeckSlide], object]) -> None:
        of = self.editor.find(key)
        if of is not None:
            action(of)

    def _do(self, what: str) -> None:
        """Do what is wished for with the slide that is picked."""
        actions: dict[str, Callable[[DeckSlide], object]] = {
            "back": self.editor.have_back,
            "copy": self._copy,
            "out": self._take_out,
            "reading": lambda of: self.context.go_to.emit("background", of.article),
            "drawing": self.adder.choose_drawing,
            "picture": lambda of: self.adder.choose_picture(of, self.panel.picture),
            "bare": self.adder.without_picture,
        }
        self._with(self.picked, actions[what])

    def _copy(self, of: DeckSlide) -> None:
        made = self.editor.copy(of)
        if made:
            self._show_new(made)

    def _take_out(self, of: DeckSlide) -> None:
        self.editor.take_out(of)
        self.show_slide(self.picked)

    def _show_menu(self) -> None:
        self.context.autosave.flush()
        if self.editor.has_room():
            menu = self.adder.menu_of_kinds(self)
            menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))

    def _show_new(self, slide_id: str) -> None:
        """What is added is to be written: a question as the question it is, else what it is called first."""
        self.show_slide(slide_id)
        self.panel.focus_first()

    def _show_picture(self, slide_id: str) -> None:
        """A picture is to be described by somebody who knows what it shows."""
        self.show_slide(slide_id)
        self.panel.focus_description()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A presentation is kept as the gathering's own; else what is dropped is to be a picture."""
        for path in _files_in(event)[:1]:
            is_presentation = path.suffix.lower() in own_slides.ENDINGS and path.suffix.lower() != ".pdf"
            self.editor.attach(path) if is_presentation else self.adder.take_picture(path)
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.picked in self.list.rows and not self.list.rows[self.picked].hasFocus():
            self.list.show_line(self.picked)
        else:
            self.wants_out.emit()


def _files_in(event: QDropEvent) -> list[Path]:
    """Return the files that are dragged, but for course packages, which are for the window."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return [Path(path) for path in paths if not path.endswith(PACKAGE_SUFFIX)]
