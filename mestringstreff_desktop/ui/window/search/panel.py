"""The search of everything (Ctrl+K): a panel in the middle of the window. Enter goes to what is found."""

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from mestringstreff_desktop.course.search.entry import WORDS, Entry, Kind
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.search import Found, Search, unmarked
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.text_fields import LineField
from mestringstreff_desktop.ui.window.search.places import fixed, is_done_by_window, place_of
from mestringstreff_desktop.ui.window.search.results import Head, ResultView, Row, rows_of
from mestringstreff_desktop.ui.window.search.visits import Visits

SIZE = (760, 600)  # pixels at 100 % text size
MARGIN = 24
FRAME = 8  # between the rounded edge and the parts
_VEIL = 0.6  # how much of what is below is hidden
_HINT = "Skriv det du leter etter: en øvelse, et ark, et notat, eller noe du vil gjøre."
_LATELY = "Sist besøkt"
_KEYS = "↑ ↓ velger · Enter går dit · Esc lukker"
_STILL = "Leter også i de andre kursene …"
_NONE = "Ingen treff på «{text}». Prøv et annet ord, gjerne et kortere."
_MOST_SHOWN = 40  # letters of what was typed, in the sentence about no hits
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SearchPanel(QWidget):
    """Lies over all of `below` while it is open. `wants` carries a page and what to show on it.

    `acts` carries what the window itself is asked to do.
    """

    wants = Signal(str, object)
    acts = Signal(str)

    def __init__(self, context: Context, below: QWidget) -> None:
        super().__init__(below)
        self.context, self._below = context, below
        self.visits = Visits()
        self._search: Search | None = None
        self._before: QWidget | None = None
        self._make_parts()
        self._lay_out()
        below.installEventFilter(self)
        self.field.installEventFilter(self)
        context.themed.connect(self._on_themed)
        self.hide()

    def _make_parts(self) -> None:
        self.field = LineField("Søk i alt", "Søk i kurs, samlinger, verktøy, ark, logger og hjelp")
        self.field.setObjectName("search-everything")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._show_found)
        self.results = ResultView(self.context)
        self.results.wanted.connect(self.go)
        self.results.chosen.connect(partial(announce, self.field))
        self.sentence = label("", "lead")
        self._keys, self.still = label(_KEYS, "quiet"), label(_STILL, "quiet", wrap=False)

    def _lay_out(self) -> None:
        self._card = QFrame(self)
        tell_topic(self._card, "sok")
        self._card.setProperty("role", "card")
        below = row(self._keys, self.still, gap=12)
        below.setStretch(0, 1)
        top = row(Picture("search", 20, "quiet"), self.field, gap=10)
        self.ground = _Ground(self.context, self._below, self.field)
        layout = column(top, self.sentence, self.results, below, gap=10, margin=8)
        layout.setStretch(2, 1)
        self.ground.setLayout(layout)

    def open(self, passed: Iterable[tuple[UUID | None, Where]] = ()) -> None:
        """Show the panel, empty, and look at what is stored now; `passed` is where one has been, and in
        which course.
        """
        if self.context.keeper.is_holding:
            return
        self.context.autosave.flush()
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._remember(self._look(), passed)
        for part in (self, self.ground):
            self.context.dress(part)
        self._fit()
        apply_theme_within(self.ground, self.context.theme)
        self.raise_()
        self.show()
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show_found()

    def close_panel(self) -> None:
        """Put it away, and give the keyboard back to where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> Search:
        """Take the open course as it is, and let the others be read beside the window."""
        context = self.context
        if self._search is None:
            self._search = Search(context.database, fixed())
            self.destroyed.connect(self._search.close)
        search, library = self._search, context.library
        search.look_at(context.course, library)
        context.keeper.run(self, lambda _: search.read_material(library), self._show_more)
        context.keeper.run(self, partial(search.update, library), self._show_more)
        return search

    def _remember(self, search: Search, passed: Iterable[tuple[UUID | None, Where]]) -> None:
        """Find out what it was that one passed by, as long as its course is the open one."""
        places = {place_of(entry): entry for entry in reversed(search.near) if not is_done_by_window(entry)}
        for course, where in passed:
            entry = places.get((where.page, where.thing)) or places.get((where.page, None))
            if entry is not None and course == self.context.course_id:
                self.visits.add(entry)

    def _show_more(self, _result: None) -> None:
        """More has been read: what was chosen stays chosen."""
        if self.isVisible():
            self._show_found()

    def _show_found(self, _text: str = "") -> None:
        search, text = self._search, self.field.text().strip()
        if search is None:
            return
        found = search.find(text)
        rows: list[Row] = rows_of(found) if text else self._lately(search)
        self.results.show_rows(rows)
        self.still.setVisible(bool(text) and not found.is_whole)
        self.sentence.setText(_sentence(text, found, bool(rows)))
        self.sentence.setVisible(bool(self.sentence.text()))

    def _lately(self, search: Search) -> list[Row]:
        """Return where one has been, and what one can do."""
        latest = self.visits.latest(search.near, search.knows_course)
        actions = [entry for entry in search.near if entry.kind is Kind.ACTION]
        groups = ((_LATELY, latest), (WORDS[Kind.ACTION], actions))
        rows: list[Row] = []
        for words, entries in groups:
            rows += [Head(words), *map(unmarked, entries)] if entries else []
        return rows

    def go(self) -> None:
        """Go to what is chosen; its course is opened where another one is."""
        hit = self.results.hit
        if hit is None:
            return
        entry = hit.entry
        self.visits.add(entry)
        self._before = None
        self.hide()
        self._open_course_of(entry)
        if is_done_by_window(entry):
            self.acts.emit(entry.key)
        else:
            self.wants.emit(*place_of(entry))

    def _open_course_of(self, entry: Entry) -> None:
        context = self.context
        if entry.course and UUID(entry.course) != context.course_id:
            context.open_course(UUID(entry.course))
            context.noted.emit(f"Kurset «{entry.course_title}» er åpnet.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._below and event.type() is QEvent.Type.Resize:
            self._fit()
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.results.step(_STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            by = self.results.page()
            self.results.step(by if key == Qt.Key.Key_PageDown else -by)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go()
        elif key == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            return False
        return True

    def setVisible(self, visible: bool) -> None:
        """The ground stands above the veil, beside it."""
        super().setVisible(visible)
        self.ground.setVisible(visible)
        self.ground.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel puts it away."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_panel()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(_VEIL)
        painter.fillRect(self.rect(), self.context.theme.colour("paper"))

    def _on_themed(self) -> None:
        apply_theme_within(self.ground, self.context.theme)
        self._fit()

    def _fit(self) -> None:
        """Stand in the middle, a little up, and as large as there is room for."""
        self.setGeometry(self._below.rect())
        scale = self.context.theme.scale
        width = min(round(SIZE[0] * scale), self.width() - 2 * MARGIN)
        height = min(round(SIZE[1] * scale), self.height() - 2 * MARGIN)
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 3, width, height)
        self.ground.setGeometry(self._card.geometry().adjusted(FRAME, FRAME, -FRAME, -FRAME))


class _Ground(QWidget):
    """What the parts stand on. It hides all that is below, so that no page is painted with each key.

    Qt leaves out what lies below only where it lies below something beside it that hides all.
    """

    def __init__(self, context: Context, below: QWidget, field: QWidget) -> None:
        super().__init__(below)
        self._context, self._field = context, field
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def event(self, event: QEvent) -> bool:
        """What is no key of the panel is none for the window either."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """The keyboard stays in the field."""
        self._field.setFocus()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click between the parts is for nobody."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._context.theme.colour("surface"))


def _sentence(text: str, found: Found, has_rows: bool) -> str:
    if has_rows or (text and not found.is_whole):
        return ""
    shown = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
    return _NONE.format(text=shown) if text else _HINT
