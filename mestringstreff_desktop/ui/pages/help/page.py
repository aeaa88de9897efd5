"""Hjelp: short articles to the left, the chosen one to the right, and a field that searches in them all."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QWidget

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.help import HelpArticle, read_help
from mestringstreff_desktop.ui.widgets.help_article import ArticleCard
from mestringstreff_desktop.ui.widgets.labels import label, set_role
from mestringstreff_desktop.ui.widgets.layouts import ANY_SIZE, GAP, column, row, scrolled
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.text_fields import LineField
from mestringstreff_desktop.ui.widgets.tile import Tile

LIST_WIDTH = 310
ROOM_FOR_BOTH = 600  # pixels at 100 % text size, for the list and the article beside each other


class HelpPage(Page):
    """The list follows the search; what is chosen is read beside it."""

    name = "help"
    title = "Hjelp"
    lead = "Skriv det du lurer på, eller les i ro og mak."

    def build(self) -> None:
        self.help = read_help(paths.resources())
        self.search = LineField("Søk i hjelpen", "Søk i hjelpen")
        self.search.setObjectName("help-search")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_text)
        self.article = ArticleCard(self.context, self.help)
        self.article.setObjectName("help-article")
        self._none = label("", "lead")
        self._group = QButtonGroup(self)
        self._titles = {article.id: label(article.title, "item") for article in self.help.articles}
        self.tiles = {article.id: self._tile(article) for article in self.help.articles}
        self._list = self._listed()
        self._beside = row(self._list, self.article, gap=GAP)
        self._beside.setStretch(1, 1)
        self.put(self._beside)
        self._add_keys()
        self._show_found(list(self.help.articles))

    def _tile(self, article: HelpArticle) -> Tile:
        tile = Tile("row")
        tile.setCheckable(True)
        tile.setAccessibleName(article.title)
        layout = column(self._titles[article.id])
        layout.setContentsMargins(12, 8, 12, 8)
        tile.setLayout(layout)
        tile.clicked.connect(lambda: self.show_article(article.id))
        tile.stepped.connect(self._step_to)
        self._group.addButton(tile)
        choose_one(tile)
        return tile

    def _listed(self) -> QFrame:
        frame, inner = QFrame(), QWidget()
        inner.setLayout(column(self._none, *self.tiles.values(), None, gap=2))
        self._area = scrolled(inner)
        layout = column(self.search, self._area, gap=12)
        layout.setStretch(1, 1)
        frame.setLayout(layout)
        return frame

    def _add_keys(self) -> None:
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.search.clear)
        for key, by in (("Down", 1), ("Up", -1)):
            shortcut = QShortcut(QKeySequence(key), self.search, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=by: self._step(step))

    def find_on_page(self) -> None:
        """Go to the search field, ready to type anew."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def refresh(self) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_built:
            self._arrange()

    def _arrange(self) -> None:
        """The article is read beside the list, or under it where there is no room."""
        theme, way = self.context.theme, QBoxLayout.Direction
        is_beside = theme.has_room(self.width(), ROOM_FOR_BOTH)
        self._beside.setDirection(way.LeftToRight if is_beside else way.TopToBottom)
        self._list.setMaximumWidth(theme.pixels(LIST_WIDTH) if is_beside else ANY_SIZE)

    def point_at(self, what: object) -> None:
        """Show an article; `what` is its id."""
        if isinstance(what, str) and what in self.tiles:
            self.search.clear()
            self.show_article(what)

    def show_article(self, article_id: str) -> None:
        """Show an article, and where it stands in the list."""
        tile = self.tiles[article_id]
        tile.setChecked(True)
        for key, title in self._titles.items():
            set_role(title, "strong" if key == article_id else "item")
        self._area.ensureWidgetVisible(tile, 0, 8)
        self.article.show_article(next(each for each in self.help.articles if each.id == article_id))

    @property
    def shown(self) -> str:
        """The id of the article that is on screen."""
        return next(key for key, tile in self.tiles.items() if tile.isChecked())

    def _on_text(self, text: str) -> None:
        found = self.help.find(text)
        self._none.setText(f"Ingen treff på «{text.strip()}». Prøv et annet ord.")
        self._show_found(found)

    def _show_found(self, found: list[HelpArticle]) -> None:
        """The best match is read at once; with nothing found, what is being read stays."""
        self._found = [article.id for article in found]
        self._none.setVisible(not found)
        for key, tile in self.tiles.items():
            tile.setVisible(key in self._found)
        if found:
            self.show_article(self._found[0])

    def _step(self, by: int) -> None:
        if self.shown in self._found:
            at = self._found.index(self.shown) + by
            self.show_article(self._found[max(0, min(at, len(self._found) - 1))])

    def _step_to(self, by: int) -> None:
        """Step from a title in the list, and take the focus along."""
        self._step(by)
        self.tiles[self.shown].setFocus()
