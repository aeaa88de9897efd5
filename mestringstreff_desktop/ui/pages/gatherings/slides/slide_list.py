"""The slides of a gathering in their order: shown or not, moved, and one picked to be changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from mestringstreff_desktop.course.slides import DeckSlide, SlideKind
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.gatherings.slides.editor import SlidesEditor
from mestringstreff_desktop.ui.pages.gatherings.slides.small import Miniature, Miniatures
from mestringstreff_desktop.ui.pages.gatherings.slides.words import NOT_SHOWN, STATES, line_title
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import SOFT_HYPHEN, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.ordered_rows import OrderedRow, OrderedRows
from mestringstreff_desktop.ui.widgets.tick_line import TickBox

_HINT = (
    "Dra for å flytte (Alt+↑ og Alt+↓). Enter for å endre, mellomrom for å vise eller skjule, "
    "Delete for å ta ut."
)
_WIDTH = 108  # pixels of a small picture at 100 % text size
_LONG_WORD = 10  # letters that there is room for beside it on the smallest screen


class SlideRow(OrderedRow):
    """One slide. `picked` tells that it is gone to, `entered` that it is to be changed.

    `ticked` carries whether it is to be shown.
    """

    picked = Signal(str)
    ticked = Signal(str, bool)
    removed = Signal(str)
    entered = Signal(str)

    def __init__(self, context: Context, key: str, miniatures: Miniatures) -> None:
        super().__init__(key)
        self._context = context
        self.setToolTip(_HINT)
        self.picture = Miniature(miniatures, _WIDTH)
        self.tick = TickBox(context)
        self.tick.setToolTip("Vis dette støttearket i samlingen")
        self.tick.toggled.connect(lambda is_on: self.ticked.emit(self.key, is_on))
        self._title, self._line, self._state = label(), label("", "quiet"), label("", "small-strong")
        words = column(self._title, self._line, self._state, None, gap=1)
        shows = column(label("Vis", "quiet", wrap=False), self.tick, None, gap=2)
        self.lay_out(self.picture, words, shows)
        self.fields = (self.tick,)

    def show_slide(self, of: DeckSlide, line: str, number: int, *, is_picked: bool) -> None:
        """Show what it is, the line it belongs to, and its number in the order."""
        is_gone, longest = of.kind is SlideKind.GONE, round(_LONG_WORD / self._context.theme.scale)
        is_off = not of.slide.is_shown and not is_gone
        state = ". ".join(filter(None, (STATES[of.kind], NOT_SHOWN if is_off else "")))
        title = of.shown.title
        self.picture.show_slide(of.shown, is_faint=not of.is_shown)
        self._title.setText(breakable(f"{number}. {title}", longest, SOFT_HYPHEN))
        for part, words in ((self._line, line), (self._state, state)):
            part.setText(breakable(words, longest, SOFT_HYPHEN))
            part.setVisible(bool(words))
        self.tick.show_ticked(of.is_shown)
        self.tick.setEnabled(not is_gone)
        self.tick.setAccessibleName(f"Vis «{title}»")
        self.setAccessibleName(", ".join(filter(None, (f"{number}. {title}", line, state))))
        if self.property("chosen") != is_picked:
            self.setProperty("chosen", is_picked)
            self.style().polish(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.picked.emit(self.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.key)
        elif event.key() == Qt.Key.Key_Space:
            self.tick.click()
        else:
            super().keyPressEvent(event)


class SlideList(OrderedRows[SlideRow]):
    """The rows. `picked`, `entered`, `ticked` and `removed` are as those of a row."""

    picked = Signal(str)
    entered = Signal(str)
    ticked = Signal(str, bool)
    removed = Signal(str)

    def __init__(self, editor: SlidesEditor, miniatures: Miniatures) -> None:
        super().__init__("Støttearkene i rekkefølge")
        self._editor, self._miniatures = editor, miniatures

    def refresh(self, picked: str) -> None:
        """Show the slides as they are now; the one that is `picked` stands out."""
        wanted = [each.slide.id for each in self._editor.deck]
        if wanted != list(self.rows):
            self.arrange({key: self.rows.get(key) or self._row(key) for key in wanted})
        gathering = self._editor.gathering
        for number, each in enumerate(self._editor.deck, start=1):
            key = each.slide.id
            self.rows[key].show_slide(each, line_title(each, gathering), number, is_picked=key == picked)

    def _row(self, key: str) -> SlideRow:
        made = SlideRow(self._editor.context, key, self._miniatures)
        made.picked.connect(self.picked)
        made.entered.connect(self.entered)
        made.ticked.connect(self.ticked)
        made.removed.connect(self.removed)
        apply_theme_within(made, self._editor.context.theme)
        return made
