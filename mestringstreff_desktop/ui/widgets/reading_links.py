"""The ways to some articles (fagstoff), a line each with how long it takes to read."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import ShortLink, apply_theme_within
from mestringstreff_desktop.ui.widgets.layouts import clear, row


class ReadingLinks(QWidget):
    """`chosen` carries the id of an article."""

    chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._shown: tuple[Article, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)

    def show_articles(self, articles: Sequence[Article]) -> None:
        """Show these, in the order they are best read."""
        if tuple(articles) == self._shown:
            return
        self._shown = tuple(articles)
        clear(self._lines)
        for article in articles:
            self._lines.addLayout(row(self._link(article), None))
        apply_theme_within(self, self.context.theme)

    def _link(self, article: Article) -> ShortLink:
        link = ShortLink(f"{article.title} ({article_words.minutes(article)})", "book-open-text")
        link.setObjectName(f"article-{article.id}")
        link.setToolTip(article.title)
        link.clicked.connect(lambda: self.chosen.emit(article.id))
        return link
