"""Fagstoff: short articles to the left, the chosen one to the right, found as one types."""

from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from mestringstreff_desktop.course.local_help import CARD
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.pages.background.article_list import ArticleList
from mestringstreff_desktop.ui.pages.background.article_view import ArticleView
from mestringstreff_desktop.ui.paper.articles import article_paper, reading_paper
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import sheets_paper
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.layouts import ANY_SIZE, GAP, bring_into_view, row
from mestringstreff_desktop.ui.widgets.page import Page

LIST_WIDTH = 290
ROOM_FOR_BOTH = 680  # pixels at 100 % text size, for the list and the article beside each other


class BackgroundPage(Page):
    """The list follows the search and the chosen gathering; what is chosen in it is read beside it."""

    name = "background"
    help_topic = "fagstoff"
    title = "Fagstoff"
    lead = "Korte artikler å forberede seg med. Les det du trenger før du møter gruppa."

    def build(self) -> None:
        self.list, self.view = ArticleList(self.context), ArticleView(self.context)
        self.desk = PaperDesk(self.context)
        self.print_all = Button("Skriv ut alt før samlingen", "layers")
        self.print_all.setObjectName("print-reading")
        self.print_all.clicked.connect(self.preview_all)
        self.print_one = Button("Skriv ut", "printer")
        self.print_one.setObjectName("print-article")
        self.print_one.setToolTip("Skriv ut artikkelen (Ctrl+P)")
        self.print_one.clicked.connect(self.preview)
        for button in (self.print_all, self.print_one):
            self.buttons.addWidget(button)
        self._beside = row(self.list, self.view, gap=GAP)
        self._beside.setStretch(1, 1)
        self.body.addWidget(self.desk)
        self.put(self._beside)
        self._connect()

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_soon)
        self.list.changed.connect(self._show_buttons)
        self.list.entered.connect(self._read)
        self.list.pressed.connect(self._show_below)
        self.view.local.wants_print.connect(self.preview_card)
        QShortcut(QKeySequence.StandardKey.Print, self).activated.connect(self.preview)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.escape)

    def apply_theme(self) -> None:
        super().apply_theme()
        self.list.field.apply_theme(self.context.theme)

    def refresh(self) -> None:
        self.list.refresh()
        if self.view.article is not None:
            self._show_soon(self.view.article.id)
        self._show_buttons()
        self._arrange()

    def _show_buttons(self) -> None:
        before = self.list.before
        self.print_one.setVisible(self.view.article is not None)
        self.print_all.setVisible(before is not None)
        if before is not None:
            self.print_all.show_text(f"Skriv ut alt før samling {before.number}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_built:
            self._arrange()

    def _arrange(self) -> None:
        """The article is read beside the list, or under it where there is no room."""
        theme, way = self.context.theme, QBoxLayout.Direction
        is_beside = theme.has_room(self.width(), ROOM_FOR_BOTH)
        self._beside.setDirection(way.LeftToRight if is_beside else way.TopToBottom)
        self.list.setMinimumWidth(theme.pixels(LIST_WIDTH) if is_beside else 0)
        self.list.setMaximumWidth(theme.pixels(LIST_WIDTH) if is_beside else ANY_SIZE)

    def point_at(self, what: object) -> None:
        """Show an article by its id, or what to read before a gathering by the gathering's."""
        self.list.refresh()
        match what:
            case UUID():
                self._show_before(what)
            case str() if what in self.context.library.articles:
                self.list.show_article(what)
                self._show(what)
                self._read()

    def _show_before(self, gathering_id: UUID) -> None:
        course = self.context.course
        gathering = course.gathering(gathering_id) if course else None
        if gathering is not None and gathering.number in self.list.chips:
            self.list.field.clear()
            self.list.choose_before(gathering.number)
            self.list.list.focus_chosen()

    def where(self) -> Where:
        """Tell which article is read."""
        article = self.view.article
        return Where(self.name, article.id, self.title) if article else super().where()

    def work(self) -> QWidget:
        return self.list.field

    def find_on_page(self) -> None:
        """Go to the search field, ready to type anew."""
        self.list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.field.selectAll()

    def escape(self) -> None:
        """Back from the article to its line; in the list, empty the search."""
        if self.view.isAncestorOf(self.window().focusWidget() or self):
            self.list.list.focus_chosen()
        else:
            self.list.reset()

    def _show(self, key: str) -> None:
        article = self.context.library.articles.get(key)
        if article is not None:
            self.view.show_article(article)
            self._show_buttons()

    def _show_soon(self, key: str) -> None:
        """Let what is chosen in the list be seen there first."""
        if key in self.context.library.articles:
            self.view.show_soon(self.context.library.articles[key])
            self._show_buttons()

    def _read(self) -> None:
        if self.view.article is not None:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            self._show_below()

    def _show_below(self) -> None:
        """Where the article stands under the list, bring it into view."""
        if self._beside.direction() is QBoxLayout.Direction.TopToBottom:
            QTimer.singleShot(0, self, lambda: bring_into_view(self.view))

    def preview(self) -> None:
        """Show the article as it will be printed."""
        if self.view.article is not None:
            open_preview(self.desk, article_paper(self.context, self.view.article))

    def preview_card(self) -> None:
        """Show the card for hard times as it will be printed, with the numbers of the place."""
        self.context.autosave.flush()
        open_preview(self.desk, sheets_paper(self.context, [CARD]))

    def preview_all(self) -> None:
        """Show all that is to be read before the chosen gathering as it will be printed."""
        if (before := self.list.before) is not None:
            open_preview(self.desk, reading_paper(self.context, before.title, before.articles))
