"""The list of the articles: a search field, chips for what to read before a gathering, and a line each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.search import ArticleSearch
from mestringstreff_desktop.course.background import in_order, read_before, to_read
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.labels import hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList
from mestringstreff_desktop.ui.widgets.search_field import SearchField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

MOST_SHOWN = 40  # letters of what was typed, in the sentence about no hits
BEFORE = "Før samling"


@dataclass(frozen=True)
class Before:
    """A gathering, and what to read before it. `key` is None for a built-in one, where there is no course."""

    number: int
    name: str
    articles: tuple[Article, ...]
    key: UUID | None = None

    @property
    def title(self) -> str:
        """Les før samling 3"""
        return article_words.read_before(self.number)


def all_before(context: Context) -> list[Before]:
    """Return the course's gatherings, or the built-in ones, with what to read before each."""
    course, library = context.course, context.library
    if course is None:
        themes = [each for each in library.gatherings if each.number]
        return [Before(each.number or 0, each.title, to_read(each, library)) for each in themes]
    return [
        Before(each.number, each.title, read_before(each, library), each.id) for each in course.gatherings
    ]


class ArticleRow(ListRow):
    """A title, and how long it takes to read."""

    def __init__(self, article: Article, theme: Theme) -> None:
        super().__init__(article.id, "row")
        minutes = column(label(article_words.minutes(article), "quiet", wrap=False), None, gap=0)
        layout = row(label(hyphenated(article.title, theme)), minutes, gap=10)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.setAccessibleName(f"{article.title}, {article_words.minutes_to_read([article])}")


class ArticleList(QWidget):
    """Follows what is typed and chosen. `chosen` carries the id of an article.

    `pressed` tells that one is chosen by hand, and `entered` that it is to be read on with the keys.
    """

    chosen = Signal(str)
    pressed = Signal()
    entered = Signal()
    changed = Signal()  # another gathering, or none, is chosen

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.field = SearchField("Søk i fagstoffet", "Søk i fagstoffet")
        self.field.setObjectName("article-search")
        self.chips: Mapping[int, FilterChip] = {}
        self.before: Before | None = None
        self._all: list[Before] = []
        self._articles: list[Article] = []
        self._index: ArticleSearch | None = None
        self._shown: object = None
        self._rows: dict[str, ArticleRow] = {}
        self._headings: dict[str, QWidget] = {}
        self._placed: list[QWidget] = []
        self._chips_row, self._chips_part = WrapLayout(gap=6), QWidget()
        self._none = label("", "lead")
        self._none.setObjectName("article-nothing")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.list = RowList[ArticleRow]("Artikler")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.list.setLayout(column(self._none, self._lines, None, gap=2))
        self._area = scrolled(self.list)
        self._chips_part.setLayout(column(label(BEFORE, "quiet"), self._chips_row, gap=4))
        self._chips_part.setAccessibleName(BEFORE)
        layout = column(self.field, self._chips_part, self._area, gap=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self.entered)
        self.list.chosen.connect(self._choose)
        for key, by in (("Down", 1), ("Up", -1)):
            shortcut = QShortcut(QKeySequence(key), self.field, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=by: self._step(step))

    def refresh(self) -> None:
        """Take in the articles, and the gatherings there are now."""
        library, theme = self.context.library, self.context.theme
        wanted = in_order(library)
        shown = wanted, all_before(self.context), theme
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._lines)
        self._rows, self._headings, self._placed = {}, {}, []
        self._articles, self._all, self._index = wanted, shown[1], None
        self._show_chips()
        self._show_found()
        QTimer.singleShot(0, self, lambda: self._search)  # so that the first letter does not wait for it

    @property
    def _search(self) -> ArticleSearch:
        if self._index is None:
            self._index = ArticleSearch(self._articles)
        return self._index

    def _show_chips(self) -> None:
        key = self.before.key if self.before else None
        clear(self._chips_row)
        self.chips = {each.number: self._chip(each) for each in self._all if each.articles}
        for chip in self.chips.values():
            self._chips_row.addWidget(chip)
        self._chips_part.setVisible(bool(self.chips))
        again = next((each.number for each in self._all if key is not None and each.key == key), 0)
        self._take_before(again if again in self.chips else 0)

    def _chip(self, before: Before) -> FilterChip:
        made = FilterChip(str(before.number))
        made.setObjectName(f"before-{before.number}")
        made.setAccessibleName(f"{BEFORE} {before.number}: {before.name}")
        made.setToolTip(f"{BEFORE} {before.number}: {before.name}")
        made.clicked.connect(lambda is_on: self.choose_before(before.number if is_on else 0))
        return made

    def choose_before(self, number: int) -> None:
        """Show what to read before a gathering by its number, in order; 0 shows everything."""
        self._take_before(number if number in self.chips else 0)
        self._show_found()
        self.changed.emit()

    def _take_before(self, number: int) -> None:
        self.before = next((each for each in self._all if each.number == number), None)
        for key, chip in self.chips.items():
            chip.setChecked(key == number)

    def _on_text(self) -> None:
        self._show_found()

    def _found(self) -> list[tuple[str, Sequence[Article]]]:
        """Return the articles that are left, under their headings."""
        typed, before = self.field.text(), self.before
        found = self._search.find_all(typed) if typed.strip() else self._articles
        if before is not None:
            left = [each for each in found if each in before.articles]
            kept = left if typed.strip() else before.articles
            return [(f"{before.title}: {before.name}", kept)] if kept else []
        if typed.strip():
            return [("", found)] if found else []
        by_shelf = groupby(found, key=lambda each: each.shelf)
        return [(article_words.SHELVES[shelf], list(some)) for shelf, some in by_shelf]

    def _show_found(self) -> None:
        """The best match is read at once; with nothing found, what is being read stays."""
        chosen, wanted = self.list.key, list[QWidget]()
        self.list.rows = {}
        for heading, articles in self._found():
            if heading:
                wanted.append(self._heading(heading))
            for each in articles:
                self.list.rows[each.id] = made = self._row(each)
                wanted.append(made)
        self._put(wanted)
        self._say_nothing(not wanted)
        self._area.verticalScrollBar().setValue(0)
        keeps = chosen in self.list.rows and not self.field.text().strip()
        first = chosen if keeps else next(iter(self.list.rows), "")
        if first:
            self.show_chosen(first)
            self.chosen.emit(first)

    def _heading(self, text: str) -> QWidget:
        if text not in self._headings:
            self._headings[text] = _heading(text, self.context.theme)
        return self._headings[text]

    def _row(self, article: Article) -> ArticleRow:
        """A line is made once: to make all of them anew takes longer than a letter may."""
        if article.id not in self._rows:
            self._rows[article.id] = made = self.list.listen_to(ArticleRow(article, self.context.theme))
            made.clicked.connect(self.pressed)
        return self._rows[article.id]

    def _put(self, wanted: list[QWidget]) -> None:
        """Show these, in this order."""
        if wanted == self._placed:
            return
        for part in self._placed:
            self._lines.removeWidget(part)
            if part not in wanted:
                part.hide()
        self._placed = wanted
        for part in wanted:
            self._lines.addWidget(part)
            part.show()  # else it could not have the keys yet

    def _say_nothing(self, is_empty: bool) -> None:
        typed = self.field.text().strip()
        shown = typed if len(typed) <= MOST_SHOWN else f"{typed[:MOST_SHOWN]}…"
        self._none.setText(f"Ingen treff på «{shown}». Prøv et annet ord.")
        self._none.setVisible(is_empty and bool(typed))

    def show_chosen(self, key: str) -> None:
        """Mark the line of an article, where it is seen."""
        self.list.show_chosen(key)
        if key in self.list.rows:
            self._area.ensureWidgetVisible(self.list.rows[key], 0, 24)

    def show_article(self, key: str) -> None:
        """Mark an article, in the whole list where it is not in what is left."""
        if key not in self.list.rows:
            self.reset()
        self.show_chosen(key)

    def reset(self) -> None:
        """Empty the search, and choose no gathering."""
        self.field.clear()
        if self.before is not None:
            self.choose_before(0)

    def _choose(self, key: str) -> None:
        self.show_chosen(key)
        self.chosen.emit(key)

    def _step(self, by: int) -> None:
        """Step with the keys still in the search field."""
        keys = list(self.list.rows)
        if self.list.key in keys:
            self._choose(keys[max(0, min(keys.index(self.list.key) + by, len(keys) - 1))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads from a line to what it is about."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.has_focus:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _heading(text: str, theme: Theme) -> QWidget:
    made = label(hyphenated(text, theme), "group")
    made.setContentsMargins(10, 8, 0, 2)
    return made
